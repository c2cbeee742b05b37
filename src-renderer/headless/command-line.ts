/**
 * The command line as a command, a call for help, or the reason why it is neither.
 *
 * Depends on: core, ./command (types), ./command-table.
 */
import { fail, ok, type Result } from '#domain/core/result';
import type { ReadCommand } from './command';
import { COMMANDS } from './command-table';

/** Reads the words after the program's own switches; null is a call for help. A problem is one sentence. */
export function readCommandLine(words: readonly string[]): Result<ReadCommand | null, string> {
  const isHelp =
    words.length === 0 || words[0] === 'help' || words.some((word) => word === '--help' || word === '-h');
  if (isHelp) return ok(null);
  const command = COMMANDS.find(({ word }) => word === words[0]);
  if (command !== undefined) return command.read(words);
  const known = COMMANDS.map(({ word }) => word);
  const list = `${known.slice(0, -1).join(', ')} and ${known.at(-1) ?? ''}`;
  return fail(`Unknown command: ${words[0] ?? ''}. The commands are ${list}.`);
}
