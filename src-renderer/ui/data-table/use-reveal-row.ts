/**
 * Goes to a row that was just made, once it stands in the table: scrolls to it
 * and puts the keyboard on it. A row that is filtered away is not gone to.
 *
 * Depends on: react, ./row-positions (types).
 */
import { useEffect } from 'react';
import type { RowPositions } from './row-positions';

/** A row to go to. */
export interface RevealedRow {
  readonly rowId: string;
  /** Called once it was gone to, or is known to be filtered away: stop asking then. */
  readonly onDone: () => void;
}

interface RevealRowOptions<Row> {
  /** Must keep its identity while it means the same. */
  readonly reveal: RevealedRow | null;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly positions: RowPositions;
  /** Moves the focus of the table to a row, and the keyboard into the table. */
  readonly goTo: (position: number) => void;
}

export function useRevealRow<Row>({ reveal, rows, rowId, positions, goTo }: RevealRowOptions<Row>): void {
  useEffect(() => {
    if (reveal === null || !rows.some((row) => rowId(row) === reveal.rowId)) return;
    // A dialog that closes at this moment first gives the focus back to what opened it.
    const timer = setTimeout(() => {
      const position = positions.get(reveal.rowId);
      if (position !== undefined) goTo(position);
      reveal.onDone();
    });
    return () => {
      clearTimeout(timer);
    };
  }, [reveal, rows, rowId, positions, goTo]);
}
