import { describe, expect, it } from 'vitest';
import { isBounded, PASSPHRASE_KDF, passphraseKey } from '../../../src-main/sealing/passphrase-key';
import { CHEAP_KDF } from '../../fixtures/sealed';

describe('the key of a passphrase', () => {
  it('is that of RFC 7914 [REAL]', async () => {
    // Section 12, the third vector: its first 32 bytes are the key of that length.
    const key = await passphraseKey('pleaseletmein', Buffer.from('SodiumChloride'), CHEAP_KDF);

    expect(Buffer.from(key).toString('hex')).toBe(
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2',
    );
  });

  it('is worked out beside the event loop', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await passphraseKey('words', new Uint8Array(16), CHEAP_KDF);
    clearInterval(timer);

    expect(turns).toBeGreaterThan(0);
  });

  it('is not worked out with parameters out of bounds', async () => {
    const hostile = { cost: 2 ** 30, blockSize: 8, parallelism: 1 };
    await expect(passphraseKey('words', new Uint8Array(16), hostile)).rejects.toThrow(RangeError);
  });
});

describe('parameters', () => {
  it('of this release, and four times its work, are accepted', () => {
    expect(isBounded(PASSPHRASE_KDF)).toBe(true);
    expect(isBounded({ cost: 2 ** 18, blockSize: 8, parallelism: 2 })).toBe(true);
  });

  it.each([
    { cost: 2 ** 13, blockSize: 8, parallelism: 1 },
    { cost: 2 ** 17, blockSize: 7, parallelism: 1 },
    { cost: 2 ** 17, blockSize: 8, parallelism: 0 },
    { cost: 2 ** 17, blockSize: 17, parallelism: 1 },
    { cost: 2 ** 17, blockSize: 8, parallelism: 5 },
    { cost: 2 ** 19, blockSize: 8, parallelism: 1 },
    { cost: NaN, blockSize: 8, parallelism: 1 },
    { cost: 2 ** 17, blockSize: 8.5, parallelism: 1 },
    { cost: -(2 ** 17), blockSize: 8, parallelism: 1 },
  ])('are refused: %o', (parameters) => {
    expect(isBounded(parameters)).toBe(false);
  });
});
