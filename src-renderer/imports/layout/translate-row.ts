/**
 * One row of a vendor's list as offers: one, or one for each price of a matrix, or the reasons for none.
 *
 * The row is written in the documented form first and read by the one reader of that form, so that an
 * offer obeys the same rules wherever it came from.
 *
 * Depends on: core, model (types), ../price-list (types), ../price-list-column, ../read-offer-row, ../row-cells, ../row-facts (types), ./layout (types), the files that translate.
 */
import { PRICE_LIST_COLUMN_NAMES } from '#domain/model/quote-field';
import { fail, ok, type Result } from '#domain/core/result';
import type { Offer } from '#domain/model/offer';
import type { Rejection } from '../price-list';
import { readOfferRow, type RowContext } from '../read-offer-row';
import type { RowFacts } from '../row-facts';
import { RowCells, type ColumnPositions } from '../row-cells';
import type { GivenRate } from './layout';
import type { UsedColumn } from './layout-rows';
import { offerIdOf } from './offer-id';
import { SourceRow, type SourceShape } from './source-row';
import { translatePrice } from './translate-price';
import { translateQuantity } from './translate-quantity';
import { translateRig, type FindRig } from './translate-rig';
import { translateTerms } from './translate-terms';
import { translateTimes } from './translate-times';

/** What every row of a list is read against. */
export interface TranslationContext {
  readonly shape: SourceShape;
  readonly rates: readonly GivenRate[];
  readonly findRig: FindRig;
  readonly rowContext: RowContext;
}

/** An offer, what its row says beside it, and what was made of other values. */
export interface TranslatedOffer {
  readonly offer: Offer;
  readonly facts: RowFacts;
  readonly notes: readonly { readonly kind: string; readonly sentence: string }[];
}

const POSITIONS: ColumnPositions = new Map(
  PRICE_LIST_COLUMN_NAMES.map((name, index) => [name, index] as const),
);

/**
 * Reads a row.
 *
 * @param tier - the column of a matrix of prices that is read; null for a list with one price a row
 * @param withoutValue - columns whose cell is a formula without a stored value
 * @param prepare - notes what is known of the row before its cells are read
 */
export function translateRow(
  cells: readonly string[],
  line: number,
  tier: UsedColumn | null,
  context: TranslationContext,
  withoutValue: ReadonlySet<number> | null = null,
  prepare?: (row: SourceRow) => void,
): Result<TranslatedOffer, readonly Rejection[]> {
  const row = new SourceRow(cells, context.shape, withoutValue);
  prepare?.(row);
  const ths = translateRig(row, context.findRig);
  const terms = translateTerms(row);
  translateTimes(row);
  translateQuantity(row, tier);
  translatePrice(row, ths, tier, context.rates);
  const id = row.cell('id');
  const isIdMade = id.text === '';
  const fromQuantity = tier?.fromQuantity ?? null;
  const words = {
    vendor: row.written('vendor'),
    model: row.written('model'),
    ths,
    origin: row.written('origin'),
    ...terms,
    fromQuantity,
  };
  const made = isIdMade
    ? context.shape.once(`id ${Object.values(words).join('\n')}`, () => offerIdOf(words))
    : fromQuantity === null
      ? id.text
      : `${id.text}-${fromQuantity}`;
  // Without any of its parts the row is rejected for those; the id is no fault of its own.
  row.write('id', made === '' ? `line-${line}` : made, id);
  const documented = new RowCells(row.documentedCells(PRICE_LIST_COLUMN_NAMES), POSITIONS);
  const read = readOfferRow(documented, line, context.rowContext, (text) => row.note('catalogue', text));
  if (read.ok && !row.hasFaults) {
    const facts = { isIdGiven: !isIdMade, statedJoulesPerTh: row.statedJoulesPerTh };
    return ok({ offer: read.value, facts, notes: row.notes });
  }
  return fail(row.faultsWith(read.ok ? [] : read.problem));
}
