/**
 * How far a field moved between two quotations, where that is a number.
 *
 * Depends on: core, model (types).
 */
import { daysBetween, isCalendarDate } from '../core/calendar-date';
import type { OfferField } from '../model/hand-edit';

/** What the number counts. `ppm` is a difference of rates, in parts per million. */
export type DifferenceKind = 'cents' | 'number' | 'days' | 'ppm';

/** Later less earlier. */
export interface FieldDifference {
  readonly kind: DifferenceKind;
  readonly amount: number;
  /** The amount over the earlier value, as a ratio; null for days and where the earlier value is 0. */
  readonly share: number | null;
}

const KINDS: Readonly<Partial<Record<OfferField, DifferenceKind>>> = {
  hashrateThs: 'number',
  powerW: 'number',
  unitPrice: 'cents',
  quantity: 'number',
  minimumQuantity: 'number',
  unitWeightKg: 'number',
  freightTotal: 'cents',
  insuranceTotal: 'cents',
  otherTotal: 'cents',
  entryDate: 'days',
  leadTimeDays: 'number',
  warrantyDays: 'number',
  reassessmentProbability: 'ppm',
  validUntil: 'days',
  quotedOn: 'days',
};

/** Null where the field is no number or day, or one of the two says nothing. */
export function fieldDifference(field: string, before: unknown, now: unknown): FieldDifference | null {
  const kind = Object.entries(KINDS).find(([known]) => known === field)?.[1];
  if (kind === undefined) return null;
  if (kind === 'days') {
    if (typeof before !== 'string' || typeof now !== 'string') return null;
    if (!isCalendarDate(before) || !isCalendarDate(now)) return null;
    return { kind, amount: daysBetween(before, now), share: null };
  }
  if (typeof before !== 'number' || typeof now !== 'number') return null;
  // Decimals held in binary: 0.3 less 0.1 is 0.2.
  const amount = Number((now - before).toPrecision(12));
  return { kind, amount, share: before === 0 ? null : amount / before };
}
