/**
 * F6 and Shift+F6 go from one part of the window to the next: rail, top bar,
 * tabs, sentence bar, table, inspector, status bar, and round again.
 *
 * A part is what is marked `data-pane`. A part that holds others, such as the
 * screen as a whole, is not one itself. Each is entered where it was left.
 *
 * Depends on: react, ui/commands.
 */
import { useEffect, useMemo } from 'react';
import { useCommands, type Command } from '../ui/commands/command-list';
import { isInModalDialog } from './use-app-commands';

const TABBABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex]';

/** Where each part was left. */
const left = new WeakMap<Element, HTMLElement>();

export function usePaneKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey)
        return;
      if (isInModalDialog()) return;
      event.preventDefault();
      goToNextPane(event.shiftKey ? -1 : 1);
    };
    const onFocusIn = ({ target }: FocusEvent) => {
      const pane = target instanceof HTMLElement ? target.closest('[data-pane]') : null;
      if (pane !== null && target instanceof HTMLElement) left.set(pane, target);
    };
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('focusin', onFocusIn);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('focusin', onFocusIn);
    };
  }, []);
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'next-pane',
        group: 'Window',
        label: 'Go to the next part of the window',
        keys: 'F6',
        // Once the palette has given the focus back.
        run: () => setTimeout(() => goToNextPane(1)),
      },
      {
        id: 'previous-pane',
        group: 'Window',
        label: 'Go to the previous part of the window',
        keys: 'Shift+F6',
        run: () => setTimeout(() => goToNextPane(-1)),
      },
    ],
    [],
  );
  useCommands(commands);
}

/** Puts the keyboard into the part after the one that has it, or before it; into the first from outside of all. */
export function goToNextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => isShown(pane) && ![...pane.querySelectorAll('[data-pane]')].some(isShown),
  );
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const start = here === -1 && step === -1 ? 0 : here;
  for (let tried = 1; tried <= panes.length; tried += 1) {
    const pane = panes[(((start + step * tried) % panes.length) + panes.length) % panes.length];
    if (pane !== undefined && enter(pane)) return;
  }
}

function enter(pane: HTMLElement): boolean {
  const known = left.get(pane);
  const before =
    known !== undefined && known !== pane && pane.contains(known) && isShown(known) ? [known] : [];
  const stops = [...pane.querySelectorAll<HTMLElement>(TABBABLE)].filter(
    (element) => element.tabIndex >= 0 && isShown(element),
  );
  for (const element of [...before, ...stops]) {
    element.focus();
    if (document.activeElement === element) return true;
  }
  // Nothing in it to act on, but something to read.
  pane.tabIndex = -1;
  pane.focus();
  return document.activeElement === pane;
}

function isShown(element: Element): boolean {
  return element.closest('[hidden], [inert]') === null && element.checkVisibility();
}
