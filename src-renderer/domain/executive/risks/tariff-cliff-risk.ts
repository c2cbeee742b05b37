/**
 * Tariff cliffs: the duty that goods pay more if they enter on their late day (nine in ten by then) in place
 * of the median, because a step of published law lies between the two.
 *
 * Law that nobody has confirmed counts for nothing here: it has no day on which it is the law. A step that
 * lowers the duty is no risk.
 *
 * Depends on: core, delivery, evaluation, explain, landed-cost, planning, tariffs, ./make-risk.
 */
import { addDays, daysBetween, type CalendarDate } from '../../core/calendar-date';
import { isolatedName } from '../../core/isolated-name';
import {
  formatPercent,
  partsPerMillion,
  usdCents,
  type PartsPerMillion,
  type UsdCents,
} from '../../core/money';
import { dayText, daysText, usdText } from '../../core/plain-text';
import { chanceBy } from '../../delivery/day-distribution';
import { goodsUnder } from '../../evaluation/cost-offer';
import { datedNode, legNode, legsToEntry } from '../../explain/dated-nodes';
import type { ExplainContext } from '../../explain/explain-context';
import { entryValueNode } from '../../explain/explain-customs-value';
import type { Explanation } from '../../explain/explanation';
import { dutyLineNode } from '../../explain/layer-nodes';
import { computed, sumOf } from '../../explain/nodes';
import { dutyLines, sumOfDuty } from '../../landed-cost/duty';
import type { PlannedEntry } from '../../landed-cost/planned-entry';
import type { TariffStep } from '../../planning/delivery/delivery-row';
import { deliveryRows } from '../../planning/delivery/delivery-rows';
import { resolveLayers } from '../../tariffs/resolve-layers';
import type { PlanRisk } from '../plan-summary';
import type { ReportGround } from '../report-ground';
import {
  boughtLines,
  contextOf,
  goodsWords,
  groupedBy,
  lineWords,
  makeRisk,
  sumNode,
  total,
  type BoughtLine,
} from './make-risk';

/** One entry with a dearer step between its median and its late day. */
interface Cliff {
  readonly line: BoughtLine;
  readonly entry: PlannedEntry;
  /** Which entry of the line, from 0. */
  readonly index: number;
  readonly afterDays: number;
  readonly p50: CalendarDate;
  readonly p90: CalendarDate;
  /** The last step between them. */
  readonly step: TariffStep;
  /** Chance that the entry is made on the day of that step or later. */
  readonly chance: PartsPerMillion;
  readonly more: UsdCents;
}

/** One risk for each vendor, step and chance. */
export function tariffCliffRisks(ground: ReportGround): readonly PlanRisk[] {
  const cliffs = boughtLines(ground).flatMap((line) => cliffsOf(line, ground));
  return groupedBy(cliffs, ({ line, step, chance }) => [line.vendor, step.on, String(chance)].join('/')).map(
    ([key, group]) => riskOf(key, group, ground),
  );
}

function cliffsOf(line: BoughtLine, ground: ReportGround): readonly Cliff[] {
  const { evaluation } = line;
  const { delivery, offer } = evaluation;
  const [row] = deliveryRows([line], ground.under.ground);
  if (row === undefined || !row.isDutyPaidByBuyer || row.tariffSteps.length === 0) return [];
  if (delivery === null || delivery.entryP50 === null || delivery.entryP90 === null) return [];
  const { entryP50, entryP90, firstAfterDays, start, window } = delivery;
  const { pack } = ground.under.ground.prepared;
  const goods = goodsUnder(offer, evaluation.scenario);
  const entries = contextOf(line, ground).steps?.charges?.entries ?? [];
  return entries.flatMap((entry, index): readonly Cliff[] => {
    const afterDays = offer.batches?.[index]?.afterDays ?? 0;
    const p50 = addDays(entryP50, afterDays - firstAfterDays);
    const p90 = addDays(entryP90, afterDays - firstAfterDays);
    const step = row.tariffSteps.findLast(({ on }) => p50 < on && on <= p90);
    const before = resolveLayers({ ...goods, entryDate: p50 }, pack);
    const after = resolveLayers({ ...goods, entryDate: p90 }, pack);
    if (step === undefined || !before.ok || !after.ok || window.toEntry === null) return [];
    const { customsValue } = entry.plan;
    const more = usdCents(sumOfDuty(customsValue, after.value) - sumOfDuty(customsValue, before.value));
    if (more <= 0) return [];
    const lastBefore = daysBetween(addDays(start, afterDays), step.on) - 1;
    const chance = partsPerMillion(Math.round((1 - chanceBy(window.toEntry, lastBefore)) * 1_000_000));
    return [{ line, entry, index, afterDays, p50, p90, step, chance, more }];
  });
}

