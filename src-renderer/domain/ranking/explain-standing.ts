/**
 * How a rank, a score or the word on gates came about: one sentence and the tree,
 * down to the figures that were weighed and their sources.
 *
 * Depends on: core, evaluation (types), explain, filtering, model (types), ranking, reports.
 */
import { numberText } from '../core/plain-text';
import type { Source } from '../core/source';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { NotPassed } from '../evaluation/standing';
import type { Explanation, ExplanationReport } from '../explain/explanation';
import { asFigure, computed, fact, unknown } from '../explain/nodes';
import { shownWords } from '../filtering/shown-words';
import { failedGateText } from '../reports/score-columns';
import { columnOf } from './criterion-points';
import type { RankedComparison } from './rank-comparison';
import { rankRange } from './rank-reasons';
import { rankDifferences, rankSentence } from './rank-sentence';
import { figure, placeText, pointsText, UNRANKED_WORDS } from './rank-words';
import { pointsAt, sharesOf } from './score-table';

/** The tree of a weighed figure, down to its sources; for a fact of the offer its one node. */
export type FigureNode = (row: OfferEvaluation, columnId: string) => Explanation;

const VERDICT_WORDS: Readonly<Record<NotPassed, string>> = {
  fails: 'failed',
  'not-judged': 'cannot be judged',
};

const OWN: Source = {
  citation: 'Gates and weights of this workspace',
  asOf: null,
  confidence: 'stated',
};

/**
 * Explains a column of the group Score.
 *
 * @param offerId - an offer of the comparison
 * @param nodeOf - draws the figures that were weighed
 * @returns null if the column is another, or nothing is ranked
 */
export function explainStanding(
  offerId: string,
  columnId: string,
  comparison: RankedComparison,
  nodeOf: FigureNode,
): ExplanationReport | null {
  const row = comparison.rows.findIndex(({ offer }) => offer.id === offerId);
  const standing = comparison.rows[row]?.standing ?? null;
  if (standing === null) return null;
  const report = (sentence: string, root: Explanation): ExplanationReport => ({
    sentence,
    root: asFigure(columnId, root),
    usedIn: columnId === 'rank' ? [] : [{ columnId: 'rank', header: 'Rank' }],
  });
  if (columnId === 'gates') return report(gatesSentence(row, comparison), gatesNode(row, comparison));
  if (columnId !== 'rank' && columnId !== 'score') return null;
  if (standing.rank === null) {
    const why = standing.unranked === null ? '' : UNRANKED_WORDS[standing.unranked];
    const isGate = standing.unranked === 'gate';
    const isFailed = standing.failed.some(({ verdict }) => verdict === 'fails');
    const sentence = isGate
      ? `${isFailed ? why : 'Not ranked: it does not pass every gate.'} ${gatesSentence(row, comparison)}`
      : why;
    const label = columnId === 'rank' ? 'Rank' : 'Score';
    return report(
      sentence,
      isGate
        ? computed(label, '—', 'offers that pass every gate are ranked', [gatesNode(row, comparison)])
        : unknown(label, why),
    );
  }
  const score = scoreNode(row, comparison, nodeOf);
  if (columnId === 'score') return report(scoreSentence(row, comparison), score);
  const count = comparison.ranked.isRanked.reduce((sum, one) => sum + one, 0);
  const gates = comparison.gates.gateCount === 0 ? [] : [gatesNode(row, comparison)];
  return report(
    rankSentence(row, comparison),
    computed(
      'Rank',
      `${numberText(standing.rank)} of ${numberText(count)}${standing.isShared ? ', shared' : ''}`,
      'offers that pass every gate and whose all-in cost is known, by score, highest first',
      [asFigure('score', score), ...gates, ...rankDifferences(row, comparison)],
    ),
  );
}

function scoreSentence(row: number, comparison: RankedComparison): string {
  const { table, ranked } = comparison;
  const parts = sharesOf(table.criteria).flatMap((share, index) => {
    const header = headerOf(comparison, index);
    if (share === 0) return [];
    return [`${header} ${figure(share * pointsAt(table, index, row))} of ${figure(100 * share)}`];
  });
  const range = rankRange(table, ranked, row);
  const missing =
    range === null
      ? ''
      : ` Not known, and so 0 points: ${range.unknown.map((index) => headerOf(comparison, index)).join(', ')}; ` +
        `if they were known, its rank would lie between ${range.best} and ${range.worst}.`;
  return `${pointsText(ranked.scores[row] ?? 0)}: ${parts.join(', ')}.${missing}`;
}

