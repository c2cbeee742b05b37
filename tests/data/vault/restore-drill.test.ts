/** The drill: it shows that a restore would work, and says so only if it would. */
import { indexedDB } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { Database } from '../../../src-renderer/data/db';
import type { ContentTable } from '../../../src-renderer/data/tables';
import { tallyOf } from '../../../src-renderer/data/vault/tally';
import { NoSafetyCopyError } from '../../../src-renderer/data/vault/vault-reader';
import { WORKSPACE_FILE_SCHEMA } from '../../../src-renderer/data/workspace-file';
import { writeDatabaseCopy } from '../../../src-renderer/data/vault/database-copy';
import { openWithVault } from '../../../src-renderer/services/open-workspace';
import { readRaw } from '../../fixtures/raw-database';
import { aVault } from '../../fixtures/vault';
import { aProfile, fullText, type Profile } from '../../fixtures/vaulted-workspace';
import { aClock, aDatabaseName } from '../../fixtures/workspace-database';
import { aStoredOffer, someEvidence } from '../../fixtures/workspace-records';

const offers = [aStoredOffer(), aStoredOffer({ id: 'o2' })];

async function aUsedProfile(): Promise<Profile> {
  const profile = await aProfile(aVault());
  await profile.workspace().openSample();
  await profile.copies().take();
  await profile.workspace().importOffers(someEvidence(), offers);
  await profile.workspace().removeOffers(['BM-01']);
  await profile.workspace().undo();
  return profile;
}

const drill = (profile: Profile) => {
  const { safety } = profile.opened();
  if (safety === null) throw new Error('There is no vault');
  return safety.drill();
};
const scratches = async () =>
  (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.includes('drill'));

describe('a restore drill', () => {
  it('restores the newest copy and the changes after it, finds every table the same, and says from what', async () => {
    const profile = await aUsedProfile();

    const result = await drill(profile);

    expect(result).toMatchObject({
      position: 4,
      changesAfter: 3,
      unusable: [],
      steps: { restored: 3, kept: 3 },
    });
    expect(result.copyTakenAt).not.toBeNull();
    expect(result.tables.every(({ isSame }) => isSame)).toBe(true);
    expect(result.tables.find(({ table }) => table === 'offers')?.records).toBe(65);
    profile.end();
  });

  it('changes nothing and leaves nothing behind', async () => {
    const profile = await aUsedProfile();
    const before = await fullText(profile.db());

    await drill(profile);

    expect(await fullText(profile.db())).toBe(before);
    expect(profile.vault.position()).toBe(4);
    expect(await scratches()).toEqual([]);
    profile.end();
  });

  it('names the table that does not come out as it is', async () => {
    const profile = await aUsedProfile();
    await profile.copies().take();
    const { safety } = profile.opened();
    const real = profile.vault.readSnapshot;
    // A vault that gives another name back than was written, and a count to go with it.
    Object.assign(profile.vault, {
      readSnapshot: async (request: Parameters<typeof real>[0]) => {
        const part = await real(request);
        const text = new TextDecoder().decode(part.bytes);
        const copy = JSON.parse(text) as { readonly tables: Record<ContentTable, { name: string }[]> };
        for (const site of copy.tables.sites) site.name = 'Elsewhere';
        const tally = tallyOf((table) => copy.tables[table]);
        return { ...part, bytes: new TextEncoder().encode(JSON.stringify({ ...copy, tally })) };
      },
    });

    const result = await safety?.drill();

    expect(result?.tables.filter(({ isSame }) => !isSame).map(({ table }) => table)).toEqual(['sites']);
    profile.end();
  });

  it('tells of a safety copy that it had to pass over', async () => {
    const profile = await aUsedProfile();
    await profile.copies().take();
    profile.vault.spoilNewest();

    const result = await drill(profile);

    expect(result.unusable).toHaveLength(1);
    expect(result.unusable[0]).toContain('s-4');
    expect(result.tables.every(({ isSame }) => isSame)).toBe(true);
    profile.end();
  });

  it('that leads nowhere fails in words', async () => {
    const profile = await aUsedProfile();
    profile.vault.spoilNewest();
    profile.vault.failure = { calls: ['readEntries'], code: 'vault/damaged' };

    await expect(drill(profile)).rejects.toThrow(NoSafetyCopyError);
    expect(await scratches()).toEqual([]);
    profile.end();
  });

  it('goes on while changes are made', async () => {
    const profile = await aUsedProfile();

    const [result] = await Promise.all([drill(profile), profile.workspace().removeOffers(['BM-02'])]);

    expect(result.tables.every(({ isSame }) => isSame)).toBe(true);
    profile.end();
  });

  it('of a sealed workspace is sealed by the same key', async () => {
    const key = new Uint8Array(32).fill(7);
    const name = aDatabaseName();
    const db = new Database(name, undefined, key);
    const sealed = await openWithVault({ openDatabase: () => db, vault: aVault(), now: aClock() });
    await sealed.workspace.importOffers(someEvidence(), offers);
    const beside = db.beside(`${name}-beside`);
    await writeDatabaseCopy(beside, await sealed.workspace.readCopy(), 'x', WORKSPACE_FILE_SCHEMA);
    beside.close();

    expect(JSON.stringify(await readRaw(`${name}-beside`))).not.toContain('prices.csv');
    expect((await sealed.safety?.drill())?.tables.every(({ isSame }) => isSame)).toBe(true);
    db.close();
  });

  it('that was cut short leaves what the next start takes away', async () => {
    const profile = await aUsedProfile();
    const half = new Database('rigplan-drill');
    await half.open();
    half.close();
    expect(await scratches()).toEqual(['rigplan-drill']);

    await profile.restart();

    await expect.poll(scratches).toEqual([]);
    profile.end();
  });
});
