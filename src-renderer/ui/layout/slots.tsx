/**
 * Places in the frame that the page of the moment fills: the top bar and the
 * left of the status bar. The frame draws an outlet, the page hands in content.
 *
 * A page shown without a frame (a test, a print) draws nothing there.
 *
 * Depends on: react, react-dom.
 */
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** The places a page can fill. */
export type SlotName = 'top-bar' | 'status-bar';

interface Slots {
  readonly elements: Readonly<Record<SlotName, HTMLElement | null>>;
  readonly register: (name: SlotName, element: HTMLElement) => void;
}

const SlotsContext = createContext<Slots | null>(null);

/** Lets pages below it fill the outlets below it. */
export function SlotsProvider({ children }: { readonly children: ReactNode }) {
  const [elements, setElements] = useState<Slots['elements']>({ 'top-bar': null, 'status-bar': null });
  const slots = useMemo(
    (): Slots => ({
      elements,
      register: (name, element) => {
        setElements((before) => (before[name] === element ? before : { ...before, [name]: element }));
      },
    }),
    [elements],
  );
  return <SlotsContext value={slots}>{children}</SlotsContext>;
}

/** Where the content of a slot appears. */
export function SlotOutlet({
  name,
  className,
}: {
  readonly name: SlotName;
  readonly className?: string | undefined;
}) {
  const slots = use(SlotsContext);
  return (
    <div
      className={className}
      ref={(element) => {
        if (element !== null) slots?.register(name, element);
      }}
    />
  );
}

/** Puts its children into the named place of the frame. */
export function FillSlot({ name, children }: { readonly name: SlotName; readonly children: ReactNode }) {
  const element = use(SlotsContext)?.elements[name] ?? null;
  return element === null ? null : createPortal(children, element);
}
