/**
 * `npm run bench:grids [-- --rows 1000,10000,100000 --runs 7 --json]`: RigPlan's
 * table beside two other grids, in Chromium, for docs/benchmarks.md.
 *
 * The other grids are no packages of RigPlan: they are described and locked in
 * tests/bench/grids/peers and installed into a cache folder when first needed.
 *
 * Depends on: node, Vite.
 */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build as viteBuild } from 'vite';
import { waitForEnd } from './electron-process.mjs';
import { projectFolder } from './project-folder.mjs';
import { runScript } from './run-script.mjs';
import { findChromium } from './system-packages.mjs';

const described = join(projectFolder, 'tests/bench/grids/peers');
const peersFolder = join(projectFolder, 'node_modules/.cache/rigplan-bench-peers');
const bundleFolder = join(projectFolder, 'node_modules/.cache/rigplan-bench-grids');

await runScript(async () => {
  const chromium = findChromium();
  if (chromium === null) throw new Error('No Chromium was found. `npm run doctor` says how to get it.');
  installPeers();
  await viteBuild({
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'tests/bench/grids/run.ts', outDir: bundleFolder, emptyOutDir: true, target: 'node20' },
  });
  const child = spawn(process.execPath, [join(bundleFolder, 'run.js'), ...process.argv.slice(2)], {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: chromium, RIGPLAN_BENCH_PEERS: peersFolder },
  });
  return await waitForEnd(child);
});

/** Installs the other grids as locked, unless that was done. */
function installPeers() {
  const lock = readFileSync(join(described, 'package-lock.json'), 'utf8');
  const mark = join(peersFolder, 'installed-lock.json');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.error('Installing AG Grid and Glide Data Grid for the benchmark; this is done once.');
  mkdirSync(peersFolder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    copyFileSync(join(described, name), join(peersFolder, name));
  }
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const words = ['ci', '--prefix', '.', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = spawnSync(npm, words, { cwd: peersFolder, encoding: 'utf8' });
  if (done.status !== 0) {
    throw new Error(
      'AG Grid and Glide Data Grid could not be installed, so there is nothing to measure against. ' +
        `Can the npm registry be reached? npm said:\n${done.stderr?.trim() || (done.error?.message ?? 'nothing')}`,
    );
  }
  writeFileSync(mark, lock);
}
