/**
 * The price of a vendor's row, of one unit and with its rate, in the documented form.
 *
 * A price per TH becomes one per unit by the row's own hash rate. Where a list gives both they must agree
 * to the cent per TH: one of them is a slip otherwise, and nobody but the vendor knows which.
 *
 * Depends on: core, ../values, ./layout (types), ./source-row.
 */
import { unitPriceFromPerTh } from '../values/price-per-th';
import { currencyOf } from '../values/currencies';
import { multiplyDecimals, roundDecimal } from '../values/exact-decimal';
import { notStated } from '../values/not-stated';
import { priceNotesIn, readPriceText, type ReadPriceText } from '../values/read-price-text';
import type { GivenRate } from './layout';
import type { UsedColumn } from './layout-rows';
import { plainNumber, type SourceCell, type SourceRow } from './source-row';

/** @param tier - the column of a matrix of prices; null for a list with one price a row */
export function translatePrice(
  row: SourceRow,
  ths: string | null,
  tier: UsedColumn | null,
  rates: readonly GivenRate[],
): void {
  const perUnit = tier === null ? row.cell('unit_price') : row.cellAt(tier);
  const perTh = row.cell('price_per_th');
  const isPerUnit = tier !== null || perUnit.text !== '' || perTh.column === null;
  const main = isPerUnit ? perUnit : perTh;
  if (main.text === '') {
    row.reject('unit_price', main, 'is blank and is required');
    row.silence('currency');
    return;
  }
  const read = priceOf(row, main);
  if (read === null) {
    row.silence('unit_price');
    row.silence('currency');
    return;
  }
  const amount = amountOf(row, read, ths);
  if (amount === null) {
    row.silence('unit_price');
    row.silence('currency');
    return;
  }
  if (tier === null && isPerUnit && read.per === 'unit' && perTh.text !== '' && perTh.column !== null) {
    if (gainsays(row, read, perTh, ths)) {
      row.reject('unit_price', main, `contradicts “${perTh.text}” per TH in “${headerOf(row, perTh)}”`);
      row.silence('currency');
      return;
    }
  }
  row.write('unit_price', plainNumber(amount), main);
  row.write('currency', read.currency, main);
  for (const note of read.notes) row.note(noteKind(note), `Beside the price stands: ${note}.`);
  const header = headerOf(row, main);
  for (const note of row.shape.once(`price header ${header}`, () => priceNotesIn(header))) {
    row.note(`price-header ${note}`, `“${header}” says of the price: ${note}.`);
  }
  writeRate(row, read.currency, main, rates);
}

function priceOf(row: SourceRow, cell: SourceCell): ReadPriceText | null {
  const column = row.cell('currency');
  // Full words are a currency here, and a code that nobody knows is told as it stands.
  const ofColumn = column.isGiven ? null : (currencyOf(column.text) ?? (codeOf(column.text) || null));
  const ofHeader = cell.column?.currency ?? null;
  if (ofColumn !== null && ofHeader !== null && ofColumn !== ofHeader && column.column !== null) {
    return row.reject('currency', column, `contradicts ${ofHeader} in the header of the price`);
  }
  const unitOfHeader = cell.field === 'price_per_th' ? 'per-th' : null;
  const dialect = row.dialectOf(cell);
  const said = ofColumn ?? ofHeader;
  const read = readPriceText(cell.text, { currencyOfHeader: said, unitOfHeader }, dialect);
  if (read.ok) return read.value;
  const given = row.shape.given.currency ?? '';
  const code = currencyOf(given) ?? codeOf(given);
  const isOpen = read.problem.code === 'unknown-currency' || read.problem.code === 'ambiguous-currency';
  // The answer for every row stands where the cell itself names no currency that is one.
  if (said === null && isOpen && code !== '') {
    const again = readPriceText(cell.text, { currencyOfHeader: code, unitOfHeader }, dialect);
    if (again.ok) return again.value;
  }
  return row.refuse('unit_price', cell, read.problem);
}

function codeOf(text: string): string {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{3,5}$/.test(code) ? code : '';
}

function amountOf(row: SourceRow, read: ReadPriceText, ths: string | null): string | null {
  if (read.per === 'unit') return read.amount;
  // Without a hash rate the row is refused for that already.
  if (ths === null) return null;
  const made = unitPriceFromPerTh(read.amount, read.currency, ths);
  row.note('price-per-th', made.sentence);
  return made.amount;
}

/** Whether the price of a unit is more than half a cent per TH off the price per TH, or more than a cent off their product. */
function gainsays(row: SourceRow, unit: ReadPriceText, cell: SourceCell, ths: string | null): boolean {
  if (notStated(cell.text) !== null || ths === null) return false;
  const column = cell.column?.currency ?? unit.currency;
  const perTh = readPriceText(
    cell.text,
    { currencyOfHeader: column, unitOfHeader: 'per-th' },
    row.dialectOf(cell),
  );
  if (!perTh.ok || perTh.value.currency !== unit.currency) return false;
  const product = Number(multiplyDecimals(perTh.value.amount, ths));
  const decimals = decimalsOf(cell.text, perTh.value.amount);
  // A price per TH is rounded: half of its last digit, times the hash rate, is what it cannot say.
  const slack = 0.5 * 10 ** -decimals * Number(ths) + 0.01;
  return Math.abs(Number(unit.amount) - product) > slack;
}

/** Decimals as written: 16.00 is rounded to cents, whatever 16 is. Three could be thousands. */
function decimalsOf(written: string, amount: string): number {
  const last = /[.,](\d{1,2}|\d{4,})(?![\d.,])/.exec(written)?.[1]?.length ?? 0;
  return Math.max(last, amount.split('.')[1]?.length ?? 0);
}

function headerOf(row: SourceRow, { column }: SourceCell): string {
  return column === null ? '' : (row.shape.header[column.position] ?? '');
}

/** Notes that say different things are told apart; what was crossed out differs from row to row. */
function noteKind(note: string): string {
  return note.startsWith('“') ? 'price-struck' : `price-note ${note}`;
}

function writeRate(row: SourceRow, currency: string, price: SourceCell, rates: readonly GivenRate[]): void {
  if (currency === 'USD') return;
  const rateCell = row.cell('fx_usd_per_unit');
  const dayCell = row.cell('fx_date');
  if (rateCell.text !== '') {
    row.write('fx_usd_per_unit', rateCell.text, rateCell);
    row.write('fx_date', dayCell.text, dayCell);
    return;
  }
  const rate = rates.find((one) => one.currency === currency);
  if (rate === undefined) {
    row.reject(
      'fx_usd_per_unit',
      price,
      `is in ${currency}, and no rate to US dollars with its day was given`,
    );
    row.silence('fx_date');
    return;
  }
  row.write('fx_usd_per_unit', rate.usdPerUnit, null);
  row.write('fx_date', rate.rateDate, null);
  const shown = roundDecimal(rate.usdPerUnit, 6).replace(/\.?0+$/, '');
  row.note(
    `rate-${currency}`,
    `Prices in ${currency} are turned into dollars at ${shown} of ${rate.rateDate}.`,
  );
}
