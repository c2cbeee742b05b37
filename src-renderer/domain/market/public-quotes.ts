/**
 * The public quotes of one rig model, those that can be held against an offer
 * apart from those that cannot.
 *
 * None is averaged or dropped: what is left out stays on record with the reason.
 *
 * Depends on: core, model.
 */
import { usdCents, type UsdCents } from '../core/money';
import type { MarketQuote } from '../model/market-quote';
import type { RigModel } from '../model/rig-model';

/** A quote in US dollars for the model itself. */
export interface KeptQuote {
  readonly quote: MarketQuote;
  /** Price of one unit, to the cent. */
  readonly price: UsdCents;
}

/** A quote that is not compared. */
export interface QuoteLeftOut {
  readonly quote: MarketQuote;
  /** Why, in words: `flagged: outlier`, `in CAD`. */
  readonly reason: string;
}

/** All public quotes of one model. */
export interface PublicQuotes {
  readonly model: RigModel;
  /** Cheapest first. */
  readonly kept: readonly KeptQuote[];
  readonly leftOut: readonly QuoteLeftOut[];
}

/**
 * Sorts quotes out by model.
 *
 * @returns the quotes of every model that has any, by the model's id
 */
export function publicQuotesByModel(
  rigModels: readonly RigModel[],
  quotes: readonly MarketQuote[],
): ReadonlyMap<string, PublicQuotes> {
  const byModel = new Map<string, MarketQuote[]>();
  for (const quote of quotes) {
    const known = byModel.get(quote.rigModelId);
    if (known === undefined) byModel.set(quote.rigModelId, [quote]);
    else known.push(quote);
  }
  return new Map(
    rigModels.flatMap((model) => {
      const found = byModel.get(model.id);
      return found === undefined ? [] : [[model.id, sortOut(model, found)] as const];
    }),
  );
}

function sortOut(model: RigModel, quotes: readonly MarketQuote[]): PublicQuotes {
  const kept: KeptQuote[] = [];
  const leftOut: QuoteLeftOut[] = [];
  for (const quote of quotes) {
    const reason = reasonToLeaveOut(quote);
    if (reason === null) kept.push({ quote, price: usdCents(Math.round(quote.price * 100)) });
    else leftOut.push({ quote, reason });
  }
  kept.sort((a, b) => a.price - b.price);
  return { model, kept, leftOut };
}

/** Any flag counts: it says that the price is an outlier, or for another variant than the model's. */
function reasonToLeaveOut({ currency, flag }: MarketQuote): string | null {
  if (flag !== null) return `flagged: ${flag}`;
  return currency === 'USD' ? null : `in ${currency}`;
}
