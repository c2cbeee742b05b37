import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchDraftsOf } from '../../../src-renderer/features/offer-editor/offer-draft';
import {
  readBatchDrafts,
  splitEvenly,
  splitProblem,
} from '../../../src-renderer/features/offer-editor/read-batches-draft';

describe('an even split', () => {
  it('adds up to the units, differs by one at most, and reads back as it was made', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 25 }),
        (total, count, daysApart) => {
          fc.pre(splitProblem(total, count, daysApart) === null);

          const batches = splitEvenly(total, count, daysApart);

          const units = batches.map(({ quantity }) => quantity);
          expect(units.reduce((sum, quantity) => sum + quantity, 0)).toBe(total);
          expect(Math.max(...units) - Math.min(...units)).toBeLessThanOrEqual(1);
          expect(batches.map(({ afterDays }) => afterDays)).toEqual(
            units.map((_, index) => index * daysApart),
          );
          expect(readBatchDrafts(batchDraftsOf(batches), total).batches).toEqual(batches);
        },
      ),
    );
  });

  it.each([
    [null, 4, 30, 'Fill in the units first.'],
    [100, null, 30, 'Give a number of entries and of days.'],
    [3, 4, 30, 'There are 3 units: at most as many entries.'],
    [100, 60, 30, 'The last entry would be 1770 days after the first; at most 1500.'],
  ])('of %s units into %s entries %s days apart says why it cannot be made', (total, count, days, why) => {
    expect(splitProblem(total, count, days)).toBe(why);
  });
});
