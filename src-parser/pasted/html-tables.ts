/**
 * The tables of a pasted document as sheets, with the lines of text round them.
 *
 * Mails are laid out by tables of tables: only a table without another in it, of two
 * rows and two columns at least, holds data. What stands in the others is lines of text.
 *
 * Depends on: ../cell-counts, ../limits, ../table, ./html-reader, ./text-lines.
 */
import { CellCounts } from '../cell-counts';
import type { Limits } from '../limits';
import { refuse } from '../table/read-problem';
import {
  MOST_PLACES,
  PLAIN_SHEET,
  plainSheet,
  type MergedRange,
  type TableRow,
  type TableSheet,
} from '../table/table-file';
import { readHtml, type HtmlAttributes, type HtmlListener } from './html-reader';
import { TextLines } from './text-lines';

/** A cell as it is written: how many columns and rows it reaches over. */
interface HtmlCell {
  readonly text: TextLines;
  readonly columns: number;
  readonly rows: number;
  /** False where a spreadsheet only says that a text is wider than its cell. */
  readonly isMerged: boolean;
}

interface HtmlRow {
  readonly cells: HtmlCell[];
  readonly isHidden: boolean;
}

/** A table while it is read. */
interface OpenTable {
  rows: HtmlRow[];
  hasTables: boolean;
  cell: HtmlCell | null;
}

type Piece = { readonly line: string } | { readonly rows: readonly HtmlRow[] };

const BREAKS: ReadonlySet<string> = new Set(
  'br p div li ul ol h1 h2 h3 h4 h5 h6 hr blockquote pre section article header footer table tr'.split(' '),
);

/**
 * @returns null if no table in it holds data, or if it is deeper than anybody reads
 * @throws ReadRefusal if a cap is passed
 */
export function readHtmlTables(html: string, limits: Limits): readonly TableSheet[] | null {
  const document = new TableDocument(limits);
  if (!readHtml(html, limits.pastedDepth, document.listener)) return null;
  const pieces = document.finished();
  const tables = pieces.filter((piece) => 'rows' in piece).length;
  if (tables === 0) return null;
  const counts = new CellCounts(limits);
  const sheets: TableSheet[] = [];
  let open = new SheetRows(limits, counts);
  // What stands before a table belongs to it; what stands behind the last one, to that.
  let before: string[] = [];
  for (const piece of pieces) {
    if ('line' in piece) before.push(piece.line);
    else {
      if (open.hasTable) {
        sheets.push(open.sheet(`Table ${String(sheets.length + 1)}`));
        open = new SheetRows(limits, counts);
      }
      open.addLines(before);
      before = [];
      open.addTable(piece.rows);
    }
  }
  open.addLines(before);
  return [...sheets, open.sheet(tables === 1 ? '' : `Table ${String(sheets.length + 1)}`)];
}

class TableDocument {
  private readonly pieces: Piece[] = [];
  private readonly open: OpenTable[] = [];
  private readonly outside = new TextLines();
  private cells = 0;

  constructor(private readonly limits: Limits) {}

  readonly listener: HtmlListener = {
    open: (name, attributes) => {
      if (name === 'table') this.openTable();
      else if (name === 'tr') this.openRow(attributes);
      else if (name === 'td' || name === 'th') this.openCell(attributes);
      else if (BREAKS.has(name)) this.text.break();
    },
    close: (name) => {
      if (name === 'table') this.closeTable();
      else if (name === 'td' || name === 'th' || name === 'tr') this.closeCell();
      else if (BREAKS.has(name)) this.text.break();
    },
    text: (text) => {
      this.text.add(text);
    },
  };

  finished(): readonly Piece[] {
    while (this.open.length > 0) this.closeTable();
    this.flushOutside();
    return this.pieces;
  }

  private get table(): OpenTable | undefined {
    return this.open.at(-1);
  }

  private get text(): TextLines {
    return this.table?.cell?.text ?? this.outside;
  }

  private openTable(): void {
    const { table } = this;
    if (table !== undefined) {
      table.hasTables = true;
      this.flushRows(table);
    }
    this.flushOutside();
    this.open.push({ rows: [], hasTables: false, cell: null });
  }

  private closeTable(): void {
    const table = this.open.pop();
    if (table === undefined) return;
    const isData = table.rows.length > 1 && table.rows.some(({ cells }) => cells.length > 1);
    if (isData && !table.hasTables) this.pieces.push({ rows: table.rows });
    else this.flushRows(table);
  }

