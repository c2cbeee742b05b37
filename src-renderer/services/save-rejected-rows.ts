/**
 * Rejected rows as a file in the vendor's own layout, for its author to mend.
 *
 * Depends on: table, exports, host (types), imports.
 */
import { decodeTable } from '#parser/table/table-bytes';
import { rejectedRowsFile } from '../exports/rejected-rows-file';
import type { FileKind, Host } from '../host/host';
import type { PriceList } from '../imports/price-list';
import { rejectedRowsName, rejectedRowsOf } from '../imports/rejected-rows';

const kinds: Readonly<Record<'xlsx' | 'csv', FileKind>> = {
  xlsx: { label: 'Excel workbook', extensions: ['xlsx'] },
  csv: { label: 'CSV', extensions: ['csv'] },
};

/**
 * @param fileName - of the vendor's file; null for pasted text
 * @param table - its cells, in the form of `src-parser/table/table-bytes.ts`
 * @returns false if the user cancelled
 */
export async function saveRejectedRows(
  host: Pick<Host, 'saveFile'>,
  fileName: string | null,
  table: Uint8Array,
  list: PriceList,
): Promise<boolean> {
  const rows = rejectedRowsOf(decodeTable(table), list);
  const bytes = await rejectedRowsFile(rows);
  return (await host.saveFile(rejectedRowsName(fileName, rows), kinds[rows.form], bytes)) !== null;
}
