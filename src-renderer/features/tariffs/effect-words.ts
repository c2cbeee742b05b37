/** The effect of a change of the law on the offers, in a sentence. Depends on: evaluation, ui/format. */
import type { UsdCents } from '#domain/core/money';
import { landedDifference, type PackEffect } from '#domain/evaluation/pack-effect';
import { formatCount, formatUsd } from '../../ui/format';

/** `Changes the landed cost of 15 offers by +$3,768,320.40 under the present scenario; largest: BM-12 +$640,875.00.` */
export function effectWords({ changed, same, totalDifference }: PackEffect): string {
  if (changed.length === 0) {
    return same === 0
      ? 'There are no offers in this workspace.'
      : 'Changes no offer’s landed cost under the present scenario.';
  }
  const lost = changed.filter(({ landedAfter }) => landedAfter === null);
  const gained = changed.filter(
    ({ landedBefore, landedAfter }) => landedBefore === null && landedAfter !== null,
  );
  // The effects stand with the largest difference first, those without one before them.
  const priced = changed.filter((effect) => landedDifference(effect) !== null);
  const [largest] = priced;
  const difference = largest === undefined ? null : landedDifference(largest);
  return [
    largest === undefined || difference === null
      ? null
      : `Changes the landed cost of ${formatCount(priced.length, 'offer')} by ${signedUsd(totalDifference)} under the present scenario; largest: ${largest.offerId} ${signedUsd(difference)}.`,
    lost.length === 0 ? null : `Leaves ${formatCount(lost.length, 'offer')} without a landed cost.`,
    gained.length === 0 ? null : `Gives ${formatCount(gained.length, 'offer')} a landed cost.`,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

/** Dollars with a sign in front, as a difference needs it. */
export function signedUsd(cents: UsdCents): string {
  return cents > 0 ? `+${formatUsd(cents)}` : formatUsd(cents);
}
