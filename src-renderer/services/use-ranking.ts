/**
 * The offers of the workspace, ranked: by what is saved, or by what is being tried.
 *
 * Moving a weight ranks at once and saves nothing; letting go saves one named
 * step. Points and gates are worked out only when scales, gates or offers change.
 *
 * Depends on: react, ./services, ./use-comparison, ./use-kept-while-equal,
 * ./use-tried-ranking, domain.
 */
import { useCallback, useDeferredValue, useMemo } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { ExplanationReport } from '#domain/explain/explanation';
import { filterContext } from '#domain/filtering/filter-context';
import type { Ranking } from '#domain/model/ranking';
import type { Settings } from '#domain/model/settings';
import { gateJudge, judgeRows } from '#domain/ranking/apply-gates';
import { explainColumn } from '#domain/ranking/explain-column';
import { rankComparison, type RankedComparison } from '#domain/ranking/rank-comparison';
import { scoreTable } from '#domain/ranking/score-table';
import type { HistoryStep, WorkspaceState } from '../data/workspace-state';
import { useServices } from './services';
import type { Comparison } from './use-comparison';
import { useKeptWhileEqual } from './use-kept-while-equal';
import { useTriedRanking } from './use-tried-ranking';

interface RankingOptions {
  readonly evaluated: Comparison;
  readonly settings: Settings;
  readonly state: WorkspaceState;
  readonly save: (work: () => Promise<HistoryStep | null>) => Promise<HistoryStep | null>;
  /** Runs what the user asked for and says what went wrong. */
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
}

/** A ranking at work, and what can be done with it. */
export interface RankingTools {
  /** Gates and weights at work: what is being tried, else what is saved. */
  readonly ranking: Ranking;
  /** The offers ranked by it, a moment later while a weight moves. */
  readonly ranked: RankedComparison;
  /** With the ranking that is saved. */
  readonly settings: Settings;
  /** Ranks by it at once and saves nothing; null goes back to what is saved. */
  readonly onTry: (ranking: Ranking | null) => void;
  /** Saves it as one named step. */
  readonly onSave: (ranking: Ranking, label: string) => void;
}

/** The ranked offers. */
export interface RankingAtWork {
  /** The comparison with the standing of every offer. */
  readonly comparison: Comparison;
  readonly tools: RankingTools;
  readonly explain: (row: OfferEvaluation, columnId: string) => ExplanationReport | null;
}

export function useRanking({ evaluated, settings, state, save, attempt }: RankingOptions): RankingAtWork {
  const { workspace } = useServices();
  const { evidence } = state;
  const { ranking, onTry, keepWhile } = useTriedRanking(settings.ranking);
  const onSave = useCallback(
    (next: Ranking, label: string) => {
      attempt('The ranking could not be saved. It is as it was before.', () =>
        keepWhile(
          next,
          save(() => workspace.saveRanking(next, label)),
        ),
      );
    },
    [attempt, keepWhile, save, workspace],
  );

  const { rows, prepared } = evaluated;
  const { asOf } = prepared.reference.settings.scenario;
  const rankingAtRest = useDeferredValue(ranking);
  const scales = useKeptWhileEqual(rankingAtRest.criteria.map((criterion) => ({ ...criterion, weight: 0 })));
  const rules = useKeptWhileEqual(rankingAtRest.gates);
  const table = useMemo(() => scoreTable(rows, scales, asOf), [rows, scales, asOf]);
  // It remembers what it said of an offer: an edit asks the gates of that offer alone.
  const judge = useMemo(() => gateJudge(rules, filterContext(prepared)), [rules, prepared]);
  const gates = useMemo(() => judgeRows(rows, judge), [rows, judge]);
  const ranked = useMemo(
    () => rankComparison(rankingAtRest, { rows, table, gates, asOf }),
    [rankingAtRest, rows, table, gates, asOf],
  );
  const comparison = useMemo(() => {
    const { reference } = prepared;
    // Figures are evaluated without regard to the ranking; who reads the settings gets it all the same.
    const rankedSettings = { ...reference.settings, ranking: rankingAtRest };
    return {
      rows: ranked.rows,
      prepared: { ...prepared, reference: { ...reference, settings: rankedSettings } },
    };
  }, [ranked, prepared, rankingAtRest]);
  const tools = useMemo(
    (): RankingTools => ({ ranking, ranked, settings, onTry, onSave }),
    [ranking, ranked, settings, onTry, onSave],
  );
  const explain = useCallback(
    (row: OfferEvaluation, columnId: string) => explainColumn(row, columnId, ranked, prepared, evidence),
    [ranked, prepared, evidence],
  );
  return { comparison, tools, explain };
}
