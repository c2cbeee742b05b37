/**
 * Text that a spreadsheet would run as a formula, made harmless in a CSV file.
 *
 * A CSV cell has no type: `=1+1` and `@SUM(A1)` are run on opening. An
 * apostrophe in front keeps them text. Undoing it gives back exactly what was
 * guarded, which is why text that already starts with apostrophes before such
 * a character gets one more. For text only: a negative number is not guarded.
 *
 * Depends on: nothing.
 */

// The full-width forms are read as the plain ones by some spreadsheets.
const RUNS_AS_FORMULA = /^'*[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Puts an apostrophe before text that a spreadsheet would run; other text is unchanged. */
export function guardText(text: string): string {
  return RUNS_AS_FORMULA.test(text) ? `'${text}` : text;
}

/** The inverse of {@link guardText}: takes away the one apostrophe it put. */
export function unguardText(text: string): string {
  return text.startsWith("'") && RUNS_AS_FORMULA.test(text) ? text.slice(1) : text;
}
