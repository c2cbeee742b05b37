/**
 * `npm run reliability [-- --few --trials N --only NAME]`: takes the figures of docs/reliability.md.
 *
 * The trials are TypeScript under tests/reliability, bundled for Node first.
 * They kill, damage and fill what they made themselves: profiles in the system's
 * temporary folder, and file systems of their own where this user may mount one.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build as viteBuild } from 'vite';
import { buildIfStale } from './build.mjs';
import { startDisplay } from './display.mjs';
import { electronEnvironment, waitForEnd } from './electron-process.mjs';
import { findRuntime } from './electron-runtime.mjs';
import { projectFolder } from './project-folder.mjs';
import { runScript } from './run-script.mjs';
import { ensureSystemPackages, hasDisplay } from './system-packages.mjs';

/** One for each run, so that two at a time do not take each other's away. */
const bundleFolder = join(projectFolder, `node_modules/.cache/rigplan-reliability-${process.pid}`);

await runScript(async () => {
  if (!(await ensureSystemPackages('test', process.argv.slice(2)))) return 1;
  buildIfStale();
  // Fetched here if need be, so that no trial waits for a download.
  await findRuntime();
  await viteBuild({
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
    // Main's modules name Electron, of which a trial without a window has nothing.
    resolve: { alias: { electron: join(projectFolder, 'tests/reliability/without-electron.ts') } },
    build: { ssr: 'tests/reliability/run.ts', outDir: bundleFolder, emptyOutDir: true, target: 'node20' },
  });
  const display = hasDisplay() ? null : await startDisplay();
  try {
    const words = process.argv.slice(2).filter((word) => word !== '--with-deps');
    const child = spawn(process.execPath, [join(bundleFolder, 'run.js'), ...words], {
      cwd: projectFolder,
      stdio: 'inherit',
      env: electronEnvironment(display === null ? {} : { DISPLAY: display.name }),
    });
    return await waitForEnd(child);
  } finally {
    await display?.stop();
    rmSync(bundleFolder, { recursive: true, force: true });
  }
});
