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
 * `decimal` as a number above 0 with decimals, `percent` as parts per million, `usd` as cents.
 */
export type AssumptionKind = 'days' | 'whole' | 'decimal' | 'percent' | 'usd';

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
  /** What it means that it is not set, in one sentence; null if it is always set. */
  readonly leftOut: string | null;
}

const MOST_DAYS = 3650;
const HUNDRED_PERCENT = 1_000_000;
const MOST_CENTS = 10_000_000;
const MOST_KILOGRAMS = 1000;
const NO_RESERVE = 'No reserve is set aside.';

const words: Readonly<Record<keyof Assumptions, Omit<AssumptionWords, 'name'>>> = {
  productionDays: {
    label: 'production and queue',
    kind: 'days',
    unit: 'days',
    meaning: 'From order to dispatch, where the offer states no lead time.',
    most: MOST_DAYS,
    leftOut: null,
  },
  customsDays: {
    label: 'port to customs entry',
    kind: 'days',
    unit: 'days',
    meaning: 'From arrival at the port to the customs entry.',
    most: MOST_DAYS,
    leftOut: null,
  },
  holdDays: {
    label: 'customs hold',
    kind: 'days',
    unit: 'days',
    meaning: 'Between entry and release: a buffer for customs holds.',
    most: MOST_DAYS,
    leftOut: null,
  },
  inlandDays: {
    label: 'inland to the rack',
    kind: 'days',
    unit: 'days',
    meaning: 'From release to the rack, where an offer has no site.',
    most: MOST_DAYS,
    leftOut: null,
  },
  insuranceRate: {
    label: 'insurance rate',
    kind: 'percent',
    unit: '%',
    meaning: 'Of the value of the goods, where the offer states no insurance.',
    most: HUNDRED_PERCENT,
    leftOut: null,
  },
  unitWeightKg: {
    label: 'packed weight of a unit',
    kind: 'decimal',
    unit: 'kg',
    meaning: 'Gross weight packed for transport, where the offer states none: for freight by the kilogram.',
    most: MOST_KILOGRAMS,
    leftOut: null,
  },
  brokerPerEntry: {
    label: 'broker for an entry',
    kind: 'usd',
    unit: '$/entry',
    meaning: 'Customs broker for one entry, where the offer names no other costs.',
    most: MOST_CENTS,
    leftOut: 'No broker is counted.',
  },
  bondRate: {
    label: 'customs bond rate',
    kind: 'percent',
    unit: '%',
    meaning: 'Premium of a bond, of customs value, duty and fees, where the offer names no other costs.',
    most: HUNDRED_PERCENT,
    leftOut: 'No bond is counted.',
  },
  hashpricePerPhDay: {
    label: 'hashprice',
    kind: 'usd',
    unit: '$/PH/day',
    meaning: 'What one PH/s earns in a day, and loses by delay and repair.',
    most: MOST_CENTS,
    leftOut: null,
  },
  hashpriceMonthlyDecline: {
    label: 'fall of hashprice',
    kind: 'percent',
    unit: '% a month',
    meaning: 'From each month to the next; 0 is a flat path.',
    most: HUNDRED_PERCENT - 1,
    leftOut: null,
  },
  reassessmentWithNone: {
    label: 'chance of refusal without evidence',
    kind: 'percent',
    unit: '%',
    meaning:
      'That customs refuses a declared origin for which no evidence is held, where the offer gives no chance of its own.',
    most: HUNDRED_PERCENT,
    leftOut: NO_RESERVE,
  },
  reassessmentWithCertificate: {
    label: 'chance of refusal with a certificate',
    kind: 'percent',
    unit: '%',
    meaning:
      'That customs refuses a declared origin for which a certificate is held, where the offer gives no chance of its own.',
    most: HUNDRED_PERCENT,
    leftOut: NO_RESERVE,
  },
  reassessmentWithBillOfMaterials: {
    label: 'chance of refusal with a bill of materials',
    kind: 'percent',
    unit: '%',
    meaning:
      'That customs refuses a declared origin for which a bill of materials is held, where the offer gives no chance of its own.',
    most: HUNDRED_PERCENT,
    leftOut: NO_RESERVE,
  },
  reassessmentWithRuling: {
    label: 'chance of refusal with a customs ruling',
    kind: 'percent',
    unit: '%',
    meaning:
      'That customs refuses a declared origin for which a customs ruling is held, where the offer gives no chance of its own.',
    most: HUNDRED_PERCENT,
    leftOut: NO_RESERVE,
  },
  yearlyFailureRate: {
    label: 'yearly failure rate',
    kind: 'percent',
    unit: '%',
    meaning: 'Of the units, in one year.',
    most: HUNDRED_PERCENT,
    leftOut: null,
  },
  usRepairDays: {
    label: 'repair time in the US',
    kind: 'whole',
    unit: 'days',
    meaning: 'A failed unit is down so long where US repair is stated as a fact.',
    most: MOST_DAYS,
    leftOut: null,
  },
  foreignRepairDays: {
    label: 'repair time abroad',
    kind: 'whole',
    unit: 'days',
    meaning: 'A failed unit is down so long where no US repair is stated as a fact.',
    most: MOST_DAYS,
    leftOut: null,
  },
  usRepairFreight: {
    label: 'repair freight in the US',
    kind: 'usd',
    unit: '$/unit',
    meaning: 'Of one repair, both ways.',
    most: MOST_CENTS,
    leftOut: null,
  },
  foreignRepairFreight: {
    label: 'repair freight abroad',
    kind: 'usd',
    unit: '$/unit',
    meaning: 'Of one repair, both ways.',
    most: MOST_CENTS,
    leftOut: null,
  },
  serviceYears: {
    label: 'service period',
    kind: 'whole',
    unit: 'years',
    meaning: 'Years of operation over which failures are costed.',
    most: 20,
    leftOut: null,
  },
};

/** All assumptions, in the order in which an offer meets them. */
export const assumptionWords: readonly AssumptionWords[] = Object.entries(words).map(([name, entry]) => ({
  name: name as keyof Assumptions,
  ...entry,
}));

/** A value with its unit: `52.40 $/PH/day`, `7 days at P50, 14 at P90`, `0.40 %`, `16.5 kg`, `3 years`. */
export function assumptionValueText({ kind, unit }: AssumptionWords, value: Days | number): string {
  if (typeof value === 'object') return `${daysText(value.p50)} at P50, ${numberText(value.p90)} at P90`;
  switch (kind) {
    case 'percent':
      return `${formatPercent(partsPerMillion(value), 2)} ${unit}`;
    case 'usd':
      return `${amountText(usdCents(value))} ${unit}`;
    case 'decimal':
      return `${numberText(value)} ${unit}`;
    case 'whole':
    case 'days':
      return `${numberText(value)} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
  }
}
