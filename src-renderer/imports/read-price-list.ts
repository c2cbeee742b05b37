/**
 * A table in documented columns as offers, rejected rows and remarks.
 *
 * The result depends on the arguments alone, so the preview a user confirms is
 * what is written. Nothing is written here.
 *
 * Depends on: table (types), core, model (types), the other files of imports.
 */
import type { PriceListColumnName } from '#domain/model/quote-field';
import { unguardText } from '#domain/core/formula-guard';
import { isolatedName } from '#domain/core/isolated-name';
import { fail, ok, type Result } from '#domain/core/result';
import type { Evidence } from '#domain/model/evidence';
import type { Offer } from '#domain/model/offer';
import type { RigModel } from '#domain/model/rig-model';
import type { Site } from '#domain/model/site';
import type { Vendor } from '#domain/model/vendor';
import type { TableFile, TableRow, TableSheet } from '#parser/table/table-file';
import { chooseSheet, sheetsWithColumns } from './choose-sheet';
import { documentedLayout } from './layout/documented-layout';
import { nameDoubts } from './name-doubts';
import type { PriceList, PriceListFileProblem, RejectedRow, Remark } from './price-list';
import { priceListColumns } from './price-list-columns';
import { columnOfHeader } from './price-list-header';
import { readOfferRow, type RowContext } from './read-offer-row';
import { findVendor, indexCatalogue, type Catalogue } from './read-rig';
import { RowCells, type ColumnPositions } from './row-cells';
import { tableRemarks } from './table-remarks';

/** What a price list is read against. */
export interface PriceListContext {
  /** The record of the file that offers will refer to. */
  readonly evidence: Evidence;
  readonly rigModels: readonly RigModel[];
  readonly vendors: readonly Vendor[];
  readonly sites: readonly Site[];
}

/** Called now and then with the share of rows read, 0 to 1. */
export type OnProgress = (share: number) => void;

const ROWS_BETWEEN_PROGRESS = 2_000;

/**
 * Reads one sheet of a file; a problem means that no row of it could be read.
 *
 * @param sheetName - null takes the first sheet that has the columns
 */
export function readPriceList(
  table: TableFile,
  sheetName: string | null,
  context: PriceListContext,
  onProgress?: OnProgress,
): Result<PriceList, PriceListFileProblem> {
  const sheet = chooseSheet(table, sheetName);
  const [headerRow, ...body] = sheet === null ? [] : rowsOf(table, sheet);
  if (sheet === null || headerRow === undefined) return fail({ code: 'list/empty' });
  const columns = headerRow.cells.map(columnOfHeader);
  const headerProblem = checkHeader(columns);
  if (headerProblem !== null) return fail(headerProblem);
  if (body.length === 0) return fail({ code: 'list/no-rows' });
  const remarks = [...tableRemarks(table, sheet), ...unusedColumns(headerRow.cells, columns)];
  const nameOfSheet = sheet.name === '' ? null : sheet.name;
  const read = readRows(body, headerRow.cells, columns, nameOfSheet, context, onProgress);
  return ok({
    offers: read.offers,
    rejected: read.rejected,
    notOffers: [],
    remarks: [...remarks, ...read.remarks],
    delimiter: table.delimiter,
    encoding: table.encoding,
    sheet: nameOfSheet,
    sheets: sheetsWithColumns(table).flatMap(({ name }) => (name === '' ? [] : [name])),
    header: headerRow.cells,
    columns,
    said: columns.filter((column) => column !== null),
    facts: new Map(),
    layout: documentedLayout(nameOfSheet, headerRow, columns),
  });
}

function checkHeader(columns: readonly (PriceListColumnName | null)[]): PriceListFileProblem | null {
  const repeated = columns.find((column, index) => column !== null && columns.indexOf(column) !== index);
  if (repeated !== undefined && repeated !== null) {
    return { code: 'header/repeated-column', column: repeated };
  }
  const missing = priceListColumns.filter(({ name, isRequired }) => isRequired && !columns.includes(name));
  if (missing.length === 0) return null;
  return { code: 'header/missing-columns', columns: missing.map(({ name }) => name) };
}

/**
 * Text without the mark that our own CSV sets before what a spreadsheet would run; rows of a sheet as
 * wide as its header, since a sheet stores no blank cells at their ends.
 */
