import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LIST_PIECE_BYTES, listPieceSchema } from '#domain/model/loaded-list';
import { sha256Hex } from '../../src-renderer/imports/sha256-hex';
import { packList, unpackList } from '../../src-renderer/workers/packed-list';
import { realListText } from '../fixtures/restricted-list';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Bytes that gzip cannot make shorter. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state >>> 24;
  });
}

describe('a packed list', () => {
  it('comes back byte for byte, in pieces that a record can hold', async () => {
    const file = bytes(realListText());
    const pieces = await packList(file);

    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.length).toBeLessThan(4);
    const back = await unpackList(pieces, await sha256Hex(file));
    expect(back !== null && Buffer.from(back).equals(Buffer.from(file))).toBe(true);
    for (const base64 of pieces) {
      expect(
        listPieceSchema.safeParse({
          id: 'opensanctions/0001',
          listId: 'opensanctions',
          sha256: 'ab'.repeat(32),
          base64,
        }).success,
      ).toBe(true);
    }
  });

  it('has pieces of a size, the last one shorter', async () => {
    const pieces = await packList(noise(LIST_PIECE_BYTES * 2));

    expect(pieces.map((piece) => atob(piece).length)).toEqual([
      LIST_PIECE_BYTES,
      LIST_PIECE_BYTES,
      expect.any(Number),
    ]);
  });

  it.each([
    ['a piece is missing', (pieces: readonly string[]) => pieces.slice(1)],
    ['pieces are in another order', (pieces: readonly string[]) => [...pieces].reverse()],
    ['one letter is another', ([first = '', ...rest]: readonly string[]) => [`B${first.slice(1)}`, ...rest]],
    ['a piece is no base64', ([, ...rest]: readonly string[]) => ['!!', ...rest]],
    ['there are none', () => []],
  ])('is none any more if %s', async (_what, damage) => {
    const file = noise(LIST_PIECE_BYTES + 1);

    expect(await unpackList(damage(await packList(file)), await sha256Hex(file))).toBeNull();
  });

  it('is none if it is another file, whole as it may be', async () => {
    expect(await unpackList(await packList(bytes('one')), await sha256Hex(bytes('other')))).toBeNull();
  });

  it('is not unpacked beyond the largest list there is', async () => {
    const zeros = new Uint8Array(80 * 1024 * 1024);
    const bomb = gzipSync(zeros).toString('base64');

    // Its hash is the right one, so that nothing but its size refuses it.
    expect((await unpackList([bomb], await sha256Hex(zeros))) === null).toBe(true);
  });
});
