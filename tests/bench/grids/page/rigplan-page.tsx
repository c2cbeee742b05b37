/** RigPlan's own table with the columns of the comparison, its sort and its filter. */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { useOfferOrder } from '../../../../src-renderer/features/compare/use-offer-order';
import { DataTable } from '../../../../src-renderer/ui/data-table/data-table';
import type { GridColumn, GridSortKey } from '../../../../src-renderer/ui/data-table/grid-column';
import { GridFocus } from '../../../../src-renderer/ui/data-table/grid-focus';
import { GridSelection } from '../../../../src-renderer/ui/data-table/grid-selection';
import { UiProvider } from '../../../../src-renderer/ui/ui-provider';
import '../../../../src-renderer/ui/base.css';
import { layout as standardLayout, shownColumns, type BenchRows } from './bench-rows';
import { serve } from './contender';
import { FilterBar, element, headerAt } from './page-parts';

const rowId = (row: OfferEvaluation) => row.offer.id;
const hasNoCost = (row: OfferEvaluation) => row.cost === null;

interface TableProps {
  readonly data: BenchRows;
  readonly columns: readonly GridColumn<OfferEvaluation>[];
}

function Table({ data, columns }: TableProps) {
  const [sort, setSort] = useState<readonly GridSortKey[]>([]);
  const [filterText, setFilterText] = useState('');
  const [layout, setLayout] = useState(standardLayout);
  const [focus] = useState(() => new GridFocus('landedPerTh'));
  const [selection] = useState(() => new GridSelection());
  const { order } = useOfferOrder(data.rows, sort, filterText);
  return (
    <FilterBar value={filterText} onChange={setFilterText}>
      <DataTable
        label="Offers"
        rowName="offer"
        columns={columns}
        rows={data.rows}
        order={order}
        rowId={rowId}
        isDim={hasNoCost}
        layout={layout}
        onLayoutChange={setLayout}
        sort={sort}
        onSortChange={setSort}
        focus={focus}
        selection={selection}
        empty="Nothing found"
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
    createRoot(place).render(
      <UiProvider>
        <Table {...props} />
      </UiProvider>,
    );
  },
  scroller: () => element('[role="grid"]'),
  filterField: () => element('input'),
  header: (columnId) => headerAt(`[data-header="${columnId}"]`),
  cell: '[role="gridcell"]',
});
