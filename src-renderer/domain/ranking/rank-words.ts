/**
 * Points, places on scales and offers as words.
 *
 * Depends on: core, evaluation (types), filtering, reports (types).
 */
import { addDays, type CalendarDate } from '../core/calendar-date';
import { isolatedName } from '../core/isolated-name';
import { usdCents } from '../core/money';
import { daysText, numberText, usdText } from '../core/plain-text';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { Unranked } from '../evaluation/standing';
import { valueText } from '../filtering/shown-words';
import type { ComparisonColumn } from '../reports/comparison-column';

/** Why an offer has no rank, as a sentence. */
export const UNRANKED_WORDS: Readonly<Record<Unranked, string>> = {
  gate: 'Not ranked: it fails a gate.',
  'no-all-in': 'Not ranked: its all-in cost is not known, and money comes first.',
  'no-criteria': 'Not ranked: nothing is weighed yet.',
};

/** Points with one decimal: `71.4 points`. */
export function pointsText(points: number): string {
  return `${figure(points)} points`;
}

/** Points with one decimal and without the word: `71.4`. */
export function figure(points: number): string {
  return (Math.round(points * 10) / 10 + 0).toFixed(1);
}

/** A difference with its sign: `+3.1 points`, `-0.4 points`. */
export function signedPoints(points: number): string {
  return `${points > 0 ? '+' : ''}${pointsText(points)}`;
}

/** Cents per TH, rounded to the cent, with a sign: `+$1.10/TH`. */
export function signedPerTh(cents: number): string {
  const whole = usdCents(Math.round(cents));
  return `${whole > 0 ? '+' : ''}${usdText(whole)}/TH`;
}

/** A place on a scale as a value of its column: `$18.40`, `3 Dec 2026`. */
export function placeText(
  place: number,
  { kind }: Pick<ComparisonColumn, 'kind'>,
  asOf: CalendarDate,
): string {
  return kind === 'date' ? valueText(addDays(asOf, Math.round(place)), kind) : valueText(place, kind);
}

/** A distance along a scale: `$1.20`, `19 days`, `3.5`. */
export function distanceText(by: number, { kind }: Pick<ComparisonColumn, 'kind'>): string {
  if (kind === 'date') return daysText(by);
  return kind === 'percent'
    ? `${valueText(by, kind).replace(/ %$/, '')} percentage points`
    : valueText(by, kind);
}

/** An offer as a sentence names it: `S21 XP / Vendor A`. */
export function offerName({ offer }: Pick<OfferEvaluation, 'offer'>): string {
  return `${isolatedName(offer.model)} / ${isolatedName(offer.vendor)}`;
}

/** A place in an order: `1st`, `2nd`, `11th`, `2,722nd`. */
export function ordinal(place: number): string {
  const lastTwo = place % 100;
  if (lastTwo >= 11 && lastTwo <= 13) return `${numberText(place)}th`;
  return `${numberText(place)}${['th', 'st', 'nd', 'rd'][place % 10] ?? 'th'}`;
}
