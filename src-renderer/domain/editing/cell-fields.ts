/**
 * What may be typed into each field of an offer: numbers in a unit, days, countries, choices, words.
 *
 * Fields of more than one value (customs entries, payment terms, a foreign price) and the
 * site have no cell to type into; the form of the offer has them.
 *
 * Depends on: core, model, reports/offer-field-labels, ./expression (types), ./number-literal.
 */
import { MAX_OFFER_CENTS } from '../core/money';
import type { OfferField } from '../model/hand-edit';
import { INCOTERMS, MAX_UNIT_KG, MIN_OFFER_THS, ORIGIN_EVIDENCE, TRANSPORT_MODES } from '../model/offer';
import { modeWords, originEvidenceWords } from '../reports/offer-field-labels';
import type { NumberForm } from './expression';
import { DAY_FACTORS, SHORT_FACTORS } from './number-literal';

/** One of a list of values, by the words a reader sees. */
export interface FieldChoice {
  readonly value: string | boolean;
  readonly words: string;
}

/** A number: how it is stored and what may be typed. */
export interface NumberField {
  readonly kind: 'number';
  /** How values are written: dollars, per cent, a bare count. */
  readonly unit: 'usd' | 'percent' | 'days' | 'plain';
  /** Decimals that are kept. */
  readonly decimals: number;
  /** Stored as a whole number of the last decimal (cents, ppm) or as the number itself. */
  readonly isScaled: boolean;
  /** Bounds in what is typed, both included. */
  readonly least: number;
  readonly most: number;
  readonly form: NumberForm;
}

/** What a field takes. */
export type CellField = (
  | NumberField
  | { readonly kind: 'text'; readonly most: number }
  /** `isPast`: a day without a year lies behind. */
  | { readonly kind: 'day'; readonly isPast: boolean }
  | { readonly kind: 'country' }
  | { readonly kind: 'hts' }
  | { readonly kind: 'choice'; readonly choices: readonly FieldChoice[] }
) & {
  /** Whether it may be emptied: null then, not known. */
  readonly mayBeUnknown: boolean;
};

const USD_MARKS = ['us$', 'usd', '$'];
const usd = (least: number, mayBeUnknown: boolean): CellField => ({
  kind: 'number',
  unit: 'usd',
  decimals: 2,
  isScaled: true,
  least,
  most: MAX_OFFER_CENTS / 100,
  form: { marks: USD_MARKS, factors: SHORT_FACTORS },
  mayBeUnknown,
});
const count = (marks: readonly string[], most: number, mayBeUnknown: boolean): CellField => ({
  kind: 'number',
  unit: 'plain',
  decimals: 0,
  isScaled: true,
  least: 1,
  most,
  form: { marks, factors: SHORT_FACTORS },
  mayBeUnknown,
});
const days = (most: number): CellField => ({
  kind: 'number',
  unit: 'days',
  decimals: 0,
  isScaled: true,
  least: 0,
  most,
  form: { marks: ['days', 'day', 'weeks', 'week'], factors: { ...DAY_FACTORS, weeks: 7, week: 7 } },
  mayBeUnknown: true,
});
const measure = (
  marks: readonly string[],
  decimals: number,
  least: number,
  most: number,
  mayBeUnknown: boolean,
): CellField => ({
  kind: 'number',
  unit: 'plain',
  decimals,
  isScaled: false,
  least,
  most,
  form: { marks, factors: { k: 1_000 } },
  mayBeUnknown,
});
const day: CellField = { kind: 'day', isPast: false, mayBeUnknown: true };
const choices = (list: readonly FieldChoice[]): CellField => ({
  kind: 'choice',
  choices: list,
  mayBeUnknown: false,
});

const CELL_FIELDS: Readonly<Partial<Record<OfferField, CellField>>> = {
  vendor: { kind: 'text', most: 200, mayBeUnknown: false },
  model: { kind: 'text', most: 200, mayBeUnknown: false },
  hashrateThs: measure(['th/s', 'ths', 'th'], 3, MIN_OFFER_THS, 1_000_000, false),
  powerW: measure(['watt', 'w'], 3, 0, 10_000_000, true),
  origin: { kind: 'country', mayBeUnknown: false },
  shipFrom: { kind: 'country', mayBeUnknown: false },
  incoterm: choices(INCOTERMS.map((value) => ({ value, words: value }))),
  unitPrice: usd(0.01, false),
  quantity: count(['units', 'unit', 'pcs', 'rigs', 'rig'], 10_000_000, false),
  minimumQuantity: count(['units', 'unit', 'pcs', 'rigs', 'rig'], 10_000_000, true),
  unitWeightKg: measure(['kg'], 3, 0.001, MAX_UNIT_KG, true),
  htsCode: { kind: 'hts', mayBeUnknown: false },
  mode: choices(TRANSPORT_MODES.map((value) => ({ value, words: modeWords[value] }))),
  freightTotal: usd(0, true),
  insuranceTotal: usd(0, true),
  otherTotal: usd(0, true),
  entryDate: day,
  leadTimeDays: days(1500),
  warrantyDays: days(5000),
  originEvidence: choices(ORIGIN_EVIDENCE.map((value) => ({ value, words: originEvidenceWords[value] }))),
  hashboardOrigin: { kind: 'country', mayBeUnknown: true },
  reassessmentProbability: {
    kind: 'number',
    unit: 'percent',
    decimals: 4,
    isScaled: true,
    least: 0,
    most: 100,
    form: { marks: [], factors: {} },
    mayBeUnknown: true,
  },
  isUsmcaQualifying: choices([
    { value: true, words: 'Yes' },
    { value: false, words: 'No' },
  ]),
  validUntil: day,
  quotedOn: { kind: 'day', isPast: true, mayBeUnknown: true },
  note: { kind: 'text', most: 2000, mayBeUnknown: true },
};

/** What a field takes; null for one that only the form of the offer can change. */
export function cellFieldOf(field: OfferField): CellField | null {
  return CELL_FIELDS[field] ?? null;
}

/** Whether a value of one field can stand in another: both days, both dollars, both countries, the same choices. */
export function areAlike(one: OfferField, other: OfferField): boolean {
  const [a, b] = [cellFieldOf(one), cellFieldOf(other)];
  if (a === null || b === null || a.kind !== b.kind) return false;
  if (a.kind === 'number' && b.kind === 'number') {
    return a.unit === b.unit && (a.unit !== 'plain' || a.form.marks.join() === b.form.marks.join());
  }
  return a.kind !== 'choice' || (b.kind === 'choice' && a.choices === b.choices);
}
