/** Closeness against the example with which TOPSIS was published, and agreement with the score. */
import { agreementOf, relativeCloseness } from '#domain/ranking/topsis';
import { scoresOf } from '#domain/ranking/score-table';
import { describe, expect, it } from 'vitest';
import { allRanked, pointsTable } from '../../fixtures/ranking';

/**
 * Selecting a fighter aircraft: C.-L. Hwang and K. Yoon, Multiple Attribute Decision Making (Springer, 1981).
 * Speed, range, payload, cost, reliability, manoeuvrability.
 */
const AIRCRAFT = [
  [2.0, 1500, 20_000, 5.5, 5, 9],
  [2.5, 2700, 18_000, 6.5, 3, 5],
  [1.8, 2000, 21_000, 4.5, 7, 7],
  [2.2, 1800, 20_000, 5.0, 5, 5],
];
const WEIGHTS = [0.2, 0.1, 0.1, 0.1, 0.2, 0.3];
const COST = 3;

describe('relativeCloseness', () => {
  it('[REAL] gives the closeness of the published example', () => {
    const norms = WEIGHTS.map((_, column) => Math.hypot(...AIRCRAFT.map((line) => line[column] ?? 0)));
    const weighted = AIRCRAFT.map((line) =>
      line.map((value, column) => ((WEIGHTS[column] ?? 0) * value) / (norms[column] ?? 1)),
    );
    const end = (isBest: boolean) =>
      WEIGHTS.map((_, column) => {
        const values = weighted.map((line) => line[column] ?? 0);
        return isBest === (column !== COST) ? Math.max(...values) : Math.min(...values);
      });
    const found = weighted.map((line) => relativeCloseness(line, end(true), end(false)));

    // The book rounds on the way, to four decimals.
    [0.643, 0.268, 0.613, 0.312].forEach((published, row) => {
      expect(Math.abs((found[row] ?? 0) - published)).toBeLessThan(0.001);
    });
  });

  it('is 1 at the ideal and 0 at its opposite', () => {
    expect(relativeCloseness([1, 1], [1, 1], [0, 0])).toBe(1);
    expect(relativeCloseness([0, 0], [1, 1], [0, 0])).toBe(0);
  });
});

describe('agreementOf', () => {
  it('warns when the winner hangs on the method', () => {
    // The sums are 51.5 and 51; distances prefer the even offer.
    const table = pointsTable(
      [50, 50],
      [
        [100, 3],
        [51, 51],
      ],
    );
    const agreement = agreementOf(table, scoresOf(table), allRanked(2));

    expect(agreement).toMatchObject({ isSameFirst: false, firstByTopsis: [1], inCommon: 2, of: 2 });
  });

  it('counts how many of the first five both methods have', () => {
    const table = pointsTable(
      [50, 50],
      [
        [90, 90],
        [80, 80],
        [70, 70],
        [60, 60],
        [50, 50],
        [40, 40],
      ],
    );

    expect(agreementOf(table, scoresOf(table), allRanked(6))).toEqual({
      isSameFirst: true,
      firstByTopsis: [0],
      inCommon: 5,
      of: 5,
    });
  });

  it('has nothing to say of no offers', () => {
    const table = pointsTable([50], [[90]]);

    expect(agreementOf(table, scoresOf(table), Uint8Array.of(0))).toBeNull();
  });
});
