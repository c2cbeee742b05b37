/**
 * What the reader did that the user should know.
 *
 * Depends on: imports (types), ui.
 */
import type { Remark } from '../../../imports/price-list';
import { LongTable, type LongColumn } from '../../../ui/long-table';

const columns: readonly LongColumn[] = [
  { id: 'line', header: 'Line', width: '82px', isNumber: true },
  { id: 'text', header: 'Remark', width: 'minmax(320px, 1fr)' },
];

export function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  return (
    <LongTable
      label="Remarks"
      columns={columns}
      rowCount={remarks.length}
      cells={(index) => {
        const remark = remarks[index];
        if (remark === undefined) return [];
        return [
          remark.line ?? 'file',
          <span key="text" title={remark.text}>
            {remark.text}
          </span>,
        ];
      }}
    />
  );
}
