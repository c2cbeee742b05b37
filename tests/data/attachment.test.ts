/** A page whose database another window takes: it lets go for good, says so, and writes nothing more. */
import { describe, expect, it, vi } from 'vitest';
import { DatabaseLeftError } from '../../src-renderer/data/attachment';
import { Database } from '../../src-renderer/data/db';
import { migrations, type Migration } from '../../src-renderer/data/migrations';
import { Workspace } from '../../src-renderer/data/workspace';
import { aClock, aDatabaseName } from '../fixtures/workspace-database';
import { aStoredOffer, someEvidence } from '../fixtures/workspace-records';

/** A next release that keeps a count in every offer, by which an offer of before can be told. */
const next: Migration = {
  version: (migrations.at(-1)?.version ?? 0) + 1,
  stores: {},
  upgrade: async (transaction) => {
    await transaction
      .table<{ shape: number }>('offers')
      .toCollection()
      .modify((offer) => {
        offer.shape = 3;
      });
  },
};
const nextShapes = [...migrations, next];

function aWindow(name: string, shapes = migrations) {
  const db = new Database(name, shapes);
  return { db, workspace: new Workspace(db, aClock()) };
}

describe('a window whose database a newer release opens', () => {
  it('lets go of it at once, so that the other is not kept waiting, and tells', async () => {
    const name = aDatabaseName();
    const { db, workspace } = aWindow(name);
    await workspace.importOffers(someEvidence(), [aStoredOffer()]);
    const told = vi.fn();
    workspace.attachment.subscribe(told);

    const newer = aWindow(name, nextShapes);
    await newer.db.open();

    expect(told).toHaveBeenCalledOnce();
    expect(workspace.attachment.departure()).toBe('newer');
    expect(db.isOpen()).toBe(false);
    newer.db.close();
  });

  it('refuses every change in words and does not open it again with the old shape', async () => {
    const name = aDatabaseName();
    const old = aWindow(name);
    await old.workspace.importOffers(someEvidence(), [aStoredOffer()]);
    const newer = aWindow(name, nextShapes);
    await newer.db.open();

    await expect(old.workspace.removeOffers(['o1'])).rejects.toThrow(
      'Another window has opened the workspace with a newer RigPlan, which changes the shape of its records. Nothing was changed. Reload the window to go on.',
    );
    await expect(old.workspace.removeSite('s1')).rejects.toBeInstanceOf(DatabaseLeftError);
    await expect(old.workspace.undo()).rejects.toBeInstanceOf(DatabaseLeftError);
    await expect(old.db.open()).rejects.toBeInstanceOf(DatabaseLeftError);
    await expect(old.db.offers.toArray()).rejects.toThrow();

    expect(await newer.db.offers.count()).toBe(1);
    newer.db.close();
  });

  it('goes on showing what it read last, without an error', async () => {
    const name = aDatabaseName();
    const old = aWindow(name);
    await old.workspace.importOffers(someEvidence(), [aStoredOffer()]);
    const seen: number[] = [];
    const failed = vi.fn();
    old.workspace.watch((state) => seen.push(state.offers.length), failed);
    await vi.waitFor(() => {
      expect(seen).toEqual([1]);
    });

    const newer = aWindow(name, nextShapes);
    await newer.workspace.removeOffers(['o1']);
    await newer.workspace.settle();

    expect(seen).toEqual([1]);
    expect(failed).not.toHaveBeenCalled();
    newer.db.close();
  });

  it('loses no change that it was told of, over 500 edits of both, and writes none with the old shape', async () => {
    const name = aDatabaseName();
    const old = aWindow(name);
    await old.workspace.importOffers(someEvidence(), [aStoredOffer()]);
    const kept = new Set<string>(['o1']);
    let refused = 0;
    const edit = async ({ workspace }: ReturnType<typeof aWindow>, id: string) => {
      try {
        await workspace.saveOffer(aStoredOffer({ id }), `Add ${id}`);
        kept.add(id);
      } catch (cause) {
        if (!(cause instanceof DatabaseLeftError)) throw cause;
        refused += 1;
      }
    };

    const newer = aWindow(name, nextShapes);
    const editing: Promise<void>[] = [];
    for (let number = 0; number < 500; number += 1) {
      if (number < 150) editing.push(edit(old, `old-${number}`));
      else editing.push(edit(number % 2 === 0 ? old : newer, `both-${number}`));
      if (number % 7 === 0) await Promise.resolve();
    }
    await Promise.all(editing);
    // A page that was not looking when it happened is asked again now.
    await edit(old, 'late');

    const offers: { readonly id: string; readonly shape?: number }[] = await newer.db.offers.toArray();
    expect(offers.map(({ id }) => id).sort()).toEqual([...kept].sort());
    expect(refused).toBeGreaterThan(0);
    expect(await newer.db.open()).toBe(newer.db);
    // Whatever the old window wrote was there when the shape was changed.
    const byOld = offers.filter(({ id }) => id.startsWith('old-') || id === 'o1');
    expect(byOld.every(({ shape }) => shape === 3)).toBe(true);
    newer.db.close();
  });
});

describe('a window', () => {
  it('lets go of a database that another one deletes', async () => {
    const name = aDatabaseName();
    const { db, workspace } = aWindow(name);
    await workspace.open();

    await new Database(name).delete();

    expect(workspace.attachment.departure()).toBe('deleted');
    await expect(workspace.openSample()).rejects.toThrow('deleting');
    expect(db.isOpen()).toBe(false);
  });

  it('lets go of a database that the browser closes, and does not make an empty one in its place', async () => {
    const { db, workspace } = aWindow(aDatabaseName());
    await workspace.open();

    // What Dexie calls when the connection is taken away.
    db.backendDB().onclose?.(new Event('close'));

    expect(workspace.attachment.departure()).toBe('closed');
    await expect(workspace.openSample()).rejects.toThrow(
      'The browser has closed the database. Nothing was changed.',
    );
  });

  it('that closes the database itself has not lost it', async () => {
    const { db, workspace } = aWindow(aDatabaseName());
    await workspace.open();

    workspace.close();

    expect(workspace.attachment.departure()).toBeNull();
    await db.open();
    db.close();
  });
});
