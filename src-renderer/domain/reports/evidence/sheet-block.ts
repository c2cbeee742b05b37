/**
 * What a report on paper is made of, and how its days, instants and sources read.
 *
 * Depends on: core, screening, ./evidence-record (types).
 */
import { calendarDate, isCalendarDate } from '../../core/calendar-date';
import { dayText } from '../../core/plain-text';
import type { ListDate } from '../../model/restricted-list';
import type { EvidenceSource } from './evidence-record';

/** A block of a section. */
export type SheetBlock =
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'items'; readonly items: readonly string[] };

/** What stands where nothing is known. */
const UNKNOWN = '—';

/** Facts with their labels; null and empty text become a dash. */
export function factsBlock(facts: readonly (readonly [label: string, value: string | null])[]): SheetBlock {
  return {
    kind: 'facts',
    facts: facts.map(([label, value]) => ({
      label,
      value: value === null || value === '' ? UNKNOWN : value,
    })),
  };
}

/** Sentences, one below the other; `none` stands where there are none. */
export function itemsBlock(items: readonly string[], none?: string): SheetBlock {
  return { kind: 'items', items: items.length === 0 && none !== undefined ? [none] : items };
}

/** `22 Nov 2026, 17:20 UTC`. */
export function instantText(at: string): string {
  const day = at.slice(0, 10);
  if (!isCalendarDate(day)) return at;
  return `${dayText(calendarDate(day))}, ${at.slice(11, 16)} UTC`;
}

/** The day of a list with how it is known: `31 Jan 2025 (from the file name)`. */
export function listDayText(date: ListDate | null): string {
  if (date === null) return UNKNOWN;
  const day = isCalendarDate(date.day) ? dayText(calendarDate(date.day)) : date.day;
  return `${day} (${BASES[date.basis]})`;
}

const BASES: Readonly<Record<ListDate['basis'], string>> = {
  given: 'as given by the user',
  file: 'from the file',
  'file name': 'from the name of the file',
  'no earlier than': 'no earlier than, by the newest day in its rows',
};

/** `Source: 90 FR 4621, as of 2025-01-16 (documented).` */
export function sourceText({ citation, asOf, confidence }: EvidenceSource): string {
  return `Source: ${citation}, ${asOf === null ? 'undated' : `as of ${asOf}`} (${confidence}).`;
}
