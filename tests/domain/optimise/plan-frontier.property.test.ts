/** The frontier, against every plan there is. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { calendarMonth } from '#domain/core/calendar-month';
import { partsPerMillion } from '#domain/core/money';
import type { FrontierAxes } from '#domain/optimise/frontier-space';
import { planFrontier, type Frontier } from '#domain/optimise/plan-frontier';
import type { PlanPoint } from '#domain/optimise/plan-point';
import {
  aCandidate,
  aPiece,
  aPurchase,
  aRule,
  aSearch,
  aSmallPurchase,
  lookingFor,
  pointsUnder,
} from '../../fixtures/small-purchase';

const seeds = Array.from({ length: 300 }, (_, seed) => seed + 1);
const LEAST_COST = lookingFor([{ goal: 'all-in-total' }]);
const EVERY = { enough: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY };

type Figures = readonly [cost: number, day: string, third: number];

/** Undated plans come after every day, the plan of nothing before. */
function figuresOf(point: PlanPoint, { third }: FrontierAxes): Figures {
  const day = point.hashingP50 ?? (point.units.some((count) => count > 0) ? '9999' : '');
  const of = { 'vendor-share': point.topVendor?.share ?? 0, 'back-duty': point.backDuty, none: 0 };
  return [point.allIn, day, of[third]];
}

function isDominated(one: Figures, by: Figures): boolean {
  const asGood = by[0] <= one[0] && by[1] <= one[1] && by[2] <= one[2];
  return asGood && (by[0] < one[0] || by[1] < one[1] || by[2] < one[2]);
}

/** Every figure that nothing dominates, once. */
function everyBest(points: readonly PlanPoint[], axes: FrontierAxes): readonly string[] {
  const all = points.map((point) => figuresOf(point, axes));
  const best = all.filter((one) => !all.some((other) => isDominated(one, other)));
  return [...new Set(best.map(String))].sort();
}

const textOf = ({ points }: Frontier, axes: FrontierAxes) =>
  points.map(({ point }) => String(figuresOf(point, axes))).sort();

/** Three vendors, of which the cheaper one arrives later. */
const MANY = aPurchase(
  ['Bitmain', 'MicroBT', 'Canaan'].flatMap((vendor, row) =>
    ['01', '02', '03', '04', '05', '06'].map((month, at) =>
      aCandidate({
        key: `${vendor} ${month}`,
        vendor,
        hashingP50: calendarDate(`2027-${month}-15`),
        pieces: [aPiece({ most: 80, allIn: 400_000 + row * 12_345 - at * 9_876 })],
      }),
    ),
  ),
  [aRule('target', { kind: 'target', leastThs: 234 * 200, by: calendarMonth('2027-12'), at: 'p50' })],
);

describe('the frontier', () => {
  it.each<FrontierAxes['third']>(['vendor-share', 'back-duty', 'none'])(
    'of cost, arrival and %s is every plan that nothing beats',
    async (third) => {
      let compared = 0;
      for (const seed of seeds) {
        const problem = aSmallPurchase(seed, 0.5);
        const known = pointsUnder(problem).filter(
          ({ units }) =>
            third !== 'back-duty' ||
            problem.candidates.every(
              ({ unknowns }, at) => (units[at] ?? 0) === 0 || !unknowns.includes('back-duty'),
            ),
        );
        if (known.length === 0) continue;
        const found = planFrontier(await aSearch(problem), LEAST_COST, { third }, undefined, EVERY);
        if (found.points.length > 1) compared += 1;

        expect(found.isComplete, `seed ${String(seed)}`).toBe(true);
        expect(textOf(found, { third }), `seed ${String(seed)}`).toEqual(everyBest(known, { third }));
        expect(found.points.every(({ isProved }) => isProved)).toBe(true);
      }
      expect(compared).toBeGreaterThan(10);
    },
    240_000,
  );

  it('of many plans is a net of 10 to 30, none as good as another in everything, the same each time', async () => {
    const axes: FrontierAxes = { third: 'vendor-share' };
    const told: number[] = [];
    const found = planFrontier(await aSearch(MANY), LEAST_COST, axes, ({ points }) =>
      told.push(points.length),
    );
    const again = planFrontier(await aSearch(MANY), LEAST_COST, axes);

    expect(found.points.length).toBeGreaterThanOrEqual(10);
    expect(found.points.length).toBeLessThanOrEqual(30);
    expect(told.at(-1)).toBe(found.points.length);
    const all = found.points.map(({ point }) => figuresOf(point, axes));
    expect(all.filter((one) => all.some((other) => isDominated(one, other)))).toEqual([]);
    expect(new Set(all.map(String)).size).toBe(all.length);
    expect(again).toEqual(found);
    expect(found.points.map(({ point }) => point.allIn)).toEqual(
      found.points.map(({ point }) => point.allIn).sort((a, b) => a - b),
    );
  }, 60_000);

  it('holds plans to the hash rate of the best one where no rule asks for any', async () => {
    const problem = aPurchase(
      [
        aCandidate({ key: 'A' }),
        aCandidate({
          key: 'B',
          hashingP50: calendarDate('2027-01-10'),
          pieces: [aPiece({ most: 5, allIn: 500_000 })],
        }),
      ],
      [
        aRule('share', {
          kind: 'share',
          of: 'vendor',
          name: null,
          base: 'th',
          least: null,
          most: partsPerMillion(1_000_000),
        }),
      ],
    );
    const found = planFrontier(await aSearch(problem), lookingFor([{ goal: 'all-in-per-th' }]), {
      third: 'none',
    });

    expect(found.leastThs).toBeCloseTo(1_170, 3);
    expect(found.points.map(({ point }) => [point.allIn, point.hashingP50])).toEqual([
      [2_000_000, '2027-02-10'],
      [2_500_000, '2027-01-10'],
    ]);
  });

  it('is what was found when the time runs out, and not called complete', async () => {
    const found = planFrontier(
      await aSearch(MANY, 4),
      LEAST_COST,
      { third: 'vendor-share' },
      undefined,
      EVERY,
    );

    expect(found.points.length).toBeGreaterThan(0);
    expect(found.isComplete).toBe(false);
  });

  it('is empty, and complete, where the rules have no plan', async () => {
    const problem = aPurchase(
      [],
      [aRule('target', { kind: 'target', leastThs: 1, by: calendarMonth('2027-12'), at: 'p50' })],
    );

    expect(planFrontier(await aSearch(problem), LEAST_COST, { third: 'none' })).toEqual({
      points: [],
      leastThs: null,
      isComplete: true,
    });
  });
});
