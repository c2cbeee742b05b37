/** The start: what is compared, what is rebuilt, what the user is told, and what is never touched. */
import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { Database } from '../../../src-renderer/data/db';
import {
  NoRoomToRebuildError,
  passStartGate,
  RelaunchError,
} from '../../../src-renderer/data/vault/start-gate';
import { NoSafetyCopyError } from '../../../src-renderer/data/vault/vault-reader';
import { NewerSafetyCopyError } from '../../../src-renderer/data/vault/vault-payloads';
import { readVaultRow } from '../../../src-renderer/data/vault/vault-row';
import { Workspace } from '../../../src-renderer/data/workspace';
import { WorkspaceReader } from '../../../src-renderer/data/workspace-reader';
import { openWithVault } from '../../../src-renderer/services/open-workspace';
import { readRaw } from '../../fixtures/raw-database';
import { aVault } from '../../fixtures/vault';
import { aProfile, fullText } from '../../fixtures/vaulted-workspace';
import { aClock, aDatabaseName } from '../../fixtures/workspace-database';
import { aStoredOffer, someEvidence } from '../../fixtures/workspace-records';

const offers = [aStoredOffer(), aStoredOffer({ id: 'o2' })];

describe('a start', () => {
  it('of a new profile says nothing and makes the database the copy of the vault', async () => {
    const profile = await aProfile(aVault());

    expect(profile.opened().safety?.notes).toEqual([]);
    expect(await readVaultRow(profile.db())).toMatchObject({ epoch: 'e'.repeat(32), position: 0 });
    profile.end();
  });

  it('with a workspace from before safety copies puts it into the vault, without a word', async () => {
    const name = aDatabaseName();
    const before = new Workspace(new Database(name), aClock());
    await before.importOffers(someEvidence(), offers);
    before.close();
    const vault = aVault();

    const db = new Database(name);
    const { safety } = await openWithVault({ openDatabase: () => db, vault, now: aClock() });

    expect(safety?.notes).toEqual([]);
    expect(vault.position()).toBe(1);
    expect(await safety?.copies.list()).toHaveLength(1);
    db.close();
  });

  it('that finds both alike changes nothing', async () => {
    const profile = await aProfile(aVault());
    await profile.workspace().importOffers(someEvidence(), offers);
    const before = await fullText(profile.db());

    await profile.restart();

    expect(await fullText(profile.db())).toBe(before);
    expect(profile.opened().safety?.notes).toEqual([]);
    expect(await profile.copies().list()).toEqual([]);
    profile.end();
  });

  it('without its database rebuilds it and says how much there is and since when', async () => {
    const profile = await aProfile(aVault());
    await profile.workspace().openSample();
    await profile.workspace().importOffers(someEvidence(), offers);
    await profile.loseDatabase();

    await profile.restart();

    expect(profile.opened().safety?.notes).toEqual([
      {
        kind: 'rebuilt',
        reason: 'lost',
        offers: offers.length + 63,
        lastChangeAt: '2026-11-21T12:00:02.000Z',
        quarantined: null,
      },
    ]);
    profile.end();
  });

  it('with a database that is some writes behind says so', async () => {
    const profile = await aProfile(aVault());
    await profile.workspace().openSample();
    await profile.restart();
    await profile.workspace().importOffers(someEvidence(), offers);
    await profile.rewindDatabase(1);

    await profile.restart();

    expect(profile.opened().safety?.notes).toMatchObject([{ kind: 'rebuilt', reason: 'behind' }]);
    profile.end();
  });

  it('with records missing moves the database aside before it is rebuilt', async () => {
    const profile = await aProfile(aVault());
    await profile.workspace().openSample();
    await profile.loseRecords();

    await profile.restart();

    expect(profile.vault.quarantines).toBe(1);
    expect(profile.opened().initialState.offers).toHaveLength(63);
    expect(profile.opened().safety?.notes).toMatchObject([{ kind: 'rebuilt', quarantined: 'quarantine-1' }]);
    profile.end();
  });

  it('with a database that never answers moves it aside and rebuilds it', async () => {
    const profile = await aProfile(aVault());
    await profile.workspace().openSample();
    const db = profile.db();
    vi.spyOn(db, 'open').mockImplementation(() => new Dexie.Promise(() => undefined));
    const opening = await profile.vault.open({ answersClosing: true });
    const subject = { vault: profile.vault, opening, db, reader: new WorkspaceReader(db) };

    await expect(passStartGate({ ...subject, openPatienceMs: 20 })).rejects.toThrow(RelaunchError);

    expect(profile.vault.quarantines).toBe(1);
    profile.end();
  });

  it('with the database of another profile moves it aside and keeps to the vault', async () => {
    const profile = await aProfile(aVault());
    await profile.workspace().openSample();
    await profile.makeForeign();

    await profile.restart();

    expect(profile.vault.quarantines).toBe(1);
    expect(profile.opened().initialState.offers).toHaveLength(63);
    profile.end();
  });

  it('whose vault is gone begins it anew from the database, and says so', async () => {
    const profile = await aProfile(aVault());
    await profile.workspace().openSample();
    profile.vault.lose();

    await profile.restart();

    expect(profile.opened().safety?.notes).toEqual([{ kind: 'vault-refilled' }]);
    expect(profile.vault.position()).toBe(1);
    profile.end();
  });

  it('whose vault lost its end to damage fills it from the database, and names the file', async () => {
    const profile = await aProfile(aVault());
    await profile.workspace().openSample();
    await profile.workspace().removeOffers(['s-01']);
    await profile.workspace().importOffers(someEvidence(), offers);
    profile.vault.cutAfter(1);
    profile.vault.damage = [{ code: 'tail-damaged', file: 'j-1.log.damaged', position: 1 }];

    await profile.restart();

    expect(profile.opened().safety?.notes).toEqual([
      { kind: 'vault-refilled' },
      { kind: 'vault-damaged', files: ['j-1.log.damaged'] },
    ]);
    expect(profile.opened().initialState.offers).toHaveLength(65);
    profile.end();
  });

  it('takes an older copy where the newest does not read', async () => {
    const profile = await aProfile(aVault());
    await profile.workspace().openSample();
    await profile.copies().take();
    await profile.workspace().importOffers(someEvidence(), offers);
    await profile.copies().take();
    profile.vault.spoilNewest();
    await profile.loseDatabase();

    await profile.restart();

    expect(profile.opened().initialState.offers).toHaveLength(65);
    profile.end();
  });

  it('gives up in words, with nothing moved, where no copy leads to what the vault had', async () => {
    const profile = await aProfile(aVault());
    await profile.workspace().openSample();
    await profile.copies().take();
    profile.vault.spoilNewest();
    profile.vault.failure = { calls: ['readEntries'], code: 'vault/damaged' };
    await profile.loseDatabase();

    const failed = await profile.restart().catch((cause: unknown) => cause);

    expect(failed).toBeInstanceOf(NoSafetyCopyError);
    expect((failed as NoSafetyCopyError).reasons).toHaveLength(2);
    expect(profile.vault.quarantines).toBe(0);
  });

  it('refuses a vault that a later release wrote to, and writes nothing', async () => {
    const profile = await aProfile(aVault());
    await profile.workspace().openSample();
    const later = new TextEncoder().encode(JSON.stringify({ schema: 999 }));
    await profile.vault.append({ entries: [{ position: 2, bytes: later }] });
    await profile.loseDatabase();

    await expect(profile.restart()).rejects.toThrow(NewerSafetyCopyError);

    expect(profile.vault.position()).toBe(2);
  });

  it('on a disk that is nearly full notes nothing in the database, which can be looked at', async () => {
    const name = aDatabaseName();
    const before = new Workspace(new Database(name), aClock());
    await before.importOffers(someEvidence(), offers);
    before.close();
    const vault = aVault();
    vault.disk = 'full';
    const asItLay = await readRaw(name);

    const db = new Database(name);
    const { safety, initialState } = await openWithVault({ openDatabase: () => db, vault, now: aClock() });

    expect(initialState.offers).toHaveLength(2);
    expect(safety?.journal.status().disk).toBe('full');
    db.close();
    expect(await readRaw(name)).toEqual(asItLay);
  });

  it('on a disk that is nearly full rebuilds nothing and moves nothing, and says why', async () => {
    const lost = await aProfile(aVault());
    await lost.workspace().openSample();
    await lost.loseDatabase();
    lost.vault.disk = 'full';
    await expect(lost.restart()).rejects.toThrow(NoRoomToRebuildError);

    const damaged = await aProfile(aVault());
    await damaged.workspace().openSample();
    await damaged.loseRecords();
    damaged.vault.disk = 'full';
    await expect(damaged.restart()).rejects.toThrow('Less than 200 MB are free on the disk');
    expect(damaged.vault.quarantines).toBe(0);

    damaged.vault.disk = 'ok';
    await damaged.restart();
    expect(damaged.opened().initialState.offers).toHaveLength(63);
    damaged.end();
  });

  it('with a vault that cannot take the database shows the workspace, and says that it is not safe', async () => {
    const profile = await aProfile(aVault());
    profile.vault.failure = { calls: ['append', 'beginSnapshot'], code: 'vault/io' };
    await profile
      .workspace()
      .importOffers(someEvidence(), offers)
      .catch(() => undefined);

    await profile.restart();
    expect(profile.opened().initialState.offers).toHaveLength(2);
    expect(profile.opened().safety?.journal.status().problem).toContain('behind');

    profile.vault.failure = null;
    await profile.workspace().settle();
    expect(profile.vault.position()).toBe(1);
    expect(profile.opened().safety?.journal.status().problem).toBeNull();
    profile.end();
  });
});
