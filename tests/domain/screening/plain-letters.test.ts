import { describe, expect, it } from 'vitest';
import { plainWords } from '#domain/screening/plain-letters';
import { aWordTable } from '../../fixtures/restricted-list';

const words = (name: string) => plainWords(name, aWordTable()).map(({ text }) => text);

describe('a name in plain letters', () => {
  it.each([
    ['Łódź Straße Ørsted', ['lodz', 'strasse', 'orsted']],
    ['ООО «Битривер»', ['ooo', 'bitriver']],
    ['Nestlé S.A.', ['nestle', 'sa']],
    ['S A R L Ａcme', ['sarl', 'acme']],
    ["Asa'ib Ahl al-Haq", ['asaib', 'ahl', 'al', 'haq']],
    ['People’s Xi\u0092an', ['peoples', 'xian']],
    ['', []],
  ])('is %s as %j', (name, expected) => {
    expect(words(name)).toEqual(expected);
  });

  it('reads a Chinese character as its word does, and common words in English', () => {
    expect(words('厦门算能科技有限公司')).toEqual(['xiamensuanneng', 'technology', 'co', 'ltd']);
    expect(words('重庆长城')).toEqual(['chongqingchangcheng']);
  });

  it('keeps the syllables of a Chinese run, to be cut where words are known', () => {
    const [first] = plainWords('厦门算能', aWordTable());

    expect(first?.syllables).toEqual(['xia', 'men', 'suan', 'neng']);
  });
});
