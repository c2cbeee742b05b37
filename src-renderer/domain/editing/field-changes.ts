/**
 * What one step did to one offer, field by field, in words.
 *
 * Reads the images of the history, which hold offers as they were kept then: a field they
 * lack was not known.
 *
 * Depends on: core, model (types), reports/offer-field-labels, ./field-text.
 */
import { canonicalJson } from '../core/canonical-json';
import { OFFER_FIELDS, type OfferField } from '../model/hand-edit';
import { offerFieldLabels } from '../reports/offer-field-labels';
import { fieldText } from './field-text';

/** One field before and after. */
export interface FieldChange {
  readonly field: OfferField;
  /** `Unit price`. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What became of an offer in one step. */
export type OfferStory =
  | { readonly kind: 'added' }
  | { readonly kind: 'removed' }
  | { readonly kind: 'changed'; readonly changes: readonly FieldChange[] };

/**
 * Tells one step.
 *
 * @param before - the record; null if it was not there
 */
export function offerStory(before: unknown, after: unknown): OfferStory {
  if (!isRecord(after)) return { kind: 'removed' };
  if (!isRecord(before)) return { kind: 'added' };
  const changes = OFFER_FIELDS.filter(
    (field) => canonicalJson(before[field] ?? null) !== canonicalJson(after[field] ?? null),
  ).map((field) => ({
    field,
    label: offerFieldLabels[field].label,
    before: fieldText(field, before[field]),
    after: fieldText(field, after[field]),
  }));
  return { kind: 'changed', changes };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
