/**
 * Messages between the window and the worker that reads and writes files. Types only.
 *
 * Depends on: imports, exports, domain, ./list-pieces (types).
 */
import type { Result } from '#domain/core/result';
import type { BookFrame, BookRow } from '#domain/reports/finance/book';
import type { Layout, LayoutChoice, LayoutGuess, LayoutKnown } from '../imports/layout/layout';
import type { Mend } from '../imports/mends';
import type { PriceList, PriceListFileProblem } from '../imports/price-list';
import type { PriceListContext } from '../imports/read-price-list';
import type { RowsFrom, ShownRows } from '../imports/shown-rows';
import type { ListPiece } from './list-pieces';

/** What reading a price list gives. */
export type PriceListResult = Result<PriceList, PriceListFileProblem>;

/** What recognising a price list gives. */
export type LayoutResult = Result<LayoutGuess, PriceListFileProblem>;

/** One piece of work; a worker does one and is ended. */
export type InOutTask =
  | {
      readonly kind: 'read-price-list';
      /** A table in the form of `src-parser/table/table-bytes.ts`. */
      readonly table: Uint8Array;
      readonly sheetName: string | null;
      readonly context: PriceListContext;
    }
  | {
      readonly kind: 'show-rows';
      readonly table: Uint8Array;
      readonly sheetName: string | null;
      readonly begin: RowsFrom;
      readonly count: number;
    }
  | {
      readonly kind: 'guess-layout';
      readonly table: Uint8Array;
      readonly known: LayoutKnown;
      readonly choice: LayoutChoice;
    }
  | {
      readonly kind: 'read-with-layout';
      readonly table: Uint8Array;
      readonly layout: Layout;
      readonly context: PriceListContext;
    }
  | { readonly kind: 'mend-table'; readonly table: Uint8Array; readonly mends: readonly Mend[] }
  /** Its lines are asked for as they are written. */
  | { readonly kind: 'write-workbook'; readonly book: BookFrame };

/** The next lines of the sheet that was asked about; none once it has no more. */
export interface SomeLines {
  readonly kind: 'some-lines';
  readonly lines: readonly BookRow[];
}

/** The piece of a list was taken. */
export interface PieceTaken {
  readonly kind: 'piece-taken';
}

/** What the window says. */
export type ToInOutWorker = InOutTask | SomeLines | PieceTaken;

/** What the worker says. */
export type FromInOutWorker =
  | { readonly kind: 'progress'; readonly share: number }
  /** Comes before the list itself, which lacks what was in pieces; the next follows when it was taken. */
  | { readonly kind: 'list-piece'; readonly piece: ListPiece }
  | { readonly kind: 'price-list'; readonly result: PriceListResult }
  | { readonly kind: 'layout'; readonly result: LayoutResult }
  | { readonly kind: 'rows'; readonly rows: ShownRows }
  /** Asks for the next lines of a sheet, by its number from 0; each sheet is asked about until it has none. */
  | { readonly kind: 'next-lines'; readonly sheet: number }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'crashed'; readonly message: string };
