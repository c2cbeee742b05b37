/** Laws of merging two copies with what both came from. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MergeSources } from '#domain/merge/merge-sources';
import { decideMerge, mergeWorkspaces } from '#domain/merge/merge-workspaces';
import { anySources, anyTables, isStorable, TABLES } from '../../fixtures/two-copies';

const merged = (sources: MergeSources) => mergeWorkspaces(TABLES, sources, isStorable);

describe('merging', () => {
  it('takes the other copy as it is where only that was changed, and mine where only mine was', () => {
    fc.assert(
      fc.property(anyTables, anyTables, (base, changed) => {
        for (const sides of [
          { mine: base, theirs: changed },
          { mine: changed, theirs: base },
        ]) {
          const merge = merged({ ancestor: base, ...sides });
          expect(merge.conflicts).toEqual([]);
          expect(decideMerge(merge, () => 'mine')).toEqual({ tables: changed, kept: [] });
        }
      }),
    );
  });

  it('finds nothing to ask in two copies that are the same', () => {
    fc.assert(
      fc.property(anyTables, anyTables, (ancestor, copy) => {
        const merge = merged({ ancestor, mine: copy, theirs: structuredClone(copy) });
        expect(merge.conflicts).toEqual([]);
        expect(decideMerge(merge, () => 'theirs').tables).toEqual(copy);
      }),
    );
  });

  it('gives the same whichever copy is called mine, with the sides of its conflicts swapped', () => {
    fc.assert(
      fc.property(anySources, fc.boolean(), ({ ancestor, mine, theirs }, prefersMine) => {
        const one = merged({ ancestor, mine, theirs });
        const other = merged({ ancestor, mine: theirs, theirs: mine });
        expect(other.conflicts).toEqual(
          one.conflicts.map((conflict) => ({ ...conflict, mine: conflict.theirs, theirs: conflict.mine })),
        );
        expect(decideMerge(other, () => (prefersMine ? 'theirs' : 'mine'))).toEqual(
          decideMerge(one, () => (prefersMine ? 'mine' : 'theirs')),
        );
      }),
    );
  });

  it('gives only records that may be stored, however its conflicts are decided', () => {
    fc.assert(
      fc.property(anySources, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (sources, coins) => {
        const merge = merged(sources);
        const side = new Map(merge.conflicts.map(({ key }, place) => [key, coins[place % 60]]));
        const { tables } = decideMerge(merge, ({ key }) => (side.get(key) === true ? 'mine' : 'theirs'));
        for (const offer of tables['offers'] ?? []) expect(isStorable('offers', offer)).toBe(true);
      }),
    );
  });

  it('gives each asked field the value of the side it is decided for', () => {
    fc.assert(
      fc.property(anySources, fc.constantFrom('mine' as const, 'theirs' as const), (sources, side) => {
        const merge = merged(sources);
        const { tables } = decideMerge(merge, () => side);
        for (const { table, id, fields, ...values } of merge.conflicts) {
          const record = tables[table]?.find((each) => each.id === id) as Record<string, unknown> | undefined;
          if (fields.length === 0) expect(record).toEqual(values[side]);
          else if (fields.length === 1) expect(record?.[fields[0] ?? '']).toEqual(values[side]);
          else expect(record).toMatchObject(values[side] as object);
        }
      }),
    );
  });

  it('asks only about what both copies changed, and differently', () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        for (const { ancestor, mine, theirs } of merged(sources).conflicts) {
          expect(mine).not.toEqual(theirs);
          expect(ancestor).not.toEqual(mine);
          expect(ancestor).not.toEqual(theirs);
        }
      }),
    );
  });

  it('without an ancestor loses no record of either copy', () => {
    fc.assert(
      fc.property(anyTables, anyTables, (mine, theirs) => {
        const { tables } = decideMerge(merged({ ancestor: null, mine, theirs }), () => 'mine');
        for (const table of TABLES) {
          const ids = new Set([...(mine[table] ?? []), ...(theirs[table] ?? [])].map(({ id }) => id));
          expect(new Set(tables[table]?.map(({ id }) => id))).toEqual(ids);
        }
      }),
    );
  });
});
