/**
 * Offers that the plan does not buy, why, and how their cost stands to the dearest line of it.
 *
 * An offer that nothing speaks against is said to be cheaper and not chosen: whoever signs must see it.
 *
 * Depends on: core, explain, planning, reports, ../figure-text, ../grave-doubts, ../make-figure, ../name-words,
 * ../plan-summary (types), ../plan-trees, ../report-ground (types).
 */
import { lastDayOf } from '../../core/calendar-month';
import { divideCents, usdCents, type UsdCents } from '../../core/money';
import { amountText, dayText } from '../../core/plain-text';
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import { computed, sumOf, unknown } from '../../explain/nodes';
import { stopFor } from '../../planning/dispatch-stop';
import type { EvaluatedLine } from '../../planning/plan-evaluation';
import { monthWords } from '../../planning/rule-sentence';
import { problemText } from '../../reports/words';
import { differenceText, figureText } from '../figure-text';
import { graveDoubts } from '../grave-doubts';
import { differenceFigure, unknownFigure } from '../make-figure';
import { offerName } from '../name-words';
import type { Rejected } from '../plan-summary';
import { columnTree, lineName, totalOf } from '../plan-trees';
import type { ReportFigure } from '../report-figure';
import type { ReportGround } from '../report-ground';

/** Rejected offers on the page; the others are counted. */
export const MOST_REJECTED = 6;

const known = new WeakMap<ReportGround, readonly Rejected[]>();

/** Every offer of the workspace that no line of the plan names: least all-in $/TH first, those not known last. */
export function rejectedOffers(ground: ReportGround): readonly Rejected[] {
  const before = known.get(ground);
  if (before !== undefined) return before;
  const named = new Set(ground.lines.filter(({ quantity }) => quantity > 0).map(({ offerId }) => offerId));
  const dearest = dearestLine(ground);
  const rejected = ground.rows
    .filter(({ offer }) => !named.has(offer.id))
    .sort(cheapestFirst)
    .map((row) => rejectedOf(row, dearest, ground));
  known.set(ground, rejected);
  return rejected;
}

function cheapestFirst(one: OfferEvaluation, other: OfferEvaluation): number {
  const [a, b] = [one.allIn?.perTh ?? Infinity, other.allIn?.perTh ?? Infinity];
  if (a !== b) return a < b ? -1 : 1;
  return one.offer.id < other.offer.id ? -1 : 1;
}

interface Dearest {
  readonly line: EvaluatedLine;
  readonly perTh: UsdCents;
}

/** The line of most all-in dollars for each TH/s; null if that of one is not known, its offer is gone, or nothing is bought. */
function dearestLine({ under }: ReportGround): Dearest | null {
  if (under.evaluation.totals.gone > 0) return null;
  let dearest: Dearest | null = null;
  for (const line of under.evaluation.lines) {
    if (line.units === 0) continue;
    if (line.allIn === null) return null;
    const perTh = divideCents(line.allIn, line.ths);
    if (dearest === null || perTh > dearest.perTh) dearest = { line, perTh };
  }
  return dearest;
}

function rejectedOf(row: OfferEvaluation, dearest: Dearest | null, ground: ReportGround): Rejected {
  const perTh = row.allIn?.perTh ?? null;
  const delta = perTh === null || dearest === null ? null : perTh - dearest.perTh;
  return {
    offerId: row.offer.id,
    name: offerName(row.offer),
    reasons: reasonsOf(row, delta, ground),
    perThDelta: deltaFigure(row, delta, dearest, ground),
  };
}

function reasonsOf(row: OfferEvaluation, delta: number | null, ground: ReportGround): readonly string[] {
  const { offer, problem } = row;
  const faults = ground.under.ground.policyFaults.get(offer.id) ?? [];
  const { asOf } = ground.under.ground.prepared.reference.settings.scenario;
  const reasons = [
    ...faults,
    ...(problem === null ? [] : [withoutStop(problemText(problem))]),
    ...(offer.validUntil !== null && offer.validUntil < asOf
      ? [`its price held until ${dayText(offer.validUntil)}`]
      : []),
    ...stopWords(row, ground),
    ...lateWords(row, ground),
    ...(delta !== null && delta > 0 ? [`dearer by ${figureText('usd-per-th', delta)} all-in`] : []),
    ...graveDoubts(row),
  ];
  const cheaper = cheaperWords(delta, row);
  if (reasons.length === 0) return [`not chosen${delta === null ? ': ' : ', though '}${cheaper}`];
  return delta === null || delta > 0 ? reasons : [...reasons, cheaper];
}

function cheaperWords(delta: number | null, { allIn }: OfferEvaluation): string {
  if (delta === null) {
    const whose = allIn === null ? 'its all-in cost' : 'the dearest line of the plan';
    return `${whose} is not known, so it cannot be held against the plan`;
  }
  // By how much stands beside it, on the page as in the data.
  return `${delta === 0 ? 'as dear as' : 'cheaper all-in than'} the dearest line`;
}

/** Under a scenario that keeps its goods from leaving. */
function stopWords({ offer, delivery }: OfferEvaluation, { under }: ReportGround): readonly string[] {
  const stop = stopFor(offer, delivery?.dispatchP50 ?? null, under.ground.stops);
  return stop === null ? [] : [`does not come: ${stop.words}`];
}

/** Beside the months by which the plan must hash. */
function lateWords({ delivery }: OfferEvaluation, { plan }: ReportGround): readonly string[] {
  if (delivery === null) return ['nobody knows when its goods travel'];
  return plan.rules.flatMap((rule) => {
    if (rule.kind !== 'target' || !rule.isOn) return [];
    const day = rule.at === 'p50' ? delivery.onRackP50 : delivery.onRackP90;
    return day <= lastDayOf(rule.by)
      ? []
      : [`on the rack ${dayText(day)} (${rule.at.toUpperCase()}), after ${monthWords(rule.by)}`];
  });
}

function deltaFigure(
  row: OfferEvaluation,
  delta: number | null,
  dearest: Dearest | null,
  ground: ReportGround,
): ReportFigure {
  const key = `rejected/${row.offer.id}/per-th`;
  const label = `All-in per TH over the dearest line, ${offerName(row.offer)}`;
  if (delta === null || dearest === null) {
    const why = dearest === null ? 'The dearest line is not known' : 'Its all-in cost is not known';
    return unknownFigure(key, label, 'usd-per-th', why);
  }
  return differenceFigure({
    key,
    label,
    unit: 'usd-per-th',
    value: delta,
    explain: () => {
      const offered =
        columnTree(row, 'allInPerTh', ground) ?? unknown('All-in per TH', 'Its all-in cost is not known.');
      const inPlan = totalOf(
        'allInPerTh',
        [dearest.line],
        ground,
        `All-in per TH, ${lineName(dearest.line)}`,
      );
      const root = computed(
        label,
        `${amountText(usdCents(delta))} $/TH`,
        'its all-in per TH − that of the dearest line',
        [offered, inPlan],
        { operation: sumOf([offered], [inPlan]) },
      );
      return { sentence: `${label}: ${differenceText('usd-per-th', delta)}.`, root };
    },
  });
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
