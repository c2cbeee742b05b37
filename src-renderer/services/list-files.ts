/**
 * List files on their way into the worker: one that the user chose, or one that the workspace holds packed.
 *
 * Both were made by somebody else, so both are cut into cells, or checked, in the process for foreign files.
 *
 * Depends on: domain (types), data, host (types), imports, workers (types).
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { ListPiece, LoadedList } from '#domain/model/loaded-list';
import type { ScreeningWords } from '#domain/model/screening-words';
import type { ReadProblem } from '#parser/table/read-problem';
import { isSealedFile } from '../data/sealed/sealed-file';
import type { FileReadingHost, OpenedFile } from '../host/host';
import { readProblemText } from '../imports/read-problem-text';
import { listFileProblemText } from '../imports/restricted-lists/restricted-list-file';
import type { ScreeningClient, ScreeningOptions } from '../workers/screening-client';
import type { ListRead } from '../workers/screening-protocol';

/** A file is no list that can be taken; `message` says why and what to do. */
export class ListRefusedError extends Error {
  override readonly name = 'ListRefusedError';
}

/** What reading a list needs. */
export interface ListReader {
  readonly client: ScreeningClient;
  readonly reading: FileReadingHost;
  readonly words: ScreeningWords;
}

/**
 * Reads a file as a list, which the worker then keeps.
 *
 * @param isPacked - whether the packed file is wanted too
 * @throws ListRefusedError if it is none; the signal's reason if it was stopped
 */
export async function readListFile(
  { name, bytes }: OpenedFile,
  { client, reading, words }: ListReader,
  isPacked: boolean,
  options: ScreeningOptions,
): Promise<ListRead> {
  const { signal } = options;
  options.onProgress?.('reading', null);
  if (isSealedFile(bytes)) {
    throw new ListRefusedError('The file is sealed by a passphrase. A list is published without one.');
  }
  // Loaded only here: nothing else of the window needs to tell lists apart.
  const { looksLikeJson } = await import('../imports/restricted-lists/read-restricted-list');
  let table: Uint8Array | null = null;
  if (looksLikeJson(bytes)) {
    const checked = await reading.checkJson(bytes, signal);
    if (!checked.ok) throw new ListRefusedError(refusal(checked.problem));
  } else {
    const cells = await reading.readTable(bytes, signal);
    if (!cells.ok) throw new ListRefusedError(refusal(cells.problem));
    table = cells.value;
  }
  signal.throwIfAborted();
  const task = { kind: 'read-list', fileName: name, file: bytes, table, words, isPacked } as const;
  const read = await client.do(task, options);
  if (!read.ok) throw new ListRefusedError(listFileProblemText(read.problem));
  return read.value;
}

/**
 * Has the worker keep a list in use, if it does not already.
 *
 * @throws ListRefusedError if what the workspace holds of it is damaged
 */
export async function keepList(
  { id, edition, pieceCount }: LoadedList,
  pieces: readonly ListPiece[],
  reader: ListReader,
  options: ScreeningOptions,
): Promise<void> {
  const { sha256, fileName } = edition;
  if (reader.client.keeps(sha256)) return;
  const own = pieces
    .filter((piece) => piece.listId === id && piece.sha256 === sha256)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ base64 }) => base64);
  const bytes =
    own.length === pieceCount
      ? await reader.client.do({ kind: 'unpack-list', pieces: own, sha256 }, options)
      : null;
  if (bytes === null) {
    throw new ListRefusedError(
      `The list ${isolatedName(fileName)} is damaged in this workspace, so nothing was screened against it. Load it again.`,
    );
  }
  await readListFile({ name: fileName, bytes }, reader, false, options);
}

/** The words for files in general speak of price lists where a file is too large. */
function refusal(problem: ReadProblem): string {
  if (problem.code !== 'file/too-large') return readProblemText(problem);
  const most = Math.floor((problem.limit ?? 0) / (1024 * 1024));
  return `The list is larger than ${String(most)} MB, which is the most that is read. Choose a list of fewer sources, such as the Consolidated Screening List, or targets.simple.csv of one OpenSanctions collection.`;
}
