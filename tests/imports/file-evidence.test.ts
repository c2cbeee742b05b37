import { calendarDate } from '#domain/core/calendar-date';
import { evidenceSchema } from '#domain/model/evidence';
import { describe, expect, it } from 'vitest';
import { evidenceOfFile } from '../../src-renderer/imports/file-evidence';

const day = calendarDate('2026-11-21');

describe('evidenceOfFile', () => {
  it('describes the file by name, hash and day, as stated by a vendor', async () => {
    const evidence = await evidenceOfFile('bitmain.csv', new TextEncoder().encode('abc'), day);

    expect(evidenceSchema.parse(evidence)).toEqual({
      id: 'file-ba7816bf8f01cfea',
      title: 'Price list bitmain.csv',
      fileName: 'bitmain.csv',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      importedOn: '2026-11-21',
      confidence: 'stated',
    });
  });

  it('gives one id to the same bytes under two names', async () => {
    const [a, b] = await Promise.all([
      evidenceOfFile('a.csv', Uint8Array.of(1), day),
      evidenceOfFile('b.csv', Uint8Array.of(1), day),
    ]);

    expect(a.id).toBe(b.id);
  });
});
