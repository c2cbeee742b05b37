/**
 * The two header rows: groups above, columns below. They stay at the top. A
 * group can be folded into one column, a header dragged to another place.
 *
 * Depends on: Base UI (tooltip), lucide-react, ./column-layout, ./grid-focus.
 */
import { Tooltip } from '@base-ui/react/tooltip';
import { ArrowDown, ArrowUp, ChevronDown, ChevronsLeftRight, ChevronsRightLeft } from 'lucide-react';
import { useSyncExternalStore, type CSSProperties, type PointerEvent } from 'react';
import { classNames } from '../class-names';
import popup from '../popup.module.css';
import { VisuallyHidden } from '../visually-hidden';
import type { PlacedColumn, PlacedColumns } from './column-layout';
import { drawnCenter, type ColumnWindow } from './column-window';
import styles from './data-table.module.css';
import { isAscending, type GridSortKey } from './grid-column';
import type { GridFocus } from './grid-focus';

/** What the header asks the table to do. */
export interface HeaderActions {
  readonly onSort: (columnId: string, isAdded: boolean) => void;
  readonly onOpenMenu: (columnId: string, anchor: HTMLElement) => void;
  readonly onResizeStart: (columnId: string, event: PointerEvent<HTMLElement>) => void;
  readonly onFit: (columnId: string) => void;
  /** A press on a header that may become a drag. */
  readonly onDragStart: (columnId: string, event: PointerEvent<HTMLElement>) => void;
  readonly onToggleGroup: (group: string) => void;
  /** Whether a group is folded, can be, or has nothing to fold. */
  readonly groupState: (group: string) => 'collapsed' | 'expanded' | 'single';
}

interface GridHeaderProps<Row> extends HeaderActions {
  readonly columns: PlacedColumns<Row>;
  readonly inSight: ColumnWindow;
  readonly sort: readonly GridSortKey[];
  readonly focus: GridFocus;
}

const hints = Tooltip.createHandle<string>();

export function GridHeader<Row>({ columns, inSight, sort, focus, ...actions }: GridHeaderProps<Row>) {
  const focusedColumnId = useSyncExternalStore(focus.subscribe, () => {
    const { zone, columnId } = focus.get();
    return zone === 'header' ? columnId : null;
  });
  const { drawn, before, after } = drawnCenter(columns, inSight);
  const headerCell = (placed: PlacedColumn<Row>) => (
    <HeaderCell
      key={placed.column.id}
      placed={placed}
      sort={sort}
      isTabStop={placed.column.id === focusedColumnId}
      {...actions}
    />
  );
  const groupCell = (group: ColumnGroup) => (
    <GroupCell
      key={group.index}
      group={group}
      labelLeft={group.isPinned ? 0 : columns.pinnedWidth}
      state={actions.groupState(group.label)}
      onToggle={actions.onToggleGroup}
    />
  );
  return (
    <div role="rowgroup" className={styles['header']} style={{ width: columns.totalWidth }}>
      <div role="row" aria-rowindex={1} className={styles['groupRow']}>
        {groupsOf(columns.pinned).map(groupCell)}
        {groupsOf(columns.center).map(groupCell)}
        {groupsOf(columns.pinnedRight).map(groupCell)}
      </div>
      <div role="row" aria-rowindex={2} className={styles['headerRow']}>
        {columns.pinned.map(headerCell)}
        {before > 0 ? (
          <div role="presentation" className={styles['spacer']} style={{ width: before }} />
        ) : null}
        {drawn.map(headerCell)}
        {after > 0 ? <div role="presentation" className={styles['spacer']} style={{ width: after }} /> : null}
        {columns.pinnedRight.map(headerCell)}
      </div>
      <Tooltip.Root handle={hints}>
        {({ payload }) => (
          <Tooltip.Portal>
            <Tooltip.Positioner side="bottom" align="start" sideOffset={4} className={popup['positioner']}>
              <Tooltip.Popup className={popup['tooltip']}>{payload}</Tooltip.Popup>
            </Tooltip.Positioner>
          </Tooltip.Portal>
        )}
      </Tooltip.Root>
    </div>
  );
}

interface ColumnGroup {
  readonly label: string;
  readonly index: number;
  readonly span: number;
  readonly isPinned: boolean;
  readonly isLastPinned: boolean;
  readonly isFirstPinnedRight: boolean;
  readonly style: CSSProperties & { readonly width: number };
}

/** Neighbours of one group on one side as one heading. */
function groupsOf<Row>(columns: readonly PlacedColumn<Row>[]): readonly ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  for (const { column, index, width, style, isPinned, isLastPinned, isFirstPinnedRight } of columns) {
    const last = groups.at(-1);
    if (last?.label === column.group) {
      // A heading at the right edge stands as far from it as the last of its columns.
      const { right = last.style.right } = style;
      const joined = { ...last.style, width: last.style.width + width };
      groups[groups.length - 1] = {
        ...last,
        span: last.span + 1,
        isLastPinned,
        style: right === undefined ? joined : { ...joined, right },
      };
    } else {
      groups.push({
        label: column.group,
        index,
        span: 1,
        isPinned,
        isLastPinned,
        isFirstPinnedRight,
        style: { ...style, width },
      });
    }
  }
  return groups;
}

