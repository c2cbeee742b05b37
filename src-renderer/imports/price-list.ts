/**
 * What reading a price list gives: offers, rejected rows and remarks.
 *
 * A row is either an offer or rejected whole, with every reason named: a
 * half-read row could look cheaper than it is.
 *
 * Depends on: core, model (types), table (types), ./layout/layout (types), ./price-list-column (types), ./row-facts (types).
 */
import type { PriceListColumnName, QuoteField } from '#domain/model/quote-field';
import type { Offer } from '#domain/model/offer';
import type { ReadProblem } from '#parser/table/read-problem';
import type { Delimiter, TextEncodingName } from '#parser/table/table-file';
import type { Layout } from './layout/layout';
import type { RowFacts } from './row-facts';

/** One reason for which a row was rejected. */
export interface Rejection {
  /** The field, or null if the reason is about the whole row. */
  readonly column: QuoteField | null;
  /** The header of the column it was read from, as the file writes it; null if no column of the file says it. */
  readonly header: string | null;
  /** Place of that column in the file, the first is 0; null likewise. */
  readonly position: number | null;
  /** The cell as it stands in the file. */
  readonly read: string;
  /** What is wrong, and what was expected, as the rest of a sentence: `is not a number`. */
  readonly why: string;
}

/** A row that became no offer. */
export interface RejectedRow {
  /** Sheet of the workbook; null for a text. */
  readonly sheet: string | null;
  /** Line of the file it starts on; the first line is 1. */
  readonly line: number;
  /** Its id as read; null if it has none. */
  readonly offerId: string | null;
  readonly reasons: readonly Rejection[];
  /** All its cells as read, in the order of the file, so that it can be saved and mended. */
  readonly cells: readonly string[];
}

/** A row between the offers that holds none: a title, a note, a subtotal. It is listed, not dropped. */
export interface NotAnOffer {
  readonly sheet: string | null;
  readonly line: number;
  /** Its cells that are not blank, joined for display. */
  readonly words: string;
  /** What it is taken for, as a sentence: `A total: “Total” and no model.` */
  readonly why: string;
}

/** Something the reader did that the user should know. */
export interface Remark {
  /** Line of the file; null if it is about the whole file. */
  readonly line: number | null;
  /** One sentence. */
  readonly text: string;
}

/** A price list that could be read, even if every row of it was rejected. */
export interface PriceList {
  readonly offers: readonly Offer[];
  readonly rejected: readonly RejectedRow[];
  readonly notOffers: readonly NotAnOffer[];
  readonly remarks: readonly Remark[];
  /** Null for a workbook. */
  readonly delimiter: Delimiter | null;
  /** Null for a workbook. */
  readonly encoding: TextEncodingName | null;
  /** The sheet that was read; null for a text file. */
  readonly sheet: string | null;
  /** The sheets that could be read in its place, itself included; none for a text file. */
  readonly sheets: readonly string[];
  /** Header cells as read, in the order of the file. */
  readonly header: readonly string[];
  /** The column each header cell names; null where it names none and is left out. */
  readonly columns: readonly (PriceListColumnName | null)[];
  /** Every field that a column, another column's words or the user's answers say. */
  readonly said: readonly PriceListColumnName[];
  /** What rows say beside their offer, by the offer's id; one without an entry has an id of its own and no more to say. */
  readonly facts: ReadonlyMap<string, RowFacts>;
  /** How it was read. */
  readonly layout: Layout;
}

/** Why a file as a whole cannot be read as a price list. */
export type PriceListFileProblem =
  | ReadProblem
  | { readonly code: 'list/empty' }
  | { readonly code: 'header/missing-columns'; readonly columns: readonly PriceListColumnName[] }
  | { readonly code: 'header/repeated-column'; readonly column: PriceListColumnName }
  | { readonly code: 'list/no-rows' }
  /** A sheet that the layout names is not in the file, or is hidden. */
  | { readonly code: 'layout/no-such-sheet'; readonly sheet: string }
  /** A line of the layout's header is not in the file, or its columns are not those of the file. */
  | { readonly code: 'layout/other-file'; readonly line: number };
