/**
 * Selecting a range by keys, and copying it.
 *
 * Depends on: react, ./grid-selection, ./range-text.
 */
import { useCallback, useMemo, useRef } from 'react';
import type { PlacedColumns } from './column-layout';
import type { GridPlace } from './grid-movement';
import { between, type GridSelection } from './grid-selection';
import { headingAt, lineId, type RowLines } from './row-lines';
import { headingsText, rangeText } from './range-text';
import type { RowPositions } from './row-positions';

interface GridRangeOptions<Row> {
  readonly rows: readonly Row[];
  readonly lines: RowLines;
  readonly rowId: (row: Row) => string;
  readonly positions: RowPositions;
  readonly placed: PlacedColumns<Row>;
  readonly selection: GridSelection;
}

interface RangeKey {
  readonly key: string;
  /** Ctrl or ⌘. */
  readonly isMod: boolean;
  readonly isShift: boolean;
}

/**
 * Old, and the only way by which a page starts a copy without a permission, all of which are
 * refused. It ends in the same event as the copy of the menu.
 */
interface AsksToCopy {
  readonly execCommand: (command: 'copy') => boolean;
}

/** What keys and mouse do to the selection. */
export interface GridRange {
  /** Answers a key that selects or copies; false if the key is another's. */
  readonly onKey: (key: RangeKey, place: GridPlace) => boolean;
  /** Selects from where the range began, or from `from` if none has, to `to`. */
  readonly extend: (from: GridPlace, to: GridPlace) => void;
  readonly clear: () => void;
}

export function useGridRange<Row>(options: GridRangeOptions<Row>) {
  const { rows, lines, rowId, positions, placed, selection } = options;
  const order = lines.index;
  const withHeaders = useRef(false);

  const idAt = useCallback(
    (position: number): string | null => lineId(lines, position, rows, rowId),
    [rows, lines, rowId],
  );
  const select = useCallback(
    (anchor: GridPlace, rowPositions: readonly number[], columns: readonly number[]) => {
      const anchorRow = idAt(anchor.row);
      const anchorColumn = placed.all[anchor.column]?.column.id;
      if (anchorRow === null || anchorColumn === undefined) return;
      selection.select(
        { rowId: anchorRow, columnId: anchorColumn },
        rowPositions.map(idAt).filter((id) => id !== null),
        columns.flatMap((index) => placed.all[index]?.column.id ?? []),
      );
    },
    [idAt, placed, selection],
  );
  /** Where the range began, if that cell is still shown. */
  const anchorPlace = useCallback((): GridPlace | null => {
    const { anchor } = selection.get();
    const row = anchor === null ? undefined : positions.get(anchor.rowId);
    const column = placed.all.findIndex((one) => one.column.id === anchor?.columnId);
    return row === undefined || column === -1 ? null : { row, column };
  }, [selection, positions, placed]);

  const range = useMemo((): GridRange => {
    const everyRow = () => between(0, order.length - 1);
    const everyColumn = () => between(0, placed.all.length - 1);
    const extend = (from: GridPlace, to: GridPlace) => {
      const start = anchorPlace() ?? from;
      select(start, between(start.row, to.row), between(start.column, to.column));
    };
    /** Rows and columns of the range, or those of the cell alone. */
    const spanned = (place: GridPlace) => {
      const start = selection.isEmpty() ? place : (anchorPlace() ?? place);
      return { rows: between(start.row, place.row), columns: between(start.column, place.column) };
    };
    return {
      extend,
      clear: selection.clear,
      onKey: ({ key, isMod, isShift }, place) => {
        const isBody = place.row >= 0 && order.length > 0;
        if (key === 'Escape' && !selection.isEmpty()) selection.clear();
        else if (isMod && key.toLowerCase() === 'a' && order.length > 0)
          select({ row: Math.max(0, place.row), column: place.column }, everyRow(), everyColumn());
        else if (key === ' ' && isShift && isBody) select(place, spanned(place).rows, everyColumn());
        else if (key === ' ' && isMod && isBody) select(place, everyRow(), spanned(place).columns);
        else if (isMod && isShift && key.toLowerCase() === 'c') {
          withHeaders.current = true;
          const page: AsksToCopy = document;
          page.execCommand('copy');
          withHeaders.current = false;
        } else return false;
        return true;
      },
    };
  }, [order, placed, selection, anchorPlace, select]);

  /** Copies the range, or the cell in focus, unless text was marked with the mouse. */
  const onCopy = useCallback(
    (event: ClipboardEvent, place: GridPlace) => {
      if (event.clipboardData === null || document.getSelection()?.isCollapsed === false) return;
      const { rowIds, columnIds } = selection.get();
      const isRange = rowIds.size > 0;
      const here = placed.all[place.column]?.column;
      if (here === undefined) return;
      const columns = isRange
        ? placed.all.flatMap(({ column }) => (columnIds.has(column.id) ? [column] : []))
        : [here];
      const positionsToCopy = isRange ? between(0, order.length - 1) : [place.row];
      const chosen = positionsToCopy.flatMap((position) => {
        const row = rows[order[position] ?? -1];
        return row !== undefined && (!isRange || rowIds.has(rowId(row))) ? [row] : [];
      });
      // Headings beside the rows they add up would be counted twice in a spreadsheet: they are copied alone.
      const headings = positionsToCopy
        .map((position) => headingAt(lines, position))
        .filter((heading) => heading !== null && (!isRange || rowIds.has(heading.id)));
      const { text, html } =
        chosen.length === 0 && headings.length > 0
          ? headingsText(
              headings.filter((heading) => heading !== null),
              columns,
              withHeaders.current,
            )
          : rangeText(chosen, columns, withHeaders.current || chosen.length === 0);
      event.clipboardData.setData('text/plain', text);
      event.clipboardData.setData('text/html', html);
      event.preventDefault();
    },
    [rows, lines, order, rowId, placed, selection],
  );

  return { range, onCopy };
}
