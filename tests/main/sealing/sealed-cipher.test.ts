/** What a sealed vault's content must never do: repeat itself, or open where it was not sealed. */
import { describe, expect, it } from 'vitest';
import type { SealedCipher } from '../../../src-main/sealing/sealed-cipher';
import { aCipher } from '../../fixtures/sealed';

const EPOCH = 'e'.repeat(32);
const OTHER_EPOCH = 'f'.repeat(32);
const bytes = Buffer.from('one and the same quotation');

function contentOf(cipher: SealedCipher, about: string): Buffer {
  const sealer = cipher.sealContent(about);
  return Buffer.concat([sealer.add(bytes), sealer.end()]);
}

function opened(cipher: SealedCipher, about: string, stored: Buffer): Promise<Uint8Array> {
  const read = (length: number, offset: number) => Promise.resolve(stored.subarray(offset, offset + length));
  return cipher.openContent(about, { bytes: stored.length, read }, 0, bytes.length);
}

describe('an entry', () => {
  it('looks different each time it is sealed, from its nonce on', async () => {
    const cipher = await aCipher();
    const sealed = Array.from({ length: 50 }, () =>
      Buffer.from(cipher.sealEntry(EPOCH, { position: 1, bytes })),
    );

    expect(new Set(sealed.map((one) => one.toString('hex', 0, 12))).size).toBe(50);
    expect(new Set(sealed.map((one) => one.toString('hex', 12))).size).toBe(50);
  });

  it('opens at its position of its vault, and nowhere else', async () => {
    const cipher = await aCipher();
    const sealed = cipher.sealEntry(EPOCH, { position: 7, bytes });

    expect(Buffer.from(cipher.openEntry(EPOCH, { position: 7, bytes: sealed }))).toEqual(bytes);
    expect(() => cipher.openEntry(EPOCH, { position: 8, bytes: sealed })).toThrow('does not open');
    expect(() => cipher.openEntry(OTHER_EPOCH, { position: 7, bytes: sealed })).toThrow('does not open');
  });
});

describe('the content of a snapshot', () => {
  it('looks different each time it is sealed: its nonces count, so its key must be its own', async () => {
    const cipher = await aCipher();
    const sealed = Array.from({ length: 50 }, () => contentOf(cipher, 'snapshot'));

    expect(new Set(sealed.map((one) => one.toString('hex', 0, 32))).size).toBe(50);
    expect(new Set(sealed.map((one) => one.toString('hex', 32))).size).toBe(50);
  });

  it('opens as what it was sealed as, with its own salt, and not else', async () => {
    const cipher = await aCipher();
    const [one, other] = [contentOf(cipher, 'one'), contentOf(cipher, 'one')];

    expect(Buffer.from(await opened(cipher, 'one', one))).toEqual(bytes);
    await expect(opened(cipher, 'other', one)).rejects.toMatchObject({ code: 'vault/damaged' });
    const mixed = Buffer.concat([one.subarray(0, 32), other.subarray(32)]);
    await expect(opened(cipher, 'one', mixed)).rejects.toMatchObject({ code: 'vault/damaged' });
  });
});
