/**
 * The offer that all others are compared with.
 *
 * Depends on: core, evaluation (types), model/view.
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { View } from '#domain/model/view';

/** Makes an offer the baseline; the one that already is it no longer is. */
export function baselineToggled(view: View, offerId: string): View {
  return { ...view, baselineId: view.baselineId === offerId ? null : offerId };
}

/** `Antminer S21 XP / Vendor A`. */
export function baselineName({ offer }: OfferEvaluation): string {
  return `${isolatedName(offer.model)} / ${isolatedName(offer.vendor)}`;
}
