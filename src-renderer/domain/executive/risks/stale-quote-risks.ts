/**
 * Stale quotations: goods whose quotation is past its last day, so that the price may not hold.
 *
 * The dollars are what the goods would cost more at the newest public quote of the model; where none is on
 * record nobody can say. A public quote that is no higher makes it 0, which is known.
 *
 * Depends on: core, explain, market, ../figure-text, ./make-risk.
 */
import { laterOf, type CalendarDate } from '../../core/calendar-date';
import { isolatedName } from '../../core/isolated-name';
import { usdCents, type UsdCents } from '../../core/money';
import { dayText, numberText, usdText } from '../../core/plain-text';
import { quantityFact } from '../../explain/explain-context';
import { unitPriceNode } from '../../explain/explain-price';
import type { Explanation } from '../../explain/explanation';
import { computed, ratioOf, sumOf } from '../../explain/nodes';
import { priceTrend } from '../../market/price-trend';
import { shortUsd } from '../figure-text';
import type { PlanRisk } from '../plan-summary';
import type { ReportGround } from '../report-ground';
import {
  boughtLines,
  contextOf,
  goodsWords,
  groupedBy,
  linesAre,
  lineWords,
  makeRisk,
  sumNode,
  total,
  treesOf,
  unitsOf,
  type BoughtLine,
  type RiskDollars,
} from './make-risk';

const LABEL = 'Price more at the public quote';

/** One risk for each vendor with quotations past their last day. */
export function staleQuoteRisks(ground: ReportGround): readonly PlanRisk[] {
  const { asOf } = ground.under.ground.prepared.reference.settings.scenario;
  const day = laterOf(ground.madeOn, asOf);
  const stale = boughtLines(ground).filter(({ offer }) => isPast(offer.validUntil, day));
  return groupedBy(stale, ({ vendor }) => vendor).map(([vendor, lines]) => {
    const lasts = lines.flatMap(({ offer }) => offer.validUntil ?? []).sort();
    const price = total(lines.map((line) => line.price ?? 0));
    return makeRisk({
      cause: 'stale-quotes',
      of: [vendor],
      headline: `${isolatedName(vendor)} does not hold the price of ${goodsWords(lines)}`,
      label: LABEL,
      dollars: dollarsOf(lines, price, ground),
      likelihood: null,
      why: `${lines.length === 1 ? 'The quotation was' : `${numberText(lines.length)} lines rest on quotations that were`} valid until ${[...new Set([lasts[0], lasts.at(-1)])].flatMap((one) => (one === undefined ? [] : [dayText(one)])).join(' to ')}.`,
      mitigation: `Ask ${isolatedName(vendor)} to confirm the price of ${shortUsd(price)} in writing before anything is signed.`,
      vendors: [vendor],
    });
  });
}

function isPast(validUntil: CalendarDate | null, day: CalendarDate): boolean {
  return validUntil !== null && validUntil < day;
}

function dollarsOf(
  lines: readonly [BoughtLine, ...BoughtLine[]],
  price: UsdCents,
  ground: ReportGround,
): RiskDollars {
  const known = lines.filter((line) => moreOf(line) !== null);
  if (known.length === 0) {
    return {
      unknown: `No public quote of these rigs is on record, so nobody can say what ${shortUsd(price)} of goods would cost today.`,
    };
  }
  const cents = total(known.map((line) => moreOf(line) ?? 0));
  const left = lines.filter((line) => !known.includes(line));
  return {
    cents,
    missing:
      left.length === 0
        ? null
        : `${linesAre(left.length)} without a public quote (${numberText(unitsOf(left))} units).`,
    explain: () => ({
      sentence: `At the newest public quotes these goods would cost ${usdText(cents)} more than quoted.`,
      root: sumNode(
        LABEL,
        cents,
        'public quote − quoted price, at least 0, × units, the lines added',
        known.map((line) => moreNode(line, ground)),
      ),
    }),
  };
}

/** Units × what the newest public quote is above the price of the line; null without one. */
function moreOf({ evaluation, units }: BoughtLine): UsdCents | null {
  const newest = priceTrend(evaluation.publicQuotes, evaluation.scenario.asOf).at(-1);
  return newest === undefined
    ? null
    : usdCents(units * Math.max(0, newest.price - evaluation.offer.unitPrice));
}

function moreNode(line: BoughtLine, ground: ReportGround): Explanation {
  const context = contextOf(line, ground);
  const [quote] = treesOf(line.evaluation, 'quoteTrend', ground);
  const unit = unitPriceNode(context);
  const units = quantityFact(context);
  const newest = priceTrend(line.evaluation.publicQuotes, line.evaluation.scenario.asOf).at(-1);
  const gap = Math.max(0, (newest?.price ?? 0) - line.evaluation.offer.unitPrice);
  const each =
    quote === undefined || gap === 0
      ? computed('Above the quoted price', usdText(usdCents(gap)), 'public quote − unit price, at least 0', [
          ...(quote === undefined ? [] : [quote]),
          unit,
        ])
      : computed(
          'Above the quoted price',
          usdText(usdCents(gap)),
          'public quote − unit price',
          [quote, unit],
          {
            operation: sumOf([quote], [unit]),
          },
        );
  return computed(
    `Price more of ${lineWords(line)}`,
    usdText(moreOf(line) ?? usdCents(0)),
    'above the quoted price × units',
    [each, units],
    { operation: ratioOf([each, units], []) },
  );
}
