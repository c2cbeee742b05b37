/** Laws of the days a planned entry may be made on. */
import { addDays, calendarDate } from '#domain/core/calendar-date';
import { addDistributions } from '#domain/delivery/day-distribution';
import { legDistribution } from '#domain/delivery/leg-distribution';
import { weightedDays } from '#domain/landed-cost/entry-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const start = calendarDate('2026-11-21');
const aLeg = fc.tuple(fc.nat(60), fc.nat(40)).map(([p50, spread]) => ({ p50, p90: p50 + spread }));
const somePeriod = fc
  .tuple(aLeg, aLeg)
  .map(([one, other]) => addDistributions(legDistribution(one), legDistribution(other)));
const someChanges = fc.array(fc.integer({ min: -20, max: 250 }), { maxLength: 8 });

describe('weightedDays', () => {
  it('adds up to exactly one million, in order, each span begun by the first day or a change date', () => {
    fc.assert(
      fc.property(somePeriod, someChanges, (days, changes) => {
        const changeDates = changes.map((offset) => addDays(start, offset));
        const spans = weightedDays({ kind: 'spread', start, days }, changeDates);
        const firstDay = addDays(start, days.first);

        expect(spans.reduce((sum, { weight }) => sum + weight, 0)).toBe(1_000_000);
        expect(spans.map(({ day }) => day)).toEqual([...new Set(spans.map(({ day }) => day))].sort());
        for (const { day, weight } of spans) {
          expect(weight).toBeGreaterThan(0);
          expect(day === firstDay || changeDates.includes(day)).toBe(true);
        }
      }),
    );
  });

  it('gives each span the chance of its own days, within a millionth', () => {
    fc.assert(
      fc.property(somePeriod, fc.nat(120), (days, offset) => {
        const change = addDays(start, offset);
        const before = days.chances.reduce(
          (sum, chance, index) => sum + (days.first + index < offset ? chance : 0),
          0,
        );
        const spans = weightedDays({ kind: 'spread', start, days }, [change]);
        const weightBefore = spans.reduce((sum, { day, weight }) => sum + (day < change ? weight : 0), 0);

        expect(Math.abs(weightBefore / 1_000_000 - before)).toBeLessThanOrEqual(1e-6);
      }),
    );
  });

  it('is the day itself, for certain, where an entry is made on one day', () => {
    expect(weightedDays({ kind: 'on', day: start }, [addDays(start, 1)])).toEqual([
      { day: start, weight: 1_000_000 },
    ]);
  });
});
