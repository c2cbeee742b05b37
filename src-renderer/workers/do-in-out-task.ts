/**
 * Does one piece of file work and says how it went.
 *
 * Never throws: a failure becomes a message, since an exception in a worker
 * reaches the window without its cause.
 *
 * Depends on: table, imports, exports, ./in-out-protocol (types).
 */
import { decodeTable, encodeTable } from '#parser/table/table-bytes';
import { comparisonXlsx } from '../exports/comparison-xlsx';
import { mendedTable } from '../imports/mends';
import { readPriceList } from '../imports/read-price-list';
import { shownRows } from '../imports/shown-rows';
import type { FromInOutWorker, InOutTask } from './in-out-protocol';

/** Does the task; the last message posted is its result. */
export async function doInOutTask(task: InOutTask, post: (message: FromInOutWorker) => void): Promise<void> {
  try {
    if (task.kind === 'read-price-list') {
      const onProgress = (share: number) => {
        post({ kind: 'progress', share });
      };
      const { sheetName, context } = task;
      const table = decodeTable(task.table);
      post({ kind: 'price-list', result: readPriceList(table, sheetName, context, onProgress) });
    } else if (task.kind === 'mend-table') {
      post({ kind: 'file', bytes: encodeTable(mendedTable(decodeTable(task.table), task.mends)) });
    } else if (task.kind === 'show-rows') {
      const { sheetName, begin, count } = task;
      post({ kind: 'rows', rows: shownRows(decodeTable(task.table), sheetName, begin, count) });
    } else {
      post({ kind: 'file', bytes: await comparisonXlsx(task.sheet) });
    }
  } catch (cause) {
    post({ kind: 'crashed', message: cause instanceof Error ? cause.message : String(cause) });
  }
}
