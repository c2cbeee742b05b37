/**
 * How one sheet of a vendor's file is read: where the header stands, which column says what, how numbers
 * and days are written, and what holds for every row.
 *
 * A layout is guessed from the file, corrected by the user and saved as a profile of its source. Reading
 * depends on the file, the layout and the context alone: what the preview shows is what is written.
 *
 * Depends on: core (types), model (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Offer } from '#domain/model/offer';
import type { QuoteField } from '#domain/model/quote-field';
import type { RigModel } from '#domain/model/rig-model';
import type { Site } from '#domain/model/site';
import type { GivenValues, SourceDialect, SourceProfile } from '#domain/model/source-profile';
import type { Vendor } from '#domain/model/vendor';

/** As the unit of a column: its cells name their own, and one that names none is refused. */
export const UNIT_IN_CELL = 'in the cell';

/** What one column says. */
export interface ColumnReading {
  readonly field: QuoteField;
  /** Unit of bare numbers, such as `PH/s` or `kW`; null is the unit of the field, {@link UNIT_IN_CELL} none. */
  readonly unit: string | null;
  /** Currency of bare amounts; null if the file says it elsewhere. */
  readonly currency: string | null;
  /** In a matrix of prices: units from which this column's price holds; null elsewhere. */
  readonly fromQuantity: number | null;
}

/** A rate that turns a currency into dollars, on its day. */
export interface GivenRate {
  /** ISO 4217, or `USDT`, `USDC`, `BTC`. */
  readonly currency: string;
  /** Dollars for one unit of the currency, a plain decimal. */
  readonly usdPerUnit: string;
  readonly rateDate: CalendarDate;
}

/** A rate that the workspace knows, to be suggested. */
export interface KnownRate extends GivenRate {
  /** Where it is known from, as it stands in a sentence: `an offer of Rheintal in this workspace`. */
  readonly source: string;
}

/** How a sheet is read. */
export interface Layout {
  /** Null for a text. */
  readonly sheet: string | null;
  /** Other sheets with the same header, read after it; each finds its own line of that header. */
  readonly alsoSheets: readonly string[];
  /** Lines that make up the header, first to last; none if the file has no header. */
  readonly headerLines: readonly number[];
  /** First and last line that may hold an offer; null goes to the end. Lines between that hold none are told, not dropped. */
  readonly firstLine: number;
  readonly lastLine: number | null;
  /** The words of the header as the file writes them, by position; empty where there is none. */
  readonly header: readonly string[];
  /**
   * By position of the column in the sheet; null leaves it out. Where `offer_text` is the only one,
   * it is the whole line, whatever its cells were cut by.
   */
  readonly columns: readonly (ColumnReading | null)[];
  readonly dialect: SourceDialect;
  /**
   * What holds for every row whose own cell is blank or whose column is missing, as a cell would say it.
   * Only for `quantity`: {@link LEAST_ORDER} takes the least units that the row names. Only for vendor, model,
   * origin and incoterm: the answers of ./repeated-above say what a blank cell takes; and only for
   * `model`, ./sheet-titles takes that of each sheet.
   */
  readonly given: GivenValues;
  readonly rates: readonly GivenRate[];
}

/** In place of a quantity: the least order that the row names. */
export const LEAST_ORDER = 'MOQ';

/** What a file is recognised against; the file's own words come first. */
export interface LayoutKnown {
  /** Null for a text that was pasted. */
  readonly fileName: string | null;
  readonly profiles: readonly SourceProfile[];
  readonly rigModels: readonly RigModel[];
  readonly vendors: readonly Vendor[];
  readonly sites: readonly Site[];
  /** The offers of the workspace, for suggestions. */
  readonly offers: readonly Offer[];
  /** Rates that the workspace knows; those of {@link LayoutKnown.offers} need not be here. */
  readonly rates: readonly KnownRate[];
  /** The day on which the file is read. */
  readonly asOf: CalendarDate;
}

/** What the user has fixed; the rest is guessed again round it. */
export interface LayoutChoice {
  readonly sheet?: string;
  readonly alsoSheets?: readonly string[];
  /** None: the file has no header. */
  readonly headerLines?: readonly number[];
  readonly firstLine?: number;
  readonly lastLine?: number | null;
  /** By position; null leaves the column out. Columns that are not here are guessed. */
  readonly columns?: ReadonlyMap<number, ColumnReading | null>;
  readonly dialect?: SourceDialect;
  readonly given?: GivenValues;
  readonly rates?: readonly GivenRate[];
  /** The profile to read by; null for none, absent for the one that fits best. */
  readonly profileId?: string | null;
}

