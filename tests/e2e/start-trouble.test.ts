/** Starts that need the user: a vault that does not open, an import that was torn; and the restore drill. */
import type { DesktopBridge } from '#contract';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from './harness/launch';
import { startedAgain } from './harness/started-again';

let app: LaunchedApp;
afterEach(async () => {
  await app.kill();
});

const nameField = () => app.page.getByLabel('Name of the workspace');
const saved = () => app.page.getByRole('status').getByText('Saved', { exact: true });

async function openSample(): Promise<void> {
  app = await launchApp();
  await app.page.getByRole('button', { name: /sample tender/i }).click();
  await app.page.getByRole('grid', { name: 'Offers' }).waitFor();
}

async function rename(name: string): Promise<void> {
  await app.chooseMenu('show-data');
  await nameField().fill(name);
  await nameField().press('Enter');
  await app.page.getByRole('heading', { name, level: 1 }).waitFor();
}

describe('a vault that does not open', () => {
  it('stops the start in words; the user can go on with the database, and the vault gets it all later', async () => {
    await openSample();
    await rename('Autumn');
    await saved().waitFor();
    await app.close();
    const journal = join(app.profile, 'vault/journal');
    renameSync(journal, `${journal}.kept`);
    writeFileSync(journal, 'a file in the place of a folder');

    app = await launchApp({ profile: app.profile });
    await app.page.getByText('The safety copies could not be opened.').waitFor();
    await app.page.getByText(/It can be read: “Autumn”, 63 offers/).waitFor();
    await app.photograph('recovery-without-vault');
    await app.page.getByRole('button', { name: 'Go on with it' }).click();
    await app.page.getByText('No safety copies in this session').waitFor();
    await rename('Winter');
    await saved().waitFor();
    await app.photograph('without-vault');
    await app.close();

    rmSync(journal);
    renameSync(`${journal}.kept`, journal);
    app = await launchApp({ profile: app.profile });
    await app.page.getByRole('heading', { name: 'Winter', level: 1 }).waitFor();
    await app.close();
    rmSync(join(app.profile, 'IndexedDB'), { recursive: true });
    app = await launchApp({ profile: app.profile });
    await app.page.getByRole('heading', { name: 'Winter', level: 1 }).waitFor();
  });
});

describe('where nothing leads to the last change', () => {
  it('the user can go on with the database as it is, which is moved aside and put back', async () => {
    await openSample();
    await rename('Autumn');
    await saved().waitFor();
    // A change that means nothing, as no release writes it; the next start takes the database for one behind it.
    await app.page.evaluate(() => {
      const { desktop } = window as unknown as { readonly desktop: DesktopBridge };
      return desktop.invoke('vault:append', { entries: [{ position: 3, bytes: new Uint8Array([1]) }] });
    });
    await app.kill();

    app = await launchApp({ profile: app.profile, isRelaunchStopped: true });
    await app.page.getByText(/It can be read: “Autumn”, 63 offers, change 2/).waitFor();
    expect(await app.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await app.photograph('recovery-go-on');
    const ended = new Promise((resolve) => app.electron.process().once('close', resolve));
    await app.page.getByRole('button', { name: 'Go on with it' }).click();
    await ended;

    app = await launchApp({ profile: app.profile });
    await app.page
      .getByText(/rebuilt from the safety copy: 63 offers.*kept in the folder quarantine-/)
      .waitFor();
    await app.page.getByRole('heading', { name: 'Autumn', level: 1 }).waitFor();
    expect(app.errors).toEqual([]);
  });
});

describe('a change that was written in part', () => {
  it('is completed from the vault, and the user is told of it by its name', async () => {
    await openSample();
    await saved().waitFor();
    await app.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('rigplan');
          request.onerror = () => {
            reject(new Error('It does not open'));
          };
          request.onsuccess = () => {
            const transaction = request.result.transaction('offers', 'readwrite', { durability: 'strict' });
            const offers = transaction.objectStore('offers');
            const keys = offers.getAllKeys();
            keys.onsuccess = () => {
              for (const key of keys.result.slice(20)) offers.delete(key);
            };
            transaction.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        }),
    );
    await app.kill();

    app = await startedAgain(app.profile);
    await app.page.getByText(/The database held its last change in part only and has been rebuilt/).waitFor();
    await app.page
      .getByText('“Open the sample tender” was whole in the safety copy and is there again.')
      .waitFor();
    await app.photograph('torn-import');
    await app.page
      .getByText(/63 of 63|63 offers/)
      .first()
      .waitFor();
  });
});

describe('the restore drill', () => {
  it('restores beside the workspace, compares, tells, and remembers when', async () => {
    await openSample();
    await rename('Autumn');
    await saved().waitFor();

    await app.page.getByText('No drill is on record.').waitFor();
    await app.page.getByRole('button', { name: 'Run a drill' }).click();
    await app.page.getByText(/Every table came out as it is/).waitFor();
    await app.page.getByRole('heading', { name: 'Restore drill' }).scrollIntoViewIfNeeded();
    await app.photograph('restore-drill');
    const names = await app.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(names).toEqual(['rigplan']);
    await app.close();

    app = await launchApp({ profile: app.profile });
    await app.chooseMenu('show-data');
    await app.page.getByText(/Last drill .*: all \d+ records came out the same, up to change 2\./).waitFor();
    expect(app.errors).toEqual([]);
  });
});
