import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure } from '#domain/executive/make-figure';
import type { RiskPoint } from '#domain/executive/vendor-risk';
import { fact } from '#domain/explain/nodes';
import {
  layOutRisks,
  MAP_HEIGHT,
  MAP_WIDTH,
  MOST_POINTS,
  RADIUS,
} from '../../../../src-renderer/features/report/vendors/risk-map-layout';
import { aSource } from '../../../fixtures/source';

const explain = () => ({ sentence: '', root: fact('', '', aSource) });

function aPoint(dollars: number | null, likelihood: number | null, at = 0): RiskPoint {
  return {
    key: `p${String(at)}`,
    cause: 'deposit',
    label: `Risk ${String(at)}`,
    vendors: ['Bitmain'],
    likelihood:
      likelihood === null
        ? null
        : figure({ key: 'l', label: 'Likelihood', unit: 'ppm', value: likelihood, explain }),
    dollars: figure({ key: 'd', label: 'Dollars', unit: 'usd', value: dollars, explain }),
  };
}

const layOut = (points: readonly RiskPoint[]) => layOutRisks(points, ({ label }) => label);
const anyPoints = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 50_000_000_000 })),
      fc.oneof(fc.constant(null), fc.constantFrom(40_000, 100_000), fc.integer({ min: 0, max: 1_000_000 })),
    ),
    { maxLength: 70 },
  )
  .map((all) => all.map(([dollars, likelihood], at) => aPoint(dollars, likelihood, at)));

describe('the layout of the risk map', () => {
  it('puts dearer risks higher, and as high wherever they stand sideways', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const { placed } = layOut(points);
        for (const [at, one] of placed.entries()) {
          const next = placed[at + 1];
          if (next === undefined) continue;
          expect(Number(one.point.dollars.value)).toBeGreaterThanOrEqual(Number(next.point.dollars.value));
          expect(one.y).toBeLessThanOrEqual(next.y + 1e-6);
        }
      }),
    );
  });

  it('keeps risks without a stated likelihood in their lane, and the others out of it', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const { placed, lane, plot } = layOut(points.slice(0, 12));
        for (const { point, x } of placed) {
          if (point.likelihood === null) expect(x).toBeLessThan(lane.to);
          else expect(x).toBeGreaterThan(plot.from - 12 * (RADIUS + 1));
        }
      }),
    );
  });

  it('draws nothing outside the picture and no point on another one', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const { placed } = layOut(points);
        for (const [at, { x, y }] of placed.entries()) {
          expect(x - RADIUS).toBeGreaterThanOrEqual(0);
          expect(x + RADIUS).toBeLessThanOrEqual(MAP_WIDTH);
          expect(y - RADIUS).toBeGreaterThanOrEqual(0);
          expect(y + RADIUS).toBeLessThanOrEqual(MAP_HEIGHT);
          for (const other of placed.slice(at + 1)) {
            expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThanOrEqual(RADIUS * 2);
          }
        }
      }),
    );
  });

  it('accounts for every risk: drawn, left to the table, or without dollars', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const { placed, leftOut, withoutDollars } = layOut(points);

        expect(placed.length + leftOut + withoutDollars.length).toBe(points.length);
        expect(placed.length).toBeLessThanOrEqual(MOST_POINTS);
      }),
    );
  });

  it('names values of the axes that go with the risks', () => {
    const { dollarTicks, likelihoodTicks } = layOut([aPoint(439_770_000, null), aPoint(95_000_000, 100_000)]);

    expect(dollarTicks.map(({ value }) => value / 100)).toEqual([
      500_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000,
    ]);
    expect(likelihoodTicks.map(({ value }) => value / 10_000)).toEqual([0, 2, 4, 6, 8, 10, 12]);
  });

  it('draws one risk of one dollar, and none where none has dollars', () => {
    expect(layOut([aPoint(100, 1_000_000)]).placed).toHaveLength(1);
    expect(layOut([aPoint(null, null), aPoint(0, 10)])).toMatchObject({
      placed: [],
      withoutDollars: [1, 2],
    });
  });
});
