/**
 * A party and an entry beside each other: what is known of both, and what of it agrees.
 *
 * That something differs counts little: listed parties trade from several places and under several
 * names. That something is missing says nothing at all.
 *
 * Depends on: core, model (types), screening, ui/format, ui/search-text.
 */
import { isCountryCode } from '#domain/core/country';
import type { ListEntry } from '#domain/model/restricted-list';
import type { SubjectSnapshot } from '#domain/model/screening-run';
import { comparableNumbers, isAmong } from '#domain/screening/comparable-number';
import { formatCountry } from '../../ui/format';
import { searchable } from '../../ui/search-text';

/** Whether something of the party is also said of the entry; names that are not the same are alike, else there were no hit. */
export type Agreement = 'agrees' | 'alike' | 'differs' | 'not-known';

/** One line. */
export interface ComparedLine {
  readonly label: string;
  readonly party: readonly string[];
  readonly entry: readonly string[];
  readonly agreement: Agreement;
  /** What agrees, by what stands in the line; empty where nothing does. */
  readonly common: readonly string[];
}

const KIND_WORDS: Readonly<Record<ListEntry['kind'], string>> = {
  entity: 'Company or body',
  individual: 'Person',
  vessel: 'Vessel',
  aircraft: 'Aircraft',
  unknown: 'Not said',
};

/** The lines, in the order in which a reader asks. */
export function comparedLines(subject: SubjectSnapshot, entry: ListEntry): readonly ComparedLine[] {
  const country = subject.country === null ? [] : [subject.country];
  const countries = [
    ...new Set([...entry.addresses.flatMap((one) => one.country ?? []), ...entry.countries]),
  ];
  const sameCountry = countries.filter((code) => country.includes(code));
  const entryAddresses = entry.addresses.map(({ text }) => text);
  const numbers = entry.identifiers.map(({ kind, number }) => `${kind}: ${number}`);
  const own = comparableNumbers(subject.numbers);
  const sameNumbers = entry.identifiers.flatMap(({ kind, number }) =>
    isAmong(number, own) ? [`${kind}: ${number}`] : [],
  );
  const names = new Set(subject.names.map(searchable));
  const entryNames = [entry.name, ...entry.aliases, ...entry.acronyms];
  const hasKinds = subject.kind !== 'unknown' && entry.kind !== 'unknown';
  return [
    line('Kind', [KIND_WORDS[subject.kind]], [KIND_WORDS[entry.kind]], {
      common: hasKinds && subject.kind === entry.kind ? [KIND_WORDS[entry.kind]] : [],
      isKnown: hasKinds,
    }),
    line('Names', subject.names, entryNames, {
      common: entryNames.filter((name) => names.has(searchable(name))),
      isKnown: true,
    }),
    line('Country', country.map(countryWords), countries.map(countryWords), {
      common: sameCountry.map(countryWords),
      isKnown: country.length > 0 && countries.length > 0,
    }),
    line('Addresses', subject.addresses, entryAddresses, {
      common: entryAddresses.filter((text) => subject.addresses.some((one) => isSameAddress(one, text))),
      isKnown: subject.addresses.length > 0 && entryAddresses.length > 0,
    }),
    line('Numbers', subject.numbers, numbers, {
      common: sameNumbers,
      isKnown: own.size > 0 && numbers.length > 0,
    }),
  ];
}

function line(
  label: string,
  party: readonly string[],
  entry: readonly string[],
  { common, isKnown }: { readonly common: readonly string[]; readonly isKnown: boolean },
): ComparedLine {
  const otherwise = label === 'Names' ? 'alike' : 'differs';
  const agreement = common.length > 0 ? 'agrees' : isKnown ? otherwise : 'not-known';
  return { label, party, entry, agreement, common };
}

function countryWords(code: string): string {
  return isCountryCode(code) ? formatCountry(code) : code;
}

/** As the matching has it: most words of the shorter one, a number among them. */
function isSameAddress(one: string, other: string): boolean {
  const wordsOf = (text: string) =>
    new Set(
      searchable(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 1 || /\d/.test(word)),
    );
  const [few, many] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size);
  if (few === undefined || many === undefined || few.size < 3) return false;
  const shared = [...few].filter((word) => many.has(word));
  return shared.length / few.size >= 0.6 && shared.some((word) => /\d/.test(word));
}
