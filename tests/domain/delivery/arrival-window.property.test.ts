import { arrivalWindow } from '#domain/delivery/arrival-window';
import { mean, quantile } from '#domain/delivery/day-distribution';
import { legDistribution } from '#domain/delivery/leg-distribution';
import type { Leg, LegName, Legs } from '#domain/delivery/legs';
import type { Days } from '#domain/model/lane';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const someDays = fc
  .record({ p50: fc.integer({ min: 0, max: 120 }), slip: fc.integer({ min: 0, max: 60 }) })
  .map(({ p50, slip }) => ({ p50, p90: p50 + slip }));

const aLeg = (name: LegName): fc.Arbitrary<Leg> => someDays.map((days) => ({ name, days, source: null }));

const someLegs: fc.Arbitrary<Legs> = fc.record({
  production: aLeg('production'),
  transit: aLeg('transit'),
  customs: aLeg('customs'),
  hold: aLeg('hold'),
  inland: aLeg('inland'),
});

/** The legs that there are, in order. */
function legsOf({ production, transit, customs, hold, inland }: Legs): Leg[] {
  return [production, transit, customs, hold, inland].filter((leg) => leg !== null);
}

/** Numbers from 0 to 1 that look drawn and are the same in every run. */
function makeDraws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 4_294_967_296;
  };
}

/** The triangle of a leg found by halving instead of by formula: the latest day, then the most likely one. */
function findTriangle({ p50, p90 }: Days) {
  const earliest = 2 * p50 - p90;
  const halve = (low: number, high: number, isTooLow: (value: number) => boolean): number => {
    for (let step = 0; step < 200; step += 1) {
      const middle = (low + high) / 2;
      if (isTooLow(middle)) low = middle;
      else high = middle;
    }
    return low;
  };
  const latest = halve(p90, p90 + 10 * (p90 - p50), (end) => ((end - p50) / (end - p90)) ** 2 > 5);
  const mostLikely = halve(
    earliest,
    p50,
    (mode) => (latest - p50) ** 2 / ((latest - earliest) * (latest - mode)) < 0.5,
  );
  return { earliest, mostLikely, latest };
}

/** One leg drawn: a point of its triangle, as a whole day, not below 0. */
function drawLeg(days: Days): (share: number) => number {
  if (days.p50 === days.p90) return () => days.p50;
  const { earliest, mostLikely, latest } = findTriangle(days);
  const width = latest - earliest;
  const rising = (mostLikely - earliest) / width;
  return (share) => {
    const point =
      share < rising
        ? earliest + Math.sqrt(share * width * (mostLikely - earliest))
        : latest - Math.sqrt((1 - share) * width * (latest - mostLikely));
    return Math.max(0, Math.round(point));
  };
}

describe('arrivalWindow', () => {
  it.each([
    [75, 90, 38, 45, 2, 5],
    [40, 60, 7, 15, 0, 30],
    [0, 120, 3, 4, 7, 14],
  ])('agrees with 200,000 drawn orders of legs %d/%d, %d/%d and %d/%d to the day', (...days) => {
    const [a, b, c] = [0, 2, 4].map((at) => ({ p50: days[at]!, p90: days[at + 1]! }));
    const draw = makeDraws(2026);
    const [drawA, drawB, drawC] = [drawLeg(a!), drawLeg(b!), drawLeg(c!)];
    const drawn = Float64Array.from(
      { length: 200_000 },
      () => drawA(draw()) + drawB(draw()) + drawC(draw()),
    ).sort();
    const legs: Legs = {
      production: { name: 'production', days: a!, source: null },
      transit: { name: 'transit', days: b!, source: null },
      customs: { name: 'customs', days: c!, source: null },
      hold: null,
      inland: { name: 'inland', days: { p50: 0, p90: 0 }, source: null },
    };
    const { toRack } = arrivalWindow(legs, false, true)!;

    for (const share of [0.1, 0.25, 0.5, 0.75, 0.9, 0.99]) {
      const ofDrawn = drawn[Math.ceil(share * drawn.length) - 1]!;
      expect(Math.abs(quantile(toRack, share) - ofDrawn)).toBeLessThanOrEqual(1);
    }
    const meanOfDrawn = drawn.reduce((sum, day) => sum + day, 0) / drawn.length;
    expect(Math.abs(mean(toRack) - meanOfDrawn)).toBeLessThan(0.15);
  });

  it('takes on average as long as its legs do', () => {
    fc.assert(
      fc.property(someLegs, (legs) => {
        const each = legsOf(legs).map(({ days }) => mean(legDistribution(days)));
        const { toRack } = arrivalWindow(legs, false, true)!;
        expect(mean(toRack)).toBeCloseTo(
          each.reduce((sum, days) => sum + days, 0),
          8,
        );
      }),
    );
  });

  it('enters before it racks, and early before late', () => {
    fc.assert(
      fc.property(someLegs, (legs) => {
        const { entry, rack } = arrivalWindow(legs, false, true)!;
        expect(entry!.p10).toBeLessThanOrEqual(entry!.p50);
        expect(entry!.p50).toBeLessThanOrEqual(entry!.p90);
        expect(rack.p50).toBeLessThanOrEqual(rack.p90);
        expect(entry!.p50).toBeLessThanOrEqual(rack.p50);
        expect(entry!.p90).toBeLessThanOrEqual(rack.p90);
      }),
    );
  });

  it('is no later at P90 than if every leg were late at once', () => {
    fc.assert(
      fc.property(someLegs, (legs) => {
        const allLate = legsOf(legs).reduce((sum, { days }) => sum + days.p90, 0);
        expect(arrivalWindow(legs, false, true)!.rack.p90).toBeLessThanOrEqual(allLate);
      }),
    );
  });

  it('moves day for day with a lead time that is certain', () => {
    fc.assert(
      fc.property(someLegs, fc.integer({ min: 0, max: 100 }), (legs, more) => {
        const withLead = (days: number): Legs => ({
          ...legs,
          production: { name: 'production', days: { p50: days, p90: days }, source: null },
        });
        const { rack } = arrivalWindow(withLead(10), false, true)!;
        expect(arrivalWindow(withLead(10 + more), false, true)!.rack).toEqual({
          p50: rack.p50 + more,
          p90: rack.p90 + more,
        });
      }),
    );
  });
});
