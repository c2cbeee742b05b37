/**
 * What rigs do not earn while they are not there: days × hashprice × PH/s, batch by batch.
 *
 * It is what the rigs would have earned before electricity, as the delay of the all-in cost counts it. Days
 * before the site has power lose nothing.
 *
 * Depends on: core, explain, mining, planning, ./make-risk.
 */
import { laterOf, type CalendarDate } from '../../core/calendar-date';
import { usdCents, type UsdCents } from '../../core/money';
import { dayText, daysText, numberText, usdText } from '../../core/plain-text';
import { energisationFact } from '../../explain/dated-nodes';
import type { ExplainContext } from '../../explain/explain-context';
import { hashrateFact } from '../../explain/explain-context';
import { hashpriceFacts } from '../../explain/explain-delay';
import type { Explanation } from '../../explain/explanation';
import { computed, fact, line, ratioOf, sumOf } from '../../explain/nodes';
import { hashpriceMonths, hashRevenuePerPh } from '../../mining/hashprice-path';
import type { Site } from '../../model/site';
import type { BatchRow } from '../../planning/delivery/delivery-row';
import { deliveryRows } from '../../planning/delivery/delivery-rows';
import { fromMillionths, millionths, ratio } from '../../planning/exact-amount';
import type { ReportGround } from '../report-ground';
import { lineWords, type BoughtLine } from './make-risk';

/** A batch that hashes later than planned. */
export interface LostBatch {
  readonly line: BoughtLine;
  readonly site: Site;
  readonly batch: BatchRow;
  /** First day on which it would hash, and the one on which it does. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly ths: number;
  /** US cents. */
  readonly lost: UsdCents;
}

/**
 * The batches of lines that hash later if each stands on the rack on another day.
 *
 * @param rackOn - the later day of the rack of a batch; null leaves it as it is
 * @returns those that lose something; lines without a site or a day are not among them
 */
export function lostBatches(
  lines: readonly BoughtLine[],
  ground: ReportGround,
  rackOn: (batch: BatchRow, line: BoughtLine) => CalendarDate | null,
): readonly LostBatch[] {
  const { settings } = ground.under.ground.prepared.reference;
  return lines.flatMap((one) => {
    const { site, offer } = one;
    const [row] = deliveryRows([one], ground.under.ground);
    if (site === null || row === undefined) return [];
    return row.batches.flatMap((batch): readonly LostBatch[] => {
      const later = rackOn(batch, one);
      const from = laterOf(batch.onRackP50, site.energisationDate);
      const to = later === null ? from : laterOf(later, site.energisationDate);
      if (to <= from) return [];
      const exact = BigInt(batch.quantity) * millionths(offer.hashrateThs);
      const perPh = hashRevenuePerPh(from, to, settings.scenario.asOf, settings.assumptions);
      const lost = usdCents(Number(ratio(exact, BigInt(perPh), PER_PH)));
      const ths = fromMillionths(exact);
      return lost === 0 ? [] : [{ line: one, site, batch, from, to, ths, lost }];
    });
  });
}

/** Millionths of a TH/s in a PH/s. */
const PER_PH = 1_000_000_000n;

/** The whole way of one loss, down to hashprice and days. @param days - where the two days come from */
export function lostNode(
  { line: one, site, batch, from, to, ths, lost }: LostBatch,
  context: ExplainContext,
  days: readonly Explanation[],
): Explanation {
  const of = batch.batch === null ? '' : `, batch ${String(batch.batch)}`;
  const units = fact('Units', numberText(batch.quantity), {
    citation: `The plan’s line of offer ${one.offer.id}`,
    asOf: one.evaluation.scenario.asOf,
    confidence: 'stated',
  });
  const each = hashrateFact(context);
  const hashRate = computed('Hash rate', `${numberText(ths)} TH/s`, 'units × TH/s', [units, each], {
    operation: ratioOf([units, each], []),
  });
  const revenue = revenueNode(context, from, to, [...days, energisationFact(site)]);
  return computed(
    `Hashing lost by ${lineWords(one)}${of}`,
    usdText(lost),
    'TH/s × revenue of one PH/s on the days lost ÷ 1000',
    [hashRate, revenue],
    { operation: ratioOf([hashRate, revenue], [1_000]) },
  );
}

function revenueNode(
  context: ExplainContext,
  from: CalendarDate,
  to: CalendarDate,
  days: readonly Explanation[],
): Explanation {
  const { assumptions, scenario } = context.settings;
  const months = hashpriceMonths(from, to, scenario.asOf, assumptions);
  const count = months.reduce((sum, month) => sum + month.days, 0);
  const perPh = hashRevenuePerPh(from, to, scenario.asOf, assumptions);
  const label = 'Revenue of one PH/s on the days lost';
  const lost = computed('Days lost', daysText(count), `${dayText(from)} to ${dayText(to)}`, days);
  const facts = hashpriceFacts(context);
  const [price] = facts;
  if (facts.length === 1 && price !== undefined) {
    return computed(label, usdText(perPh), 'days × hashprice', [lost, price], {
      operation: ratioOf([lost, price], []),
    });
  }
  const nodes = months.map((month) =>
    line(
      `${daysText(month.days)} from ${dayText(month.from)}`,
      usdText(usdCents(month.days * month.perPhDay)),
      `${numberText(month.days)} × ${usdText(month.perPhDay)} per PH/s and day`,
      assumptions.hashpriceMonthlyDecline,
    ),
  );
  return computed(label, usdText(perPh), 'Σ days × hashprice of the month', [...nodes, lost, ...facts], {
    operation: sumOf(nodes),
  });
}
