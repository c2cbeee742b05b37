/**
 * A build as users get it: its fuses, its files, and what it refuses; each refusal beside an
 * unfused build of the same app, which does what the fuse forbids.
 */
import { extractFile, listPackage } from '@electron/asar';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDisplay, type Display } from '../../scripts/display.mjs';
import { electronEnvironment, electronSwitches } from '../../scripts/electron-process.mjs';
import { findRuntime, type Runtime } from '../../scripts/electron-runtime.mjs';
import { readFuses } from '../../scripts/fuses.mjs';
import { packageApp, PROGRAM } from '../../scripts/package.mjs';
import { projectFolder } from '../../scripts/project-folder.mjs';
import { readLockfile, shippedPackages } from '../../scripts/sbom.mjs';
import { priceListText } from '../fixtures/price-list-text';
import { newFolder } from './harness/launch';
import { coloursOn, runProgram, type RunOptions } from './harness/run-program';

const folder = newFolder('packaged');
const forUsers = join(folder, 'for-users');
const forTests = join(folder, 'for-tests');
const pictures = newFolder('pictures');
const picture = join(pictures, 'Xvfb_screen0');
const harness = (name: string) => readFileSync(join(projectFolder, 'tests/e2e/harness', name), 'utf8');

let display: Display | null = null;
let runtime: Runtime;
/** What `npm run package` makes so far. */
const isMadeHere = process.platform === 'linux' && process.arch === 'x64';
const describeHere = describe.runIf(isMadeHere);

