/**
 * One row of the table. Drawn again only when its own row, its columns or its
 * own focus changes: scrolling and moving elsewhere leave it alone.
 *
 * Depends on: react, ./column-layout, ./grid-focus.
 */
import { memo, useCallback, useSyncExternalStore, type CSSProperties } from 'react';
import { classNames } from '../class-names';
import type { PlacedColumn, PlacedColumns } from './column-layout';
import type { ColumnWindow } from './column-window';
import styles from './data-table.module.css';
import type { GridFocus } from './grid-focus';
import type { GridSelection } from './grid-selection';

interface GridRowProps<Row> {
  readonly row: Row;
  readonly rowId: string;
  /** Place from 0 among the shown rows. */
  readonly position: number;
  readonly top: number;
  readonly columns: PlacedColumns<Row>;
  readonly inSight: ColumnWindow;
  readonly focus: GridFocus;
  readonly selection: GridSelection;
  /** Has the focus while no row has been chosen. */
  readonly isFirst: boolean;
  readonly isDim: boolean;
}

function GridRowBody<Row>(props: GridRowProps<Row>) {
  const { row, rowId, position, top, columns, inSight, focus, selection, isFirst, isDim } = props;
  const focusedColumnId = useSyncExternalStore(
    focus.subscribe,
    useCallback(() => {
      const state = focus.get();
      const isHere = state.rowId === null ? isFirst : state.rowId === rowId;
      return isHere ? state.columnId : null;
    }, [focus, rowId, isFirst]),
  );
  const holdsTabStop = useSyncExternalStore(
    focus.subscribe,
    useCallback(() => {
      const { zone, rowId: focusedRow } = focus.get();
      return zone === 'body' && (focusedRow === null ? isFirst : focusedRow === rowId);
    }, [focus, rowId, isFirst]),
  );
  const selectedColumns = useSyncExternalStore(
    selection.subscribe,
    useCallback(() => {
      const { rowIds, columnIds } = selection.get();
      return rowIds.has(rowId) ? columnIds : null;
    }, [selection, rowId]),
  );
  const drawn = columns.center.slice(inSight.first, inSight.end);
  const spacer = drawn[0]?.start ?? 0;
  const stopId = focusedColumnId ?? columns.all[0]?.column.id;
  const cell = (placed: PlacedColumn<Row>) => (
    <GridCell
      key={placed.column.id}
      row={row}
      placed={placed}
      isFocused={placed.column.id === focusedColumnId}
      isTabStop={holdsTabStop && placed.column.id === stopId}
      isSelected={selectedColumns?.has(placed.column.id) ?? false}
    />
  );
  return (
    <div
      role="row"
      aria-rowindex={position + 3}
      data-row={rowId}
      className={classNames(
        styles['row'],
        focusedColumnId !== null && styles['current'],
        isDim && styles['dim'],
      )}
      style={rowStyle(top, columns.totalWidth)}
    >
      {columns.pinned.map(cell)}
      {spacer > 0 ? <div role="presentation" className={styles['spacer']} style={{ width: spacer }} /> : null}
      {drawn.map(cell)}
    </div>
  );
}

function rowStyle(top: number, width: number): CSSProperties {
  return { transform: `translateY(${top}px)`, width };
}

interface GridCellProps<Row> {
  readonly row: Row;
  readonly placed: PlacedColumn<Row>;
  readonly isFocused: boolean;
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
}

function GridCellBody<Row>({ row, placed, isFocused, isTabStop, isSelected }: GridCellProps<Row>) {
  const { column } = placed;
  return (
    <div
      role="gridcell"
      aria-colindex={placed.index + 1}
      tabIndex={isTabStop ? 0 : -1}
      data-column={column.id}
      aria-selected={isSelected}
      className={cellClass(placed, isFocused, isSelected)}
      style={placed.style}
      title={column.align === 'left' ? column.text(row) : undefined}
    >
      {column.render === null ? column.text(row) : column.render(row)}
    </div>
  );
}

function cellClass<Row>(
  { column, isPinned, isLastPinned, startsGroup }: PlacedColumn<Row>,
  isFocused: boolean,
  isSelected: boolean,
) {
  return classNames(
    styles['cell'],
    column.align === 'right' && styles['right'],
    column.isStrong && styles['strong'],
    isPinned && styles['pinned'],
    isLastPinned && styles['lastPinned'],
    startsGroup && styles['startsGroup'],
    isSelected && styles['selected'],
    isFocused && styles['focused'],
  );
}

// memo loses the type parameter; the cast gives it back.
const GridCell = memo(GridCellBody) as typeof GridCellBody;
export const GridRow = memo(GridRowBody) as typeof GridRowBody;
