/**
 * Where an import stands, and what the user has set so far.
 *
 * Depends on: model, table and imports (types), ./import-source (types).
 */
import type { Evidence } from '#domain/model/evidence';
import type { DialectChoice } from '#parser/table/table-file';
import type { LayoutChoice, LayoutGuess } from '../../imports/layout/layout';
import type { Mend } from '../../imports/mends';
import type { ImportPreview } from '../../imports/preview-import';
import type { ImportAnswers } from '../../imports/preview/import-question';
import type { PriceList } from '../../imports/price-list';
import type { ShownRows } from '../../imports/shown-rows';
import type { ImportSource } from './import-source';

/** A source that was cut into cells. */
export interface OpenDocument {
  readonly source: ImportSource;
  readonly evidence: Evidence;
  /** The cells, in the form of `src-parser/table/table-bytes.ts`. */
  readonly table: Uint8Array;
  /** What the user chose of encoding and delimiter. */
  readonly dialect: DialectChoice;
  /** The first rows of the sheet that is read. */
  readonly rows: ShownRows;
}

/** How a document is read, as far as it is settled. */
export interface ColumnsWork {
  readonly document: OpenDocument;
  /** What the user has fixed; empty if everything is as guessed. */
  readonly choice: LayoutChoice;
  readonly guess: LayoutGuess;
  /** It is being guessed again round a choice. */
  readonly isBusy: boolean;
  /** Why the last choice could not be followed; null if it could. */
  readonly problem: string | null;
  /** The name under which the way of reading is saved with the import; null does not save it. */
  readonly saveAs: string | null;
  /** Whether the user has set anything that closing would lose. */
  readonly isTouched: boolean;
}

/** What an import would do, as the user looks at it. */
export interface PreviewWork {
  readonly list: PriceList;
  readonly preview: ImportPreview;
  /** What the user answered to questions about single rows. */
  readonly answers: ImportAnswers;
  readonly mends: readonly Mend[];
}

/** Where an import stands. */
export type ImportStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'paste'; readonly problem: string | null }
  | {
      readonly kind: 'reading';
      /** As it stands in a sentence. */
      readonly name: string;
      /** Null while it cannot be told. */
      readonly share: number | null;
      /** What was set before, to go back to when it is stopped; null at the first reading. */
      readonly back: ColumnsWork | null;
    }
  | {
      readonly kind: 'failed';
      /** Null if no file could be opened at all. */
      readonly name: string | null;
      readonly problem: string;
      readonly back: ColumnsWork | null;
    }
  | { readonly kind: 'columns'; readonly work: ColumnsWork }
  | {
      readonly kind: 'preview';
      readonly work: ColumnsWork;
      readonly shown: PreviewWork;
      /** True while it is being written. */
      readonly isWriting: boolean;
      /** Share of the records that is written, 0 to 1; null while it cannot be told. */
      readonly written: number | null;
    };
