/**
 * Whether a text is a chat or a mail: offers in words, a line each, and no table.
 *
 * A list that was typed without tabs is cut by its commas, so its lines are judged as a whole.
 *
 * Depends on: table (types), ./content-sense, ./layout-rows, ./prepared-sheet (types).
 */
import type { TableFile } from '#parser/table/table-file';
import { namesRig } from './content-sense';
import { wholeLine } from './layout-rows';
import type { PreparedSheet } from './prepared-sheet';

/** A header above this names so many columns that it is one. */
const SURE_HEADER = 3;
const FIGURE =
  /\d ?(?:t|th|ths|th\/s|p|ph|j|j\/t|w|kw)\b|[$€¥￥]|\d ?(?:usdt?|usdc|rmb|cny|u\b|元|美元|美金|刀)/i;

/** @param headerScore - of the best line that could name columns */
export function looksLikeChat(sheet: PreparedSheet, table: TableFile, headerScore: number): boolean {
  if (headerScore >= SURE_HEADER || table.kind === 'workbook' || table.kind === 'json') return false;
  if (isTabular(sheet)) return false;
  const lines = sheet.rows.map((row) => wholeLine(row, table)).filter((line) => line.trim() !== '');
  return lines.some((line) => namesRig(line) && FIGURE.test(line));
}

/** Whether the rows have the same number of cells, three or more: lines of words do not. */
function isTabular({ rows }: PreparedSheet): boolean {
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width = 0, count = 0] = [...widths].sort(([, a], [, b]) => b - a)[0] ?? [];
  return width >= 3 && count >= rows.length * 0.7;
}
