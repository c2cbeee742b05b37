import { LEVELS } from '#domain/ranking/text-levels';
import { columnOf } from '#domain/ranking/criterion-points';
import { describe, expect, it } from 'vitest';

describe('points of words', () => {
  it('lie between 0 and 100, for columns of text', () => {
    for (const [columnId, levels] of Object.entries(LEVELS)) {
      expect(columnOf({ columnId })?.kind, columnId).toBe('text');
      for (const points of Object.values(levels)) {
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(100);
      }
    }
  });

  it('never give full marks for a list status: nothing found is no clearance', () => {
    expect(Math.max(...Object.values(LEVELS['listStatus'] ?? {}))).toBeLessThan(100);
  });
});
