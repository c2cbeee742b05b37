/**
 * The course of an import: choose, read, look, confirm.
 *
 * Nothing is written before {@link PriceListImport.confirm}, and then all of it
 * in one step that can be undone. Stopping or closing leaves everything as it was.
 *
 * Depends on: react, domain, imports, data and host (types), ui/messages.
 */
import { useRef, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Result } from '#domain/core/result';
import type { Evidence } from '#domain/model/evidence';
import type { Offer } from '#domain/model/offer';
import type { HistoryStep, WorkspaceState } from '../../data/workspace-state';
import type { FileKind, OpenedFile, Reading } from '../../host/host';
import { evidenceOfFile } from '../../imports/file-evidence';
import { importToWrite, previewImport, type ImportPreview } from '../../imports/preview-import';
import type { PriceList, PriceListFileProblem } from '../../imports/price-list';
import { rejectedRowsTable, type TextTable } from '../../imports/price-list-tables';
import { fileProblemText } from '../../imports/price-list-words';
import type { PriceListContext } from '../../imports/read-price-list';
import { formatCount } from '../../ui/format';
import { useMessages } from '../../ui/messages';

/** What an import needs done outside. */
export interface ImportActions {
  readonly openFile: (kind: FileKind) => Promise<OpenedFile | null>;
  /** Cuts the file into cells, apart from the window. */
  readonly readTable: (bytes: Uint8Array, signal: AbortSignal) => Promise<Reading<Uint8Array>>;
  readonly readPriceList: (
    table: Uint8Array,
    sheetName: string | null,
    context: PriceListContext,
    options: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
  ) => Promise<Result<PriceList, PriceListFileProblem>>;
  /** Gives the step it made; null if nothing is different. */
  readonly importOffers: (evidence: Evidence, offers: readonly Offer[]) => Promise<HistoryStep | null>;
  /** Takes back this step and no other. */
  readonly undo: (step: HistoryStep) => Promise<unknown>;
  /** Offers a table as a CSV file to save; false means the user cancelled. */
  readonly saveTable: (suggestedName: string, table: TextTable) => Promise<boolean>;
  readonly today: () => CalendarDate;
}

/** Where an import stands. */
export type ImportStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly fileName: string; readonly share: number | null }
  | { readonly kind: 'failed'; readonly fileName: string | null; readonly problem: string }
  | {
      readonly kind: 'preview';
      readonly evidence: Evidence;
      /** The cells of the file, should another sheet of it be wanted. */
      readonly table: Uint8Array;
      readonly fileName: string;
      readonly list: PriceList;
      readonly preview: ImportPreview;
      /** True while it is being written. */
      readonly isWriting: boolean;
    };

/** An import and what the user can do with it. */
export interface PriceListImport {
  readonly stage: ImportStage;
  /** Asks for a file and reads it. */
  readonly start: () => void;
  /** Stops reading, or closes without importing. */
  readonly close: () => void;
  /** Reads another sheet of the workbook in place of the one in sight. */
  readonly chooseSheet: (sheetName: string) => void;
  readonly confirm: () => void;
  readonly saveRejected: () => void;
}

/** A file that was cut into cells. */
interface CutFile {
  readonly fileName: string;
  readonly evidence: Evidence;
  readonly table: Uint8Array;
}

const PRICE_LIST: FileKind = { label: 'Price list (Excel, CSV)', extensions: ['xlsx', 'csv', 'tsv', 'txt'] };

/** @param state - the workspace that the file is compared with */
export function usePriceListImport(actions: ImportActions, state: WorkspaceState): PriceListImport {
  const [stage, setStage] = useState<ImportStage>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);
  const { show } = useMessages();

  const read = async () => {
    const controller = new AbortController();
    const { signal } = controller;
    stop.current = controller;
    let fileName: string | null = null;
    try {
      const file = await actions.openFile(PRICE_LIST);
      if (file === null) return;
      fileName = file.name;
      setStage({ kind: 'reading', fileName, share: null });
      const evidence = await evidenceOfFile(fileName, file.bytes, actions.today());
      const cells = await actions.readTable(file.bytes, signal);
      if (signal.aborted) return;
      if (cells.ok) await readSheet({ fileName, evidence, table: cells.value }, null, signal);
      else setStage({ kind: 'failed', fileName, problem: fileProblemText(cells.problem) });
    } catch (cause) {
      if (!signal.aborted) setStage({ kind: 'failed', fileName, problem: wordsOf(cause) });
    }
  };

  const readSheet = async (file: CutFile, sheetName: string | null, signal: AbortSignal) => {
    const { fileName, evidence, table } = file;
    const { rigModels, vendors, sites } = state;
    const onProgress = (share: number) => {
      if (!signal.aborted) setStage({ kind: 'reading', fileName, share });
    };
    const context = { evidence, rigModels, vendors, sites };
    const result = await actions.readPriceList(table, sheetName, context, { signal, onProgress });
    if (signal.aborted) return;
    if (!result.ok) {
      setStage({ kind: 'failed', fileName, problem: fileProblemText(result.problem) });
      return;
    }
    const preview = previewImport(state, result.value, evidence);
    setStage({ kind: 'preview', ...file, list: result.value, preview, isWriting: false });
  };

  const chooseSheet = async (sheetName: string) => {
    if (stage.kind !== 'preview' || stage.isWriting) return;
    const { fileName, evidence, table } = stage;
    const controller = new AbortController();
    stop.current = controller;
    try {
      await readSheet({ fileName, evidence, table }, sheetName, controller.signal);
    } catch (cause) {
      if (!controller.signal.aborted) setStage({ kind: 'failed', fileName, problem: wordsOf(cause) });
    }
  };

  const close = () => {
    stop.current?.abort();
    setStage({ kind: 'idle' });
  };

  const confirm = async () => {
    if (stage.kind !== 'preview' || stage.isWriting) return;
    const { fileName } = stage;
    setStage({ ...stage, isWriting: true });
    const { evidence, offers } = importToWrite(stage.preview);
    try {
      const step = await actions.importOffers(evidence, offers);
      setStage({ kind: 'idle' });
      show({
        kind: 'done',
        text: `Imported ${formatCount(offers.length, 'offer')} from ${isolatedName(fileName)}.`,
        ...(step === null ? {} : { action: { label: 'Undo', run: () => void undo(step) } }),
      });
    } catch (cause) {
      setStage({ kind: 'failed', fileName, problem: wordsOf(cause) });
    }
  };

  const undo = async (step: HistoryStep) => {
    try {
      await actions.undo(step);
    } catch (cause) {
      show({ kind: 'failed', text: `The import could not be undone: ${wordsOf(cause)}` });
    }
  };

  const saveRejected = async () => {
    if (stage.kind !== 'preview') return;
    try {
      await actions.saveTable(rejectedFileName(stage.fileName), rejectedRowsTable(stage.list));
    } catch (cause) {
      show({ kind: 'failed', text: `The rejected rows could not be saved: ${wordsOf(cause)}` });
    }
  };

  return {
    stage,
    start: () => void read(),
    close,
    chooseSheet: (sheetName) => void chooseSheet(sheetName),
    confirm: () => void confirm(),
    saveRejected: () => void saveRejected(),
  };
}

/** Named after the file, without what some file systems refuse. */
function rejectedFileName(fileName: string): string {
  const base = fileName.replace(/\.[^.]*$/, '').replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ');
  return `${base.slice(0, 150)}-rejected.csv`;
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
