/**
 * How the program was called: with a window, or for one command without.
 *
 * The command is what follows `--`, or else begins at the first bare word after
 * the app folder. Everything behind it belongs to that command, dashes or not;
 * main does not know what it means.
 *
 * Depends on: nothing.
 */

/** `arguments` begin with the command's word. Null means: open the window. */
export interface CommandLine {
  readonly headless: { readonly arguments: readonly string[] } | null;
}

const COMMAND_WORD = /^[a-z][a-z-]{1,40}$/;

/**
 * Reads the command line.
 *
 * @param words - `process.argv`
 * @param isPackaged - a packaged program is not followed by its app folder
 */
export function readCommandLine(words: readonly string[], isPackaged: boolean): CommandLine {
  const afterProgram = words.slice(1);
  const afterApp = isPackaged ? afterProgram : afterProgram.slice(indexOfAppFolder(afterProgram) + 1);
  const dashes = afterApp.indexOf('--');
  if (dashes !== -1 && dashes < afterApp.length - 1) {
    return { headless: { arguments: afterApp.slice(dashes + 1) } };
  }
  const start = afterApp.findIndex((word) => !word.startsWith('-'));
  const command = afterApp[start];
  if (command === undefined || !COMMAND_WORD.test(command)) return { headless: null };
  return { headless: { arguments: afterApp.slice(start) } };
}

function indexOfAppFolder(words: readonly string[]): number {
  const index = words.findIndex(
    (word, at) => !word.startsWith('-') && words[at - 1] !== '-r' && words[at - 1] !== '--require',
  );
  return index === -1 ? words.length : index;
}