beforeAll(async () => {
  if (!isMadeHere) return;
  runtime = await findRuntime({ isQuiet: true });
  await packageApp({ runtime, folder: forUsers, isEvaluation: true });
  const main = 'packaged-main.cjs';
  const description = { name: 'rigplan', productName: 'RigPlan', version: '0.1.0', type: 'module', main };
  await packageApp({
    runtime,
    folder: forTests,
    isEvaluation: true,
    isFused: false,
    additions: {
      'package.json': JSON.stringify(description),
      [main]: harness(main),
      'attach-first.cjs': harness('attach-first.cjs'),
    },
  });
  display = await startDisplay({ pictureFolder: pictures });
}, 180_000);
afterAll(async () => {
  await display?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const onDisplay = () => ({ DISPLAY: display?.name ?? '' });
const run = (build: string, options: RunOptions = {}) =>
  runProgram(join(build, PROGRAM), {
    ...options,
    environment: { ...onDisplay(), ...options.environment },
  });
const inProfile = (profile: string, ...words: readonly string[]) => [`--user-data-dir=${profile}`, ...words];
const hasOpenedVault = (profile: string) => () => existsSync(join(profile, 'vault/FORMAT'));
/** Vault open and painted: all of main, preload and page have run. */
const isOpen = (profile: string) => () => hasOpenedVault(profile)() && coloursOn(picture) > 50;

describeHere('a build for users', () => {
  it('has every fuse set, and as decided', async () => {
    const decided = {
      RunAsNode: false,
      EnableCookieEncryption: false,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    };
    const before = await readFuses(join(forTests, PROGRAM));
    // Electron 33 has eight of them, 45 has nine.
    const further = Object.hasOwn(before, 'WasmTrapHandlers') ? { WasmTrapHandlers: true } : {};

    expect(await readFuses(join(forUsers, PROGRAM))).toEqual({ ...decided, ...further });
    expect(before).toMatchObject({ RunAsNode: true, OnlyLoadAppFromAsar: false });
  });

  it('holds the app as one archive, without sources, maps or Electron’s own app', () => {
    const archive = join(forUsers, 'resources/app.asar');
    const files = listPackage(archive, { isPack: false });
    const top = new Set(files.map((file) => file.split('/')[1]));

    expect(readdirSync(join(forUsers, 'resources'))).toEqual(['app.asar']);
    expect([...top].sort()).toEqual(['out', 'package.json']);
    expect(files).toContain('/out/main/index.cjs');
    expect(files).toContain('/out/renderer/index.html');
    expect(files.filter((file) => /\.(map|ts|tsx)$|built-from|\.env/.test(file))).toEqual([]);
    for (const file of files.filter((name) => /\.c?js$/.test(name))) {
      expect(extractFile(archive, file.slice(1)).toString()).not.toContain('sourceMappingURL=');
    }
    expect(JSON.parse(extractFile(archive, 'package.json').toString())).not.toHaveProperty('scripts');
  });

  it('lets nobody but its owner write to it, and runs three programs', () => {
    const entries = readdirSync(forUsers, { recursive: true, withFileTypes: true }).map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { name: entry.name, isFolder: entry.isDirectory(), mode: statSync(path).mode & 0o7777 };
    });
    const programs = entries.filter(({ isFolder, mode }) => !isFolder && mode === 0o755);
    const others = entries.filter(({ isFolder, mode }) => mode !== (isFolder ? 0o755 : 0o644));

    expect(programs.map(({ name }) => name).sort()).toEqual(
      ['chrome-sandbox', 'chrome_crashpad_handler', PROGRAM].sort(),
    );
    expect(others).toHaveLength(programs.length);
  });

  it('names every package in it with its licence, and the Electron it really has', () => {
    const text = readFileSync(join(forUsers, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const packages = [...shippedPackages(readLockfile())].filter((name) => !name.startsWith('electron@'));
    const missing = packages.filter((name) => !text.includes(`\n${name.replace(/@(?=[^@]+$)/, ' ')} (`));
    const bom = JSON.parse(readFileSync(join(forUsers, 'sbom.cdx.json'), 'utf8')) as {
      readonly components: readonly { readonly name: string; readonly version: string }[];
    };

    expect(missing).toEqual([]);
    expect(bom.components).toHaveLength(packages.length + 1);
    expect(bom.components.find(({ name }) => name === 'electron')?.version).toBe(runtime.version);
    for (const paper of ['LICENSE.txt', 'LICENSE.electron.txt', 'LICENSES.chromium.html']) {
      expect(statSync(join(forUsers, paper)).size).toBeGreaterThan(500);
    }
    expect(readFileSync(join(forUsers, 'README.txt'), 'utf8')).toMatch(/^NOT FOR USERS/);
  });

  it('opens its window, paints it and opens the vault', async () => {
    const profile = newFolder('profile');
    const before = coloursOn(picture);
    const { exitCode } = await run(forUsers, { words: inProfile(profile), isEnough: isOpen(profile) });

    expect(before).toBe(1);
    expect(exitCode).toBeNull();
  });

  it('starts with an archive that was changed, since nothing checks it on Linux', async () => {
    const archive = join(forUsers, 'resources/app.asar');
    const bytes = readFileSync(archive);
    const changed = Buffer.from(bytes);
    changed.write('<title>RIGPLAN', bytes.indexOf('<title>RigPlan'));
    writeFileSync(archive, changed);
    const profile = newFolder('profile');
    try {
      await run(forUsers, { words: inProfile(profile), isEnough: hasOpenedVault(profile) });
    } finally {
      writeFileSync(archive, bytes);
    }

    expect(changed.equals(bytes)).toBe(false);
    expect(hasOpenedVault(profile)()).toBe(true);
  });

  it('costs a price list without a window, as the app in development does', async () => {
    const file = join(folder, 'offers.csv');
    writeFileSync(file, priceListText([{ id: 'MY-sea', origin: 'MY', ship_from: 'MY' }]));
    const words = ['--', 'compare', file, '--as-of', '2026-11-21'];
    const { stdout, exitCode } = await run(forUsers, { words });

    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'MY-sea', origin: 'MY' }]);
  });
});

describeHere('a switch that a build for users refuses', () => {
  it.each([
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--inspect=0',
    '--inspect-brk=0',
    '--load-extension=/tmp',
    '--js-flags=--allow-natives-syntax',
    '--host-rules=MAP * 127.0.0.1',
    '--proxy-server=127.0.0.1:1',
    '--enable-logging',
    '--disable-web-security',
  ])('%s ends it with one line, before there is a window or a profile', async (word) => {
    const profile = join(newFolder('refused'), 'profile');
    const { stderr, exitCode } = await run(forUsers, { words: inProfile(profile, word) });

    expect(exitCode).toBe(1);
    expect(stderr).toContain(`RigPlan does not start with ${word.split('=', 1)[0] ?? ''}:`);
    expect(stderr).not.toMatch(/listening on/i);
    expect(existsSync(join(profile, 'vault'))).toBe(false);
  });
});

