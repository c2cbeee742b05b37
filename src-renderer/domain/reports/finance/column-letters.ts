/**
 * Columns of a sheet by a name of their own, so that a formula names what it takes
 * and not where it stands.
 *
 * Depends on: ./book.
 */
import { columnLetters, type BookCell, type BookColumn, type BookRow } from './book';

/** One column and what it is called in the code. */
export type NamedColumn = BookColumn & { readonly id: string };

/** Where each column stands. */
export class ColumnPlaces {
  private readonly places: ReadonlyMap<string, number>;

  constructor(private readonly columns: readonly NamedColumn[]) {
    this.places = new Map(columns.map(({ id }, index) => [id, index]));
  }

  /** Its letters: `AC`. @throws RangeError for a column that is not there, since a formula would be wrong */
  letters(id: string): string {
    return columnLetters(this.place(id) + 1);
  }

  /** The cell of a line: `AC7`. */
  cell(id: string, line: number): string {
    return `${this.letters(id)}${String(line)}`;
  }

  /** The cells of a column from one line to another: `AC2:AC9`. */
  range(id: string, first: number, last: number): string {
    return `${this.cell(id, first)}:${this.cell(id, last)}`;
  }

  /** The cells of a line by their columns; a column that is not named is an empty cell. */
  row(cells: Readonly<Record<string, BookCell | null>>): BookRow {
    for (const id of Object.keys(cells)) this.place(id);
    return { cells: this.columns.map(({ id }) => cells[id] ?? null) };
  }

  private place(id: string): number {
    const place = this.places.get(id);
    if (place === undefined) throw new RangeError(`No column ${id}`);
    return place;
  }
}

/** A column of a table. */
export function column(id: string, header: string, kind: BookColumn['kind'], width: number): NamedColumn {
  return { id, header, kind, width };
}
