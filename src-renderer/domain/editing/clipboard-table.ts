/**
 * Cells out of the clipboard: tab-separated text as spreadsheets write it.
 *
 * A cell in quotes may hold tabs, line ends and doubled quotes. An apostrophe that keeps
 * text from being run as a formula is taken away again, so that a copied cell comes back
 * as it was.
 *
 * Depends on: core.
 */
import { unguardText } from '../core/formula-guard';

/** Most cells of one paste; more is an import. */
export const MOST_PASTED_CELLS = 100_000;

/**
 * Reads lines of cells. Lines of different lengths are made alike with empty cells.
 *
 * @returns null if there are more cells than {@link MOST_PASTED_CELLS}
 */
export function clipboardCells(text: string): readonly (readonly string[])[] | null {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  let count = 0;
  while (at < text.length || line.length > 0) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCellAt(text, at);
    line.push(unguardText(cell));
    count += 1;
    if (count > MOST_PASTED_CELLS) return null;
    at = end;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    lines.push(line);
    line = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  const width = lines.reduce((widest, { length }) => Math.max(widest, length), 0);
  return lines.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
}

function plainCellAt(text: string, start: number): { readonly cell: string; readonly end: number } {
  let end = start;
  while (end < text.length && !'\t\r\n'.includes(text.charAt(end))) end += 1;
  return { cell: text.slice(start, end), end };
}

/** A quote that nothing closes is a quote like any other letter. */
function quotedCell(text: string, start: number): { readonly cell: string; readonly end: number } {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return plainCellAt(text, start);
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const end = quote + 1;
    if (end < text.length && !'\t\r\n'.includes(text.charAt(end))) return plainCellAt(text, start);
    return { cell: text.slice(start + 1, quote).replaceAll('""', '"'), end };
  }
}
