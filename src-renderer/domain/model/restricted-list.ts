/**
 * One entry of a restricted-party list as its publisher wrote it, and one edition of such a list.
 *
 * A list is kept as read: a name is cut or spelt anew only when it is compared
 * (`domain/screening`). A blank type is `unknown`, never taken for a company.
 *
 * Depends on: core, model/primitives, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import type { CountryCode } from '../core/country';
import { countrySchema, dateSchema } from './primitives';

/** The thirteen lists of the US Consolidated Screening List by the short names of their publishers; `other` is any further one. */
export const LIST_CODES = [
  'DPL',
  'EL',
  'MEU',
  'UVL',
  'ISN',
  'DTC',
  'SDN',
  'SSI',
  'FSE',
  'PLC',
  'CAP',
  'MBS',
  'CMIC',
  'other',
] as const;
/** One of {@link LIST_CODES}. */
export type ListCode = (typeof LIST_CODES)[number];

/** What an entry may name. */
export const ENTRY_KINDS = ['entity', 'individual', 'vessel', 'aircraft', 'unknown'] as const;
/** What an entry names. `unknown` where the list leaves it blank, as the BIS lists do for all. */
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One address in the words of the list. */
export interface EntryAddress {
  readonly text: string;
  /** Null where the address ends in no country that is known. */
  readonly country: CountryCode | null;
}

/** A number under which an authority knows the party. */
export interface EntryIdentifier {
  /** `Tax ID No.`, as the list names it. */
  readonly kind: string;
  readonly number: string;
  readonly country: CountryCode | null;
}

/** One entry. */
export interface ListEntry {
  /** Unique within an edition: the list's code and the publisher's number. */
  readonly id: string;
  readonly list: ListCode;
  /** The list as the file names it: `Entity List (EL) - Bureau of Industry and Security`. */
  readonly listName: string;
  readonly kind: EntryKind;
  /** Codes of programmes: `UKRAINE-EO13662`; empty on most BIS entries. */
  readonly programmes: readonly string[];
  readonly name: string;
  /** Other names, without the `and ` before the last. */
  readonly aliases: readonly string[];
  /** Short forms that stand in brackets inside a name: `SMIC`. */
  readonly acronyms: readonly string[];
  readonly addresses: readonly EntryAddress[];
  readonly identifiers: readonly EntryIdentifier[];
  /** Nationalities and citizenships beside the addresses. */
  readonly countries: readonly CountryCode[];
  readonly startDate: CalendarDate | null;
  readonly endDate: CalendarDate | null;
  /** The Federal Register citation, single spaces; null if there is none. */
  readonly notice: string | null;
  /** What may not be exported without a licence, as a BIS entry says it; else null. */
  readonly licenceRequirement: string | null;
  readonly licencePolicy: string | null;
  readonly remarks: string | null;
}

const LIST_DATE_BASES = ['given', 'file', 'file name', 'no earlier than'] as const;

/** The day of a list and how it is known. */
export interface ListDate {
  /** `2024-01-31`, or `2024-01` where no more is known. */
  readonly day: string;
  /** Said by the user, written in the file or in its name, or no earlier than the latest day in its rows. */
  readonly basis: (typeof LIST_DATE_BASES)[number];
}

/** The lists that can be read. Of each, one edition is in use. */
export const LIST_FORMATS = ['consolidated-screening-list', 'opensanctions'] as const;
/** One of {@link LIST_FORMATS}. */
export type ListFormatName = (typeof LIST_FORMATS)[number];

/** What a file was: kept with every result that rests on it. */
export interface ListEdition {
  readonly fileName: string;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly format: ListFormatName;
  /** Null if neither the user, the file, its name nor a row says a day. */
  readonly listDate: ListDate | null;
  /** Rows of the file below its header. */
  readonly rows: number;
  /** Rows of each list that became entries, most first. */
  readonly rowsByList: readonly { readonly listName: string; readonly rows: number }[];
  readonly rejected: number;
}

const text = z.string().nullable();

/** Checks one entry that is stored beside a hit or a decision. */
export const listEntrySchema: z.ZodType<ListEntry> = z.object({
  id: z.string().min(1),
  list: z.enum(LIST_CODES),
  listName: z.string(),
  kind: z.enum(ENTRY_KINDS),
  programmes: z.array(z.string()),
  name: z.string().min(1),
  aliases: z.array(z.string()),
  acronyms: z.array(z.string()),
  addresses: z.array(z.object({ text: z.string(), country: countrySchema.nullable() })),
  identifiers: z.array(z.object({ kind: z.string(), number: z.string(), country: countrySchema.nullable() })),
  countries: z.array(countrySchema),
  startDate: dateSchema.nullable(),
  endDate: dateSchema.nullable(),
  notice: text,
  licenceRequirement: text,
  licencePolicy: text,
  remarks: text,
});

/** Checks the day of a list. */
export const listDateSchema: z.ZodType<ListDate> = z.object({
  day: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'Expected a day or a month such as 2026-11'),
  basis: z.enum(LIST_DATE_BASES),
});

/** Checks what a file was. */
export const listEditionSchema: z.ZodType<ListEdition> = z.object({
  fileName: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Expected a SHA-256'),
  format: z.enum(LIST_FORMATS),
  listDate: listDateSchema.nullable(),
  rows: z.number().int().min(0),
  rowsByList: z.array(z.object({ listName: z.string(), rows: z.number().int().min(0) })),
  rejected: z.number().int().min(0),
});
