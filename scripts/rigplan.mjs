/**
 * `npm run --silent rigplan -- COMMAND …`: the app without a window.
 *
 * stdout carries the result and nothing else, stderr what went wrong; the exit
 * code is the app's own. Relative paths start where the user is.
 *
 * Depends on: ./system-packages, ./build, ./electron-runtime, ./electron-process, ./display.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { buildIfStale } from './build.mjs';
import { startDisplay } from './display.mjs';
import {
  electronEnvironment,
  electronSwitches,
  relayWithoutChromiumLog,
  waitForEnd,
} from './electron-process.mjs';
import { findRuntime } from './electron-runtime.mjs';
import { projectFolder } from './project-folder.mjs';
import { runScript } from './run-script.mjs';
import { ensureSystemPackages, hasDisplay } from './system-packages.mjs';

await runScript(() => run(process.argv.slice(2)));

/**
 * @param {readonly string[]} words
 * @returns {Promise<number>}
 */
async function run(words) {
  if (!(await ensureSystemPackages('start', []))) return 1;
  buildIfStale({ isQuiet: true });
  const runtime = await findRuntime({ isQuiet: true });
  const display = hasDisplay() ? null : await startDisplay();
  const command = words.length === 0 ? ['help'] : words;
  // Behind `--` Chromium takes no word for a switch of its own.
  const call = [...electronSwitches(), '--disable-gpu', projectFolder, '--', ...command];
  const child = spawn(runtime.path, call, {
    stdio: ['ignore', 'inherit', 'pipe'],
    env: electronEnvironment({
      RIGPLAN_CWD: userFolder(),
      ...(display === null ? {} : { DISPLAY: display.name }),
    }),
  });
  relayWithoutChromiumLog(child.stderr, process.stderr);
  const code = await waitForEnd(child);
  await display?.stop();
  return code;
}

/** npm changes to the repository first, and keeps where the user was in `INIT_CWD`. */
function userFolder() {
  const isFromNpm = process.env['npm_lifecycle_event'] === 'rigplan';
  return (isFromNpm ? process.env['INIT_CWD'] : undefined) ?? process.cwd();
}
