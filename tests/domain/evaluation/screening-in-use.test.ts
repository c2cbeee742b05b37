import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { screeningInUse, type ScreeningRecords } from '#domain/evaluation/screening-in-use';
import { aComponent } from '../../fixtures/component';
import { aStake } from '../../fixtures/ownership';
import { aParty, aVendor } from '../../fixtures/reference';
import { aScreeningRun } from '../../fixtures/screening-records';

const records: ScreeningRecords = {
  vendors: [aVendor()],
  parties: [],
  restrictedLists: [],
  screeningRuns: [],
  partyScreenings: [],
  screeningDecisions: [],
  ownStakes: [],
  ownComponents: [],
};
const shipped = { stakes: [aStake('zhan', 'bitmain', 20)], rules: [], components: [], parties: [] };
const inChina = () => countryCode('CN');

describe('the screening that offers are evaluated with', () => {
  it('is the newest run, in whatever order runs are kept', () => {
    const runs = ['2026-11-20T10:00:00Z', '2026-11-22T10:00:00Z', '2026-11-21T10:00:00Z'].map((at) =>
      aScreeningRun({ id: at, at }),
    );

    expect(screeningInUse({ ...records, screeningRuns: runs }, shipped, inChina).run?.id).toBe(
      '2026-11-22T10:00:00Z',
    );
    expect(screeningInUse(records, shipped, inChina).run).toBeNull();
  });

  it('lays the user’s own holdings over those that ship', () => {
    const own = { id: 'zhan-bitmain', value: null, on: calendarDate('2026-11-22'), by: null, why: null };

    expect(screeningInUse(records, shipped, inChina).stakes).toHaveLength(1);
    expect(screeningInUse({ ...records, ownStakes: [own] }, shipped, inChina).stakes).toEqual([]);
  });

  it('lays the user’s own statements about parts over those that ship', () => {
    const own = { on: calendarDate('2026-11-22'), by: null, why: null };
    const shippedParts = { ...shipped, components: [aComponent(), aComponent({ id: 'firmware' })] };
    const ownComponents = [
      { ...own, id: 'firmware', value: null },
      { ...own, id: 'mine', value: aComponent({ id: 'mine' }) },
    ];

    expect(
      screeningInUse({ ...records, ownComponents }, shippedParts, inChina).components.map(({ id }) => id),
    ).toEqual([aComponent().id, 'mine']);
  });

  it('knows vendors and parties as they would be looked for now', () => {
    const parties = [aParty({ id: 'zhan', name: 'Micree Zhan', aliases: [] })];
    const { subjects } = screeningInUse({ ...records, parties }, shipped, inChina);

    expect(subjects.get('zhan')?.names).toEqual(['Micree Zhan']);
    expect(subjects.get('bitmain')).toMatchObject({ names: ['Bitmain', 'Antminer'], country: 'CN' });
  });
});
