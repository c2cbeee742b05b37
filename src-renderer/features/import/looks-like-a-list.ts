/**
 * Whether text of the clipboard is a price list rather than cells to type into the table.
 *
 * Depends on: imports.
 */
import { headerMeaning } from '../../imports/layout/header-meaning';

const FIRST_LINES = 20;
/** A hash rate such as `270T`, `1.16 PH/s`: no cell of the table is pasted with words round one. */
const HASHRATE = /\d\s?(?:[TPGE]H?(?:\/s)?)(?![A-Za-z])/;

/** Outside of the table anything that could hold an offer is taken: a figure and a word. */
export function looksLikeOffers(text: string): boolean {
  return /\d/.test(text) && /\p{L}/u.test(text);
}

/**
 * In the table: a header that names three columns or more, or a line of a chat with a hash rate and
 * four words. A block of cells copied out of a spreadsheet is neither.
 */
export function looksLikeAList(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).slice(0, FIRST_LINES);
  return lines.some((line) => {
    const cells = line.split('\t');
    if (cells.length === 1) return HASHRATE.test(line) && line.trim().split(/\s+/).length >= 4;
    const named = cells.filter(
      (cell) => cell.trim() !== '' && !/^[\d\s.,$€¥]+$/.test(cell) && headerMeaning(cell) !== null,
    );
    return named.length >= 3;
  });
}
