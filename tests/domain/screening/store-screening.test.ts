import { beforeAll, describe, expect, it } from 'vitest';
import { partyScreeningSchema, type SubjectSnapshot } from '#domain/model/screening-run';
import { DEFAULT_SCREENING_SETTINGS } from '#domain/model/screening-settings';
import { screenedSubjects, type ScreenedSubject } from '#domain/screening/screened-subjects';
import { storedFinding, type ListToScreen } from '#domain/screening/store-screening';
import { loadComponentReference } from '../../../src-renderer/data/component-reference';
import { loadScreeningReference } from '../../../src-renderer/data/screening-reference';
import { readCountry } from '../../../src-renderer/imports/country-names';
import {
  aList,
  CANAAN_ROW,
  indexOf,
  realList,
  SDN_LIST,
  SOPHGO_ROWS,
  type CslRow,
} from '../../fixtures/restricted-list';

const subject = (names: readonly string[], change: Partial<SubjectSnapshot> = {}): ScreenedSubject => ({
  id: 'subject',
  name: names[0] ?? '',
  roles: [],
  snapshot: { names, country: null, kind: 'unknown', addresses: [], numbers: [], ...change },
});

async function listOf(
  rows: readonly CslRow[],
  id: 'consolidated-screening-list' | 'opensanctions' = 'consolidated-screening-list',
): Promise<ListToScreen> {
  const { entries, edition } = await aList(rows);
  const { fileName, sha256, listDate, rows: count } = edition;
  return { list: { id, fileName, sha256, listDate, rows: count }, index: indexOf(entries) };
}

const find = (about: ScreenedSubject, lists: readonly ListToScreen[], mostWeakHits = 10) =>
  storedFinding(about, 'run-1', lists, { ...DEFAULT_SCREENING_SETTINGS, mostWeakHits });

describe('what is stored of a subject', () => {
  it('is found by any of its names, and says by which', async () => {
    const list = await listOf(SOPHGO_ROWS);
    const finding = find(subject(['Qwertz', 'Sophgo Technologies']), [list]);

    expect(finding).toMatchObject({ id: 'subject', runId: 'run-1', band: 'strong' });
    expect(finding.hits.map(({ query }) => new Set([query]))).toEqual(
      finding.hits.map(() => new Set(['Sophgo Technologies'])),
    );
    expect(finding.hits[0]?.reason).toMatch(/“sophgo” met “sophgo” \(same word\)/);
    expect(partyScreeningSchema.parse(finding)).toEqual(finding);
  });

  it('has an entry once a list, with the best of the hits on it', async () => {
    const list = await listOf(SOPHGO_ROWS);
    const other = await listOf(SOPHGO_ROWS, 'opensanctions');
    const one = find(subject(['Sophgo']), [list]);
    const { hits } = find(subject(['Sophgo', 'Xiamen Sophgo Technologies Ltd.', 'Sofgo']), [list, other]);

    expect(hits.map(({ listId, entry }) => `${listId} ${entry.name}`).sort()).toEqual([
      'consolidated-screening-list Sophgo Technologies Pte. Ltd.',
      'consolidated-screening-list Xiamen Sophgo Technologies Ltd.',
      'opensanctions Sophgo Technologies Pte. Ltd.',
      'opensanctions Xiamen Sophgo Technologies Ltd.',
    ]);
    const scoreOf = (found: typeof hits) =>
      found.find(({ entry }) => entry.name.startsWith('Xiamen'))?.score ?? 0;
    expect(scoreOf(hits)).toBeGreaterThanOrEqual(scoreOf(one.hits));
    expect(hits.map(({ score }) => score)).toEqual([...hits.map(({ score }) => score)].sort((a, b) => b - a));
  });

  it('weighs every address, not the first alone', async () => {
    const address = '12 Harbour Road 40, Xiamen, CN';
    const list = await listOf([{ name: 'Alpha Qarmat Works', addresses: address }]);
    const known = { country: 'CN', addresses: ['9 Other Street, Beijing', '12 Harbour Road 40, Xiamen'] };
    const reasonOf = (change: Partial<SubjectSnapshot>) =>
      find(subject(['Alpha Qarmat Trading'], change), [list]).hits[0]?.reason;

    expect(reasonOf(known)).toMatch(/An address is the same/);
    expect(reasonOf({ ...known, addresses: known.addresses.slice(0, 1) })).not.toMatch(/An address/);
  });

  it('finds by a number alone', async () => {
    const list = await listOf([{ name: 'Beta Works', ids: 'RU, 6658535180, Tax ID No.' }]);

    expect(find(subject(['Qwertz Uiop'], { numbers: ['66-5853-5180'] }), [list]).band).toBe('strong');
  });

  it('takes a subject with a legal form in one name for a company under all of them', async () => {
    const list = await listOf([CANAAN_ROW]);

    expect(find(subject(['Canaan', 'Canaan Inc.']), [list]).band).toBe('weak');
    expect(find(subject(['Canaan', 'Canaan Inc.']), [list]).hits[0]?.reason).toMatch(/another kind/);
  });

  it('keeps every strong and possible hit, and of weak ones so many over all names', async () => {
    const people = ['Anna', 'Boris', 'Clara', 'Dmitri'].map((name) => ({
      source: SDN_LIST,
      type: 'Individual',
      name: `ZALIM QARMAT, ${name}`,
    }));
    const rows = [...people, { name: 'Zalim Qarmat Works Ltd' }];
    const list = await listOf(rows);
    const all = find(subject(['Zalim Qarmat Ltd', 'Qarmat']), [list], 100);
    const few = find(subject(['Zalim Qarmat Ltd', 'Qarmat']), [list], 1);
    const weak = all.hits.filter(({ band }) => band === 'weak').length;

    expect(weak).toBeGreaterThan(1);
    expect(all.weakHitsLeftOut).toBe(0);
    expect(few.hits.length + few.weakHitsLeftOut).toBe(all.hits.length);
    expect(few.weakHitsLeftOut).toBe(weak - 1);
  });

  it('is too general only if every name is', async () => {
    const list = await listOf(SOPHGO_ROWS);

    expect(find(subject(['Technology Co Ltd']), [list])).toMatchObject({ band: 'none', isTooGeneral: true });
    expect(find(subject(['Technology Co Ltd', 'Qwertz']), [list]).isTooGeneral).toBe(false);
  });
});

describe('the vendors that ship, against the real list', () => {
  let list: ListToScreen;
  let subjects: readonly ScreenedSubject[];
  beforeAll(async () => {
    const { entries, edition } = await realList(SOPHGO_ROWS);
    const { fileName, sha256, listDate, rows } = edition;
    list = {
      list: { id: 'consolidated-screening-list', fileName, sha256, listDate, rows },
      index: indexOf(entries),
    };
    const { vendors, parties, stakes } = loadScreeningReference();
    const { components } = loadComponentReference();
    subjects = screenedSubjects({
      vendors,
      parties,
      shippedParties: parties,
      stakes,
      components,
      sellerNames: [],
      makerNames: [],
      countryOf: readCountry,
    });
  });

  it('have no strong hit, and their related party Sophgo has, once the list names it', () => {
    const { vendors } = loadScreeningReference();
    const bands = new Map(subjects.map((one) => [one.id, find(one, [list]).band]));

    expect(vendors.filter(({ id }) => bands.get(id) === 'strong').map(({ name }) => name)).toEqual([]);
    expect(bands.get('sophgo')).toBe('strong');
    expect(bands.get('sophgo-singapore')).toBe('strong');
  });
});
