/**
 * What a column of a vendor's price list can say: the columns of the documented format, and the
 * forms in which vendors say the same otherwise.
 *
 * `price_per_th` is a price of one TH/s where `unit_price` is the price of one unit; `delivery` is a
 * lead time or a month in words where `lead_time_days` is a number; `place` is the place of an
 * Incoterm that stands in a column of its own. `maker` is who made the rig, which is not who sells it:
 * it helps to know the rig and is no part of an offer. A reader makes the documented fields of them,
 * and says how.
 *
 * Depends on: nothing.
 */

/** Names of the documented columns, as the header of a price list writes them, in the order of the template. */
export const PRICE_LIST_COLUMN_NAMES = [
  'id',
  'vendor',
  'model',
  'hashrate_ths',
  'power_w',
  'origin',
  'ship_from',
  'incoterm',
  'unit_price',
  'currency',
  'quantity',
  'payment_terms',
  'batches',
  'hts_code',
  'mode',
  'freight_total_usd',
  'insurance_total_usd',
  'other_total_usd',
  'unit_weight_kg',
  'entry_date',
  'lead_time_days',
  'min_quantity',
  'warranty_days',
  'quoted_on',
  'valid_until',
  'origin_evidence',
  'hashboard_origin',
  'usmca',
  'fx_usd_per_unit',
  'fx_date',
  'site',
  'note',
] as const;
/** One of {@link PRICE_LIST_COLUMN_NAMES}. */
export type PriceListColumnName = (typeof PRICE_LIST_COLUMN_NAMES)[number];

/** What a column can say; see docs/price-list-format.md. */
export const QUOTE_FIELDS = [
  ...PRICE_LIST_COLUMN_NAMES,
  'maker',
  'efficiency_j_th',
  'place',
  'price_per_th',
  'delivery',
  // A whole offer in one cell, as in a chat.
  'offer_text',
] as const;
/** One of {@link QUOTE_FIELDS}. */
export type QuoteField = (typeof QUOTE_FIELDS)[number];
