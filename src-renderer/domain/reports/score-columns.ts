/**
 * What a ranking says of an offer: its rank, its score, its gates.
 *
 * Empty for every offer while nothing is ranked. An offer without a rank says
 * why in its place, and still sorts last.
 *
 * Depends on: core, evaluation (types), reports/comparison-column.
 */
import { isolatedName } from '../core/isolated-name';
import type { FailedGate, NotPassed, Standing, Unranked } from '../evaluation/standing';
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
      if (standing.unranked === 'gate' && standing.failed.every(({ verdict }) => verdict === 'not-judged')) {
        return 'cannot be judged';
      }
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
    definition:
      'Rules of the purchasing policy: how many are failed, why and by how much, and which cannot be judged for want of a fact.',
    better: null,
    width: 220,
    value: ({ standing }) => (standing === null || standing.gateCount === 0 ? null : gatesText(standing)),
    isExplained: true,
  },
  {
    id: 'rulesNotPassed',
    header: 'Rules not passed',
    group: 'Score',
    kind: 'text',
    definition:
      'Rules of the purchasing policy that the offer does not pass, by their names; None where it passes all.',
    better: null,
    width: 260,
    value: ({ standing }) => {
      if (standing === null || standing.gateCount === 0) return null;
      const { failed } = standing;
      if (failed.length === 0) return 'None';
      const words = failed.map(({ verdict, name }) => notPassedWords(verdict, name)).join('; ');
      return failed.length === 1 ? `${ONLY}${words}` : words;
    },
    isExplained: false,
  },
];

/** Stands before the one rule that is not passed. */
export const ONLY = 'only ';

/** A rule that is not passed, as the column of them has it: `fails “No goods made in China”`. */
export function notPassedWords(verdict: NotPassed, name: string): string {
  return `${NOT_PASSED_WORDS[verdict]} “${isolatedName(name)}”`;
}

const NOT_PASSED_WORDS: Readonly<Record<NotPassed, string>> = {
  fails: 'fails',
  'not-judged': 'cannot be judged by',
};

/** What the gates say of an offer: `Fails 2 of 5: made in CN; Origin evidence none held`. */
export function gatesText({ failed, gateCount }: Pick<Standing, 'failed' | 'gateCount'>): string {
  if (failed.length === 0) return gateCount === 1 ? 'Passes the rule' : `Passes all ${String(gateCount)}`;
  const said = (verdict: NotPassed, words: string): readonly string[] => {
    const gates = failed.filter((gate) => gate.verdict === verdict);
    return gates.length === 0
      ? []
      : [
          `${words} ${String(gates.length)} of ${String(gateCount)}: ${gates.map(({ name, miss }) => miss ?? isolatedName(name)).join('; ')}`,
        ];
  };
  return [...said('fails', 'Fails'), ...said('not-judged', 'Cannot be judged by')].join(' · ');
}

/** What stands in the cell of an offer without a rank. */
const UNRANKED_CELL: Readonly<Record<Unranked, string>> = {
  gate: 'fails a gate',
  'no-all-in': 'no all-in',
  'no-criteria': 'not weighed',
};

/** A gate that is not passed, and why: `No goods made in China (made in CN)`. */
export function failedGateText({ name, miss }: FailedGate): string {
  return miss === null ? isolatedName(name) : `${isolatedName(name)} (${miss})`;
}
