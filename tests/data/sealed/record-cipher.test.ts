/** What seals a record: it opens where it was sealed, as it was sealed, and nowhere else. */
import { describe, expect, it } from 'vitest';
import { RecordCipher, SealedRecordError } from '../../../src-renderer/data/sealed/record-cipher';
import { DATABASE_KEY } from '../../fixtures/database-key';

const cipher = new RecordCipher(DATABASE_KEY);
const record = {
  id: 'BM-01',
  price: 219_500,
  note: 'from “Bitmain” at €5 — 比特',
  nothing: null,
  list: [1, -0.5],
};

describe('a sealed record', () => {
  it('opens as it was, with the order of its fields', () => {
    const sealed = cipher.seal('offers', 'a', record);

    expect(JSON.stringify(cipher.open('offers', 'a', sealed))).toBe(JSON.stringify(record));
  });

  it('is other bytes each time it is sealed', () => {
    expect(cipher.seal('offers', 'a', record)).not.toEqual(cipher.seal('offers', 'a', record));
  });

  it.each([
    ['in another table', 'vendors', 'a', 0],
    ['under another key', 'offers', 'b', 0],
    ['under a number in place of its text', 'offers', 1, 0],
    ['with a bit of its nonce turned', 'offers', 'a', 1],
    ['with a bit of its content turned', 'offers', 'a', 20],
  ])('does not open %s', (_case, table, at, turned) => {
    const sealed = cipher.seal('offers', 'a', record);
    if (turned > 0) sealed[turned] = (sealed[turned] ?? 0) ^ 1;

    expect(() => cipher.open(table, at, sealed)).toThrow(SealedRecordError);
  });

  it('does not open cut short, with a bit of its tag turned, under another key, or where there are no bytes', () => {
    const sealed = cipher.seal('offers', 'a', record);
    const turned = sealed.slice();
    turned[turned.length - 1] = (turned.at(-1) ?? 0) ^ 0x80;
    const other = new RecordCipher(DATABASE_KEY.map((byte) => byte ^ 1));

    for (const bytes of [
      sealed.slice(0, -1),
      sealed.slice(0, 11),
      turned,
      new Uint8Array(),
      undefined,
      'text',
    ]) {
      expect(() => cipher.open('offers', 'a', bytes)).toThrow(SealedRecordError);
    }
    expect(() => other.open('offers', 'a', sealed)).toThrow(/offers does not open/);
  });
});

describe('the name of a record', () => {
  it('is the same each time, and another for another table, id or key', () => {
    const other = new RecordCipher(DATABASE_KEY.map((byte) => byte ^ 1));
    const name = cipher.nameOf('offers', 'BM-01');

    expect(name).toMatch(/^[0-9a-f]{64}$/);
    expect(cipher.nameOf('offers', 'BM-01')).toBe(name);
    expect(cipher.nameOf('vendors', 'BM-01')).not.toBe(name);
    expect(cipher.nameOf('offers', 'BM-02')).not.toBe(name);
    expect(other.nameOf('offers', 'BM-01')).not.toBe(name);
  });

  it('tells ids apart that UTF-8 alone would write alike', () => {
    expect(cipher.nameOf('offers', '\ud800')).not.toBe(cipher.nameOf('offers', '\ud801'));
    expect(cipher.nameOf('offers', 'sa')).not.toBe(cipher.nameOf('offerss', 'a'));
  });
});

it('a key of any other length is refused', () => {
  expect(() => new RecordCipher(new Uint8Array(31))).toThrow(/32 bytes/);
});
