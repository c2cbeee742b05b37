/** A record taken apart and put together again is the same record. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleOf } from '#domain/merge/merge-rules';
import { partsOf, recordOf } from '#domain/merge/record-parts';
import { isSame } from '#domain/merge/same-record';
import { anyTables } from '../../fixtures/two-copies';

describe('a record', () => {
  it('comes together as it was taken apart', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        for (const [table, records] of Object.entries(tables)) {
          for (const record of records) {
            expect(recordOf(partsOf(record, ruleOf(table)), record)).toEqual(record);
          }
        }
      }),
    );
  });

  it('of settings has a part for each assumption and comes together whole', () => {
    const settings = {
      id: 'workspace',
      name: 'Tender',
      scenario: { asOf: '2026-11-21', metConditions: [], allInParts: { delay: true } },
      assumptions: { holdDays: { value: 1 }, brokerPerEntry: null },
      ranking: { gates: [], criteria: [] },
    };
    const parts = partsOf(settings, ruleOf('settings'));

    expect([...parts.keys()]).toContain('scenario.allInParts.delay');
    expect(parts.get('assumptions.holdDays')).toEqual({ value: 1 });
    expect(recordOf(parts, settings)).toEqual(settings);
  });

  it('is the same whatever the order of its fields, and not where a list is in another order', () => {
    expect(isSame({ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 })).toBe(true);
    expect(isSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(isSame({ a: undefined }, {})).toBe(true);
    expect(isSame({ a: null }, {})).toBe(false);
    expect(isSame([], {})).toBe(false);
  });
});
