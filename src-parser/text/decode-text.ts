/**
 * Bytes of a text file as text, with the encoding that was used.
 *
 * A file without a byte-order mark is UTF-16 if it has zero bytes where UTF-16
 * has them, and UTF-8 only if every byte of it is valid. Otherwise it is GB18030
 * if it reads like Chinese, else Windows-1252, which accepts anything: the caller
 * must tell the user. Big5 and Shift-JIS are never guessed, only chosen. Line ends
 * become LF, inside quoted cells too.
 *
 * Depends on: ../table.
 */
import { refuse } from '../table/read-problem';
import type { TableFile, TextEncodingName } from '../table/table-file';

/** Text and where it came from. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
  readonly encodingBy: NonNullable<TableFile['encodingBy']>;
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: TextEncodingName }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Of what Windows-1252 puts at 0x80 to 0x9f. Node 20 leaves these as control characters. */
const HIGH_MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A text in which fewer pairs of bytes are everyday Chinese is taken for another encoding. */
const CHINESE_SHARE = 0.9;

/** Bytes looked at for zeros. */
const SAMPLE_BYTES = 64 * 1024;
/** Price lists have more Latin letters, digits, separators and line ends than that, whatever their language. */
const ZEROS_SHARE = 0.02;

/**
 * Decodes a text file.
 * @param chosen - by the user; bytes that it does not have become the replacement character
 * @throws ReadRefusal if it holds zero characters, as no text does
 */
export function decodeText(bytes: Uint8Array, chosen: TextEncodingName | null = null): DecodedText {
  const decoded = chosen === null ? decodeAsFound(bytes) : decodeAsChosen(bytes, chosen);
  if (decoded.text.includes('\0')) {
    refuse('file/not-a-table', { where: chosen === null ? 'a binary file' : `no text in ${chosen}` });
  }
  // Most files have none, and looking is cheaper than making the text anew.
  return decoded.text.includes('\r') ? { ...decoded, text: decoded.text.replace(/\r\n?/g, '\n') } : decoded;
}

function decodeAsFound(bytes: Uint8Array): DecodedText {
  const mark = MARKS.find((candidate) => startsWith(bytes, candidate.bytes));
  if (mark === undefined) return { ...decodeUnmarked(bytes), encodingBy: 'bytes' };
  const { encoding } = mark;
  return { text: decode(bytes.subarray(mark.bytes.length), encoding), encoding, encodingBy: 'mark' };
}

function decodeAsChosen(bytes: Uint8Array, encoding: TextEncodingName): DecodedText {
  const text = encoding === 'windows-1252' ? decodeWestern(bytes) : decode(bytes, encoding);
  return { text, encoding, encodingBy: 'chosen' };
}

/** Whether the bytes begin so. */
export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function decodeUnmarked(bytes: Uint8Array): Omit<DecodedText, 'encodingBy'> {
  const wide = wideEncoding(bytes);
  const utf16 = wide === null ? null : decodeStrictly(bytes, wide);
  if (wide !== null && utf16 !== null) return { text: utf16, encoding: wide };
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const chinese = looksChinese(bytes) ? decodeStrictly(bytes, 'gb18030') : null;
  if (chinese !== null) return { text: chinese, encoding: 'gb18030' };
  return { text: decodeWestern(bytes), encoding: 'windows-1252' };
}

function decodeWestern(bytes: Uint8Array): string {
  return decode(bytes, 'windows-1252').replace(
    /[\u0080-\u009f]/g,
    (character) => HIGH_MARKS[character.charCodeAt(0) - 0x80] ?? character,
  );
}

/** The UTF-16 whose Latin letters, digits and line ends would put the zero bytes where they are; null if none does. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let atEven = 0;
  let atOdd = 0;
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) atEven += 1;
    else atOdd += 1;
  }
  const isEnough = Math.max(atEven, atOdd) > (sample.length / 2) * ZEROS_SHARE;
  if (bytes.length % 2 !== 0 || !isEnough) return null;
  if (atOdd > atEven * 10) return 'utf-16le';
  return atEven > atOdd * 10 ? 'utf-16be' : null;
}

/**
 * Whether what is not ASCII stands in pairs, nearly all of them in the block of everyday characters.
 *
 * Western and Cyrillic text fails: an accented letter has an unaccented neighbour or a space behind it.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let everyday = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) continue;
    const second = bytes[at + 1] ?? 0;
    pairs += 1;
    if (first >= 0xa1 && first <= 0xf7 && second >= 0xa1) everyday += 1;
    at += 1;
  }
  return pairs > 0 && everyday / pairs >= CHINESE_SHARE;
}

/** Null if a byte of it is not valid, or this runtime does not know the encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: TextEncodingName): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array, encoding: TextEncodingName): string {
  return new TextDecoder(encoding).decode(bytes);
}
