/**
 * The host in a plain browser: for tests in Chromium and for working on screens.
 *
 * What a browser cannot do (printing to bytes, the command line) is refused
 * with a named error rather than pretended. Files are read in the page itself, by the
 * same code under the same caps, but without a process that could be ended.
 *
 * Depends on: ./host, table, parser.
 */
import type { ParseTask } from '#parser/table/parse-messages';
import { AS_FOUND, type DialectChoice } from '#parser/table/table-file';
import { HostError, type FileKind, type Host, type OpenedFile, type Reading } from './host';

/** A host that opens files with a file input and saves them as downloads. */
export function createBrowserHost(): Host {
  return {
    info: () =>
      Promise.resolve({
        version: '0.0.0',
        electron: 'none',
        chrome: navigator.userAgent,
        platform: 'browser',
        theme: 'system',
      }),
    openFile,
    saveFile: (suggestedName, _kind, bytes) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([bytes.slice()]));
      link.download = suggestedName;
      link.click();
      URL.revokeObjectURL(link.href);
      return Promise.resolve({ path: suggestedName });
    },
    reading: { readTable: readTableHere, readPasted: readPastedHere, checkJson: checkJsonHere },
    printToPdf: () => Promise.reject(notHere('Printing to PDF')),
    copyText: (text) => navigator.clipboard.writeText(text),
    undoTyping: () => Promise.reject(notHere('Undo from the menu')),
    setTheme: () => Promise.resolve(),
    networkAttempts: () => Promise.resolve({ count: 0, last: [] }),
    onMenuCommand: () => () => undefined,
    vault: null,
    protection: null,
    headless: {
      task: () => Promise.reject(notHere('The command line')),
      read: () => Promise.reject(notHere('The command line')),
      finish: () => Promise.reject(notHere('The command line')),
    },
  };
}

function readTableHere(
  bytes: Uint8Array,
  signal: AbortSignal,
  choice: DialectChoice = AS_FOUND,
): Promise<Reading<Uint8Array>> {
  return tableOf({ kind: 'table', bytes, choice }, signal);
}

function readPastedHere(
  text: string,
  html: string | null,
  signal: AbortSignal,
  choice: DialectChoice = AS_FOUND,
): Promise<Reading<Uint8Array>> {
  return tableOf({ kind: 'pasted', text, html, choice }, signal);
}

async function tableOf(task: ParseTask, signal: AbortSignal): Promise<Reading<Uint8Array>> {
  const { doParseTask } = await import('#parser/do-parse-task');
  signal.throwIfAborted();
  const answer = doParseTask(task);
  if (answer.kind === 'table') return { ok: true, value: answer.table };
  if (answer.kind === 'refused') return { ok: false, problem: answer.problem };
  throw new Error('The file could not be read.');
}

async function checkJsonHere(bytes: Uint8Array, signal: AbortSignal): Promise<Reading<null>> {
  const { checkJson } = await import('#parser/json/check-json');
  signal.throwIfAborted();
  const problem = checkJson(bytes);
  return problem === null ? { ok: true, value: null } : { ok: false, problem };
}

function notHere(what: string): HostError {
  return new HostError('host/not-here', `${what} needs the desktop application.`);
}

function openFile(kind: FileKind): Promise<OpenedFile | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = kind.extensions.map((extension) => `.${extension}`).join(',');
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file === undefined) resolve(null);
      else {
        file
          .arrayBuffer()
          .then((buffer) => resolve({ name: file.name, bytes: new Uint8Array(buffer) }), reject);
      }
    });
    input.click();
  });
}
