/**
 * Bytes of a text file as text, with the encoding that was used.
 *
 * A file without a byte-order mark is UTF-8 only if every byte of it is valid;
 * otherwise it is read as Windows-1252, which accepts anything, so the caller
 * must tell the user. Line ends become LF, inside quoted cells too.
 *
 * Depends on: core.
 */
import { fail, ok, type Result } from '#domain/core/result';

/** How the bytes were read. */
export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Text and where it came from. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

/** Why bytes are not a text file; `looksLike` names the kind where it can be told. */
export interface NotText {
  readonly code: 'file/not-text';
  readonly looksLike: 'Excel workbook' | 'old Excel workbook' | 'PDF document' | 'binary file';
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: TextEncodingName }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly kind: NotText['looksLike'] }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'Excel workbook' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: 'old Excel workbook' },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: 'PDF document' },
];

/** Decodes a text file. Bytes of a known binary kind, or with zero characters, are refused. */
export function decodeText(bytes: Uint8Array): Result<DecodedText, NotText> {
  const signature = SIGNATURES.find((candidate) => startsWith(bytes, candidate.bytes));
  if (signature !== undefined) return fail({ code: 'file/not-text', looksLike: signature.kind });
  const mark = MARKS.find((candidate) => startsWith(bytes, candidate.bytes));
  const decoded =
    mark === undefined
      ? decodeUnmarked(bytes)
      : { text: decode(bytes.subarray(mark.bytes.length), mark.encoding), encoding: mark.encoding };
  if (decoded.text.includes('\0')) return fail({ code: 'file/not-text', looksLike: 'binary file' });
  return ok({ ...decoded, text: decoded.text.replace(/\r\n?/g, '\n') });
}

function decodeUnmarked(bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252' };
  }
}

function decode(bytes: Uint8Array, encoding: TextEncodingName): string {
  return new TextDecoder(encoding).decode(bytes);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
