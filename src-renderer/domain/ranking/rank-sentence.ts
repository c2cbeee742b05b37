/**
 * Why an offer has its rank, in a sentence: `3rd of 142, 4.2 points behind …; would
 * be 1st with …`, and the same as nodes.
 *
 * Depends on: core, evaluation (types), explain, filtering, ranking, reports.
 */
import { numberText } from '../core/plain-text';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { Explanation } from '../explain/explanation';
import { computed } from '../explain/nodes';
import { valueText } from '../filtering/shown-words';
import { COST_PART_LABELS, costDifference, costParts } from '../reports/cost-parts';
import { columnOf, MONEY_COLUMN } from './criterion-points';
import { centsPerPoint } from './exchange-rate';
import type { RankedComparison } from './rank-comparison';
import {
  changesToReach,
  pointDifferences,
  rankRange,
  type PointDifference,
  type SingleChange,
} from './rank-reasons';
import { distanceText, offerName, ordinal, pointsText, signedPerTh, signedPoints } from './rank-words';

/** Most differences and changes that a sentence names. */
const NAMED = 3;

/** Why a ranked offer has its rank. */
export function rankSentence(row: number, comparison: RankedComparison): string {
  const { ranked, table, rows } = comparison;
  const offer = rows[row];
  const standing = offer?.standing ?? null;
  if (offer === undefined || standing?.rank == null) return '';
  const count = ranked.isRanked.reduce((sum, one) => sum + one, 0);
  const place = `${ordinal(standing.rank)}${standing.isShared ? ' (shared)' : ''} of ${numberText(count)}`;
  const other = rivalOf(row, comparison);
  const range = rankRange(table, ranked, row);
  const doubt =
    range === null
      ? ''
      : ` With everything known it could be ${ordinal(range.best)} to ${ordinal(range.worst)}.`;
  const rival = other === null ? undefined : rows[other];
  if (other === null || rival === undefined) return `${place}.${doubt}`;
  const gap = (ranked.scores[row] ?? 0) - (ranked.scores[other] ?? 0);
  const rate = centsPerPoint(table.criteria);
  const worth = rate === null ? '' : ` (worth ${signedPerTh(Math.abs(gap) * rate).replace('+', '')})`;
  const side =
    gap === 0 ? 'level with' : `${pointsText(Math.abs(gap))}${worth} ${gap > 0 ? 'ahead of' : 'behind'}`;
  const because = pointDifferences(table, row, other)
    .slice(0, NAMED)
    .map((difference) => differenceText(difference, offer, rival));
  const changes = changesOf(row, comparison)
    .slice(0, NAMED)
    .map((change) => changeText(change));
  const instead =
    changes.length === 0 ? '' : ` It would be 1st with ${changes.join(', or ')}, all else as it is.`;
  return `${place}, ${side} ${offerName(rival)}${because.length === 0 ? '' : `: ${because.join('; ')}`}.${instead}${doubt}`;
}

/** The differences against the first (of the first: against the second), and what would make it first, as nodes. */
export function rankDifferences(row: number, comparison: RankedComparison): readonly Explanation[] {
  const { table, rows, ranked } = comparison;
  const other = rivalOf(row, comparison);
  const rival = other === null ? undefined : rows[other];
  const offer = rows[row];
  if (other === null || rival === undefined || offer === undefined) return [];
  const gap = (ranked.scores[row] ?? 0) - (ranked.scores[other] ?? 0);
  const differences = computed(
    `Against ${offerName(rival)}`,
    signedPoints(gap),
    'Σ share of weight × (own points − its points)',
    pointDifferences(table, row, other).map((one) =>
      computed(headerOf(one), signedPoints(one.points), 'share of weight × difference of points', [], {
        note: noteOf(one, offer, rival),
      }),
    ),
  );
  const changes = changesOf(row, comparison).map((change) =>
    computed(
      `1st with ${headerOf(change)}`,
      valueOf(change),
      'the least change of this alone that reaches the first; the all-in cost is held as it is',
      [],
      { note: change.by === null ? null : `${distanceText(change.by, kindOf(change))} from where it is` },
    ),
  );
  return [differences, ...changes];
}

/** Whom an offer is set against: the first; the first offer against the one after it. Null if it is alone. */
function rivalOf(row: number, { ranked }: RankedComparison): number | null {
  const first = ranked.first.find((one) => one !== row);
  if (first !== undefined) return first;
  let next: number | null = null;
  ranked.scores.forEach((score, index) => {
    if (index === row || ranked.isRanked[index] !== 1) return;
    if (next === null || score > (ranked.scores[next] ?? 0)) next = index;
  });
  return next;
}

function changesOf(row: number, { table, rows, ranked, asOf }: RankedComparison): readonly SingleChange[] {
  const first = ranked.first[0];
  return first === undefined ? [] : changesToReach(table, rows, ranked.scores, row, first, asOf);
}

function differenceText(difference: PointDifference, offer: OfferEvaluation, rival: OfferEvaluation): string {
  const note = noteOf(difference, offer, rival);
  return `${headerOf(difference)} ${signedPoints(difference.points)}${note === null ? '' : ` (${note})`}`;
}

/** What the difference is made of: of money its largest parts, of another criterion what its points are worth. */
function noteOf(difference: PointDifference, offer: OfferEvaluation, rival: OfferEvaluation): string | null {
  if (difference.columnId !== MONEY_COLUMN) {
    return difference.centsPerTh === null ? null : `worth ${signedPerTh(difference.centsPerTh)}`;
  }
  const own = costParts(offer, 'all-in');
  const theirs = costParts(rival, 'all-in');
  if (own === null || theirs === null) return null;
  const { parts, perTh } = costDifference(own, theirs, rival.offer.hashrateThs);
  const named = parts
    .filter((part) => part.perTh !== 0)
    .slice(0, NAMED)
    .map(
      (part) => `${signedPerTh(part.perTh).replace('/TH', '')} ${COST_PART_LABELS[part.part].toLowerCase()}`,
    );
  return `${signedPerTh(perTh)}${named.length === 0 ? '' : `: ${named.join(', ')}`}`;
}

function changeText(change: SingleChange): string {
  const value = `${headerOf(change)} ${valueOf(change)}`;
  return change.by === null
    ? value
    : `${value} (${distanceText(change.by, kindOf(change))} ${directionOf(change)})`;
}

function directionOf(change: SingleChange): string {
  const column = columnOf(change);
  if (column?.kind === 'date') return column.better === 'high' ? 'later' : 'sooner';
  return column?.better === 'high' ? 'more' : 'less';
}

function valueOf(change: SingleChange): string {
  return valueText(change.value, kindOf(change).kind);
}

function kindOf(change: SingleChange) {
  return { kind: columnOf(change)?.kind ?? 'text' } as const;
}

function headerOf({ columnId }: { readonly columnId: string }): string {
  return columnOf({ columnId })?.header ?? columnId;
}
