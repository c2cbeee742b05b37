/** After a write of its own, the page reads back only what changed; what it shows is what lies in the database. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { KnownChanges, withChanges } from '../../src-renderer/data/known-changes';
import { Workspace } from '../../src-renderer/data/workspace';
import { aClock, aWorkspace } from '../fixtures/workspace-database';
import { aStoredOffer, someEvidence } from '../fixtures/workspace-records';

const ids = ['o1', 'o10', 'o2', 'O2', 'ö', 'o'];

describe('what a page knows after its own writes', () => {
  it('is what another reader of the same database reads, whatever was written, undone and done again', async () => {
    const write = fc.record({
      kind: fc.constantFrom(
        'put' as const,
        'put' as const,
        'delete' as const,
        'undo' as const,
        'redo' as const,
      ),
      id: fc.constantFrom(...ids),
      quantity: fc.integer({ min: 1, max: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(write, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (writes, isReadEach) => {
          const { db, workspace } = aWorkspace();
          await workspace.read();
          for (const { kind, id, quantity } of writes) {
            if (kind === 'undo') await workspace.undo();
            else if (kind === 'redo') await workspace.redo();
            else if (kind === 'delete') await workspace.removeOffers([id]);
            else await workspace.importOffers(someEvidence(), [aStoredOffer({ id, quantity })]);
            if (isReadEach) await workspace.read();
          }
          const anew = await new Workspace(db, aClock()).read();
          expect(await workspace.read()).toEqual(anew);
          workspace.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps the records that did not change as the same objects', async () => {
    const { workspace } = aWorkspace();
    await workspace.importOffers(someEvidence(), [aStoredOffer({ id: 'o1' }), aStoredOffer({ id: 'o2' })]);
    const before = await workspace.read();
    await workspace.saveOffer(aStoredOffer({ id: 'o2', quantity: 7 }), 'Change units of offer o2');
    const after = await workspace.read();

    expect(after.offers[0]).toBe(before.offers[0]);
    expect(after.offers[1]).toMatchObject({ quantity: 7 });
    expect(after.evidence).toBe(before.evidence);
  });

  it('is nothing where a position is missing', () => {
    const known = new KnownChanges();
    known.note(2, []);
    known.note(4, []);

    expect(known.between('offers', 1, 2)).toEqual([]);
    expect(known.between('offers', 1, 4)).toBeNull();
  });

  it('is let go of when it is too much, or read', () => {
    const known = new KnownChanges();
    const change = { table: 'offers' as const, key: 'o', before: null, after: null };
    known.note(1, [change]);
    known.forget(1);
    expect(known.between('offers', 0, 1)).toBeNull();
    known.note(
      2,
      Array.from({ length: 5_001 }, () => change),
    );
    expect(known.between('offers', 1, 2)).toBeNull();
  });

  it('does not hold what was not committed after all', async () => {
    const known = new KnownChanges();
    known.note(1, []);
    known.note(1, null);
    expect(known.between('offers', 0, 1)).toBeNull();

    const { db, workspace } = aWorkspace();
    await workspace.importOffers(someEvidence(), [aStoredOffer({ id: 'o1' })]);
    await workspace.read();
    const put = vi.spyOn(db.meta, 'put');
    put.mockRejectedValueOnce(new Error('The disk is full'));
    await expect(workspace.removeOffers(['o1'])).rejects.toThrow();
    put.mockRestore();
    await workspace.saveOffer(aStoredOffer({ id: 'o2' }), 'Add offer o2');

    expect(await workspace.read()).toEqual(await new Workspace(db, aClock()).read());
  });

  it('puts rows where the database has them', () => {
    const rows = [{ id: 'a' }, { id: 'c' }];
    const put = (key: string) => ({ table: 'offers' as const, key, before: null, after: { id: key } });

    expect(withChanges(rows, [put('b'), put('d'), put('B')]).map(({ id }) => id)).toEqual([
      'B',
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(withChanges(rows, [{ table: 'offers', key: 'x', before: null, after: null }])).toEqual(rows);
  });
});
