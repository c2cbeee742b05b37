/**
 * What a plan comes to, exactly, and which rules it breaks.
 *
 * The judge of every plan: it knows no solver and no tolerance.
 *
 * Depends on: model/order-problem (types), ./exact-decimal, ./order-rules (types).
 */
import type { OrderProblem, ProblemOffer } from '../model/order-problem';
import { billionths, ONE } from './exact-decimal';
import type { OrderRule, ShareOf } from './order-rules';

/** What is bought: units of each offer, in the order of the problem. */
export type Units = readonly number[];

/** What a plan comes to, in billionths of a dollar, a TH/s and a kW. */
export interface PlanTotals {
  readonly usd: bigint;
  readonly th: bigint;
  readonly kw: bigint;
  /** How many vendors anything is bought from. */
  readonly vendors: number;
}

/** Adds a plan up. */
export function planTotals({ offers }: OrderProblem, units: Units): PlanTotals {
  const sum = (perUnit: (offer: ProblemOffer) => number) => total(offers, units, perUnit);
  const vendors = new Set(offers.flatMap(({ vendor }, at) => ((units[at] ?? 0) > 0 ? [vendor] : [])));
  return {
    usd: sum(({ unitAllInUsd }) => unitAllInUsd),
    th: sum(({ thPerUnit }) => thPerUnit),
    kw: sum(({ powerKw }) => powerKw),
    vendors: vendors.size,
  };
}

/** The rules that a plan breaks; none if it keeps to all of them. */
export function brokenRules(
  problem: OrderProblem,
  units: Units,
  rules: readonly OrderRule[],
): readonly OrderRule[] {
  const totals = planTotals(problem, units);
  return rules.filter((rule) => !keeps(rule, problem, units, totals));
}

/** The offers of which a plan takes what is not for sale: too few, too many, a part of a batch. */
export function wrongQuantities({ offers }: OrderProblem, units: Units): readonly ProblemOffer[] {
  return offers.filter(({ minUnits, maxUnits, batchSize }, at) => {
    const bought = units[at] ?? 0;
    if (bought === 0) return false;
    return !Number.isInteger(bought) || bought < minUnits || bought > maxUnits || bought % batchSize !== 0;
  });
}

/** The largest share of the order's TH that any name has, or one name; in billionths, rounded up, and 0 for an order of nothing. */
export function largestShare(
  { offers }: OrderProblem,
  units: Units,
  { of, name }: { readonly of: ShareOf; readonly name: string | null },
): bigint {
  const all = total(offers, units, ({ thPerUnit }) => thPerUnit);
  if (all === 0n) return 0n;
  const names = name === null ? [...new Set(offers.map((offer) => offer[of]))] : [name];
  return names.reduce((largest, one) => {
    const part = total(offers, units, (offer) => (offer[of] === one ? offer.thPerUnit : 0));
    const share = (part * ONE + all - 1n) / all;
    return share > largest ? share : largest;
  }, 0n);
}

function keeps(rule: OrderRule, problem: OrderProblem, units: Units, totals: PlanTotals): boolean {
  switch (rule.kind) {
    case 'targetTh':
      return totals.th >= billionths(rule.limit);
    case 'budgetUsd':
      return totals.usd <= billionths(rule.limit);
    case 'maxPowerKw':
      return totals.kw <= billionths(rule.limit);
    case 'maxVendors':
      return totals.vendors <= rule.limit;
    case 'minVendors':
      return totals.vendors >= rule.limit;
    case 'share':
      return largestShare(problem, units, rule) <= billionths(rule.limit);
  }
}

function total(
  offers: readonly ProblemOffer[],
  units: Units,
  perUnit: (offer: ProblemOffer) => number,
): bigint {
  return offers.reduce((sum, offer, at) => sum + billionths(perUnit(offer)) * BigInt(units[at] ?? 0), 0n);
}
