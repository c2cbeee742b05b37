/**
 * Changes to a ranking, each with its words for the history.
 *
 * Depends on: model (types), ranking.
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { Criterion, Gate, Ranking } from '#domain/model/ranking';
import { columnOf } from '#domain/ranking/criterion-points';

/** A ranking as it shall be, and what the history calls the step. */
export interface RankingChange {
  readonly ranking: Ranking;
  readonly label: string;
}

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

/** Adds a gate, or puts it in place of the one with the same id. */
export function putGate(ranking: Ranking, gate: Gate): RankingChange {
  const isKnown = ranking.gates.some(({ id }) => id === gate.id);
  return {
    ranking: {
      ...ranking,
      gates: isKnown
        ? ranking.gates.map((one) => (one.id === gate.id ? gate : one))
        : [...ranking.gates, gate],
    },
    label: `${isKnown ? 'Change' : 'Add'} the gate ${isolatedName(gate.name)}`,
  };
}

/** Takes a gate away. */
export function withoutGate(ranking: Ranking, gate: Gate): RankingChange {
  return {
    ranking: { ...ranking, gates: ranking.gates.filter(({ id }) => id !== gate.id) },
    label: `Remove the gate ${isolatedName(gate.name)}`,
  };
}

/** An id that no gate of the ranking has. */
export function freeGateId({ gates }: Ranking): string {
  const numbers = gates.map(({ id }) => Number(/^gate-(\d+)$/.exec(id)?.[1] ?? 0));
  return `gate-${Math.max(0, ...numbers) + 1}`;
}
