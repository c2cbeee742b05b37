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
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { projectFolder } from './project-folder.mjs';
import { runScript } from './run-script.mjs';

const SOURCES = [
  'src-main',
  'src-renderer',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const PRODUCTS = ['out/main/index.cjs', 'out/preload/preload.cjs', 'out/renderer/index.html'];
const STAMP = 'out/built-from';

/**
 * Builds if need be, and says so on stderr unless `isQuiet`.
 *
 * @param {{ readonly isForced?: boolean; readonly isQuiet?: boolean }} [options]
 * @throws Error with the builder's words if the build failed
 */
export function buildIfStale({ isForced = false, isQuiet = false } = {}) {
  const stamp = join(projectFolder, STAMP);
  const sources = hashOfSources(projectFolder);
  const isThere = PRODUCTS.every((product) => existsSync(join(projectFolder, product)));
  if (!isForced && isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;

  if (!isQuiet) console.error('Building RigPlan …');
  // A build that fails half-way must not pass for one that is done.
  rmSync(stamp, { force: true });
  const program = join(projectFolder, 'node_modules/electron-vite/bin/electron-vite.js');
  const done = spawnSync(process.execPath, [program, 'build'], {
    cwd: projectFolder,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}\nThe build failed.`);
  writeFileSync(stamp, sources);
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
