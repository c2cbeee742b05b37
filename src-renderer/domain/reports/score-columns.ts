/**
 * What a ranking says of an offer: its rank, its score, its gates.
 *
 * Empty for every offer while nothing is ranked. An offer without a rank says
 * why in its place, and still sorts last.
 *
 * Depends on: core, evaluation (types), reports/comparison-column.
 */
import { isolatedName } from '../core/isolated-name';
import type { FailedGate, Unranked } from '../evaluation/standing';
import type { ComparisonColumn } from './comparison-column';

/** These columns, in the standard order. */
export const scoreColumns: readonly ComparisonColumn[] = [
  {
    id: 'rank',
    header: 'Rank',
    group: 'Score',
    kind: 'integer',
    definition:
      'Place by score among the offers that pass every gate and whose all-in cost is known; equal scores share a rank.',
    better: 'low',
    width: 96,
    value: ({ standing }) => standing?.rank ?? null,
    insteadOf: ({ standing }) => {
      if (standing === null) return null;
      return standing.unranked === null ? null : UNRANKED_CELL[standing.unranked];
    },
    isExplained: true,
  },
  {
    id: 'score',
    header: 'Score',
    group: 'Score',
    kind: 'decimal',
    definition:
      'Σ share of weight × points on the fixed scale of each criterion, money among them; 0 to 100. What is not known scores 0.',
    better: 'high',
    width: 72,
    value: ({ standing }) => standing?.score ?? null,
    isExplained: true,
  },
  {
    id: 'gates',
    header: 'Gates',
    group: 'Score',
    kind: 'text',
    definition: 'Rules of the purchasing policy: passed, or which are failed and by how much.',
    better: null,
    width: 220,
    value: ({ standing }) => {
      if (standing === null || standing.gateCount === 0) return null;
      return standing.failed.length === 0 ? 'Passed' : standing.failed.map(failedGateText).join('; ');
    },
    isExplained: true,
  },
];

/** What stands in the cell of an offer without a rank. */
const UNRANKED_CELL: Readonly<Record<Unranked, string>> = {
  gate: 'fails a gate',
  'no-all-in': 'no all-in',
  'no-criteria': 'not weighed',
};

/** A failed gate with what it misses by: `Arrives by 30 Apr 2027 (On rack P90: misses by 4 days)`. */
export function failedGateText({ name, miss }: FailedGate): string {
  return miss === null ? isolatedName(name) : `${isolatedName(name)} (${miss})`;
}
