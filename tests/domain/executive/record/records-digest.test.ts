import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsDigest } from '#domain/executive/record/records-digest';

const anyRecord = fc.dictionary(
  fc.string({ maxLength: 6 }).filter((key) => key !== '__proto__'),
  fc.oneof(
    fc.integer(),
    fc.string({ maxLength: 6 }),
    fc.constant(null),
    fc.array(fc.integer(), { maxLength: 3 }),
  ),
  { maxKeys: 4 },
);

/** The same record with its fields written in the other order. */
const turned = (record: object) => Object.fromEntries(Object.entries(record).reverse());

describe('the digest of sets of records', () => {
  it('is the same whatever the order of records, of their fields and of the sets', () => {
    fc.assert(
      fc.property(
        fc.array(anyRecord, { maxLength: 6 }),
        fc.array(anyRecord, { maxLength: 6 }),
        (one, other) => {
          const before = recordsDigest({ one, other });
          const after = recordsDigest({ other: [...other].reverse().map(turned), one: [...one].reverse() });
          expect(after).toBe(before);
        },
      ),
    );
  });

  it('is another when a record is added, taken away, stands twice or moves to another set', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 6 }), anyRecord, (records, record) => {
        const digests = [
          { one: records, other: [record] },
          { one: [...records, record], other: [record] },
          { one: [...records, record, record], other: [record] },
          { one: records, other: [] },
        ].map(recordsDigest);
        expect(new Set(digests).size).toBe(4);
      }),
    );
  });

  it('knows a list from the same values in another order, since their order says something', () => {
    expect(recordsDigest({ a: [{ batches: [1, 2] }] })).not.toBe(recordsDigest({ a: [{ batches: [2, 1] }] }));
  });

  it('is the SHA-256 of the digests of the records', () => {
    // printf '{}' | sha256sum; printf '{"a":["44136f…"]}' | sha256sum
    expect(recordsDigest({ a: [{}] })).toBe(
      'e755eeb32e5031c0a3bb21c1957f6c3ffad8a0ce149946287e2790c1df66314f',
    );
  });
});
