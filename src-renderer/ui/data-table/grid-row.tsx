/**
 * One row of the table. Drawn again only when its own row, its columns or its
 * own focus changes: scrolling and moving elsewhere leave it alone.
 *
 * Depends on: react, ./column-layout, ./use-line-state.
 */
import { memo, type CSSProperties } from 'react';
import { classNames } from '../class-names';
import type { PlacedColumn, PlacedColumns } from './column-layout';
import { drawnCenter, type ColumnWindow } from './column-window';
import styles from './data-table.module.css';
import type { GridFocus } from './grid-focus';
import type { GridSelection } from './grid-selection';
import { useLineState } from './use-line-state';

interface GridRowProps<Row> {
  readonly row: Row;
  readonly rowId: string;
  /** Place from 0 among the shown lines. */
  readonly position: number;
  /** Null for a row that stays in sight. */
  readonly top: number | null;
  /** How many groups it lies in, itself counted; null where there are no groups. */
  readonly level: number | null;
  readonly columns: PlacedColumns<Row>;
  readonly inSight: ColumnWindow;
  readonly focus: GridFocus;
  readonly selection: GridSelection;
  /** Has the focus while no row has been chosen. */
  readonly isFirst: boolean;
  readonly isDim: boolean;
}

function GridRowBody<Row>(props: GridRowProps<Row>) {
  const { row, rowId, position, top, level, columns, inSight, focus, selection, isFirst, isDim } = props;
  const { focusedColumnId, holdsTabStop, selectedColumns } = useLineState(focus, selection, rowId, isFirst);
  const { drawn, before, after } = drawnCenter(columns, inSight);
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
      aria-level={level ?? undefined}
      data-row={rowId}
      className={classNames(
        styles['row'],
        focusedColumnId !== null && styles['current'],
        isDim && styles['dim'],
        top === null && styles['stays'],
      )}
      style={rowStyle(top, columns.totalWidth)}
    >
      {columns.pinned.map(cell)}
      {before > 0 ? <div role="presentation" className={styles['spacer']} style={{ width: before }} /> : null}
      {drawn.map(cell)}
      {after > 0 ? <div role="presentation" className={styles['spacer']} style={{ width: after }} /> : null}
      {columns.pinnedRight.map(cell)}
    </div>
  );
}

function rowStyle(top: number | null, width: number): CSSProperties {
  return top === null ? { width } : { transform: `translateY(${top}px)`, width };
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
  const mark = column.mark?.(row) ?? null;
  return (
    <div
      role="gridcell"
      aria-colindex={placed.index + 1}
      tabIndex={isTabStop ? 0 : -1}
      data-column={column.id}
      aria-selected={isSelected}
      aria-description={mark ?? undefined}
      className={cellClass(placed, isFocused, isSelected)}
      style={placed.style}
      title={column.align === 'left' ? column.text(row) : undefined}
    >
      {mark === null ? null : (
        <span data-mark="" aria-hidden="true" title={mark} className={styles['mark']} />
      )}
      {column.render === null ? column.text(row) : column.render(row)}
    </div>
  );
}

function cellClass<Row>(
  { column, isPinned, isLastPinned, isFirstPinnedRight, startsGroup }: PlacedColumn<Row>,
  isFocused: boolean,
  isSelected: boolean,
) {
  return classNames(
    styles['cell'],
    column.align === 'right' && styles['right'],
    column.isStrong && styles['strong'],
    isPinned && styles['pinned'],
    isLastPinned && styles['lastPinned'],
    isFirstPinnedRight && styles['firstPinnedRight'],
    startsGroup && styles['startsGroup'],
    isSelected && styles['selected'],
    isFocused && styles['focused'],
  );
}

// memo loses the type parameter; the cast gives it back.
const GridCell = memo(GridCellBody) as typeof GridCellBody;
export const GridRow = memo(GridRowBody) as typeof GridRowBody;
