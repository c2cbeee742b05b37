import { judgeFilter } from '#domain/filtering/judge-filter';
import { prepareFilter } from '#domain/filtering/prepare-filter';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFilter, someContext, someRows } from '../../fixtures/filters';

describe('a rule and the filter of the same conditions', () => {
  it('agree wherever the rule can judge', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const { verdict } = judgeFilter(filter, someContext);
        const { passes } = prepareFilter(filter, someContext);
        for (const row of someRows) {
          const said = verdict(row);
          if (said !== 'not-judged') expect(passes(row)).toBe(said === 'passes');
        }
      }),
    );
  });

  it('the rule gives reasons exactly where it is not passed, each in words', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const { verdict, shortfalls } = judgeFilter(filter, someContext);
        for (const row of someRows) {
          const reasons = shortfalls(row);
          expect(reasons.length === 0).toBe(verdict(row) === 'passes');
          for (const { words, by } of reasons) {
            expect(words).not.toMatch(/^$|NaN|Infinity|undefined/);
            if (by !== null) expect(by).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});
