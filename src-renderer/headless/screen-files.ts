/**
 * A restricted-party list and names in; what each name may be, as JSON, out.
 *
 * Depends on: domain, data, imports, host (types), ./list-file, ./ownership-on-record, ./read-argument (types), ./screening-record.
 */
import { isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { isCountryCode, type CountryCode } from '#domain/core/country';
import { fail, ok, type Result } from '#domain/core/result';
import { buildNameIndex } from '#domain/screening/name-index';
import { relatedHits } from '#domain/screening/related-hits';
import type { ScreeningSettings } from '#domain/model/screening-settings';
import { screenParty } from '#domain/screening/screen-party';
import type { ScreenedParty } from '#domain/screening/second-signals';
import { wordTable } from '#domain/screening/word-table';
import { loadScreeningReference } from '../data/screening-reference';
import type { FileReadingHost } from '../host/host';
import { readCountry } from '../imports/country-names';
import { rejectedListRowText } from '../imports/restricted-lists/restricted-list-file';
import { readListFile } from './list-file';
import type { FileBytes } from './read-argument';
import { ownershipOnRecord } from './ownership-on-record';
import { runRecord, screeningRecord } from './screening-record';

/** How names are looked up. */
export interface ScreenOptions {
  /** The day of the list, where the user says it. */
  readonly listDate: CalendarDate | null;
  readonly settings: ScreeningSettings;
  /** Whether the run stands beside the results; else it goes to stderr. */
  readonly hasRun: boolean;
}

/** What leaves the program. */
export interface ScreenedFiles {
  readonly bytes: Uint8Array;
  /** For stderr; null if it is among the bytes. */
  readonly run: object | null;
}

const LONGEST_NAME = 1_000;
const MOST_NAMES = 100_000;

/** Screens every name against the list. A problem is one line for each thing that is wrong. */
export async function screenFiles(
  listFile: FileBytes,
  namesFile: FileBytes,
  options: ScreenOptions,
  reading: FileReadingHost,
): Promise<Result<ScreenedFiles, readonly string[]>> {
  const parties = readNames(namesFile);
  if (!parties.ok) return parties;
  const list = await readListFile(listFile, options.listDate, reading);
  if (!list.ok) return list;
  const { entries, edition, rejected } = list.value;
  const reference = loadScreeningReference();
  const { words, meanings } = reference;
  const index = buildNameIndex(entries, wordTable(words));
  const { settings } = options;
  const day = edition.listDate?.day ?? '';
  const ownershipOf = ownershipOnRecord(reference, index, settings, isCalendarDate(day) ? day : null);
  const results = parties.value.map((party) =>
    screeningRecord(
      screenParty(party, index, settings),
      relatedHits(party.name, reference, index, settings),
      ownershipOf(party.name),
      edition,
      meanings,
    ),
  );
  const run = runRecord(edition, settings, words, {
    queries: results.length,
    rejectedRows: rejected.map(rejectedListRowText),
  });
  const content = options.hasRun ? { run, results } : results;
  const bytes = new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
  return ok({ bytes, run: options.hasRun ? null : run });
}

/** One name a line; behind a tab its country. Blank lines are left out. */
function readNames({ name, bytes }: FileBytes): Result<readonly ScreenedParty[], readonly string[]> {
  const text = textOf(bytes);
  if (text === null) return fail([`${name}: The file is no text in UTF-8. Save it as UTF-8 and try again.`]);
  const parties: ScreenedParty[] = [];
  const faults: string[] = [];
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue;
    const party = readLine(line);
    if (party.ok) parties.push(party.value);
    else faults.push(`${name}: Line ${String(at + 1)}: ${party.problem}`);
  }
  if (faults.length > 0) return fail(faults);
  if (parties.length === 0) return fail([`${name}: The file has no name. Write one name a line.`]);
  if (parties.length > MOST_NAMES) {
    return fail([
      `${name}: The file has ${String(parties.length)} names, and ${String(MOST_NAMES)} are the most.`,
    ]);
  }
  return ok(parties);
}

function readLine(line: string): Result<ScreenedParty, string> {
  const [name = '', country = '', extra] = line.split('\t').map((part) => part.trim());
  if (extra !== undefined)
    return fail('More than a name and a country; a tab may stand between the two alone.');
  if (name === '') return fail('No name stands before the tab.');
  if (name.length > LONGEST_NAME) return fail(`The name has more than ${String(LONGEST_NAME)} characters.`);
  const code = country === '' ? null : countryOf(country);
  if (country !== '' && code === null) {
    return fail(`“${country.slice(0, 40)}” is no country; write an ISO code such as CN.`);
  }
  return ok({ name, country: code, kind: 'unknown', address: null, numbers: [] });
}

function countryOf(text: string): CountryCode | null {
  const code = text.toUpperCase();
  return isCountryCode(code) ? code : readCountry(text);
}

/** Null if it is no UTF-8, or holds what no text does. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
