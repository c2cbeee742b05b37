/**
 * Every layer as a table, the chosen one in full beside it.
 *
 * Depends on: react, model (types), ui, ./layer-rows, ./layer-columns.
 */
import { Layers } from 'lucide-react';
import {
  useCallback,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type RefObject,
} from 'react';
import type { TariffPack } from '#domain/model/tariff-pack';
import type { OverlayConflict } from '#domain/tariffs/overlay-conflicts';
import { Button } from '../../ui/button';
import { DataTable } from '../../ui/data-table/data-table';
import { isAscending, type GridSortKey } from '../../ui/data-table/grid-column';
import type { GridFocus } from '../../ui/data-table/grid-focus';
import { GridSelection } from '../../ui/data-table/grid-selection';
import { sortableValues, sortIndex } from '../../ui/data-table/sort-index';
import { EmptyState } from '../../ui/empty-state';
import { ResizablePanel } from '../../ui/layout/resizable-panel';
import { layerColumns, standardLayout } from './layer-columns';
import { LayerDetail, type LayerActions } from './layer-detail';
import { LayerFilterBar } from './layer-filter-bar';
import { NO_FILTER, shownLayers, type LayerFilter, type LayerRow } from './layer-rows';
import styles from './layers-tab.module.css';

interface LayersTabProps extends LayerActions {
  readonly rows: readonly LayerRow[];
  readonly groups: TariffPack['countryGroups'];
  readonly conflicts: readonly OverlayConflict[];
  readonly filter: LayerFilter;
  readonly onFilterChange: (filter: LayerFilter) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly focus: GridFocus;
  readonly isDetailOpen: boolean;
  readonly onDetailOpenChange: (isOpen: boolean) => void;
  readonly onAdd: () => void;
}

const rowId = (row: LayerRow) => row.id;
const isOut = (row: LayerRow) => row.mark === 'taken-out';

export function LayersTab(props: LayersTabProps) {
  const { rows, filter, focus, isDetailOpen, onDetailOpenChange } = props;
  const [selection] = useState(() => new GridSelection());
  const [layout, setLayout] = useState(standardLayout);
  const [sort, setSort] = useState<readonly GridSortKey[]>([]);
  const shown = useMemo(() => shownLayers(rows, filter, props.groups), [rows, filter, props.groups]);
  const order = useMemo(() => orderLayers(rows, shown, sort), [rows, shown, sort]);
  const focused = useDeferredValue(useSyncExternalStore(focus.subscribe, focus.get));
  const row = rows.find(({ id }) => id === focused.rowId) ?? rows[order[0] ?? -1];
  const main = useRef<HTMLDivElement>(null);
  const openDetail = useCallback(() => {
    onDetailOpenChange(true);
  }, [onDetailOpenChange]);
  return (
    <div className={styles['tab']}>
      <LayerFilterBar
        filter={filter}
        searchRef={props.searchRef}
        onChange={props.onFilterChange}
        shown={order.length}
        total={rows.length}
        onAdd={props.onAdd}
      />
      <div
        ref={main}
        className={styles['main']}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('[data-row]') !== null) openDetail();
        }}
      >
        <DataTable
          label="Tariff layers"
          rowName="layer"
          columns={layerColumns}
          rows={rows}
          order={order}
          rowId={rowId}
          isDim={isOut}
          layout={layout}
          onLayoutChange={setLayout}
          sort={sort}
          onSortChange={setSort}
          focus={focus}
          selection={selection}
          onActivate={openDetail}
          empty={<NoLayers isEmpty={rows.length === 0} onShowAll={() => props.onFilterChange(NO_FILTER)} />}
        />
        {isDetailOpen && row !== undefined ? (
          <ResizablePanel label="Layer" resizeLabel="Width of the details">
            <LayerDetail
              key={row.id}
              row={row}
              conflict={props.conflicts.find(({ overlay }) => overlay.id === row.id) ?? null}
              onClose={() => {
                onDetailOpenChange(false);
                main.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
              }}
              onEdit={props.onEdit}
              onTakeOut={props.onTakeOut}
              onPutBack={props.onPutBack}
            />
          </ResizablePanel>
        ) : null}
      </div>
    </div>
  );
}

function NoLayers({ isEmpty, onShowAll }: { readonly isEmpty: boolean; readonly onShowAll: () => void }) {
  return isEmpty ? (
    <EmptyState icon={Layers} title="No layer on file">
      Without a base rate no duty can be given. Import a tariff pack, or add layers of your own.
    </EmptyState>
  ) : (
    <EmptyState
      icon={Layers}
      title="No layer is like that"
      actions={<Button onClick={onShowAll}>Show all</Button>}
    >
      Nothing on file has this origin, code, status and date together.
    </EmptyState>
  );
}

/** The rows that are shown, in order; without a sort as the pack lists them. */
function orderLayers(
  rows: readonly LayerRow[],
  shown: Uint32Array,
  sort: readonly GridSortKey[],
): Uint32Array {
  const keys = sort.flatMap((key) => {
    const column = layerColumns.find(({ id }) => id === key.columnId);
    if (column === undefined) return [];
    return [{ values: sortableValues(rows, column.value), isAscending: isAscending(column, key) }];
  });
  return sortIndex(shown, keys, Float64Array.from(rows.keys()));
}
