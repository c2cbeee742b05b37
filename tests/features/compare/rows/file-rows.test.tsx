import { describe, expect, it } from 'vitest';
import { landedCostView } from '#domain/reports/shipped-views';
import { fileRows } from '../../../../src-renderer/features/compare/rows/file-rows';
import { manyRows } from '../../../fixtures/comparison-rows';
import { prepared } from '../../../fixtures/reference';

const rows = manyRows(6, prepared());
const ids = (shown: ReturnType<typeof fileRows>) => shown.rows.map(({ offer }) => offer.id);

describe('Offers in a file', () => {
  it('have the baseline first and the others in the order of the sort', () => {
    const shown = fileRows(rows, { ...landedCostView, baselineId: 'O-00004' });

    expect(ids(shown)).toEqual(['O-00004', 'O-00001', 'O-00002', 'O-00003', 'O-00005', 'O-00006']);
    expect(shown.groups).toEqual([]);
  });

  it('have no baseline that the filter leaves out', () => {
    expect(ids(fileRows(rows, { ...landedCostView, baselineId: 'gone' }))).toHaveLength(6);
  });

  it('stand by their groups, the baseline in its own, each once', () => {
    const view = { ...landedCostView, sort: [], groupBy: ['origin', 'vendor'], baselineId: 'O-00004' };
    const shown = fileRows(rows, view);

    expect([...ids(shown)].sort()).toEqual(rows.map(({ offer }) => offer.id));
    const outer = shown.groups.filter(({ level }) => level === 1);
    expect(outer.map(({ label, first, count }) => [label, first, count])).toEqual([
      ['China', 0, 1],
      ['Malaysia', 1, 2],
      ['Thailand', 3, 2],
      ['United States', 5, 1],
    ]);
    for (const { label, level, first, count } of shown.groups) {
      if (level !== 2) continue;
      const members = shown.rows.slice(first, first + count).map(({ offer }) => offer.vendor);
      expect(new Set(members)).toEqual(new Set([label]));
    }
  });
});
