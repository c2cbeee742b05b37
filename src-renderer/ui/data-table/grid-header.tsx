/**
 * The two header rows: groups above, columns below. They stay at the top.
 *
 * Depends on: Base UI (tooltip), lucide-react, ./column-layout, ./grid-focus.
 */
import { Tooltip } from '@base-ui/react/tooltip';
import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react';
import { useSyncExternalStore, type PointerEvent } from 'react';
import { classNames } from '../class-names';
import popup from '../popup.module.css';
import { VisuallyHidden } from '../visually-hidden';
import type { PlacedColumn, PlacedColumns } from './column-layout';
import type { ColumnWindow } from './column-window';
import styles from './data-table.module.css';
import { isAscending, type GridSortKey } from './grid-column';
import type { GridFocus } from './grid-focus';

/** What the header asks the table to do. */
export interface HeaderActions {
  readonly onSort: (columnId: string, isAdded: boolean) => void;
  readonly onOpenMenu: (columnId: string, anchor: HTMLElement) => void;
  readonly onResizeStart: (columnId: string, event: PointerEvent<HTMLElement>) => void;
  readonly onFit: (columnId: string) => void;
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
  const drawn = columns.center.slice(inSight.first, inSight.end);
  const spacer = drawn[0]?.start ?? 0;
  const headerCell = (placed: PlacedColumn<Row>) => (
    <HeaderCell
      key={placed.column.id}
      placed={placed}
      sort={sort}
      isTabStop={placed.column.id === focusedColumnId}
      {...actions}
    />
  );
  return (
    <div role="rowgroup" className={styles['header']} style={{ width: columns.totalWidth }}>
      <div role="row" aria-rowindex={1} className={styles['groupRow']}>
        {groupsOf(columns.pinned).map((group) => (
          <GroupCell key={group.index} group={group} labelLeft={0} />
        ))}
        {groupsOf(columns.center).map((group) => (
          <GroupCell key={group.index} group={group} labelLeft={columns.pinnedWidth} />
        ))}
      </div>
      <div role="row" aria-rowindex={2} className={styles['headerRow']}>
        {columns.pinned.map(headerCell)}
        {spacer > 0 ? (
          <div role="presentation" className={styles['spacer']} style={{ width: spacer }} />
        ) : null}
        {drawn.map(headerCell)}
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
  readonly width: number;
  readonly left: number;
  readonly isPinned: boolean;
  readonly isLastPinned: boolean;
}

/** Neighbours of one group as one heading. */
function groupsOf<Row>(columns: readonly PlacedColumn<Row>[]): readonly ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  for (const { column, index, width, start, isPinned, isLastPinned } of columns) {
    const last = groups.at(-1);
    if (last?.label === column.group) {
      groups[groups.length - 1] = { ...last, span: last.span + 1, width: last.width + width, isLastPinned };
    } else {
      groups.push({ label: column.group, index, span: 1, width, left: start, isPinned, isLastPinned });
    }
  }
  return groups;
}

function GroupCell({ group, labelLeft }: { readonly group: ColumnGroup; readonly labelLeft: number }) {
  return (
    <div
      role="columnheader"
      aria-colindex={group.index + 1}
      aria-colspan={group.span}
      className={classNames(
        styles['groupCell'],
        group.isPinned && styles['pinned'],
        group.isLastPinned && styles['lastPinned'],
        group.index > 0 && styles['startsGroup'],
      )}
      style={group.isPinned ? { width: group.width, left: group.left } : { width: group.width }}
    >
      <span className={styles['groupLabel']} style={group.isPinned ? {} : { left: labelLeft + 8 }}>
        {group.label}
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
  const { placed, sort, isTabStop, onSort, onOpenMenu, onResizeStart, onFit } = props;
  const { column } = placed;
  const rank = sort.findIndex((key) => key.columnId === column.id);
  const key = sort[rank];
  const direction = key === undefined ? null : isAscending(column, key) ? 'ascending' : 'descending';
  return (
    <Tooltip.Trigger
      handle={hints}
      payload={`${column.header}: ${column.definition}`}
      delay={600}
      render={
        <div
          role="columnheader"
          aria-colindex={placed.index + 1}
          // Only the first key: assistive technology expects one sorted column at a time.
          aria-sort={rank === 0 && direction !== null ? direction : undefined}
          aria-description={column.definition}
          tabIndex={isTabStop ? 0 : -1}
          data-header={column.id}
          className={classNames(
            styles['headerCell'],
            column.align === 'right' && styles['right'],
            placed.isPinned && styles['pinned'],
            placed.isLastPinned && styles['lastPinned'],
            placed.startsGroup && styles['startsGroup'],
            direction !== null && styles['sorted'],
          )}
          style={placed.style}
          onClick={(event) => {
            onSort(column.id, event.shiftKey);
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
