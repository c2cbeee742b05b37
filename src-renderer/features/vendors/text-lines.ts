/**
 * Several short texts typed into one field, each on its own line.
 *
 * Depends on: core.
 */
import { fail, ok, type Result } from '#domain/core/result';

/** One a line. */
export function linesText(texts: readonly string[]): string {
  return texts.join('\n');
}

/** The texts, each once, without blank lines; or which one is too long. */
export function readLines(text: string, longest: number): Result<readonly string[], string> {
  const lines = [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== '');
  const tooLong = lines.find((line) => line.length > longest);
  return tooLong === undefined
    ? ok(lines)
    : fail(`“${tooLong.slice(0, 40)}…” has more than ${String(longest)} letters.`);
}
