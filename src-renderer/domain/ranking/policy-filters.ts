/**
 * Filters that lead from a rule of the purchasing policy to its offers in Compare.
 *
 * They ask the column of rules not passed, by the rule's name: another rule of the very same name is
 * taken for it.
 *
 * Depends on: evaluation (types), model (types), reports.
 */
import type { NotPassed } from '../evaluation/standing';
import type { ColumnCondition, FilterGroup, FilterRule } from '../model/row-filter';
import { notPassedWords, ONLY } from '../reports/score-columns';

/** Most letters that a condition may look for. */
const MOST_LETTERS = 200;

/** Which offers of a rule. */
export type RuleSide = 'passes' | NotPassed | 'lets-in';

/** The offers on one side of a rule. */
export function offersOfRule(name: string, side: RuleSide): FilterGroup {
  const fails = notPassedWords('fails', name);
  const notJudged = notPassedWords('not-judged', name);
  switch (side) {
    case 'passes':
      return join('all', [contains(fails, true), contains(notJudged, true)]);
    case 'fails':
      return join('all', [contains(fails)]);
    case 'not-judged':
      return join('all', [contains(notJudged)]);
    case 'lets-in':
      return join('all', [join('any', [contains(ONLY + fails), contains(ONLY + notJudged)])]);
  }
}

/** The offers that pass every rule. */
export function offersThatPass(): FilterGroup {
  return join('all', [{ kind: 'one-of', columnId: 'rulesNotPassed', values: ['None'], isNot: false }]);
}

function contains(words: string, isNot = false): ColumnCondition {
  return { kind: 'text', columnId: 'rulesNotPassed', contains: words.slice(0, MOST_LETTERS), isNot };
}

function join(how: FilterGroup['join'], rules: readonly FilterRule[]): FilterGroup {
  return { kind: 'group', join: how, rules };
}
