/**
 * What main itself has to say of a command that failed, as stderr carries it.
 *
 * The page says everything else; what it says with `--json` has the same form: docs/command-line.md.
 *
 * Depends on: nothing.
 */

/** Whether the command asked for one JSON object on stderr in place of lines. @param words - of the command */
export function wantsJson(words: readonly string[]): boolean {
  return words.includes('--json');
}

/** One fault, with the line's end. */
export function faultText(message: string, words: readonly string[]): string {
  if (!wantsJson(words)) return `rigplan: ${message}\n`;
  return `${JSON.stringify({ exitCode: 1, problems: [message], breaches: [], stale: [] })}\n`;
}
