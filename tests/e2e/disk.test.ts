/** A disk that fills up, on the real Electron and a file system of its own: told, read only, nothing lost, and over by itself. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOwnDisk, NotAllowedError, type OwnDisk } from '../reliability/own-disk';
import { launchApp, newFolder, type LaunchedApp } from './harness/launch';

const MEGABYTE = 1024 * 1024;

/** Null where the machine does not allow it, and then why. */
const made = ((): OwnDisk | string => {
  try {
    return makeOwnDisk(1_500);
  } catch (cause) {
    if (cause instanceof NotAllowedError) return cause.message;
    throw cause;
  }
})();
const reason = typeof made === 'string' ? made : null;
if (reason !== null) process.stderr.write(`Skipped: a disk that fills up ${reason}\n`);

let app: LaunchedApp;
const disk = () => {
  if (typeof made === 'string') throw new Error(made);
  return made;
};
const ballast = () => join(dirname(disk().folder), 'ballast');

/** Fills the disk until so much is left; space is given back first. */
function leave(megabytes: number): void {
  rmSync(ballast(), { force: true });
  const { bavail, bsize } = statfsSync(disk().folder);
  const size = bavail * bsize - megabytes * MEGABYTE;
  if (size > 0) execFileSync('fallocate', ['-l', String(size), ballast()]);
}

/** As when the user comes back to the window. */
const comeBack = () => app.page.evaluate(() => window.dispatchEvent(new Event('focus')));
const banner = () => app.page.getByRole('alert').filter({ hasText: 'Read only' });
const nameField = () => app.page.getByLabel('Name of the workspace');
const saved = () => app.page.getByRole('status').getByText('Saved', { exact: true });

describe.skipIf(reason !== null)('a disk that fills up', () => {
  beforeAll(async () => {
    app = await launchApp({ profile: disk().folder });
    await app.page.getByRole('button', { name: /sample tender/i }).click();
    await app.page.getByRole('grid', { name: 'Offers' }).waitFor();
  });
  afterAll(async () => {
    await app.kill();
    disk().remove();
  });

  it('is told of below 1 GB without an edit, and the words go when there is room again', async () => {
    expect(await app.page.getByText('free on the disk').count()).toBe(0);

    leave(600);
    await comeBack();
    await app.page.getByText('Less than 1 GB free on the disk').waitFor();

    leave(1_200);
    await comeBack();
    await app.page.getByText('Less than 1 GB free on the disk').waitFor({ state: 'detached' });
  });

  it('below 200 MB makes everything read only, in words; what was typed stays', async () => {
    leave(150);
    await comeBack();
    await banner().waitFor();
    await app.photograph('disk-full');

    await app.chooseMenu('show-data');
    await nameField().fill('Autumn');
    await nameField().press('Enter');
    await app.page.getByText(/The name could not be saved\. Less than 200 MB are free/).waitFor();
    expect(await nameField().inputValue()).toBe('Autumn');

    await app.page
      .getByRole('button', { name: /Add site/ })
      .first()
      .click();
    const dialog = app.page.getByRole('dialog');
    await dialog.getByText('Nothing can be saved just now.').waitFor();
    await dialog.getByLabel('Name', { exact: true }).fill('Texas');
    await app.photograph('disk-full-form');
    await app.page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: /Discard/ }).click();
  });

  it('lets the workspace be exported to another disk', async () => {
    const path = join(newFolder('other-disk'), 'kept.json');
    await app.answerSaveDialog(path);
    await app.chooseMenu('export-workspace');
    await app.page.getByText(`Exported the workspace to ${path}.`).waitFor();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ format: 'rigplan-workspace' });
  });

  it('refuses a file that would fill it, in words, and leaves no half of it', async () => {
    leave(10);
    const path = join(disk().folder, 'exported.json');
    await app.answerSaveDialog(path);
    await app.chooseMenu('export-workspace');

    await app.page.getByText(/There is no room for exported\.json on that disk: it takes 0\.\d MB/).waitFor();

    expect(existsSync(path)).toBe(false);
    expect(readdirSync(disk().folder).filter((name) => name.includes('exported'))).toEqual([]);
  });

  it('opens to be read after a restart, with everything that was saved and nothing that was not', async () => {
    leave(150);
    await app.close();

    app = await launchApp({ profile: disk().folder });
    await banner().waitFor();
    await app.chooseMenu('show-data');
    expect(await nameField().inputValue()).not.toBe('Autumn');
    await app.chooseMenu('show-compare');
    await app.page.getByRole('grid', { name: 'Offers' }).waitFor();
  });

  it('with room again is as before at a press, and what is changed then is saved', async () => {
    leave(1_200);
    await banner().getByRole('button', { name: 'Check again' }).click();
    await banner().waitFor({ state: 'detached' });

    await app.chooseMenu('show-data');
    await nameField().fill('Winter');
    await nameField().press('Enter');
    await app.page.getByRole('heading', { name: 'Winter', level: 1 }).waitFor();
    await saved().waitFor();
    await app.kill();

    app = await launchApp({ profile: disk().folder });
    await app.page.getByRole('heading', { name: 'Winter', level: 1 }).waitFor();
    expect(app.errors).toEqual([]);
  });
});
