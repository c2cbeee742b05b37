/**
 * What a report is not, said in every report: a reader who takes a search for an answer buys on it.
 *
 * Depends on: core.
 */
import type { CalendarDate } from '../../core/calendar-date';
import { dayText } from '../../core/plain-text';

/** The limits, a sentence each, the same in every report but for its day. */
export function evidenceLimits(asOf: CalendarDate): readonly string[] {
  return [
    'This report says what was found, by which means, and what people decided. It does not say that the party may be dealt with, and it is no legal advice.',
    'A potential match is not a finding that the party is the listed one; no potential match means that nothing in the named lists came near by the named settings, and no more.',
    'The Entity List restricts exports, re-exports and transfers to a party. It is no ban on importing from it; sending boards back for repair is an export.',
    'A related party is not a listed party. A common shareholder below the threshold of a rule makes nobody an affiliate.',
    'Not in these lists, and to be looked up apart: the UFLPA Entity List of the Department of Homeland Security, lists of other countries, and whatever was published after the dates of the lists.',
    'A name in Chinese or another script is found where the list has its sound or its spelling; a brand that the list gives by another name alone is found only if that name is on record for the party.',
    'Holdings, parts and events are those on record with their sources, and are never everything.',
    `Decisions, ages of lists and rules of ownership are judged as of ${dayText(asOf)}.`,
  ];
}
