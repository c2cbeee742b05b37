/** Footnote letters as they stand behind a figure. Depends on: nothing. */

/** Letters in a row from which on they are written as a span. */
const LEAST = 3;

/**
 * `a b`, `a–e g`: three or more in a row are a span, so that a figure of many sources stays short.
 *
 * @param letters - in order: `a` … `z`, `aa` …
 */
export function letterWords(letters: readonly string[]): string {
  const spans: string[][] = [];
  for (const letter of letters) {
    const span = spans.at(-1);
    const before = span?.at(-1);
    if (span !== undefined && before !== undefined && isNext(before, letter)) span.push(letter);
    else spans.push([letter]);
  }
  return spans
    .map((span) => (span.length < LEAST ? span.join(' ') : `${span[0] ?? ''}–${span.at(-1) ?? ''}`))
    .join(' ');
}

function isNext(before: string, letter: string): boolean {
  return before.length === 1 && letter.length === 1 && letter.charCodeAt(0) === before.charCodeAt(0) + 1;
}
