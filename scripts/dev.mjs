/**
 * `npm run dev`: the window from the sources, reloading as they change.
 *
 * Depends on: electron-vite, ./system-packages, ./electron-runtime, ./electron-process.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { electronEnvironment, isRoot, waitForEnd } from './electron-process.mjs';
import { findRuntime } from './electron-runtime.mjs';
import { projectFolder } from './project-folder.mjs';
import { startDisplay } from './display.mjs';
import { runScript } from './run-script.mjs';
import { ensureSystemPackages, hasDisplay } from './system-packages.mjs';

await runScript(async () => ((await ensureSystemPackages('start')) ? develop() : 1));

/** @returns {Promise<number>} */
async function develop() {
  const runtime = await findRuntime();
  const display = hasDisplay() ? null : await startDisplay();
  if (display !== null) console.error(`No display here: the window is on ${display.name} (Xvfb).`);
  // What this leaves in out/ is no build: the next start makes one.
  rmSync(join(projectFolder, 'out/built-from'), { force: true });
  const program = join(projectFolder, 'node_modules/electron-vite/bin/electron-vite.js');
  const child = spawn(process.execPath, [program, 'dev', '--watch', ...process.argv.slice(2)], {
    cwd: projectFolder,
    stdio: 'inherit',
    env: electronEnvironment({
      // electron-vite looks at this alone.
      ELECTRON_EXEC_PATH: runtime.path,
      ...(isRoot() ? { NO_SANDBOX: '1' } : {}),
      ...(display === null ? {} : { DISPLAY: display.name }),
    }),
  });
  const code = await waitForEnd(child);
  await display?.stop();
  return code;
}
