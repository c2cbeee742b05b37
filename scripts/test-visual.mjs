/**
 * `npm run test:visual [-- --update]`: compares the screens with the pictures
 * that are kept of them, or takes new ones. Look at new ones before they are kept.
 *
 * Depends on: ./build, ./display, ./electron-runtime, Vitest.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { buildIfStale } from './build.mjs';
import { startDisplay } from './display.mjs';
import { waitForEnd } from './electron-process.mjs';
import { findRuntime } from './electron-runtime.mjs';
import { projectFolder } from './project-folder.mjs';
import { runScript } from './run-script.mjs';
import { hasDisplay } from './system-packages.mjs';

await runScript(async () => {
  buildIfStale();
  await findRuntime();
  const display = hasDisplay() ? null : await startDisplay();
  const words = ['run', '--config', 'tests/vitest.config.ts', '--project', 'e2e', '--retry', '0'];
  try {
    const child = spawn(
      process.execPath,
      [join(projectFolder, 'node_modules/vitest/vitest.mjs'), ...words, 'tests/e2e/visual.test.ts'],
      {
        cwd: projectFolder,
        stdio: 'inherit',
        env: {
          ...process.env,
          ...(display === null ? {} : { DISPLAY: display.name }),
          RIGPLAN_UPDATE_PICTURES: process.argv.includes('--update') ? '1' : '',
        },
      },
    );
    return await waitForEnd(child);
  } finally {
    await display?.stop();
  }
});
