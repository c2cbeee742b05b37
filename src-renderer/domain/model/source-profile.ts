/**
 * How the price lists of one source are read: which column says what, in which units, and what holds
 * for every row. Saved by the user, so that the next list of that vendor needs no questions.
 *
 * A profile holds no figure of an offer and no exchange rate: a rate is true on its day only.
 *
 * Depends on: core (types), model/primitives, model/quote-field, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import { dateSchema } from './primitives';
import { QUOTE_FIELDS, type QuoteField } from './quote-field';

/** How numbers are written; see {@link SourceDialect}. */
export const DECIMAL_MARKS = ['point', 'comma'] as const;
/** How days are written; see {@link SourceDialect}. */
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;

/** What the user said, once, of texts that have two readings; null where nobody was asked yet. */
export interface SourceDialect {
  /** `1,234` is 1234 under `point` and 1.234 under `comma`. */
  readonly decimalMark: (typeof DECIMAL_MARKS)[number] | null;
  /** `03/04/2026` is 3 April under `dmy` and 4 March under `mdy`. */
  readonly dateOrder: (typeof DATE_ORDERS)[number] | null;
}

/** One column of the source. */
export interface ProfileColumn {
  /** The header as the file writes it, lines of a header of several rows joined by a space; at most 200 characters. */
  readonly header: string;
  /** What it says; null if it is left out on purpose. */
  readonly field: QuoteField | null;
  /** Unit of bare numbers, such as `PH/s` or `kW`; null is the unit of the field. */
  readonly unit: string | null;
  /** Currency of bare amounts; null if the file says it elsewhere. */
  readonly currency: string | null;
  /** In a matrix of prices: units from which this column's price holds; null elsewhere. */
  readonly fromQuantity: number | null;
}

/** What holds for every row that says nothing else: field to text, as a cell would hold it. */
export type GivenValues = Readonly<Partial<Record<QuoteField, string>>>;

/** A saved way to read the lists of one source. */
export interface SourceProfile {
  readonly id: string;
  /** As the user calls it; the vendor's name by default. At most 80 characters. */
  readonly name: string;
  /** Sheet of the workbook; null takes the one that fits best. */
  readonly sheet: string | null;
  readonly columns: readonly ProfileColumn[];
  readonly dialect: SourceDialect;
  readonly given: GivenValues;
  /** The day it was last saved. */
  readonly savedOn: CalendarDate;
  /** Who saved it; null if nobody said. */
  readonly savedBy: string | null;
}

/** Most columns that a profile knows; a file has at most 200. */
const MAX_COLUMNS = 200;

const currencySchema = z.string().regex(/^[A-Z]{3,5}$/, 'Expected a currency code such as USD');

/** Checks how numbers and days are written. */
export const sourceDialectSchema: z.ZodType<SourceDialect> = z.object({
  decimalMark: z.enum(DECIMAL_MARKS).nullable(),
  dateOrder: z.enum(DATE_ORDERS).nullable(),
});

/** Checks what holds for every row. */
export const givenValuesSchema: z.ZodType<GivenValues> = z.partialRecord(
  z.enum(QUOTE_FIELDS),
  z.string().min(1).max(2000),
);

/** Checks one profile, as stored and as exchanged in a workspace file. */
export const sourceProfileSchema: z.ZodType<SourceProfile> = z.object({
  id: z.string().min(1).max(120),
  name: z.string().min(1).max(80),
  sheet: z.string().min(1).max(200).nullable(),
  columns: z
    .array(
      z.object({
        header: z.string().max(200),
        field: z.enum(QUOTE_FIELDS).nullable(),
        unit: z.string().min(1).max(40).nullable(),
        currency: currencySchema.nullable(),
        fromQuantity: z.number().int().min(1).max(10_000_000).nullable(),
      }),
    )
    .max(MAX_COLUMNS),
  dialect: sourceDialectSchema,
  given: givenValuesSchema,
  savedOn: dateSchema,
  savedBy: z.string().min(1).max(120).nullable(),
});
