/**
 * Bytes of a text file as text, with the encoding that was used.
 *
 * A file without a byte-order mark is UTF-8 only if every byte of it is valid.
 * Otherwise it is GB18030 if it reads like Chinese, else Windows-1252, which
 * accepts anything: the caller must tell the user. Line ends become LF, inside
 * quoted cells too.
 *
 * Depends on: ../table.
 */
import { refuse } from '../table/read-problem';
import type { TextEncodingName } from '../table/table-file';

/** Text and where it came from. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
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

/**
 * Decodes a text file.
 * @throws ReadRefusal if it holds zero characters, as no text does
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = MARKS.find((candidate) => startsWith(bytes, candidate.bytes));
  const decoded =
    mark === undefined
      ? decodeUnmarked(bytes)
      : { text: decode(bytes.subarray(mark.bytes.length), mark.encoding), encoding: mark.encoding };
  if (decoded.text.includes('\0')) refuse('file/not-a-table', { where: 'a binary file' });
  return { ...decoded, text: decoded.text.replace(/\r\n?/g, '\n') };
}

/** Whether the bytes begin so. */
export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function decodeUnmarked(bytes: Uint8Array): DecodedText {
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const chinese = looksChinese(bytes) ? decodeStrictly(bytes, 'gb18030') : null;
  if (chinese !== null) return { text: chinese, encoding: 'gb18030' };
  const text = decode(bytes, 'windows-1252').replace(
    /[\u0080-\u009f]/g,
    (character) => HIGH_MARKS[character.charCodeAt(0) - 0x80] ?? character,
  );
  return { text, encoding: 'windows-1252' };
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