describeHere('what a fuse forbids, and an unfused build does', () => {
  it('being a Node.js by ELECTRON_RUN_AS_NODE', async () => {
    const script = join(folder, 'as-node.cjs');
    writeFileSync(script, 'console.log("ran as Node.js"); process.exit(0);');
    const profile = newFolder('profile');
    const environment = { ELECTRON_RUN_AS_NODE: '1' };
    const words = inProfile(profile, script);
    const fused = await run(forUsers, { words, environment, isEnough: hasOpenedVault(profile) });
    const unfused = await run(forTests, { words: [script], environment, hasSwitches: false });

    expect(unfused.stdout).toContain('ran as Node.js');
    expect(fused.stdout).not.toContain('ran as Node.js');
    expect(hasOpenedVault(profile)()).toBe(true);
  });

  it('loading a file by NODE_OPTIONS', async () => {
    const script = join(folder, 'required.cjs');
    writeFileSync(script, 'console.log("was required");');
    const start = (build: string, profile: string) => {
      // By any other name Electron takes few NODE_OPTIONS even unfused: this is the fuse alone.
      linkSync(join(build, PROGRAM), join(build, 'electron'));
      return runProgram(join(build, 'electron'), {
        words: inProfile(profile),
        environment: { ...onDisplay(), NODE_OPTIONS: `--require ${script}` },
        isEnough: hasOpenedVault(profile),
      });
    };

    expect((await start(forTests, newFolder('profile'))).stdout).toContain('was required');
    expect((await start(forUsers, newFolder('profile'))).stdout).not.toContain('was required');
  });

  it('opening a debugger at SIGUSR1', async () => {
    const start = (build: string, profile: string) => {
      let pid = 0;
      let isAsked = false;
      const isVaultOpen = hasOpenedVault(profile);
      return run(build, {
        words: inProfile(profile),
        onStarted: (started) => {
          pid = started;
        },
        isEnough: ({ stderr }) => {
          if (isVaultOpen() && !isAsked) {
            isAsked = true;
            process.kill(pid, 'SIGUSR1');
          }
          return stderr.includes('Debugger listening');
        },
      });
    };
    const unfused = await start(forTests, newFolder('profile'));
    const fused = await start(forUsers, newFolder('profile'));

    expect(unfused.stderr).toContain('Debugger listening');
    expect(fused.stderr).not.toContain('Debugger listening');
  });

  it('running a folder in the place of its archive', async () => {
    const start = async (build: string) => {
      const resources = join(build, 'resources');
      const planted = join(resources, 'app');
      mkdirSync(planted);
      writeFileSync(join(planted, 'package.json'), '{"name":"planted","main":"main.cjs"}');
      writeFileSync(join(planted, 'main.cjs'), 'console.log("planted app ran"); process.exit(0);');
      renameSync(join(resources, 'app.asar'), join(resources, 'app.asar.away'));
      try {
        return await run(build, { words: inProfile(newFolder('profile')) });
      } finally {
        renameSync(join(resources, 'app.asar.away'), join(resources, 'app.asar'));
        rmSync(planted, { recursive: true });
      }
    };

    expect((await start(forTests)).stdout).toContain('planted app ran');
    const fused = await start(forUsers);
    expect(fused.stdout).not.toContain('planted app ran');
    expect(fused.exitCode).not.toBe(0);
  });
});

describeHere('the same app in an unfused build, driven from inside', () => {
  it('takes itself for packaged, shows its own first screen and offers no developer tools', async () => {
    const electron = await _electron.launch({
      executablePath: join(forTests, PROGRAM),
      args: [...electronSwitches(), `--user-data-dir=${newFolder('profile')}`],
      env: electronEnvironment({ ...onDisplay(), ELECTRON_RENDERER_URL: 'http://127.0.0.1:1/' }),
    });
    try {
      const page = await electron.firstWindow();
      await page.getByRole('button', { name: 'Start empty' }).waitFor();
      const seen = await electron.evaluate(({ app, Menu }) => ({
        isPackaged: app.isPackaged,
        roles: Menu.getApplicationMenu()?.items.flatMap(
          ({ submenu }) => submenu?.items.map(({ role }) => role?.toLowerCase()) ?? [],
        ),
      }));

      expect(page.url()).toBe('app://rigplan/');
      expect(seen.isPackaged).toBe(true);
      expect(seen.roles).toContain('togglefullscreen');
      expect(seen.roles).not.toContain('toggledevtools');
    } finally {
      await electron.close();
    }
  });
});
