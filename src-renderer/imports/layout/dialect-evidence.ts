/**
 * What the texts of a file say of its decimal mark and its order of dates, and which of them leave it open.
 *
 * `1.234,50` has one reading and settles the mark for the whole file; `1,234` has two. The numbers of a
 * workbook are stored, not written: one with a point says nothing of how its author writes text.
 *
 * Depends on: ../values (types, plain-characters).
 */
import type { DateOrder, DecimalMark } from '../values/dialect';
import { plainCell } from '../values/plain-characters';

/** A text and where it stands. */
export interface SeenText {
  readonly line: number;
  readonly text: string;
}

/** What was seen of one question. */
export interface Evidence<Answer> {
  /** Whether nothing but stored numbers of the same columns settles it. */
  readonly isByStored: boolean;
  /** The first text that settles each answer. */
  readonly settledBy: ReadonlyMap<Answer, SeenText>;
  /** The first texts that leave it open, at most three. */
  readonly open: readonly SeenText[];
  /** How many there are. */
  readonly openCount: number;
}

const SHOWN = 3;
const STORED_NUMBER = /^\d+(?:\.\d+)?$/;
const STORED_AMBIGUOUS = /^[1-9]\d{0,2}\.\d{3}$/;
const TOKEN = /\d[\d.,]*\d/g;
const ISO = /^\d{4}-\d{1,2}-\d{1,2}$/;
/** A file that writes days year first has a few others by mistake; more than one in five are its other way. */
const SLIPS = 5;
const DATE_TOKEN = /(?<![\d.,])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d])/g;

/** Whether a cell of a workbook is a stored number, which always has a decimal point. */
export function isStoredNumber(text: string): boolean {
  return STORED_NUMBER.test(text) && !STORED_AMBIGUOUS.test(text);
}

/** Whether it is written as a stored number is, even if it could be a text with thousands: `13.125`. */
export function isPlainDecimal(text: string): boolean {
  return STORED_NUMBER.test(text);
}

/** The columns, by position, in which some cell is a stored number with a fraction. */
export function columnsWithStoredFractions(
  rows: readonly { readonly cells: readonly string[] }[],
  positions: readonly number[],
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { cells } of rows) {
    for (const position of positions) {
      if (found.has(position)) continue;
      const cell = cells[position] ?? '';
      if (cell.includes('.') && isStoredNumber(plainCell(cell))) found.add(position);
    }
    if (found.size === positions.length) break;
  }
  return found;
}

/** Gathers what cells say, one after the other. */
export class DialectEvidence {
  readonly #marks = new Map<DecimalMark, SeenText>();
  readonly #orders = new Map<DateOrder, SeenText>();
  readonly #openNumbers: SeenText[] = [];
  readonly #openDates: SeenText[] = [];
  readonly #storedColumns = new Set<number>();
  readonly #openColumns = new Map<number, number>();
  #openDateCount = 0;
  #isoDates = 0;

  /** @param isStored - whether plain numbers of the file are stored ones, as in a workbook or JSON */
  constructor(private readonly isStored: boolean) {}

  /** A cell of a column of numbers. */
  number(column: number, line: number, cell: string): void {
    const text = plainCell(cell);
    if (this.isStored && STORED_NUMBER.test(text) && text.includes('.') && !STORED_AMBIGUOUS.test(text)) {
      this.#storedColumns.add(column);
      return;
    }
    for (const [token] of text.replace(DATE_TOKEN, ' ').matchAll(TOKEN)) {
      const mark = markOf(token);
      if (mark === 'open') {
        if (this.#openNumbers.length < SHOWN) this.#openNumbers.push({ line, text });
        this.#openColumns.set(column, (this.#openColumns.get(column) ?? 0) + 1);
        return;
      }
      if (mark !== null && !this.#marks.has(mark)) this.#marks.set(mark, { line, text });
    }
  }

  /** A cell of a column of days. */
  date(line: number, cell: string): void {
    if (ISO.test(plainCell(cell))) this.#isoDates += 1;
    for (const [, first = '', , second = '', year = ''] of plainCell(cell).matchAll(DATE_TOKEN)) {
      const [a, b] = [Number(first), Number(second)];
      // With two digits for the year it may stand first as well: 26.11.03.
      const isOpenYear = year.length === 2 && b <= 12;
      if (a === b && !isOpenYear) continue;
      const order = isOpenYear ? null : a > 12 ? 'dmy' : b > 12 ? 'mdy' : null;
      if (order !== null) {
        if (!this.#orders.has(order)) this.#orders.set(order, { line, text: cell });
      } else {
        if (this.#openDates.length < SHOWN) this.#openDates.push({ line, text: cell });
        this.#openDateCount += 1;
      }
    }
  }

  /** What was seen of the decimal mark. A column of stored numbers settles itself. */
  get marks(): Evidence<DecimalMark> {
    const open = [...this.#openColumns].filter(([column]) => !this.#storedColumns.has(column));
    const count = open.reduce((sum, [, texts]) => sum + texts, 0);
    const isSettledByColumn = this.#openColumns.size > 0 && open.length === 0;
    const settledBy = new Map(this.#marks);
    const [first] = this.#openNumbers;
    const isByStored = isSettledByColumn && first !== undefined && settledBy.size === 0;
    if (isByStored) settledBy.set('point', first);
    return {
      isByStored,
      settledBy,
      open: this.#openNumbers,
      openCount: isSettledByColumn ? [...this.#openColumns.values()].reduce((a, b) => a + b, 0) : count,
    };
  }

  /** What was seen of the order of dates. */
  get orders(): Evidence<DateOrder> {
    const isSlip = this.#openDateCount * SLIPS < this.#isoDates;
    return {
      isByStored: false,
      settledBy: this.#orders,
      open: isSlip ? [] : this.#openDates,
      openCount: isSlip ? 0 : this.#openDateCount,
    };
  }
}

/** The decimal mark that a number shows; `open` if it has two readings, null if it shows none. */
function markOf(token: string): DecimalMark | 'open' | null {
  const points = token.split('.').length - 1;
  const commas = token.split(',').length - 1;
  if (points === 0 && commas === 0) return null;
  if (points > 0 && commas > 0) {
    return token.lastIndexOf('.') > token.lastIndexOf(',') ? 'point' : 'comma';
  }
  const mark = points > 0 ? '.' : ',';
  const parts = token.split(mark);
  const isGrouped =
    parts.slice(1).every((part) => part.length === 3) && /^[1-9]\d{0,2}$/.test(parts[0] ?? '');
  if (parts.length > 2) return isGrouped ? (mark === '.' ? 'comma' : 'point') : null;
  if (isGrouped) return 'open';
  return mark === '.' ? 'point' : 'comma';
}
