/**
 * Messages between the window and the worker that reads and writes files. Types only.
 *
 * Depends on: imports, exports, domain (types).
 */
import type { Result } from '#domain/core/result';
import type { ComparisonSheet } from '#domain/reports/comparison-sheet';
import type { Mend } from '../imports/mends';
import type { PriceList, PriceListFileProblem } from '../imports/price-list';
import type { PriceListContext } from '../imports/read-price-list';
import type { RowsFrom, ShownRows } from '../imports/shown-rows';

/** What reading a price list gives. */
export type PriceListResult = Result<PriceList, PriceListFileProblem>;

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
  | { readonly kind: 'mend-table'; readonly table: Uint8Array; readonly mends: readonly Mend[] }
  | { readonly kind: 'write-comparison-xlsx'; readonly sheet: ComparisonSheet };

/** What the worker says. */
export type FromInOutWorker =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'price-list'; readonly result: PriceListResult }
  | { readonly kind: 'rows'; readonly rows: ShownRows }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'crashed'; readonly message: string };
