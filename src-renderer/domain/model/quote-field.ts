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

/** What a column can say; see docs/price-list-format.md. */
export const QUOTE_FIELDS = [
  'id',
  'vendor',
  'maker',
  'model',
  'hashrate_ths',
  'power_w',
  'efficiency_j_th',
  'origin',
  'ship_from',
  'incoterm',
  'place',
  'unit_price',
  'price_per_th',
  'currency',
  'quantity',
  'min_quantity',
  'payment_terms',
  'delivery',
  'lead_time_days',
  'entry_date',
  'batches',
  'hts_code',
  'mode',
  'freight_total_usd',
  'insurance_total_usd',
  'other_total_usd',
  'unit_weight_kg',
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
  // A whole offer in one cell, as in a chat.
  'offer_text',
] as const;
/** One of {@link QUOTE_FIELDS}. */
export type QuoteField = (typeof QUOTE_FIELDS)[number];
