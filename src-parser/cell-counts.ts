/**
 * Counts rows, cells and characters while a table is made of what is no workbook and no CSV.
 *
 * Depends on: ./limits, ./table.
 */
import type { Limits } from './limits';
import { refuse } from './table/read-problem';
import type { TableRow } from './table/table-file';

/** Makes rows, as long as they are not too many. */
export class CellCounts {
  private rows = 0;
  private cells = 0;
  private characters = 0;

  constructor(private readonly limits: Limits) {}

  /**
   * A row of these cells; null if all of them are blank.
   * @param isHeader - names the columns, and is no row of the list
   * @throws ReadRefusal if a cap is passed; `where` names the line
   */
  row(line: number, cells: readonly string[], isHeader = false): TableRow | null {
    const { limits } = this;
    const where = `line ${line}`;
    if (cells.length > limits.columns) {
      refuse('table/too-many-columns', { size: cells.length, limit: limits.columns, where });
    }
    if (cells.every((cell) => cell.trim() === '')) return null;
    this.cells += cells.length;
    if (this.cells > limits.cells) {
      refuse('table/too-many-cells', { size: this.cells, limit: limits.cells, where });
    }
    for (const cell of cells) this.countText(cell, where);
    if (!isHeader) this.rows += 1;
    if (this.rows > limits.rows) {
      refuse('table/too-many-rows', { size: this.rows, limit: limits.rows, where });
    }
    return { line, lastLine: line, cells, isMisquoted: false, isHidden: false };
  }

  private countText(cell: string, where: string): void {
    const { cellCharacters, characters } = this.limits;
    if (cell.length > cellCharacters) {
      refuse('table/cell-too-long', { size: cell.length, limit: cellCharacters, where });
    }
    this.characters += cell.length;
    if (this.characters > characters) {
      refuse('table/too-much-text', { size: this.characters, limit: characters, where });
    }
  }
}
