/**
 * How many units are offered and how few are sold, in the documented form.
 *
 * `50+` in a column of quantities is the least order, not a stock: how many there are is then the answer
 * given for every row, or not known.
 *
 * Depends on: ../values, ./layout, ./layout-rows (types), ./source-row.
 */
import { notStated } from '../values/not-stated';
import { readQuantityText } from '../values/read-quantity-text';
import { LEAST_ORDER } from './layout';
import type { UsedColumn } from './layout-rows';
import type { SourceCell, SourceRow } from './source-row';

/** @param tier - the column of a matrix of prices, which names the least order of its price */
export function translateQuantity(row: SourceRow, tier: UsedColumn | null): void {
  const stock = row.cell('quantity');
  const least = leastOrder(row, tier, stock);
  if (least !== null) row.write('min_quantity', String(least), row.cell('min_quantity'));
  const units = unitsOf(row, stock, least);
  if (units !== null) row.write('quantity', String(units), stock);
}

function leastOrder(row: SourceRow, tier: UsedColumn | null, stock: SourceCell): number | null {
  const cell = row.cell('min_quantity');
  const own =
    cell.text === '' || notStated(cell.text) !== null
      ? null
      : readQuantityText(cell.text, row.dialectOf(cell));
  if (own !== null && !own.ok) {
    row.refuse('min_quantity', cell, own.problem);
    return null;
  }
  const inStock =
    stock.text === '' || isLeastOrder(stock) ? null : readQuantityText(stock.text, row.dialectOf(stock));
  const bounds = inStock?.ok === true && inStock.value.kind !== 'exact' ? inStock.value.least : null;
  const found = [own?.value.least ?? null, tier?.fromQuantity ?? null, bounds].filter(
    (count) => count !== null,
  );
  return found.length === 0 ? null : Math.max(...found);
}

function unitsOf(row: SourceRow, cell: SourceCell, least: number | null): number | null {
  if (cell.text === '') return row.reject('quantity', cell, 'is blank and is required');
  if (isLeastOrder(cell)) return ofLeastOrder(row, cell, least);
  const read = readQuantityText(cell.text, row.dialectOf(cell));
  if (!read.ok) return row.refuse('quantity', cell, read.problem);
  if (read.value.kind === 'exact') return read.value.least;
  const given = (row.shape.given.quantity ?? '').trim();
  const answer: SourceCell = { field: 'quantity', text: given, column: null, isGiven: true };
  if (given === '') {
    return row.reject('quantity', cell, 'is the least order, and not how many units are offered');
  }
  if (isLeastOrder(answer)) return ofLeastOrder(row, answer, least);
  const fallback = readQuantityText(given, row.dialectOf(answer));
  return fallback.ok && fallback.value.kind === 'exact'
    ? fallback.value.least
    : row.reject('quantity', answer, 'is not a number of units');
}

function ofLeastOrder(row: SourceRow, cell: SourceCell, least: number | null): number | null {
  if (least === null) {
    return row.reject('quantity', cell, 'is to be the least order, and the row names none');
  }
  row.note('quantity', `Quantity ${least} is the least order.`);
  return least;
}

function isLeastOrder({ text, isGiven }: SourceCell): boolean {
  return isGiven && text.toUpperCase() === LEAST_ORDER;
}
