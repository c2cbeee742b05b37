/**
 * Text that its writer crossed out: `~~6,199~~`, `~6,199~`, or letters with a
 * stroke through each.
 *
 * Blanked in place, so that what is left keeps its places.
 *
 * Depends on: nothing.
 */

/** A stretch of a text. */
export interface Struck {
  readonly start: number;
  readonly end: number;
  /** What was crossed out, without the marks. */
  readonly words: string;
}

const STROKE = /[\u0335\u0336]/g;
const STRUCK =
  /~~([^~\n]+)~~|(?<![~\w])~(?=\S)([^~\n]*\S)~(?![~\w])|(?:[^\s\u0335\u0336][\u0335\u0336]| (?=[^\s\u0335\u0336][\u0335\u0336]))+|<(?:s|del|strike)>(.*?)<\/(?:s|del|strike)>/g;

/** The text with spaces in place of what is crossed out, and what that was. */
export function withoutStruck(text: string): { readonly text: string; readonly struck: readonly Struck[] } {
  const struck: Struck[] = [];
  const left = text.replace(STRUCK, (match: string, ...groups: unknown[]) => {
    const place = groups.findIndex((group) => typeof group === 'number');
    const start = groups[place] as number;
    const inner = groups.slice(0, place).find((group): group is string => typeof group === 'string');
    struck.push({ start, end: start + match.length, words: (inner ?? match).replace(STROKE, '').trim() });
    return ' '.repeat(match.length);
  });
  return { text: left, struck };
}
