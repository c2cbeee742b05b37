/**
 * Where each key takes the cell in focus. Pure: places in, place out.
 *
 * Row -1 is the row of headers. Home stops at the first column that is not
 * pinned, as in a spreadsheet with frozen columns; a second Home goes on.
 *
 * Depends on: nothing.
 */

/** A cell by its place on screen. */
export interface GridPlace {
  /** From 0; -1 is the header. */
  readonly row: number;
  readonly column: number;
}

/** What movement must know of the table. */
export interface GridExtent {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly pinnedCount: number;
  /** Rows a page up or down goes. */
  readonly pageRows: number;
  /** The uppermost row in sight, for going down from the header. */
  readonly topRow: number;
}

/** A key press, with Ctrl or ⌘ as `isMod`. */
export interface GridKey {
  readonly key: string;
  readonly isMod: boolean;
}

/** The place a key leads to, or null if the key does not move the focus. */
export function moveInGrid(place: GridPlace, { key, isMod }: GridKey, extent: GridExtent): GridPlace | null {
  const last = { row: extent.rowCount - 1, column: extent.columnCount - 1 };
  const at = (row: number, column: number): GridPlace => ({
    row: Math.max(-1, Math.min(row, last.row)),
    column: Math.max(0, Math.min(column, last.column)),
  });
  const { row, column } = place;
  switch (key) {
    case 'ArrowLeft':
      return at(row, isMod ? 0 : column - 1);
    case 'ArrowRight':
      return at(row, isMod ? last.column : column + 1);
    case 'ArrowUp':
      return isMod ? at(Math.min(row, 0), column) : at(row - 1, column);
    case 'ArrowDown':
      if (isMod) return at(last.row, column);
      return at(row === -1 ? extent.topRow : row + 1, column);
    case 'PageUp':
      return at(row === -1 ? -1 : Math.max(0, row - extent.pageRows), column);
    case 'PageDown':
      return at(row === -1 ? extent.topRow : row + extent.pageRows, column);
    case 'Home':
      if (isMod) return at(Math.min(0, last.row), 0);
      return at(row, column > extent.pinnedCount ? extent.pinnedCount : 0);
    case 'End':
      return isMod ? at(last.row, last.column) : at(row, last.column);
    default:
      return null;
  }
}
