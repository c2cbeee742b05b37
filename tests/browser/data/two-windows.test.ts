/** Two windows on one database of a real Chromium, where the second one brings it to a newer shape. */
import { describe, expect, it } from 'vitest';
import { DatabaseLeftError } from '../../../src-renderer/data/attachment';
import { Database } from '../../../src-renderer/data/db';
import { Workspace } from '../../../src-renderer/data/workspace';
import { nextShapes } from '../../fixtures/next-release';
import { aStoredOffer } from '../../fixtures/workspace-records';

const now = () => '2026-11-21T12:00:00.000Z';

describe('two windows in Chromium', () => {
  it('lose no edit of 500 that was told as made, and the old one writes none with the old shape', async () => {
    const name = 'browser-two-windows';
    const old = new Workspace(new Database(name), now);
    await old.open();
    const newerDb = new Database(name, nextShapes);
    const newer = new Workspace(newerDb, now);
    const kept: string[] = [];
    let refused = 0;
    const edit = async (workspace: Workspace, id: string) => {
      try {
        await workspace.saveOffer(aStoredOffer({ id }), `Add ${id}`);
        kept.push(id);
      } catch (cause) {
        if (!(cause instanceof DatabaseLeftError)) throw cause;
        refused += 1;
      }
    };

    const editing: Promise<void>[] = [];
    for (let number = 0; number < 100; number += 1) await edit(old, `first-${number}`);
    for (let number = 0; number < 400; number += 1) {
      editing.push(edit(number % 2 === 0 ? old : newer, `${number % 2 === 0 ? 'old' : 'new'}-${number}`));
    }
    await Promise.all(editing);

    const offers: { readonly id: string; readonly mark?: string }[] = await newerDb.offers.toArray();
    expect(offers.map(({ id }) => id).sort()).toEqual([...kept].sort());
    expect(kept.length + refused).toBe(500);
    expect(refused).toBeGreaterThan(0);
    // What the old window wrote was there when the shape was changed, and so has the mark of it.
    const byOld = offers.filter(({ id }) => !id.startsWith('new-'));
    expect(byOld.every(({ mark }) => mark === 'from before')).toBe(true);
    expect(old.attachment.departure()).toBe('newer');
    newerDb.close();
  });
});
