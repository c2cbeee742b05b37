/**
 * Each assumption in words: what it is called, its unit, what it does, and how
 * its value reads. Screens, step names and lists of sources all take them from here.
 *
 * Depends on: core, model (types).
 */
import { formatPercent, partsPerMillion, usdCents } from '../core/money';
import { amountText, daysText, numberText } from '../core/plain-text';
import type { Days } from '../model/lane';
import type { Assumptions } from '../model/settings';

/**
 * How a value is stored: `days` as P50 and P90, `whole` as a whole number,
 * `percent` as parts per million, `usd` as cents.
 */
export type AssumptionKind = 'days' | 'whole' | 'percent' | 'usd';

/** One assumption in words. */
export interface AssumptionWords {
  readonly name: keyof Assumptions;
  /** As it stands inside a sentence: `hashprice`. */
  readonly label: string;
  readonly kind: AssumptionKind;
  readonly unit: string;
  /** One sentence: what it stands for and when it is used. */
  readonly meaning: string;
  /** The largest value that makes sense, as stored; more is taken for a slip of the keyboard. */
  readonly most: number;
}

const MOST_DAYS = 3650;
const HUNDRED_PERCENT = 1_000_000;
const MOST_CENTS = 10_000_000;

const words: Readonly<Record<keyof Assumptions, Omit<AssumptionWords, 'name'>>> = {
  productionDays: {
    label: 'production and queue',
    kind: 'days',
    unit: 'days',
    meaning: 'From order to dispatch, where the offer states no lead time.',
    most: MOST_DAYS,
  },
  customsDays: {
    label: 'port to customs entry',
    kind: 'days',
    unit: 'days',
    meaning: 'From arrival at the port to the customs entry.',
    most: MOST_DAYS,
  },
  holdDays: {
    label: 'customs hold',
    kind: 'days',
    unit: 'days',
    meaning: 'Between entry and release: a buffer for customs holds.',
    most: MOST_DAYS,
  },
  inlandDays: {
    label: 'inland to the rack',
    kind: 'days',
    unit: 'days',
    meaning: 'From release to the rack, where an offer has no site.',
    most: MOST_DAYS,
  },
  insuranceRate: {
    label: 'insurance rate',
    kind: 'percent',
    unit: '%',
    meaning: 'Of the value of the goods, where the offer states no insurance.',
    most: HUNDRED_PERCENT,
  },
  hashpricePerPhDay: {
    label: 'hashprice',
    kind: 'usd',
    unit: '$/PH/day',
    meaning: 'What one PH/s earns in a day, and loses by delay and repair.',
    most: MOST_CENTS,
  },
  yearlyFailureRate: {
    label: 'yearly failure rate',
    kind: 'percent',
    unit: '%',
    meaning: 'Of the units, in one year.',
    most: HUNDRED_PERCENT,
  },
  usRepairDays: {
    label: 'repair time in the US',
    kind: 'whole',
    unit: 'days',
    meaning: 'A failed unit is down so long where US repair is stated as a fact.',
    most: MOST_DAYS,
  },
  foreignRepairDays: {
    label: 'repair time abroad',
    kind: 'whole',
    unit: 'days',
    meaning: 'A failed unit is down so long where no US repair is stated as a fact.',
    most: MOST_DAYS,
  },
  usRepairFreight: {
    label: 'repair freight in the US',
    kind: 'usd',
    unit: '$/unit',
    meaning: 'Of one repair, both ways.',
    most: MOST_CENTS,
  },
  foreignRepairFreight: {
    label: 'repair freight abroad',
    kind: 'usd',
    unit: '$/unit',
    meaning: 'Of one repair, both ways.',
    most: MOST_CENTS,
  },
  serviceYears: {
    label: 'service period',
    kind: 'whole',
    unit: 'years',
    meaning: 'Years of operation over which failures are costed.',
    most: 20,
  },
};

/** All assumptions, in the order in which an offer meets them. */
export const assumptionWords: readonly AssumptionWords[] = Object.entries(words).map(([name, entry]) => ({
  name: name as keyof Assumptions,
  ...entry,
}));

/** A value with its unit: `52.40 $/PH/day`, `7 days at P50, 14 at P90`, `0.40 %`, `3 years`. */
export function assumptionValueText({ kind, unit }: AssumptionWords, value: Days | number): string {
  if (typeof value === 'object') return `${daysText(value.p50)} at P50, ${numberText(value.p90)} at P90`;
  switch (kind) {
    case 'percent':
      return `${formatPercent(partsPerMillion(value), 2)} ${unit}`;
    case 'usd':
      return `${amountText(usdCents(value))} ${unit}`;
    case 'whole':
    case 'days':
      return `${numberText(value)} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
  }
}
