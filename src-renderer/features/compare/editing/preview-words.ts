/**
 * What a typed text would do, in the words that stand under the editor.
 *
 * Depends on: domain/editing, ui/format.
 */
import type { EditPlan } from '#domain/editing/plan-edits';
import { fieldText } from '#domain/editing/field-text';
import { fieldsOf } from '#domain/editing/edit-words';
import type { LandedEffect } from '#domain/editing/landed-effect';
import type { OfferField } from '#domain/model/hand-edit';
import type { Offer } from '#domain/model/offer';
import { formatCount, formatUsd } from '../../../ui/format';

/** `$3,740.00 → $4,114.00`; what stands there, where nothing would differ; what is wrong. */
export function previewWords(plan: EditPlan, offer: Offer, field: OfferField): string {
  const [refused] = plan.refused;
  if (refused !== undefined) return refused.words;
  const [change] = plan.changes;
  const before = fieldText(field, offer[field]);
  if (change === undefined) return `${before}, as it is`;
  const foreign = change.fields.includes('foreignPrice') && change.before.foreignPrice !== null;
  const ended = foreign ? `; no longer ${fieldText('foreignPrice', change.before.foreignPrice)}` : '';
  return `${before} → ${fieldText(field, change.after[field])}${ended}`;
}

/** `9 cells in 4 offers`. */
export function planWords(plan: EditPlan): string {
  const cells = plan.changes.reduce((sum, change) => sum + fieldsOf([change]).length, 0);
  return `${formatCount(cells, 'cell')} in ${formatCount(plan.changes.length, 'offer')}`;
}

/** `Landed $41,235,000.00 → $39,300,000.00, −$1,935,000.00; 1 offer without a landed cost is left out of it`. */
export function effectWords({ before, after, difference, unknown }: LandedEffect): string {
  const sign = difference > 0 ? '+' : '';
  const left =
    unknown === 0
      ? ''
      : `; ${formatCount(unknown, 'offer')} without a landed cost ${unknown === 1 ? 'is' : 'are'} left out of it`;
  return `Landed ${formatUsd(before)} → ${formatUsd(after)}, ${sign}${formatUsd(difference)}${left}`;
}
