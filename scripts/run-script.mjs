/**
 * How a script ends: with its exit code, or with one message instead of a trace.
 *
 * Depends on: node.
 */
import process from 'node:process';

/**
 * Runs a script's body. An error is told on stderr in its own words and ends with 1.
 * @param {() => number | Promise<number>} body - gives the exit code
 */
export async function runScript(body) {
  try {
    process.exitCode = await body();
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : String(cause));
    process.exitCode = 1;
  }
}
