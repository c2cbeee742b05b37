/**
 * What a pivot is called, and what its heads and sums say.
 *
 * Depends on: core, reports/pivot, ui/format.
 */
import { guardText } from '#domain/core/formula-guard';
import { isolatedName } from '#domain/core/isolated-name';
import { formatDecimal } from '#domain/core/money';
import type { Pivot, PivotHead, PivotId, PivotSum } from '#domain/reports/pivot';
import { formatCount, formatCountry, formatHashrate, formatUsd } from '../../../ui/format';

/** The layouts by name, and what their amounts are. */
export const PIVOT_WORDS: Readonly<
  Record<PivotId, { readonly name: string; readonly rows: string; readonly amount: string }>
> = {
  'origin-month': {
    name: 'Origin × month of rack',
    rows: 'Origin',
    amount: 'Landed cost, and hash rate, by the month in which half of such deliveries are racked.',
  },
  'vendor-status': {
    name: 'Vendor × list status',
    rows: 'Vendor',
    amount: 'Landed cost by what lists on record say of the seller. It is not a clearance.',
  },
  'vendor-payments': {
    name: 'Vendor × month of payment',
    rows: 'Vendor',
    amount:
      'Payments of the price by each offer’s own terms, in the month they fall due. Duty, freight and fees are not in them.',
  },
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Malaysia`, a vendor's name. */
export function rowHeadWords(id: PivotId, { key }: PivotHead): string {
  if (key === null) return 'Not known';
  return id === 'origin-month' ? formatCountry(key) : isolatedName(key);
}

/** `Mar 2027`, a status. */
export function columnHeadWords(id: PivotId, { key }: PivotHead): string {
  if (key === null) return id === 'vendor-payments' ? 'No terms, or no day' : 'Not known';
  if (id === 'vendor-status') return key;
  return `${MONTHS[Number(key.slice(5, 7)) - 1] ?? '?'} ${key.slice(0, 4)}`;
}

/** The amount, or that none is known. */
export function sumWords({ amount, missing, offerIds }: PivotSum): string {
  return missing === offerIds.length ? 'not known' : formatUsd(amount);
}

/** The rest of what is to be said of a sum: hash rate, offers, what is left out. */
export function sumDetail({ terahashes, offerIds, missing }: PivotSum): string {
  return [
    formatHashrate(terahashes),
    formatCount(offerIds.length, 'offer'),
    ...(missing === 0 ? [] : [`${formatCount(missing, 'offer')} without an amount, left out`]),
  ].join(', ');
}

/** The pivot as a spreadsheet takes it: tab-separated, amounts plain, an empty cell where no offer belongs. */
export function pivotText(pivot: Pivot): string {
  const { id, rows, columns, cells, rowTotals, columnTotals, total } = pivot;
  const plain = (sum: PivotSum | null) =>
    sum === null || sum.missing === sum.offerIds.length ? '' : formatDecimal(sum.amount);
  const line = (first: string, sums: readonly (PivotSum | null)[]) =>
    [guardText(first), ...sums.map(plain)].join('\t');
  const header = [
    `${PIVOT_WORDS[id].rows}, $`,
    ...columns.map((head) => guardText(columnHeadWords(id, head))),
    'Total',
  ].join('\t');
  return [
    header,
    ...rows.map((head, row) => line(rowHeadWords(id, head), [...(cells[row] ?? []), rowTotals[row] ?? null])),
    line('Total', [...columnTotals, total]),
  ].join('\n');
}
