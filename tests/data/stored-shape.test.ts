/** The shape in which a database lies is read without changing it, and without making one. */
import { indexedDB } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { Database } from '../../src-renderer/data/db';
import { storedShape } from '../../src-renderer/data/stored-shape';
import { readFrozen, thaw } from '../fixtures/frozen-database';
import { aDatabaseName } from '../fixtures/workspace-database';

describe('the shape of a database on disk', () => {
  it('is 0 where there is none, and none is there afterwards', async () => {
    const name = aDatabaseName();

    expect(await storedShape(name)).toBe(0);
    expect(await storedShape(name)).toBe(0);

    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
  });

  it.each([1, 2])('%i is told of a database of that release, which keeps it', async (version) => {
    const name = aDatabaseName();
    await thaw(readFrozen(version), name);

    expect(await storedShape(name)).toBe(version);
    expect(await storedShape(name)).toBe(version);
  });

  it('is that of the newest migration once it was opened', async () => {
    const db = new Database(aDatabaseName());
    await db.open();

    expect(await storedShape(db.name)).toBe(db.shape);
    db.close();
  });
});
