/**
 * The bytes of a file that the command line names by its place.
 *
 * Depends on: core, ./command (types).
 */
import { fail, ok, type Result } from '#domain/core/result';
import type { CommandTools } from './command';

/** A file as the command line named it. */
export interface FileBytes {
  /** Without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @param argument - place on the command line, from 0 */
export async function readArgument(
  argument: number,
  { headless, words }: Pick<CommandTools, 'headless' | 'words'>,
): Promise<Result<FileBytes, readonly string[]>> {
  const found = await headless.read(argument);
  return found.found
    ? ok({ name: found.name, bytes: found.bytes })
    : fail([`Cannot read ${words[argument] ?? ''}: ${found.reason}`]);
}
