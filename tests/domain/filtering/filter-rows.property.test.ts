import { filterColumns } from '#domain/filtering/filter-columns';
import { passingRows } from '#domain/filtering/filter-rows';
import { gateCounts } from '#domain/filtering/gate-counts';
import {
  filterOf,
  hasRoom,
  isNeutral,
  putRule,
  topRules,
  withoutNeutral,
} from '#domain/filtering/edit-filter';
import { prepareFilter } from '#domain/filtering/prepare-filter';
import type { FilterGroup } from '#domain/model/row-filter';
import { filterSchema } from '#domain/model/row-filter';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  all,
  any,
  anyCondition,
  anyFilter,
  isNoneOf,
  isOneOf,
  someContext,
  someRows,
} from '../../fixtures/filters';

const columns = filterColumns(someRows, someContext);
const passing = (filter: FilterGroup) => [...passingRows(filter, columns)];
const countOf = (filter: FilterGroup) => passing(filter).filter((held) => held === 1).length;

describe('a filter over a table', () => {
  it('lets the same offers through as when each is asked alone', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const { passes } = prepareFilter(filter, someContext);
        expect(passing(filter)).toEqual(someRows.map((row) => Number(passes(row))));
      }),
    );
  });

  it('refuses exactly the offers that miss something', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const { passes, misses } = prepareFilter(filter, someContext);
        for (const row of someRows) expect(misses(row).length === 0).toBe(passes(row));
      }),
    );
  });

  it('says how far out an offer is only as a number above 0', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const { misses } = prepareFilter(filter, someContext);
        for (const { by, words } of someRows.flatMap(misses)) {
          if (by !== null) expect(by).toBeGreaterThan(0);
          expect(words).not.toBe('');
          expect(words).not.toMatch(/NaN|Infinity|undefined/);
        }
      }),
    );
  });

  it('joins: "all of" takes the offers of both, "any of" those of either', () => {
    fc.assert(
      fc.property(anyCondition, anyCondition, (a, b) => {
        const [one, other] = [passing(all(a)), passing(all(b))];
        expect(passing(all(a, b))).toEqual(one.map((held, row) => held & (other[row] ?? 0)));
        expect(passing(any(a, b))).toEqual(one.map((held, row) => held | (other[row] ?? 0)));
      }),
    );
  });

  it('does not depend on the order of its conditions', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(fc.array(anyFilter, { maxLength: 4 }), fc.constantFrom('all' as const, 'any' as const))
          .chain(([rules, join]) =>
            fc.tuple(
              fc.constant(rules),
              fc.shuffledSubarray(rules, { minLength: rules.length }),
              fc.constant(join),
            ),
          ),
        ([rules, shuffled, join]) => {
          expect(passing({ kind: 'group', join, rules: shuffled })).toEqual(
            passing({ kind: 'group', join, rules }),
          );
        },
      ),
    );
  });

  it('keeps De Morgan: not one of two values is not the first and not the second', () => {
    const origin = fc.constantFrom('MY', 'CN', 'US', 'TH', 'JP');
    fc.assert(
      fc.property(origin, origin, (a, b) => {
        expect(passing(all(isNoneOf('origin', a, b)))).toEqual(
          passing(all(isNoneOf('origin', a), isNoneOf('origin', b))),
        );
        expect(passing(all(isNoneOf('origin', a, b)))).toEqual(
          passing(all(isOneOf('origin', a, b))).map((held) => 1 - held),
        );
      }),
    );
  });

  it('is met by nothing that is not known, unless that is asked for or something is ruled out', () => {
    const unknown = someRows.filter(({ joulesPerTh }) => joulesPerTh === null);
    expect(unknown.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const asks = { ...condition, columnId: 'efficiency' };
        fc.pre(!isNeutral(asks) && asks.kind !== 'known' && !('isNot' in asks && asks.isNot));
        fc.pre(asks.kind !== 'one-of' || !asks.values.includes(null));
        const { passes } = prepareFilter(all(asks), someContext);
        for (const row of unknown) expect(passes(row)).toBe(false);
      }),
    );
  });
});

describe('the counts of a filter', () => {
  it('tell how many more are shown without each condition', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyCondition, anyFilter), { maxLength: 4 }), (rules) => {
        const filter = filterOf(rules);
        gateCounts(filter, columns).forEach(({ rule, refused, refusedAlone }, place) => {
          expect(topRules(filter)[place]).toBe(rule);
          expect(refused).toBe(someRows.length - countOf(all(rule)));
          expect(refusedAlone).toBe(countOf(putRule(filter, place, null)) - countOf(filter));
        });
      }),
    );
  });
});

describe('changes of a filter', () => {
  it('that take out what asks nothing change no answer, where no group is empty', () => {
    fc.assert(
      fc.property(fc.array(anyCondition, { minLength: 1, maxLength: 4 }), (rules) => {
        expect(passing(withoutNeutral(all(...rules)))).toEqual(passing(all(...rules)));
      }),
    );
  });

  it('leave a filter that can be kept', () => {
    fc.assert(
      fc.property(anyFilter, anyCondition, (filter, condition) => {
        if (hasRoom(filter))
          expect(filterSchema.safeParse(putRule(filter, 99, condition)).success).toBe(true);
        expect(filterSchema.safeParse(withoutNeutral(filter)).success).toBe(true);
      }),
    );
  });
});
