/**
 * An import as its screens see it: where it stands, and what the user can do.
 *
 * Depends on: imports, table (types), the files beside this one (types).
 */
import type { LayoutChoice } from '../../imports/layout/layout';
import type { Mend } from '../../imports/mends';
import type { ImportAnswers } from '../../imports/preview/import-question';
import type { DialectChoice } from '#parser/table/table-file';
import type { FetchRows } from './columns/use-raw-rows';
import type { ImportSource } from './import-source';
import type { ImportStage } from './import-stage';

/** An import and what the user can do with it. */
export interface PriceListImport {
  readonly stage: ImportStage;
  /** ISO day. */
  readonly today: string;
  /** Which of several sources is at work: `{ at: 2, of: 3 }`; null if it is the only one. */
  readonly queue: { readonly at: number; readonly of: number } | null;
  /** Asks for a file and reads it. */
  readonly start: () => void;
  /** Opens the box for pasted text. */
  readonly startPaste: () => void;
  /** Reads what was dropped or pasted, one after the other. */
  readonly take: (sources: readonly ImportSource[]) => void;
  /** Says why what was dropped cannot be read. */
  readonly refuse: (problem: string) => void;
  /** Stops what is under way; what was set before it stays. */
  readonly stop: () => void;
  /** Ends without importing: this source, and all that wait. */
  readonly close: () => void;
  /** Ends without importing this source and goes on with the next. */
  readonly skip: () => void;
  /** Sets something of how the file is read; the rest is guessed again round it. */
  readonly choose: (choice: LayoutChoice) => void;
  /** Reads the bytes again, in another encoding or cut by another delimiter. */
  readonly chooseDialect: (dialect: DialectChoice) => void;
  readonly saveAs: (name: string | null) => void;
  /** On from the columns to the preview. */
  readonly look: () => void;
  /** Back from the preview to the columns, or from a failure to what was set before. */
  readonly back: () => void;
  /** Answers what single rows ask. */
  readonly answer: (answers: ImportAnswers) => void;
  /** Reads again as if a cell of the file said this. */
  readonly mend: (mend: Mend) => void;
  readonly confirm: () => void;
  readonly saveRejected: () => void;
  /** A window of the file that is at work. */
  readonly showRows: FetchRows;
}

/** The same for the dialog, which also hands out the template. */
export interface ImportDialogProps extends PriceListImport {
  readonly onSaveTemplate: () => void;
}
