/**
 * An import that IndexedDB wrote in part, as it was seen to do at a power cut: at the next start it is undone
 * whole, or completed from the vault, and the user is told. Never is there a part of it.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Database } from '../../../src-renderer/data/db';
import { isNewestStepWhole } from '../../../src-renderer/data/import-manifest';
import { RelaunchError, type GateNotebook } from '../../../src-renderer/data/vault/start-gate';
import { openWithVault, type OpenedWorkspace } from '../../../src-renderer/services/open-workspace';
import { readRaw, writeRaw, type RawWrite } from '../../fixtures/raw-database';
import { aVault, type MemoryVault } from '../../fixtures/vault';
import { fullText } from '../../fixtures/vaulted-workspace';
import { aClock, aDatabaseName } from '../../fixtures/workspace-database';
import { aStoredOffer, someEvidence } from '../../fixtures/workspace-records';

const IMPORTED = 40;
const offers = Array.from({ length: IMPORTED }, (_, index) => aStoredOffer({ id: `o${index}` }));

let kept: string | null = null;
const notebook: GateNotebook = {
  read: () => kept,
  write: (text) => {
    kept = text;
  },
};
beforeEach(() => {
  kept = null;
});

/** Starts, and again with the database away if it is moved aside. */
async function start(name: string, vault: MemoryVault): Promise<OpenedWorkspace & { readonly db: Database }> {
  for (;;) {
    const db = new Database(name);
    const { quarantines } = vault;
    try {
      return { ...(await openWithVault({ openDatabase: () => db, vault, now: aClock(), notebook })), db };
    } catch (cause) {
      db.close();
      if (!(cause instanceof RelaunchError) || vault.quarantines === quarantines) throw cause;
      await new Database(name).delete();
    }
  }
}

type Rows = Readonly<Record<string, readonly unknown[]>>;

/** A profile whose database has an import that the vault has too, or has not; and the rows around it. */
async function imported(hasVaultIt: boolean) {
  const name = aDatabaseName();
  const vault = aVault();
  const { db, workspace } = await start(name, vault);
  await workspace.openSample();
  await workspace.removeOffers(['BM-01']);
  const before = { rows: await closedRows(db), text: await reopenedText(name) };
  const again = await start(name, vault);
  if (!hasVaultIt) vault.failure = { calls: ['append'], code: 'vault/io' };
  await again.workspace.importOffers(someEvidence(), offers).catch(() => undefined);
  vault.failure = null;
  const after = { rows: await closedRows(again.db), text: await reopenedText(name) };
  return { name, vault, before, after };
}

async function closedRows(db: Database): Promise<Rows> {
  db.close();
  return readRaw(db.name);
}

async function reopenedText(name: string): Promise<string> {
  const db = new Database(name);
  const text = await fullText(db);
  db.close();
  return text;
}

const keyOf = (table: string, row: unknown) =>
  (row as Record<string, string | number>)[table.startsWith('history') ? 'sequence' : 'id'] ?? '';

/** What a transaction wrote, one row at a time, and how each is taken back. */
function writesBetween(before: Rows, after: Rows): readonly RawWrite[] {
  return Object.entries(after).flatMap(([table, rows]) => {
    const was = new Map((before[table] ?? []).map((row) => [keyOf(table, row), row]));
    return rows.flatMap((row): RawWrite[] => {
      const key = keyOf(table, row);
      const old = was.get(key);
      if (JSON.stringify(old) === JSON.stringify(row)) return [];
      return [old === undefined ? { table, remove: key } : { table, put: old }];
    });
  });
}

const isOf = (table: string) => (write: RawWrite) => write.table === table;
const isMeta = (id: string) => (write: RawWrite) =>
  'put' in write && write.table === 'meta' && (write.put as { readonly id: string }).id === id;

/** The ways a transaction can be torn: which of its rows are not there. */
const tears: Readonly<Record<string, (writes: readonly RawWrite[]) => readonly RawWrite[]>> = {
  'records missing from the end': (writes) => writes.filter(isOf('offers')).slice(-15),
  'records missing from the middle': (writes) => writes.filter(isOf('offers')).slice(10, 12),
  'one record missing': (writes) => writes.filter(isOf('offers')).slice(0, 1),
  'the document missing': (writes) => writes.filter(isOf('evidence')),
  'all records missing': (writes) => [...writes.filter(isOf('offers')), ...writes.filter(isOf('evidence'))],
  'the step missing': (writes) => writes.filter(isOf('history')),
  'the images missing': (writes) => writes.filter(isOf('historyImages')),
  'the whole history of it missing': (writes) =>
    writes.filter((one) => isOf('history')(one) || isOf('historyImages')(one)),
  'the head missing': (writes) => writes.filter(isMeta('head')),
  'the count missing': (writes) => writes.filter(isMeta('vault')),
  'head and count missing': (writes) => writes.filter(isOf('meta')),
  'the count and some records missing': (writes) => [
    ...writes.filter(isMeta('vault')),
    ...writes.filter(isOf('offers')).slice(5),
  ],
  'everything but the records missing': (writes) => writes.filter((one) => !isOf('offers')(one)),
  'everything but head and count missing': (writes) => writes.filter((one) => !isOf('meta')(one)),
  'everything but the head missing': (writes) => writes.filter((one) => !isMeta('head')(one)),
};

