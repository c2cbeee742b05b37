/** The ways out of a database that cannot be rebuilt by itself: none of them deletes anything. */
import { describe, expect, it } from 'vitest';
import { Database } from '../../src-renderer/data/db';
import { storedShape } from '../../src-renderer/data/stored-shape';
import { readWorkspaceFile } from '../../src-renderer/data/workspace-file';
import { createRecovery } from '../../src-renderer/services/recovery';
import { readFrozen, thaw } from '../fixtures/frozen-database';
import { aVault } from '../fixtures/vault';
import { aProfile, type Profile } from '../fixtures/vaulted-workspace';
import { aDatabaseName } from '../fixtures/workspace-database';

/** A profile with a copy of the sample tender, whose entry after it cannot be read, and no database. */
async function aLostProfile(): Promise<Profile> {
  const profile = await aProfile(aVault());
  await profile.workspace().openSample();
  await profile.copies().take();
  await profile.workspace().removeOffers(['nobody']);
  await profile.vault.append({ entries: [{ position: 2, bytes: new Uint8Array([1]) }] });
  await profile.loseDatabase();
  await expect(profile.restart()).rejects.toThrow('No safety copy could be read');
  return profile;
}

/** Turned round, to be told from what it was. */
const sealFile = (bytes: Uint8Array, passphrase: string) =>
  Promise.resolve(new Uint8Array([...new TextEncoder().encode(`${passphrase}:`), ...bytes].reverse()));

function recoveryOf(
  { vault, db }: Profile,
  saved: { text: string } = { text: '' },
  parts: Partial<Parameters<typeof createRecovery>[0]> = {},
) {
  const saveFile = (name: string, _kind: unknown, bytes: Uint8Array) => {
    saved.text = new TextDecoder().decode(bytes);
    return Promise.resolve({ path: `/home/u/${name}` });
  };
  const connect = () => db().beside(db().name);
  return createRecovery({ vault, saveFile, sealFile, appVersion: '0.1.0', connect, ...parts });
}

describe('after a database that could not be rebuilt by itself', () => {
  it('a chosen copy is what the next start has, and the copies before stay', async () => {
    const profile = await aLostProfile();
    const recovery = recoveryOf(profile);
    const [copy] = await recovery.list();

    expect(await recovery.restore(copy?.name ?? '')).toMatchObject({ ok: true });
    await profile.restart();

    expect(profile.opened().initialState.offers).toHaveLength(63);
    expect(profile.vault.quarantines).toBe(1);
    expect((await recovery.list()).map(({ position }) => position)).toEqual([3, 1]);
    await profile.workspace().undo();
    expect((await profile.workspace().read()).settings).toBeNull();
    profile.end();
  });

  it('a copy is a workspace file that opens', async () => {
    const profile = await aLostProfile();
    const saved = { text: '' };
    const recovery = recoveryOf(profile, saved);
    const [copy] = await recovery.list();

    expect(await recovery.exportCopy(copy?.name ?? '', null)).toEqual({
      ok: true,
      value: '/home/u/recovered-workspace.json',
    });
    const read = await readWorkspaceFile(saved.text);
    expect(read.ok && read.value.offers).toHaveLength(63);
  });

  it('a copy is a sealed file where a passphrase is given, and nothing of it is saved readable', async () => {
    const profile = await aLostProfile();
    const saved = { text: '' };
    const recovery = recoveryOf(profile, saved);
    const [copy] = await recovery.list();

    expect(await recovery.exportCopy(copy?.name ?? '', 'abc')).toEqual({
      ok: true,
      value: '/home/u/recovered-workspace.rigplan',
    });
    expect(saved.text.endsWith(':cba')).toBe(true);
    expect(saved.text).not.toContain('"offers"');
  });

  it('a copy is not saved at all where a passphrase is given and nothing can seal', async () => {
    const profile = await aLostProfile();
    const saved = { text: '' };
    const recovery = recoveryOf(profile, saved, { sealFile: null });
    const [copy] = await recovery.list();

    expect(recovery.canSeal).toBe(false);
    expect(await recovery.exportCopy(copy?.name ?? '', 'abc')).toEqual({
      ok: false,
      problem: 'Only the desktop application seals files.',
    });
    expect(saved.text).toBe('');
  });

  it('a copy that does not read is refused in words, and nothing is moved', async () => {
    const profile = await aLostProfile();
    profile.vault.spoilNewest();
    const recovery = recoveryOf(profile);
    const [copy] = await recovery.list();

    expect(await recovery.restore(copy?.name ?? '')).toEqual({ ok: false, problem: 'vault/damaged' });
    expect(await recovery.exportCopy(copy?.name ?? '', null)).toEqual({
      ok: false,
      problem: 'vault/damaged',
    });
    expect(profile.vault.quarantines).toBe(0);
  });

  it('starting empty keeps the database aside and the copies where they are', async () => {
    const profile = await aLostProfile();
    const recovery = recoveryOf(profile);

    await recovery.startEmpty();
    await profile.restart();

    expect(profile.opened().initialState.settings).toBeNull();
    expect(profile.vault.quarantines).toBe(1);
    expect(profile.opened().safety?.notes).toEqual([{ kind: 'set-aside', folder: 'quarantine-1' }]);
    expect(await recovery.list()).toHaveLength(2);
    profile.end();
  });

  it('a database that can be read says what is in it, and is what the next start has, after all copies', async () => {
    const profile = await aProfile(aVault());
    await profile.workspace().openSample();
    await profile.copies().take();
    await profile.workspace().removeOffers(['BM-01']);
    await profile.vault.append({ entries: [{ position: 3, bytes: new Uint8Array([1]) }] });
    await expect(profile.restart()).rejects.toThrow('No safety copy could be read');
    const recovery = recoveryOf(profile);

    expect(await recovery.readDatabase()).toMatchObject({ offers: 62, position: 2 });
    expect(await recovery.goOn()).toMatchObject({ ok: true });
    await profile.restart();

    expect(profile.opened().initialState.offers).toHaveLength(62);
    expect(profile.vault.quarantines).toBe(1);
    expect((await recovery.list()).map(({ position }) => position)).toEqual([4, 1]);
    await profile.workspace().undo();
    expect((await profile.workspace().read()).offers).toHaveLength(63);
    profile.end();
  });

  it('a database that is gone, or lies in an older shape, is not offered, and is left as it is', async () => {
    const lost = await aLostProfile();
    expect(await recoveryOf(lost).readDatabase()).toBeNull();
    expect(await recoveryOf(lost).goOn()).toEqual({
      ok: false,
      problem: 'The database cannot be read any more.',
    });
    expect(lost.vault.quarantines).toBe(0);

    const name = aDatabaseName();
    await thaw(readFrozen(1), name);
    const older = { ...lost, db: () => new Database(name) };
    expect(await recoveryOf(older).readDatabase()).toBeNull();
    expect(await storedShape(name)).toBe(1);
  });
});
