import { describe, expect, it } from 'vitest';
import { landedCostView } from '#domain/reports/shipped-views';
import {
  canGroupBy,
  groupedBy,
  groupedEarlier,
  ungroupedBy,
} from '../../../../src-renderer/features/compare/rows/grouping';

const by = (...groupBy: readonly string[]) => ({ ...landedCostView, groupBy });

describe('Grouping a view', () => {
  it('goes to three levels, each column once', () => {
    expect(groupedBy(by('origin', 'vendor'), 'model').groupBy).toEqual(['origin', 'vendor', 'model']);
    expect(canGroupBy(by('origin', 'vendor', 'model'), 'incoterm')).toBe(false);
    expect(canGroupBy(by('origin'), 'origin')).toBe(false);
    expect(canGroupBy(by(), 'no such column')).toBe(false);

    const full = by('origin', 'vendor', 'model');
    expect(groupedBy(full, 'incoterm')).toBe(full);
  });

  it('moves a level outwards by one, and the outermost nowhere', () => {
    const three = by('origin', 'vendor', 'model');

    expect(groupedEarlier(three, 2).groupBy).toEqual(['origin', 'model', 'vendor']);
    expect(groupedEarlier(three, 1).groupBy).toEqual(['vendor', 'origin', 'model']);
    expect(groupedEarlier(three, 0)).toBe(three);
    expect(groupedEarlier(three, 3)).toBe(three);
    expect(ungroupedBy(three, 'vendor').groupBy).toEqual(['origin', 'model']);
  });
});
