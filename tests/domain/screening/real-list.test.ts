/** Names looked up in the 8,412 real rows of January 2024, with the rows of later rules beside them. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { NameIndex } from '#domain/screening/name-index';
import type { Band } from '#domain/model/screening-settings';
import {
  aList,
  CANAAN_ROW,
  found,
  indexOf,
  realList,
  screened,
  SOPHGO_ROWS,
} from '../../fixtures/restricted-list';

let index: NameIndex;
beforeAll(async () => {
  const later = await aList([...SOPHGO_ROWS, CANAAN_ROW]);
  index = indexOf([...(await realList()).entries, ...later.entries]);
});

const bestOf = (name: string) => found(screened(name, index))[0] ?? 'none';
const namesOf = (name: string, band: Band) =>
  screened(name, index)
    .hits.filter((hit) => hit.band === band)
    .map(({ entry }) => entry.name);

describe('[REAL rows] what must hold', () => {
  it('Sophgo Technologies finds Xiamen Sophgo Technologies Ltd. as strong, and Xiamen Meiya Pico does not come along', () => {
    expect(namesOf('Sophgo Technologies', 'strong')).toContain('Xiamen Sophgo Technologies Ltd.');
    for (const name of ['Sophgo Technologies', 'Xiamen Sophgo Technologies']) {
      expect(
        found(screened(name, index)).filter((hit) => /meiya/i.test(hit)),
        name,
      ).toEqual([]);
    }
  });

  it.each([
    'Corp',
    'Corporation',
    'Technology Co Ltd',
    'Ltd',
    'Shenzhen Technology Co., Ltd.',
    'Bank',
    'China',
  ])('%s alone is no hit', (name) => {
    expect(screened(name, index)).toMatchObject({ band: 'none', hits: [], isTooGeneral: true });
  });

  it('Bitmain, MicroBT and their Chinese names are no hit', () => {
    for (const name of ['Bitmain', 'Bitmain Technologies Ltd.', '比特大陆', 'MicroBT', 'Whatsminer']) {
      expect(screened(name, index).hits, name).toEqual([]);
    }
  });

  it('Canaan Inc. is a weak hit at most on the person whose alias is CANAAN, Fazi, and says that the kind differs', () => {
    const { band, hits } = screened('Canaan Inc.', index);

    expect(['weak', 'none']).toContain(band);
    expect(hits.find(({ entry }) => entry.kind === 'individual')?.signals ?? ['other-kind']).toContain(
      'other-kind',
    );
  });
});

describe('[REAL rows] adversarial spellings', () => {
  it.each([
    ['华为技术有限公司', /huawei/i],
    ['Hua Wei Technologies', /huawei/i],
    ['大华技术', /dahua/i],
    ['飞腾', /phytium/i],
    ['曙光', /sugon/i],
    ['Битривер', /bitriver/i],
    ['Bit-River', /bitriver/i],
    ['BITRVER', /bitriver/i],
    ['Газпром нефть', /gazprom neft/i],
    ['Рособоронэкспорт', /rosoboron/i],
    ['S.M.I.C.', /semiconductor manufacturing international/i],
    ['Semiconducter Manufactoring Internacional', /semiconductor manufacturing international/i],
    ['Meiya Pico Xiamen', /meiya pico/i],
    ['Hafiz Darya Shipping Lines', /hafez darya/i],
    ['Bánco Ñacional de Cúba', /banco nacional de cuba/i],
    ['Cuba National Bank', /banco nacional de cuba/i],
  ])('%s is a strong hit', (name, entry) => {
    expect(bestOf(name)).toMatch(/^strong: /);
    expect(bestOf(name)).toMatch(entry);
  });

  it('an aircraft by its registration is a hit that is not strong', () => {
    expect(bestOf('EP-MNB')).toBe('possible: EP-MNB');
  });

  it('two common words are no strong hit, though a legal form is all that the listed name has more', () => {
    const { hits } = screened('International Trading', index);

    expect(hits.filter(({ band }) => band === 'strong')).toEqual([]);
    expect(hits[0]?.signals).toContain('common-words-alone');
  });

  it.each(['Juan Perez', 'Moore Threads', 'Hytera', 'Kaspersky', 'Biren', 'Kim Jong Un', '嘉楠科技'])(
    '%s, which no row names, is no strong or possible hit',
    (name) => {
      expect(['weak', 'none']).toContain(screened(name, index).band);
    },
  );
});
