/**
 * Unpacks one entry in small steps, counting: the archive's own word about its
 * size is checked, never trusted.
 *
 * Depends on: fflate, ../limits, ../table, ./crc-32, ./zip-directory (types).
 */
import { Inflate } from 'fflate';
import type { Limits } from '../limits';
import { ReadRefusal, refuse } from '../table/read-problem';
import { crc32 } from './crc-32';
import type { ZipEntry } from './zip-directory';

/** Packed bytes taken at once: at best, deflate makes 8 MB of them. */
const STEP = 8 * 1024;

/** How much of a file has been unpacked; shared by all of its entries. */
export interface UnpackBudget {
  packed: number;
  unpacked: number;
}

/**
 * Hands the content over in pieces, in order.
 * @throws ReadRefusal if it is damaged, or more than it may be
 */
export function unpackEntry(
  file: Uint8Array,
  entry: ZipEntry,
  budget: UnpackBudget,
  limits: Limits,
  take: (piece: Uint8Array) => void,
): void {
  let size = 0;
  let sum = 0;
  const packedBefore = budget.packed;
  const onPiece = (piece: Uint8Array, packed: number): void => {
    size += piece.length;
    budget.unpacked += piece.length;
    budget.packed = packedBefore + packed;
    refuseTooMuch(entry, size, budget, limits);
    sum = crc32(piece, sum);
    take(piece);
  };
  if (entry.isDeflated) inflate(file, entry, onPiece);
  else onPiece(file.subarray(entry.from, entry.to), entry.to - entry.from);
  if (size !== entry.size || sum !== entry.crc) refuse('archive/damaged', { where: entry.name });
}

function inflate(
  file: Uint8Array,
  entry: ZipEntry,
  onPiece: (piece: Uint8Array, packed: number) => void,
): void {
  let at = entry.from;
  const inflater = new Inflate((piece) => {
    onPiece(piece, at - entry.from);
  });
  try {
    do {
      const from = at;
      at = Math.min(at + STEP, entry.to);
      inflater.push(file.subarray(from, at), at === entry.to);
    } while (at < entry.to);
  } catch (cause) {
    if (cause instanceof ReadRefusal) throw cause;
    refuse('archive/damaged', { where: entry.name });
  }
}

function refuseTooMuch(entry: ZipEntry, size: number, budget: UnpackBudget, limits: Limits): void {
  const { unpacked, packed } = budget;
  if (unpacked > limits.unpackedBytes) {
    refuse('archive/too-large-unpacked', {
      size: unpacked,
      limit: limits.unpackedBytes,
      where: entry.name,
    });
  }
  if (unpacked > limits.ratioFrom && unpacked > packed * limits.ratio) {
    const ratio = Math.floor(unpacked / Math.max(1, packed));
    refuse('archive/packed-too-tightly', { size: ratio, limit: limits.ratio, where: entry.name });
  }
  if (size > entry.size) refuse('archive/damaged', { where: `${entry.name} is larger than it says` });
}
