/** Counts and sums of a workspace, moved on by changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordChange } from '../../../src-renderer/data/tables';
import { ChangeSums, tallyOf, type Tally } from '../../../src-renderer/data/vault/tally';

const record = fc.record({ id: fc.string(), note: fc.string(), quantity: fc.nat() });
const table = fc.constantFrom('offers' as const, 'evidence' as const, 'sites' as const);
const added = fc.record({ table, key: fc.string(), before: fc.constant(null), after: record });
const replaced = fc.record({ table, key: fc.string(), before: record, after: record });
const change: fc.Arbitrary<RecordChange> = fc.oneof(added, replaced);

const EMPTY = tallyOf(() => []);

const tallyAfter = (tally: Tally, changes: readonly RecordChange[]) =>
  new ChangeSums().add(changes).tallyAfter(tally);

describe('a tally', () => {
  it('after changes that are summed in slices is that after all of them at once', () => {
    fc.assert(
      fc.property(fc.array(change), fc.nat(20), (changes, cut) => {
        const sums = new ChangeSums().add(changes.slice(0, cut)).add(changes.slice(cut));

        expect(sums.tallyAfter(EMPTY)).toEqual(tallyAfter(EMPTY, changes));
        expect(JSON.stringify(sums.written())).toBe(JSON.stringify(new ChangeSums().add(changes).written()));
      }),
    );
  });

  it('after changes is that of the records then there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(record, { selector: ({ id }) => id }), fc.nat(10), (records, kept) => {
        const changes = records.map((after): RecordChange => ({
          table: 'offers',
          key: after.id,
          before: null,
          after,
        }));
        const gone = records
          .slice(kept)
          .map((before): RecordChange => ({ table: 'offers', key: before.id, before, after: null }));

        expect(tallyAfter(tallyAfter(EMPTY, changes), gone)).toEqual(
          tallyOf((name) => (name === 'offers' ? records.slice(0, kept) : [])),
        );
      }),
    );
  });
});
