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

const ERROR_VALUES: ReadonlySet<string> = new Set([
  '#VALUE!',
  '#REF!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#DIV/0!',
  '#NUM!',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
]);

/** Text in the form in which a reader of the file gets it back as it was. */
export function xlsxText(text: string): string {
  const whole = replaceUnwritable(text);
  const kept = whole.length > CELL_LIMIT ? `${replaceUnwritable(whole.slice(0, CELL_LIMIT - 1))}…` : whole;
  // The underscore is itself written as an escape, so that what follows is none.
  return kept.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Whether the spreadsheet library would write this text as an error value. */
export function isReadAsError(text: string): boolean {
  return ERROR_VALUES.has(text);
}

/** Half surrogate pairs and non-characters have no form in XML. */
function replaceUnwritable(text: string): string {
  return text.replace(/\p{Surrogate}|[\uFFFE\uFFFF]/gu, '\uFFFD');
}