  private openRow(attributes: HtmlAttributes): void {
    const { table } = this;
    if (table === undefined) return;
    table.cell = null;
    const isHidden = /display\s*:\s*none/i.test(attributes['style'] ?? '');
    table.rows.push({ cells: [], isHidden });
  }

  private openCell(attributes: HtmlAttributes): void {
    const { table } = this;
    if (table === undefined) return;
    this.cells += 1;
    const { pastedCells } = this.limits;
    if (this.cells > pastedCells) refuse('table/too-many-cells', { size: this.cells, limit: pastedCells });
    if (table.rows.length === 0) table.rows.push({ cells: [], isHidden: false });
    const cell = {
      text: new TextLines(),
      columns: spanOf(attributes['colspan'], this.limits.columns),
      rows: spanOf(attributes['rowspan'], this.limits.rows),
      isMerged: !/mso-ignore\s*:\s*colspan/i.test(attributes['style'] ?? ''),
    };
    table.rows.at(-1)?.cells.push(cell);
    table.cell = cell;
  }

  private closeCell(): void {
    const { table } = this;
    if (table === undefined) return;
    if (table.hasTables) this.flushRows(table);
    table.cell = null;
  }

  /** The cells of a table that only lays out, as lines. */
  private flushRows(table: OpenTable): void {
    for (const { cells } of table.rows) {
      for (const { text } of cells) this.pieces.push(...text.take().map((line) => ({ line })));
    }
    if (table.hasTables) table.rows = table.rows.slice(-1);
  }

  private flushOutside(): void {
    this.pieces.push(...this.outside.take().map((line) => ({ line })));
  }
}

/** Rows of one sheet, each cell in its column. */
class SheetRows {
  hasTable = false;
  private line = 0;
  private hiddenRows = 0;
  private mergedRanges = 0;
  private readonly rows: TableRow[] = [];
  private readonly merges: MergedRange[] = [];

  constructor(
    private readonly limits: Limits,
    private readonly counts: CellCounts,
  ) {}

  addLines(texts: readonly string[]): void {
    for (const text of texts) {
      this.line += 1;
      this.add([text], false);
    }
  }

  addTable(rows: readonly HtmlRow[]): void {
    this.hasTable = true;
    /** By column, the last line that a cell from above reaches down to. */
    const takenTo: number[] = [];
    for (const { cells, isHidden } of rows) {
      this.line += 1;
      this.add(this.placed(cells, takenTo), isHidden);
    }
  }

  sheet(name: string): TableSheet {
    const { hiddenRows, mergedRanges } = this;
    const traits = { ...PLAIN_SHEET, hiddenRows, mergedRanges };
    return { ...plainSheet(name, this.rows), traits, merges: this.merges };
  }

  private placed(cells: readonly HtmlCell[], takenTo: number[]): readonly string[] {
    const { line } = this;
    const texts: string[] = [];
    let column = 0;
    for (const { text, columns, rows, isMerged } of cells) {
      while ((takenTo[column] ?? 0) >= line) column += 1;
      const words = text.take().join('\n');
      const last = Math.min(column + columns, this.limits.columns) - 1;
      if (words !== '') {
        while (texts.length < Math.min(column, this.limits.columns + 1)) texts.push('');
        texts.push(words);
      }
      for (let at = column; at <= last; at += 1) takenTo[at] = line + rows - 1;
      if (isMerged && (columns > 1 || rows > 1)) this.merge(rows, column, Math.max(column, last));
      column += columns;
    }
    return texts;
  }

  private merge(rows: number, firstColumn: number, lastColumn: number): void {
    this.mergedRanges += 1;
    if (this.mergedRanges > MOST_PLACES) return;
    const firstLine = this.line;
    this.merges.push({ firstLine, lastLine: firstLine + rows - 1, firstColumn, lastColumn });
  }

  private add(cells: readonly string[], isHidden: boolean): void {
    const row = this.counts.row(this.line, cells);
    if (row === null) return;
    if (isHidden) this.hiddenRows += 1;
    this.rows.push({ ...row, isHidden });
  }
}

/** At least one, at most as many as there can be. */
function spanOf(written: string | undefined, most: number): number {
  const span = Number.parseInt(written ?? '1', 10);
  return span > 1 ? Math.min(span, most) : 1;
}
