/** The database taken by another window with a newer RigPlan, on the real Electron. */
import { afterEach, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from './harness/launch';

let app: LaunchedApp;
afterEach(async () => {
  await app.kill();
});

async function openSample(): Promise<void> {
  app = await launchApp();
  await app.page.getByRole('button', { name: /sample tender/i }).click();
  await app.page.getByRole('grid', { name: 'Offers' }).waitFor();
}

/**
 * Opens the database with a newer shape in a window of its own, which no reload of the first one cuts
 * short; takes that back, or leaves it so.
 */
async function openNewer(isKept: boolean): Promise<void> {
  const outcome = await app.electron.evaluate(async ({ BrowserWindow }, keeps) => {
    const other = new BrowserWindow({ show: false });
    // Nothing lies there: a page of the same origin that runs none of the program.
    await other.loadURL('app://rigplan/other-window').catch(() => undefined);
    const opened = (await other.webContents.executeJavaScript(`new Promise((resolve) => {
      const request = indexedDB.open('rigplan', 90);
      request.onupgradeneeded = () => { if (!${String(keeps)}) request.transaction.abort(); };
      request.onblocked = () => resolve('blocked');
      request.onsuccess = () => { request.result.close(); resolve('opened'); };
      request.onerror = () => resolve('taken back');
    })`)) as string;
    other.destroy();
    return opened;
  }, isKept);
  expect(outcome).toBe(isKept ? 'opened' : 'taken back');
}

const nameField = () => app.page.getByLabel('Name of the workspace');

describe('a window whose database another one takes', () => {
  it('is loaded anew by itself, and goes on with everything', async () => {
    await openSample();
    await app.chooseMenu('show-data');
    await nameField().fill('Autumn');
    await nameField().press('Enter');
    await app.page.getByRole('heading', { name: 'Autumn', level: 1 }).waitFor();
    await app.page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
    await app.page.evaluate(() => {
      (window as unknown as { isOld: boolean }).isOld = true;
    });

    await openNewer(false);

    await app.page.waitForFunction(() => !('isOld' in window));
    await app.page.getByRole('heading', { name: 'Autumn', level: 1 }).waitFor();
    await app.chooseMenu('show-data');
    await nameField().fill('Winter');
    await nameField().press('Enter');
    await app.page.getByRole('heading', { name: 'Winter', level: 1 }).waitFor();
  });

  it('stays while a form is open, says why nothing can be saved, and offers to reload', async () => {
    await openSample();
    await app.chooseMenu('show-data');
    await app.page
      .getByRole('button', { name: /Add site/ })
      .first()
      .click();
    const dialog = app.page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('Texas');

    await openNewer(false);

    await dialog.getByText('Nothing can be saved just now.').waitFor();
    expect(await dialog.getByLabel('Name', { exact: true }).inputValue()).toBe('Texas');
    await app.photograph('second-window-form');
    await app.page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: /Discard/ }).click();
    await nameField().fill('Autumn');
    await nameField().press('Enter');
    await app.page.getByText(/The name could not be saved\. Another window has opened/).waitFor();
    await app.photograph('second-window');

    await app.page.getByRole('button', { name: 'Reload', exact: true }).click();
    await app.page.getByRole('alert').filter({ hasText: 'Read only' }).waitFor({ state: 'detached' });
    expect(await nameField().inputValue()).not.toBe('Autumn');
  });

  it('does not open a database of a newer shape again', async () => {
    await openSample();

    await openNewer(true);

    await app.page.getByText('A later release of RigPlan wrote this workspace.').waitFor();
  });
});
