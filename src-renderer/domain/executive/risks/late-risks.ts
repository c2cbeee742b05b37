/**
 * What it loses to come late: the rigs of a vendor on the rack on their late day (nine in ten come by then)
 * in place of the median, and the same for a customs hold alone.
 *
 * A customs hold is one of the things that make an arrival late: the two are not to be added.
 *
 * Depends on: core, delivery, explain, ./lost-hashing, ./make-risk.
 */
import { addDays, daysBetween } from '../../core/calendar-date';
import { isolatedName } from '../../core/isolated-name';
import { partsPerMillion } from '../../core/money';
import { daysText, numberText, usdText } from '../../core/plain-text';
import { datedNode, legNode, legsToRack } from '../../explain/dated-nodes';
import type { Leg } from '../../delivery/legs';
import { scheduleOf } from '../../evaluation/schedule';
import type { ExplainContext } from '../../explain/explain-context';
import { computed } from '../../explain/nodes';
import type { EntryBasis } from '../../model/settings';
import { shortUsd } from '../figure-text';
import type { PlanRisk } from '../plan-summary';
import type { ReportGround } from '../report-ground';
import { lostBatches, lostNode, type LostBatch } from './lost-hashing';
import {
  boughtLines,
  contextOf,
  goodsWords,
  groupedBy,
  linesAre,
  makeRisk,
  sumNode,
  total,
  type BoughtLine,
  type StatedChance,
} from './make-risk';

/** One order in ten is later than its late day. */
const ONE_IN_TEN = partsPerMillion(100_000);

/** Late arrival, one risk for each vendor that can lose by it. */
export function lateArrivalRisks(ground: ReportGround): readonly PlanRisk[] {
  return byVendor(ground).flatMap(([vendor, lines]): readonly PlanRisk[] => {
    const lost = lostBatches(lines, ground, ({ onRackP90 }) => onRackP90);
    if (lost.length === 0) return undatedRisk(vendor, lines);
    const cents = total(lost.map((one) => one.lost));
    const label = 'Hashing lost by a late arrival';
    return [
      makeRisk({
        cause: 'late-arrival',
        of: [vendor],
        headline: `${goodsWords(linesOf(lost))} ${daysSpan(lost)} late`,
        label,
        dollars: {
          cents,
          note: COUNTED[ground.under.ground.prepared.reference.settings.scenario.entryBasis],
          missing: missingOf(lines),
          explain: () => ({
            sentence: `If all of it comes on its late day, ${usdText(cents)} of hashing is lost, before electricity.`,
            root: sumNode(
              label,
              cents,
              'batches added: TH/s × hashprice of the days from the median to the late day',
              lost.map((one) => {
                const context = contextOf(one.line, ground);
                return lostNode(one, context, rackNodes(one, context, true));
              }),
            ),
          }),
        },
        likelihood: {
          value: ONE_IN_TEN,
          note: 'Of each order by itself; nothing is on record of how far orders are late together.',
          explain: () => lateChance(lost, ground),
        },
        why: `${isolatedName(vendor)} is on the rack by the late day in nine orders of ten, by the legs on record.`,
        mitigation: `Agree compensation for late delivery of ${shortUsd(perDay(lost))} a day, what a day of its rigs earns, or order earlier.`,
        vendors: [vendor],
      }),
    ];
  });
}

/** Where nothing is known to be lost and some lines have no site or day: nobody can say, which is not nothing. */
function undatedRisk(vendor: string, lines: readonly BoughtLine[]): readonly PlanRisk[] {
  const missing = missingOf(lines);
  if (missing === null) return [];
  return [
    makeRisk({
      cause: 'late-arrival',
      of: [vendor],
      headline: `${goodsWords(lines)} late`,
      label: 'Hashing lost by a late arrival',
      dollars: { unknown: missing },
      likelihood: null,
      why: 'Without a site and a day nobody can say what a late arrival loses.',
      mitigation: 'Give each line a site, and each offer a lane or an entry date.',
      vendors: [vendor],
    }),
  ];
}

