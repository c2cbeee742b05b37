/**
 * One form for characters that keyboards write in several: full-width digits
 * and signs of Chinese input, spaces of every width.
 *
 * Each UTF-16 unit becomes exactly one, so that a place found in the plain text
 * is the same place in the text as it was written.
 *
 * Depends on: nothing.
 */

const SPACE = /[\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF\t]/g;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const SIGNS: Readonly<Record<string, string>> = {
  '￥': '¥',
  '￡': '£',
  '－': '-',
  '‑': '-',
  '−': '-',
  '～': '~',
};

/** The text with full-width characters and odd spaces in their plain form; as long as before. */
export function plainCharacters(text: string): string {
  return text
    .replace(/[￥￡－‑−～]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(SPACE, ' ');
}

/** The same, trimmed and with single spaces between words: for a cell, where places do not matter. */
export function plainCell(text: string): string {
  return plainCharacters(text).replace(/\s+/g, ' ').trim();
}
