/**
 * The shown comparison as it goes on paper: every row, header on each page,
 * black on white. On screen it is not there.
 *
 * It stands beside the app, so that print can leave everything else out.
 *
 * Depends on: react, react-dom, core, reports, ui.
 */
import { Fragment, useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { ComparisonSheet, SheetColumn, SheetDoubt, SheetShade } from '#domain/reports/comparison-sheet';
import type { SheetCell } from '#domain/reports/sheet-cell';
import { groupsByRow, type SheetSum } from '#domain/reports/sheet-groups';
import { formatCents, formatDate, formatDecimal, formatInteger, formatPpm, UNKNOWN } from '../ui/format';
import { isCalendarDate } from '#domain/core/calendar-date';
import styles from './print-sheet.module.css';
import { cutIntoStrips, type Strip } from './print-strips';

/** What fits across A4 landscape, in the widths that columns have on screen: type is smaller on paper. */
const PAGE_WIDTH = 1480;

export function PrintSheet({ sheet }: { readonly sheet: ComparisonSheet }) {
  return createPortal(
    <section className={styles['sheet']} aria-hidden="true" data-amounts="shown">
      <h1>{sheet.title}</h1>
      <p>{sheet.facts.map(({ label, value }) => `${label}: ${value}`).join(' · ')}</p>
      {cutIntoStrips(sheet.columns, PAGE_WIDTH).map((strip) => (
        <PrintStrip key={strip.join()} sheet={sheet} strip={strip} />
      ))}
      <PrintedDoubts sheet={sheet} />
    </section>,
    document.body,
  );
}

function PrintStrip({ sheet, strip }: { readonly sheet: ComparisonSheet; readonly strip: Strip }) {
  const columns = strip.flatMap((index) => {
    const column = sheet.columns[index];
    return column === undefined ? [] : [{ column, index }];
  });
  const groups = useMemo(() => groupsByRow(sheet.groups), [sheet.groups]);
  return (
    <table>
      <thead>
        <tr>
          {columns.map(({ column }) => (
            <th key={column.id} className={alignment(column)}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.rows.map((row, rowIndex) => (
          // The sheet never changes while it is printed.
          <Fragment key={rowIndex}>
            {(groups.get(rowIndex) ?? []).map(({ label, level, count, sums }) => (
              <SummaryRow key={level} name={`${label} (${String(count)})`} sums={sums} columns={columns} />
            ))}
            <tr>
              {columns.map(({ column, index }) => (
                <td key={column.id} className={alignment(column)}>
                  {markOf(sheet.shades?.[rowIndex]?.[index] ?? null)}
                  {textOf(row[index] ?? null, column, sheet.doubts[rowIndex] ?? null)}
                </td>
              ))}
            </tr>
          </Fragment>
        ))}
        {sheet.totals === null ? null : (
          <SummaryRow name={`Total (${String(sheet.rows.length)})`} sums={sheet.totals} columns={columns} />
        )}
      </tbody>
    </table>
  );
}

interface SummaryRowProps {
  readonly name: string;
  readonly sums: readonly SheetSum[];
  readonly columns: readonly { readonly column: SheetColumn; readonly index: number }[];
}

/** The line over a group, or of totals: what it is of in the first cell of each strip. */
function SummaryRow({ name, sums, columns }: SummaryRowProps) {
  return (
    <tr className={styles['summary']}>
      {columns.map(({ column, index }, place) => (
        <td key={column.id} className={place === 0 ? undefined : alignment(column)}>
          {place === 0 ? name : textOf(sums[index]?.cell ?? null, column, null)}
        </td>
      ))}
    </tr>
  );
}

/** What the question marks of the table stand for, and why a landed cost is missing. */
function PrintedDoubts({ sheet }: { readonly sheet: ComparisonSheet }) {
  const doubts = sheet.doubts.filter((doubt) => doubt !== null);
  if (doubts.length === 0) return null;
  return (
    <>
      <h2>To know</h2>
      <ul>
        {doubts.map(({ offerId, text }) => (
          <li key={offerId}>
            <b>{offerId}</b> {text}
          </li>
        ))}
      </ul>
    </>
  );
}

function alignment({ kind }: SheetColumn): string | undefined {
  return kind === 'text' ? undefined : styles['number'];
}

/** What a format says of the cell, in bold where it breaks a policy: paper may have no colour. */
function markOf(shade: SheetShade | null) {
  if (shade === null) return null;
  return shade.tone === 'policy' ? <b>{shade.mark} </b> : <span>{shade.mark} </span>;
}

/** As on screen, with `?` before a figure that rests on a doubt. */
function textOf(cell: SheetCell, column: SheetColumn, doubt: SheetDoubt | null): string {
  const isDoubted = cell !== null && doubt !== null && doubt.columnIds.includes(column.id);
  return `${isDoubted ? '? ' : ''}${valueText(cell, column)}`;
}

function valueText(cell: SheetCell, { kind }: SheetColumn): string {
  if (cell === null) return UNKNOWN;
  if (typeof cell === 'object') return cell.words;
  if (typeof cell === 'string') return kind === 'date' && isCalendarDate(cell) ? formatDate(cell) : cell;
  switch (kind) {
    case 'usd':
      return formatCents(cell);
    case 'percent':
      return formatPpm(cell);
    case 'decimal':
      return formatDecimal(cell);
    case 'integer':
      return formatInteger(cell);
    case 'text':
    case 'date':
      return String(cell);
  }
}
