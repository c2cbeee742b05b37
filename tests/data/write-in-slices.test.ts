/** A large write is many small ones to the database, and one to whoever asked for it. */
import type { DBCoreMutateRequest, DBCoreMutateResponse, DBCoreTable } from 'dexie';
import { describe, expect, it } from 'vitest';
import { writeInSlices } from '../../src-renderer/data/write-in-slices';
import { aWorkspace, contentText } from '../fixtures/workspace-database';
import { aStoredOffer, someEvidence } from '../fixtures/workspace-records';

const many = Array.from({ length: 2_345 }, (_, at) =>
  aStoredOffer({ id: `o${String(at).padStart(5, '0')}` }),
);

/** A table that remembers how much each write held, and refuses one record. */
function aTable(refused: string | null) {
  const sizes: number[] = [];
  const mutate = (request: DBCoreMutateRequest): Promise<DBCoreMutateResponse> => {
    const keys =
      request.type === 'put'
        ? request.values.map((value: { readonly id: string }) => value.id)
        : request.type === 'delete'
          ? (request.keys as string[])
          : [];
    sizes.push(keys.length);
    const failed = refused === null ? -1 : keys.indexOf(refused);
    return Promise.resolve({
      numFailures: failed < 0 ? 0 : 1,
      failures: failed < 0 ? {} : { [failed]: new Error('Refused') },
      lastResult: keys.at(-1),
      results: keys,
    });
  };
  return { table: { mutate } as unknown as DBCoreTable, sizes };
}

const trans = {} as DBCoreMutateRequest['trans'];

describe('a large write', () => {
  it('is cut, and answered as one write is: with every key, and each failure at its place', async () => {
    const { table, sizes } = aTable('o01500');
    const froms: number[] = [];

    const answer = await writeInSlices(
      table,
      { type: 'put', trans, values: many },
      () => null,
      ({ from }) => froms.push(from),
    );

    expect(sizes).toEqual([1000, 1000, 345]);
    expect(froms).toEqual([0, 1000, 2000]);
    expect(answer.numFailures).toBe(1);
    expect(Object.keys(answer.failures)).toEqual(['1500']);
    expect(answer.lastResult).toBe('o02344');
    expect(answer.results).toEqual(many.map(({ id }) => id));
  });

  it('that removes is cut by its keys; one of a range is not', async () => {
    const { table, sizes } = aTable(null);
    const keys = many.map(({ id }) => id);

    await writeInSlices(
      table,
      { type: 'delete', trans, keys },
      () => null,
      () => undefined,
    );
    const range = { type: 3 } as unknown as Extract<DBCoreMutateRequest, { type: 'deleteRange' }>['range'];
    await writeInSlices(
      table,
      { type: 'deleteRange', trans, range },
      () => null,
      () => undefined,
    );

    expect(sizes).toEqual([1000, 1000, 345, 0]);
  });

  it('is one step: it is taken back whole, and done again', async () => {
    const { db, workspace } = aWorkspace();
    await workspace.importOffers(someEvidence(), [aStoredOffer({ id: 'o00007', quantity: 3 })]);
    const before = await contentText(db);
    const step = await workspace.importOffers(someEvidence(), many);
    const after = await contentText(db);

    expect(step?.changeCount).toBe(many.length);
    await workspace.undo();
    expect(await contentText(db)).toBe(before);
    await workspace.redo();
    expect(await contentText(db)).toBe(after);
  });

  it('writes nothing where a later slice cannot be written', async () => {
    const { db, workspace } = aWorkspace();
    const unwritable = { ...aStoredOffer({ id: 'o99999' }), note: () => 'No clone' };

    await expect(workspace.importOffers(someEvidence(), [...many, unwritable as never])).rejects.toThrow();

    expect(await db.offers.count()).toBe(0);
    expect(await db.history.count()).toBe(0);
  });

  it('says how far it is, up to the whole', async () => {
    const { workspace } = aWorkspace();
    const shares: number[] = [];

    await workspace.importOffers(someEvidence(), many, null, (share) => shares.push(share));

    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });
});