function riskOf(key: string, cliffs: readonly [Cliff, ...Cliff[]], ground: ReportGround): PlanRisk {
  const [first] = cliffs;
  const { step, chance } = first;
  const { vendor } = first.line;
  const lines = [...new Set(cliffs.map(({ line }) => line))];
  const cents = total(cliffs.map(({ more }) => more));
  const label = 'Duty more after the step';
  const earlier = Math.max(...cliffs.map(({ p90 }) => daysBetween(step.on, p90) + 1));
  return makeRisk({
    cause: 'tariff-cliff',
    of: [key],
    headline: `${goodsWords(lines)} ${lines.length === 1 && cliffs.length === 1 ? 'enters' : 'enter'} after the duty step of ${dayText(step.on)}`,
    label,
    dollars: {
      cents,
      note: basisNote(ground),
      explain: () => ({
        sentence: `If the goods enter on their late day, after ${dayText(step.on)}, they pay ${usdText(cents)} more duty than at the median.`,
        root: sumNode(
          label,
          cents,
          'duty on the late day of entry − duty on the median day, the entries added',
          cliffs.map((cliff) => cliffNode(cliff, ground)),
        ),
      }),
    },
    likelihood: { value: chance, explain: () => chanceAnswer(first, ground) },
    why: `The median entry is ${dayText(first.p50)}, the late one ${dayText(first.p90)}; the duty goes from ${rateText(step.rateBefore)} to ${rateText(step.rateAfter)} on ${dayText(step.on)}.`,
    mitigation: `Have ${isolatedName(vendor)} ship ${daysText(earlier)} earlier, or by a faster way: nine in ten then enter before the step and ${usdText(cents)} is saved in the late case.`,
    vendors: [vendor],
  });
}

function rateText(rate: PartsPerMillion | null): string {
  return rate === null ? 'a rate not on file' : `${formatPercent(rate)} %`;
}

function basisNote({ under }: ReportGround): string | null {
  switch (under.ground.prepared.reference.settings.scenario.entryBasis) {
    case 'p50':
      return null;
    case 'p90':
      return 'The scenario counts the late day of entry: the landed cost holds it already.';
    case 'expected':
      return 'The scenario counts every day of entry with its chance: the landed cost holds part of it.';
    case 'as-of':
      return 'The scenario counts the duty of the as-of date: the landed cost holds neither day.';
  }
}

function cliffNode(cliff: Cliff, ground: ReportGround): Explanation {
  const context = contextOf(cliff.line, ground);
  const late = dutyOn(cliff, 'nine in ten', context, ground);
  const median = dutyOn(cliff, 'half', context, ground);
  const of = cliff.line.evaluation.offer.batches === null ? '' : `, batch ${String(cliff.index + 1)}`;
  return computed(
    `Duty more on ${lineWords(cliff.line)}${of}`,
    usdText(cliff.more),
    'duty on the late day of entry − duty on the median day',
    [late, median],
    { operation: sumOf([late], [median]) },
  );
}

function dutyOn(
  cliff: Cliff,
  share: 'half' | 'nine in ten',
  context: ExplainContext,
  ground: ReportGround,
): Explanation {
  const date = share === 'half' ? cliff.p50 : cliff.p90;
  const { cost, offer, scenario } = cliff.line.evaluation;
  const stack = resolveLayers(
    { ...goodsUnder(offer, scenario), entryDate: date },
    ground.under.ground.prepared.pack,
  );
  const day = entryNode(cliff, share, context);
  if (!stack.ok || cost === null) return day;
  const value = entryValueNode(context, cost, cliff.entry, cliff.index);
  const { customsValue } = cliff.entry.plan;
  const lines = dutyLines(customsValue, stack.value).map((one) => dutyLineNode(context, one, value));
  return computed(
    `Duty of entry ${dayText(date)}`,
    usdText(sumOfDuty(customsValue, stack.value)),
    'each rate × customs value, rounded half up to the cent, then added',
    [...lines, value, day],
    { operation: sumOf(lines) },
  );
}

function entryNode(cliff: Cliff, share: 'half' | 'nine in ten', context: ExplainContext): Explanation {
  const isLate = share === 'nine in ten';
  return datedNode(context, {
    label: `Customs entry, ${isLate ? 'P90' : 'P50'}`,
    date: isLate ? cliff.p90 : cliff.p50,
    share,
    legs: legsToEntry(context),
    afterDays: cliff.afterDays,
  });
}

function chanceAnswer(cliff: Cliff, ground: ReportGround) {
  const context = contextOf(cliff.line, ground);
  const value = `${formatPercent(cliff.chance)} %`;
  return {
    sentence: `${value} of such entries are made on ${dayText(cliff.step.on)} or later, by the days of the legs.`,
    root: computed(
      `Chance of entry on ${dayText(cliff.step.on)} or later`,
      value,
      'the legs, added as distributions over days',
      [entryNode(cliff, 'half', context), ...legsToEntry(context).map((leg) => legNode(context, leg))],
    ),
  };
}
