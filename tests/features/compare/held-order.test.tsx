import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import {
  nextOrder,
  orderedAnew,
  outOfOrder,
} from '../../../src-renderer/features/compare/editing/held-order';
import { manyOffers } from '../../fixtures/comparison-rows';
import { prepared } from '../../fixtures/reference';

const reference = prepared();
const rows = evaluateOffers(manyOffers(5), reference);
const edited = rows.map((row, index) => (index === 2 ? { ...row, offer: { ...row.offer } } : row));
const order = Uint32Array.of(0, 1, 2, 3, 4);
const sorted = Uint32Array.of(2, 0, 1, 3, 4);
const before = orderedAnew(rows, order, 'by price');

describe('the order of rows', () => {
  it('is held while an offer is edited, and says that one row stands wrong', () => {
    const after = nextOrder(before, edited, sorted, 'by price');

    expect([...after.shown]).toEqual([0, 1, 2, 3, 4]);
    expect(outOfOrder(after)).toBe(1);
  });

  it('is let go of by another arrangement, by other offers, and where only the scenario is another', () => {
    expect(nextOrder(before, edited, sorted, 'by duty').shown).toBe(sorted);
    expect(nextOrder(before, edited.slice(1), sorted.slice(1), 'by price').shown).toEqual(sorted.slice(1));
    const underAnother = rows.map((row) => ({ ...row }));
    expect(nextOrder(before, underAnother, sorted, 'by price').shown).toBe(sorted);
  });

  it('is right again once an undo brings the offer back', () => {
    const held = nextOrder(before, edited, sorted, 'by price');
    const back = nextOrder(held, rows, order, 'by price');

    expect(back.shown).toBe(order);
    expect(outOfOrder(back)).toBe(0);
  });

  it('keeps an edited row that the filter would take away, and puts those it brings in last', () => {
    const after = nextOrder(
      orderedAnew(rows, Uint32Array.of(0, 1, 2), 'filtered'),
      edited,
      Uint32Array.of(0, 4, 1),
      'filtered',
    );

    expect([...after.shown]).toEqual([0, 1, 2, 4]);
    expect(outOfOrder(after)).toBe(2);
  });

  it('counts the least rows that have to move', () => {
    const permutation = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 });
    fc.assert(
      fc.property(permutation, (shown) => {
        const wanted = Uint32Array.of(0, 1, 2, 3, 4, 5, 6);
        const count = outOfOrder({ shown: Uint32Array.from(shown), order: wanted });
        expect(count).toBe(7 - longestRun(shown));
      }),
    );
  });
});

/** By trying every choice of places. */
function longestRun(values: readonly number[]): number {
  let best = 0;
  for (let choice = 0; choice < 2 ** values.length; choice += 1) {
    const chosen = values.filter((_, index) => (choice >> index) % 2 === 1);
    if (chosen.every((value, index) => index === 0 || (chosen[index - 1] ?? 0) < value)) {
      best = Math.max(best, chosen.length);
    }
  }
  return best;
}
