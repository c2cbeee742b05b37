/**
 * The line over a group of rows, and the line of totals: what it is of in the
 * first column, what its rows come to in the others.
 *
 * Depends on: react, lucide-react, ./column-layout, ./row-lines, ./use-line-state.
 */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { classNames } from '../class-names';
import type { PlacedColumn, PlacedColumns } from './column-layout';
import { drawnCenter, type ColumnWindow } from './column-window';
import table from './data-table.module.css';
import type { GridFocus } from './grid-focus';
import styles from './grid-heading.module.css';
import type { GridSelection } from './grid-selection';
import type { HeadingCell, RowHeading } from './row-lines';
import { useLineState } from './use-line-state';

interface GridHeadingProps<Row> {
  readonly heading: RowHeading;
  readonly isOpen: boolean;
  /** Place from 0 among the shown lines. */
  readonly position: number;
  /** Null for a line that stays in sight. */
  readonly top: number | null;
  readonly columns: PlacedColumns<Row>;
  readonly inSight: ColumnWindow;
  readonly focus: GridFocus;
  readonly selection: GridSelection;
  readonly isFirst: boolean;
  readonly onFold: ((headingId: string) => void) | undefined;
}

function GridHeadingBody<Row>(props: GridHeadingProps<Row>) {
  const { heading, isOpen, position, top, columns, inSight, focus, selection, isFirst, onFold } = props;
  const { focusedColumnId, holdsTabStop, selectedColumns } = useLineState(
    focus,
    selection,
    heading.id,
    isFirst,
  );
  const { drawn, before, after } = drawnCenter(columns, inSight);
  const stopId = focusedColumnId ?? columns.all[0]?.column.id;
  const isGroup = heading.kind === 'group';
  const cell = (placed: PlacedColumn<Row>) => (
    <HeadingCellBox
      key={placed.column.id}
      heading={heading}
      isOpen={isOpen}
      placed={placed}
      isFocused={placed.column.id === focusedColumnId}
      isTabStop={holdsTabStop && placed.column.id === stopId}
      isSelected={selectedColumns?.has(placed.column.id) ?? false}
      onFold={onFold}
    />
  );
  return (
    <div
      role="row"
      aria-rowindex={position + 3}
      aria-level={isGroup ? heading.level : undefined}
      aria-expanded={isGroup ? isOpen : undefined}
      data-row={heading.id}
      className={classNames(
        table['row'],
        styles['heading'],
        isGroup ? styles[`level${String(heading.level)}`] : styles['totals'],
        focusedColumnId !== null && table['current'],
        top === null && table['stays'],
      )}
      style={{
        width: columns.totalWidth,
        ...(top === null ? {} : { transform: `translateY(${String(top)}px)` }),
      }}
    >
      {columns.pinned.map(cell)}
      {before > 0 ? <div role="presentation" className={table['spacer']} style={{ width: before }} /> : null}
      {drawn.map(cell)}
      {after > 0 ? <div role="presentation" className={table['spacer']} style={{ width: after }} /> : null}
      {columns.pinnedRight.map(cell)}
    </div>
  );
}

interface HeadingCellBoxProps<Row> {
  readonly heading: RowHeading;
  readonly isOpen: boolean;
  readonly placed: PlacedColumn<Row>;
  readonly isFocused: boolean;
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  readonly onFold: ((headingId: string) => void) | undefined;
}

function HeadingCellBox<Row>(props: HeadingCellBoxProps<Row>) {
  const { heading, isOpen, placed, isFocused, isTabStop, isSelected, onFold } = props;
  const { column, isPinned, isLastPinned, isFirstPinnedRight, startsGroup } = placed;
  const isName = placed.index === 0;
  const found = heading.cell(column.id);
  return (
    <div
      role="gridcell"
      aria-colindex={placed.index + 1}
      aria-selected={isSelected}
      aria-description={found === null || found.hint === '' ? undefined : found.hint}
      tabIndex={isTabStop ? 0 : -1}
      data-column={column.id}
      title={isName ? `${heading.label}, ${heading.count}` : found?.hint}
      className={classNames(
        table['cell'],
        isName ? styles['name'] : column.align === 'right' && table['right'],
        column.isStrong && table['strong'],
        isPinned && table['pinned'],
        isLastPinned && table['lastPinned'],
        isFirstPinnedRight && table['firstPinnedRight'],
        startsGroup && table['startsGroup'],
        isSelected && table['selected'],
        isFocused && table['focused'],
      )}
      style={placed.style}
    >
      {isName ? (
        <NameOfHeading
          heading={heading}
          isOpen={isOpen}
          // A figure would be lost behind the name; words are said by the groups below.
          figure={column.align === 'right' ? found : null}
          onFold={onFold}
        />
      ) : (
        (found?.text ?? '')
      )}
    </div>
  );
}

interface NameOfHeadingProps {
  readonly heading: RowHeading;
  readonly isOpen: boolean;
  readonly figure: HeadingCell | null;
  readonly onFold: ((headingId: string) => void) | undefined;
}

function NameOfHeading({ heading, isOpen, figure, onFold }: NameOfHeadingProps) {
  const Mark = isOpen ? ChevronDown : ChevronRight;
  const words = (
    <>
      <b className={styles['label']}>{heading.label}</b>
      <span className={styles['count']}>{heading.count}</span>
      {figure === null ? null : <span className={styles['figure']}>{figure.text}</span>}
    </>
  );
  if (heading.kind === 'totals') return words;
  return (
    <span
      className={styles['fold']}
      onClick={() => {
        onFold?.(heading.id);
      }}
    >
      <Mark size={14} aria-hidden="true" className={styles['mark']} />
      {words}
    </span>
  );
}

// memo loses the type parameter; the cast gives it back.
export const GridHeading = memo(GridHeadingBody) as typeof GridHeadingBody;
