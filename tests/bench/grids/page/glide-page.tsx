/**
 * Glide Data Grid, which draws on a canvas, set as its pages advise: cell contents
 * by a function that keeps its identity, no overlays. It has no sort and no
 * filter of its own: they are RigPlan's, as an order of row numbers.
 *
 * It runs on React 18, the latest it names.
 */
import { DataEditor, GridCellKind } from '@glideapps/glide-data-grid';
import '@glideapps/glide-data-grid/dist/index.css';
import { useCallback, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { useOfferOrder } from '../../../../src-renderer/features/compare/use-offer-order';
import {
  cycleSort,
  type GridColumn,
  type GridSortKey,
} from '../../../../src-renderer/ui/data-table/grid-column';
import '../../../../src-renderer/ui/base.css';
import { BAR_HEIGHT, HEADER_HEIGHT, ROW_HEIGHT, layout, shownColumns, type BenchRows } from './bench-rows';
import { WINDOW } from '../window-size';
import { serve } from './contender';
import { FilterBar, element } from './page-parts';

const theme = {
  baseFontStyle: '13px',
  headerFontStyle: '13px',
  fontFamily: 'Inter Variable, sans-serif',
  cellHorizontalPadding: 8,
};

interface TableProps {
  readonly data: BenchRows;
  readonly columns: readonly GridColumn<OfferEvaluation>[];
}

function Table({ data: { rows }, columns }: TableProps) {
  const [sort, setSort] = useState<readonly GridSortKey[]>([]);
  const [filterText, setFilterText] = useState('');
  const { order } = useOfferOrder(rows, sort, filterText);
  const headers = useMemo(
    () => columns.map(({ id, header, width }) => ({ id, title: header, width })),
    [columns],
  );
  const getCellContent = useCallback(
    ([columnIndex, position]: readonly [number, number]) => {
      const column = columns[columnIndex];
      const row = rows[order[position] ?? -1];
      const words = column === undefined || row === undefined ? '' : column.text(row);
      return {
        kind: GridCellKind.Text,
        data: words,
        displayData: words,
        allowOverlay: false,
        contentAlign: column?.align ?? 'left',
      };
    },
    [columns, rows, order],
  );
  return (
    <FilterBar value={filterText} onChange={setFilterText}>
      <DataEditor
        columns={headers}
        rows={order.length}
        getCellContent={getCellContent}
        onHeaderClicked={(index, { shiftKey }) => {
          const column = columns[index];
          if (column !== undefined) setSort((before) => cycleSort(before, column.id, shiftKey));
        }}
        width={WINDOW.width}
        height={WINDOW.height - BAR_HEIGHT}
        rowHeight={ROW_HEIGHT}
        headerHeight={HEADER_HEIGHT}
        freezeColumns={layout.pinnedLeft.length}
        smoothScrollX
        smoothScrollY
        theme={theme}
      />
    </FilterBar>
  );
}

let props: TableProps | null = null;

serve({
  prepare: (data) => {
    props = { data, columns: shownColumns(data) };
  },
  mount: (place) => {
    if (props === null) throw new Error('No rows');
    createRoot(place).render(<Table {...props} />);
  },
  scroller: () => element('.dvn-scroller'),
  filterField: () => element('input'),
  header: (columnId) => {
    const columns = props?.columns ?? [];
    const index = columns.findIndex(({ id }) => id === columnId);
    const left = columns.slice(0, index).reduce((sum, { width }) => sum + width, 0);
    return { x: left + 14, y: BAR_HEIGHT + HEADER_HEIGHT / 2 };
  },
  cell: null,
});
