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
  if (isPlain(text)) return text;
  return text
    .replace(/[￥￡－‑−～]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(SPACE, ' ');
}

/** The same, trimmed and with single spaces between words: for a cell, where places do not matter. */
export function plainCell(text: string): string {
  if (isPlainCell(text)) return text;
  return plainCharacters(text).replace(/\s+/g, ' ').trim();
}

// Most cells of most lists are plain already, and are asked for more than once: told by one look.

/** Whether nothing in the text is written otherwise than plainly: ASCII without a tab. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f || code === 0x09) return false;
  }
  return true;
}

/** Whether the cell is as {@link plainCell} gives it, by its characters alone; a false may be one all the same. */
function isPlainCell(text: string): boolean {
  let isAfterSpace = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f || code < 0x20 || (code === 0x20 && isAfterSpace)) return false;
    isAfterSpace = code === 0x20;
  }
  return !isAfterSpace || text === '';
}
