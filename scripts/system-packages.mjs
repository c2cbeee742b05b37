/**
 * What RigPlan needs from a Linux system beside Node, and how it gets there.
 *
 * Each need is probed by what it does (a library the loader finds, a program on
 * the path), never by asking the package manager: a library may well come from
 * elsewhere. Only `decide` chooses what happens, and it is pure.
 *
 * Depends on: node only; runs before `node_modules` can be trusted.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import process from 'node:process';

/**
 * What the system is needed for: `start` opens the window, `test` runs every suite.
 * @typedef {'start' | 'test'} Purpose
 */

/**
 * What was found on this machine. `has` answers one probe, such as `library:libnss3.so`.
 * @typedef {object} Machine
 * @property {string} platform - as in `process.platform`
 * @property {boolean} hasDisplay - an X or Wayland display is at hand
 * @property {string} distribution - `ID` of os-release: `debian`, `ubuntu`, …
 * @property {string} distributionVersion - `VERSION_ID` of os-release
 * @property {boolean} isDebianLike - apt-get mends what is missing
 * @property {(probe: string) => boolean} has
 */

/**
 * How the program was called.
 * @typedef {object} Circumstances
 * @property {boolean} isRoot
 * @property {boolean} isCi
 * @property {boolean} isTold - `--with-deps` was given
 * @property {boolean} hasTerminal - someone can answer a question
 */

/**
 * @typedef {object} Need
 * @property {string} debianPackage
 * @property {readonly string[]} probes - any one of them will do
 * @property {readonly Purpose[]} purposes
 * @property {'always' | 'without display'} when
 */

const DRAW_WINDOW = /** @type {const} */ (['start', 'test']);
const TEST_ONLY = /** @type {const} */ (['test']);

/** @type {readonly Need[]} */
const NEEDS = [
  need('libgtk-3-0', ['library:libgtk-3.so.0'], DRAW_WINDOW),
  need('libnss3', ['library:libnss3.so'], DRAW_WINDOW),
  need('libgbm1', ['library:libgbm.so.1'], DRAW_WINDOW),
  need('libasound2', ['library:libasound.so.2'], DRAW_WINDOW),
  need('xvfb', ['program:Xvfb'], DRAW_WINDOW, 'without display'),
  need('xauth', ['program:xauth'], DRAW_WINDOW, 'without display'),
  need('chromium', ['chromium:any'], TEST_ONLY),
  // Opens the exported workbooks as a second, independent reader.
  need('libreoffice-calc', ['program:soffice', 'program:libreoffice'], TEST_ONLY),
  need('fonts-noto-cjk', ['font:zh'], TEST_ONLY),
  need('poppler-utils', ['program:pdftotext'], TEST_ONLY),
  // Solves orders by other methods than ours.
  need('glpk-utils', ['program:glpsol'], TEST_ONLY),
];

/**
 * @param {string} debianPackage
 * @param {readonly string[]} probes
 * @param {readonly Purpose[]} purposes
 * @param {'always' | 'without display'} [when]
 * @returns {Need}
 */
function need(debianPackage, probes, purposes, when = 'always') {
  return { debianPackage, probes, purposes, when };
}

/** Renamed in Debian 13 and Ubuntu 24.04, when 32-bit times went. */
const RENAMED = new Map([
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libasound2', 'libasound2t64'],
]);

/**
 * Packages of the system that are missing for a purpose, by the names this
 * distribution uses. Nothing is ever missing on macOS and Windows: Electron
 * brings there all it needs.
 *
 * @param {Purpose} purpose
 * @param {Machine} machine
 * @returns {string[]}
 */
export function missingPackages(purpose, machine) {
  if (machine.platform !== 'linux') return [];
  const missing = NEEDS.filter(
    ({ probes, purposes, when }) =>
      purposes.includes(purpose) &&
      (when === 'always' || !machine.hasDisplay) &&
      !probes.some((probe) => machine.has(probe)),
  );
  return missing.map(({ debianPackage }) =>
    usesNewNames(machine) ? (RENAMED.get(debianPackage) ?? debianPackage) : debianPackage,
  );
}

/** @param {Machine} machine */
function usesNewNames({ distribution, distributionVersion }) {
  const version = Number.parseFloat(distributionVersion);
  if (Number.isNaN(version)) return false;
  return distribution === 'ubuntu' ? version >= 24.04 : distribution === 'debian' && version >= 13;
}

/**
 * What to do about missing packages.
 *
 * `install` at once, `ask` at the terminal first, `name` the command and stop,
 * or `none`.
 *
 * @param {readonly string[]} missing
 * @param {Pick<Machine, 'isDebianLike'>} machine
 * @param {Circumstances} circumstances
 * @returns {'none' | 'install' | 'ask' | 'name'}
 */
export function decide(missing, machine, { isRoot, isCi, isTold, hasTerminal }) {
  if (missing.length === 0) return 'none';
  if (!machine.isDebianLike || !isRoot) return 'name';
  return isCi || isTold || !hasTerminal ? 'install' : 'ask';
}

/**
 * The one command that mends it, to be pasted into a shell.
 *
 * @param {readonly string[]} missing
 * @param {Pick<Machine, 'isDebianLike'>} machine
 * @param {Pick<Circumstances, 'isRoot'>} circumstances
 * @returns {string}
 */
