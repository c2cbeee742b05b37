/**
 * An entry and a party as plain statements, each list of them in one order: the form that is
 * fingerprinted and compared, so that the two can never disagree on whether something changed.
 *
 * Depends on: core (types), model (types).
 */
import type { ListEntry } from '../model/restricted-list';
import type { SubjectSnapshot } from '../model/screening-run';

/** Statements by the field that makes them: one text, or several in no order. */
export type Said = Readonly<Record<string, string | null | readonly string[]>>;

/** What an entry says, without its id. */
export function saidOfEntry(entry: ListEntry): Said {
  return {
    list: entry.list,
    listName: plain(entry.listName),
    kind: entry.kind,
    name: plain(entry.name),
    programmes: inOneOrder(entry.programmes),
    aliases: inOneOrder(entry.aliases),
    acronyms: inOneOrder(entry.acronyms),
    addresses: inOneOrder(entry.addresses.map(({ text, country }) => withCountry(text, country))),
    identifiers: inOneOrder(
      entry.identifiers.map(({ kind, number, country }) => withCountry(`${kind} ${number}`, country)),
    ),
    countries: inOneOrder(entry.countries),
    startDate: entry.startDate,
    endDate: entry.endDate,
    notice: plainOrNull(entry.notice),
    licenceRequirement: plainOrNull(entry.licenceRequirement),
    licencePolicy: plainOrNull(entry.licencePolicy),
    remarks: plainOrNull(entry.remarks),
  };
}

/** What is known of a party that is looked for. */
export function saidOfSubject({ names, country, kind, addresses, numbers }: SubjectSnapshot): Said {
  return {
    kind,
    country,
    names: inOneOrder(names),
    addresses: inOneOrder(addresses),
    numbers: inOneOrder(numbers),
  };
}

/** Each once. */
function inOneOrder(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map(plain))].sort();
}

function withCountry(text: string, country: string | null): string {
  return country === null ? text : `${text} [${country}]`;
}

function plainOrNull(text: string | null): string | null {
  return text === null ? null : plain(text);
}

function plain(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ');
}
