/**
 * Seals a vault's content under its master key.
 *
 * An entry is a random nonce, the encrypted bytes and a tag. A snapshot, or a
 * file put aside, is a random salt and then chunks under a key of their own, so
 * that chunks of two of them can never take each other's place.
 *
 * Depends on: ./aes-gcm, ./chunks, ./derived-key, ./key-files, ./master-key (types),
 * ../vault/format, ../vault/vault-cipher (types), ../vault/vault-error, node:crypto.
 */
import { randomBytes } from 'node:crypto';
import { SEALED_FORMAT } from '../vault/format';
import type { StoredContent, VaultCipher } from '../vault/vault-cipher';
import { VaultError } from '../vault/vault-error';
import { NONCE_BYTES, seal, unseal } from './aes-gcm';
import { CHUNK_BYTES, ChunkSealer, measure, SEALED_CHUNK_BYTES, unsealChunk } from './chunks';
import { derivedKey } from './derived-key';
import { keyBlock } from './key-files';
import type { MasterKey, WrappedKey } from './master-key';

const SALT_BYTES = 32;

/** A cipher, and how it is made useless. */
export interface SealedCipher extends VaultCipher {
  /** Fills the keys with zeros: from then on everything is refused as `vault/locked-by-passphrase`. */
  readonly forget: () => void;
}

/** @param wrapped - as it is in force when it is asked for */
export function sealedCipher(master: MasterKey, wrapped: () => WrappedKey): SealedCipher {
  const entries = derivedKey(master.bytes, 'rigplan entries 1');
  const contents = derivedKey(master.bytes, 'rigplan snapshots 1');
  let isForgotten = false;
  const wanted = (key: Uint8Array): Uint8Array => {
    if (isForgotten) throw new VaultError('vault/locked-by-passphrase', 'The vault was locked');
    return key;
  };
  const contentKey = (salt: Uint8Array) => derivedKey(wanted(contents), 'rigplan content 1', salt);
  return {
    format: SEALED_FORMAT,
    keyBlock: () => keyBlock(wrapped()),
    sealEntry: (epoch, { position, bytes }) => {
      const nonce = randomBytes(NONCE_BYTES);
      const sealed = seal({ key: wanted(entries), nonce, about: aboutEntry(epoch, position) }, bytes);
      return Buffer.concat([nonce, sealed]);
    },
    openEntry: (epoch, { position, bytes }) => {
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const about = aboutEntry(epoch, position);
      const opened =
        nonce.byteLength < NONCE_BYTES
          ? null
          : unseal({ key: wanted(entries), nonce, about }, bytes.subarray(NONCE_BYTES));
      if (opened === null) throw new VaultError('vault/damaged', `Entry ${String(position)} does not open`);
      return opened;
    },
    sealContent: (about) => {
      const salt = randomBytes(SALT_BYTES);
      const sealer = new ChunkSealer({ key: contentKey(salt), about: Buffer.from(about) });
      let isBegun = false;
      const withSalt = (sealed: Uint8Array): Uint8Array => {
        if (isBegun) return sealed;
        isBegun = true;
        return Buffer.concat([salt, sealed]);
      };
      return { add: (part) => withSalt(sealer.add(part)), end: () => withSalt(sealer.end()) };
    },
    contentBytes: (storedBytes) => measure(storedBytes - SALT_BYTES)?.bytes ?? null,
    openContent: (about, stored, offset, length) => openRange(about, stored, offset, length, contentKey),
    forget: () => {
      isForgotten = true;
      for (const key of [entries, contents, master.bytes]) key.fill(0);
    },
  };
}

/** Opens the chunks that hold a range, and cuts it out of them. */
async function openRange(
  about: string,
  { bytes, read }: StoredContent,
  offset: number,
  length: number,
  contentKey: (salt: Uint8Array) => Uint8Array,
): Promise<Uint8Array> {
  const lengths = measure(bytes - SALT_BYTES);
  if (lengths === null) throw new VaultError('vault/damaged', 'Sealed content has lost its end');
  const content = { key: contentKey(await read(SALT_BYTES, 0)), about: Buffer.from(about) };
  const first = Math.min(Math.floor(offset / CHUNK_BYTES), lengths.chunks - 1);
  const end = Math.max(Math.ceil((offset + length) / CHUNK_BYTES), first + 1);
  const pieces: Uint8Array[] = [];
  for (let index = first; index < Math.min(end, lengths.chunks); index += 1) {
    const sealed = await read(SEALED_CHUNK_BYTES, SALT_BYTES + index * SEALED_CHUNK_BYTES);
    const piece = unsealChunk(content, index, index === lengths.chunks - 1, sealed);
    if (piece === null) throw new VaultError('vault/damaged', 'Sealed content does not open');
    pieces.push(piece);
  }
  const from = offset - first * CHUNK_BYTES;
  // A copy: a view would take the chunks along to the page.
  return new Uint8Array(Buffer.concat(pieces).subarray(from, from + length));
}

function aboutEntry(epoch: string, position: number): Uint8Array {
  return Buffer.from(`entry ${epoch} ${String(position)}`);
}
