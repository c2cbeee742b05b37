/**
 * `npm run bench [-- --json] [NAME…]`: takes the figures of docs/benchmarks.md.
 *
 * The benchmarks are TypeScript under tests/bench; they are bundled for Node
 * first, then run in a process of their own, so that no build work is timed.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { build as viteBuild } from 'vite';
import { buildIfStale } from './build.mjs';
import { startDisplay } from './display.mjs';
import { electronEnvironment, waitForEnd } from './electron-process.mjs';
import { findRuntime } from './electron-runtime.mjs';
import { projectFolder } from './project-folder.mjs';
import { runScript } from './run-script.mjs';
import { ensureSystemPackages, findChromium, hasDisplay } from './system-packages.mjs';

const bundleFolder = join(projectFolder, 'node_modules/.cache/rigplan-bench');

await runScript(async () => {
  if (!(await ensureSystemPackages('test', process.argv.slice(2)))) return 1;
  buildIfStale();
  const runtime = await findRuntime();
  await viteBuild({
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'tests/bench/run.ts', outDir: bundleFolder, emptyOutDir: true, target: 'node20' },
  });
  const display = hasDisplay() ? null : await startDisplay();
  try {
    const words = process.argv.slice(2).filter((word) => word !== '--with-deps');
    const child = spawn(process.execPath, [join(bundleFolder, 'run.js'), ...words], {
      cwd: projectFolder,
      stdio: 'inherit',
      env: electronEnvironment({
        RIGPLAN_BENCH_ELECTRON: runtime.path,
        CHROMIUM_PATH: findChromium() ?? '',
        ...(display === null ? {} : { DISPLAY: display.name }),
      }),
    });
    return await waitForEnd(child);
  } finally {
    await display?.stop();
  }
});
