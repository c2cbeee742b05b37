/**
 * What is read off a line in more than one place: its name, its month, dollars for each TH.
 *
 * Depends on: core, planning (types), reports.
 */
import { monthOf } from '#domain/core/calendar-month';
import { divideCents, usdCents } from '#domain/core/money';
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import { comparisonColumns } from '#domain/reports/comparison-columns';

type Line = EvaluatedLine;

const beforeDispatch = comparisonColumns.find(({ id }) => id === 'paidBeforeDispatch');

/** Cents paid before the goods leave; null where no terms are stated or the line is not costed. */
export function paidBeforeDispatch({ evaluation }: Line): number | null {
  const value = evaluation === null ? null : (beforeDispatch?.value(evaluation) ?? null);
  return typeof value === 'number' ? value : null;
}

/** Cents per TH/s, rounded half away from zero; null where a part is missing or nothing is bought. */
export function perTh(cents: number | null, ths: number): number | null {
  return cents === null || !(ths > 0) ? null : divideCents(usdCents(cents), ths);
}

/** The parties of concern that supply a part, in words; nothing where none is on record. */
export function concernOf({ components }: Line): string {
  return components
    .filter(({ isOfConcern }) => isOfConcern)
    .map(({ supplierName, status }) => (status === null ? supplierName : `${supplierName}: ${status}`))
    .join('; ');
}

/** The rig of a line, or the reference of an offer that is gone. */
export function rigName({ model, line }: Line): string {
  return model === '' ? `${line.offerId} (offer removed)` : model;
}

/** The month the goods leave in: as the line says, else as the vendor's lead time does. */
export function monthShown({ line, evaluation }: Line) {
  const dispatch = evaluation?.delivery?.dispatchP50 ?? null;
  return line.batchMonth ?? (dispatch === null ? null : monthOf(dispatch));
}
