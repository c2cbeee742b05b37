/**
 * A vendor's days: how long until its goods leave, and how much warranty is left when they are racked.
 *
 * The slowest of its goods counts, since an order is there when its last part is; the range stands in the
 * note. Lead time is from order to dispatch, as the vendor states it or as assumed, and no promise kept: what
 * is on record of its punctuality is for other words.
 *
 * Depends on: core, evaluation (types), explain, ../make-figure, ../report-figure (types), ../report-ground
 * (types), ./goods-of-vendors, ./plan-part-figures.
 */
import { isolatedName } from '../../core/isolated-name';
import { daysText, numberText } from '../../core/plain-text';
import type { Leg } from '../../delivery/legs';
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import { scheduleOf } from '../../evaluation/schedule';
import { legNode } from '../../explain/dated-nodes';
import { explainContext } from '../../explain/explain-context';
import { explainFigure } from '../../explain/explain-figure';
import { computedAnswer, figure, fullText, unknownFigure } from '../make-figure';
import type { ReportFigure } from '../report-figure';
import type { ReportGround } from '../report-ground';
import { goodsRows, type GoodsOfVendor } from './goods-of-vendors';
import { keyOf } from './plan-part-figures';

/** Days from order to dispatch, the median or nine times in ten. */
export function leadFigure(at: 'p50' | 'p90', goods: GoodsOfVendor, ground: ReportGround): ReportFigure {
  const key = keyOf(goods, `lead-${at}`);
  const label = `Lead time ${at.toUpperCase()}`;
  const { prepared } = ground.under.ground;
  const legs = goodsRows(goods).map((row) => ({ row, leg: scheduleOf(row.offer, prepared).legs.production }));
  const slowest = greatest(legs, ({ leg }) => leg.days[at]);
  if (slowest === null) return unknownFigure(key, label, 'days', 'It offers nothing.');
  const days = legs.map(({ leg }) => leg.days[at]);
  const value = slowest.leg.days[at];
  return figure({
    key,
    label,
    unit: 'days',
    value,
    note:
      [rangeWords(days, 'longest'), ofOffersNote(goods)].filter((part) => part !== null).join(' ') || null,
    explain: () => leadAnswer(label, value, slowest, ground),
  });
}

function leadAnswer(
  label: string,
  value: number,
  { row, leg }: { readonly row: OfferEvaluation; readonly leg: Leg },
  { under, evidence }: ReportGround,
) {
  const node = legNode(explainContext(row, under.ground.prepared, evidence), leg);
  return computedAnswer(
    label,
    fullText('days', value),
    `order to dispatch of offer ${isolatedName(row.offer.id)}, the slowest`,
    [node],
  );
}

/** The least warranty that is left when goods of the vendor are racked, at the median. */
export function warrantyFigure(goods: GoodsOfVendor, ground: ReportGround): ReportFigure {
  const key = keyOf(goods, 'warranty-left');
  const label = 'Warranty left at the rack';
  const rows = goodsRows(goods);
  const left = rows.flatMap((row) => {
    const days = row.service.warrantyLeftDays;
    return days === null ? [] : [{ row, days }];
  });
  const least = greatest(left, ({ days }) => -days);
  if (least === null) {
    return unknownFigure(key, label, 'days', 'Neither its offers nor its record state a warranty.');
  }
  const missing = rows.length - left.length;
  const notes = [
    rangeWords(
      left.map(({ days }) => days),
      'shortest',
    ),
    missing === 0 ? null : `Of ${numberText(missing)} of ${numberText(rows.length)} not known.`,
    ofOffersNote(goods),
  ].filter((part) => part !== null);
  return figure({
    key,
    label,
    unit: 'days',
    value: least.days,
    note: notes.length === 0 ? null : notes.join(' '),
    explain: () => {
      const answer = explainFigure(least.row, 'warrantyLeft', ground.under.ground.prepared, ground.evidence);
      return computedAnswer(
        label,
        fullText('days', least.days),
        `the least of its goods, that of offer ${isolatedName(least.row.offer.id)}`,
        answer === null ? [] : [answer.root],
      );
    },
  });
}

/** `The longest of 3 lines: 30 days to 75 days.`; null where all are the same. */
function rangeWords(days: readonly number[], which: 'longest' | 'shortest'): string | null {
  const least = Math.min(...days);
  const most = Math.max(...days);
  if (least === most) return null;
  return `The ${which} of ${numberText(days.length)}: ${numberText(least)} to ${daysText(most)}.`;
}

function ofOffersNote({ isInPlan }: GoodsOfVendor): string | null {
  return isInPlan ? null : 'Of its offers: the plan buys none.';
}

/** The first of the greatest; null of none. */
function greatest<Item>(items: readonly Item[], valueOf: (item: Item) => number): Item | null {
  return items.reduce<Item | null>(
    (found, item) => (found === null || valueOf(item) > valueOf(found) ? item : found),
    null,
  );
}
