/** Names on the real rows of January 2024, with Sophgo and one person behind them. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { NameIndex } from '#domain/screening/name-index';
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
  index = indexOf((await realList([...SOPHGO_ROWS, CANAAN_ROW])).entries);
});

describe('a name on the real list', () => {
  it.each([
    'Sophgo Technologies',
    'Sophgo',
    'SOPHGO TECHNOLOGIES CO., LTD.',
    'Sophgo Technolgy Ltd',
    'Sofgo Technologies',
  ])('%s finds Xiamen Sophgo Technologies, and Xiamen Meiya Pico does not come along', (name) => {
    const { hits, band } = screened(name, index);
    const entries = hits.map(({ entry }) => entry.name);

    expect(entries).toContain('Xiamen Sophgo Technologies Ltd.');
    expect(entries.filter((entry) => /meiya/i.test(entry))).toEqual([]);
    expect(band).not.toBe('weak');
  });

  it('Sophgo Technologies is a strong hit on each entry of Sophgo, and on nothing else', () => {
    expect(found(screened('Sophgo Technologies', index))).toEqual([
      'strong: Sophgo Technologies Pte. Ltd.',
      'strong: Xiamen Sophgo Technologies Ltd.',
    ]);
  });

  it('Xiamen Sophgo Technologies does not find Xiamen Meiya Pico, nor the other way round', () => {
    expect(found(screened('Xiamen Sophgo Technologies', index)).join()).not.toMatch(/meiya/i);
    expect(found(screened('Xiamen Meiya Pico', index))).toEqual([
      'strong: XIAMEN MEIYA PICO INFORMATION CO., LTD.',
      'strong: Xiamen Meiya Pico Information Co. Ltd.',
    ]);
  });

  it.each([
    'Corp',
    'Technology Co Ltd',
    'Co., Ltd.',
    'Xiamen',
    'Trading',
    'International Trading Group Company',
    '有限公司',
    '',
    '—',
  ])('“%s”, which says nothing of who it is, gives no hit', (name) => {
    expect(screened(name, index)).toMatchObject({ band: 'none', hits: [], isTooGeneral: true });
  });

  it.each([
    'Bitmain',
    'Bitmain Technologies Ltd.',
    'MicroBT',
    'Auradine, Inc.',
    'Bitdeer Technologies Group',
  ])('%s gives no hit', (name) => {
    expect(screened(name, index)).toMatchObject({ band: 'none', hits: [], isTooGeneral: false });
  });

  it('Canaan Inc. is no more than a weak hit on a person whose alias is CANAAN, Fazi', () => {
    const { hits, band } = screened('Canaan Inc.', index);
    const person = hits.find(({ entry }) => entry.name.startsWith("KAN'AN"));

    expect(band).toBe('weak');
    expect(person).toMatchObject({ band: 'weak', listedName: { text: 'CANAAN, Fazi' } });
    expect(person?.signals).toContain('other-kind');
  });

  it.each(['BITRIVER', 'Bit River AG', 'Битривер', 'Bitriver Rus', 'bitriver-b', 'ООО Битривер-К'])(
    '%s finds the bodies of BitRiver',
    (name) => {
      expect(
        found(screened(name, index)).filter((hit) => /^strong: .*BITRIVER/.test(hit)).length,
      ).toBeGreaterThan(0);
    },
  );

  it('of a mining host finds the entry itself first', () => {
    expect(found(screened('OOO Bitriver-Turma', index))[0]).toBe('strong: OOO BITRIVER-TURMA');
  });

  it.each([
    ['华为技术有限公司', 'HUAWEI TECHNOLOGIES CO., LTD.'],
    ['杭州海康威视数字技术 Hikvision', 'HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO., LTD.'],
    ['Роснефть', 'Rosneft'],
    ['Sberbánk Rossii', 'SBERBANK'],
  ])('in another script or with marks, %s, is found', (name, entry) => {
    expect(
      screened(name, index)
        .hits.map((hit) => hit.entry.name.toUpperCase())
        .join(),
    ).toContain(entry.toUpperCase());
  });

  it('finds a company by the short form in brackets, and by initials no more than weakly', async () => {
    const short = indexOf(
      (
        await aList([
          { name: 'Northern Optical Works Corporation (NOWC)' },
          { name: 'Great River Lamp Trading' },
        ])
      ).entries,
    );

    expect(found(screened('NOWC', short))).toEqual(['possible: Northern Optical Works Corporation (NOWC)']);
    expect(found(screened('GRLT', short))).toEqual(['weak: Great River Lamp Trading']);
  });

  it('finds an aircraft or a vessel by its own name, as a hit that is not strong', () => {
    expect(found(screened('EP-AJC', index))[0]).toBe('possible: EP-AJC');
  });
});

describe('what a party is', () => {
  it('follows from a legal form; a word of a trade says only that it is no person', async () => {
    const rows = ['Vessel', 'Individual'].map((type) => ({ name: 'Quorvex Star', type }));
    const both = indexOf((await aList(rows)).entries);
    const bands = (name: string) =>
      screened(name, both).hits.map(({ entry, band }) => `${entry.kind} ${band}`);

    expect(bands('Quorvex Star')).toEqual(['vessel possible', 'individual weak']);
    expect(bands('Quorvex Star Ltd')).toEqual(['vessel weak', 'individual weak']);
  });
});

describe('words left over on both sides', () => {
  it('keep two companies apart that share a word', () => {
    expect(screened('Delta Electronics, Inc.', index).band).toBe('weak');
  });

  it('keep a hit from being strong where one word is all, beside different trades', () => {
    const { hits, band } = screened('Target Corporation', index);

    expect(band).toBe('possible');
    expect(hits[0]?.signals).toContain('one-word-alone');
  });
});

describe('what is known beside the name', () => {
  const score = (party: Parameters<typeof screened>[2]) =>
    screened('Sophgo Technologies', index, party).hits.find(({ entry }) => entry.name.startsWith('Xiamen'))
      ?.score ?? 0;

  it('a country moves a score a little, and does not hide the hit', () => {
    expect(score({ country: 'CN' })).toBeGreaterThan(score({}));
    expect(score({ country: 'US' })).toBeLessThan(score({}));
    expect(score({ country: 'US' })).toBeGreaterThan(0.88);
  });

  it('a registration number finds the entry whatever the name', () => {
    const { hits } = screened('Alpine Hosting', index, {
      numbers: ['CH 170.3.045.713-7', 'CH-170.3.045.713-7'],
    });

    expect(hits.map(({ entry }) => entry.name)).toContain('BITRIVER AG');
    expect(hits[0]).toMatchObject({ band: 'strong', signals: ['same-number'] });
  });

  it('an address in common counts', () => {
    const address = '12 Guanri Road, Meiya Pico Building, Xiamen 361008';
    const hit = (party: Parameters<typeof screened>[2]) => screened('Meiya Pico', index, party).hits[0];

    expect(hit({ address })?.signals).toContain('same-address');
    expect(hit({ address })?.score).toBeGreaterThan(hit({})?.score ?? 1);
  });

  it('a person who is looked for as a person is found', () => {
    const hit = screened('Fawzi Mustafa Kan’an', index, { kind: 'individual' }).hits[0];

    expect(hit).toMatchObject({ band: 'strong', entry: { name: "KAN'AN, Fawzi Mustafa" } });
  });
});

describe('hits', () => {
  it('stand best first, an entry once', () => {
    const { hits } = screened('Huawei', index);
    const scores = hits.map((hit) => hit.score);

    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(hits.map(({ entry }) => entry.id)).size).toBe(hits.length);
    expect(hits.length).toBeGreaterThan(50);
  });

  it('keep all that are strong or possible, and the ten best of the weak', () => {
    const { hits, weakHitsLeftOut } = screened('Huawei', index);

    expect(hits.filter(({ band }) => band === 'weak')).toHaveLength(10);
    expect(weakHitsLeftOut).toBeGreaterThan(0);
  });

  it('say which word met which, by what rule', () => {
    const [hit] = screened('Sophgo Technolgy', index).hits;

    expect(hit?.pairs.map(({ query, entry, rule }) => [query, entry, rule])).toEqual([
      ['sophgo', 'sophgo', 'same word'],
      ['technolgy', 'technologies', 'one letter differs'],
    ]);
  });
});
