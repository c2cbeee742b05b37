/**
 * File work as promises. Aborting ends the worker: its work is lost, its thread is free.
 *
 * Depends on: core, domain, imports (types), exports, ./in-out-protocol (types), ./list-pieces.
 */
import { ok } from '#domain/core/result';
import type { Book, BookFrame, BookRow } from '#domain/reports/finance/book';
import type { Layout, LayoutChoice, LayoutKnown } from '../imports/layout/layout';
import type { Mend } from '../imports/mends';
import type { PriceListContext } from '../imports/read-price-list';
import type { RowsFrom, ShownRows } from '../imports/shown-rows';
import { blocksOf } from '../exports/workbook/write-workbook';
import type { FromInOutWorker, InOutTask, LayoutResult, PriceListResult } from './in-out-protocol';
import { GatheredList } from './list-pieces';

/** How a piece of work is watched and stopped. */
export interface WorkOptions {
  readonly signal: AbortSignal;
  /** Called with the share of work done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Work that takes long enough to be done off the main thread. */
export interface InOutClient {
  /**
   * Reads offers out of a table in the form of `src-parser/table/table-bytes.ts`. Rejects with the
   * signal's reason when aborted, and with an Error if the worker fails.
   */
  readonly readPriceList: (
    table: Uint8Array,
    sheetName: string | null,
    context: PriceListContext,
    options: WorkOptions,
  ) => Promise<PriceListResult>;
  /** Recognises how a table is laid out; rejects likewise. */
  readonly guessLayout: (
    table: Uint8Array,
    known: LayoutKnown,
    choice: LayoutChoice,
    options: WorkOptions,
  ) => Promise<LayoutResult>;
  /** Reads offers out of a table by a layout; rejects likewise. */
  readonly readWithLayout: (
    table: Uint8Array,
    layout: Layout,
    context: PriceListContext,
    options: WorkOptions,
  ) => Promise<PriceListResult>;
  /** A window of the file as it stands; rejects likewise. See {@link ShownRows}. */
  readonly showRows: (
    table: Uint8Array,
    sheetName: string | null,
    begin: RowsFrom,
    count: number,
    options: WorkOptions,
  ) => Promise<ShownRows>;
  /** The table as if its cells said what was typed; rejects likewise. */
  readonly mendTable: (
    table: Uint8Array,
    mends: readonly Mend[],
    options: WorkOptions,
  ) => Promise<Uint8Array>;
  /**
   * Writes the workbook; rejects likewise. Its lines are made here, a few at a time as the worker
   * asks for them, so that neither thread ever holds a whole sheet.
   */
  readonly writeWorkbook: (book: Book, options: WorkOptions) => Promise<Uint8Array>;
}

/** What the client needs of a worker. */
export type InOutWorker = Pick<
  Worker,
  'addEventListener' | 'removeEventListener' | 'postMessage' | 'terminate'
>;

/** @param startWorker - starts a fresh worker; each piece of work has its own */
export function createInOutClient(startWorker: () => InOutWorker): InOutClient {
  return {
    readPriceList: async (table, sheetName, context, options) => {
      const task = { kind: 'read-price-list', table, sheetName, context } as const;
      const answer = await run(startWorker, task, options);
      if (answer.kind !== 'price-list') throw new Error('The worker answered another question.');
      return answer.result;
    },
    guessLayout: async (table, known, choice, options) => {
      const answer = await run(startWorker, { kind: 'guess-layout', table, known, choice }, options);
      if (answer.kind !== 'layout') throw new Error('The worker answered another question.');
      return answer.result;
    },
    readWithLayout: async (table, layout, context, options) => {
      const answer = await run(startWorker, { kind: 'read-with-layout', table, layout, context }, options);
      if (answer.kind !== 'price-list') throw new Error('The worker answered another question.');
      return answer.result;
    },
    showRows: async (table, sheetName, begin, count, options) => {
      const answer = await run(startWorker, { kind: 'show-rows', table, sheetName, begin, count }, options);
      if (answer.kind !== 'rows') throw new Error('The worker answered another question.');
      return answer.rows;
    },
    mendTable: async (table, mends, options) => {
      const answer = await run(startWorker, { kind: 'mend-table', table, mends }, options);
      if (answer.kind !== 'file') throw new Error('The worker answered another question.');
      return answer.bytes;
    },
    writeWorkbook: async (book, options) => {
      const lines = linesBySheet(book);
      const answer = await run(startWorker, { kind: 'write-workbook', book: frameOf(book) }, options, lines);
      if (answer.kind !== 'file') throw new Error('The worker answered another question.');
      return answer.bytes;
    },
  };
}

type Answer = Extract<FromInOutWorker, { kind: 'price-list' | 'layout' | 'rows' | 'file' }>;

/** The workbook without the functions that make its lines, which cannot be sent. */
function frameOf({ title, pageHeader, names, shades, sheets }: Book): BookFrame {
  return {
    title,
    pageHeader,
    names,
    shades,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      columns: sheet.columns,
      rowCount: sheet.rowCount,
      frozenColumns: sheet.frozenColumns,
      filteredRows: sheet.filteredRows,
      isOutlined: sheet.isOutlined,
      pagesWide: sheet.pagesWide,
      rules: sheet.rules,
    })),
  };
}

/** Gives the next lines of a sheet, none once it has no more. */
type LinesOf = (sheet: number) => readonly BookRow[];

function linesBySheet({ sheets }: Book): LinesOf {
  const blocks = sheets.map(({ rows }) => {
    const iterator = blocksOf({ [Symbol.iterator]: () => rows()[Symbol.iterator]() })[Symbol.iterator]();
    return () => {
      const next = iterator.next();
      return next.done === true ? [] : next.value;
    };
  });
  return (sheet) => blocks[sheet]?.() ?? [];
}

async function run(
  startWorker: () => InOutWorker,
  task: InOutTask,
  options: WorkOptions,
  linesOf: LinesOf = () => [],
): Promise<Answer> {
  const { signal, onProgress } = options;
  signal.throwIfAborted();
  const worker = startWorker();
  const finished = new AbortController();
  const gathered = new GatheredList();
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const whileRunning = { signal: finished.signal };
      signal.addEventListener('abort', () => reject(signal.reason as Error), whileRunning);
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<FromInOutWorker>) => {
          if (data.kind === 'progress') onProgress?.(data.share);
          else if (data.kind === 'list-piece') {
            gathered.add(data.piece);
            worker.postMessage({ kind: 'piece-taken' });
          } else if (data.kind === 'price-list' && data.result.ok)
            resolve({ kind: 'price-list', result: ok(gathered.within(data.result.value)) });
          else if (data.kind === 'crashed') reject(new Error(data.message));
          else if (data.kind === 'next-lines') {
            // What making a line throws ends the work, and not the listener alone.
            try {
              worker.postMessage({ kind: 'some-lines', lines: linesOf(data.sheet) });
            } catch (cause) {
              reject(cause instanceof Error ? cause : new Error(String(cause)));
            }
          } else resolve(data);
        },
        whileRunning,
      );
      worker.addEventListener(
        'error',
        (event) => reject(new Error(event.message || 'The worker could not start.')),
        whileRunning,
      );
      worker.postMessage(task);
    });
  } finally {
    finished.abort();
    worker.terminate();
  }
}
