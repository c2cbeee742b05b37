/** The closed form of the interval of a rank against brute force over many weights. */
import { rankIntervals } from '#domain/ranking/weight-stability';
import { pointsAt, sharesOf, type ScoreTable } from '#domain/ranking/score-table';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRanked, pointsTable } from '../../fixtures/ranking';

/** The rank of a row at one share of a criterion, worked out from the definition. */
function rankAt(table: ScoreTable, criterion: number, row: number, share: number): number {
  const shares = sharesOf(table.criteria);
  const rest = 1 - (shares[criterion] ?? 0);
  const score = (one: number) =>
    shares.reduce(
      (sum, own, index) =>
        sum + pointsAt(table, index, one) * (index === criterion ? share : (own / rest) * (1 - share)),
      0,
    );
  const own = score(row);
  let ahead = 0;
  for (let other = 0; other < table.rowCount; other += 1) if (score(other) > own + 1e-9) ahead += 1;
  return ahead + 1;
}

const tables = fc
  .record({
    weights: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 4 }),
    points: fc.array(
      fc.array(
        fc.integer({ min: 0, max: 20 }).map((n) => 5 * n),
        { minLength: 4, maxLength: 4 },
      ),
      {
        minLength: 2,
        maxLength: 10,
      },
    ),
  })
  .map(({ weights, points }) => pointsTable(weights, points));

describe('the interval of a weight in which a rank stays', () => {
  it('holds the rank everywhere inside, and neither at both its ends nor just beyond them', () => {
    fc.assert(
      fc.property(tables, fc.nat(9), fc.nat(3), (table, pickedRow, pickedCriterion) => {
        const row = pickedRow % table.rowCount;
        const criterion = pickedCriterion % table.criteria.length;
        const interval = rankIntervals(table, allRanked(table.rowCount), criterion, [row])?.[0] ?? null;
        if (interval === null) throw new Error('there is more than one criterion');
        const now = sharesOf(table.criteria)[criterion] ?? 0;
        const rank = rankAt(table, criterion, row, now);
        const { from, to } = interval;

        expect(from).toBeLessThanOrEqual(now);
        expect(to).toBeGreaterThanOrEqual(now);
        for (let step = 1; step < 200; step += 1) {
          const share = from + ((to - from) * step) / 200;
          if (share - from > 1e-6 && to - share > 1e-6)
            expect(rankAt(table, criterion, row, share)).toBe(rank);
        }
        const isOtherAt = (end: number, beyond: number) =>
          rankAt(table, criterion, row, end) !== rank || rankAt(table, criterion, row, beyond) !== rank;
        if (to < 1 - 1e-6) expect(isOtherAt(to, to + 5e-7)).toBe(true);
        if (from > 1e-6) expect(isOtherAt(from, from - 5e-7)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
