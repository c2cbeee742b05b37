/**
 * A vendor's table read by a layout: offers, rejected rows, rows that are none, and remarks.
 *
 * The result depends on the arguments alone, so the preview a user confirms is what is written. A file in
 * the documented columns with nothing answered is read by the letter of the format.
 *
 * Depends on: core, model (types), table (types), the other files of imports.
 */
import { fail, ok, type Result } from '#domain/core/result';
import type { TableFile, TableSheet } from '#parser/table/table-file';
import { nameDoubts } from '../name-doubts';
import type { PriceList, PriceListFileProblem, Remark } from '../price-list';
import { readPriceList, type OnProgress, type PriceListContext } from '../read-price-list';
import { findVendor, indexCatalogue } from '../read-rig';
import { isolatedName } from '#domain/core/isolated-name';
import { tableRemarks } from '../table-remarks';
import { isDocumentedLayout } from './documented-layout';
import { documentedNames, saidFields } from './documented-names';
import { findHeaders, headerOf } from './find-header';
import { foldHeader } from './fold-header';
import type { Layout } from './layout';
import { usedColumns } from './layout-rows';
import { prepareSheet, spreadText, type PreparedSheet } from './prepared-sheet';
import { SheetReading } from './read-sheet-rows';

/** Reads a file by a layout; a problem means that no row of it could be read. */
export function readWithLayout(
  table: TableFile,
  layout: Layout,
  context: PriceListContext,
  onProgress?: OnProgress,
): Result<PriceList, PriceListFileProblem> {
  if (isDocumentedLayout(layout) && isFirstRow(table, layout)) {
    return readPriceList(table, layout.sheet, context, onProgress);
  }
  const names = [layout.sheet ?? '', ...layout.alsoSheets];
  const sheets: TableSheet[] = [];
  for (const name of names) {
    const sheet = table.sheets.find((one) => one.name === name && !one.isHidden);
    if (sheet === undefined) return fail({ code: 'layout/no-such-sheet', sheet: name });
    sheets.push(sheet);
  }
  const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  if (total === 0) return fail({ code: 'list/empty' });
  const catalogue = indexCatalogue(context.rigModels, context.vendors);
  const reading = new SheetReading(table, layout, context, catalogue, total, onProgress);
  const remarks: Remark[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const prepared = prepareSheet(table, sheet);
    const place = index === 0 ? placeOf(prepared, layout) : placeOfSameHeader(prepared, layout);
    if (!place.ok) return place;
    remarks.push(...spreadRemark(prepared));
    remarks.push(...tableRemarks(table, sheet).filter(({ text }) => !isToldOtherwise(text)));
    reading.read(prepared, sheet, place.value);
  }
  const { offers, rejected, notOffers, remarks: ofRows, facts, rowsRead } = reading.finish();
  if (rowsRead === 0) return fail({ code: 'list/no-rows' });
  const doubts = nameDoubts(
    offers.map(({ vendor }) => vendor),
    offers.map(({ model }) => model),
    context.vendors.map(({ name }) => name),
  ).map(({ text }) => ({ line: null, text }));
  const unknown = [...new Set(offers.map(({ vendor }) => vendor))]
    .filter((name) => findVendor(catalogue, name) === null)
    .map((name) => ({
      line: null,
      text: `Vendor ${isolatedName(name)} is not in the vendor table: its service terms and ties are not known.`,
    }));
  return ok({
    offers,
    rejected,
    notOffers,
    remarks: [...remarks, ...unusedColumns(layout), ...doubts, ...unknown, ...ofRows],
    delimiter: table.delimiter,
    encoding: table.encoding,
    sheet: layout.sheet,
    sheets: table.sheets.flatMap(({ name, isHidden }) => (name === '' || isHidden ? [] : [name])),
    header: layout.header,
    columns: documentedNames(layout),
    said: saidFields(layout),
    facts,
    layout,
  });
}

/** Whether the documented header is the first row of its sheet, where the letter of the format has it. */
function isFirstRow(table: TableFile, layout: Layout): boolean {
  const sheet = table.sheets.find(({ name }) => name === (layout.sheet ?? ''));
  const [first] = sheet?.rows ?? [];
  const isWhole = layout.lastLine === null && layout.firstLine === (first?.lastLine ?? 0) + 1;
  return first !== undefined && isWhole && layout.headerLines[0] === first.line;
}

/** Where a sheet is read. */
export interface ReadPlace {
  readonly headerLines: readonly number[];
  readonly firstLine: number;
  readonly lastLine: number | null;
}

function placeOf(sheet: PreparedSheet, layout: Layout): Result<ReadPlace, PriceListFileProblem> {
  const lines = sheet.rows.filter(({ line }) => layout.headerLines.includes(line));
  const [line] = layout.headerLines;
  if (line === undefined) return ok(layout);
  const header = headerOf(sheet, lines).header.map(foldHeader);
  const isSame = layout.header.every((words, column) => foldHeader(words) === (header[column] ?? ''));
  return lines.length === layout.headerLines.length && isSame
    ? ok(layout)
    : fail({ code: 'layout/other-file', line });
}

/** Another sheet with the same header finds its own line of it. */
function placeOfSameHeader(sheet: PreparedSheet, layout: Layout): Result<ReadPlace, PriceListFileProblem> {
  const words = layout.header.map(foldHeader).join('\n');
  const found = findHeaders(sheet).find(({ header }) => header.map(foldHeader).join('\n') === words);
  if (found === undefined) return fail({ code: 'layout/other-file', line: layout.headerLines[0] ?? 1 });
  const last = sheet.rows.find(({ line }) => line === found.lines.at(-1));
  return ok({ headerLines: found.lines, firstLine: (last?.lastLine ?? 0) + 1, lastLine: null });
}

/** Merged cells are filled here, which the layout says in its own words. */
function isToldOtherwise(text: string): boolean {
  return text.startsWith('Merged ranges:');
}

function spreadRemark({ spread }: PreparedSheet): readonly Remark[] {
  const told = spreadText(spread);
  return told === null ? [] : [{ line: null, text: told }];
}

function unusedColumns({ header, columns }: Layout): readonly Remark[] {
  if (usedColumns(columns).length === 0) return [];
  const unused = header.filter(
    (words, position) => words.trim() !== '' && (columns[position] ?? null) === null,
  );
  return unused.length === 0
    ? []
    : [{ line: null, text: `Columns not read: ${[...new Set(unused)].join(', ')}.` }];
}
