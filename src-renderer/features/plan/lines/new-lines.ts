/**
 * Lines that are new in a plan: of offers that are added, of a line that is taken twice.
 *
 * Depends on: model (types).
 */
import type { Offer } from '#domain/model/offer';
import type { PlanLine } from '#domain/model/plan';

/** The place behind all lines. */
export function lastPlace(lines: readonly PlanLine[]): number {
  return lines.reduce((last, { place }) => Math.max(last, place), 0);
}

/** A line for each offer, behind the others: as many units as are offered, at the offer's site and month. */
export function linesOfOffers(
  planId: string,
  offers: readonly Offer[],
  lines: readonly PlanLine[],
  newId: () => string,
): readonly PlanLine[] {
  const last = lastPlace(lines);
  return offers.map((offer, at) => ({
    id: newId(),
    planId,
    offerId: offer.id,
    siteId: null,
    batchMonth: null,
    quantity: offer.quantity,
    standing: 'firm',
    isLocked: false,
    note: null,
    place: last + at + 1,
  }));
}

/** The same lines once more, each right behind its own. */
export function duplicates(
  taken: readonly PlanLine[],
  lines: readonly PlanLine[],
  newId: () => string,
): readonly PlanLine[] {
  return taken.map((line) => ({ ...line, id: newId(), isLocked: false, place: placeBehind(line, lines) }));
}

/** The place of the line that stands behind one; null if it is the last. */
export function nextPlace(line: PlanLine, lines: readonly PlanLine[]): number | null {
  const later = lines.map(({ place }) => place).filter((place) => place > line.place);
  return later.length === 0 ? null : Math.min(...later);
}

function placeBehind(line: PlanLine, lines: readonly PlanLine[]): number {
  const next = nextPlace(line, lines);
  return next === null ? line.place + 1 : (line.place + next) / 2;
}
