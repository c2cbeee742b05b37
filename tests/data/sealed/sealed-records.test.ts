/** A sealed database: nothing of it can be read without the key, and nothing in it can be exchanged. */
import { indexedDB } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { CONTENT_SCHEMAS } from '../../../src-renderer/data/content-schemas';
import { beginRebuild } from '../../../src-renderer/data/change-capture';
import { Database } from '../../../src-renderer/data/db';
import { migrations } from '../../../src-renderer/data/migrations';
import { initial } from '../../../src-renderer/data/migrations/0001-initial';
import { SealedRecordError } from '../../../src-renderer/data/sealed/record-cipher';
import { CONTENT_TABLES } from '../../../src-renderer/data/tables';
import { Workspace } from '../../../src-renderer/data/workspace';
import { DATABASE_KEY } from '../../fixtures/database-key';
import { readFrozen, thaw } from '../../fixtures/frozen-database';
import { aClock, aDatabaseName, contentText } from '../../fixtures/workspace-database';
import { aStoredOffer, someEvidence } from '../../fixtures/workspace-records';

type Rows = Record<string, unknown>[];

/** Every row of every table as it lies in the database. */
async function rawRows(name: string): Promise<Record<string, Rows>> {
  const db = await settled(indexedDB.open(name));
  const tables = [...db.objectStoreNames];
  const transaction = db.transaction(tables, 'readonly');
  const rows = await Promise.all(
    tables.map((table) => settled<Rows>(transaction.objectStore(table).getAll() as IDBRequest<Rows>)),
  );
  db.close();
  return Object.fromEntries(tables.map((table, index) => [table, rows[index] ?? []]));
}

/** Writes rows past the key. */
async function writeRaw(name: string, table: string, rows: Rows): Promise<void> {
  const db = await settled(indexedDB.open(name));
  const store = db.transaction(table, 'readwrite').objectStore(table);
  await Promise.all(rows.map((row) => settled(store.put(row))));
  db.close();
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB failed'));
    };
  });
}

const secretive = aStoredOffer({
  id: 'ICEWATER-77',
  vendor: 'Icewater Trading',
  note: 'Icewater Trading confirmed 1,234,567.89 by telephone',
});

async function aSealedDatabase() {
  const name = aDatabaseName();
  const db = new Database(name, migrations, DATABASE_KEY);
  const workspace = new Workspace(db, aClock());
  await workspace.startEmpty('Icewater tender', calendarDate('2026-11-21'));
  await workspace.importOffers(someEvidence({ title: 'Icewater list' }), [
    secretive,
    aStoredOffer({ id: 'o2' }),
  ]);
  return { name, db, workspace };
}

