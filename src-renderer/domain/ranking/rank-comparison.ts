/**
 * A comparison with its ranking: the rows with their standings, and what they were ranked by.
 *
 * Points and gates are handed in ready, so that moving a weight makes neither again.
 *
 * Depends on: core (types), evaluation (types), model (types), ranking.
 */
import type { CalendarDate } from '../core/calendar-date';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { Ranking } from '../model/ranking';
import type { AppliedGates } from './apply-gates';
import { rankOffers, type RankedOffers } from './rank-offers';
import { reweighed, type ScoreTable } from './score-table';

/** Ranked offers with everything that explains their ranks. */
export interface RankedComparison {
  /** In the order they were given, each with its standing. */
  readonly rows: readonly OfferEvaluation[];
  readonly ranking: Ranking;
  readonly table: ScoreTable;
  readonly gates: AppliedGates;
  readonly ranked: RankedOffers;
  readonly asOf: CalendarDate;
}

/** What a ranking is made from, ready before any weight is applied. */
export interface RankingBasis {
  readonly rows: readonly OfferEvaluation[];
  /** Points under the scales of `ranking`; its weights may be others. */
  readonly table: ScoreTable;
  readonly gates: AppliedGates;
  readonly asOf: CalendarDate;
}

/** Ranks a comparison. The rows are those given, the very same, if there is neither gate nor criterion. */
export function rankComparison(ranking: Ranking, basis: RankingBasis): RankedComparison {
  const { rows, gates, asOf } = basis;
  const table = reweighed(basis.table, ranking.criteria);
  const ranked = rankOffers(rows, table, gates);
  const isNothing = table.criteria.length === 0 && gates.gateCount === 0;
  return {
    rows: isNothing
      ? rows
      : rows.map((row, index) => ({ ...row, standing: ranked.standings[index] ?? null })),
    ranking,
    table,
    gates,
    ranked,
    asOf,
  };
}
