/**
 * What a reader can hold an offer's price and ratings against: public quotes
 * and the catalogue. They stand beside a figure; none is made from them.
 *
 * Depends on: core, market, evaluation (types), explain.
 */
import { isolatedName } from '../core/isolated-name';
import { dayText, numberText, usdText } from '../core/plain-text';
import type { Notice } from '../evaluation/offer-evaluation';
import { priceTrend } from '../market/price-trend';
import type { PublicQuotes } from '../market/public-quotes';
import { cataloguedEfficiency } from '../market/specification-check';
import type { RigModel } from '../model/rig-model';
import type { ExplainContext } from './explain-context';
import type { Explanation, FigureAnswer } from './explanation';
import { computed, fact } from './nodes';

/** Figures that are made from the price: a doubt about it is a doubt about them. */
const MADE_FROM_PRICE: ReadonlySet<string> = new Set([
  'landedTotal',
  'landedPerUnit',
  'landedPerTh',
  'allInPerTh',
]);
const MADE_FROM_HASHRATE: ReadonlySet<string> = new Set(['pricePerTh', 'landedPerTh', 'allInPerTh']);

/**
 * What stands beside one figure. A price shows its quotes always; a cost made
 * from it only where they put it in doubt.
 */
export function besideFigure(
  columnId: string,
  { row, rigModel, publicQuotes }: ExplainContext,
): Explanation[] {
  const has = (code: Notice['code']) => row.notices.some((notice) => notice.code === code);
  const isPrice = columnId === 'unitPrice' || columnId === 'pricePerTh';
  const showsQuotes = isPrice || (MADE_FROM_PRICE.has(columnId) && has('price/far-from-market'));
  const showsRating =
    columnId === 'efficiency' || (MADE_FROM_HASHRATE.has(columnId) && has('specification/disagrees'));
  return [
    ...(showsQuotes && publicQuotes !== null ? [quotesNode(publicQuotes)] : []),
    ...(showsRating && rigModel !== null ? [catalogueNode(rigModel)] : []),
  ];
}

/** The newest public quote of the model, and those of the twelve months before it. */
export function explainQuoteTrend({ row, settings }: ExplainContext): FigureAnswer {
  const label = 'Public quote';
  const points = priceTrend(row.publicQuotes, settings.scenario.asOf);
  const newest = points.at(-1);
  const oldest = points[0];
  if (newest === undefined || oldest === undefined) {
    const sentence = 'No public quote of the model in dollars has a day in the last twelve months.';
    const source = {
      citation: `Public quotes on record in the workspace “${isolatedName(settings.name)}”`,
      asOf: settings.scenario.asOf,
      confidence: 'stated',
    } as const;
    return { sentence, root: fact(label, '—', source, sentence) };
  }
  const before =
    oldest === newest
      ? 'no earlier one is on record'
      : `${usdText(oldest.price)} on ${dayText(oldest.on)} was the oldest of ${String(points.length)} days`;
  const quotes = points.flatMap((point) =>
    point.quotes.map(({ quote, price }) =>
      fact(`Quote ${quote.id} of ${dayText(point.on)}`, usdText(price), quote.source),
    ),
  );
  return {
    sentence: `Cheapest public quote of ${dayText(newest.on)}: ${usdText(newest.price)}; ${before}.`,
    root: computed(label, usdText(newest.price), 'cheapest quote of the newest day with any', quotes),
  };
}

function quotesNode({ model, kept, leftOut }: PublicQuotes): Explanation {
  const lowest = kept[0];
  const highest = kept.at(-1);
  const range =
    lowest === undefined || highest === undefined
      ? '—'
      : lowest.price === highest.price
        ? usdText(lowest.price)
        : `${usdText(lowest.price)}–${usdText(highest.price)}`;
  return computed(
    `Public quotes of ${isolatedName(model.model)}`,
    range,
    'from the cheapest to the dearest in US dollars; compared with the price, no part of it',
    [
      ...kept.map(({ quote, price }) => fact(`Quote ${quote.id}`, usdText(price), quote.source)),
      ...leftOut.map(({ quote, reason }) =>
        fact(
          `Quote ${quote.id}, left out`,
          `${numberText(quote.price)} ${quote.currency}`,
          quote.source,
          `Not compared: ${reason}.`,
        ),
      ),
    ],
  );
}

function catalogueNode(model: RigModel): Explanation {
  const { hashrateThs, powerW } = model;
  const efficiency = cataloguedEfficiency(model);
  const ratings = [
    hashrateThs === null ? null : `${numberText(hashrateThs)} TH/s`,
    powerW === null ? null : `${numberText(powerW)} W`,
    efficiency === null ? null : `${numberText(efficiency)} J/TH`,
  ].filter((rating) => rating !== null);
  const value = ratings.length === 0 ? '—' : ratings.join(' · ');
  return fact(`Catalogue entry ${model.id}, ${isolatedName(model.model)}`, value, model.source, model.note);
}
