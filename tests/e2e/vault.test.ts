/** The vault on the real Electron: who may open it, where it lies, what becomes of a broken database. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startDisplay } from '../../scripts/display.mjs';
import { electronEnvironment, electronSwitches } from '../../scripts/electron-process.mjs';
import { findRuntime } from '../../scripts/electron-runtime.mjs';
import { projectFolder } from '../../scripts/project-folder.mjs';
import { hasDisplay } from '../../scripts/system-packages.mjs';
import { launchApp, newFolder, relaunch } from './harness/launch';

interface Format {
  readonly vaultFormat: number;
  readonly electron: string;
}

const formatOf = (profile: string) =>
  JSON.parse(readFileSync(join(profile, 'vault/FORMAT'), 'utf8').split('\n')[0]!) as Format;

function writeFormat(profile: string, value: object): void {
  const line = JSON.stringify(value);
  const check = createHash('sha256').update(line).digest('hex');
  mkdirSync(join(profile, 'vault'), { recursive: true });
  writeFileSync(join(profile, 'vault/FORMAT'), `${line}\n${check}\n`);
}

/** Every file below, by name, size and hash. */
function treeOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}`,
    )
    .sort();
}

/** Starts the program and returns what it says until a word is in it; then ends that process. */
async function startAndListen(profile: string, word: string): Promise<string> {
  const runtime = await findRuntime({ isQuiet: true });
  const display = hasDisplay() ? null : await startDisplay();
  const child = spawn(runtime.path, [...electronSwitches(), `--user-data-dir=${profile}`, projectFolder], {
    env: electronEnvironment(display === null ? {} : { DISPLAY: display.name }),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let said = '';
  try {
    await new Promise<void>((resolve, reject) => {
      const limit = setTimeout(() => {
        reject(new Error(`It did not say “${word}”, but:\n${said}`));
      }, 30_000);
      child.stderr.on('data', (data: Buffer) => {
        said += data.toString();
        if (!said.includes(word)) return;
        clearTimeout(limit);
        resolve();
      });
    });
  } finally {
    child.kill('SIGKILL');
    await ended;
    await display?.stop();
  }
  return said;
}

describe('the vault', () => {
  it('lies in the profile, says who wrote it, and nobody else may read it', async () => {
    const app = await launchApp();
    await app.page.getByRole('button', { name: /Start empty/ }).waitFor();
    const versions = await app.electron.evaluate(() => process.versions['electron']);
    await app.close();

    expect(formatOf(app.profile)).toMatchObject({ vaultFormat: 1, electron: versions });
    const root = join(app.profile, 'vault');
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      const found = statSync(join(root, name));
      expect(`${name} ${(found.mode & 0o777).toString(8)}`).toBe(`${name} ${found.isFile() ? '600' : '700'}`);
    }
    expect(existsSync(join(root, 'LOCK'))).toBe(false);
  });

  it.each([
    ['a newer vault', { vaultFormat: 3 }],
    ['a newer schema', { schema: 999 }],
    ['a newer Electron', { electron: '999.0.0' }],
  ])('is not opened, nor the database, and no byte of either is changed, after %s', async (_case, change) => {
    const app = await launchApp();
    await app.page.getByRole('button', { name: /Start empty/ }).waitFor();
    await app.close();
    writeFormat(app.profile, { ...formatOf(app.profile), ...change });
    const before = [treeOf(join(app.profile, 'vault')), treeOf(join(app.profile, 'IndexedDB'))];
    expect(before.every((files) => files.length > 0)).toBe(true);

    expect(await startAndListen(app.profile, 'nothing was changed')).toContain('last written');

    expect([treeOf(join(app.profile, 'vault')), treeOf(join(app.profile, 'IndexedDB'))]).toEqual(before);
  });

  it('is not touched by a command without a window', async () => {
    const profile = newFolder('profile');
    const runtime = await findRuntime({ isQuiet: true });
    const display = hasDisplay() ? null : await startDisplay();
    const words = [...electronSwitches(), `--user-data-dir=${profile}`, projectFolder, 'compare', '--help'];
    const child = spawn(runtime.path, words, {
      env: electronEnvironment(display === null ? {} : { DISPLAY: display.name }),
      stdio: 'ignore',
    });
    const exitCode = await new Promise((resolve) => child.once('close', resolve));
    await display?.stop();

    expect(exitCode).toBe(0);
    expect(existsSync(join(profile, 'vault'))).toBe(false);
  });

  it('lets a broken database be moved aside at the next start, and keeps it', async () => {
    const app = await launchApp();
    await app.page.getByRole('button', { name: /Start empty/ }).waitFor();
    await app.close();
    const before = treeOf(join(app.profile, 'IndexedDB'));
    writeFileSync(join(app.profile, 'quarantine-requested'), '');

    const again = await launchApp({ profile: app.profile });
    await again.page.getByRole('button', { name: /Start empty/ }).waitFor();
    const kept = readdirSync(app.profile).find((name) => name.startsWith('quarantine-'));
    expect(treeOf(join(app.profile, kept!))).toEqual(before);
    expect(existsSync(join(app.profile, 'quarantine-requested'))).toBe(false);
    await again.close();
  });

  it('does not hold a window that is closed while its page still starts', async () => {
    for (const delay of [0, 20, 60, 120, 250]) {
      const app = await launchApp({ size: null });
      await app.page.waitForTimeout(delay);
      const ended = new Promise((resolve) => app.electron.process().once('exit', resolve));
      // Held, it would ask, and nobody is there to answer.
      await app.close();
      expect(await ended).toBe(0);
    }
  });

  it('closes within the patience of its user, again and again', async () => {
    let app = await launchApp({ profile: newFolder('profile') });
    for (let start = 0; start < 2; start += 1) {
      await app.page.getByRole('button', { name: /Start empty/ }).waitFor();
      app = await relaunch(app);
    }
    expect(app.errors).toEqual([]);
    await app.close();
  });
});
