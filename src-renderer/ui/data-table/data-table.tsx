/**
 * The table: thousands of rows, any number of columns, all of it by keyboard.
 *
 * Rows come in as they are, with their order as an index beside them; the table
 * never sorts, filters or computes. It is one Tab stop; arrows move inside it.
 *
 * Depends on: react, ./column-layout, ./grid-header, ./grid-body, ./grid-keys.
 */
import { useCallback, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import type { MenuAction } from '../menu';
import { VisuallyHidden } from '../visually-hidden';
import { drawnLayout, groupState, gridGroups, sidesOf, type GroupSummaries } from './column-groups';
import { usePlacedColumns } from './column-layout';
import { ColumnMenu } from './column-menu';
import styles from './data-table.module.css';
import type { CellEditing } from './cell-editing';
import { fitWidth } from './fit-width';
import { GridBody } from './grid-body';
import { cycleSort, type GridColumn, type GridLayout, type GridSortKey } from './grid-column';
import type { GridFocus } from './grid-focus';
import { GridHeader } from './grid-header';
import type { GridSelection } from './grid-selection';
import { CrowdedNote, PinnedDivider } from './pinned-parts';
import { useColumnActions } from './use-column-actions';
import { useColumnCommands } from './use-column-commands';
import { useColumnKeys } from './use-column-keys';
import { headingAt, lineId, plainLines, type RowLines } from './row-lines';
import { SortAnnouncement } from './sort-announcement';
import { useCellEditor } from './use-cell-editor';
import { useColumnsInSight } from './use-columns-in-sight';
import { useColumnResize } from './use-column-resize';
import { useGridCopy } from './use-grid-copy';
import { useGridKeys } from './use-grid-keys';
import { useGridRange } from './use-grid-range';
import { useFlashCells, type FlashedCells } from './use-flash-cells';
import { useFollowRow } from './use-follow-row';
import { useHeaderDrag } from './use-header-drag';
import { useRangeDrag } from './use-range-drag';
import { useRevealRow, type RevealedRow } from './use-reveal-row';

/** Height of a line where nobody wants another, CSS pixels. */
const COMPACT_ROW = 28;

interface DataTableProps<Row> {
  /** The accessible name. */
  readonly label: string;
  /** Every column there is, shown or not. Must keep its identity between draws. */
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  /** Numbers of the rows to show, in order. */
  readonly order: Uint32Array;
  /** The lines in which they stand, if there are others than these rows. Must keep its identity. */
  readonly lines?: RowLines;
  /** Folds or unfolds a group of `lines`. */
  readonly onFold?: (headingId: string) => void;
  /** Height of a line, CSS pixels; 28 if it is not given. */
  readonly rowHeight?: number;
  /** Unique; the focus and the elements hang on it. Must keep its identity. */
  readonly rowId: (row: Row) => string;
  /** Rows that stand back, such as those without a result. Must keep its identity. */
  readonly isDim?: (row: Row) => boolean;
  readonly layout: GridLayout;
  readonly onLayoutChange: (layout: GridLayout) => void;
  /** What stands for a collapsed group; a group without is never collapsed. Must keep its identity. */
  readonly groupSummaries?: GroupSummaries;
  /** Whether the palette offers what is done to columns: not while the table is out of sight. */
  readonly isOffered?: boolean;
  readonly sort: readonly GridSortKey[];
  readonly onSortChange: (sort: readonly GridSortKey[]) => void;
  readonly focus: GridFocus;
  readonly selection: GridSelection;
  /** Enter on a cell, or a double click. */
  readonly onActivate?: (rowId: string, columnId: string) => void;
  /** Typing into cells; without it they only show. */
  readonly editing?: CellEditing | null;
  /** Cells to go to and light up, such as those that an undo changed. */
  readonly flash?: FlashedCells | null;
  /** A row to go to as soon as it is there, such as one that was just made. */
  readonly reveal?: RevealedRow | null;
  /** What else the menu of a column can do. */
  readonly columnActions?: (columnId: string) => readonly MenuAction[];
  /** What one row is called when rows are counted aloud: `offer`. */
  readonly rowName: string;
  /** Shown under the header when no row is left. */
  readonly empty: ReactNode;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    columns,
    rows,
    order,
    rowId,
    layout,
    onLayoutChange,
    sort,
    onSortChange,
    focus,
    selection,
    onActivate,
  } = props;
  const { lines: given, rowHeight = COMPACT_ROW } = props;
  const lines = useMemo(() => given ?? plainLines(order), [given, order]);
  const [menu, setMenu] = useState<{ columnId: string; anchor: HTMLElement } | null>(null);
  const resize = useColumnResize(layout, onLayoutChange);
  const scrollerRef = useRef<HTMLDivElement>(null);
  const { viewportWidth, scrollPosition, observe } = useColumnsInSight(scrollerRef);
  const { groupSummaries } = props;
  const groups = useMemo(() => gridGroups(columns, groupSummaries), [columns, groupSummaries]);
  const drawn = useMemo(() => drawnLayout(resize.layout, groups), [resize.layout, groups]);
  const placed = usePlacedColumns(columns, drawn, sort, viewportWidth);
  const { actions, said } = useColumnActions({
    columns,
    layout,
    onLayoutChange,
    groups,
    scroller: scrollerRef,
  });
  const { markRef, startMove, startDivide } = useHeaderDrag({
    scroller: scrollerRef,
    onMove: (columnId, { columnId: target, edge }) => {
      actions.moveBeside(columnId, target, edge);
    },
    onDivide: ({ columnId, edge }) => {
      const { left, center } = sidesOf(drawn);
      const at = [...left, ...center].indexOf(columnId);
      if (at !== -1) actions.pinFirst(edge === 'before' ? at : at + 1);
    },
  });
  const inSight = useMemo(() => scrollPosition(placed), [scrollPosition, placed]);
  const positions = useFollowRow({ rows, lines, rowId, focus });

  /** Widths that show every value; of all drawn columns, if none is given. */
  const fit = useCallback(
    (columnId?: string) => {
      const ids = columnId === undefined ? drawn.columnIds : [columnId];
      const shown = Array.from(order.subarray(0, 2000), (index) => rows[index]).filter(
        (row) => row !== undefined,
      );
      const fitted = columns
        .filter(({ id }) => ids.includes(id))
        .map((column) => [column.id, fitWidth(column, shown)] as const);
      onLayoutChange({ ...layout, widths: { ...layout.widths, ...Object.fromEntries(fitted) } });
    },
    [columns, rows, order, drawn, layout, onLayoutChange],
  );
  useColumnCommands({
    columns,
    layout,
    groups,
    actions,
    focus,
    placed,
    onFit: fit,
    isOffered: props.isOffered ?? true,
  });
  const changeSort = useCallback(
    (next: readonly GridSortKey[]) => {
      // The best rows are at the top now: show them.
      if (scrollerRef.current !== null) scrollerRef.current.scrollTop = 0;
      onSortChange(next);
    },
    [onSortChange],
  );
  const sortBy = useCallback(
    (columnId: string, isAdded: boolean) => {
      focus.set({ zone: 'header', columnId });
      changeSort(cycleSort(sort, columnId, isAdded));
    },
    [focus, sort, changeSort],
  );
  const openMenu = useCallback(
    (columnId: string, anchor: HTMLElement) => {
      focus.set({ zone: 'header', columnId });
      setMenu({ columnId, anchor });
    },
    [focus],
  );
  const { range, onCopy } = useGridRange({ rows, lines, rowId, positions, placed, selection });
  const keys = useGridKeys({
    scroller: scrollerRef,
    rows,
    lines,
    rowHeight,
    rowId,
    positions,
    placed,
    focus,
    range,
    onSort: sortBy,
    onOpenMenu: openMenu,
    onActivate,
    onFold: props.onFold,
  });
  const { moveTo, placeInFocus } = keys;
  const showFocus = useCallback(() => {
    moveTo(placeInFocus());
  }, [moveTo, placeInFocus]);
  const onColumnKey = useColumnKeys({ layout, groups, actions, focus, placed, showFocus });
  const onPointerDown = useRangeDrag({
    scroller: scrollerRef,
    positions,
    placed,
    range,
    placeInFocus: keys.placeInFocus,
    moveTo: keys.moveTo,
  });
  useGridCopy(scrollerRef, onCopy, keys.placeInFocus);
  const { editing = null } = props;
  const editor = useCellEditor({
    editing,
    scroller: scrollerRef,
    cellAt: ({ row, column }) => {
      const id = headingAt(lines, row) === null ? lineId(lines, row, rows, rowId) : null;
      const columnId = placed.all[column]?.column.id;
      const isHeader = focus.get().zone === 'header';
      return id === null || columnId === undefined || isHeader ? null : { rowId: id, columnId };
    },
    placeInFocus: keys.placeInFocus,
    moveTo: keys.moveTo,
    extent: { rows: lines.index.length, columns: placed.all.length },
    onActivate,
  });
  useFlashCells({
    flash: props.flash ?? null,
    scroller: scrollerRef,
    positions,
    placed,
    moveTo: keys.moveTo,
  });
  useRevealRow({ reveal: props.reveal ?? null, rows, rowId, positions, goTo: keys.goTo });

  return (
    <div className={styles['table']} data-pane="table">
      <CrowdedNote columns={placed} />
      <PinnedDivider left={placed.pinnedWidth} onDragStart={startDivide} />
      <div ref={markRef} aria-hidden="true" hidden className={styles['dropMark']} />
      <div
        ref={observe}
        // Lines of groups can be folded, which only a tree may say.
        role={lines.depth > 0 ? 'treegrid' : 'grid'}
        aria-label={props.label}
        aria-rowcount={lines.index.length + 2}
        aria-colcount={placed.all.length}
        tabIndex={-1}
        className={styles['scroller']}
        style={{ '--row-height': `${String(rowHeight)}px` } as CSSProperties}
        onKeyDown={(event) => {
          onColumnKey(event);
          editor.onKeyDown(event);
          keys.onKeyDown(event);
        }}
        onFocus={keys.onFocus}
        aria-multiselectable
        onPointerDown={onPointerDown}
        onDoubleClick={editor.onDoubleClick}
        onClick={editor.onClick}
      >
        <GridHeader
          columns={placed}
          inSight={inSight}
          sort={sort}
          focus={focus}
          onSort={sortBy}
          onOpenMenu={openMenu}
          onResizeStart={resize.start}
          onFit={fit}
          onDragStart={startMove}
          onToggleGroup={actions.toggleGroup}
          groupState={(group) => groupState(layout, groups, group)}
        />
        <GridBody
          scroller={scrollerRef}
          rows={rows}
          lines={lines}
          rowHeight={rowHeight}
          onFold={props.onFold}
          rowId={rowId}
          isDim={props.isDim ?? null}
          columns={placed}
          inSight={inSight}
          focus={focus}
          selection={selection}
        />
      </div>
      {editor.editor}
      {lines.index.length === lines.top + lines.bottom ? (
        <div className={styles['empty']}>{props.empty}</div>
      ) : null}
      <SortAnnouncement columns={columns} sort={sort} count={order.length} rowName={props.rowName} />
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      <ColumnMenu
        open={menu}
        onClose={() => {
          setMenu(null);
        }}
        layout={layout}
        groups={groups}
        actions={actions}
        sort={sort}
        onSortChange={changeSort}
        onFit={fit}
        onFitAll={() => {
          fit();
        }}
        more={props.columnActions}
        onFinished={keys.focusedElement}
      />
    </div>
  );
}
