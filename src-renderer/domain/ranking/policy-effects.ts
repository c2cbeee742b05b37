/**
 * What the rules of a purchasing policy do to the offers: how many pass, fail or cannot be judged, how
 * much hash rate they are, and what dropping a rule would let in.
 *
 * Depends on: evaluation (types), ranking/apply-gates (types).
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { FailedGate, NotPassed } from '../evaluation/standing';
import type { AppliedGates } from './apply-gates';

/** Some of the offers. */
export interface OfferTotal {
  readonly offers: number;
  readonly units: number;
  /** Rated hash rate of all units, TH/s. */
  readonly hashrateThs: number;
}

/** What one rule does. */
export interface RuleEffect {
  readonly gateId: string;
  readonly passes: OfferTotal;
  readonly fails: OfferTotal;
  readonly notJudged: OfferTotal;
  /** Those that pass every other rule: what dropping this one would let in. */
  readonly letsIn: OfferTotal;
}

/** What a policy does. */
export interface PolicyEffects {
  /** Of the rules that are on, in their order. */
  readonly rules: readonly RuleEffect[];
  readonly all: OfferTotal;
  readonly passesAll: OfferTotal;
}

/** An offer with the rules it does not pass. */
export interface JudgedOffer {
  readonly row: OfferEvaluation;
  /** None for one that passes every rule. */
  readonly notPassed: ReadonlyMap<string, FailedGate>;
}

type Sum = { -readonly [Key in keyof OfferTotal]: OfferTotal[Key] };

const nothing = (): Sum => ({ offers: 0, units: 0, hashrateThs: 0 });

/** Counts what gates said of rows. @param gates - applied to these rows, in their order */
export function policyEffects(rows: readonly OfferEvaluation[], gates: AppliedGates): PolicyEffects {
  const sums = new Map(
    gates.effects.map(({ gateId }) => [
      gateId,
      { fails: nothing(), 'not-judged': nothing(), letsIn: nothing() } satisfies Record<
        NotPassed | 'letsIn',
        Sum
      >,
    ]),
  );
  const all = nothing();
  const passesAll = nothing();
  rows.forEach((row, index) => {
    add(all, row);
    const notPassed = gates.failed[index] ?? [];
    if (notPassed.length === 0) add(passesAll, row);
    for (const { gateId, verdict } of notPassed) {
      const sum = sums.get(gateId);
      if (sum === undefined) continue;
      add(sum[verdict], row);
      if (notPassed.length === 1) add(sum.letsIn, row);
    }
  });
  return {
    rules: [...sums].map(([gateId, { fails, 'not-judged': notJudged, letsIn }]) => ({
      gateId,
      passes: {
        offers: all.offers - fails.offers - notJudged.offers,
        units: all.units - fails.units - notJudged.units,
        hashrateThs: all.hashrateThs - fails.hashrateThs - notJudged.hashrateThs,
      },
      fails,
      notJudged,
      letsIn,
    })),
    all,
    passesAll,
  };
}

/**
 * Offers as the policy sees them, near misses first: those that do not pass fewest rules, then the
 * least distance, then those without a measure; those that pass every rule stand last.
 */
export function nearMissesFirst(
  rows: readonly OfferEvaluation[],
  gates: AppliedGates,
): readonly JudgedOffer[] {
  return rows
    .map((row, index) => {
      const failed = gates.failed[index] ?? [];
      const far = failed.reduce((sum, gate) => sum + (gate.far ?? Infinity), 0);
      return { row, failed, far, index };
    })
    .sort(
      (a, b) =>
        compareFar(placeOf(a.failed), placeOf(b.failed)) || compareFar(a.far, b.far) || a.index - b.index,
    )
    .map(({ row, failed }) => ({ row, notPassed: new Map(failed.map((gate) => [gate.gateId, gate])) }));
}

function placeOf(failed: readonly FailedGate[]): number {
  return failed.length === 0 ? Infinity : failed.length;
}

/** Two that have no measure are equally far; their difference is no number. */
function compareFar(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

function add(sum: Sum, { offer }: OfferEvaluation): void {
  sum.offers += 1;
  sum.units += offer.quantity;
  sum.hashrateThs += offer.quantity * offer.hashrateThs;
}
