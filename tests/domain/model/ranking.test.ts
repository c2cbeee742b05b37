import { rankingSchema } from '#domain/model/ranking';
import { describe, expect, it } from 'vitest';

const byPower = { columnId: 'efficiency', weight: 30, scale: { worst: 25, best: 12 }, levels: null };

describe('a ranking', () => {
  it.each([
    ['a scale whose ends are one', { ...byPower, scale: { worst: 12, best: 12 } }],
    ['neither a scale nor levels', { ...byPower, scale: null }],
    ['both a scale and levels', { ...byPower, levels: { none: 0 } }],
    ['a weight above 100', { ...byPower, weight: 101 }],
  ])('is refused with %s', (_what, criterion) => {
    expect(rankingSchema.safeParse({ gates: [], criteria: [criterion] }).success).toBe(false);
  });

  it('has one criterion for a column', () => {
    expect(rankingSchema.safeParse({ gates: [], criteria: [byPower] }).success).toBe(true);
    expect(rankingSchema.safeParse({ gates: [], criteria: [byPower, byPower] }).success).toBe(false);
  });
});
