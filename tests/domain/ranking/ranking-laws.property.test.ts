/** Laws of ranks: what is added never reorders what was there, and what is better never falls. */
import { scoresOf } from '#domain/ranking/score-table';
import { sharedRanks } from '#domain/ranking/shared-ranks';
import { topsisScores } from '#domain/ranking/topsis';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRanked, pointsTable } from '../../fixtures/ranking';

const weights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 });
const line = fc.array(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constant(Number.NaN)), {
  minLength: 3,
  maxLength: 3,
});
const lines = fc.array(line, { minLength: 2, maxLength: 12 });

describe.each([
  ['the weighted score', scoresOf],
  ['TOPSIS', topsisScores],
])('ranks by %s', (_, score) => {
  const ranksOf = (weight: readonly number[], points: readonly (readonly number[])[]) =>
    sharedRanks(score(pointsTable(weight, points)), allRanked(points.length));

  it('keep the order of any two offers when others come or go', () => {
    fc.assert(
      fc.property(weights, lines, lines, (weight, before, added) => {
        const alone = ranksOf(weight, before);
        const together = ranksOf(weight, [...before, ...added]);
        before.forEach((__, a) => {
          before.forEach((___, b) => {
            expect(Math.sign((together[a] ?? 0) - (together[b] ?? 0))).toBe(
              Math.sign((alone[a] ?? 0) - (alone[b] ?? 0)),
            );
          });
        });
      }),
    );
  });

  it('never fall when an offer gets better in one criterion', () => {
    fc.assert(
      fc.property(weights, lines, fc.nat(2), fc.integer({ min: 1, max: 50 }), (weight, points, at, more) => {
        const better = points.map((one, row) =>
          row === 0 ? one.map((value, index) => (index === at ? Math.min(100, value + more) : value)) : one,
        );
        expect(ranksOf(weight, better)[0]).toBeLessThanOrEqual(ranksOf(weight, points)[0] ?? 0);
      }),
    );
  });
});
