/**
 * What an import needs done outside of its screens.
 *
 * Depends on: core, model, table, data, host and imports (types).
 */
import type { Result } from '#domain/core/result';
import type { Evidence } from '#domain/model/evidence';
import type { Hand } from '#domain/model/hand-edit';
import type { Offer } from '#domain/model/offer';
import type { SourceProfile } from '#domain/model/source-profile';
import type { DialectChoice } from '#parser/table/table-file';
import type { HistoryStep } from '../../data/workspace-state';
import type { FileKind, OpenedFile, Reading } from '../../host/host';
import type { Layout, LayoutChoice, LayoutGuess, LayoutKnown } from '../../imports/layout/layout';
import type { Mend } from '../../imports/mends';
import type { PriceList, PriceListFileProblem } from '../../imports/price-list';
import type { PriceListContext } from '../../imports/read-price-list';
import type { RowsFrom, ShownRows } from '../../imports/shown-rows';

/** How a piece of work is watched and stopped. */
export interface Watched {
  readonly signal: AbortSignal;
  /** Called with the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Everything an import asks for. */
export interface ImportActions {
  readonly openFile: (kind: FileKind) => Promise<OpenedFile | null>;
  /** Cuts the file into cells, apart from the window. */
  readonly readTable: (
    bytes: Uint8Array,
    signal: AbortSignal,
    choice: DialectChoice,
  ) => Promise<Reading<Uint8Array>>;
  /** The same for text of the clipboard. */
  readonly readPasted: (
    text: string,
    html: string | null,
    signal: AbortSignal,
    choice: DialectChoice,
  ) => Promise<Reading<Uint8Array>>;
  readonly showRows: (
    table: Uint8Array,
    sheetName: string | null,
    begin: RowsFrom,
    count: number,
    watched: Watched,
  ) => Promise<ShownRows>;
  readonly guessLayout: (
    table: Uint8Array,
    known: LayoutKnown,
    choice: LayoutChoice,
    watched: Watched,
  ) => Promise<Result<LayoutGuess, PriceListFileProblem>>;
  readonly readWithLayout: (
    table: Uint8Array,
    layout: Layout,
    context: PriceListContext,
    watched: Watched,
  ) => Promise<Result<PriceList, PriceListFileProblem>>;
  /** The cells as if they said what was typed. */
  readonly mendTable: (table: Uint8Array, mends: readonly Mend[], watched: Watched) => Promise<Uint8Array>;
  /** Gives the step it made; null if nothing is different. */
  readonly importOffers: (
    evidence: Evidence,
    offers: readonly Offer[],
    profile: SourceProfile | null,
    /** Called with the share written, 0 to 1. */
    onProgress: (share: number) => void,
  ) => Promise<HistoryStep | null>;
  /** Takes back this step and no other. */
  readonly undo: (step: HistoryStep) => Promise<unknown>;
  /** Shows these offers alone on Compare. */
  readonly showOffers: (ids: readonly string[]) => void;
  /** Offers the rejected rows to save, in the vendor's own layout; false means the user cancelled. */
  readonly saveRejected: (fileName: string | null, table: Uint8Array, list: PriceList) => Promise<boolean>;
  /** Who imports, and on which day. */
  readonly hand: () => Hand;
}