function rowsOf(table: TableFile, sheet: TableSheet): readonly TableRow[] {
  if (table.kind === 'text') {
    return sheet.rows.map((row) => ({ ...row, cells: row.cells.map(unguardText) }));
  }
  const width = sheet.rows[0]?.cells.length ?? 0;
  return sheet.rows.map((row) => {
    const missing = width - row.cells.length;
    return missing > 0 ? { ...row, cells: [...row.cells, ...Array<string>(missing).fill('')] } : row;
  });
}

function unusedColumns(
  header: readonly string[],
  columns: readonly (PriceListColumnName | null)[],
): readonly Remark[] {
  const unused = header.filter((cell, index) => columns[index] === null && cell.trim() !== '');
  return unused.length === 0 ? [] : [{ line: null, text: `Columns not read: ${unused.join(', ')}.` }];
}

function readRows(
  rows: readonly TableRow[],
  header: readonly string[],
  columns: readonly (PriceListColumnName | null)[],
  sheet: string | null,
  context: PriceListContext,
  onProgress: OnProgress | undefined,
): { readonly offers: Offer[]; readonly rejected: RejectedRow[]; readonly remarks: Remark[] } {
  const positions: ColumnPositions = new Map(
    columns.flatMap((column, index) => (column === null ? [] : [[column, index] as const])),
  );
  const shared: RowContext = {
    evidenceId: context.evidence.id,
    sheet,
    catalogue: indexCatalogue(context.rigModels, context.vendors),
    sites: context.sites,
  };
  const firstLineOf = new Map<string, number>();
  const offers: Offer[] = [];
  const rejected: RejectedRow[] = [];
  const remarks: Remark[] = [];
  rows.forEach((row, index) => {
    const cells = new RowCells(row.cells, positions, header);
    const offerId = cells.text('id') || null;
    const reject = (reasons: RejectedRow['reasons']) =>
      rejected.push({ sheet, line: row.line, offerId, reasons, cells: row.cells });
    const shape = shapeFault(row, header.length);
    const earlier = offerId === null ? undefined : firstLineOf.get(offerId);
    if (offerId !== null && earlier === undefined) firstLineOf.set(offerId, row.line);
    if (shape !== null) {
      reject([{ column: null, header: null, position: null, read: '', why: shape }]);
    } else {
      if (earlier !== undefined) cells.reject('id', `stands on line ${earlier} already`);
      const notes: Remark[] = [];
      const offer = readOfferRow(cells, row.line, shared, (text) => notes.push({ line: row.line, text }));
      if (offer.ok) {
        offers.push(offer.value);
        remarks.push(...notes);
      } else {
        reject(offer.problem);
      }
    }
    if (index % ROWS_BETWEEN_PROGRESS === 0) onProgress?.(index / rows.length);
  });
  const doubts = nameDoubts(
    offers.map(({ vendor }) => vendor),
    offers.map(({ model }) => model),
    context.vendors.map(({ name }) => name),
  );
  const ofFile = doubts.map(({ text }) => ({ line: null, text }));
  return { offers, rejected, remarks: [...ofFile, ...unknownVendors(offers, shared.catalogue), ...remarks] };
}

/** One remark for each vendor that is not in the vendor table. */
function unknownVendors(offers: readonly Offer[], catalogue: Catalogue): readonly Remark[] {
  const names = new Set(offers.map((offer) => offer.vendor));
  return [...names]
    .filter((name) => findVendor(catalogue, name) === null)
    .map((name) => ({
      line: null,
      text: `Vendor ${isolatedName(name)} is not in the vendor table: its service terms and ties are not known.`,
    }));
}

/** Why the cells of a row cannot be matched with the header; null if they can. */
function shapeFault(row: TableRow, width: number): string | null {
  if (row.isMisquoted) {
    const upTo = row.lastLine > row.line ? `; it reaches to line ${row.lastLine}` : '';
    return `its quotation marks do not pair${upTo}`;
  }
  // Blank cells after the last column come from spreadsheets and hide nothing.
  const isBlankBeyond = row.cells.slice(width).every((cell) => cell.trim() === '');
  if (row.cells.length >= width && isBlankBeyond) return null;
  return `it has ${row.cells.length} cells where the header has ${width}`;
}
