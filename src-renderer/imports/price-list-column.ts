/**
 * What a column of a price list is, and what columns there are.
 *
 * Depends on: nothing.
 */

/** Names of the columns, as the header of a price list writes them. */
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

/** One column of a price list. */
export interface PriceListColumn {
  readonly name: PriceListColumnName;
  readonly isRequired: boolean;
  /** Unit or form of the value; null for free text. */
  readonly unit: string | null;
  /** What it says, and what a blank cell means where one is allowed. */
  readonly meaning: string;
  /** The cell in the first and in the second row of the template. */
  readonly examples: readonly [string, string];
  /** Other headers that are read as this column. */
  readonly synonyms: readonly string[];
}
