import { holdingsOn } from '#domain/ownership/stakes-on';
import { describe, expect, it } from 'vitest';
import { placeParties } from '../../../src-renderer/features/vendors/ownership-layers';
import { aDay, aStake } from '../../fixtures/ownership';

const places = (ids: string, ...chains: readonly (readonly [string, string])[]) =>
  Object.fromEntries(
    placeParties(
      Array.from(ids, (id) => id).map((id) => ({ id, name: id, isListed: false })),
      holdingsOn(
        chains.map(([owner, owned]) => aStake(owner, owned, 10)),
        aDay,
      ),
    ).map(({ party, row, column }) => [party.id, [row, column]]),
  );

describe('placeParties', () => {
  it('stands every owner above what it owns, and side by side what has the same height', () => {
    expect(places('ABC', ['A', 'B'], ['A', 'C'])).toEqual({ A: [0, 0], B: [1, 0], C: [1, 1] });
  });

  it('goes by the longest way down', () => {
    expect(places('ABC', ['A', 'C'], ['A', 'B'], ['B', 'C'])).toEqual({ A: [0, 0], B: [1, 0], C: [2, 0] });
  });

  it('ends where two parties hold each other', () => {
    const found = places('AB', ['A', 'B'], ['B', 'A']);

    expect(Object.values(found).every((place) => (place[0] ?? 9) <= 1)).toBe(true);
  });
});
