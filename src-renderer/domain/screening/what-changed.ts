/**
 * What is other in an entry or a party than when somebody decided, in sentences.
 *
 * There is a sentence exactly if the fingerprint is another.
 *
 * Depends on: model (types), ./what-is-said.
 */
import type { ListEntry } from '../model/restricted-list';
import type { SubjectSnapshot } from '../model/screening-run';
import { saidOfEntry, saidOfSubject, type Said } from './what-is-said';

/** Sentences on an entry, in the order of its fields; empty if it says the same. */
export function whatChangedInEntry(before: ListEntry, after: ListEntry): readonly string[] {
  return changes(saidOfEntry(before), saidOfEntry(after), ENTRY_WORDS);
}

/** Sentences on a party, in the order of its fields; empty if it is the same. */
export function whatChangedInSubject(before: SubjectSnapshot, after: SubjectSnapshot): readonly string[] {
  return changes(saidOfSubject(before), saidOfSubject(after), SUBJECT_WORDS);
}

const ENTRY_WORDS: Readonly<Record<string, string>> = {
  list: 'The list',
  listName: 'The name of the list',
  kind: 'The type of the entry',
  name: 'The listed name',
  programmes: 'The programme',
  aliases: 'The alias',
  acronyms: 'The short form',
  addresses: 'The address',
  identifiers: 'The number',
  countries: 'The nationality',
  startDate: 'The first day of the listing',
  endDate: 'The last day of the listing',
  notice: 'The Federal Register notice',
  licenceRequirement: 'The licence requirement',
  licencePolicy: 'The licence policy',
  remarks: 'The remark',
};

const SUBJECT_WORDS: Readonly<Record<string, string>> = {
  kind: 'The type of the party',
  country: 'The country of the party',
  names: 'The name of the party',
  addresses: 'The address of the party',
  numbers: 'The number of the party',
};

function changes(before: Said, after: Said, words: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(before).flatMap((field) =>
    changesOf(words[field] ?? field, before[field] ?? null, after[field] ?? null),
  );
}

type Value = Said[string];

function changesOf(what: string, before: Value, after: Value): readonly string[] {
  if (isOne(before) && isOne(after)) {
    if (before === after) return [];
    if (before === null) return [`${what} “${after ?? ''}” is new.`];
    if (after === null) return [`${what} “${before}” is gone.`];
    return [`${what} was “${before}” and is “${after}”.`];
  }
  const [old, now] = [several(before), several(after)];
  return [
    ...now.filter((text) => !old.includes(text)).map((text) => `${what} “${shown(text)}” is new.`),
    ...old.filter((text) => !now.includes(text)).map((text) => `${what} “${shown(text)}” is gone.`),
  ];
}

/** Most addresses of a list end in their country: it is not said twice. */
function shown(text: string): string {
  return text.replace(/(, ([A-Z]{2})) \[\2\]$/, '$1');
}

function isOne(value: Value): value is string | null {
  return value === null || typeof value === 'string';
}

function several(value: Value): readonly string[] {
  return value === null ? [] : typeof value === 'string' ? [value] : value;
}
