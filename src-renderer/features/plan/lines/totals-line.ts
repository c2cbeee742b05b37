/**
 * The line at the foot of the table: what all lines come to, and what a sum leaves out.
 *
 * Depends on: planning (types), ui/data-table, ../plan-words.
 */
import type { PlanEvaluation } from '#domain/planning/plan-evaluation';
import {
  FIRST_HEADING,
  type HeadingCell,
  type RowHeading,
  type RowLines,
} from '../../../ui/data-table/row-lines';
import { formatCents, formatCount, formatDateInColumn, formatInteger } from '../../../ui/format';
import { megawatts } from '../plan-words';

/** The rows in their order with the totals under them. */
export function linesWithTotals(order: Uint32Array, evaluation: PlanEvaluation): RowLines {
  const index = new Uint32Array(order.length + 1);
  index.set(order);
  index[order.length] = FIRST_HEADING;
  return {
    index,
    headings: [totalsHeading(evaluation)],
    top: 0,
    bottom: 1,
    depth: 0,
    isOpen: () => true,
  };
}

function totalsHeading({ totals }: PlanEvaluation): RowHeading {
  const cells: Readonly<Record<string, () => HeadingCell | null>> = {
    quantity: () => figure(formatInteger(totals.units), String(totals.units), ''),
    ths: () => figure(formatInteger(totals.ths), String(totals.ths), ''),
    megawatts: () =>
      figure(
        megawatts(totals.kilowatts),
        String(totals.kilowatts / 1_000),
        leftOut(totals.missingPower, 'power'),
      ),
    landed: () => money(totals.landed, leftOut(totals.missingLanded, 'a landed cost')),
    landedPerTh: () => money(totals.landedPerTh, 'Landed dollars of the plan ÷ its TH/s'),
    allIn: () => money(totals.allIn, leftOut(totals.missingAllIn, 'an all-in cost')),
    allInPerTh: () => money(totals.allInPerTh, 'All-in dollars of the plan ÷ its TH/s'),
    price: () => money(totals.price, leftOut(totals.missingPrice, 'a price')),
    backDuty: () => money(totals.backDuty, leftOut(totals.missingBackDuty, 'a back-duty')),
    hashingP50: () => day(totals.hashingP50, 'The last of the lines'),
    hashingP90: () => day(totals.hashingP90, 'The last of the lines'),
  };
  return {
    id: 'plan-totals',
    kind: 'totals',
    level: 0,
    label: 'Total',
    count: formatCount(totals.lines, 'line'),
    cell: (columnId) => cells[columnId]?.() ?? null,
  };
}

/** `2 lines without a landed cost`; nothing if none is left out. */
export function leftOut(lines: number, what: string): string {
  return lines === 0 ? '' : `${formatCount(lines, 'line')} without ${what} not counted`;
}

function figure(text: string, plain: string, hint: string): HeadingCell {
  return { text: hint === '' || !hint.endsWith('not counted') ? text : `${text} *`, hint, copy: { plain } };
}

function money(cents: number | null, hint: string): HeadingCell {
  if (cents === null) return { text: formatCents(null), hint, copy: null };
  return figure(formatCents(cents), (cents / 100).toFixed(2), hint);
}

function day(date: string | null, hint: string): HeadingCell {
  return { text: formatDateInColumn(date), hint, copy: date === null ? null : { plain: date } };
}
