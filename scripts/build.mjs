/**
 * `npm run build`: builds main, preload and window into `out/`, unless what is
 * there was built from the very same sources. `--force` builds anyway.
 *
 * Sources are compared by content, not by time: a checkout changes every time.
 *
 * Depends on: electron-vite.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { projectFolder } from './project-folder.mjs';
import { runScript } from './run-script.mjs';

const SOURCES = [
  'src-main',
  'src-parser',
  'src-renderer',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const OUT = join(projectFolder, 'out');
const STAMP = join(OUT, 'built-from');

/**
 * Builds if need be, and says so on stderr unless `isQuiet`.
 *
 * What was built before stays in place until the new build is whole.
 *
 * @param {{ readonly isForced?: boolean; readonly isQuiet?: boolean }} [options]
 * @throws Error with the builder's words if the build failed
 */
export function buildIfStale({ isForced = false, isQuiet = false } = {}) {
  const sources = hashOfSources(projectFolder);
  if (!isForced && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;

  if (!isQuiet) console.error('Building RigPlan …');
  const work = join(projectFolder, `node_modules/.cache/rigplan-build-${process.pid}`);
  try {
    runBuilder(work);
    writeFileSync(join(work, basename(STAMP)), sources);
    publish(work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} work - where the build goes */
function runBuilder(work) {
  const program = join(projectFolder, 'node_modules/electron-vite/bin/electron-vite.js');
  const done = spawnSync(process.execPath, [program, 'build'], {
    cwd: projectFolder,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', RIGPLAN_BUILD_FOLDER: work },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}\nThe build failed.`);
}

/** @param {string} work - a whole build */
function publish(work) {
  const old = `${work}-old`;
  if (existsSync(OUT)) renameSync(OUT, old);
  renameSync(work, OUT);
  rmSync(old, { recursive: true, force: true });
}

/**
 * @param {string} folder - of the repository
 * @returns {string} a digest of the names and content of everything a build reads
 */
export function hashOfSources(folder) {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => filesAt(folder, source))) {
    hash.update(`${path}\0`);
    hash.update(readFileSync(join(folder, path)));
    hash.update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @param {string} path
 * @returns {string[]} the path itself if it is a file, else every file below it
 */
function filesAt(folder, path) {
  const full = join(folder, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  const names = readdirSync(full).sort();
  return names.flatMap((name) => filesAt(folder, `${path}/${name}`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(() => {
    buildIfStale({ isForced: process.argv.includes('--force') });
    return 0;
  });
}
