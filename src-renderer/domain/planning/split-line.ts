/**
 * One line as monthly batches: as even as whole units, or whole lots, can be.
 *
 * 100,000 units over six months are 4 × 16,667 and 2 × 16,666; the larger batches come first, and what is
 * left over of a lot goes with the last.
 *
 * Depends on: core, model (types).
 */
import { monthsLater, type CalendarMonth } from '../core/calendar-month';
import type { PlanLine } from '../model/plan';

/** Units of each of so many parts. They add up to the quantity; a part may have none. */
export function splitQuantity(quantity: number, parts: number, lotSize: number): readonly number[] {
  const lots = Math.floor(quantity / lotSize);
  const each = Math.floor(lots / parts);
  const over = lots - each * parts;
  return Array.from({ length: parts }, (_, part) => {
    const rest = part === parts - 1 ? quantity - lots * lotSize : 0;
    return (each + (part < over ? 1 : 0)) * lotSize + rest;
  });
}

/**
 * A line as one line in each of so many months.
 *
 * @param ids - of the new lines, one fewer than there are months: the line itself becomes the first batch
 * @param nextPlace - the place of the line that follows it in its plan; null if it is the last
 */
export function splitLine(
  line: PlanLine,
  first: CalendarMonth,
  lotSize: number,
  ids: readonly string[],
  nextPlace: number | null,
): readonly PlanLine[] {
  const parts = ids.length + 1;
  const gap = ((nextPlace ?? line.place + parts) - line.place) / parts;
  return splitQuantity(line.quantity, parts, lotSize).map((quantity, part) => ({
    ...line,
    id: ids[part - 1] ?? line.id,
    quantity,
    batchMonth: monthsLater(first, part),
    place: line.place + gap * part,
  }));
}
