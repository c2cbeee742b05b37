import { describe, expect, it } from 'vitest';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { groupSummaries } from '#domain/reports/group-summaries';

describe('The summary of a group of columns', () => {
  it('is there for every group, and is one of its own columns', () => {
    const groups = new Set(comparisonColumns.map(({ group }) => group));
    const columns = new Map(comparisonColumns.map((column) => [column.id, column.group]));

    expect(Object.keys(groupSummaries).sort()).toEqual([...groups].sort());
    for (const [group, columnId] of Object.entries(groupSummaries)) expect(columns.get(columnId)).toBe(group);
  });

  it('is the figure the group is asked for', () => {
    expect(groupSummaries).toMatchObject({
      Duty: 'duty',
      Delivery: 'onRackP50',
      Service: 'warrantyLeft',
      'All-in': 'allInPerTh',
    });
  });
});
