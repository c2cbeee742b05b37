/**
 * Offers as a price list in the documented columns: what `read-price-list` reads
 * back as the same offers.
 *
 * A number is written so that only one reading is possible: `1.234` can mean
 * 1234, so it stands as `01.234`, which cannot.
 *
 * Depends on: core, model (types), ./batches-text, ./price-list-column, ./price-list-tables (types).
 */
import { PRICE_LIST_COLUMN_NAMES, type PriceListColumnName } from '#domain/model/quote-field';
import { exchangeToUsd } from '#domain/core/exchange';
import { formatDecimal, formatPercent, type UsdCents } from '#domain/core/money';
import { htsText } from '#domain/core/plain-text';
import type { Offer } from '#domain/model/offer';
import type { PaymentMilestone } from '#domain/model/payment-terms';
import type { Site } from '#domain/model/site';
import { batchesText } from './batches-text';
import type { TextTable } from './price-list-tables';

/**
 * Every offer as a row under the header of all columns, in the order given.
 *
 * Read back, each offer is the same but for what the format cannot say:
 *
 * - what a person thinks or did: the shortlist, the chance of refusal, which fields were typed over;
 * - where it was read: the evidence, its sheet and line are those of the new file, and earlier quotes are none;
 * - an unknown power, where the rig catalogue knows the model: a blank is filled from it;
 * - a vendor by an alias: the reader writes the name of the vendor table;
 * - spaces around an id, a vendor, a model or a note, and carriage returns in them;
 * - numbers with more than 18 characters, and foreign amounts or rates with zeros before them;
 * - a foreign price that is not its amount at its rate any more, or is in US dollars: it stands in dollars.
 *
 * A site that is not among `sites` stands by its id and is rejected on reading, not moved to another.
 */
export function offersAsPriceList(offers: readonly Offer[], sites: readonly Site[]): TextTable {
  return [
    PRICE_LIST_COLUMN_NAMES,
    ...offers.map((offer) => {
      const cells = cellsOf(offer, sites);
      return PRICE_LIST_COLUMN_NAMES.map((name) => cells[name] ?? '');
    }),
  ];
}

/** What each column says of an offer; null is a blank cell. */
function cellsOf(offer: Offer, sites: readonly Site[]): Readonly<Record<PriceListColumnName, string | null>> {
  return {
    id: offer.id,
    vendor: offer.vendor,
    model: offer.model,
    hashrate_ths: measureText(offer.hashrateThs),
    power_w: measureText(offer.powerW),
    origin: offer.origin,
    ship_from: offer.shipFrom,
    incoterm: offer.incoterm,
    ...priceCells(offer),
    quantity: String(offer.quantity),
    payment_terms: offer.paymentTerms?.map(paymentText).join('; ') ?? null,
    batches: offer.batches === null ? null : batchesText(offer.batches),
    hts_code: htsText(offer.htsCode),
    mode: offer.mode,
    freight_total_usd: dollarsText(offer.freightTotal),
    insurance_total_usd: dollarsText(offer.insuranceTotal),
    other_total_usd: dollarsText(offer.otherTotal),
    unit_weight_kg: measureText(offer.unitWeightKg),
    entry_date: offer.entryDate,
    lead_time_days: countText(offer.leadTimeDays),
    min_quantity: countText(offer.minimumQuantity),
    warranty_days: countText(offer.warrantyDays),
    quoted_on: offer.quotedOn,
    valid_until: offer.validUntil,
    origin_evidence: offer.originEvidence,
    hashboard_origin: offer.hashboardOrigin,
    usmca: offer.isUsmcaQualifying ? 'yes' : 'no',
    site: siteText(offer.siteId, sites),
    note: offer.note,
  };
}

type PriceColumn = 'unit_price' | 'currency' | 'fx_usd_per_unit' | 'fx_date';

/** As quoted, where that makes the price in dollars; a price typed over it since is in dollars. */
function priceCells({ unitPrice, foreignPrice }: Offer): Readonly<Record<PriceColumn, string | null>> {
  if (
    foreignPrice === null ||
    foreignPrice.currency === 'USD' ||
    exchangeToUsd(foreignPrice.amount, foreignPrice.usdPerUnit) !== unitPrice
  ) {
    return { unit_price: formatDecimal(unitPrice), currency: 'USD', fx_usd_per_unit: null, fx_date: null };
  }
  return {
    unit_price: unambiguous(foreignPrice.amount),
    currency: foreignPrice.currency,
    fx_usd_per_unit: foreignPrice.usdPerUnit,
    fx_date: foreignPrice.rateDate,
  };
}

/** One payment, as `read-payment-terms` reads it. */
function paymentText({ share, event, plusDays }: PaymentMilestone): string {
  const day =
    plusDays === 0 ? 'at' : `${String(Math.abs(plusDays))} days ${plusDays < 0 ? 'before' : 'after'}`;
  return `${formatPercent(share, 0)} % ${day} ${event}`;
}

/** By its id, unless another site is called that; then by its name. */
function siteText(siteId: string | null, sites: readonly Site[]): string | null {
  const site = sites.find(({ id }) => id === siteId);
  if (siteId === null || site === undefined) return siteId;
  const firstCalled = (text: string) =>
    sites.find(({ id, name }) => [id, name].some((one) => one.toLowerCase() === text.toLowerCase()));
  return firstCalled(siteId) === site || firstCalled(site.name) !== site ? siteId : site.name;
}

function measureText(value: number | null): string | null {
  return value === null ? null : unambiguous(String(value));
}

function countText(value: number | null): string | null {
  return value === null ? null : String(value);
}

function dollarsText(value: UsdCents | null): string | null {
  return value === null ? null : formatDecimal(value);
}

/** Three decimals after one to three digits could be thousands; a zero before them rules that out. */
function unambiguous(decimal: string): string {
  return /^[1-9]\d{0,2}\.\d{3}$/.test(decimal) ? `0${decimal}` : decimal;
}
