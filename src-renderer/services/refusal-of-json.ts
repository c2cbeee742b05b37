/**
 * Looks at a foreign JSON file before the window parses it.
 *
 * Depends on: host (types), imports.
 */
import type { FileReadingHost } from '../host/host';
import { readProblemText } from '../imports/read-problem-text';

/** Why the file must not be parsed, as sentences; null if it may be, or is no JSON at all. */
export async function refusalOfJson(reading: FileReadingHost, bytes: Uint8Array): Promise<string | null> {
  const checked = await reading.checkJson(bytes, new AbortController().signal);
  return checked.ok ? null : readProblemText(checked.problem);
}
