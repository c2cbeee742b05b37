/**
 * The profile of a source: made of a layout, and found again by the header of its next list.
 *
 * A header is the same if its folded words are; columns may have moved, and some may be new or gone.
 *
 * Depends on: core (types), model (types), ./fold-header, ./layout (types), ./offer-id.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { ProfileColumn, SourceProfile } from '#domain/model/source-profile';
import { foldHeader } from './fold-header';
import type { ColumnReading, Layout, LayoutGuess } from './layout';
import { slugOf } from './offer-id';

const MOST_COLUMNS = 200;
const MOST_HEADER = 200;
const MOST_TEXT = 2000;

/**
 * How the lists of a source are read, without what belongs to one list: its day, its rates, its figures.
 *
 * @param guess - where the headers are taken from
 * @param id - of the profile that is saved anew; made of the name otherwise, so that one name is one profile
 */
export function profileOf(
  layout: Layout,
  guess: Pick<LayoutGuess, 'columns'>,
  name: string,
  on: CalendarDate,
  by: string | null,
  id = `source-${slugOf(name)}`,
): SourceProfile {
  const headers = new Map(guess.columns.map(({ position, header }) => [position, header] as const));
  const columns = layout.columns.slice(0, MOST_COLUMNS).map((reading, position): ProfileColumn => ({
    header: (headers.get(position) ?? layout.header[position] ?? '').slice(0, MOST_HEADER),
    field: reading?.field ?? null,
    unit: reading?.unit ?? null,
    currency: reading?.currency ?? null,
    fromQuantity: reading?.fromQuantity ?? null,
  }));
  const given = Object.entries(layout.given).filter(
    ([field, text]) =>
      field !== 'quoted_on' && field !== 'valid_until' && text !== '' && text.length <= MOST_TEXT,
  );
  return {
    id,
    name: name.trim().slice(0, 80),
    sheet: layout.sheet,
    columns,
    dialect: layout.dialect,
    given: Object.fromEntries(given),
    savedOn: on,
    savedBy: by,
  };
}

/** How well a profile fits a header: 0 for none of its columns, 1 for each; 0 too for a profile without headers. */
export function profileFit(profile: SourceProfile, header: readonly string[]): number {
  const there = new Set(header.map(foldHeader));
  const wanted = profile.columns.filter(({ header: words, field }) => field !== null && words.trim() !== '');
  if (wanted.length < 2) return 0;
  return wanted.filter(({ header: words }) => there.has(foldHeader(words))).length / wanted.length;
}

/** The profile that fits best, if most of its columns are there; of equal ones the one saved last. */
export function fittingProfile(
  profiles: readonly SourceProfile[],
  header: readonly string[],
): SourceProfile | null {
  const fits = profiles
    .map((profile) => ({ profile, fit: profileFit(profile, header) }))
    .filter(({ fit }) => fit > 0.5)
    .sort((a, b) => b.fit - a.fit || (a.profile.savedOn < b.profile.savedOn ? 1 : -1));
  return fits[0]?.profile ?? null;
}

/** The columns of a header as a profile reads them, by position; those it does not know are left out. */
export function readingsOfProfile(
  profile: SourceProfile,
  header: readonly string[],
): ReadonlyMap<number, ColumnReading | null> {
  const byHeader = new Map<string, ProfileColumn[]>();
  for (const column of profile.columns) {
    const words = foldHeader(column.header);
    if (words !== '') byHeader.set(words, [...(byHeader.get(words) ?? []), column]);
  }
  const readings = new Map<number, ColumnReading | null>();
  header.forEach((words, position) => {
    // Of columns with one header each takes the next of the profile.
    const column = byHeader.get(foldHeader(words))?.shift();
    if (column === undefined) return;
    const { field, unit, currency, fromQuantity } = column;
    readings.set(position, field === null ? null : { field, unit, currency, fromQuantity });
  });
  return readings;
}

/** Headers that a file has and its profile lacks, and the other way round, as each writes them. */
export function changedHeader(
  profile: SourceProfile,
  header: readonly string[],
): { readonly added: readonly string[]; readonly missing: readonly string[] } {
  const known = new Set(profile.columns.map(({ header: words }) => foldHeader(words)));
  const there = new Set(header.map(foldHeader));
  return {
    added: header.filter((words) => words.trim() !== '' && !known.has(foldHeader(words))),
    missing: profile.columns
      .map(({ header: words }) => words)
      .filter((words) => words.trim() !== '' && !there.has(foldHeader(words))),
  };
}
