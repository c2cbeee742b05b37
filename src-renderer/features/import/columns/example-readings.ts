/**
 * How the first cells of a column are read: `270T` → `270 TH/s`, or why they cannot be.
 *
 * Shown while the user matches columns, so that a wrong unit is seen before anything is read. The
 * reading of the rows themselves is that of imports/layout; both ask the same readers.
 *
 * Depends on: core, model (types), imports/values, ui/format.
 */
import type { Result } from '#domain/core/result';
import type { QuoteField } from '#domain/model/quote-field';
import type { SourceDialect } from '#domain/model/source-profile';
import { UNIT_IN_CELL, type ColumnReading } from '../../../imports/layout/layout';
import { efficiencyUnitOf, readEfficiency } from '../../../imports/values/read-efficiency';
import { hashrateUnitOf, readHashrate } from '../../../imports/values/read-hashrate';
import { powerUnitOf, readPower } from '../../../imports/values/read-power';
import { readPriceText } from '../../../imports/values/read-price-text';
import { readQuantityText } from '../../../imports/values/read-quantity-text';
import type { ValueProblem } from '../../../imports/values/value-problem';

/** One cell and what it says. */
export interface ExampleReading {
  readonly text: string;
  /** Empty where the text stands as it is. */
  readonly words: string;
  readonly isRead: boolean;
}

const MOST = 3;

/** The first cells of a column, each with its reading. */
export function exampleReadings(
  examples: readonly string[],
  reading: ColumnReading | null,
  dialect: SourceDialect,
): readonly ExampleReading[] {
  return examples.slice(0, MOST).map((text) => {
    const read = reading === null ? undefined : readers[reading.field]?.(text, reading, dialect);
    if (read === undefined) return { text, words: '', isRead: true };
    return read.ok
      ? { text, words: read.value, isRead: true }
      : { text, words: read.problem.why, isRead: false };
  });
}

type Read = (text: string, reading: ColumnReading, dialect: SourceDialect) => Result<string, ValueProblem>;

const price: Read = (text, { field, currency }, dialect) =>
  mapped(
    readPriceText(
      text,
      { currencyOfHeader: currency, unitOfHeader: field === 'price_per_th' ? 'per-th' : 'unit' },
      dialect,
    ),
    ({ amount, currency: read, per }) =>
      `${grouped(amount)} ${read} for one ${per === 'th' ? 'TH/s' : 'unit'}`,
  );
const quantity: Read = (text, _reading, dialect) =>
  mapped(readQuantityText(text, dialect), ({ kind, least, most }) => {
    if (kind === 'range' && most !== null) return `${String(least)} to ${String(most)} units`;
    return `${kind === 'at-least' ? 'at least ' : ''}${grouped(String(least))} units`;
  });

/** A field that is not here is taken as it stands, or is read with more than its cell. */
const readers: Readonly<Partial<Record<QuoteField, Read>>> = {
  hashrate_ths: (text, { unit }, dialect) =>
    mapped(
      readHashrate(text, unitOf(unit, 'TH', hashrateUnitOf), dialect),
      ({ ths }) => `${grouped(ths)} TH/s`,
    ),
  power_w: (text, { unit }, dialect) =>
    mapped(readPower(text, unitOf(unit, 'W', powerUnitOf), dialect), ({ watts }) => `${grouped(watts)} W`),
  efficiency_j_th: (text, { unit }, dialect) =>
    mapped(
      readEfficiency(text, unitOf(unit, 'J/TH', efficiencyUnitOf), dialect),
      ({ joulesPerTh }) => `${joulesPerTh} J/TH`,
    ),
  unit_price: price,
  price_per_th: price,
  quantity,
  min_quantity: quantity,
};

/** The unit of bare figures; null where each cell has to name its own. */
function unitOf<Unit>(unit: string | null, own: Unit, read: (words: string) => Unit | null): Unit | null {
  if (unit === null) return own;
  return unit === UNIT_IN_CELL ? null : read(unit);
}

function mapped<Value>(
  read: Result<Value, ValueProblem>,
  words: (value: Value) => string,
): Result<string, ValueProblem> {
  return read.ok ? { ok: true, value: words(read.value) } : read;
}

/** A decimal text with separators between its thousands: `5999.5` is `5,999.5`. */
function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}
