import { sharedRanks } from '#domain/ranking/shared-ranks';
import { describe, expect, it } from 'vitest';

describe('sharedRanks', () => {
  it('gives equals one rank and the next the rank after all of them', () => {
    const ranks = sharedRanks(Float64Array.of(70, 90, 70, 50), Uint8Array.of(1, 1, 1, 1));

    expect([...ranks]).toEqual([2, 1, 2, 4]);
  });

  it('leaves out those that take no part, even with the highest score', () => {
    expect([...sharedRanks(Float64Array.of(99, 20, 30), Uint8Array.of(0, 1, 1))]).toEqual([0, 2, 1]);
  });
});
