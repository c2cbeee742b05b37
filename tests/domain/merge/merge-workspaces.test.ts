/** Merging whole workspaces: settings, and records that other records need. */
import { describe, expect, it } from 'vitest';
import { decideMerge, mergeWorkspaces } from '#domain/merge/merge-workspaces';
import { changesSince } from '#domain/merge/changes-since';
import { standardScenario } from '#domain/model/settings';
import { calendarDate } from '#domain/core/calendar-date';
import { calendarMonth } from '#domain/core/calendar-month';
import { aPlanLine, aPlanVersion, somePurchaseTerms } from '../../fixtures/plan-records';
import { aStoredOffer } from '../../fixtures/workspace-records';

const settings = (change: object, assumptions: object = {}) => ({
  id: 'workspace',
  name: 'Tender',
  scenario: standardScenario(calendarDate('2026-11-21')),
  defaultSiteId: null,
  assumptions: { holdDays: { value: 1 }, serviceYears: { value: 3 }, ...assumptions },
  ranking: { gates: [], criteria: [] },
  ...change,
});
const site = { id: 's1', name: 'West Texas' };
const any = () => true;

describe('merging workspaces', () => {
  it('merges settings assumption by assumption', () => {
    const merge = mergeWorkspaces(
      ['settings'],
      {
        ancestor: { settings: [settings({})] },
        mine: { settings: [settings({ name: 'Mine' }, { holdDays: { value: 4 } })] },
        theirs: { settings: [settings({}, { holdDays: { value: 5 }, serviceYears: { value: 2 } })] },
      },
      any,
    );

    expect(merge.conflicts.map(({ field }) => field)).toEqual(['assumptions.holdDays']);
    expect(decideMerge(merge, () => 'theirs').tables['settings']).toEqual([
      settings({ name: 'Mine' }, { holdDays: { value: 5 }, serviceYears: { value: 2 } }),
    ]);
  });

  it('keeps a site that one side removed and the other gave an offer, and says so', () => {
    const offer = aStoredOffer({ siteId: 's1' });
    const base = { sites: [site], offers: [] };
    const merge = mergeWorkspaces(
      ['sites', 'offers'],
      { ancestor: base, mine: { sites: [], offers: [] }, theirs: { sites: [site], offers: [offer] } },
      any,
    );

    const decided = decideMerge(merge, () => 'mine');

    expect(decided.tables).toEqual({ sites: [site], offers: [offer] });
    expect(decided.kept).toEqual([{ table: 'sites', id: 's1' }]);
  });

  it.each([
    ['offers', 'siteId', 'sites'],
    ['offers', 'evidenceId', 'evidence'],
    ['settings', 'defaultSiteId', 'sites'],
    ['marketQuotes', 'rigModelId', 'rigModels'],
    ['settings', 'planId', 'plans'],
    ['planLines', 'planId', 'plans'],
    ['planLines', 'offerId', 'offers'],
    ['planLines', 'siteId', 'sites'],
    ['planVersions', 'planId', 'plans'],
  ])('keeps what a record of %s names by %s, though one side removed it', (table, field, names) => {
    const named = { id: 'x1', name: 'Named' };
    const naming = { id: 'r1', [field]: 'x1' };
    const merge = mergeWorkspaces(
      [names, table],
      { ancestor: { [names]: [named] }, mine: {}, theirs: { [names]: [named], [table]: [naming] } },
      any,
    );

    const decided = decideMerge(merge, () => 'mine');

    expect(decided.tables).toEqual({ [names]: [named], [table]: [naming] });
    expect(decided.kept).toEqual([{ table: names, id: 'x1' }]);
  });

  it('keeps the offer whose purchase terms one side changed and the other removed with it', () => {
    const offer = aStoredOffer({ id: 'BM-01' });
    const terms = somePurchaseTerms({ lotSize: 10 });
    const changed = somePurchaseTerms({ lotSize: 50 });
    const merge = mergeWorkspaces(
      ['offers', 'purchaseTerms'],
      {
        ancestor: { offers: [offer], purchaseTerms: [terms] },
        mine: { offers: [], purchaseTerms: [] },
        theirs: { offers: [offer], purchaseTerms: [changed] },
      },
      any,
    );

    const decided = decideMerge(merge, () => 'theirs');

    expect(decided.tables).toEqual({ offers: [offer], purchaseTerms: [changed] });
    expect(decided.kept).toEqual([{ table: 'offers', id: 'BM-01' }]);
  });

  it('takes month and site of a plan line from the two sides that changed them, without asking', () => {
    const line = aPlanLine();
    const mine = aPlanLine({ siteId: 's1' });
    const theirs = aPlanLine({ batchMonth: calendarMonth('2027-05') });
    const merge = mergeWorkspaces(
      ['planLines'],
      {
        ancestor: { planLines: [line] },
        mine: { planLines: [mine] },
        theirs: { planLines: [theirs] },
      },
      any,
    );

    expect(merge.conflicts).toEqual([]);
    expect(decideMerge(merge, () => 'mine').tables).toEqual({
      planLines: [{ ...line, siteId: 's1', batchMonth: '2027-05' }],
    });
  });

  it('never puts the quantity of one side under the offer of the other', () => {
    const line = aPlanLine();
    const mine = { ...line, quantity: 1_200 };
    const theirs = { ...line, offerId: 'BM-02' };
    const merge = mergeWorkspaces(
      ['planLines'],
      { ancestor: { planLines: [line] }, mine: { planLines: [mine] }, theirs: { planLines: [theirs] } },
      any,
    );

    expect(merge.conflicts.map(({ fields }) => fields)).toEqual([['offerId', 'quantity', 'standing']]);
    expect(decideMerge(merge, () => 'mine').tables).toEqual({ planLines: [mine] });
    expect(decideMerge(merge, () => 'theirs').tables).toEqual({ planLines: [theirs] });
  });

  it('keeps the versions that either side saved', () => {
    const [one, other] = [aPlanVersion({ id: 'v-a', number: 2 }), aPlanVersion({ id: 'v-b', number: 2 })];
    const merge = mergeWorkspaces(
      ['planVersions'],
      { ancestor: { planVersions: [] }, mine: { planVersions: [one] }, theirs: { planVersions: [other] } },
      any,
    );

    expect(decideMerge(merge, () => 'mine').tables).toEqual({ planVersions: [one, other] });
  });

  it('counts what a copy changed, table by table', () => {
    const base = { offers: [aStoredOffer({ id: 'a' }), aStoredOffer({ id: 'b' })], sites: [site] };
    const copy = { offers: [aStoredOffer({ id: 'b', note: 'x' }), aStoredOffer({ id: 'c' })], sites: [site] };

    expect(changesSince(['sites', 'offers'], base, copy)).toEqual([
      { table: 'offers', added: 1, changed: 1, removed: 1 },
    ]);
  });
});
