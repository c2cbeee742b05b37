/**
 * One offer before and after some of its fields were typed over, checked whole.
 *
 * A new price in dollars ends a price that was quoted in another currency: kept beside it,
 * the two would say different things. Putting the price back brings the other back.
 *
 * Depends on: core, model, reports/offer-field-labels, ./field-text, ./read-cell (types).
 */
import { canonicalJson } from '../core/canonical-json';
import { fail, ok, type Result } from '../core/result';
import {
  OFFER_FIELDS,
  withHandEdits,
  type Hand,
  type OfferField,
  type QuotedValue,
} from '../model/hand-edit';
import { offerSchema, type Offer } from '../model/offer';
import { offerFieldLabels } from '../reports/offer-field-labels';
import { fieldText } from './field-text';

/** Fields of one offer with other values than before. */
export interface OfferChange {
  readonly before: Offer;
  /** The marks of typing are not in it yet: see {@link markedAfter}. */
  readonly after: Offer;
  /** What differs, in the order of the form; one or more. */
  readonly fields: readonly OfferField[];
}

/** New values of some fields of one offer. */
export type FieldValues = Readonly<Partial<Record<OfferField, QuotedValue>>>;

/** Why an offer cannot be so: the field that is in the way, and a sentence. */
export interface OfferRefusal {
  readonly field: OfferField | null;
  readonly words: string;
}

/** The fields that differ, in the order of the form. */
export function changedFields(
  before: { readonly [field in OfferField]: unknown },
  after: { readonly [field in OfferField]: unknown },
): readonly OfferField[] {
  return OFFER_FIELDS.filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]));
}

/**
 * The offer with these values.
 *
 * @returns null if it has them already
 */
export function changeOffer(before: Offer, values: FieldValues): Result<OfferChange | null, OfferRefusal> {
  const drafted = { ...before, ...values, ...endedForeignPrice(before, values) };
  const fields = changedFields(before, drafted);
  if (fields.length === 0) return ok(null);
  const checked = offerSchema.safeParse(drafted);
  if (checked.success) return ok({ before, after: checked.data, fields });
  const [issue] = checked.error.issues;
  const at = OFFER_FIELDS.find((field) => field === issue?.path[0]) ?? null;
  return fail({ field: at, words: refusalWords(before, values, at, issue?.message ?? 'it is not whole') });
}

/**
 * The same change of an offer that has become another since it was planned, if the fields it
 * changes are still as they were.
 */
export function rebaseChange(change: OfferChange, now: Offer): Result<OfferChange | null, OfferRefusal> {
  const { before, after, fields } = change;
  if (canonicalJson(now) === canonicalJson(before)) return ok(change);
  const moved = fields.find((field) => canonicalJson(now[field]) !== canonicalJson(before[field]));
  if (moved !== undefined) {
    const words = `Offer ${before.id}, ${offerFieldLabels[moved].label}: was changed in the meantime and is ${fieldText(moved, now[moved])} now. It is kept so; type it again if you want to change it.`;
    return fail({ field: moved, words });
  }
  return changeOffer(now, Object.fromEntries(fields.map((field) => [field, after[field]])));
}

/** The changed offer with its marks; a field that says again what the quotation says loses its mark. */
export function markedAfter({ before, after, fields }: OfferChange, hand: Hand): Offer {
  const handEdits = withHandEdits(before, fields, hand).filter(
    ({ field, quoted }) => quoted === null || canonicalJson(quoted.value) !== canonicalJson(after[field]),
  );
  return { ...after, handEdits };
}

/** The offer with a field as the quotation has it. */
export function resetField(before: Offer, field: OfferField): Result<OfferChange | null, OfferRefusal> {
  const together: readonly OfferField[] = field === 'unitPrice' ? ['unitPrice', 'foreignPrice'] : [field];
  const values: Partial<Record<OfferField, QuotedValue>> = {};
  for (const { field: marked, quoted } of before.handEdits) {
    if (quoted !== null && together.includes(marked)) values[marked] = quoted.value;
  }
  if (values[field] === undefined) {
    const { label } = offerFieldLabels[field];
    const words = `Offer ${before.id}, ${label}: what the quotation said was not kept. Import the price list again, or type it.`;
    return fail({ field, words });
  }
  return changeOffer(before, values);
}

function endedForeignPrice(before: Offer, values: FieldValues): { readonly foreignPrice?: null } {
  const isRepriced = values.unitPrice !== undefined && values.unitPrice !== before.unitPrice;
  return isRepriced && values.foreignPrice === undefined && before.foreignPrice !== null
    ? { foreignPrice: null }
    : {};
}

function refusalWords(before: Offer, values: FieldValues, at: OfferField | null, message: string): string {
  if (at === 'batches' && before.batches !== null && values.quantity !== undefined) {
    const entries = fieldText(
      'batches',
      before.batches.map(({ quantity }) => quantity),
    );
    return `Offer ${before.id}: its ${entries} add up to ${fieldText('quantity', before.quantity)} units, not ${fieldText('quantity', values.quantity)}. Change both in its form: press Shift+F2.`;
  }
  if (at === 'unitPrice' && message.includes('whole quantity')) {
    return `Offer ${before.id}: the whole quantity would cost more than $10,000,000,000.`;
  }
  const where = at === null ? '' : `, ${offerFieldLabels[at].label}`;
  return `Offer ${before.id}${where}: ${message.charAt(0).toLowerCase()}${message.slice(1)}.`;
}
