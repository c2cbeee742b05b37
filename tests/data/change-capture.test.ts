/** No write reaches the database without being part of a named change. */
import { describe, expect, it } from 'vitest';
import type { Database } from '../../src-renderer/data/db';
import { aWorkspace, contentText } from '../fixtures/workspace-database';
import { aStoredOffer, someEvidence } from '../fixtures/workspace-records';

const o1 = aStoredOffer({ id: 'o1' });
const o2 = aStoredOffer({ id: 'o2', quantity: 50 });

async function withTwoOffers() {
  const made = aWorkspace();
  await made.workspace.importOffers(someEvidence(), [o1, o2]);
  return made;
}

describe('a write outside a named change', () => {
  const strayWrites: [string, (db: Database) => Promise<unknown>][] = [
    ['put', (db) => db.offers.put(aStoredOffer({ id: 'o3' }))],
    ['add', (db) => db.offers.add(aStoredOffer({ id: 'o3' }))],
    ['bulkPut', (db) => db.offers.bulkPut([aStoredOffer({ id: 'o3' })])],
    ['update', (db) => db.offers.update('o1', { quantity: 1 })],
    ['modify', (db) => db.offers.toCollection().modify({ quantity: 1 })],
    ['delete', (db) => db.offers.delete('o1')],
    ['bulkDelete', (db) => db.offers.bulkDelete(['o1', 'o2'])],
    ['clear', (db) => db.offers.clear()],
    ['delete of a range', (db) => db.offers.where('id').between('a', 'z').delete()],
    ['put in an explicit transaction', (db) => db.transaction('rw', db.offers, () => db.offers.put(o2))],
    ['rewriting of the history', (db) => db.history.clear()],
    ['rewriting of the head', (db) => db.meta.delete('head')],
  ];

  it.each(strayWrites)('is refused: %s', async (_how, write) => {
    const { db } = await withTwoOffers();
    const before = await contentText(db);

    await expect(write(db)).rejects.toThrow(/outside a named change was refused/);

    expect(await contentText(db)).toBe(before);
    expect(await db.history.count()).toBe(1);
  });
});

describe('a named change', () => {
  const writes: [string, (db: Database) => Promise<unknown>][] = [
    ['put of a new row', (db) => db.offers.put(aStoredOffer({ id: 'o3' }))],
    [
      'a thousand rows, two of them there before',
      (db) =>
        db.offers.bulkPut(
          Array.from({ length: 1000 }, (_, index) => aStoredOffer({ id: `o${index}`, quantity: 7 })),
        ),
    ],
    ['put over a row', (db) => db.offers.put(aStoredOffer({ id: 'o1', quantity: 7 }))],
    ['add', (db) => db.offers.add(aStoredOffer({ id: 'o3' }))],
    ['bulkAdd', (db) => db.offers.bulkAdd([aStoredOffer({ id: 'o3' }), aStoredOffer({ id: 'o4' })])],
    [
      'bulkPut',
      (db) => db.offers.bulkPut([aStoredOffer({ id: 'o1', note: 'new' }), aStoredOffer({ id: 'o3' })]),
    ],
    ['update', (db) => db.offers.update('o1', { quantity: 1 })],
    ['modify of all', (db) => db.offers.toCollection().modify({ quantity: 1 })],
    [
      'modify by function',
      (db) =>
        db.offers.toCollection().modify((offer, ref) => {
          if (offer.id === 'o2') delete (ref as { value?: unknown }).value;
        }),
    ],
    ['delete', (db) => db.offers.delete('o1')],
    ['bulkDelete', (db) => db.offers.bulkDelete(['o1', 'o2'])],
    ['clear', (db) => db.offers.clear()],
    ['delete of a range', (db) => db.offers.where('id').between('o2', 'z').delete()],
    [
      'an add that fails and is caught',
      async (db) => {
        await db.offers.add(o1).catch(() => undefined);
        await db.offers.delete('o2');
      },
    ],
    [
      'two writes of one row',
      async (db) => {
        await db.offers.put(aStoredOffer({ id: 'o1', quantity: 3 }));
        await db.offers.delete('o1');
        await db.offers.put(aStoredOffer({ id: 'o1', quantity: 4 }));
      },
    ],
    [
      'a caller that reuses its object',
      async (db) => {
        const offer = { ...aStoredOffer({ id: 'o3' }) };
        await db.offers.put(offer);
        (offer as { quantity: number }).quantity = 999;
      },
    ],
  ];

  it.each(writes)('is taken back and done again exactly: %s', async (_how, write) => {
    const { db, workspace } = await withTwoOffers();
    const before = await contentText(db);

    const step = await workspace.change('Try', () => write(db));
    const after = await contentText(db);
    await workspace.undo();
    const undone = await contentText(db);
    await workspace.redo();

    expect(step).not.toBeNull();
    expect(after).not.toBe(before);
    expect(undone).toBe(before);
    expect(await contentText(db)).toBe(after);
  });

  it('counts each touched record once and leaves out what ends as it was', async () => {
    const { workspace } = await withTwoOffers();

    const step = await workspace.change('Try', async ({ offers }) => {
      await offers.update('o1', { quantity: 1 });
      await offers.update('o1', { quantity: 2 });
      await offers.delete('o2');
      await offers.put(o2);
    });

    expect(step?.changeCount).toBe(1);
  });

  it('may not write the history itself', async () => {
    const { db, workspace } = await withTwoOffers();

    await expect(workspace.change('Forge', () => db.history.clear())).rejects.toThrow(/refused/);

    expect(await db.history.count()).toBe(1);
  });
});
