/**
 * A file as a restricted-party list: the US Consolidated Screening List as text
 * or JSON, or an OpenSanctions `targets.simple.csv`.
 *
 * Columns are found by name, so both layouts of the list are one format. Rows
 * are read some at a time, with a pause between in which a stop is heard.
 *
 * Depends on: table (types), core, ./list-collector, ./read-csl-entry, ./read-open-sanctions-entry, ./restricted-list-file, ./row-fields.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { fail, ok, type Result } from '#domain/core/result';
import type { TableFile, TableRow } from '#parser/table/table-file';
import { dayOf } from './entry-details';
import { ListCollector, type ListFormat } from './list-collector';
import { readCslEntry } from './read-csl-entry';
import { readOpenSanctionsEntry } from './read-open-sanctions-entry';
import type { ListFileAbout, ListFileProblem, RestrictedList } from './restricted-list-file';
import { cellFields, jsonFields } from './row-fields';

/** What a list is read from: cells, or the bytes of a JSON file that may be parsed. */
export type ListSource =
  | { readonly kind: 'table'; readonly table: TableFile }
  | { readonly kind: 'json'; readonly bytes: Uint8Array };

/** How reading is watched and stopped. */
export interface ListReadOptions {
  readonly signal?: AbortSignal;
  /** Called now and then with the share of rows read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

type ListResult = Result<RestrictedList, ListFileProblem>;

const ROWS_AT_ONCE = 1_000;
const CSL: ListFormat = { name: 'consolidated-screening-list', read: readCslEntry, seenField: null };
const OPEN_SANCTIONS: ListFormat = {
  name: 'opensanctions',
  read: readOpenSanctionsEntry,
  seenField: 'last_seen',
};

/** Whether bytes begin as a JSON file does, so that they are no table. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return start.startsWith('{') || start.startsWith('[');
}

/**
 * Reads a whole list.
 * @throws the signal's reason when stopped; nothing has been changed then
 */
export function readRestrictedList(
  source: ListSource,
  about: ListFileAbout,
  options: ListReadOptions = {},
): Promise<ListResult> {
  return source.kind === 'json'
    ? readJson(source.bytes, about, options)
    : readTable(source.table, about, options);
}

async function readTable(
  table: TableFile,
  about: ListFileAbout,
  options: ListReadOptions,
): Promise<ListResult> {
  const [header, ...rows] = table.sheets[0]?.rows ?? [];
  if (header === undefined) return fail({ code: 'list/empty' });
  const found = columnsOf(header.cells);
  if (!found.ok) return found;
  const columns = found.value;
  const format = formatOf(columns);
  if (format === null) return fail({ code: 'list/not-a-list', found: header.cells });
  const last = rows.at(-1);
  if (last !== undefined && isCutOff(last, header.cells.length)) {
    return fail({ code: 'list/cut-off', place: placeOf(last) });
  }
  const separator = format === CSL ? /;\s+|;$/ : /;/;
  const collector = new ListCollector(format);
  await inChunks(rows, options, (row) => {
    if (row.isMisquoted) collector.reject(placeOf(row), 'has quotation marks that do not pair');
    else if (!isAsWide(row, header.cells.length)) {
      collector.reject(
        placeOf(row),
        `has ${row.cells.length} cells where the header has ${header.cells.length}`,
      );
    } else collector.add(cellFields(row.cells, columns, placeOf(row), separator));
  });
  return collector.finish(about, []);
}

async function readJson(
  bytes: Uint8Array,
  about: ListFileAbout,
  options: ListReadOptions,
): Promise<ListResult> {
  const parsed = parseJson(bytes);
  if (!parsed.ok) return parsed;
  const { rows, stated, days } = parsed.value;
  if (stated !== null && stated !== rows.length) {
    return fail({ code: 'list/incomplete', stated, found: rows.length });
  }
  const collector = new ListCollector(CSL);
  let place = 0;
  await inChunks(rows, options, (row) => {
    place += 1;
    if (typeof row === 'object' && row !== null) collector.add(jsonFields(row, `Entry ${place}`));
    else collector.reject(`Entry ${place}`, 'is no object');
  });
  return collector.finish(about, days);
}

async function inChunks<Row>(
  rows: readonly Row[],
  { signal, onProgress }: ListReadOptions,
  take: (row: Row) => void,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    signal?.throwIfAborted();
    for (const row of rows.slice(from, from + ROWS_AT_ONCE)) take(row);
    onProgress?.(Math.min(1, (from + ROWS_AT_ONCE) / rows.length));
    // A stop that was asked for is heard in between.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  signal?.throwIfAborted();
}

function columnsOf(header: readonly string[]): Result<ReadonlyMap<string, number>, ListFileProblem> {
  const columns = new Map<string, number>();
  for (const [at, cell] of header.entries()) {
    const name = cell.trim().toLowerCase().replace(/\s+/g, '_');
    if (columns.has(name) && name !== '') return fail({ code: 'list/repeated-column', column: name });
    columns.set(name, at);
  }
  return ok(columns);
}

function formatOf(columns: ReadonlyMap<string, number>): ListFormat | null {
  const has = (...names: readonly string[]) => names.every((name) => columns.has(name));
  if (has('source', 'name')) return CSL;
  return has('id', 'schema', 'name') ? OPEN_SANCTIONS : null;
}

/** Blank cells behind the last column come from spreadsheets. */
function isAsWide({ cells }: TableRow, width: number): boolean {
  return cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');
}

/** A row that ends early is rejected elsewhere; as the last one it means that the file goes on. */
function isCutOff(row: TableRow, width: number): boolean {
  return row.isMisquoted || row.cells.length < width;
}

function placeOf({ line }: TableRow): string {
  return `Line ${line}`;
}

interface JsonList {
  readonly rows: readonly unknown[];
  /** How many the file says it has; null if it does not. */
  readonly stated: number | null;
  readonly days: readonly CalendarDate[];
}

function parseJson(bytes: Uint8Array): Result<JsonList, ListFileProblem> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    return fail({ code: 'list/not-json', message: cause instanceof Error ? cause.message : String(cause) });
  }
  if (Array.isArray(value)) return ok({ rows: value, stated: null, days: [] });
  if (typeof value !== 'object' || value === null) return fail({ code: 'list/not-a-list', found: [] });
  const fields = new Map<string, unknown>(Object.entries(value));
  const rows = fields.get('results');
  if (!Array.isArray(rows)) return fail({ code: 'list/not-a-list', found: [...fields.keys()] });
  const total = fields.get('total');
  const stated = typeof total === 'number' ? total : null;
  return ok({ rows, stated, days: statedDays(fields.get('sources_used')) });
}

/** The list as the API gives it names when each of its sources was brought up to date. */
function statedDays(sources: unknown): readonly CalendarDate[] {
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((source: unknown) =>
    typeof source !== 'object' || source === null
      ? []
      : Object.values(source).flatMap((value) => (typeof value === 'string' ? (dayOf(value) ?? []) : [])),
  );
}
