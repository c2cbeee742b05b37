/**
 * AG Grid Community without a framework, which is its fastest form, set as its
 * pages on performance advise: no animation, no cell components, values as plain
 * fields, the quick filter's texts kept. Its own sort and its own filter.
 *
 * It draws plain words where RigPlan draws bars and marks beside them.
 */
import {
  CellStyleModule,
  ClientSideRowModelModule,
  ModuleRegistry,
  QuickFilterModule,
  createGrid,
  themeQuartz,
  type ColDef,
} from 'ag-grid-community';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { GridColumn } from '../../../../src-renderer/ui/data-table/grid-column';
import '../../../../src-renderer/ui/base.css';
import './ag-grid-page.css';
import { BAR_HEIGHT, HEADER_HEIGHT, ROW_HEIGHT, layout, shownColumns } from './bench-rows';
import { serve } from './contender';
import { element, headerAt } from './page-parts';

ModuleRegistry.registerModules([ClientSideRowModelModule, QuickFilterModule, CellStyleModule]);

/** The values of all columns by id, and the offer for its words. */
interface FieldRow {
  readonly evaluation: OfferEvaluation;
  readonly [columnId: string]: unknown;
}

/** What RigPlan's filter searches as well. */
const SEARCHED = new Set(['vendor', 'model', 'origin', 'shipFrom', 'incoterm', 'offerId']);

let rowData: readonly FieldRow[] = [];
let columnDefs: readonly ColDef<FieldRow>[] = [];

function definition(column: GridColumn<OfferEvaluation>): ColDef<FieldRow> {
  return {
    field: column.id,
    headerName: column.header,
    width: column.width,
    pinned: layout.pinnedLeft.includes(column.id) ? 'left' : null,
    cellClass: column.align,
    valueFormatter: ({ data }) => (data === undefined ? '' : column.text(data.evaluation)),
    ...(SEARCHED.has(column.id) ? {} : { getQuickFilterText: () => '' }),
  };
}

serve({
  prepare: (data) => {
    const columns = shownColumns(data);
    columnDefs = columns.map(definition);
    rowData = data.rows.map((evaluation) => {
      const row: Record<string, unknown> & { evaluation: OfferEvaluation } = { evaluation };
      for (const { id, value } of columns) row[id] = value(evaluation);
      return row;
    });
  },
  mount: (place) => {
    const bar = document.createElement('div');
    bar.style.height = `${BAR_HEIGHT}px`;
    const field = document.createElement('input');
    bar.append(field);
    const table = document.createElement('div');
    table.style.height = `calc(100% - ${BAR_HEIGHT}px)`;
    place.append(bar, table);
    const grid = createGrid<FieldRow>(table, {
      columnDefs,
      defaultColDef: { sortable: true, resizable: true, cellDataType: false },
      rowData,
      rowHeight: ROW_HEIGHT,
      headerHeight: HEADER_HEIGHT,
      animateRows: false,
      cacheQuickFilter: true,
      suppressFieldDotNotation: true,
      suppressColumnMoveAnimation: true,
      theme: themeQuartz.withParams({ fontFamily: 'var(--font)', fontSize: 13, cellHorizontalPadding: 8 }),
    });
    field.addEventListener('input', () => {
      grid.setGridOption('quickFilterText', field.value);
    });
  },
  scroller: () => element('.ag-grid-viewport'),
  filterField: () => element('input'),
  header: (columnId) => headerAt(`.ag-header-cell[col-id="${columnId}"] .ag-header-cell-label`),
  cell: '.ag-cell',
});
