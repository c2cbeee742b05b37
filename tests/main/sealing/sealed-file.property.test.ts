/** A sealed file gives back what was put into it, or nothing: no damage, and no guess, gives anything else. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHUNK_BYTES, SEALED_CHUNK_BYTES } from '../../../src-main/sealing/chunks';
import { SealError } from '../../../src-main/sealing/seal-error';
import { sealFile, unsealFile, type FileSealing } from '../../../src-main/sealing/sealed-file';
import { CHEAP_KDF, PASSPHRASE, rememberingKey } from '../../fixtures/sealed';

const HEAD_BYTES = 104;
const sealing: FileSealing = { kdf: CHEAP_KDF, passphraseKey: rememberingKey() };
const content = Buffer.from('A quotation for 4,000 rigs at $3,744.00 each');
let sealed: Buffer;
beforeAll(async () => {
  sealed = Buffer.from(await sealFile(content, PASSPHRASE, sealing));
});

/** What comes of it: a code of refusal, or `opened`. */
async function outcome(bytes: Uint8Array, passphrase = PASSPHRASE): Promise<string> {
  try {
    await unsealFile(bytes, passphrase, sealing);
    return 'opened';
  } catch (cause) {
    return cause instanceof SealError ? cause.code : `unexpected: ${String(cause)}`;
  }
}

/** With a check that fits, as whoever means harm would write it. */
function withHead(change: (head: Buffer) => void): Buffer {
  const bytes = Buffer.from(sealed);
  change(bytes);
  const check = createHash('sha256').update(bytes.subarray(0, 72)).digest();
  bytes.set(check, 72);
  return bytes;
}

describe('a sealed file', () => {
  it.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES + 17])(
    'gives back %i bytes as they were',
    async (length) => {
      const bytes = Buffer.alloc(length, 'rigs ');
      expect(
        bytes.equals(await unsealFile(await sealFile(bytes, PASSPHRASE, sealing), PASSPHRASE, sealing)),
      ).toBe(true);
    },
  );

  it('begins with its eight letters and shows nothing of its content', () => {
    expect(sealed.toString('latin1', 0, 8)).toBe('RPSEALED');
    expect(sealed.includes('quotation')).toBe(false);
  });

  it('is opened by the same passphrase written by other code points, and by no other', async () => {
    const bytes = await sealFile(content, 'Zürich ﬁne', sealing);

    expect(await outcome(bytes, 'Zu\u0308rich fine')).toBe('opened');
    for (const wrong of ['Zurich fine', 'zürich fine', 'Zürich fine ', ' ', 'x'.repeat(1024)]) {
      expect(await outcome(bytes, wrong)).toBe('file/wrong-passphrase');
    }
  });

  it('is another one each time it is made of the same', async () => {
    const some = await Promise.all([1, 2, 3, 4].map(() => sealFile(content, PASSPHRASE, sealing)));
    expect(new Set(some.map((bytes) => Buffer.from(bytes.subarray(HEAD_BYTES)).toString('hex'))).size).toBe(
      4,
    );
  });

  it('with any bit of any byte turned over is refused', async () => {
    for (let at = 0; at < sealed.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = Buffer.from(sealed);
        flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << bit), at);
        expect(await outcome(flipped), `bit ${String(bit)} of ${String(at)}`).toMatch(
          /^file\/(damaged|newer)$/,
        );
      }
    }
  });

  it('cut off at any length, or lengthened, is refused', async () => {
    for (let length = 0; length < sealed.length; length += 1) {
      expect(await outcome(sealed.subarray(0, length))).toBe('file/damaged');
    }
    for (const more of [1, 16, 17, 1000]) {
      expect(await outcome(Buffer.concat([sealed, Buffer.alloc(more)]))).toBe('file/damaged');
    }
  });

  it('of several chunks is refused if they are not all there once, in order', async () => {
    const long = Buffer.from(await sealFile(Buffer.alloc(3 * CHUNK_BYTES + 9, 'x'), PASSPHRASE, sealing));
    const head = long.subarray(0, HEAD_BYTES);
    const chunk = (index: number) =>
      long.subarray(HEAD_BYTES + index * SEALED_CHUNK_BYTES, HEAD_BYTES + (index + 1) * SEALED_CHUNK_BYTES);
    const other = Buffer.from(await sealFile(Buffer.alloc(3 * CHUNK_BYTES + 9, 'x'), PASSPHRASE, sealing));
    const foreign = other.subarray(HEAD_BYTES, HEAD_BYTES + SEALED_CHUNK_BYTES);

    expect(await outcome(Buffer.concat([head, chunk(0), chunk(1), chunk(2), chunk(3)]))).toBe('opened');
    for (const order of [
      [1, 0, 2, 3],
      [0, 2, 1, 3],
      [0, 1, 3],
      [0, 1, 2],
      [0, 0, 1, 2, 3],
      [0, 1, 2, 3, 3],
      [0, 1, 2, 2, 3],
      [3],
      [],
    ]) {
      expect(await outcome(Buffer.concat([head, ...order.map(chunk)])), order.join()).toBe('file/damaged');
    }
    expect(await outcome(Buffer.concat([head, foreign, chunk(1), chunk(2), chunk(3)]))).toBe('file/damaged');
    expect(await outcome(Buffer.concat([other.subarray(0, HEAD_BYTES), ...[0, 1, 2, 3].map(chunk)]))).toBe(
      'file/damaged',
    );
  });

  it('never opens, whatever random bytes stand in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sealed.length - 1),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        async (at, bytes) => {
          const changed = Buffer.from(sealed);
          changed.set(bytes.subarray(0, sealed.length - at), at);
          fc.pre(!changed.equals(sealed));
          expect(await outcome(changed)).toMatch(/^file\//);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['no bytes', Buffer.alloc(0)],
    ['text', Buffer.from('{ "format": "rigplan-workspace" }')],
    ['its letters alone', Buffer.from('RPSEALED')],
  ])('is not %s', async (_case, bytes) => {
    expect(await outcome(bytes)).toBe('file/damaged');
  });

  it('of a later release says so', async () => {
    expect(await outcome(withHead((head) => head.writeUInt32LE(2, 8)))).toBe('file/newer');
  });
});

describe('a file that asks for hostile work', () => {
  it.each([
    ['2^20 × 16 × 4', 2 ** 20, 16, 4],
    ['a gigabyte of memory', 2 ** 20, 8, 1],
    ['hours of it', 2 ** 15, 8, 4_000_000_000],
    ['a cost that is no power of two', 2 ** 17 + 1, 8, 1],
    ['next to none', 2, 8, 1],
    ['none', 0, 0, 0],
    ['all that fits', 0xffffffff, 0xffffffff, 0xffffffff],
  ])('%s is refused before any is done', async (_case, cost, blockSize, parallelism) => {
    const hostile = withHead((head) => {
      head.writeUInt32LE(cost, 12);
      head.writeUInt32LE(blockSize, 16);
      head.writeUInt32LE(parallelism, 20);
    });
    const worked: string[] = [];
    const passphraseKey = () => {
      worked.push('key');
      return Promise.resolve(new Uint8Array(32));
    };

    await expect(unsealFile(hostile, PASSPHRASE, { passphraseKey })).rejects.toMatchObject({
      code: 'file/damaged',
    });
    expect(worked).toEqual([]);
  });
});
