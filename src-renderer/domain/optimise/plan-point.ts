/**
 * What a plan of the optimiser comes to: the figures by which plans are held against each other.
 *
 * Depends on: core (types), ./purchase-problem (types), ./purchase-totals.
 */
import type { CalendarDate } from '../core/calendar-date';
import { partsPerMillion, type PartsPerMillion } from '../core/money';
import type { Candidate, PurchaseProblem, PurchaseUnits } from './purchase-problem';
import { measureOf } from './purchase-totals';

/** A plan and its figures. */
export interface PlanPoint {
  /** Of each candidate, in the order of the problem. */
  readonly units: PurchaseUnits;
  /** US cents. */
  readonly allIn: number;
  readonly landed: number;
  readonly backDuty: number;
  readonly ths: number;
  /** TH/s × days until the problem's horizon. */
  readonly thDays: number;
  /** Latest day by the median on which a part of it starts to hash; null if a part is not dated or there is none. */
  readonly hashingP50: CalendarDate | null;
  /** The vendor with the largest share of the TH, rounded up to a part per million; null for a plan of nothing. */
  readonly topVendor: { readonly name: string; readonly share: PartsPerMillion } | null;
}

/** The figures of a plan. Costs are exact where the problem has the plan's own points. */
export function planPoint(problem: PurchaseProblem, units: PurchaseUnits): PlanPoint {
  return {
    units,
    allIn: Math.round(measureOf(problem, units, 'allIn')),
    landed: Math.round(measureOf(problem, units, 'landed')),
    backDuty: Math.round(measureOf(problem, units, 'backDuty')),
    ths: measureOf(problem, units, 'ths'),
    thDays: measureOf(problem, units, 'thDays'),
    hashingP50: latestOf(problem, units),
    topVendor: topVendorOf(problem, units),
  };
}

/** US cents all-in for each TH/s, not rounded; null for a plan of nothing. */
export function perTh({ allIn, ths }: Pick<PlanPoint, 'allIn' | 'ths'>): number | null {
  return ths > 0 ? allIn / ths : null;
}

/**
 * A part of a whole in parts per million, rounded up; what a double adds by its last bits is not a part.
 * 0 of nothing.
 */
export function shareOf(part: number, whole: number): PartsPerMillion {
  return partsPerMillion(whole > 0 ? Math.ceil((part / whole) * 1e6 - 1e-6) : 0);
}

/** Indices of the candidates of which something is bought. */
export function boughtOf(units: PurchaseUnits): readonly number[] {
  return units.flatMap((count, at) => (count > 0 ? [at] : []));
}

/** Indices of candidates by what each is filed under. */
export function candidatesBy(
  { candidates }: PurchaseProblem,
  namesOf: (candidate: Candidate) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  candidates.forEach((candidate, at) => {
    for (const name of new Set(namesOf(candidate))) found.set(name, [...(found.get(name) ?? []), at]);
  });
  return found;
}

function latestOf({ candidates }: PurchaseProblem, units: PurchaseUnits): CalendarDate | null {
  let latest: CalendarDate | null = null;
  for (const at of boughtOf(units)) {
    const candidate = candidates[at];
    if (candidate === undefined || candidate.standing === 'option') continue;
    if (candidate.hashingP50 === null) return null;
    if (latest === null || candidate.hashingP50 > latest) latest = candidate.hashingP50;
  }
  return latest;
}

function topVendorOf(problem: PurchaseProblem, units: PurchaseUnits): PlanPoint['topVendor'] {
  const all = measureOf(problem, units, 'ths');
  if (all <= 0) return null;
  let top: PlanPoint['topVendor'] = null;
  for (const [name, candidates] of candidatesBy(problem, ({ vendor }) => [vendor])) {
    const share = shareOf(measureOf(problem, units, 'ths', candidates), all);
    if (top === null || share > top.share) top = { name, share };
  }
  return top;
}
