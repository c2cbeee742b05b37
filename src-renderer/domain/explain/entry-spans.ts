/**
 * The spans of days on which one charge of a planned entry is the same.
 *
 * An entry is charged apart on each side of every change of law, of any duty
 * and of any fee; a reader of the duty is not told of a fee that changed.
 *
 * Depends on: core, landed-cost.
 */
import { addDays, type CalendarDate } from '../core/calendar-date';
import { dayText } from '../core/plain-text';
import type { EntryCharges } from '../landed-cost/entry-charges';
import type { PlannedEntry } from '../landed-cost/planned-entry';

/** Days in a row on which an entry pays the same. */
export interface EntrySpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Chance that the entry falls in the span, parts per million; those of all spans add up to 1,000,000. */
  readonly weight: number;
  /** The charges of its first day. */
  readonly charges: EntryCharges;
}

/** The spans of an entry in order of days: one where it always pays the same. */
export function entrySpans(
  { plan, cases }: PlannedEntry,
  isSame: (a: EntryCharges, b: EntryCharges) => boolean,
): EntrySpan[] {
  const { timing } = plan;
  const end =
    timing.kind === 'on'
      ? timing.day
      : addDays(timing.start, timing.days.first + timing.days.chances.length - 1);
  const groups: { weight: number; readonly charges: EntryCharges }[] = [];
  for (const { charges, weight } of cases) {
    const last = groups.at(-1);
    if (last !== undefined && isSame(last.charges, charges)) last.weight += weight;
    else groups.push({ weight, charges });
  }
  return groups.map(({ weight, charges }, index) => {
    const next = groups[index + 1];
    const to = next === undefined ? end : addDays(next.charges.entry.entryDate, -1);
    return { from: charges.entry.entryDate, to, weight, charges };
  });
}

/** The first and the last day on which an entry may be made. */
export function entryDays(entry: PlannedEntry): Pick<EntrySpan, 'from' | 'to'> {
  const [span] = entrySpans(entry, () => true);
  if (span === undefined) throw new RangeError('A planned entry has at least one day');
  return span;
}

/** `12 Nov 2026`, or `12 Nov 2026 to 3 Jan 2027`. */
export function spanText({ from, to }: Pick<EntrySpan, 'from' | 'to'>): string {
  return from === to ? dayText(from) : `${dayText(from)} to ${dayText(to)}`;
}
