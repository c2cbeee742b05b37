/**
 * What a vault passes all content through on its way to disk and back.
 *
 * Positions, lengths, hashes and names are not content: the vault is examined
 * and tidied without a key. The plain cipher changes nothing.
 *
 * Depends on: ./format, ./segment-bytes (types).
 */
import { PLAIN_FORMAT } from './format';
import type { Entry } from './segment-bytes';

/** Seals the content of one snapshot, part by part. */
export interface ContentSealer {
  /** What is to be written by now; perhaps nothing. */
  readonly add: (part: Uint8Array) => Uint8Array;
  /** The rest. */
  readonly end: () => Uint8Array;
}

/** Content as it lies in a file. */
export interface StoredContent {
  readonly bytes: number;
  readonly read: (length: number, offset: number) => Promise<Uint8Array>;
}

/** Seals and opens. What does not open is `vault/damaged`: wrong content never comes out. */
export interface VaultCipher {
  /** What `FORMAT` and every file say of themselves. A file that says otherwise is not this vault's. */
  readonly format: number;
  /** The key as its passphrase holds it, for each snapshot to carry along; empty without one. */
  readonly keyBlock: () => Uint8Array;
  readonly sealEntry: (epoch: string, entry: Entry) => Uint8Array;
  readonly openEntry: (epoch: string, entry: Entry) => Uint8Array;
  /** @param about - what the content belongs to, and must be read as */
  readonly sealContent: (about: string) => ContentSealer;
  /** Length of the content that so many stored bytes hold; null if none is stored in so many. */
  readonly contentBytes: (storedBytes: number) => number | null;
  /** A part of it: `length` bytes from `offset` on, all of which are there. */
  readonly openContent: (
    about: string,
    stored: StoredContent,
    offset: number,
    length: number,
  ) => Promise<Uint8Array>;
}

/** For a vault without a passphrase. */
export const plainCipher: VaultCipher = {
  format: PLAIN_FORMAT,
  keyBlock: () => new Uint8Array(),
  sealEntry: (_epoch, { bytes }) => bytes,
  openEntry: (_epoch, { bytes }) => bytes,
  sealContent: () => ({ add: (part) => part, end: () => new Uint8Array() }),
  contentBytes: (storedBytes) => storedBytes,
  openContent: (_about, { read }, offset, length) => read(length, offset),
};

/** What the content of a snapshot is bound to. */
export function aboutSnapshot(epoch: string, position: number): string {
  return `snapshot ${epoch} ${String(position)}`;
}
