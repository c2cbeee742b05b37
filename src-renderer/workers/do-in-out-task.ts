/**
 * Does one piece of file work and says how it went.
 *
 * Never throws: a failure becomes a message, since an exception in a worker
 * reaches the window without its cause.
 *
 * Depends on: core, table, imports, exports, reports (types), ./in-out-protocol (types), ./list-pieces.
 */
import { ok } from '#domain/core/result';
import type { BookRow } from '#domain/reports/finance/book';
import { decodeTable, encodeTable } from '#parser/table/table-bytes';
import { writeWorkbook } from '../exports/workbook/write-workbook';
import { guessLayout } from '../imports/layout/guess-layout';
import { readWithLayout } from '../imports/layout/read-with-layout';
import { mendedTable } from '../imports/mends';
import { readPriceList } from '../imports/read-price-list';
import { shownRows } from '../imports/shown-rows';
import type { FromInOutWorker, InOutTask, PriceListResult } from './in-out-protocol';
import { frameOf, piecesOf } from './list-pieces';

/** Asks the window for the next lines of a sheet; none once it has no more. */
export type NextLines = (sheet: number) => Promise<readonly BookRow[]>;

/** Does the task; the last message posted is its result. */
export async function doInOutTask(
  task: InOutTask,
  post: (message: FromInOutWorker) => void,
  nextLines: NextLines = () => Promise.resolve([]),
  pieceTaken: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const onProgress = (share: number) => {
    post({ kind: 'progress', share });
  };
  try {
    if (task.kind === 'read-price-list') {
      const { sheetName, context } = task;
      const table = decodeTable(task.table);
      await postList(readPriceList(table, sheetName, context, onProgress), post, pieceTaken);
    } else if (task.kind === 'guess-layout') {
      const result = guessLayout(decodeTable(task.table), task.known, task.choice);
      post({ kind: 'layout', result });
    } else if (task.kind === 'read-with-layout') {
      const table = decodeTable(task.table);
      await postList(readWithLayout(table, task.layout, task.context, onProgress), post, pieceTaken);
    } else if (task.kind === 'mend-table') {
      post({ kind: 'file', bytes: encodeTable(mendedTable(decodeTable(task.table), task.mends)) });
    } else if (task.kind === 'show-rows') {
      const { sheetName, begin, count } = task;
      post({ kind: 'rows', rows: shownRows(decodeTable(task.table), sheetName, begin, count) });
    } else {
      const onProgress = (share: number) => {
        post({ kind: 'progress', share });
      };
      const bytes = await writeWorkbook(task.book, (sheet) => linesOf(sheet, nextLines), { onProgress });
      post({ kind: 'file', bytes });
    }
  } catch (cause) {
    post({ kind: 'crashed', message: cause instanceof Error ? cause.message : String(cause) });
  }
}

/** A long list goes in pieces, each after the one before was taken: else all of them would lie in wait at once. */
async function postList(
  result: PriceListResult,
  post: (message: FromInOutWorker) => void,
  pieceTaken: () => Promise<void>,
): Promise<void> {
  if (!result.ok) {
    post({ kind: 'price-list', result });
    return;
  }
  for (const piece of piecesOf(result.value)) {
    const taken = pieceTaken();
    post({ kind: 'list-piece', piece });
    await taken;
  }
  post({ kind: 'price-list', result: ok(frameOf(result.value)) });
}

async function* linesOf(sheet: number, nextLines: NextLines): AsyncIterable<readonly BookRow[]> {
  for (;;) {
    const lines = await nextLines(sheet);
    if (lines.length === 0) return;
    yield lines;
  }
}
