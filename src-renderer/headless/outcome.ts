/**
 * How a command ends: what goes to stdout, stderr and a file, and the exit code.
 *
 * stdout gets the whole result or nothing; stderr gets what is wrong or nothing.
 *
 * Depends on: host (types).
 */
import type { Headless } from '../host/host';

/** What the program ends with. */
export type Outcome = Parameters<Headless['finish']>[0];

/** What a failure may say at most, in UTF-16 units: what the channel to main takes, and some room. */
const LONGEST_STDERR = 3_900_000;

/**
 * A whole result.
 *
 * @param outArgument - place of the output file on the command line; null writes to stdout
 */
export function success(bytes: Uint8Array, outArgument: number | null): Outcome {
  const file = outArgument === null ? null : { argument: outArgument, bytes };
  return { stdout: file === null ? bytes : null, stderr: '', exitCode: 0, file };
}

/** No result. One line for each thing that is wrong, under the program's name. */
export function failure(lines: readonly string[]): Outcome {
  const stderr = lines.map((line) => `rigplan: ${line}\n`).join('');
  return { stdout: null, stderr: stderr.slice(0, LONGEST_STDERR), exitCode: 1, file: null };
}
