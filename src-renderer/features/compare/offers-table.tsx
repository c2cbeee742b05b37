/**
 * The grid of Compare with the menu of its cells, and what stands in it when no offer does.
 *
 * Depends on: domain (types), ui, the parts of Compare.
 */
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { groupSummaries } from '#domain/reports/group-summaries';
import { DataTable } from '../../ui/data-table/data-table';
import type { GridFocus } from '../../ui/data-table/grid-focus';
import type { GridSelection } from '../../ui/data-table/grid-selection';
import type { ComparePageProps } from './compare-page-props';
import { EmptyWorkspace, NothingFound } from './empty-compare';
import { CellMenu } from './filters/cell-menu';
import { withoutMissColumn, withoutMissKey } from './filters/miss-column';
import { NothingPasses } from './filters/nothing-passes';
import { keptLayout, sortedColumnId } from './rows/delta-columns';
import { ROW_PIXELS } from './rows/rows-menu';
import type { CompareTableParts } from './use-compare-table';

interface OffersTableProps {
  readonly page: ComparePageProps;
  readonly table: CompareTableParts;
  readonly focus: GridFocus;
  readonly selection: GridSelection;
  readonly onExplain: () => void;
}

const rowId = (row: OfferEvaluation) => row.offer.id;

export function OffersTable({ page: props, table, focus, selection, onExplain }: OffersTableProps) {
  const { rows, view, onViewChange, offerActions } = props;
  const { order, misses, isTable, offerFilter, offerRows, filters, typing } = table;
  return (
    <CellMenu
      {...filters.cellMenu}
      rowActions={offerRows.rowActions}
      onExplain={onExplain}
      onCopy={props.onCopy}
    >
      <DataTable
        label="Offers"
        rowName="offer"
        columns={typing.columns}
        editing={typing.cells}
        flash={typing.flash}
        rows={rows}
        order={order}
        lines={offerRows.lines}
        onFold={offerRows.fold}
        rowHeight={ROW_PIXELS[view.rowHeight]}
        columnActions={filters.columnActions}
        rowId={rowId}
        isDim={filters.isDim}
        layout={filters.layout}
        groupSummaries={groupSummaries}
        isOffered={isTable}
        onLayoutChange={(next) => {
          onViewChange({ ...view, ...keptLayout(withoutMissColumn(next)) });
        }}
        sort={view.sort}
        onSortChange={(sort) => {
          const keys = withoutMissKey(sort).map((key) => ({
            ...key,
            columnId: sortedColumnId(key.columnId),
          }));
          onViewChange({ ...view, sort: keys });
        }}
        focus={focus}
        selection={selection}
        onActivate={onExplain}
        reveal={props.addedOffer ?? null}
        empty={
          rows.length === 0 ? (
            <EmptyWorkspace
              onImport={props.onImport}
              onSaveTemplate={props.onSaveTemplate}
              onAdd={offerActions?.add}
            />
          ) : offerFilter.missCount > 0 ? (
            misses.length > 0 ? null : (
              <NothingPasses {...filters.nothingPasses} />
            )
          ) : (
            <NothingFound
              filterText={view.filterText}
              total={rows.length}
              onClear={() => {
                onViewChange({ ...view, filterText: '' });
              }}
            />
          )
        }
      />
    </CellMenu>
  );
}
