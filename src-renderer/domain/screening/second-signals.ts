/**
 * What beside the name speaks for or against a hit.
 *
 * A person, a ship or an aircraft under a company's name is almost always
 * another party, so it stays weak whatever its name. A country moves a score
 * little: listed parties trade from several. A number in common decides.
 *
 * Depends on: core, model (types), ./comparable-number.
 */
import type { CountryCode } from '../core/country';
import type { EntryKind, ListEntry } from '../model/restricted-list';
import { comparableNumbers, isAmong } from './comparable-number';
import type { ScreeningSettings } from '../model/screening-settings';

/** A party as it is looked for. */
export interface ScreenedParty {
  readonly name: string;
  readonly country: CountryCode | null;
  /** `unknown` lets the words of the name say whether it is a company. */
  readonly kind: EntryKind;
  readonly address: string | null;
  /** Registration, tax or other numbers. */
  readonly numbers: readonly string[];
}

/** Something that spoke for or against, for the words of a hit. */
export type Signal =
  | 'same-country'
  | 'other-country'
  | 'same-address'
  | 'same-number'
  | 'other-kind'
  | 'kind-in-doubt'
  | 'one-word-of-a-person'
  | 'one-word-alone'
  | 'common-words-alone';

/** A score with what moved it. */
export interface Weighed {
  readonly score: number;
  readonly signals: readonly Signal[];
}

const SAME_COUNTRY = 0.02;
const OTHER_COUNTRY = 0.97;
const SAME_ADDRESS = 0.04;
const ADDRESS_SHARE = 0.6;
const SAME_NUMBER = 0.97;
const OTHER_KIND = 0.75;
const KIND_IN_DOUBT = 0.92;
const ONE_WORD_OF_PERSON = 0.8;
const BELOW = 0.001;

/** What a look at the two names showed. */
export interface NameLook {
  /** What the party is, by its own word or by the words of its name. */
  readonly kind: EntryKind;
  /** Whether one word of several of the listed name was met: if it is a person's, that is little. */
  readonly isOneWordOfPerson: boolean;
  /** Whether one word is all that they have in common, beside different trades. */
  readonly isOneWordAlone: boolean;
  /** Whether one or two common words are all that they have in common. */
  readonly areCommonWordsAlone: boolean;
}

/** Weighs a name's score, 0 to 1. */
export function weighSignals(
  nameScore: number,
  party: ScreenedParty,
  entry: ListEntry,
  { kind, isOneWordOfPerson, isOneWordAlone, areCommonWordsAlone }: NameLook,
  settings: ScreeningSettings,
): Weighed {
  const signals: Signal[] = [];
  let score = nameScore;
  const country = countrySignal(party.country, entry);
  if (country === 'same-country') score += SAME_COUNTRY;
  if (country === 'other-country') score *= OTHER_COUNTRY;
  if (country !== null) signals.push(country);
  if (party.address !== null && isSameAddress(party.address, entry)) {
    signals.push('same-address');
    score += SAME_ADDRESS;
  }
  if (isOneWordOfPerson && entry.kind === 'individual') {
    signals.push('one-word-of-a-person');
    score *= ONE_WORD_OF_PERSON;
  }
  if (isOneWordAlone && score >= settings.strongFrom) {
    signals.push('one-word-alone');
    score = settings.strongFrom - BELOW;
  }
  if (areCommonWordsAlone && score >= settings.strongFrom) {
    signals.push('common-words-alone');
    score = settings.strongFrom - BELOW;
  }
  const isOther = kind !== 'unknown' && entry.kind !== 'unknown' && kind !== entry.kind;
  if (isOther) {
    signals.push('other-kind');
    score = Math.min(score * OTHER_KIND, settings.possibleFrom - BELOW);
    // A hit that the name alone makes strong is shown, though as a weak one.
    if (nameScore >= settings.possibleFrom) score = Math.max(score, settings.weakFrom);
  } else if (kind === 'unknown' && entry.kind !== 'unknown' && entry.kind !== 'entity') {
    signals.push('kind-in-doubt');
    score = Math.min(score * KIND_IN_DOUBT, settings.strongFrom - BELOW);
  }
  const own = comparableNumbers(party.numbers);
  if (entry.identifiers.some(({ number }) => isAmong(number, own))) {
    signals.push('same-number');
    score = Math.max(score, SAME_NUMBER);
  }
  return { score: Math.min(1, score), signals };
}

function countrySignal(country: CountryCode | null, entry: ListEntry): Signal | null {
  if (country === null) return null;
  const known = [...entry.countries, ...entry.addresses.flatMap((one) => one.country ?? [])];
  if (known.length === 0) return null;
  return known.includes(country) ? 'same-country' : 'other-country';
}

/** Whether most words of the shorter address, numbers among them, stand in the other. */
function isSameAddress(address: string, entry: ListEntry): boolean {
  const own = addressWords(address);
  return entry.addresses.some(({ text }) => {
    const listed = addressWords(text);
    const [few, many] = own.size < listed.size ? [own, listed] : [listed, own];
    const shared = [...few].filter((word) => many.has(word));
    return (
      few.size >= 3 && shared.length / few.size >= ADDRESS_SHARE && shared.some((word) => /\d/.test(word))
    );
  });
}

function addressWords(text: string): ReadonlySet<string> {
  const words = text
    .toLowerCase()
    .normalize('NFKD')
    .split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word.length > 1 || /\d/.test(word)));
}
