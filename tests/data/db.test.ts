/** The database: how it is opened, brought to a newer shape, and refused. */
import { describe, expect, it } from 'vitest';
import type { Transaction } from 'dexie';
import { Database, NewerDatabaseError } from '../../src-renderer/data/db';
import { migrations, type Migration } from '../../src-renderer/data/migrations';
import { CONTENT_TABLES } from '../../src-renderer/data/tables';
import { Workspace } from '../../src-renderer/data/workspace';
import { aClock, aDatabaseName } from '../fixtures/workspace-database';
import { aStoredOffer, someEvidence } from '../fixtures/workspace-records';

/** What a next release might do: rewrite rows and add a table. */
const next: Migration = {
  version: (migrations.at(-1)?.version ?? 0) + 1,
  stores: { orders: 'id' },
  upgrade: async (transaction: Transaction) => {
    await transaction
      .table<{ note: string | null }>('offers')
      .toCollection()
      .modify((offer) => {
        offer.note ??= 'from before';
      });
  },
};

async function aDatabaseOfToday(): Promise<string> {
  const name = aDatabaseName();
  const workspace = new Workspace(new Database(name), aClock());
  await workspace.importOffers(someEvidence(), [aStoredOffer()]);
  workspace.close();
  return name;
}

describe('the database', () => {
  it('asks for strict durability by name', () => {
    const db = new Database(aDatabaseName());
    const { _options: options } = db as unknown as { readonly _options: Readonly<Record<string, unknown>> };

    expect(options['chromeTransactionDurability']).toBe('strict');
  });

  it('has a table for each kind of content, keyed by id', () => {
    const db = new Database(aDatabaseName());

    expect(CONTENT_TABLES.map((name) => db.table(name).schema.primKey.keyPath)).toEqual(
      CONTENT_TABLES.map(() => 'id'),
    );
  });

  it('numbers its shapes upwards from 1', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('is brought to a newer shape with its rows rewritten', async () => {
    const name = await aDatabaseOfToday();

    const db = new Database(name, [...migrations, next]);

    expect(await db.offers.get('o1')).toEqual({ ...aStoredOffer(), note: 'from before' });
    expect(await db.table('orders').count()).toBe(0);
    db.close();
  });

  it('of a later release is refused and left as it is', async () => {
    const name = await aDatabaseOfToday();
    const newer = new Database(name, [...migrations, next]);
    await newer.open();
    newer.close();

    const older = new Workspace(new Database(name), aClock());

    await expect(older.open()).rejects.toBeInstanceOf(NewerDatabaseError);
    await expect(older.read()).rejects.toThrow(new RegExp(`version ${next.version}`));
    await expect(older.removeOffers(['o1'])).rejects.toThrow(new RegExp(`version ${next.version}`));
    const again = new Database(name, [...migrations, next]);
    expect(await again.offers.count()).toBe(1);
    again.close();
  });
});
