/**
 * Text that survives the way into an Excel file and back unchanged.
 *
 * The format reads `_x0041_` as a letter A, has no place for half of a
 * surrogate pair, and holds at most 32,767 characters in a cell. Text is stored
 * as a string whatever it starts with, so nothing in it can run.
 *
 * Depends on: nothing.
 */

/** Most characters Excel keeps in one cell. */
const CELL_LIMIT = 32_767;

// A reader of XML takes a carriage return for a line feed, and refuses the others.
const CONTROL = /(?![\t\n\u007F-\u009F])\p{Cc}/gu;

/** Text in the form in which a reader of the file gets it back as it was. */
export function xlsxText(text: string): string {
  const whole = replaceUnwritable(text);
  const kept = whole.length > CELL_LIMIT ? `${replaceUnwritable(whole.slice(0, CELL_LIMIT - 1))}…` : whole;
  // The underscore is itself written as an escape, so that what follows is none.
  return kept
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      CONTROL,
      (sign) => `_x${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

/** Half surrogate pairs and non-characters have no form in XML. */
function replaceUnwritable(text: string): string {
  return text.replace(/\p{Surrogate}|[\uFFFE\uFFFF]/gu, '\uFFFD');
}
