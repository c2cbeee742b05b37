import { calendarDate } from '#domain/core/calendar-date';
import { evidenceSchema } from '#domain/model/evidence';
import { describe, expect, it } from 'vitest';
import { evidenceOfFile, evidenceOfPaste } from '../../src-renderer/imports/file-evidence';

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
      importedBy: null,
      pastedText: null,
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

describe('evidenceOfPaste', () => {
  it('keeps the text whole, and who pasted it', async () => {
    const text = 'S21 XP 270T $5,999\r\n=1+1 报价 🙂';
    const evidence = await evidenceOfPaste(text, day, 'Ana');

    expect(evidence.ok && evidenceSchema.parse(evidence.value)).toMatchObject({
      title: 'Text pasted on 21 Nov 2026',
      fileName: null,
      importedBy: 'Ana',
      pastedText: text,
    });
  });

  it('is the same record for the same text, and another for another', async () => {
    const [a, b, c] = await Promise.all(['x', 'x', 'y'].map((text) => evidenceOfPaste(text, day, null)));

    expect(a).toEqual(b);
    expect(a).not.toEqual(c);
  });

  it('is refused in words where nothing was pasted, or more than is kept', async () => {
    expect(await evidenceOfPaste('', day, null)).toEqual({ ok: false, problem: 'Nothing was pasted.' });
    expect(await evidenceOfPaste('x'.repeat(200_001), day, null)).toEqual({
      ok: false,
      problem:
        'The text has 200,001 characters; at most 200,000 are kept. Save it as a file and import that.',
    });
    expect((await evidenceOfPaste('x'.repeat(200_000), day, null)).ok).toBe(true);
  });
});
