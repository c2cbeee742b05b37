/**
 * What a column of a price list in the documented format is.
 *
 * Depends on: model (types).
 */
import type { PriceListColumnName } from '#domain/model/quote-field';

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
