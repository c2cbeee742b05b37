/** What a user finds after a crash or a damaged database: everything that was called saved, on the real Electron. */
import type { DesktopBridge } from '#contract';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from './harness/launch';
import { startedAgain } from './harness/started-again';

let app: LaunchedApp;

afterEach(async () => {
  await app.kill();
});

const database = () => join(app.profile, 'IndexedDB/app_rigplan_0.indexeddb.leveldb');
const nameField = () => app.page.getByLabel('Name of the workspace');
const saved = () => app.page.getByRole('status').getByText('Saved', { exact: true });

async function openSample(): Promise<void> {
  await app.page.getByRole('button', { name: /sample tender/i }).click();
  await app.page.getByRole('grid', { name: 'Offers' }).waitFor();
}

/** Renames the workspace and waits until that is saved, and no longer. */
async function rename(name: string): Promise<void> {
  await app.chooseMenu('show-data');
  await nameField().fill(name);
  await nameField().press('Enter');
  await app.page.getByRole('heading', { name, level: 1 }).waitFor();
  await saved().waitFor();
}

async function nameShown(): Promise<string> {
  await app.page.getByRole('navigation').first().waitFor();
  await app.chooseMenu('show-data');
  return nameField().inputValue();
}

describe('what was called saved', () => {
  it('is there after every process was killed at once, each time', async () => {
    app = await launchApp();
    await openSample();
    for (const name of ['First', 'Second', 'Third']) {
      await rename(name);
      await app.kill();

      app = await launchApp({ profile: app.profile });
      expect(await nameShown()).toBe(name);
    }
    await app.chooseMenu('undo');
    await expect.poll(nameShown).toBe('Second');
    expect(app.errors).toEqual([]);
  });

  it('is there even if the database went with the crash', async () => {
    app = await launchApp();
    await openSample();
    await rename('Autumn');
    await app.kill();
    rmSync(join(app.profile, 'IndexedDB'), { recursive: true });

    app = await launchApp({ profile: app.profile });
    expect(await nameShown()).toBe('Autumn');
  });

  it('comes back by itself when the database is gone, with its history, and the user is told', async () => {
    app = await launchApp();
    await openSample();
    await rename('Autumn');
    await app.close();
    rmSync(join(app.profile, 'IndexedDB'), { recursive: true });

    app = await launchApp({ profile: app.profile });
    await app.page.getByText(/has been rebuilt from the safety copy: 63 offers, last change/).waitFor();
    await app.photograph('rebuilt');
    expect(await nameShown()).toBe('Autumn');
    await app.page.getByText('Open the sample tender').waitFor();
    await app.page.getByRole('button', { name: 'Close', exact: true }).click();
    expect(await app.page.getByText(/has been rebuilt/).count()).toBe(0);

    await app.close();
    app = await launchApp({ profile: app.profile });
    expect(await nameShown()).toBe('Autumn');
    expect(await app.page.getByText(/has been rebuilt/).count()).toBe(0);
  });

  it('comes back when one bit of the database’s log is wrong', async () => {
    app = await launchApp();
    await openSample();
    await rename('Autumn');
    await app.kill();
    const log = readdirSync(database()).find((name) => name.endsWith('.log'));
    if (log === undefined) throw new Error('The database has no log');
    const path = join(database(), log);
    const bytes = readFileSync(path);
    const middle = bytes.byteLength >> 1;
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    writeFileSync(path, bytes);

    app = await startedAgain(app.profile);
    await app.page.getByText(/rebuilt from the safety copy: 63 offers/).waitFor();
    expect(await nameShown()).toBe('Autumn');
  });

  it('comes back when the database cannot be opened, which is kept aside', async () => {
    app = await launchApp();
    await openSample();
    await rename('Autumn');
    await app.close();
    for (const name of readdirSync(database())) {
      if (name.startsWith('MANIFEST')) rmSync(join(database(), name));
    }

    app = await startedAgain(app.profile);
    await app.page.getByText(/rebuilt from the safety copy: 63 offers/).waitFor();
    await app.photograph('rebuilt-aside');
    expect(await nameShown()).toBe('Autumn');
  });
});

describe('the safety copies', () => {
  it('are listed, checked and restored under Data', async () => {
    app = await launchApp();
    await openSample();
    await app.chooseMenu('show-data');
    await app.page.getByRole('button', { name: 'Take one now' }).click();
    await app.page.getByText(/Took a safety copy at/).waitFor();
    await rename('Later');

    await app.page.getByRole('heading', { name: 'Safety copies' }).scrollIntoViewIfNeeded();
    await app.photograph('safety-copies');
    await app.page
      .getByRole('button', { name: /Check the copy of/ })
      .first()
      .click();
    await app.page.getByRole('dialog', { name: /is good/ }).waitFor();
    await app.photograph('safety-copy-checked');
    await app.page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().click();

    await app.page
      .getByRole('button', { name: /Restore the copy of/ })
      .first()
      .click();
    await app.page.getByRole('dialog', { name: /Restore the copy of/ }).waitFor();
    await app.photograph('safety-copy-restore');
    await app.page.getByRole('button', { name: 'Restore', exact: true }).click();
    await app.page.getByText(/Done: Restore the safety copy of/).waitFor();
    expect(await nameShown()).not.toBe('Later');

    await app.page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(nameShown).toBe('Later');
    expect(app.errors).toEqual([]);
  });
});

describe('where nothing leads to the last change', () => {
  it('a screen that needs no database restores a copy, and keeps what is there aside', async () => {
    app = await launchApp();
    await openSample();
    await app.chooseMenu('show-data');
    await app.page.getByRole('button', { name: 'Take one now' }).click();
    await app.page.getByText(/Took a safety copy at/).waitFor();
    // A change that means nothing, as no release writes it.
    await app.page.evaluate(() => {
      const { desktop } = window as unknown as { readonly desktop: DesktopBridge };
      return desktop.invoke('vault:append', { entries: [{ position: 2, bytes: new Uint8Array([1]) }] });
    });
    await app.kill();

    app = await launchApp({ profile: app.profile, isRelaunchStopped: true });
    await app.page.getByText('A change in it cannot be read.').first().waitFor();
    await app.photograph('recovery');
    const ended = new Promise((resolve) => app.electron.process().once('close', resolve));
    await app.page.getByRole('button', { name: /Restore the copy of/ }).click();
    await ended;

    app = await launchApp({ profile: app.profile });
    await app.page
      .getByText(/rebuilt from the safety copy: 63 offers.*kept in the folder quarantine-/)
      .waitFor();
    expect(app.errors).toEqual([]);
  });
});
