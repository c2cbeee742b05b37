/**
 * Money of the whole table in one unit: per rig, per TH/s, per megawatt, for the
 * whole quantity, or as a share of the price.
 *
 * Each figure is worked out from the exact dollars of the whole quantity and
 * rounded once, never from a figure that is rounded already. A column whose own
 * unit is the one asked for keeps its own figure.
 *
 * Depends on: core, model, evaluation (types), reports.
 */
import { divideCents, usdCents } from '../core/money';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import { MONEY_UNITS, type MoneyUnit } from '../model/view';
import type { ComparisonColumn } from './comparison-column';
import { comparisonColumns } from './comparison-columns';

/** The dollars of the whole quantity behind a column of money. */
interface Money {
  /** Name without a unit: `Landed`. */
  readonly name: string;
  /** What the column's own figure is. */
  readonly own: 'per-unit' | 'per-th' | 'total';
  /** US cents, exact; null is not known. */
  readonly whole: (row: OfferEvaluation) => number | null;
}

const total = (name: string, whole: Money['whole']): Money => ({ name, own: 'total', whole });
const perUnit = (name: string, whole: Money['whole']): Money => ({ name, own: 'per-unit', whole });
const perTh = (name: string, whole: Money['whole']): Money => ({ name, own: 'per-th', whole });

const price: Money['whole'] = ({ offer }) => offer.unitPrice * offer.quantity;
const landed: Money['whole'] = ({ cost }) => cost?.total ?? null;
const exposure: Money['whole'] = (row) => row.exposure?.extraDuty ?? null;

/** Columns that follow the unit, but for totals: those are their own dollars. */
const MONEY: Readonly<Record<string, Money>> = {
  unitPrice: perUnit('Price', price),
  pricePerTh: perTh('Price', price),
  landedPerUnit: perUnit('Landed', landed),
  landedPerTh: perTh('Landed', landed),
  exposurePerTh: perTh('Exposure', exposure),
  receivingPerTh: perTh('Receiving', (row) => row.allInWhole?.receiving ?? null),
  useTaxPerTh: perTh('Use tax', (row) => row.allInWhole?.useTax ?? null),
  delayPerTh: perTh('Delay', (row) => row.allInWhole?.delay ?? null),
  servicePerTh: perTh('Service', ({ service, offer }) => service.perUnit * offer.quantity),
  reservePerTh: perTh('Reserve', (row) => row.exposure?.reserve ?? null),
  allInPerTh: perTh('All-in', (row) => row.allInWhole?.total ?? null),
  drawnLandedP10: perTh('Landed, drawn P10', ({ drawn }) => drawn?.landed.p10 ?? null),
  drawnLandedP50: perTh('Landed, drawn P50', ({ drawn }) => drawn?.landed.p50 ?? null),
  drawnLandedP90: perTh('Landed, drawn P90', ({ drawn }) => drawn?.landed.p90 ?? null),
  drawnAllInP10: perTh('All-in, drawn P10', ({ drawn }) => drawn?.allIn?.p10 ?? null),
  drawnAllInP50: perTh('All-in, drawn P50', ({ drawn }) => drawn?.allIn?.p50 ?? null),
  drawnAllInP90: perTh('All-in, drawn P90', ({ drawn }) => drawn?.allIn?.p90 ?? null),
};

/** Totals of the whole quantity by id, with their names. */
const TOTAL_NAMES: Readonly<Record<string, string>> = {
  customsValue: 'Customs value',
  duty: 'Duty',
  fees: 'Fees',
  freight: 'Freight',
  insurance: 'Insurance',
  other: 'Broker, bond',
  landedTotal: 'Landed',
  exposure: 'Exposure',
  freightStated: 'Freight stated',
  insuranceStated: 'Insurance stated',
  firstPayment: 'First payment',
  paidBeforeDispatch: 'Before dispatch',
};

/** How a unit is called: in a header behind the name, in a menu, in a sentence. */
export interface MoneyUnitWords {
  /** `$/TH`; null for each column's own. */
  readonly suffix: string | null;
  /** `Per TH/s`. */
  readonly label: string;
  /** What it means and how it is worked out, one sentence. */
  readonly meaning: string;
}

