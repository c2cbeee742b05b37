/** What the pages share: the field of the filter above the table, and finding elements. */
import type { ReactNode } from 'react';
import { BAR_HEIGHT } from './bench-rows';

interface FilterBarProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

/** A field, and the table in the room that is left. */
export function FilterBar({ value, onChange, children }: FilterBarProps) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      <div style={{ flex: 'none', height: BAR_HEIGHT }}>
        <input
          aria-label="Filter"
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      </div>
      {children}
    </div>
  );
}

/** The first element that a selector finds. */
export function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`Nothing is found by ${selector}`);
  return found;
}

/** A place in a header that is neither its menu nor its edge. */
export function headerAt(selector: string): { x: number; y: number } {
  const { left, top, height } = element(selector).getBoundingClientRect();
  return { x: left + 14, y: top + height / 2 };
}