function scoreNode(row: number, comparison: RankedComparison, nodeOf: FigureNode): Explanation {
  const { table, ranked } = comparison;
  return computed(
    'Score',
    pointsText(ranked.scores[row] ?? 0),
    'Σ share of weight × points of each criterion',
    sharesOf(table.criteria).flatMap((share, index) =>
      share === 0 ? [] : [criterionNode(row, index, share, comparison, nodeOf)],
    ),
  );
}

function criterionNode(
  row: number,
  index: number,
  share: number,
  comparison: RankedComparison,
  nodeOf: FigureNode,
): Explanation {
  const { table, rows } = comparison;
  const offer = rows[row];
  const criterion = table.criteria[index];
  const column = criterion === undefined ? null : columnOf(criterion);
  const header = headerOf(comparison, index);
  if (offer === undefined || criterion === undefined || column === null) return unknown(header, 'not known');
  const raw = table.points[index]?.[row] ?? Number.NaN;
  const value = `${figure(share * pointsAt(table, index, row))} of ${pointsText(100 * share)}`;
  const formula =
    criterion.scale === null
      ? 'share of weight × points of the word'
      : 'share of weight × points; points = (value − worst) ÷ (best − worst) × 100, never below 0 or above 100';
  return computed(header, value, formula, [nodeOf(offer, column.id), scaleNode(index, comparison)], {
    note: Number.isNaN(raw)
      ? `not known: 0 of ${pointsText(100 * share)}`
      : `${shownWords(column, offer)} is ${pointsText(raw)} on its scale; its share of weight is ${figure(100 * share)} %`,
  });
}

function scaleNode(index: number, { table, asOf }: RankedComparison): Explanation {
  const criterion = table.criteria[index];
  const column = criterion === undefined ? null : columnOf(criterion);
  if (criterion === undefined || column === null) return unknown('Scale', 'not known');
  const words =
    criterion.scale === null
      ? Object.entries(criterion.levels ?? {})
          .map(([text, points]) => `${text} ${figure(points)}`)
          .join(', ')
      : `0 points at ${placeText(criterion.scale.worst, column, asOf)}, 100 at ${placeText(criterion.scale.best, column, asOf)}`;
  return fact('Scale', words, OWN);
}

function gatesSentence(row: number, { gates }: RankedComparison): string {
  const notPassed = gates.failed[row] ?? [];
  if (gates.gateCount === 0) return 'There are no gates.';
  if (notPassed.length === 0)
    return gates.gateCount === 1 ? 'It passes the gate.' : `It passes all ${gates.gateCount} gates.`;
  const said = (verdict: NotPassed, words: string): readonly string[] => {
    const some = notPassed.filter((gate) => gate.verdict === verdict);
    return some.length === 0
      ? []
      : [`${words} ${some.length} of ${gates.gateCount}: ${some.map(failedGateText).join('; ')}.`];
  };
  return [...said('fails', 'It fails'), ...said('not-judged', 'It cannot be judged by')].join(' ');
}

function gatesNode(row: number, { gates, ranking }: RankedComparison): Explanation {
  const notPassed = new Map((gates.failed[row] ?? []).map((gate) => [gate.gateId, gate]));
  const isFailed = [...notPassed.values()].some(({ verdict }) => verdict === 'fails');
  return computed(
    'Gates',
    gates.gateCount === 0
      ? 'none'
      : notPassed.size === 0
        ? 'Passed'
        : isFailed
          ? 'Failed'
          : 'Cannot be judged',
    'an offer is ranked if it passes every gate; what is not known passes none',
    ranking.gates.flatMap(({ id, name, isOff }) => {
      if (isOff === true) return [];
      const gate = notPassed.get(id);
      return [
        fact(name, gate === undefined ? 'passed' : VERDICT_WORDS[gate.verdict], OWN, gate?.miss ?? null),
      ];
    }),
  );
}

function headerOf({ table }: RankedComparison, index: number): string {
  const criterion = table.criteria[index];
  return (criterion === undefined ? null : columnOf(criterion))?.header ?? '';
}
