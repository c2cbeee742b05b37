/**
 * Rows of a vendor's file, fetched in windows as they come into sight.
 *
 * Depends on: react, imports (types).
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RowsFrom, ShownRows } from '../../../imports/shown-rows';
import type { TableRow } from '#parser/table/table-file';

/** Fetches a window of a sheet. */
export type FetchRows = (
  sheet: string | null,
  begin: RowsFrom,
  count: number,
  signal?: AbortSignal,
) => Promise<ShownRows>;

/** Rows at hand. */
export interface RawRows {
  readonly total: number;
  /** Cells of the widest row. */
  readonly width: number;
  /** The row at that place; null while it is being fetched. */
  readonly rowAt: (place: number) => TableRow | null;
  /** Tells which places are in sight, so that what is missing is fetched. */
  readonly see: (first: number, last: number) => void;
}

const WINDOW = 1000;

/** @param first - the window that is there from the start; another one means another sheet */
export function useRawRows(first: ShownRows, fetchRows: FetchRows): RawRows {
  const [held, setHeld] = useState({ first, windows: windowsOf(first) });
  // Another document: its rows count at once, not after the next draw.
  const windows = held.first === first ? held.windows : windowsOf(first);
  const asked = useRef({ first, places: new Set<number>() });
  const fetching = useRef(fetchRows);
  useEffect(() => {
    fetching.current = fetchRows;
  });
  const see = useCallback(
    (from: number, to: number) => {
      if (asked.current.first !== first) asked.current = { first, places: new Set() };
      const { places } = asked.current;
      for (let at = Math.floor(from / WINDOW); at <= Math.floor(to / WINDOW); at += 1) {
        const isHeld = at * WINDOW < first.from + first.rows.length;
        if (isHeld || places.has(at) || at * WINDOW >= first.total) continue;
        places.add(at);
        const sheet = first.sheet === '' ? null : first.sheet;
        fetching
          .current(sheet, { kind: 'place', place: at * WINDOW }, WINDOW)
          .then((shown) => {
            setHeld((now) => {
              const before = now.first === first ? now.windows : windowsOf(first);
              return { first, windows: new Map([...before, [at, shown.rows]]) };
            });
          })
          // The rows stay blank; they are asked for again when they come into sight again.
          .catch(() => places.delete(at));
      }
    },
    [first],
  );
  const rowAt = useCallback(
    (place: number) => windows.get(Math.floor(place / WINDOW))?.[place % WINDOW] ?? null,
    [windows],
  );
  return { total: first.total, width: first.width, rowAt, see };
}

function windowsOf({ from, rows }: ShownRows): ReadonlyMap<number, readonly TableRow[]> {
  const windows = new Map<number, readonly TableRow[]>();
  for (let at = 0; at < rows.length; at += WINDOW) {
    windows.set((from + at) / WINDOW, rows.slice(at, at + WINDOW));
  }
  return windows;
}
