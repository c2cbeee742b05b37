/**
 * An edit as the history names it: `Set unit price of 3 offers to $3,400.00 · −$1.9M`.
 *
 * The dollars are the change of the landed cost; an edit that changes none says none.
 *
 * Depends on: core, model (types), reports/offer-field-labels, ./field-text, ./landed-effect (types),
 * ./offer-change (types).
 */
import { canonicalJson } from '../core/canonical-json';
import { isolatedName } from '../core/isolated-name';
import { usdCents, type UsdCents } from '../core/money';
import { numberText, usdText } from '../core/plain-text';
import type { OfferField } from '../model/hand-edit';
import { offerFieldInSentence } from '../reports/offer-field-labels';
import { fieldText } from './field-text';
import type { LandedEffect } from './landed-effect';
import type { OfferChange } from './offer-change';

/** Longest value a label repeats. */
const MOST_CHARACTERS = 40;

/**
 * Names a change of one or more offers.
 *
 * @param changes - one or more
 */
export function editLabel(changes: readonly OfferChange[], effect: LandedEffect | null): string {
  const fields = fieldsOf(changes);
  const [field] = fields;
  const [first] = changes;
  const where = offersWords(changes);
  if (field === undefined || first === undefined) return 'Change nothing';
  if (fields.length > 1) return `Change ${fieldNames(fields)} of ${where}${effectWords(effect)}`;
  const value = first.after[field];
  const isOne = changes.every((change) => canonicalJson(change.after[field]) === canonicalJson(value));
  const name = offerFieldInSentence(field);
  if (!isOne) return `Change ${name} of ${where}${effectWords(effect)}`;
  return `Set ${name} of ${where} to ${shortFieldText(field, value)}${effectWords(effect)}`;
}

/** `Paste 12 cells into 4 offers · −$1.9M`. */
export function pasteLabel(
  changes: readonly OfferChange[],
  cells: number,
  effect: LandedEffect | null,
): string {
  return `Paste ${countText(cells, 'cell')} into ${offersWords(changes)}${effectWords(effect)}`;
}

/** `Reset unit price of BM-01 to $3,744.00 as quoted · +$12k`. */
export function resetLabel({ after }: OfferChange, field: OfferField, effect: LandedEffect | null): string {
  const value = shortFieldText(field, after[field]);
  return `Reset ${offerFieldInSentence(field)} of ${isolatedName(after.id)} to ${value} as quoted${effectWords(effect)}`;
}

/** What differs in any of the changes, in the order of the form; a price in another currency goes with the price. */
export function fieldsOf(changes: readonly OfferChange[]): readonly OfferField[] {
  const all = new Set(changes.flatMap(({ fields }) => fields));
  if (all.has('unitPrice')) all.delete('foreignPrice');
  return [...all];
}

/** A difference in few figures: `−$1.9M`, `+$12k`, `+$340`. */
export function shortUsdText(difference: UsdCents): string {
  const dollars = Math.abs(difference) / 100;
  const sign = difference < 0 ? '−' : '+';
  if (dollars >= 999_500) return `${sign}$${(dollars / 1_000_000).toFixed(1)}M`;
  if (dollars >= 9_999.5) return `${sign}$${Math.round(dollars / 1_000)}k`;
  return dollars >= 100
    ? `${sign}$${numberText(Math.round(dollars))}`
    : `${sign}${usdText(usdCents(Math.abs(difference)))}`;
}

/** `12 offers`. */
export function countText(count: number, noun: string): string {
  return `${numberText(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function effectWords(effect: LandedEffect | null): string {
  return effect === null || effect.difference === 0 ? '' : ` · ${shortUsdText(effect.difference)}`;
}

function offersWords(changes: readonly OfferChange[]): string {
  const [only] = changes;
  return changes.length === 1 && only !== undefined
    ? isolatedName(only.before.id)
    : countText(changes.length, 'offer');
}

function fieldNames(fields: readonly OfferField[]): string {
  const names = fields.slice(0, 3).map(offerFieldInSentence);
  const more = fields.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(' and ');
}

function shortFieldText(field: OfferField, value: unknown): string {
  const text = fieldText(field, value);
  return isolatedName(text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text);
}
