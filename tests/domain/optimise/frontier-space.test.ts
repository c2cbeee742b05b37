import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { FrontierSpace } from '#domain/optimise/frontier-space';
import { planPoint } from '#domain/optimise/plan-point';
import { aCandidate, aPurchase } from '../../fixtures/small-purchase';

const days = ['2027-01-10', '2027-02-10', '2027-03-10', '2027-04-10'].map(calendarDate);
const problem = aPurchase(
  [
    ...days.map((hashingP50, at) => aCandidate({ key: String(at), hashingP50 })),
    aCandidate({ key: 'U', hashingP50: null }),
  ],
  [],
);
const space = new FrontierSpace(problem, { third: 'vendor-share' });
const late = planPoint(problem, [0, 0, 1, 0, 0]);
const undated = planPoint(problem, [0, 0, 0, 0, 1]);
const nothing = planPoint(problem, [0, 0, 0, 0, 0]);
const day = (text: string) => ({ day: calendarDate(text), third: null });

describe('limits of a frontier', () => {
  it('are days before a plan’s own, of which a plan that is not dated has all and one of nothing none', () => {
    expect(space.earlierDays(late)).toEqual(days.slice(0, 2));
    expect(space.earlierDays(undated)).toEqual(days);
    expect(space.earlierDays(nothing)).toEqual([]);
  });

  it('are laid from none down to the earliest day that has a plan', () => {
    expect(space.daysOfNet(undated, days[1] ?? null, 3)).toEqual([null, days[3], days[1]]);
    expect(space.daysOfNet(undated, null, 3)).toEqual([null]);
    expect(space.thirdsOfNet(600_000, 350_000, 5)).toEqual([550_000, 500_000, 450_000, 400_000, 350_000]);
    expect(space.thirdsOfNet(2, 1, 5)).toEqual([1]);
  });

  it('are next below a plan a day of the problem earlier, or a part of the share less', () => {
    expect(space.nextBelow(space.widest, late)).toEqual([
      { day: days[1], third: null },
      { day: null, third: 999_999 },
    ]);
    expect(space.nextBelow(space.widest, nothing)).toEqual([]);
  });

  it('are tighter where each is, and kept by a plan that is within both', () => {
    expect(space.isWithin(day('2027-01-10'), space.widest)).toBe(true);
    expect(space.isWithin(space.widest, day('2027-01-10'))).toBe(false);
    expect(space.isWithin({ day: null, third: 5 }, { day: null, third: 6 })).toBe(true);
    expect(space.keeps(day('2027-03-10'), late)).toBe(true);
    expect(space.keeps(day('2027-03-09'), late)).toBe(false);
    expect(space.keeps(day('2027-03-09'), undated)).toBe(false);
    expect(space.keeps(day('2027-03-09'), nothing)).toBe(true);
  });

  it('leave the plans that none is as good as in everything, plans of equal figures once', () => {
    const early = planPoint(problem, [1, 0, 0, 0, 0]);
    const placed = [late, early, early, undated].map((point) => ({ point }));

    expect(space.best(placed)).toEqual([{ point: early }]);
  });
});