/** By what a column was recognised, best first. */
export type RecognisedBy = 'user' | 'profile' | 'name' | 'synonym' | 'content';

/** One column as the user sees it while matching. */
export interface ColumnGuess {
  readonly position: number;
  /** Its header, lines of a header of several rows joined by a space; empty if it has none. */
  readonly header: string;
  /** The first cells below that are not blank, at most five. */
  readonly examples: readonly string[];
  readonly reading: ColumnReading | null;
  /** Null where nothing was recognised. */
  readonly by: RecognisedBy | null;
  /** Why, as a sentence: `“单价(美元/T)” is the price of one TH/s in US dollars`; or what speaks against it. */
  readonly why: string;
  /** Other fields it could be, likeliest first. */
  readonly alternatives: readonly QuoteField[];
  /** How it would be read, where another column claims the same price as well and neither is read. */
  readonly equal?: ColumnReading;
}

/** One of several columns that could be the same price. */
export interface EqualColumn {
  readonly position: number;
  readonly header: string;
  readonly example: string;
  readonly reading: ColumnReading;
}

/** Something only the user can say before the file is read; nothing is assumed in its place. */
export type LayoutQuestion =
  | {
      readonly kind: 'decimal-mark';
      /** Texts with two readings, at most three: line, text, reading with a point, reading with a comma. */
      readonly examples: readonly {
        readonly line: number;
        readonly text: string;
        readonly asPoint: string;
        readonly asComma: string;
      }[];
      readonly count: number;
    }
  | {
      readonly kind: 'date-order';
      readonly examples: readonly {
        readonly line: number;
        readonly text: string;
        readonly readings: readonly string[];
      }[];
      readonly count: number;
    }
  | {
      readonly kind: 'missing-field';
      /** A field that every offer needs and no column gives. */
      readonly field: QuoteField;
      /** What it could be, likeliest first, each with its reason; the user chooses or types. */
      readonly suggestions: readonly { readonly value: string; readonly why: string }[];
      /** Columns of which each could be it, and none was taken; absent if no column could. */
      readonly columns?: readonly EqualColumn[];
    }
  | {
      /** Rows that leave a column blank below one that has it; answered for all of them by `given`, see ./repeated-above. */
      readonly kind: 'repeats-above';
      readonly field: QuoteField;
      /** The words of the column. */
      readonly header: string;
      /** At most three: a line that is blank, what the line above it says, and which line that is. */
      readonly examples: readonly {
        readonly line: number;
        readonly text: string;
        readonly lineAbove: number;
      }[];
      readonly count: number;
    }
  | {
      readonly kind: 'rate';
      readonly currency: string;
      /** A dated rate the workspace knows; null if none. */
      readonly suggestion: KnownRate | null;
      readonly count: number;
    };

/** A sheet that could be read. */
export interface SheetGuess {
  readonly name: string;
  readonly rows: number;
  /** What it looks like: `a header on line 3 names 8 columns`. */
  readonly why: string;
  /** Whether its header is word for word that of the sheet that is read, so that both can be read as one. */
  readonly hasSameHeader: boolean;
}

/** A layout as guessed, with everything the user needs to correct it. */
export interface LayoutGuess {
  readonly layout: Layout;
  /** Whether it is in the columns of docs/price-list-format.md, which are read by the letter and ask nothing. */
  readonly isDocumented: boolean;
  readonly columns: readonly ColumnGuess[];
  readonly questions: readonly LayoutQuestion[];
  /** What was settled without a question, and by what, as sentences. */
  readonly told: readonly string[];
  /** The profile that was used; null if none fits. */
  readonly profile: SourceProfile | null;
  /** Headers that the file has and the profile lacks, and the other way round; null without a profile. */
  readonly changedHeader: { readonly added: readonly string[]; readonly missing: readonly string[] } | null;
  /** Sheets that could be read in its place, this one included; none for a text. */
  readonly sheets: readonly SheetGuess[];
  /** Lines that could be the header, likeliest first, with their cells joined for display. */
  readonly headerCandidates: readonly { readonly lines: readonly number[]; readonly words: string }[];
}
