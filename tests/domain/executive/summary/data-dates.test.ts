import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { dataDates, staleSentences } from '#domain/executive/summary/data-dates';
import { STALE_LIMITS } from '#domain/executive/summary/stale-limits';
import { DEFAULT_SCREENING_PRACTICE } from '#domain/model/screening-settings';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { aLoadedList, aScreeningRun } from '../../../fixtures/screening-records';

const sample = await sampleWorkspace();
const day = calendarDate;

type Options = Parameters<typeof sampleReportGround>[0];

async function dateOf(what: string, options: Options = {}) {
  const found = dataDates(await sampleReportGround(options)).find((one) => one.what === what);
  if (found === undefined) throw new Error(`No ${what}`);
  return found;
}

/** The first line of the sample, and its offer changed. */
function oneLine(change: Partial<(typeof sample.offers)[number]>) {
  return {
    planLines: sample.planLines.slice(0, 1),
    offers: sample.offers.map((offer) => (offer.id === 'BD-01' ? { ...offer, ...change } : offer)),
  };
}

function hashprice(asOf: ReturnType<typeof day> | null) {
  const { settings } = sample;
  if (settings === null) throw new Error('Expected settings');
  const { assumptions } = settings;
  const hashpricePerPhDay = { ...assumptions.hashpricePerPhDay, asOf };
  return { settings: { ...settings, assumptions: { ...assumptions, hashpricePerPhDay } } };
}

describe('how old the data is', () => {
  it('is said of quotations, lists, tariff pack and hashprice', async () => {
    const dates = dataDates(await sampleReportGround());
    expect(dates.map(({ what, words }) => `${what}: ${words}`)).toEqual([
      'Quotations: 11 offers from 6 documents, 27 Oct 2026 to 12 Nov 2026',
      'Restricted-party lists: none loaded',
      'Tariff pack: edition 2026-11-21.1, kept to 21 Nov 2026, 1 day old',
      'Hashprice: Luxor hashprice index, low of November 2025: 38.2 $ per PH/s and day; no day on record',
    ]);
    expect(staleSentences(dates)).toEqual([
      'No restricted-party list is loaded: nobody is screened by one.',
      'Hashprice: no day is on record, so nobody knows how old it is.',
    ]);
  });

  it('of quotations is too much once the price has stopped to hold', async () => {
    const state = oneLine({ validUntil: day('2026-12-03') });
    expect((await dateOf('Quotations', { state, madeOn: day('2026-12-03') })).stale).toBeNull();
    expect((await dateOf('Quotations', { state, madeOn: day('2026-12-04') })).stale).toBe(
      'Quotations: the price of BD-01 held until 3 Dec 2026.',
    );
  });

  it('of quotations without an end is counted from the day of the quote', async () => {
    const state = oneLine({ validUntil: null, quotedOn: day('2026-11-01') });
    expect((await dateOf('Quotations', { state, madeOn: day('2026-12-16') })).stale).toBeNull();
    expect((await dateOf('Quotations', { state, madeOn: day('2026-12-17') })).stale).toBe(
      'Quotations: the price of BD-01 was quoted on 1 Nov 2026, more than 45 days ago.',
    );
    expect((await dateOf('Quotations', { state: oneLine({ validUntil: null, quotedOn: null }) })).stale).toBe(
      'Quotations: the price of BD-01 has no known day.',
    );
  });

  it('names some of many offers whose price has stopped to hold, and counts the others', async () => {
    expect((await dateOf('Quotations', { madeOn: day('2027-03-01') })).stale).toMatch(
      /^Quotations: \d+ offers \(BD-01, BD-03, BM-08 and \d+ more\) have a price that held until an earlier day/,
    );
  });

  it('of lists is measured by the limit that the company has set', async () => {
    const edition = {
      ...aLoadedList().edition,
      listDate: { day: '2026-11-01', basis: 'file-name' },
    } as never;
    const list = { ...aLoadedList(), edition };
    const { settings } = sample;
    if (settings === null) throw new Error('Expected settings');
    const practice = { ...DEFAULT_SCREENING_PRACTICE, listMaxAgeDays: 20 };
    const state = { restrictedLists: [list], settings: { ...settings, screening: practice } };
    const found = await dateOf('Restricted-party lists', { state, madeOn: day('2026-11-22') });
    expect(found.words).toBe('1 list, of 1 Nov 2026, 21 days old');
    expect(found.stale).toMatch(
      /^Restricted-party lists: the oldest is 21 days old, at most 20 days by the policy; nothing was screened/,
    );
    const onLimit = await dateOf('Restricted-party lists', { state, madeOn: day('2026-11-21') });
    expect(onLimit.stale).not.toMatch(/days old/);
  });

  it('of lists says where parties changed since they were screened', async () => {
    const state = { restrictedLists: [aLoadedList()], screeningRuns: [aScreeningRun()] };
    const found = await dateOf('Restricted-party lists', { state });
    expect(found.words).toBe('1 list, of 20 Nov 2026, 2 days old, parties screened on 21 Nov 2026');
    expect(found.stale).toMatch(/not screened yet: /);
  });

  it('of the tariff pack and of hashprice is too much past the limits of the report', async () => {
    const { tariffPackDays, hashpriceDays } = STALE_LIMITS;
    expect([tariffPackDays, hashpriceDays]).toEqual([30, 30]);
    expect((await dateOf('Tariff pack', { madeOn: day('2026-12-21') })).stale).toBeNull();
    expect((await dateOf('Tariff pack', { madeOn: day('2026-12-22') })).stale).toBe(
      'Tariff pack: kept to 21 Nov 2026, 31 days ago; a report takes at most 30 days.',
    );
    const state = hashprice(day('2026-11-01'));
    expect(await dateOf('Hashprice', { state })).toMatchObject({
      words: 'of 1 Nov 2026, 21 days old',
      stale: null,
    });
    expect((await dateOf('Hashprice', { state, madeOn: day('2026-12-01') })).stale).toBeNull();
    expect((await dateOf('Hashprice', { state, madeOn: day('2026-12-02') })).stale).toMatch(/31 days ago/);
  });

  it('is the same under a scenario, which changes no record', async () => {
    const [present, late] = await Promise.all([
      sampleReportGround(),
      sampleReportGround({ scenario: 'Late ships, falling hashprice (sample)' }),
    ]);
    expect(dataDates(late)).toEqual(dataDates(present));
  });

  it('of a plan that buys nothing rests on no quotation', async () => {
    expect(await dateOf('Quotations', { state: { planLines: [] } })).toMatchObject({
      words: 'none: nothing is bought',
      stale: null,
    });
  });
});
