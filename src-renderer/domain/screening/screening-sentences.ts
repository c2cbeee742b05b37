/**
 * Screenings in words.
 *
 * A screening can say that a party may be a listed one, or that nothing in one
 * list of one day came near. It cannot say that a party may be dealt with, and
 * no word here says so: a test reads every sentence.
 *
 * Depends on: core, model (types), ./query-readings (types), ./related-hits (types), ./screen-party (types), ./second-signals (types).
 */
import { dayText, numberText } from '../core/plain-text';
import { isCalendarDate } from '../core/calendar-date';
import type { ListDate, ListEdition } from '../model/restricted-list';
import type { MatchRule } from './query-readings';
import type { RelatedHit } from './related-hits';
import type { WordPair } from './score-name';
import type { Hit, Screening } from './screen-party';
import type { Band } from '../model/screening-settings';
import type { Signal } from './second-signals';

/** The list by its day: `the list dated 31 Jan 2024`. */
export function listDateText(date: ListDate | null): string {
  if (date === null) return 'a list without a date';
  const day = isCalendarDate(date.day) ? dayText(date.day) : date.day;
  return date.basis === 'no earlier than' ? `the list dated ${day} or later` : `the list dated ${day}`;
}

/** One result in a sentence or two. */
export function screeningText(
  { band, hits, isTooGeneral, weakHitsLeftOut }: Screening,
  { listDate, rows }: Pick<ListEdition, 'listDate' | 'rows'>,
): string {
  const list = `${listDateText(listDate)} (${numberText(rows)} rows)`;
  if (band === 'none') {
    const why = isTooGeneral
      ? ' The name has only common words, by which nobody can be looked for: give the whole name.'
      : '';
    return `No potential match in ${list}.${why} This is no statement about the party.`;
  }
  const [best] = hits;
  const count = hits.length + weakHitsLeftOut;
  const others = count > 1 ? ` and ${numberText(count - 1)} more` : '';
  const name = best === undefined ? '' : `: ${best.entry.name}${others}`;
  return `${BANDS[band]} in ${list}${name}. Review needed.`;
}

/** Ties in a sentence, to be said beside the result; empty if there are none. */
export function relatedText(related: readonly RelatedHit[]): string {
  if (related.length === 0) return '';
  const names = [...new Set(related.map(({ hit }) => hit.entry.name))].join(', ');
  const relations = [...new Set(related.map(({ relation }) => relation))].join(' ');
  return `Related to what is listed: ${names}. ${relations} A related party is not a listed party.`;
}

const BANDS: Readonly<Record<Band, string>> = {
  strong: 'Strong potential match',
  possible: 'Possible match',
  weak: 'Weak potential match',
};

/** Why an entry is a hit: which word met which, what was left over, what else spoke. */
export function hitReason({ pairs, unmet, unmetQuery, signals, listedName }: Hit): string {
  const sentences = pairs.map(pairText);
  if (unmet.length > 0) sentences.push(`Of the listed name nothing met ${quoted(unmet)}`);
  if (unmetQuery.length > 0) sentences.push(`Of the name looked for nothing met ${quoted(unmetQuery)}`);
  if (listedName.kind === 'acronym') sentences.push('The listed name is a short form');
  if (listedName.isShortened) sentences.push('What stands in brackets in the listed name was left out');
  sentences.push(...signals.map((signal) => SIGNALS[signal]));
  return sentences.map((sentence) => `${sentence}.`).join(' ');
}

/** One pair of words with its rule. */
export function pairText({ query, entry, rule, similarity }: WordPair): string {
  const alike = similarity < 1 ? `, ${Math.round(similarity * 100)} % alike` : '';
  return `“${query}” met “${entry}” (${RULES[rule]}${alike})`;
}

const RULES: Readonly<Record<MatchRule, string>> = {
  'same word': 'same word',
  'another spelling of the word': 'another spelling of the word',
  'one letter differs': 'one letter differs',
  'sounds alike': 'sounds alike',
  initials: 'initials of the words',
  'written together or apart': 'written together or apart',
};

const SIGNALS: Readonly<Record<Signal, string>> = {
  'same-country': 'The country is one of the entry’s',
  'other-country':
    'The country is none of the entry’s, which counts little: listed parties trade from several',
  'same-address': 'An address is the same but for a few words',
  'same-number': 'A registration number is the same',
  'other-kind':
    'The entry is of another kind (a person, a vessel or an aircraft against a company), so the hit stays weak',
  'kind-in-doubt': 'The entry is a person, a vessel or an aircraft, and nothing says what the party is',
  'one-word-of-a-person': 'One word of a person’s name was met, and no other',
  'one-word-alone': 'One word is all that both have in common beside their trades, so the hit is not strong',
  'common-words-alone': 'Only common words were met, and two at most, so the hit is not strong',
};

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}
