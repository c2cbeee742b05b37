import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { calendarMonth } from '#domain/core/calendar-month';
import { FIRST_WANTS, OFFERS_WANTED, planChoices } from '../../src-renderer/services/optimiser-wants';
import { aFutureOffer, planOn } from '../fixtures/plan-on-ground';

const offers = [
  aFutureOffer({ id: 'GOOD', isShortlisted: true }),
  aFutureOffer({ id: 'FAULTY', isShortlisted: true }),
  aFutureOffer({ id: 'PLAIN' }),
];
const { ground } = planOn({ offers });
const among = {
  ground: { ...ground, policyFaults: new Map([['FAULTY', ['fails a rule']]]) },
  lines: [{ offerId: 'PLAIN' }],
  siteIds: ['texas', 'ohio'],
  asOf: calendarDate('2026-11-21'),
};

describe('what the optimiser may buy', () => {
  it('is the offers that were named', () => {
    const ids = Object.fromEntries(
      OFFERS_WANTED.map((one) => [one, planChoices({ ...FIRST_WANTS, offers: one }, among).offerIds]),
    );
    expect(ids).toEqual({
      policy: ['GOOD', 'PLAIN'],
      shortlist: ['GOOD', 'FAULTY'],
      plan: ['PLAIN'],
      all: ['GOOD', 'FAULTY', 'PLAIN'],
    });
  });

  it('is for every site, the offers’ own, or one; where there is none, for none', () => {
    const sites = (site: (typeof FIRST_WANTS)['site'], siteIds = among.siteIds) =>
      planChoices({ ...FIRST_WANTS, site }, { ...among, siteIds }).siteIds;
    expect(sites('every')).toEqual(['texas', 'ohio']);
    expect(sites('own')).toEqual([null]);
    expect(sites({ id: 'ohio' })).toEqual(['ohio']);
    expect(sites('every', [])).toEqual([null]);
  });

  it('is shipped when the vendor says, or in any month until one', () => {
    const months = (until: string | null) =>
      planChoices({ ...FIRST_WANTS, until: until === null ? null : calendarMonth(until) }, among).months;
    expect(months(null)).toEqual([null]);
    expect(months('2027-01')).toEqual([null, '2026-11', '2026-12', '2027-01']);
  });
});
