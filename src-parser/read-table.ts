/**
 * Bytes of a foreign file as tables of text, or the reason why not.
 *
 * Told apart by the first bytes, never by the name. A delimiter that was chosen makes a text of JSON. What it costs is bounded by
 * `limits`; what it takes beyond that, by the process that runs it.
 *
 * Depends on: ./json, ./limits, ./table, ./text, ./workbook.
 */
import { LIMITS, type Limits } from './limits';
import { looksLikeJson, readJsonTables } from './json/json-table';
import { caught, type TableResult } from './table-result';
import { refuse } from './table/read-problem';
import { AS_FOUND, plainSheet, type DialectChoice, type TableFile } from './table/table-file';
import { decodeText, startsWith } from './text/decode-text';
import { parseDelimitedText } from './text/delimited-text';
import { readWorkbook } from './workbook/read-workbook';

const ARCHIVE = [0x50, 0x4b];
const KNOWN: readonly { readonly bytes: readonly number[]; readonly kind: string }[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: 'an old Excel workbook, or one with a password' },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: 'a PDF document' },
  { bytes: [0x1f, 0x8b], kind: 'a gzip archive' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'a picture' },
  { bytes: [0xff, 0xd8, 0xff], kind: 'a picture' },
];

/**
 * Reads a whole file. Never throws for what stands in it.
 * @param choice - how a text is to be read where the user knows better; a workbook has no use for it
 */
export function readTable(
  bytes: Uint8Array,
  choice: DialectChoice = AS_FOUND,
  limits: Limits = LIMITS,
): TableResult {
  return caught(() => readBytes(bytes, choice, limits));
}

function readBytes(bytes: Uint8Array, choice: DialectChoice, limits: Limits): TableFile {
  if (bytes.byteLength > limits.fileBytes) {
    refuse('file/too-large', { size: bytes.byteLength, limit: limits.fileBytes });
  }
  const known = KNOWN.find((candidate) => startsWith(bytes, candidate.bytes));
  if (known !== undefined) refuse('file/not-a-table', { where: known.kind });
  if (isArchive(bytes)) return readWorkbook(bytes, limits);
  const { text, encoding, encodingBy } = decodeText(bytes, choice.encoding);
  if (choice.delimiter === null && looksLikeJson(text)) {
    const sheets = readJsonTables(text, limits);
    return { kind: 'json', encoding, encodingBy, delimiter: null, delimiterBy: null, quote: null, sheets };
  }
  const { rows, ...dialect } = parseDelimitedText(text, limits, choice);
  if (rows.length === 0) refuse('file/empty');
  return { kind: 'text', encoding, encodingBy, ...dialect, sheets: [plainSheet('', rows)] };
}

/** `PK` alone may begin a text; with a mark of an archive behind it, it does not. */
function isArchive(bytes: Uint8Array): boolean {
  const [, , third = 0x20, fourth = 0x20] = bytes;
  return startsWith(bytes, ARCHIVE) && third < 0x09 && fourth < 0x09;
}