/** Customs holds, one risk for each vendor whose goods enter. */
export function customsHoldRisks(ground: ReportGround): readonly PlanRisk[] {
  return byVendor(ground).flatMap(([vendor, lines]): readonly PlanRisk[] => {
    const lost = lostBatches(lines, ground, (batch, line) => {
      const hold = holdOf(line, ground);
      return hold === null ? null : addDays(batch.onRackP50, hold.days.p90 - hold.days.p50);
    });
    const [first] = lost;
    if (first === undefined) return [];
    const days = Math.max(...lost.map(({ line }) => moreDays(holdOf(line, ground))));
    const cents = total(lost.map((one) => one.lost));
    const label = 'Hashing lost by a customs hold';
    return [
      makeRisk({
        cause: 'customs-hold',
        of: [vendor],
        headline: `Customs holds ${goodsWords(linesOf(lost))} ${daysText(days)} longer than planned`,
        label,
        dollars: {
          cents,
          missing: missingOf(lines),
          explain: () => ({
            sentence: `A hold of ${daysText(days)} more than planned loses ${usdText(cents)} of hashing, before electricity.`,
            root: sumNode(
              label,
              cents,
              'batches added: TH/s × hashprice of the days of the hold',
              lost.map((one) => {
                const context = contextOf(one.line, ground);
                const { hold } = context.legs;
                return lostNode(one, context, [
                  ...rackNodes(one, context, false),
                  ...(hold === null ? [] : [legNode(context, hold)]),
                ]);
              }),
            ),
          }),
        },
        likelihood: {
          value: ONE_IN_TEN,
          note: 'Of each entry by itself.',
          explain: () => holdChance(first, ground),
        },
        why: `Nine entries in ten are released within ${daysText(holdOf(first.line, ground)?.days.p90 ?? 0)}; a hold is part of a late arrival and is not to be added to it.`,
        mitigation: `Have origin papers and parts lists ready before the goods leave: each day of a hold that is saved is worth ${shortUsd(perDay(lost))}.`,
        vendors: [vendor],
      }),
    ];
  });
}

function byVendor(ground: ReportGround) {
  return groupedBy(boughtLines(ground), ({ vendor }) => vendor);
}

function linesOf(lost: readonly LostBatch[]): readonly BoughtLine[] {
  return [...new Set(lost.map(({ line }) => line))];
}

/** What the rigs of these batches earn together on the first day they would hash, US cents. */
function perDay(lost: readonly LostBatch[]): number {
  return total(
    lost.map(({ lost: cents, from, to }) => Math.round(cents / Math.max(1, daysBetween(from, to)))),
  );
}

function daysSpan(lost: readonly LostBatch[]): string {
  const days = lost.map(({ from, to }) => daysBetween(from, to));
  const least = Math.min(...days);
  const most = Math.max(...days);
  return least === most ? daysText(most) : `${numberText(least)} to ${daysText(most)}`;
}

function holdOf(line: BoughtLine, { under }: ReportGround): Leg | null {
  return scheduleOf(line.evaluation.offer, under.ground.prepared).legs.hold;
}

function moreDays(hold: Leg | null): number {
  return hold === null ? 0 : hold.days.p90 - hold.days.p50;
}

function rackNodes({ batch, line }: LostBatch, context: ExplainContext, withLate: boolean) {
  const legs = legsToRack(context);
  const { batches } = line.evaluation.offer;
  const afterDays = batches?.[(batch.batch ?? 1) - 1]?.afterDays ?? 0;
  const node = (share: 'half' | 'nine in ten') =>
    datedNode(context, {
      label: share === 'half' ? 'On the rack, P50' : 'On the rack, P90',
      date: share === 'half' ? batch.onRackP50 : batch.onRackP90,
      share,
      legs,
      afterDays,
    });
  return withLate ? [node('half'), node('nine in ten')] : [node('half')];
}

const COUNTED: Readonly<Record<EntryBasis, string | null>> = {
  p50: null,
  'as-of': null,
  p90: 'The scenario counts the late day: the all-in cost holds it already.',
  expected: 'The scenario counts every day with its chance: the all-in cost holds part of it.',
};

/** Lines of which nobody can say what they lose: without a site or a day. */
function missingOf(lines: readonly BoughtLine[]): string | null {
  const undated = lines.filter(
    ({ site, evaluation }) => site === null || evaluation.delivery === null,
  ).length;
  return undated === 0 ? null : `${linesAre(undated)} without a site or a day.`;
}

function lateChance(lost: readonly LostBatch[], ground: ReportGround): ReturnType<StatedChance['explain']> {
  const parts = lost.flatMap((one) => rackNodes(one, contextOf(one.line, ground), true).slice(1));
  return {
    sentence: 'One order in ten is later than its P90, by what the days of its legs say.',
    root: computed('Chance to be later than the P90', '10.0 %', '100 % − 90 %', parts),
  };
}

function holdChance(one: LostBatch, ground: ReportGround): ReturnType<StatedChance['explain']> {
  const context = contextOf(one.line, ground);
  const { hold } = context.legs;
  return {
    sentence: 'One entry in ten is held longer than the P90 of the customs hold.',
    root: computed(
      'Chance of a longer hold',
      '10.0 %',
      '100 % − 90 %',
      hold === null ? [] : [legNode(context, hold)],
    ),
  };
}
