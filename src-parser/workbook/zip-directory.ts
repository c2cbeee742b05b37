/**
 * The table of contents of an archive, read strictly: a file that contradicts
 * itself is refused, since two programs would see two things in it.
 *
 * Nothing is ever unpacked to disk, so a name cannot write anywhere. One that
 * tries to is refused all the same: it says what the file was made for.
 *
 * Depends on: ../limits, ../table.
 */
import type { Limits } from '../limits';
import { refuse } from '../table/read-problem';
import { nameFault } from './entry-name';

/** One packed entry. */
export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  /** Checksum of what is packed, CRC-32. */
  readonly crc: number;
  /** The packed bytes, within the file. */
  readonly from: number;
  readonly to: number;
  /** Bytes unpacked, as the archive says: more than that is refused, and less too. */
  readonly size: number;
}

const END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_BYTES = 22;
const DIRECTORY_ENTRY_BYTES = 46;
const LOCAL_ENTRY_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const SIXTY_FOUR_BIT = 0xffffffff;
const ENCRYPTED = 0x2041;
const SIZES_BEHIND = 0x0008;
const UNIX = 3;
const SYMBOLIC_LINK = 0xa000;

/**
 * The entries by name in lower case, as the parts of a workbook are looked up.
 * @throws ReadRefusal
 */
export function readZipDirectory(bytes: Uint8Array, limits: Limits): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    refuse('archive/unsupported', { where: 'several volumes' });
  }
  if (start === SIXTY_FOUR_BIT || size === SIXTY_FOUR_BIT || count === 0xffff) {
    refuse('archive/unsupported', { where: '64-bit sizes' });
  }
  if (count > limits.entries) refuse('archive/too-many-entries', { size: count, limit: limits.entries });
  if (start + size !== end) refuse('archive/damaged', { where: 'the table of contents' });
  const entries = new Map<string, ZipEntry>();
  const places: Place[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const { entry, place, next } = readEntry(bytes, view, at, start);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) refuse('archive/bad-name', { where: `${entry.name} stands twice` });
    entries.set(key, entry);
    places.push(place);
    at = next;
  }
  if (at !== end) refuse('archive/damaged', { where: 'the table of contents' });
  refuseOverlaps(places);
  refuseLargeSum(entries, limits);
  return entries;
}

interface Place {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (
      view.getUint32(at, true) === END &&
      at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength
    ) {
      return at;
    }
  }
  return refuse('archive/damaged', { where: 'its end is missing' });
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  directory: number,
): { readonly entry: ZipEntry; readonly place: Place; readonly next: number } {
  if (at + DIRECTORY_ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
    refuse('archive/damaged', { where: 'the table of contents' });
  }
  const nameBytes = view.getUint16(at + 28, true);
  const nameFrom = at + DIRECTORY_ENTRY_BYTES;
  const next = nameFrom + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > bytes.length) refuse('archive/damaged', { where: 'the table of contents' });
  const name = decodeName(bytes.subarray(nameFrom, nameFrom + nameBytes));
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if ((flags & ENCRYPTED) !== 0) refuse('archive/encrypted', { where: name });
  if (method !== 0 && method !== 8) refuse('archive/unsupported', { where: name });
  if ([packed, size, local].includes(SIXTY_FOUR_BIT))
    refuse('archive/unsupported', { where: '64-bit sizes' });
  const isLink = view.getUint8(at + 5) === UNIX && (view.getUint16(at + 40, true) & 0xf000) === SYMBOLIC_LINK;
  if (isLink) refuse('archive/bad-name', { where: `${name} is a link` });
  const place = {
    name,
    from: local,
    to: localEnd(bytes, view, { at, local, nameFrom, nameBytes, name }) + packed,
  };
  if (place.to > directory) refuse('archive/damaged', { where: name });
  if (method === 0 && packed !== size) refuse('archive/damaged', { where: name });
  const entry = {
    name,
    isDeflated: method === 8,
    crc: view.getUint32(at + 16, true),
    from: place.to - packed,
    to: place.to,
    size,
  };
  return { entry, place, next };
}

/** Where the header before the packed bytes ends; it must say what the table of contents says. */
function localEnd(
  bytes: Uint8Array,
  view: DataView,
  known: {
    readonly at: number;
    readonly local: number;
    readonly nameFrom: number;
    readonly nameBytes: number;
    readonly name: string;
  },
): number {
  const { at, local, nameFrom, nameBytes, name } = known;
  const nameEnd = local + LOCAL_ENTRY_BYTES + nameBytes;
  if (nameEnd > bytes.length || view.getUint32(local, true) !== LOCAL_ENTRY) {
    refuse('archive/damaged', { where: name });
  }
  const isSameName =
    view.getUint16(local + 26, true) === nameBytes &&
    bytes
      .subarray(local + LOCAL_ENTRY_BYTES, nameEnd)
      .every((byte, index) => byte === bytes[nameFrom + index]);
  const flags = view.getUint16(local + 6, true);
  if ((flags & ENCRYPTED) !== 0) refuse('archive/encrypted', { where: name });
  const isSameMethod = view.getUint16(local + 8, true) === view.getUint16(at + 10, true);
  const hasSameSizes =
    (flags & SIZES_BEHIND) !== 0 ||
    (view.getUint32(local + 18, true) === view.getUint32(at + 20, true) &&
      view.getUint32(local + 22, true) === view.getUint32(at + 24, true));
  if (!isSameName || !isSameMethod || !hasSameSizes) {
    refuse('archive/damaged', { where: `${name} is described in two ways` });
  }
  return nameEnd + view.getUint16(local + 28, true);
}

function decodeName(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('archive/bad-name', { where: 'a name that is not UTF-8' });
  }
  const fault = nameFault(name);
  return fault === null ? name : refuse('archive/bad-name', { where: `${name}: ${fault}` });
}

/** Entries that share bytes are how a small file becomes a large one many times over. */
function refuseOverlaps(places: readonly Place[]): void {
  const inOrder = [...places].sort((a, b) => a.from - b.from);
  let end = 0;
  for (const { name, from, to } of inOrder) {
    if (from < end) refuse('archive/overlapping', { where: name });
    end = to;
  }
}

/** An archive that admits to be too large need not be tried. */
function refuseLargeSum(entries: ReadonlyMap<string, ZipEntry>, limits: Limits): void {
  let sum = 0;
  for (const { size } of entries.values()) sum += size;
  if (sum > limits.unpackedBytes) {
    refuse('archive/too-large-unpacked', { size: sum, limit: limits.unpackedBytes });
  }
}
