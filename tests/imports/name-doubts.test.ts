import { describe, expect, it } from 'vitest';
import { nameDoubts } from '../../src-renderer/imports/name-doubts';

const texts = (vendors: readonly string[], models: readonly string[] = [], known = ['Bitmain', 'MicroBT']) =>
  nameDoubts(vendors, models, known).map(({ text }) => text);

describe('nameDoubts', () => {
  it('has none of names that are what they look like', () => {
    expect(
      texts(
        ['Bitmain', 'bitmain ', 'MicroBT', 'Canaan', 'Мосгормаш', '比特大陆', 'Ångström & Söhne', 'שדה'],
        ['Antminer S21 Pro', 'M66S++', 'Τ21', 'Avalon A1566'],
      ),
    ).toEqual([]);
  });

  it.each([
    ['a Cyrillic letter', 'Вitmain'],
    ['a digit for a letter', 'B1tmain'],
    ['two letters for one', 'Bitrnain'],
    ['full-width letters', 'Ｂｉｔｍａｉｎ'],
    ['an accent', 'Bítmain'],
    ['a sign that cannot be seen', 'Bit\u200Bmain'],
  ])('tells a vendor of the table that is spelled with %s', (_what, name) => {
    expect(texts([name])[0]).toBe(
      `Vendor ${name} looks like the vendor Bitmain of the vendor table and is written with other signs: it is taken for another vendor.`,
    );
  });

  it('tells two vendors of one file that look alike', () => {
    expect(texts(['Canaan', 'Cаnaаn', 'Canaan'])).toEqual([
      'Vendor Cаnaаn looks like the vendor Canaan of this file and is written with other signs: it is taken for another vendor.',
      'Vendor Cаnaаn mixes Latin and Cyrillic letters: check it with the vendor.',
    ]);
  });

  it.each([
    ['mixes Latin and Cyrillic letters', 'Аntminer S21'],
    ['mixes Latin and Greek letters', 'Αvalon'],
    ['holds signs that cannot be seen', 'S\u00AD21'],
    ['holds marks that turn the direction of text over', 'S21 \u202Eorp'],
  ])('tells a model that %s', (words, name) => {
    const [text = '', ...more] = texts([], [name]);
    expect(text).toContain(words);
    expect(text).toContain(name);
    expect(more).toEqual([]);
  });

  it('tells each name once', () => {
    expect(texts(['Ζcash', 'Ζcash'], ['Ζ1x', 'Ζ1x'])).toHaveLength(2);
  });
});
