/**
 * A restricted-party list that the command line names, or that a workspace holds packed, as its entries.
 *
 * Depends on: table, core, model (types), data, host (types), imports, workers (packed lists), ./read-argument (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { fail, ok, type Result } from '#domain/core/result';
import type { ListPiece, LoadedList } from '#domain/model/loaded-list';
import { decodeTable } from '#parser/table/table-bytes';
import { isSealedFile } from '../data/sealed/sealed-file';
import type { FileReadingHost } from '../host/host';
import { readProblemText } from '../imports/read-problem-text';
import {
  looksLikeJson,
  readRestrictedList,
  type ListSource,
} from '../imports/restricted-lists/read-restricted-list';
import { listFileProblemText, type RestrictedList } from '../imports/restricted-lists/restricted-list-file';
import { sha256Hex } from '../imports/sha256-hex';
import { unpackList } from '../workers/packed-list';
import type { FileBytes } from './read-argument';

/**
 * Reads a list whole. A problem is one line for each thing that is wrong.
 *
 * @param listDate - the day of the list, where somebody says it
 */
export async function readListFile(
  { name, bytes }: FileBytes,
  listDate: CalendarDate | null,
  reading: FileReadingHost,
): Promise<Result<RestrictedList, readonly string[]>> {
  if (isSealedFile(bytes))
    return fail([`${name} is sealed by a passphrase. A list is published without one.`]);
  const { signal } = new AbortController();
  let source: ListSource;
  if (looksLikeJson(bytes)) {
    const checked = await reading.checkJson(bytes, signal);
    if (!checked.ok) return fail([`${name}: ${readProblemText(checked.problem)}`]);
    source = { kind: 'json', bytes };
  } else {
    const cells = await reading.readTable(bytes, signal);
    if (!cells.ok) return fail([`${name}: ${readProblemText(cells.problem)}`]);
    source = { kind: 'table', table: decodeTable(cells.value) };
  }
  const about = { fileName: name, sha256: await sha256Hex(bytes), givenDate: listDate };
  const list = await readRestrictedList(source, about);
  return list.ok ? list : fail([`${name}: ${listFileProblemText(list.problem)}`]);
}

/** Reads a list that is in use in a workspace. Its day is the one that stands there, which its user may have said. */
export async function readStoredList(
  { id, edition }: LoadedList,
  pieces: readonly ListPiece[],
  reading: FileReadingHost,
): Promise<Result<RestrictedList, readonly string[]>> {
  const { fileName, sha256 } = edition;
  const own = pieces
    .filter((piece) => piece.listId === id && piece.sha256 === sha256)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ base64 }) => base64);
  const bytes = await unpackList(own, sha256);
  if (bytes === null) {
    return fail([
      `${fileName} is damaged in this workspace. Load it again in the window, or give it by --list.`,
    ]);
  }
  const list = await readListFile({ name: fileName, bytes }, null, reading);
  return list.ok ? ok({ ...list.value, edition }) : list;
}
