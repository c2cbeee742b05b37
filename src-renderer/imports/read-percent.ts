/**
 * A rate typed in per cent as parts per million: `12.5` or `12.5 %` is 125000.
 *
 * One per cent is written `1` and never `0.01`: nothing here guesses which was meant.
 *
 * Depends on: core, ./read-number.
 */
import { fail, ok, type Result } from '#domain/core/result';
import { readDecimal } from './read-number';

/**
 * Reads a rate, exactly.
 *
 * @returns 0 or more; from nine million million per cent on no exact number, which is for the caller's
 *   own limit to refuse. Else why it is none, as the end of a sentence that begins with the text
 */
export function readPercent(text: string): Result<number, string> {
  const read = readDecimal(text, ['%'], false);
  if (!read.ok) return read;
  const [whole = '0', fraction = ''] = read.value.split('.');
  if (fraction.length > 4) return fail('has more than four decimals');
  return ok(Number(whole) * 10_000 + Number(fraction.padEnd(4, '0')));
}
