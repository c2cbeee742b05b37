import { rankIntervals } from '#domain/ranking/weight-stability';
import { describe, expect, it } from 'vitest';
import { allRanked, pointsTable } from '../../fixtures/ranking';

describe('rankIntervals', () => {
  it('ends where two straight lines cross', () => {
    // Score of the first: 80 t + 40 (1 − t); of the second: 50 t + 60 (1 − t). Equal at t = 0.4.
    const table = pointsTable(
      [50, 50],
      [
        [80, 40],
        [50, 60],
      ],
    );

    expect(rankIntervals(table, allRanked(2), 0, [0])).toEqual([{ from: 0.4, to: 1 }]);
    expect(rankIntervals(table, allRanked(2), 1, [0])).toEqual([{ from: 0, to: 0.6 }]);
    expect(rankIntervals(table, allRanked(2), 0, [1])).toEqual([{ from: 0.4, to: 1 }]);
  });

  it('leaves out offers that are not ranked', () => {
    const table = pointsTable(
      [50, 50],
      [
        [80, 40],
        [50, 60],
      ],
    );

    expect(rankIntervals(table, Uint8Array.of(1, 0), 0, [0])).toEqual([{ from: 0, to: 1 }]);
  });

  it('is nothing for the only criterion, whose share cannot change', () => {
    expect(
      rankIntervals(
        pointsTable(
          [50, 0],
          [
            [80, 40],
            [50, 60],
          ],
        ),
        allRanked(2),
        0,
        [0],
      ),
    ).toBeNull();
  });
});
