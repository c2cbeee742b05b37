import { describe, expect, it } from 'vitest';
import { LIMITS } from '#parser/limits';
import { unpackEntry } from '#parser/workbook/unpack-entry';
import { readZipDirectory } from '#parser/workbook/zip-directory';
import { zipFile, type ZipPart } from '../../fixtures/zip-file';

const a: ZipPart = { name: 'a.xml', content: 'some words, some words' };

function contentOf(bytes: Uint8Array, name: string): string {
  const entry = readZipDirectory(bytes, LIMITS).get(name);
  if (entry === undefined) throw new Error(`No ${name}`);
  const pieces: Uint8Array[] = [];
  unpackEntry(bytes, entry, { packed: 0, unpacked: 0 }, LIMITS, (piece) => pieces.push(piece.slice()));
  return Buffer.concat(pieces).toString('utf8');
}

describe('an archive', () => {
  it('gives back what was packed, deflated or stored', () => {
    const bytes = zipFile([a, { name: 'b/c.xml', content: 'stored', isStored: true }]);

    expect(contentOf(bytes, 'a.xml')).toBe('some words, some words');
    expect(contentOf(bytes, 'b/c.xml')).toBe('stored');
  });

  it('finds parts by name without letter case, as workbooks do', () => {
    expect(contentOf(zipFile([{ ...a, name: 'A.XML' }]), 'a.xml')).toBe('some words, some words');
  });

  it.each<readonly [string, readonly ZipPart[], string]>([
    ['a name twice', [a, { ...a, name: 'A.xml' }], 'archive/bad-name A.xml stands twice'],
    ['a link', [{ ...a, mode: 0o120777 }], 'archive/bad-name a.xml is a link'],
    ['encryption', [{ ...a, flags: 1 }], 'archive/encrypted a.xml'],
    ['another method', [{ ...a, method: 12, packed: new Uint8Array(4) }], 'archive/unsupported a.xml'],
    ['64-bit sizes', [{ ...a, size: 0xffffffff }], 'archive/unsupported 64-bit sizes'],
    ['a second name', [{ ...a, localName: 'b.xml' }], 'archive/damaged a.xml is described in two ways'],
    ['a second size', [{ ...a, localSize: 9 }], 'archive/damaged a.xml is described in two ways'],
    ['bytes beyond the end', [{ ...a, packedSize: 9999 }], 'archive/damaged a.xml'],
    [
      'shared bytes',
      [a, { ...a, name: 'b.xml', sameBytesAs: 0, localName: 'a.xml' }],
      'archive/damaged b.xml is described in two ways',
    ],
    [
      'a size that admits too much',
      [{ ...a, size: LIMITS.unpackedBytes + 1 }],
      'archive/too-large-unpacked ',
    ],
  ])('is refused for %s', (_, parts, expected) => {
    expect(() => readZipDirectory(zipFile(parts), LIMITS)).toThrow(expected);
  });

  it('is refused for entries of one name in one place, and for those that overlap', () => {
    const first = zipFile([a]);
    const inner = zipFile([{ name: 'outer', content: first.subarray(0, 60), isStored: true }, a]);
    const view = new DataView(inner.buffer);
    const directory = view.getUint32(inner.length - 6, true);
    const second = directory + 46 + 'outer'.length;
    // The second entry's header is the one that lies within the first entry's bytes.
    view.setUint32(second + 42, 30 + 'outer'.length, true);

    expect(() => readZipDirectory(inner, LIMITS)).toThrow('archive/overlapping a.xml');
  });

  it('is refused for a wrong number of entries, and for bytes behind its end', () => {
    expect(() => readZipDirectory(zipFile([a], 2), LIMITS)).toThrow('archive/damaged the table of contents');
    expect(() => readZipDirectory(zipFile([a, a], 1), LIMITS)).toThrow(
      'archive/damaged the table of contents',
    );
    const longer = new Uint8Array([...zipFile([a]), 0]);
    expect(() => readZipDirectory(longer, LIMITS)).toThrow('archive/damaged its end is missing');
  });

  it('is refused wherever it is cut off', () => {
    const bytes = zipFile([a, { name: 'b.xml', content: 'b' }]);

    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => readZipDirectory(bytes.slice(0, length), LIMITS), String(length)).toThrow('archive/');
    }
  });

  it('is refused for more entries than a workbook has', () => {
    const parts = Array.from({ length: 5 }, (_, index) => ({ ...a, name: `${String(index)}.xml` }));

    expect(() => readZipDirectory(zipFile(parts), { ...LIMITS, entries: 4 })).toThrow(
      'archive/too-many-entries',
    );
  });
});

describe('unpacking', () => {
  const unpack = (part: ZipPart, limits = LIMITS) => {
    const bytes = zipFile([part]);
    const [entry] = [...readZipDirectory(bytes, limits).values()];
    if (entry === undefined) throw new Error('No entry');
    let size = 0;
    unpackEntry(bytes, entry, { packed: 0, unpacked: 0 }, limits, (piece) => {
      size += piece.length;
    });
    return size;
  };
  const zeros = (size: number) => new Uint8Array(size);

  it('stops at the first step beyond the size that was stated', () => {
    const part = { name: 'a', content: zeros(20_000_000), size: 1000, localSize: 1000 };

    expect(() => unpack(part)).toThrow('archive/damaged a is larger than it says');
  });

  it('refuses what is smaller than stated, or has another checksum', () => {
    expect(() => unpack({ ...a, size: 9999 })).toThrow('archive/damaged a.xml');
    expect(() => unpack({ ...a, crc: 1 })).toThrow('archive/damaged a.xml');
  });

  it('refuses packed bytes that are none', () => {
    expect(() => unpack({ ...a, packed: Uint8Array.of(0xff, 0xff, 0xff) })).toThrow('archive/damaged a.xml');
  });

  it('refuses what grows as no list does, once it is large', () => {
    expect(unpack({ name: 'a', content: zeros(5_000_000) })).toBe(5_000_000);
    expect(() => unpack({ name: 'a', content: zeros(40_000_000) })).toThrow('archive/packed-too-tightly a');
  });

  it('counts what is unpacked, not what is stated', () => {
    const limits = { ...LIMITS, unpackedBytes: 1000, ratio: 10_000 };

    expect(() => unpack({ name: 'a', content: zeros(2000), size: 900, localSize: 900 }, limits)).toThrow(
      'archive/too-large-unpacked a',
    );
  });
});
