/**
 * Goes to cells that changed behind the user's back, such as by an undo, and lights them up once.
 *
 * The keyboard stays where it is; only the focus of the table moves.
 *
 * Depends on: react, ./cell-editing (types), ./column-layout (types), ./grid-movement (types), ./row-positions (types).
 */
import { useEffect, type RefObject } from 'react';
import type { CellId } from './cell-editing';
import type { PlacedColumns } from './column-layout';
import type { GridPlace } from './grid-movement';
import type { RowPositions } from './row-positions';

/** Cells to show. */
export interface FlashedCells {
  /** Those not shown are passed over. */
  readonly cells: readonly CellId[];
  /** Called once they were shown: stop asking then. */
  readonly onDone: () => void;
}

interface FlashCellsOptions<Row> {
  /** Must keep its identity while it means the same. */
  readonly flash: FlashedCells | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly positions: RowPositions;
  readonly placed: PlacedColumns<Row>;
  readonly moveTo: (place: GridPlace) => void;
}

const FLASH_MS = 1400;
/** Cells lit up at most; more are a whole screen. */
const MOST_CELLS = 400;

export function useFlashCells<Row>(options: FlashCellsOptions<Row>): void {
  const { flash, scroller, positions, placed, moveTo } = options;
  useEffect(() => {
    if (flash === null) return undefined;
    const place = firstPlace(flash.cells, positions, placed);
    let frame = requestAnimationFrame(() => {
      if (place !== null) moveTo(place);
      // Once the rows that came into sight are drawn.
      frame = requestAnimationFrame(() => {
        for (const cell of flash.cells.slice(0, MOST_CELLS)) light(scroller.current, cell);
        flash.onDone();
      });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [flash, scroller, positions, placed, moveTo]);
}

/** The uppermost of them, and of its row the leftmost. */
function firstPlace<Row>(
  cells: readonly CellId[],
  positions: RowPositions,
  placed: PlacedColumns<Row>,
): GridPlace | null {
  const columns = new Map(placed.all.map(({ column }, index) => [column.id, index]));
  let first: GridPlace | null = null;
  for (const { rowId, columnId } of cells) {
    const row = positions.get(rowId);
    const column = columns.get(columnId);
    if (row === undefined || column === undefined) continue;
    if (first === null || row < first.row || (row === first.row && column < first.column))
      first = { row, column };
  }
  return first;
}

function light(grid: HTMLElement | null, { rowId, columnId }: CellId): void {
  const cell = grid?.querySelector(
    `[data-row="${CSS.escape(rowId)}"] [data-column="${CSS.escape(columnId)}"]`,
  );
  if (cell === null || cell === undefined) return;
  const lit = getComputedStyle(cell).getPropertyValue('--selected');
  // A fade is no movement: it is left on for who wants less of that.
  cell.animate([{ backgroundColor: lit }, { backgroundColor: lit, offset: 0.6 }, {}], FLASH_MS);
}