/** The words of each unit. */
export const MONEY_UNIT_WORDS: Readonly<Record<MoneyUnit, MoneyUnitWords>> = {
  'as-is': { suffix: null, label: 'own units', meaning: 'Each column in its own unit, as its header says.' },
  'per-unit': {
    suffix: '$/unit',
    label: 'Per unit',
    meaning: 'Dollars of the whole quantity ÷ units, rounded to the cent.',
  },
  'per-th': {
    suffix: '$/TH',
    label: 'Per TH',
    meaning: 'Dollars of the whole quantity ÷ (units × TH/s), rounded to the cent.',
  },
  'per-mw': {
    suffix: '$/MW',
    label: 'Per MW',
    meaning:
      'Dollars of the whole quantity ÷ (units × W ÷ 1,000,000), rounded to the cent. Not known where the offer states no power.',
  },
  total: { suffix: '$', label: 'Total', meaning: 'Dollars of the whole quantity.' },
  'percent-of-price': {
    suffix: '% of price',
    label: '% of price',
    meaning: 'Dollars of the whole quantity ÷ (unit price × units), rounded to 0.0001 %.',
  },
};

/** The unit after this one; after the last the first. */
export function nextMoneyUnit(unit: MoneyUnit): MoneyUnit {
  return MONEY_UNITS[(MONEY_UNITS.indexOf(unit) + 1) % MONEY_UNITS.length] ?? 'as-is';
}

/** What a unit does with a column: shows it in the unit, or leaves it, and why. */
const STAYS: Readonly<Record<string, string>> = {
  quoteTrend: 'A price of one unit of the model, whoever sells it: the money unit does not change it.',
  percent: 'A share: the money unit does not change it.',
};

const inUnits = new Map<MoneyUnit, readonly ComparisonColumn[]>([['as-is', comparisonColumns]]);

/**
 * Every column of the comparison with money in a unit: value, header and definition.
 *
 * @returns the same array for the same unit
 */
export function columnsInUnit(unit: MoneyUnit): readonly ComparisonColumn[] {
  const known = inUnits.get(unit);
  if (known !== undefined) return known;
  const made = comparisonColumns.map((column) => columnInUnit(column, unit));
  inUnits.set(unit, made);
  return made;
}

/** One column with its money in a unit; one without money, or without a meaning in the unit, as it is. */
export function columnInUnit(column: ComparisonColumn, unit: MoneyUnit): ComparisonColumn {
  if (unit === 'as-is') return column;
  const money = moneyOf(column);
  if (money === null) {
    const why = STAYS[column.id] ?? (column.kind === 'percent' ? STAYS['percent'] : undefined);
    return why === undefined ? column : { ...column, definition: `${column.definition} ${why}` };
  }
  if (money.own === unit) return column;
  const { suffix, meaning } = MONEY_UNIT_WORDS[unit];
  return {
    ...column,
    header: `${money.name} ${suffix ?? ''}`.trimEnd(),
    kind: unit === 'percent-of-price' ? 'percent' : 'usd',
    definition: `${column.definition} Shown otherwise: ${meaning.charAt(0).toLowerCase()}${meaning.slice(1)}`,
    value: (row) => inUnit(money.whole(row), unit, row),
    shownIn: { unit, whole: money.whole },
  };
}

function moneyOf(column: ComparisonColumn): Money | null {
  const name = TOTAL_NAMES[column.id];
  if (name === undefined) return MONEY[column.id] ?? null;
  return total(name, (row) => {
    const value = column.value(row);
    return typeof value === 'number' ? value : null;
  });
}

/**
 * Dollars of the whole quantity in a unit: cents, or parts per million of the price.
 *
 * @param whole - US cents of the whole quantity; null is not known and stays so
 * @returns rounded half away from zero; null where the unit needs the power and nobody states it
 */
export function inUnit(
  whole: number | null,
  unit: Exclude<MoneyUnit, 'as-is'>,
  { offer }: OfferEvaluation,
): number | null {
  if (whole === null) return null;
  switch (unit) {
    case 'total':
      return whole;
    case 'per-unit':
      return divideCents(usdCents(whole), offer.quantity);
    case 'per-th':
      return divideCents(usdCents(whole), offer.quantity * offer.hashrateThs);
    case 'per-mw':
      return offer.powerW === null || offer.powerW === 0
        ? null
        : timesOver(whole, 1_000_000_000n, BigInt(Math.round(offer.powerW * 1000)) * BigInt(offer.quantity));
    case 'percent-of-price':
      return timesOver(whole, 1_000_000n, BigInt(offer.unitPrice) * BigInt(offer.quantity));
  }
}

/** `amount × times ÷ over`, exact until it is rounded half away from zero; null beyond a safe integer. */
function timesOver(amount: number, times: bigint, over: bigint): number | null {
  const exact = BigInt(amount) * times;
  const magnitude = exact < 0n ? -exact : exact;
  const rounded = Number((2n * magnitude + over) / (2n * over));
  if (!Number.isSafeInteger(rounded)) return null;
  return exact < 0n ? -rounded : rounded;
}
