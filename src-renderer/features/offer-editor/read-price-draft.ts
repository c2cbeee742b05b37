/**
 * The price as typed: in dollars, or in another currency with its dated rate.
 *
 * Depends on: core, model (types), ./draft-fields, ./offer-draft (types), ./read-typed.
 */
import { exchangeToUsd } from '#domain/core/exchange';
import type { UsdCents } from '#domain/core/money';
import type { ForeignPrice } from '#domain/model/offer';
import type { DraftFields } from './draft-fields';
import type { OfferDraft } from './offer-draft';
import { typedCurrency, typedDate, typedDecimal, typedUsd } from './read-typed';

/** A price in US cents and, if it was quoted otherwise, how it was quoted. */
export interface TypedPrice {
  readonly unitPrice: UsdCents;
  readonly foreignPrice: ForeignPrice | null;
}

const MOST_AMOUNT = 1e12;
const typedAmount = (text: string) => typedDecimal(text, [], 0, MOST_AMOUNT);
const typedRate = (text: string) => typedDecimal(text, ['$'], 0, MOST_AMOUNT);

/** Reads the price; null once something was refused. A price nobody touched is kept as it is stored. */
export function readPriceDraft(fields: DraftFields): TypedPrice | null {
  const { base } = fields.opened;
  if (base !== null && fields.areUntouched(PRICE_FIELDS)) {
    return { unitPrice: base.unitPrice, foreignPrice: base.foreignPrice };
  }
  return fields.draft.priceIn === 'usd' ? readDollars(fields) : readForeign(fields);
}

/** What amount and rate come to in dollars, while they are being typed; null until both can be read. */
export function dollarsSoFar({ foreignAmount, foreignRate }: OfferDraft): UsdCents | null {
  const amount = typedAmount(foreignAmount);
  const rate = typedRate(foreignRate);
  if (!amount.ok || !rate.ok || amount.value === null || rate.value === null) return null;
  return exchangeToUsd(amount.value, rate.value);
}

const PRICE_FIELDS = [
  'priceIn',
  'unitPrice',
  'foreignAmount',
  'foreignCurrency',
  'foreignRate',
  'foreignRateDate',
] as const;

function readDollars(fields: DraftFields): TypedPrice | null {
  const unitPrice = fields.need(
    'unitPrice',
    (offer) => offer.unitPrice,
    typedUsd,
    'Give the price of one unit.',
  );
  if (unitPrice === null) return null;
  return unitPrice === 0
    ? fields.refuse('unitPrice', 'Is 0: a price is above 0.')
    : { unitPrice, foreignPrice: null };
}

function readForeign(fields: DraftFields): TypedPrice | null {
  const kept =
    <Part extends keyof ForeignPrice>(part: Part) =>
    () =>
      fields.opened.base?.foreignPrice?.[part] ?? null;
  const amount = fields.need('foreignAmount', kept('amount'), typedAmount, 'Give the price of one unit.');
  const currency = fields.need('foreignCurrency', kept('currency'), typedCurrency, 'Name the currency.');
  const usdPerUnit = fields.need(
    'foreignRate',
    kept('usdPerUnit'),
    typedRate,
    'Give the rate: RigPlan keeps none.',
  );
  const rateDate = fields.need(
    'foreignRateDate',
    kept('rateDate'),
    typedDate,
    'Say of which day the rate is.',
  );
  if (amount === null || currency === null || usdPerUnit === null || rateDate === null) return null;
  const unitPrice = exchangeToUsd(amount, usdPerUnit);
  return unitPrice === null
    ? fields.refuse('foreignAmount', 'Is not between one cent and the largest amount in US dollars.')
    : { unitPrice, foreignPrice: { amount, currency, usdPerUnit, rateDate } };
}
