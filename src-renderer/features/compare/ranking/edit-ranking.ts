/**
 * Changes to the weights of a ranking, each with its words for the history.
 *
 * Depends on: model (types), ranking.
 */
import type { Criterion, Ranking } from '#domain/model/ranking';
import { columnOf } from '#domain/ranking/criterion-points';
import type { RankingChange } from '#domain/ranking/edit-gates';

/** The column of a criterion as its header has it. */
export function headerOf({ columnId }: Pick<Criterion, 'columnId'>): string {
  return columnOf({ columnId })?.header ?? columnId;
}

/** One criterion with another weight, 0 to 100. */
export function withWeight(ranking: Ranking, columnId: string, weight: number): Ranking {
  return {
    ...ranking,
    criteria: ranking.criteria.map((one) => (one.columnId === columnId ? { ...one, weight } : one)),
  };
}

/** What a moved weight is called. @param saved - the ranking before it was moved */
export function weightLabel(saved: Ranking, columnId: string, weight: number): string {
  const before = saved.criteria.find((one) => one.columnId === columnId)?.weight;
  return `Weigh ${headerOf({ columnId })} ${weight}${before === undefined ? '' : ` instead of ${before}`}`;
}

/** Adds a criterion, or puts it in place of the one on the same column. */
export function putCriterion(ranking: Ranking, criterion: Criterion): RankingChange {
  const { columnId } = criterion;
  const isKnown = ranking.criteria.some((one) => one.columnId === columnId);
  return {
    ranking: {
      ...ranking,
      criteria: isKnown
        ? ranking.criteria.map((one) => (one.columnId === columnId ? criterion : one))
        : [...ranking.criteria, criterion],
    },
    label: `${isKnown ? 'Change the scale of' : 'Weigh'} ${headerOf(criterion)}`,
  };
}

/** Weighs a column no longer. */
export function withoutCriterion(ranking: Ranking, columnId: string): RankingChange {
  return {
    ranking: { ...ranking, criteria: ranking.criteria.filter((one) => one.columnId !== columnId) },
    label: `Weigh ${headerOf({ columnId })} no longer`,
  };
}