describe.each(Object.entries(tears))('an import torn with %s', (damage, tear) => {
  it('that the vault does not have is undone whole, unless all of it is there', async () => {
    const { name, vault, before, after } = await imported(false);
    await writeRaw(name, tear(writesBetween(before.rows, after.rows)));

    const { db, safety } = await start(name, vault);

    const text = await fullText(db);
    if (damage === 'the count missing') {
      // All of it is there; only what a release of before the vault leaves out is not.
      expect(text).toBe(after.text);
      expect(safety?.notes.map(({ kind }) => kind)).toEqual(['import-completed']);
    } else {
      expect(text).toBe(before.text);
      expect(safety?.notes.map(({ kind }) => kind)).toContain('rebuilt');
      expect(vault.quarantines).toBe(1);
    }
    db.close();
  });

  it('that the vault has is completed, and the user is told', async () => {
    const { name, vault, before, after } = await imported(true);
    await writeRaw(name, tear(writesBetween(before.rows, after.rows)));

    const { db, safety } = await start(name, vault);

    expect(await fullText(db)).toBe(after.text);
    if (damage !== 'the count missing') {
      expect(safety?.notes[0]).toMatchObject({ kind: 'rebuilt' });
    }
    db.close();
  });
});

describe('an import', () => {
  it('torn in any way is there whole or not at all', async () => {
    const anyTear = fc.array(fc.boolean(), { minLength: IMPORTED + 6, maxLength: IMPORTED + 6 });
    await fc.assert(
      fc.asyncProperty(anyTear, fc.boolean(), async (isLost, hasVaultIt) => {
        kept = null;
        const { name, vault, before, after } = await imported(hasVaultIt);
        const lost = writesBetween(before.rows, after.rows).filter((_write, index) => isLost[index] ?? false);
        await writeRaw(name, lost);

        const { db } = await start(name, vault);

        const text = await fullText(db);
        db.close();
        expect(hasVaultIt ? [after.text] : [before.text, after.text]).toContain(text);
      }),
      { numRuns: 40 },
    );
  });

  it('that is whole and that the vault never got is put into it, and said so', async () => {
    const { name, vault, after } = await imported(false);

    const { db, safety } = await start(name, vault);

    expect(await fullText(db)).toBe(after.text);
    expect(vault.position()).toBe(3);
    expect(safety?.notes).toEqual([{ kind: 'import-completed', label: 'Import 40 offers from prices.csv' }]);
    db.close();
  });

  it('that was undone is told of as an import where its step was there to say so', async () => {
    const { name, vault, before, after } = await imported(false);
    await writeRaw(name, writesBetween(before.rows, after.rows).filter(isOf('offers')).slice(1));

    const { db, safety } = await start(name, vault);

    expect(safety?.notes).toMatchObject([
      { kind: 'rebuilt', reason: 'torn', quarantined: 'quarantine-1' },
      { kind: 'torn', isImport: true, label: null },
    ]);
    expect(kept).toBeNull();
    db.close();
  });

  it('that was completed from the vault is told of by its name', async () => {
    const { name, vault, before, after } = await imported(true);
    await writeRaw(name, writesBetween(before.rows, after.rows).filter(isOf('offers')).slice(1));

    const { db, safety } = await start(name, vault);

    expect(safety?.notes).toMatchObject([
      { kind: 'rebuilt', reason: 'torn' },
      { kind: 'torn', isImport: true, label: 'Import 40 offers from prices.csv' },
    ]);
    db.close();
  });

  it('leaves nothing but codes and counts between two starts', async () => {
    const { name, vault, before, after } = await imported(false);
    await writeRaw(name, writesBetween(before.rows, after.rows).filter(isOf('offers')).slice(1));
    const db = new Database(name);

    await expect(
      openWithVault({ openDatabase: () => db, vault, now: aClock(), notebook }),
    ).rejects.toBeInstanceOf(RelaunchError);

    expect(JSON.parse(kept ?? '')).toEqual({ reason: 'torn', sequence: 3, isImport: true });
  });

  it('torn would pass for whole without its manifest, which is what the manifest is for', async () => {
    const { name, before, after } = await imported(false);
    await writeRaw(name, [
      ...writesBetween(before.rows, after.rows).filter(isMeta('vault')),
      ...writesBetween(before.rows, after.rows).filter(isOf('offers')).slice(5),
    ]);
    const rows = await readRaw(name);
    const head = rows['meta']?.find((row) => keyOf('meta', row) === 'head') as never;
    const row = rows['history']?.at(-1) as never;
    const images = rows['historyImages']?.at(-1) as never;
    const recordOf = ({ table, key }: { readonly table: string; readonly key: string }) =>
      rows[table]?.find((one) => keyOf(table, one) === key);

    expect(isNewestStepWhole({ head, row, images }, recordOf)).toBe(false);
    const unmarked = Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'manifest')) as never;
    expect(isNewestStepWhole({ head, row: unmarked, images }, recordOf)).toBe(true);
  });
});
