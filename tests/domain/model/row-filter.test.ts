import {
  countConditions,
  filterSchema,
  MAX_FILTER_CONDITIONS,
  MAX_FILTER_DEPTH,
  type FilterGroup,
} from '#domain/model/row-filter';
import { describe, expect, it } from 'vitest';

const fromChina = { kind: 'one-of', columnId: 'origin', values: ['CN', null], isNot: true } as const;

function nested(depth: number): FilterGroup {
  return { kind: 'group', join: 'any', rules: depth <= 1 ? [fromChina] : [nested(depth - 1)] };
}

describe('a filter', () => {
  it('holds groups in groups, as deep as they may lie', () => {
    expect(filterSchema.parse(nested(MAX_FILTER_DEPTH - 1))).toEqual(nested(MAX_FILTER_DEPTH - 1));
    expect(filterSchema.safeParse(nested(MAX_FILTER_DEPTH + 1)).success).toBe(false);
  });

  it('is refused with more conditions than it may have, however they are spread', () => {
    const many: FilterGroup = {
      kind: 'group',
      join: 'all',
      rules: [nested(2), ...Array.from({ length: MAX_FILTER_CONDITIONS }, () => fromChina)],
    };

    expect(countConditions(many)).toBe(MAX_FILTER_CONDITIONS + 1);
    expect(filterSchema.safeParse({ ...many, rules: many.rules.slice(1) }).success).toBe(true);
    expect(filterSchema.safeParse({ ...many, rules: [nested(2), ...many.rules.slice(1)] }).success).toBe(
      false,
    );
  });

  it('knows days that move with the plan', () => {
    const rule = {
      kind: 'date',
      columnId: 'onRackP90',
      from: { kind: 'as-of', plusDays: 0 },
      to: { kind: 'tariff-step', plusDays: -1 },
    };

    expect(filterSchema.safeParse({ kind: 'group', join: 'all', rules: [rule] }).success).toBe(true);
    expect(
      filterSchema.safeParse({ kind: 'group', join: 'all', rules: [{ ...rule, to: '2026-02-30' }] }).success,
    ).toBe(false);
  });
});
