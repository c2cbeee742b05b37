import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NameIndex } from '#domain/screening/name-index';
import { hitReason, listDateText, screeningText } from '#domain/screening/screening-sentences';
import { CANAAN_ROW, indexOf, realList, screened, SOPHGO_ROWS } from '../../fixtures/restricted-list';
import { loadWellKnownCompanies } from '../../../src-renderer/data/well-known-companies';

const wellKnownCompanies = loadWellKnownCompanies().companies.map(({ name }) => name);

let index: NameIndex;
beforeAll(async () => {
  index = indexOf((await realList([...SOPHGO_ROWS, CANAAN_ROW])).entries);
});

const edition = { listDate: { day: '2024-01-31', basis: 'given' } as const, rows: 8_412 };
/** What no result of a screening may say. */
const PROMISE = /\b(un)?(clear(ed|ance)?|safe|approved?|passed|harmless|innocent|no risk|ok)\b|[✓✔☑✅]/i;

describe('a screening in words', () => {
  it('that found nothing names the list by its day, and says no more', () => {
    expect(screeningText(screened('Bitmain', index), edition)).toBe(
      'No potential match in the list dated 31 Jan 2024 (8,412 rows). This is no statement about the party.',
    );
  });

  it('of a name of common words asks for the whole name', () => {
    expect(screeningText(screened('Technology Co Ltd', index), edition)).toContain('give the whole name');
  });

  it('that found something calls it a potential match, to be reviewed', () => {
    expect(screeningText(screened('Sophgo Technologies', index), edition)).toBe(
      'Strong potential match in the list dated 31 Jan 2024 (8,412 rows): Sophgo Technologies Pte. Ltd. and 1 more. Review needed.',
    );
  });

  it('names the day as far as it is known', () => {
    expect(listDateText({ day: '2024-01', basis: 'file name' })).toBe('the list dated 2024-01');
    expect(listDateText({ day: '2022-04-07', basis: 'no earlier than' })).toBe(
      'the list dated 7 Apr 2022 or later',
    );
    expect(listDateText(null)).toBe('a list without a date');
  });
});

describe('a hit in words', () => {
  it('says which word met which, what was left over and what spoke against', () => {
    const [hit] = screened('Canaan Inc.', index).hits.filter(({ entry }) => entry.kind === 'individual');
    if (hit === undefined) throw new Error('No hit');

    expect(hitReason(hit)).toBe(
      '“canaan” met “canaan” (same word). Of the listed name nothing met “fazi”. Of the name looked for nothing met “inc”. ' +
        'One word of a person’s name was met, and no other. ' +
        'The entry is of another kind (a person, a vessel or an aircraft against a company), so the hit stays weak.',
    );
  });
});

describe('no word of a screening', () => {
  it('promises anything, over real names, hits and all data that is shown', () => {
    const names = [
      ...wellKnownCompanies,
      'Huawei',
      'Sophgo',
      'Canaan Inc.',
      'Corp',
      '',
      'Битривер',
      'EP-AJC',
    ];
    const said = names.flatMap((name) => {
      const screening = screened(name, index, { country: 'US' });
      return [screeningText(screening, edition), ...screening.hits.map(hitReason)];
    });
    // The names themselves are the list's words, not ours.
    const ours = said.map((text) =>
      text.replace(/“[^”]*”/g, '').replace(/rows\): .*\. Review/, 'rows). Review'),
    );

    expect(ours.length).toBeGreaterThan(300);
    expect(ours.filter((text) => PROMISE.test(text))).toEqual([]);
  });

  it('is found in the source of the sentences or in the meanings of lists', () => {
    const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
    const sentences = read('src-renderer/domain/screening/screening-sentences.ts').replace(
      /\/\*\*[\s\S]*?\*\//g,
      '',
    );

    expect(PROMISE.exec(sentences)).toBeNull();
    expect(PROMISE.exec(read('resources/data/list-meanings.json'))).toBeNull();
  });
});
