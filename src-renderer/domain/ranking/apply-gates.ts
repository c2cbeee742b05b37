/**
 * Which gates each offer fails, by how much, and how many offers each gate alone turns away.
 *
 * A gate is a filter like that of a view: a value that is not known meets no
 * bound, so an offer that leaves out what a gate asks for fails it and says so.
 *
 * Depends on: evaluation (types), filtering, model (types), ranking (types).
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { FailedGate } from '../evaluation/standing';
import type { FilterContext } from '../filtering/filter-context';
import { missText } from '../filtering/miss-words';
import { prepareFilter } from '../filtering/prepare-filter';
import type { Gate } from '../model/ranking';
import type { GateResults } from './rank-offers';

/** How many offers a gate turns away. */
export interface GateEffect {
  readonly gateId: string;
  readonly fails: number;
  /** Those of them that pass every other gate. */
  readonly failsAlone: number;
  /** How many of its conditions are on columns that nobody knows, and are therefore not asked. */
  readonly passedOver: number;
}

/** What gates say of offers, and of themselves. */
export interface AppliedGates extends GateResults {
  readonly effects: readonly GateEffect[];
}

/** Applies every gate to every row. */
export function applyGates(
  rows: readonly OfferEvaluation[],
  gates: readonly Gate[],
  context: FilterContext,
): AppliedGates {
  const filters = gates.map((gate) => ({ gate, filter: prepareFilter(gate.rule, context) }));
  const failed = rows.map((row): readonly FailedGate[] => {
    const failing = filters.filter(({ filter }) => !filter.passes(row));
    if (failing.length === 0) return NONE;
    return failing.map(({ gate: { id, name }, filter }) => {
      const misses = filter.misses(row);
      return {
        gateId: id,
        name,
        miss: misses.length === 0 ? null : misses.map((miss) => missText(miss, context)).join(', '),
      };
    });
  });
  return {
    gateCount: gates.length,
    failed,
    effects: filters.map(({ gate: { id }, filter }) => {
      const by = failed.filter((one) => one.some(({ gateId }) => gateId === id));
      return {
        gateId: id,
        fails: by.length,
        failsAlone: by.filter((one) => one.length === 1).length,
        passedOver: filter.passedOver.length,
      };
    }),
  };
}

const NONE: readonly FailedGate[] = [];
