/**
 * The sheet Deliveries: each batch of each line from dispatch to the rack.
 *
 * Days are medians unless the heading says otherwise; a batch that nobody can date is not in it, and its
 * line says so on the sheet Lines.
 *
 * Depends on: planning, reports, ../report-ground (types).
 */
import { deliveryRows } from '../../planning/delivery/delivery-rows';
import { bodyCell, type BookCell, type BookSheet } from '../../reports/finance/book';
import { column, ColumnPlaces } from '../../reports/finance/column-letters';
import type { ReportGround } from '../report-ground';

const columns = [
  column('line', 'Line', 'text', 16),
  column('vendor', 'Vendor', 'text', 24),
  column('model', 'Model', 'text', 26),
  column('site', 'Site', 'text', 22),
  column('batch', 'Batch', 'integer', 8),
  column('units', 'Units', 'integer', 10),
  column('dispatch', 'Dispatch P50', 'date', 13),
  column('entry', 'Customs entry P50', 'date', 13),
  column('onRackP10', 'On rack P10', 'date', 13),
  column('onRackP50', 'On rack P50', 'date', 13),
  column('onRackP90', 'On rack P90', 'date', 13),
  column('energisation', 'Site energised', 'date', 13),
  column('daysLate', 'Days late P50', 'integer', 10),
  column('steps', 'Days on which the duty changes', 'prose', 36),
];
const at = new ColumnPlaces(columns);

/** The sheet. */
export function deliverySheet({ under }: Pick<ReportGround, 'under'>): BookSheet {
  const rows = deliveryRows(under.evaluation.lines, under.ground).flatMap((line) =>
    line.batches.map((batch) =>
      at.row({
        line: bodyCell('text', line.lineId),
        vendor: bodyCell('text', line.vendor),
        model: bodyCell('text', line.model),
        site: known('text', line.siteName),
        batch: known('integer', batch.batch),
        units: bodyCell('integer', batch.quantity),
        dispatch: bodyCell('date', batch.dispatchP50),
        entry: known('date', batch.entryP50),
        onRackP10: bodyCell('date', batch.onRackP10),
        onRackP50: bodyCell('date', batch.onRackP50),
        onRackP90: bodyCell('date', batch.onRackP90),
        energisation: known('date', line.energisation),
        daysLate: known('integer', batch.daysLate),
        steps: known('prose', line.tariffSteps.map(({ on }) => on).join(', ') || null),
      }),
    ),
  );
  return {
    name: 'Deliveries',
    columns,
    rowCount: rows.length,
    rows: () => rows,
    frozenColumns: 1,
    filteredRows: rows.length,
    isOutlined: false,
    pagesWide: 2,
    rules: [],
  };
}

function known(kind: BookCell['kind'], value: string | number | null): BookCell | null {
  return value === null ? null : bodyCell(kind, value);
}