export function mendingCommand(missing, machine, { isRoot }) {
  const list = missing.join(' ');
  if (!machine.isDebianLike) return `install with your package manager what Debian calls: ${list}`;
  const install = `apt-get update && apt-get install -y --no-install-recommends ${list}`;
  return isRoot ? install : `sudo sh -c '${install}'`;
}

/** @returns {Machine} */
export function inspectMachine(environment = process.env) {
  const release = readOsRelease();
  const ids = [release.get('ID') ?? '', ...(release.get('ID_LIKE') ?? '').split(' ')];
  const libraries = process.platform === 'linux' ? listLibraries() : '';
  return {
    platform: process.platform,
    hasDisplay: hasDisplay(environment),
    distribution: release.get('ID') ?? '',
    distributionVersion: release.get('VERSION_ID') ?? '',
    isDebianLike: ids.some((id) => id === 'debian' || id === 'ubuntu') && findProgram('apt-get') !== null,
    has: (probe) => {
      const [kind, name = ''] = probe.split(':');
      if (kind === 'library') return libraries.includes(`\t${name} `);
      if (kind === 'program') return findProgram(name) !== null;
      if (kind === 'chromium') return findChromium(environment) !== null;
      if (kind === 'font') return hasFontFor(name);
      throw new Error(`Unknown probe: ${probe}`);
    },
  };
}

/**
 * Whether a window can be shown without starting a display of our own.
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function hasDisplay(environment = process.env) {
  if (process.platform !== 'linux') return true;
  return Boolean(environment['DISPLAY'] ?? '') || Boolean(environment['WAYLAND_DISPLAY'] ?? '');
}

/**
 * The Chromium that browser tests use, or null.
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string | null}
 */
export function findChromium(environment = process.env) {
  const named = environment['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  const elsewhere = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return (
    ['chromium', 'chromium-browser', 'google-chrome'].map(findProgram).find((path) => path !== null) ??
    elsewhere.find((path) => existsSync(path)) ??
    null
  );
}

/**
 * @param {string} name
 * @returns {string | null} the full path, or null if it is not on the path
 */
export function findProgram(name) {
  // sbin is not on a user's path in Debian, and ldconfig lives there.
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  const found = folders.filter(Boolean).map((folder) => join(folder, name));
  return found.find((path) => existsSync(path)) ?? null;
}

/** @returns {string} what the dynamic loader can find, one library a line */
function listLibraries() {
  const program = findProgram('ldconfig');
  return program === null ? '' : spawnSync(program, ['-p'], { encoding: 'utf8' }).stdout;
}

/** @param {string} language */
function hasFontFor(language) {
  const program = findProgram('fc-list');
  if (program === null) return false;
  return spawnSync(program, [`:lang=${language}`, 'family'], { encoding: 'utf8' }).stdout.trim() !== '';
}

/** @returns {Map<string, string>} */
function readOsRelease() {
  if (!existsSync('/etc/os-release')) return new Map();
  const lines = readFileSync('/etc/os-release', 'utf8').split('\n');
  const pairs = lines.map((line) => /^([A-Z_]+)="?(.*?)"?$/.exec(line)).filter((match) => match !== null);
  return new Map(pairs.map(([, key = '', value = '']) => [key, value]));
}

/**
 * Makes sure the system has what a purpose needs, installing it where that is
 * allowed. All words go to stderr.
 *
 * @param {Purpose} purpose
 * @param {readonly string[]} [commandLine] - searched for `--with-deps`
 * @returns {Promise<boolean>} false if something is still missing
 */
export async function ensureSystemPackages(purpose, commandLine = process.argv.slice(2)) {
  if (process.platform !== 'linux') return true;
  const machine = inspectMachine();
  const missing = missingPackages(purpose, machine);
  const circumstances = {
    isRoot: process.getuid?.() === 0,
    isCi: process.env['CI'] === 'true',
    isTold: commandLine.includes('--with-deps'),
    hasTerminal: process.stdin.isTTY && process.stderr.isTTY,
  };
  const decision = decide(missing, machine, circumstances);
  if (decision === 'none') return true;

  const command = mendingCommand(missing, machine, circumstances);
  const list = missing.join(' ');
  if (decision === 'name') return tellCommand(list, command);
  if (decision === 'ask' && !(await isAgreed(`Missing: ${list}. Install now? [Y/n] `))) {
    return tellCommand(list, command);
  }
  console.error(`Missing system packages: ${list}. Installing them with apt-get; this is done once.`);
  if (!install(missing)) return tellCommand(list, command);
  const left = missingPackages(purpose, inspectMachine());
  return left.length === 0 || tellCommand(left.join(' '), command);
}

/**
 * @param {string} list
 * @param {string} command
 * @returns {false}
 */
function tellCommand(list, command) {
  console.error(`RigPlan needs what this system lacks: ${list}\nThis mends it:\n\n  ${command}\n`);
  return false;
}

/** @param {string} question */
async function isAgreed(question) {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(question);
  terminal.close();
  return /^(y(es)?)?$/i.test(answer.trim());
}

/** @param {readonly string[]} packages */
function install(packages) {
  const steps = [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ];
  // Another apt may be at work just after a machine was made.
  const waiting = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0'];
  return steps.every((step) => {
    const done = spawnSync('apt-get', [...waiting, ...step], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
    });
    if (done.status === 0) return true;
    console.error(`apt-get ${step[0] ?? ''} failed:\n${done.stderr.trim() || done.stdout.trim()}`);
    return false;
  });
}
