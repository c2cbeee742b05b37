/**
 * Which gates each offer does not pass, why and by how much, and what each gate does to the offers.
 *
 * A gate is asked as a rule of the purchasing policy, not as a filter: what is not known cannot be
 * judged, and what cannot be judged does not pass. A column that nobody knows is not known either.
 *
 * Depends on: evaluation (types), filtering, model (types), ranking.
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { FailedGate } from '../evaluation/standing';
import type { FilterContext } from '../filtering/filter-context';
import { judgeFilter, type Shortfall } from '../filtering/judge-filter';
import { knownRules } from '../filtering/known-rules';
import type { Gate } from '../model/ranking';
import { failedGate } from './gate-reasons';
import type { GateResults } from './rank-offers';

/** How many offers a gate turns away. */
export interface GateEffect {
  readonly gateId: string;
  /** Offers that break it. */
  readonly fails: number;
  /** Offers of which nobody knows whether they do. */
  readonly notJudged: number;
  /** Those of both that pass every other gate. */
  readonly alone: number;
  /** How many of its conditions are on columns that nobody knows. */
  readonly passedOver: number;
}

/** What gates say of offers, and of themselves. */
export interface AppliedGates extends GateResults {
  /** Of the gates that are on, in their order. */
  readonly effects: readonly GateEffect[];
}

/** Gates ready to be asked; it remembers what it said of an offer. */
export interface GateJudge {
  /** Those that are on. */
  readonly gates: readonly Gate[];
  /** Gates the offer does not pass, in their order. */
  readonly notPassed: (row: OfferEvaluation) => readonly FailedGate[];
  /** By gate, how many of its conditions are on columns that nobody knows. */
  readonly passedOver: readonly number[];
}

const NONE: readonly FailedGate[] = [];

/** Makes gates ready; those that are off are left out. Make them again when gates or context change. */
export function gateJudge(all: readonly Gate[], context: FilterContext): GateJudge {
  const gates = all.filter(({ isOff }) => isOff !== true);
  const known = new WeakMap<OfferEvaluation, readonly FailedGate[]>();
  const asked = gates.map((gate) => {
    const judge = judgeFilter(gate.rule, context);
    // Offers that fall short alike share one result.
    const results = new WeakMap<Shortfall, FailedGate>();
    return (row: OfferEvaluation): FailedGate | null => {
      const verdict = judge.verdict(row);
      if (verdict === 'passes') return null;
      const shortfalls = judge.shortfalls(row);
      const [first] = shortfalls;
      if (shortfalls.length !== 1 || first === undefined) {
        return failedGate(gate, verdict, shortfalls, context);
      }
      const result = results.get(first) ?? failedGate(gate, verdict, shortfalls, context);
      results.set(first, result);
      return result;
    };
  });
  return {
    gates,
    notPassed: (row) => {
      const before = known.get(row);
      if (before !== undefined) return before;
      const found = asked.map((ask) => ask(row)).filter((one) => one !== null);
      const notPassed = found.length === 0 ? NONE : found;
      known.set(row, notPassed);
      return notPassed;
    },
    passedOver: gates.map(({ rule }) => knownRules(rule, context).passedOver.length),
  };
}

/** Asks every row. */
export function judgeRows(rows: readonly OfferEvaluation[], judge: GateJudge): AppliedGates {
  const failed = rows.map(judge.notPassed);
  const counts = new Map(judge.gates.map(({ id }) => [id, { fails: 0, 'not-judged': 0, alone: 0 }]));
  for (const gates of failed) {
    for (const { gateId, verdict } of gates) {
      const count = counts.get(gateId);
      if (count === undefined) continue;
      count[verdict] += 1;
      if (gates.length === 1) count.alone += 1;
    }
  }
  return {
    gateCount: judge.gates.length,
    failed,
    effects: judge.gates.map(({ id }, place) => {
      const count = counts.get(id);
      return {
        gateId: id,
        fails: count?.fails ?? 0,
        notJudged: count?.['not-judged'] ?? 0,
        alone: count?.alone ?? 0,
        passedOver: judge.passedOver[place] ?? 0,
      };
    }),
  };
}

/** Applies every gate that is on to every row. */
export function applyGates(
  rows: readonly OfferEvaluation[],
  gates: readonly Gate[],
  context: FilterContext,
): AppliedGates {
  return judgeRows(rows, gateJudge(gates, context));
}
