/**
 * One row of a vendor's list by field, and what it becomes in the columns of the documented format.
 *
 * Faults are collected with the cell they stand in, so that all of a row are named at once. A value that
 * was made of others remembers the cell it came from.
 *
 * Depends on: model (types), ../price-list (types), ../price-list-column (types), ../values (types), ./dialect-evidence, ./layout-rows (types).
 */
import type { PriceListColumnName, QuoteField } from '#domain/model/quote-field';
import type { GivenValues } from '#domain/model/source-profile';
import type { Rejection } from '../price-list';
import type { Dialect } from '../values/dialect';
import { plainCell } from '../values/plain-characters';
import type { ValueProblem } from '../values/value-problem';
import { isPlainDecimal, isStoredNumber } from './dialect-evidence';
import type { UsedColumn } from './layout-rows';

/** A cell of the list, or an answer that stands in its place. */
export interface SourceCell {
  readonly field: QuoteField;
  /** Without spaces around it; empty if neither the list nor an answer says anything. */
  readonly text: string;
  /** The column it stands in; null for an answer and where there is no such column. */
  readonly column: UsedColumn | null;
  readonly isGiven: boolean;
}

/** What all rows of a list share. */
export interface SourceShape {
  readonly header: readonly string[];
  readonly columnsOf: ReadonlyMap<QuoteField, readonly UsedColumn[]>;
  readonly given: GivenValues;
  readonly dialect: Dialect;
  /** Reads each text once; see ./remembered. */
  readonly once: <Value>(key: string, read: () => Value) => Value;
  /** Whether plain numbers are stored ones, which always have a decimal point. */
  readonly isStored: boolean;
  /** Columns with stored fractions, by position: in them 13.125 is stored too, and no text for 13125. */
  readonly storedColumns: ReadonlySet<number>;
}

/** A value in the documented form. */
interface Written {
  readonly text: string;
  readonly from: SourceCell | null;
}

/** A row while it is read. */
export class SourceRow {
  readonly #faults: Rejection[] = [];
  readonly #faulty = new Set<PriceListColumnName>();
  readonly #written = new Map<PriceListColumnName, Written>();
  /** J/TH that the row states, as exact text; null if it states none. */
  statedJoulesPerTh: string | null = null;
  readonly notes: { readonly kind: string; readonly sentence: string }[] = [];

  constructor(
    readonly cells: readonly string[],
    readonly shape: SourceShape,
    /** Places whose formula has no stored value. */
    private readonly withoutValue: ReadonlySet<number> | null = null,
  ) {}

  /** The cell of a field, or the answer for every row where the cell is blank. */
  cell(field: QuoteField): SourceCell {
    const columns = this.shape.columnsOf.get(field) ?? [];
    for (const column of columns) {
      const text = (this.cells[column.position] ?? '').trim();
      if (text !== '' && column.fromQuantity === null) return { field, text, column, isGiven: false };
    }
    const given = (this.shape.given[field] ?? '').trim();
    const column = columns.find(({ fromQuantity }) => fromQuantity === null) ?? null;
    return given === ''
      ? { field, text: '', column, isGiven: false }
      : { field, text: given, column: null, isGiven: true };
  }

  /** The cell of one column. */
  cellAt(column: UsedColumn): SourceCell {
    return { field: column.field, text: (this.cells[column.position] ?? '').trim(), column, isGiven: false };
  }

  /** How the numbers and days of a cell are written; answers are written with a point. */
  dialectOf({ text, column, isGiven }: SourceCell): Dialect {
    const { isStored, storedColumns } = this.shape;
    const cell = isStored ? plainCell(text) : text;
    const isPoint =
      isGiven ||
      (isStored &&
        (isStoredNumber(cell) ||
          (column !== null && storedColumns.has(column.position) && isPlainDecimal(cell))));
    return isPoint ? { ...this.shape.dialect, decimalMark: 'point' } : this.shape.dialect;
  }

  /** Writes a field in the documented form; blank is left unsaid. */
  write(name: PriceListColumnName, text: string, from: SourceCell | null): void {
    if (text !== '') this.#written.set(name, { text, from });
  }

  written(name: PriceListColumnName): string {
    return this.#written.get(name)?.text ?? '';
  }

  /** Notes that a cell cannot be read, as the reason that `name` is not known. */
  reject(name: PriceListColumnName, cell: SourceCell, why: string): null {
    const { header, position } = this.#placeOf(cell);
    // One fault for a field is enough: the first says what is wrong, the others follow from it.
    if (this.#faulty.has(name)) return null;
    const isMissing =
      cell.text === '' && cell.column !== null && this.withoutValue?.has(cell.column.position) === true;
    this.#faulty.add(name);
    this.#faults.push({
      column: cell.field,
      header,
      position,
      read: cell.text,
      why: isMissing
        ? 'is a formula without a stored value; open the file in a spreadsheet and save it'
        : why,
    });
    return null;
  }

  /** Notes the problem of a value. */
  refuse(name: PriceListColumnName, cell: SourceCell, problem: ValueProblem): null {
    return this.reject(name, cell, problem.why);
  }

  /** Keeps a field from being refused for want of a value: another fault says why it is not known. */
  silence(name: PriceListColumnName): void {
    this.#faulty.add(name);
  }

  /** Notes something that was made of other values, to be told of all rows of a kind at once. */
  note(kind: string, sentence: string): void {
    this.notes.push({ kind, sentence });
  }

  /** The values under the names of the documented columns. */
  documentedCells(names: readonly PriceListColumnName[]): readonly string[] {
    return names.map((name) => this.written(name));
  }

  /** All faults: those noted here, and those of the documented reader that are not about the same field. */
  faultsWith(rejections: readonly Rejection[]): readonly Rejection[] {
    const others = rejections.flatMap((rejection): readonly Rejection[] => {
      const name = rejection.column as PriceListColumnName | null;
      if (name === null) return [rejection];
      if (this.#faulty.has(name)) return [];
      const from = this.#written.get(name)?.from ?? this.#silentCell(name);
      if (from === null) return [{ ...rejection, header: null, position: null }];
      const { header, position } = this.#placeOf(from);
      const why =
        from.text === '' && position !== null && this.withoutValue?.has(position) === true
          ? 'is a formula without a stored value; open the file in a spreadsheet and save it'
          : rejection.why;
      return [{ ...rejection, header, position, read: from.text, why }];
    });
    return [...this.#faults, ...others];
  }

  get hasFaults(): boolean {
    return this.#faults.length > 0;
  }

  #silentCell(name: PriceListColumnName): SourceCell | null {
    const cell = this.cell(name);
    return cell.column === null ? null : cell;
  }

  #placeOf({ column }: SourceCell): { readonly header: string | null; readonly position: number | null } {
    if (column === null) return { header: null, position: null };
    return { header: this.shape.header[column.position] ?? '', position: column.position };
  }
}

/** A decimal so that the documented reader sees one reading: three decimals after one to three digits could be thousands. */
export function plainNumber(decimal: string): string {
  return /^[1-9]\d{0,2}\.\d{3}$/.test(decimal) ? `0${decimal}` : decimal;
}
