/**
 * A list file as pieces of text that a record can hold, and back.
 *
 * Pieces come from a workspace, and that may come from anywhere: no more is unpacked than a list may have,
 * and what is unpacked is the file only if its SHA-256 says so.
 *
 * Depends on: model (piece size), imports (SHA-256); compression streams, which the app, workers and Node have.
 */
import { LIST_PIECE_BYTES } from '#domain/model/loaded-list';
import { sha256Hex } from '../imports/sha256-hex';

/** No list that is read is larger. */
export const MOST_LIST_BYTES = 64 * 1024 * 1024;

/** Base64 of the file in gzip, cut into pieces; at least one. */
export async function packList(file: Uint8Array): Promise<readonly string[]> {
  const packed = await collected(
    streamOf(file).pipeThrough(new CompressionStream('gzip')),
    Number.MAX_SAFE_INTEGER,
  );
  if (packed === null) throw new Error('The list could not be packed.');
  const pieces: string[] = [];
  for (let from = 0; from < packed.byteLength; from += LIST_PIECE_BYTES) {
    pieces.push(toBase64(packed.subarray(from, from + LIST_PIECE_BYTES)));
  }
  return pieces;
}

/** The file; null if the pieces are damaged, incomplete, in another order, or of another file. */
export async function unpackList(pieces: readonly string[], sha256: string): Promise<Uint8Array | null> {
  try {
    const packed = joined(pieces.map(fromBase64));
    const stream = streamOf(packed).pipeThrough(new DecompressionStream('gzip'));
    const file = await collected(stream, MOST_LIST_BYTES);
    return file !== null && (await sha256Hex(file)) === sha256 ? file : null;
  } catch {
    return null; // No base64, or no gzip: damaged all the same.
  }
}

function streamOf(bytes: Uint8Array): ReadableStream<BufferSource> {
  return new ReadableStream<BufferSource>({
    start: (controller) => {
      controller.enqueue(bytes.slice());
      controller.close();
    },
  });
}

/** Null if there is more than the most. */
async function collected(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(parts);
    size += value.byteLength;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

/** A call takes only so many arguments. */
const AT_ONCE = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.byteLength; from += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(from, from + AT_ONCE));
  }
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
