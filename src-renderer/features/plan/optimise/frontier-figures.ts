/**
 * The figures of a frontier's plans in words, and which of five steps the third one is in.
 *
 * Depends on: core (types), services (types), ui/format.
 */
import { usdCents } from '#domain/core/money';
import { isolatedName } from '#domain/core/isolated-name';
import type { FrontierAxes } from '#domain/optimise/frontier-space';
import type { FrontierPlan } from '../../../services/optimiser-state';
import { formatCount, formatDate, formatHashrate, formatPpm, formatUsd, UNKNOWN } from '../../../ui/format';

/** What is weighed beside cost and arrival. */
export type Third = FrontierAxes['third'];

/** As the sentence and the table name it. */
export const THIRD_WORDS: Readonly<Record<Third, string>> = {
  'vendor-share': 'share of the largest vendor',
  'back-duty': 'back-duty exposure',
  none: 'nothing else',
};

/** Parts per million, or US cents; null where it is not weighed or not known. */
export function thirdOf({ point }: FrontierPlan, third: Third): number | null {
  if (third === 'none') return null;
  return third === 'back-duty' ? point.backDuty : (point.topVendor?.share ?? null);
}

/** `38.0 % Bitmain`, `$1,200,000.00`. */
export function thirdWords(plan: FrontierPlan, third: Third): string {
  const value = thirdOf(plan, third);
  if (value === null) return UNKNOWN;
  if (third === 'back-duty') return formatUsd(usdCents(value));
  return `${formatPpm(value)} % ${isolatedName(plan.point.topVendor?.name ?? '')}`;
}

/** From 1, the least, to 5, among all plans; 3 where all are alike. */
export function stepOf(value: number | null, all: readonly (number | null)[]): 1 | 2 | 3 | 4 | 5 {
  const known = all.filter((one) => one !== null);
  const least = Math.min(...known);
  const most = Math.max(...known);
  if (value === null || known.length === 0 || most === least) return 3;
  return STEPS[Math.min(4, Math.floor(((value - least) / (most - least)) * 5))] ?? 3;
}

const STEPS = [1, 2, 3, 4, 5] as const;

/** Cents as an axis over a range names them: in millions, with the decimals that tell its lines apart. */
export function axisAmount(range: number): (cents: number) => string {
  const millions = Math.max(range / 4, 100) / 100_000_000;
  const decimals = Math.min(6, Math.max(0, Math.ceil(-Math.log10(millions))));
  return (cents) => `$${(cents / 100_000_000).toFixed(decimals)}M`;
}

/** One plan in a sentence. */
export function planWords(plan: FrontierPlan, third: Third): string {
  const { allIn, hashingP50, ths } = plan.point;
  const cost = `${formatUsd(usdCents(allIn))} all-in`;
  const day = hashingP50 === null ? 'of no known arrival' : `all hashing by ${formatDate(hashingP50)} (P50)`;
  const other = third === 'none' ? '' : `, ${THIRD_WORDS[third]} ${thirdWords(plan, third)}`;
  return `${cost}, ${day}, ${formatHashrate(ths)}${other}`;
}

/** What the whole says, for whoever does not see it. */
export function frontierSummary(plans: readonly FrontierPlan[]): string {
  const cheapest = plans[0];
  const dated = plans.filter(({ point }) => point.hashingP50 !== null);
  const earliest = dated.reduce<FrontierPlan | null>(
    (best, one) =>
      best === null || (one.point.hashingP50 ?? '') < (best.point.hashingP50 ?? '') ? one : best,
    null,
  );
  if (cheapest === undefined) return 'No plan yet.';
  return [
    `${formatCount(plans.length, 'plan')}.`,
    `The cheapest: ${planWords(cheapest, 'none')}.`,
    ...(earliest === null ? [] : [`The earliest: ${planWords(earliest, 'none')}.`]),
  ].join(' ');
}