/** Text of all that lies in a database, bytes as Latin letters. */
function lying(rows: Record<string, Rows>): string {
  return JSON.stringify(rows, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
}

describe('what lies in a sealed database', () => {
  it('holds no name, id, price, note, label or field in readable form', async () => {
    const { name, db } = await aSealedDatabase();
    db.close();

    const text = lying(await rawRows(name));

    expect(text).toContain('sealed');
    for (const word of ['cewater', 'ICEWATER', '1,234', 'unitPrice', 'Import', 'head', 'telephone']) {
      expect(text, word).not.toContain(word);
    }
  });

  it('is a name or a number and sealed bytes, in every row of every table', async () => {
    const { name, db } = await aSealedDatabase();
    db.close();

    const rows = await rawRows(name);

    expect(rows['offers']).toHaveLength(2);
    for (const [table, ofTable] of Object.entries(rows)) {
      for (const row of ofTable) {
        const { sealed, ...key } = row;
        expect(sealed, table).toBeInstanceOf(Uint8Array);
        const isNumbered = table.startsWith('history') || table === 'audit';
        expect(Object.keys(key)).toEqual(isNumbered ? ['sequence'] : ['id']);
        if ('id' in key) expect(key['id']).toMatch(/^[0-9a-f]{64}$/);
      }
    }
  });

  it('is read back by another start with the same key', async () => {
    const { name, db } = await aSealedDatabase();
    const before = await contentText(db);
    db.close();

    const again = new Database(name, migrations, DATABASE_KEY);

    expect(await contentText(again)).toBe(before);
    expect(await again.offers.get('ICEWATER-77')).toEqual(secretive);
    again.close();
  });
});

describe('a row of a sealed database', () => {
  it.each([
    [
      'altered',
      (rows: Rows) => {
        const [first] = rows;
        const sealed = (first?.['sealed'] as Uint8Array).slice();
        sealed[30] = (sealed[30] ?? 0) ^ 1;
        return [{ ...first, sealed }];
      },
    ],
    ['exchanged with another', ([one, other]: Rows) => [{ ...one, sealed: other?.['sealed'] }]],
    ['written in the clear', ([one]: Rows) => [{ ...secretive, id: one?.['id'] }]],
  ])('that was %s is refused, and says of which table it is', async (_case, change) => {
    const { name, db } = await aSealedDatabase();
    db.close();
    await writeRaw(name, 'offers', change((await rawRows(name))['offers'] ?? []));

    const workspace = new Workspace(new Database(name, migrations, DATABASE_KEY), aClock());

    await expect(workspace.read()).rejects.toThrow(SealedRecordError);
    await expect(workspace.read()).rejects.toThrow(/table offers does not open .* altered or moved/);
    workspace.close();
  });

  it('that was moved to another table is refused', async () => {
    const { name, db } = await aSealedDatabase();
    db.close();
    await writeRaw(name, 'vendors', ((await rawRows(name))['offers'] ?? []).slice(0, 1));

    const again = new Database(name, migrations, DATABASE_KEY);

    await expect(again.vendors.toArray()).rejects.toThrow(/table vendors does not open/);
    again.close();
  });

  it('of the history that lies under another number is refused', async () => {
    const { name, db } = await aSealedDatabase();
    db.close();
    const [first] = (await rawRows(name))['historyImages'] ?? [];
    await writeRaw(name, 'historyImages', [{ ...first, sequence: 2 }]);

    const again = new Database(name, migrations, DATABASE_KEY);

    await expect(again.historyImages.get(2)).rejects.toThrow(SealedRecordError);
    again.close();
  });
});

describe('a sealed database of version 1', () => {
  it('is brought to today’s shape, sealed before and after, exactly as a plain one', async () => {
    const frozen = readFrozen(1);
    const name = aDatabaseName();
    const old = new Database(name, [initial], DATABASE_KEY);
    await old.transaction('rw', old.tables, async (transaction) => {
      beginRebuild(transaction.idbtrans);
      for (const [table, { rows }] of Object.entries(frozen.tables)) await old.table(table).bulkAdd(rows);
    });
    old.close();
    const plainName = aDatabaseName();
    await thaw(frozen, plainName);

    const sealed = new Database(name, migrations, DATABASE_KEY);
    const plain = new Database(plainName);

    expect(await contentText(sealed)).toBe(await contentText(plain));
    expect(await sealed.historyImages.toArray()).toEqual(await plain.historyImages.toArray());
    for (const table of CONTENT_TABLES) {
      for (const row of await sealed.table<unknown>(table).toArray()) {
        expect(CONTENT_SCHEMAS[table].parse(row), table).toEqual(row);
      }
    }
    sealed.close();
    plain.close();
    for (const rows of Object.values(await rawRows(name))) {
      expect(rows.every(({ sealed: bytes }) => bytes instanceof Uint8Array)).toBe(true);
    }
  });
});

it('a shape with an index is refused for a sealed database: the index would lie open', async () => {
  const indexed = { version: 3, stores: { offers: 'id, vendorId' } };
  const db = new Database(aDatabaseName(), [...migrations, indexed], DATABASE_KEY);

  await expect(db.offers.toArray()).rejects.toThrow(/offers cannot be sealed/);
  db.close();
});
