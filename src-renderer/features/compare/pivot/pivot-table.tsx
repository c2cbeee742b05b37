/**
 * A pivot as a table that the arrows move in. Every number is a button: Enter
 * opens the offers behind it.
 *
 * Depends on: react, reports/pivot, ui, ./pivot-words.
 */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Pivot, PivotSum } from '#domain/reports/pivot';
import { moveInGrid } from '../../../ui/data-table/grid-movement';
import styles from './pivot.module.css';
import { columnHeadWords, PIVOT_WORDS, rowHeadWords, sumDetail, sumWords } from './pivot-words';

interface PivotTableProps {
  readonly pivot: Pivot;
  /** Opens the offers of a cell by its places; null for a total. */
  readonly onOpen: (row: number | null, column: number | null) => void;
}

export function PivotTable({ pivot, onOpen }: PivotTableProps) {
  const { id, rows, columns, cells, rowTotals, columnTotals, total } = pivot;
  const [place, setPlace] = useState({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const hasMoved = useRef(false);
  useEffect(() => {
    if (!hasMoved.current) return;
    hasMoved.current = false;
    table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [place]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey) return;
    const next = moveInGrid(
      place,
      { key: event.key, isMod: event.ctrlKey || event.metaKey },
      {
        rowCount: rows.length + 1,
        columnCount: columns.length + 1,
        pinnedCount: 0,
        pageRows: 10,
        topRow: 0,
      },
    );
    if (next === null) return;
    event.preventDefault();
    hasMoved.current = true;
    setPlace({ row: Math.max(0, next.row), column: next.column });
  };

  const cell = (sum: PivotSum | null, row: number, column: number) => {
    const isHere = place.row === row && place.column === column;
    const isRowTotal = column === columns.length;
    const isColumnTotal = row === rows.length;
    const name = `${isColumnTotal ? 'All' : rowHeadWords(id, rows[row] ?? NO_HEAD)}, ${
      isRowTotal ? 'all' : columnHeadWords(id, columns[column] ?? NO_HEAD)
    }`;
    return (
      <td
        key={column}
        role="gridcell"
        tabIndex={sum === null ? (isHere ? 0 : -1) : undefined}
        className={isRowTotal || isColumnTotal ? styles['total'] : undefined}
        onFocus={() => setPlace({ row, column })}
      >
        {sum === null ? null : (
          <button
            type="button"
            tabIndex={isHere ? 0 : -1}
            className={styles['number']}
            aria-label={`${name}: ${sumWords(sum)}, ${sumDetail(sum)}. Show the offers.`}
            onClick={() => {
              onOpen(isColumnTotal ? null : row, isRowTotal ? null : column);
            }}
          >
            <span>{sumWords(sum)}</span>
            <small>{sumDetail(sum)}</small>
          </button>
        )}
      </td>
    );
  };

  return (
    <table
      ref={table}
      role="grid"
      aria-label={PIVOT_WORDS[id].name}
      className={styles['table']}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <th scope="col">{PIVOT_WORDS[id].rows}</th>
          {columns.map((head) => (
            <th key={head.key ?? ''} scope="col" className={styles['head']}>
              {columnHeadWords(id, head)}
            </th>
          ))}
          <th scope="col" className={styles['head']}>
            Total
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((head, row) => (
          <tr key={head.key ?? ''}>
            <th scope="row">{rowHeadWords(id, head)}</th>
            {(cells[row] ?? []).map((sum, column) => cell(sum, row, column))}
            {cell(rowTotals[row] ?? null, row, columns.length)}
          </tr>
        ))}
        <tr>
          <th scope="row" className={styles['total']}>
            Total
          </th>
          {columnTotals.map((sum, column) => cell(sum, rows.length, column))}
          {cell(total, rows.length, columns.length)}
        </tr>
      </tbody>
    </table>
  );
}

const NO_HEAD = { key: null, conditions: [] };
