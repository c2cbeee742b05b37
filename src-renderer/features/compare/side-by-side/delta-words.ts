/**
 * Differences between offers in words. The sign stands in front: what is dearer,
 * later or larger is `+`.
 *
 * Depends on: core, reports (types), ui/format.
 */
import { isolatedName } from '#domain/core/isolated-name';
import { usdCents } from '#domain/core/money';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { COST_PART_LABELS, type CostDifference } from '#domain/reports/cost-parts';
import type { SideDelta } from '#domain/reports/side-by-side';
import { formatCell, formatCount, formatInteger, formatUsd } from '../../../ui/format';

/** Cents with their sign: `+$4.10`, `−$4.10`; nothing in front of `$0.00`. */
export function signedUsd(cents: number): string {
  return `${cents > 0 ? '+' : ''}${formatUsd(usdCents(cents))}`;
}

/** `+$468.00 per rig`, `−$62.00, +$2,820.83 per rig`, `−12 days`, `+1.5`. */
export function deltaWords(delta: SideDelta, { kind }: ComparisonColumn): string {
  switch (delta.kind) {
    case 'usd-per-rig':
      return delta.own === null || delta.own === delta.cents
        ? `${signedUsd(delta.cents)} per rig`
        : `${signedUsd(delta.own)}, ${signedUsd(delta.cents)} per rig`;
    case 'days':
      return `${signOf(delta.days)}${formatCount(Math.abs(delta.days), 'day')}`;
    case 'amount':
      return `${signOf(delta.amount)}${formatCell(Math.abs(delta.amount), kind)}`;
  }
}

function signOf(amount: number): string {
  return amount < 0 ? '−' : '+';
}

/** How an offer is called where several stand beside each other. */
export function offerName({ offer }: OfferEvaluation): string {
  return `${isolatedName(offer.model)}, ${isolatedName(offer.vendor)}`;
}

/** How many parts are named; the rest is small beside them. */
const NAMED_PARTS = 3;

/**
 * What an offer costs more or less than the baseline, and what that is made of:
 * `$1.24/TH more all-in: duty +$0.90, delay +$0.44, freight −$0.10. For …`
 */
export function differenceWords(
  difference: CostDifference,
  figure: 'landed' | 'all-in',
  baseline: OfferEvaluation,
): string {
  if (difference.parts.length === 0) return `It costs the same ${figure}, part by part.`;
  const named = difference.parts
    .slice(0, NAMED_PARTS)
    .map(({ part, perTh }) => `${COST_PART_LABELS[part].toLowerCase()} ${signedUsd(perTh)}`);
  const rest = difference.parts.length - named.length;
  const list = [...named, ...(rest > 0 ? [formatCount(rest, 'smaller part')] : [])].join(', ');
  const size = formatUsd(usdCents(Math.abs(difference.perTh)));
  const whole =
    difference.perTh === 0
      ? `The same ${figure} $/TH`
      : `${size}/TH ${difference.perTh > 0 ? 'more' : 'less'} ${figure}`;
  const words = `${whole}: ${list}. ${signedUsd(difference.perRig)} for the ${formatInteger(baseline.offer.hashrateThs)} TH/s of one ${baseline.offer.model}.`;
  // A line may otherwise end between the minus and its amount.
  return words.replaceAll('−$', '−\u2060$');
}
