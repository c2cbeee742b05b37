/**
 * Cuts a source into cells and takes its first rows.
 *
 * Depends on: core, imports, table (types), the files beside this one.
 */
import type { DialectChoice } from '#parser/table/table-file';
import { evidenceOfFile, evidenceOfPaste } from '../../imports/file-evidence';
import { fileProblemText } from '../../imports/price-list-words';
import type { ImportActions } from './import-actions';
import type { ImportSource } from './import-source';
import type { OpenDocument } from './import-stage';

/** Rows that are fetched with a document; the rest follows as it is scrolled to. */
export const FIRST_ROWS = 1000;

/** @throws Error with a sentence for the user if it cannot be read; the signal's reason if it was stopped */
export async function openDocument(
  source: ImportSource,
  dialect: DialectChoice,
  actions: ImportActions,
  signal: AbortSignal,
): Promise<OpenDocument> {
  const evidence = await evidenceOf(source, actions);
  const cells =
    source.kind === 'file'
      ? await readFile(source, dialect, actions, signal)
      : await actions.readPasted(source.text, source.html, signal, dialect);
  signal.throwIfAborted();
  if (!cells.ok) throw new Error(fileProblemText(cells.problem));
  const first = { kind: 'place', place: 0 } as const;
  const rows = await actions.showRows(cells.value, null, first, FIRST_ROWS, { signal });
  signal.throwIfAborted();
  return { source, evidence, table: cells.value, dialect, rows };
}

/** A chat begins its lines with `[11:02, …]`, as JSON begins: what is no JSON by name is then read as lines. */
async function readFile(
  { name, bytes }: Extract<ImportSource, { kind: 'file' }>,
  dialect: DialectChoice,
  actions: ImportActions,
  signal: AbortSignal,
) {
  const cells = await actions.readTable(bytes, signal, dialect);
  const isTakenForJson = !cells.ok && cells.problem.code.startsWith('json/') && !/\.json$/i.test(name);
  return isTakenForJson ? actions.readTable(bytes, signal, { ...dialect, delimiter: '\t' }) : cells;
}

async function evidenceOf(source: ImportSource, { hand }: ImportActions) {
  const { on, by } = hand();
  if (source.kind === 'file') return evidenceOfFile(source.name, source.bytes, on, by);
  const pasted = await evidenceOfPaste(source.text, on, by);
  if (!pasted.ok) throw new Error(pasted.problem);
  return pasted.value;
}
