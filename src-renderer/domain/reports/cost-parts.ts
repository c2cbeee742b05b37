/**
 * What one TH of an offer costs, part by part, so that two offers can be set
 * against each other and the parts of the difference add up to it.
 *
 * Landed $/TH is rounded once; its parts share that rounding out (largest
 * remainder) and so add up to it to the cent, which the parts divided one by one
 * would not.
 *
 * Depends on: core, evaluation (types).
 */
import { allocate, usdCents, ZERO_CENTS, type UsdCents } from '../core/money';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';

/** The parts of all-in $/TH, in the order in which they come up. */
export const COST_PARTS = [
  'goods',
  'freight',
  'insurance',
  'duty',
  'fees',
  'other',
  'receiving',
  'use-tax',
  'delay',
  'service',
  'reserve',
] as const;

/** One part. `goods` is the customs value: the price without carriage that is stated. */
export type CostPart = (typeof COST_PARTS)[number];

/** How a part is called in a sentence and in a table. */
export const COST_PART_LABELS: Readonly<Record<CostPart, string>> = {
  goods: 'Goods',
  freight: 'Freight',
  insurance: 'Insurance',
  duty: 'Duty',
  fees: 'MPF and HMF',
  other: 'Broker, bond, other',
  receiving: 'Receiving',
  'use-tax': 'Use tax',
  delay: 'Delay',
  service: 'Service',
  reserve: 'Back-duty reserve',
};

/** Those of landed cost: they stand first. */
const LANDED_PARTS = COST_PARTS.slice(0, 6);

/** The cost of one TH in parts. */
export interface CostParts {
  /** Cents per TH by part; parts that the figure does not hold are 0. They add up to `perTh`. */
  readonly parts: Readonly<Record<CostPart, UsdCents>>;
  readonly perTh: UsdCents;
  /** The same parts as they are before the landed cost of one TH is rounded, cents: a cent per TH is dollars per rig. */
  readonly exact: Readonly<Record<CostPart, number>>;
}

/**
 * The parts of a figure of one offer.
 *
 * @param figure - landed cost ends at the border; all-in goes on to the rack and leaves out what the scenario does
 * @returns null if the figure is not known for this offer
 */
export function costParts(row: OfferEvaluation, figure: 'landed' | 'all-in'): CostParts | null {
  const { cost, allIn } = row;
  if (cost === null) return null;
  const lines = [
    cost.customsValue,
    cost.freight,
    cost.insurance,
    cost.duty,
    cost.mpf + cost.hmf,
    cost.broker + cost.bond + cost.other,
  ];
  const [goods, freight, insurance, duty, fees, other] = allocate(cost.perTh, lines);
  const landed = {
    goods: goods ?? ZERO_CENTS,
    freight: freight ?? ZERO_CENTS,
    insurance: insurance ?? ZERO_CENTS,
    duty: duty ?? ZERO_CENTS,
    fees: fees ?? ZERO_CENTS,
    other: other ?? ZERO_CENTS,
  };
  const ths = row.offer.quantity * row.offer.hashrateThs;
  const exactOf = (parts: CostParts['parts']): CostParts['exact'] => ({
    ...parts,
    ...Object.fromEntries(LANDED_PARTS.map((part, index) => [part, (lines[index] ?? 0) / ths])),
  });
  const none = { receiving: ZERO_CENTS, 'use-tax': ZERO_CENTS, delay: ZERO_CENTS, service: ZERO_CENTS };
  if (figure === 'landed') {
    const parts = { ...landed, ...none, reserve: ZERO_CENTS };
    return { parts, perTh: cost.perTh, exact: exactOf(parts) };
  }
  if (allIn === null || allIn.perTh === null) return null;
  const { counted } = allIn;
  const parts = {
    ...landed,
    receiving: allIn.receivingPerTh ?? ZERO_CENTS,
    'use-tax': allIn.useTaxPerTh ?? ZERO_CENTS,
    delay: counted.delay ? allIn.delayPerTh : ZERO_CENTS,
    service: counted.service ? allIn.servicePerTh : ZERO_CENTS,
    reserve: counted.reserve ? (allIn.reservePerTh ?? ZERO_CENTS) : ZERO_CENTS,
  };
  return { parts, perTh: allIn.perTh, exact: exactOf(parts) };
}

/**
 * Rounds numbers to whole ones that add up to their rounded sum.
 *
 * Left-over units go to the largest remainders; ties go to the earlier number.
 *
 * @param values - finite, of either sign
 */
export function roundToSum(values: readonly number[]): number[] {
  const floors = values.map(Math.floor);
  const target = Math.round(values.reduce((sum, value) => sum + value, 0));
  const leftOver = target - floors.reduce((sum, value) => sum + value, 0);
  const byRemainder = values
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, leftOver).map(({ index }) => index));
  return floors.map((value, index) => value + (raised.has(index) ? 1 : 0));
}

/** One part of what an offer costs more or less than another. */
export interface PartDifference {
  readonly part: CostPart;
  /** Cents per TH; negative is cheaper than the baseline. */
  readonly perTh: UsdCents;
  /** The same for as much hash rate as one rig of the baseline has, cents. */
  readonly perRig: UsdCents;
}

/** What an offer costs more or less than the baseline, largest part first. */
export interface CostDifference {
  readonly parts: readonly PartDifference[];
  readonly perTh: UsdCents;
  /** For as much hash rate as one rig of the baseline; the sum of its parts. */
  readonly perRig: UsdCents;
}

/**
 * Sets an offer against a baseline, before anything is rounded; the parts are then rounded so that they
 * add up. Rigs differ in hash rate, so dollars per rig are dollars per TH
 * times the TH/s of the baseline's rig: what the same hash rate costs more or less.
 */
export function costDifference(parts: CostParts, baseline: CostParts, baselineThs: number): CostDifference {
  const exact = COST_PARTS.map((part) => parts.exact[part] - baseline.exact[part]);
  const perTh = roundToSum(exact);
  const perRig = roundToSum(exact.map((cents) => cents * baselineThs));
  const differences = COST_PARTS.map((part, index) => ({
    part,
    perTh: usdCents(perTh[index] ?? 0),
    perRig: usdCents(perRig[index] ?? 0),
  }));
  return {
    parts: differences
      .filter((one) => one.perTh !== 0 || one.perRig !== 0)
      .sort((a, b) => Math.abs(b.perRig) - Math.abs(a.perRig)),
    perTh: usdCents(perTh.reduce((sum, value) => sum + value, 0)),
    perRig: usdCents(perRig.reduce((sum, value) => sum + value, 0)),
  };
}
