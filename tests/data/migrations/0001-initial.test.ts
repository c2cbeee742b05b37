/** A database that the first release left behind opens with everything in it. */
import { describe, expect, it } from 'vitest';
import { Database } from '../../../src-renderer/data/db';
import { Workspace } from '../../../src-renderer/data/workspace';
import { readFrozen, thaw } from '../../fixtures/frozen-database';
import { aClock, aDatabaseName } from '../../fixtures/workspace-database';

/** Tables whose rows later shapes rewrite; their tests say how. */
const REWRITTEN: ReadonlySet<string> = new Set(['overlays', 'historyImages']);

describe('a database of version 1', () => {
  it('keeps every row of every table and every field of it', async () => {
    const frozen = readFrozen(1);
    const name = aDatabaseName();
    await thaw(frozen, name);

    const db = new Database(name);

    for (const [table, { rows, keyPath }] of Object.entries(frozen.tables)) {
      const now: unknown[] = await db.table(table).toArray();
      expect(now, table).toHaveLength(rows.length);
      for (const [index, row] of rows.entries()) {
        const key = (row as Record<string, unknown>)[keyPath];
        expect(now[index], table).toMatchObject(
          REWRITTEN.has(table) ? { [keyPath]: key } : (row as Record<string, unknown>),
        );
      }
    }
    db.close();
  });

  it('keeps its history: what was undone can be done again, the rest taken back', async () => {
    const name = aDatabaseName();
    await thaw(readFrozen(1), name);

    const workspace = new Workspace(new Database(name), aClock());

    expect((await workspace.read()).offers.map((offer) => offer.id)).toEqual(['BM-01', 'BM-02', 'o1']);
    expect(await workspace.redo()).toMatchObject({ label: 'Remove 1 offer' });
    expect(await workspace.undo()).toMatchObject({ label: 'Remove 1 offer' });
    expect(await workspace.undo()).toMatchObject({ label: 'Import 1 offer from prices.csv' });
    expect(await workspace.undo()).toMatchObject({ label: 'Open the sample tender' });
    expect(await workspace.read()).toMatchObject({ settings: null, offers: [], rigModels: [] });
  });
});
