/**
 * Which line of a sheet, or which two or three lines together, name its columns.
 *
 * Each line is judged by how many different fields its words name, against what in it reads as data.
 *
 * Depends on: table (types), ../values/plain-characters, ./content-sense, ./header-meaning, ./prepared-sheet.
 */
import type { TableRow } from '#parser/table/table-file';
import { plainCell } from '../values/plain-characters';
import { namesRig } from './content-sense';
import { headerMeaning, type HeaderMeaning } from './header-meaning';
import { spreadAcross, type PreparedSheet } from './prepared-sheet';

/** Lines that could be the header. */
export interface HeaderCandidate {
  readonly lines: readonly number[];
  /** The words of each column, the lines joined by a space. */
  readonly header: readonly string[];
  /** What they say; null where no word is known. */
  readonly meanings: readonly (HeaderMeaning | null)[];
  readonly score: number;
  /** How many different fields are named. */
  readonly named: number;
}

/** Rows from the top in which a header is looked for. */
const ROWS_LOOKED_AT = 60;
const MOST_LINES = 3;
const TERMS = /^(?:EXW|FCA|FOB|CFR|CIF|CPT|CIP|DAP|DDP)\b/i;
const WEIGHT = { name: 1, synonym: 1, part: 0.8 } as const;

/** The candidates, likeliest first; none if no line names two columns. */
export function findHeaders(sheet: PreparedSheet): readonly HeaderCandidate[] {
  const rows = sheet.rows.slice(0, ROWS_LOOKED_AT);
  const candidates: HeaderCandidate[] = [];
  rows.forEach((_, index) => {
    const lines: TableRow[] = [];
    for (let size = 0; size < MOST_LINES; size += 1) {
      const next = rows[index + size];
      if (next === undefined) break;
      const last = lines.at(-1);
      if (last !== undefined && next.line > last.lastLine + 1) break;
      lines.push(next);
      if (size > 0 && !lines.every((line) => isHeaderLike(spreadAcross(line, sheet.merges)))) break;
      const candidate = headerOf(sheet, lines);
      if (candidate.named >= 2 && candidate.score >= 1.5) candidates.push(candidate);
    }
  });
  // Of equal ones the first in the file; a second header further down is a repetition.
  return candidates.sort((a, b) => b.score - a.score || (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}

/** The header that given lines make, whatever they say. */
export function headerOf(sheet: PreparedSheet, lines: readonly TableRow[]): HeaderCandidate {
  const cells = lines.map((line) => spreadAcross(line, sheet.merges));
  const width = Math.max(0, ...cells.map((row) => row.length));
  const words = Array.from({ length: width }, (_, column) => [
    ...new Set(cells.map((row) => plainCell(row[column] ?? '')).filter((text) => text !== '')),
  ]);
  const header = words.map((texts) => texts.join(' '));
  const meanings = words.map(columnMeaning);
  const fields = new Set<string>();
  let score = -0.3 * (lines.length - 1);
  const counted = new Set<string>();
  meanings.forEach((meaning, column) => {
    const text = header[column] ?? '';
    // A title merged across the sheet is one cell, not one for each column.
    if (text === '' || counted.has(text)) return;
    counted.add(text);
    score += cellScore(text, meaning, fields);
  });
  return { lines: lines.map(({ line }) => line), header, meanings, score, named: fields.size };
}

function cellScore(text: string, meaning: HeaderMeaning | null, fields: Set<string>): number {
  if (meaning === null) return isDataLike(text) ? -0.75 : text.length > 50 ? -0.5 : -0.05;
  const [field] = meaning.fields;
  if (text.length > 60) return -0.5;
  if (field === undefined) return 0.25;
  const key = `${field} ${meaning.fromQuantity ?? ''}`;
  const detail = meaning.unit !== null || meaning.currency !== null ? 0.15 : 0;
  if (fields.has(key)) return 0.1 + detail;
  fields.add(key);
  return WEIGHT[meaning.by] + detail;
}

/** What the lines of one column say: together, or the line that says most by itself. */
function columnMeaning(texts: readonly string[]): HeaderMeaning | null {
  const joined = headerMeaning(texts.join(' '));
  if (texts.length < 2) return joined;
  if (joined?.fromQuantity !== undefined && joined.fromQuantity !== null) return joined;
  const alone = texts.map(headerMeaning).filter((meaning) => meaning !== null);
  const named = alone.filter(({ fields }) => fields.length > 0);
  // The line below says it more exactly than the group it stands in.
  const best = named.findLast(({ by }) => by !== 'part') ?? joined ?? named.at(-1) ?? alone.at(-1) ?? null;
  if (best === null) return null;
  const withUnit = [best, joined, ...named].find((meaning) => meaning?.unit != null)?.unit ?? null;
  const isPrice = best.fields[0] === 'unit_price' || best.fields[0] === 'price_per_th';
  const all = [best, joined, ...named];
  return {
    ...best,
    unit: best.unit ?? (isSameField(best, joined) ? withUnit : null),
    currency: isPrice ? (all.find((meaning) => meaning?.currency != null)?.currency ?? null) : null,
    incoterm: isPrice ? (all.find((meaning) => meaning?.incoterm != null)?.incoterm ?? null) : null,
    fromQuantity: all.find((meaning) => meaning?.fromQuantity != null)?.fromQuantity ?? null,
  };
}

function isSameField(a: HeaderMeaning, b: HeaderMeaning | null): boolean {
  return b !== null && a.fields[0] === b.fields[0];
}

/** A line that can stand in a header of several: two different words or more, and no data. */
function isHeaderLike(cells: readonly string[]): boolean {
  const texts = cells.map(plainCell).filter((text) => text !== '');
  if (new Set(texts).size < 2) return false;
  return texts.every((text) => text.length <= 40 && (headerMeaning(text) !== null || !isDataLike(text)));
}

/** Whether a cell looks like a value rather than the name of a column: a figure, a rig, terms. */
function isDataLike(text: string): boolean {
  return /^[^a-z\u4e00-\u9fff]*\d/i.test(text) || TERMS.test(text) || (/\d/.test(text) && namesRig(text));
}
