import { describe, expect, it } from 'vitest';
import {
  encodeHead,
  encodeRecord,
  HEAD_BYTES,
  NO_HASH,
  parseSegment,
} from '../../../src-main/vault/segment-bytes';

const EPOCH = '00112233445566778899aabbccddeeff';

/** A journal file with these entries, each chained to the one before. */
function segment(first: number, entries: readonly (readonly [position: number, text: string])[]): Buffer {
  const head = encodeHead({ format: 1, epoch: EPOCH, first, hashBefore: NO_HASH });
  const pieces = [head.bytes];
  let { hash } = head;
  for (const [position, text] of entries) {
    const record = encodeRecord(hash, { position, bytes: Buffer.from(text) });
    pieces.push(record.head, record.payload);
    hash = record.hash;
  }
  return Buffer.concat(pieces);
}

const textsOf = (bytes: Uint8Array) =>
  parseSegment(bytes).entries.map((entry) => Buffer.from(entry.bytes).toString());

describe('parseSegment', () => {
  it('gives back what was encoded, empty and large entries too', () => {
    const large = 'x'.repeat(300_000);
    const bytes = segment(7, [
      [7, 'a'],
      [8, ''],
      [9, large],
    ]);

    expect(textsOf(bytes)).toEqual(['a', '', large]);
    expect(parseSegment(bytes)).toMatchObject({
      head: { epoch: EPOCH, first: 7 },
      goodBytes: bytes.length,
      flaw: null,
    });
  });

  it('stops at a position that does not count up, however well it is chained', () => {
    const parsed = parseSegment(
      segment(1, [
        [1, 'a'],
        [3, 'b'],
      ]),
    );

    expect(parsed).toMatchObject({ entries: [{ position: 1 }], flaw: 'damaged' });
  });

  it('stops at a record of another chain', () => {
    const [one, other] = [
      segment(1, [
        [1, 'a'],
        [2, 'b'],
      ]),
      segment(1, [
        [1, 'z'],
        [2, 'b'],
      ]),
    ];
    const firstRecord = parseSegment(segment(1, [[1, 'a']])).goodBytes;
    const mixed = Buffer.concat([one.subarray(0, firstRecord), other.subarray(firstRecord)]);

    expect(textsOf(mixed)).toEqual(['a']);
    expect(parseSegment(mixed).flaw).toBe('damaged');
  });

  it('takes for torn what ends early or in zeros, as after a power cut', () => {
    const bytes = segment(1, [
      [1, 'a'],
      [2, 'bcd'],
    ]);
    const good = parseSegment(segment(1, [[1, 'a']])).goodBytes;

    expect(parseSegment(bytes.subarray(0, bytes.length - 1))).toMatchObject({
      goodBytes: good,
      flaw: 'torn',
    });
    expect(parseSegment(Buffer.concat([bytes.subarray(0, good), Buffer.alloc(5000)]))).toMatchObject({
      goodBytes: good,
      flaw: 'torn',
    });
    expect(parseSegment(bytes.subarray(0, HEAD_BYTES - 1))).toMatchObject({ head: null, flaw: 'torn' });
    expect(parseSegment(Buffer.alloc(HEAD_BYTES))).toMatchObject({ head: null, flaw: 'torn' });
  });
});
