/**
 * How the days of customs entry come about, and which of them sets the law.
 *
 * Depends on: core, delivery, landed-cost, explain.
 */
import { addDays, daysBetween, type CalendarDate } from '../core/calendar-date';
import { dayText, daysText, numberText } from '../core/plain-text';
import type { Delivery } from '../delivery/arrival';
import type { PlannedEntry } from '../landed-cost/planned-entry';
import type { Batch } from '../model/offer';
import {
  batchFact,
  datedNode,
  datedSentence,
  legNode,
  legsToEntry,
  startNode,
  statedEntry,
  type Share,
} from './dated-nodes';
import { entryDays, spanText } from './entry-spans';
import { asOfFact, notKnown, quoted, type ExplainContext } from './explain-context';
import { notDated } from './explain-delivery';
import type { Explanation, FigureAnswer } from './explanation';
import { asFigure, computed } from './nodes';

/** Entry at P50, and which day's law is applied. */
export function explainEntryP50(context: ExplainContext): FigureAnswer {
  return explainEntry(context, 'P50', (delivery) => delivery.entryP50);
}

/** Entry at P90. */
export function explainEntryP90(context: ExplainContext): FigureAnswer {
  return explainEntry(context, 'P90', (delivery) => delivery.entryP90);
}

/**
 * The day or days whose law a planned entry pays.
 *
 * @param index - which entry, counting from 0
 */
export function entryTimingNode(context: ExplainContext, entry: PlannedEntry, index: number): Explanation {
  const { timing } = entry.plan;
  const afterDays = context.row.offer.batches?.[index]?.afterDays ?? 0;
  const batch = afterDays === 0 ? [] : [batchFact(context, afterDays)];
  if (timing.kind === 'spread') {
    const start = startNode(context);
    const legs = legsToEntry(context);
    if (legs.length === 0 && batch.length === 0) return start;
    return computed(
      'Customs entry',
      spanText(entryDays(entry)),
      'the legs, added as distributions over days: the law of every day counts with the chance of that day',
      [start, ...legs.map((leg) => legNode(context, leg)), ...batch],
    );
  }
  const { entryBasis } = context.settings.scenario;
  if (entryBasis === 'as-of') return asOfFact(context);
  const toFirst = afterDays - firstAfterDays(context);
  const first = entryNode(context, entryBasis === 'p90' ? 'P90' : 'P50', addDays(timing.day, -toFirst));
  if (toFirst === 0) return first;
  return computed('Customs entry of the batch', dayText(timing.day), 'entry of the first batch + days', [
    first,
    batchFact(context, toFirst),
  ]);
}

/** How many customs entries are planned. */
export function explainEntryCount(context: ExplainContext): FigureAnswer {
  const { cost, offer } = context.row;
  if (cost === null) return notKnown('Planned entries', context);
  const root = entryCountNode(context, cost.entryCount);
  if (cost.entryCount === 0) {
    const who = cost.dutyPaidBy === 'seller' ? 'the seller makes it (DDP)' : 'the goods are in the US';
    return { sentence: `The buyer makes no customs entry: ${who}.`, root };
  }
  const words =
    offer.batches === null
      ? 'One customs entry is planned for all units.'
      : `${daysOfBatches(offer.batches)}: each pays its own processing fee and the law of its own day.`;
  return { sentence: words, root };
}

/** How many entries the buyer makes, as a node of larger trees. */
export function entryCountNode(context: ExplainContext, count: number): Explanation {
  const { batches, incoterm, mode, quantity } = context.row.offer;
  const inputs =
    count === 0
      ? [quoted(context, ['incoterm', 'mode'], 'Terms and mode', `${incoterm}, ${mode}`)]
      : (batches ?? [{ quantity, afterDays: 0 }]).map((batch, index) =>
          quoted(
            context,
            batches === null ? 'quantity' : 'batches',
            `Entry ${index + 1}`,
            `${numberText(batch.quantity)} units`,
            batch.afterDays === 0 ? undefined : `Ships ${daysText(batch.afterDays)} after the first.`,
          ),
        );
  const formula =
    count === 0 ? 'none by the buyer' : batches === null ? 'one for all units' : 'one for each batch';
  return asFigure('entries', computed('Planned entries', numberText(count), formula, inputs));
}

function daysOfBatches(batches: readonly Batch[]): string {
  const units = batches.map((batch) => numberText(batch.quantity)).join(' + ');
  return batches.length === 1
    ? `One customs entry of ${units} units is planned`
    : `${numberText(batches.length)} customs entries are planned, ${units} units`;
}

type Quantile = 'P50' | 'P90';

const shares: Readonly<Record<Quantile, Share>> = { P50: 'half', P90: 'nine in ten' };

function explainEntry(
  context: ExplainContext,
  quantile: Quantile,
  dateOf: (delivery: Delivery) => CalendarDate | null,
): FigureAnswer {
  const { delivery } = context.row;
  const label = `Customs entry, ${quantile}`;
  if (delivery === null) return notDated(label, context);
  const date = dateOf(delivery);
  if (date === null) {
    const sentence = 'There is no entry date: the goods are in the US and make no customs entry.';
    const root = computed('Customs entry', 'none', 'no customs entry is made', [
      quoted(context, 'mode', 'Mode', context.row.offer.mode),
    ]);
    return { sentence, root };
  }
  const legs = legsToEntry(context);
  const afterDays = firstAfterDays(context);
  const parts = { label: `Customs entry at ${quantile}`, date, share: shares[quantile], legs, afterDays };
  const days = daysBetween(delivery.start, date);
  return {
    sentence: `${datedSentence(context, parts, days)}${batchWords(delivery)}${lawWords(context, delivery)}`,
    root: entryNode(context, quantile, date),
  };
}

function entryNode(context: ExplainContext, quantile: Quantile, date: CalendarDate): Explanation {
  const legs = legsToEntry(context);
  const label = legs.length === 0 ? 'Customs entry, as stated' : `Customs entry, ${quantile}`;
  return asFigure(
    quantile === 'P50' ? 'entryDate' : 'entryP90',
    datedNode(context, {
      label,
      date,
      share: shares[quantile],
      legs,
      afterDays: firstAfterDays(context),
    }),
  );
}

/** A plan's later month moves the first batch too; as quoted it ships on the order's own day. */
function firstAfterDays({ row }: ExplainContext): number {
  return row.delivery?.firstAfterDays ?? 0;
}

function batchWords({ firstAfterDays: first, lastAfterDays: last }: Delivery): string {
  return last === first ? '' : ` That is the first batch; the last ships ${daysText(last - first)} after it.`;
}

function lawWords(context: ExplainContext, { entryDate }: Delivery): string {
  if (entryDate !== null) return ` The law of ${dayText(entryDate)} is applied.`;
  return statedEntry(context) === null ? ' The law of each day counts with its chance.' : '';
}