interface GroupCellProps {
  readonly group: ColumnGroup;
  readonly labelLeft: number;
  readonly state: 'collapsed' | 'expanded' | 'single';
  readonly onToggle: (group: string) => void;
}

function GroupCell({ group, labelLeft, state, onToggle }: GroupCellProps) {
  const isCollapsed = state === 'collapsed';
  const Fold = isCollapsed ? ChevronsLeftRight : ChevronsRightLeft;
  return (
    <div
      role="columnheader"
      aria-colindex={group.index + 1}
      aria-colspan={group.span}
      aria-expanded={state === 'single' ? undefined : !isCollapsed}
      className={classNames(
        styles['groupCell'],
        group.isPinned && styles['pinned'],
        group.isLastPinned && styles['lastPinned'],
        group.isFirstPinnedRight && styles['firstPinnedRight'],
        group.index > 0 && styles['startsGroup'],
      )}
      style={group.style}
    >
      <span className={styles['groupLabel']} style={group.isPinned ? {} : { left: labelLeft + 8 }}>
        {group.label}
        {state === 'single' ? null : (
          <button
            type="button"
            tabIndex={-1}
            aria-label={`${isCollapsed ? 'Expand' : 'Collapse'} ${group.label}`}
            title={`${isCollapsed ? 'Expand' : 'Collapse'} ${group.label} (Alt+Shift+${isCollapsed ? '→' : '←'})`}
            className={classNames(styles['foldButton'], isCollapsed && styles['folded'])}
            onClick={() => {
              onToggle(group.label);
            }}
          >
            <Fold size={12} aria-hidden="true" />
          </button>
        )}
      </span>
    </div>
  );
}

interface HeaderCellProps<Row> extends HeaderActions {
  readonly placed: PlacedColumn<Row>;
  readonly sort: readonly GridSortKey[];
  readonly isTabStop: boolean;
}

function HeaderCell<Row>(props: HeaderCellProps<Row>) {
  const { placed, sort, isTabStop, onSort, onOpenMenu, onResizeStart, onFit, onDragStart } = props;
  const { column } = placed;
  const hint = `${column.definition} ${column.note ?? ''}`.trim();
  const rank = sort.findIndex((key) => key.columnId === column.id);
  const key = sort[rank];
  const direction = key === undefined ? null : isAscending(column, key) ? 'ascending' : 'descending';
  return (
    <Tooltip.Trigger
      handle={hints}
      payload={`${column.header}: ${hint}`}
      delay={600}
      render={
        <div
          role="columnheader"
          aria-colindex={placed.index + 1}
          // Only the first key: assistive technology expects one sorted column at a time.
          aria-sort={rank === 0 && direction !== null ? direction : undefined}
          aria-description={hint}
          tabIndex={isTabStop ? 0 : -1}
          data-header={column.id}
          className={classNames(
            styles['headerCell'],
            column.align === 'right' && styles['right'],
            placed.isPinned && styles['pinned'],
            placed.isLastPinned && styles['lastPinned'],
            placed.isFirstPinnedRight && styles['firstPinnedRight'],
            placed.startsGroup && styles['startsGroup'],
            direction !== null && styles['sorted'],
          )}
          style={placed.style}
          onClick={(event) => {
            onSort(column.id, event.shiftKey);
          }}
          onPointerDown={(event) => {
            onDragStart(column.id, event);
          }}
          onContextMenu={(event) => {
            event.preventDefault();
            onOpenMenu(column.id, event.currentTarget);
          }}
        />
      }
    >
      <span className={styles['headerLabel']}>{column.header}</span>
      {direction === null ? null : <SortBadge rank={rank} count={sort.length} direction={direction} />}
      <button
        type="button"
        tabIndex={-1}
        aria-label={`Menu of ${column.header}`}
        className={styles['menuButton']}
        onClick={(event) => {
          event.stopPropagation();
          onOpenMenu(column.id, event.currentTarget);
        }}
      >
        <ChevronDown size={14} aria-hidden="true" />
      </button>
      <span
        aria-hidden="true"
        className={styles['resizer']}
        onPointerDown={(event) => {
          onResizeStart(column.id, event);
        }}
        onClick={(event) => {
          event.stopPropagation();
        }}
        onDoubleClick={(event) => {
          event.stopPropagation();
          onFit(column.id);
        }}
      />
    </Tooltip.Trigger>
  );
}

interface SortBadgeProps {
  readonly rank: number;
  readonly count: number;
  readonly direction: 'ascending' | 'descending';
}

function SortBadge({ rank, count, direction }: SortBadgeProps) {
  const Arrow = direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <span className={styles['badge']}>
      <Arrow size={11} aria-hidden="true" />
      {count > 1 ? <span aria-hidden="true">{rank + 1}</span> : null}
      <VisuallyHidden>{rank === 0 ? '' : `, sort key ${rank + 1}, ${direction}`}</VisuallyHidden>
    </span>
  );
}
