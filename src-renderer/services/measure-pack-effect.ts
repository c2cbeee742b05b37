/**
 * What another tariff pack does to all offers, worked out in parts so that the
 * window stays alive and the user can stop it.
 *
 * Depends on: domain/evaluation.
 */
import {
  offerEffect,
  summarizeEffect,
  type OfferEffect,
  type PackEffect,
} from '#domain/evaluation/pack-effect';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import type { Offer } from '#domain/model/offer';

/** How long one part may take before the window gets its turn, ms. */
const PART_MS = 12;

/**
 * Evaluates offers on both sides.
 *
 * @param onProgress - told the share done, 0 to 1, after each part
 * @returns null if it was stopped
 */
export async function measurePackEffect(
  offers: readonly Offer[],
  before: PreparedReference,
  after: PreparedReference,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<PackEffect | null> {
  const effects: (OfferEffect | null)[] = [];
  while (effects.length < offers.length) {
    if (signal.aborted) return null;
    const end = performance.now() + PART_MS;
    do {
      const offer = offers[effects.length];
      if (offer === undefined) break;
      effects.push(offerEffect(offer, before, after));
    } while (performance.now() < end);
    onProgress(effects.length / offers.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return signal.aborted ? null : summarizeEffect(effects);
}
