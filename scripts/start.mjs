/**
 * `npm start`: finds what is missing, builds, finds a runtime, opens the window.
 *
 * What follows `--` goes to the app, such as `--user-data-dir=FOLDER`.
 *
 * Depends on: ./system-packages, ./build, ./electron-runtime, ./electron-process.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { buildIfStale } from './build.mjs';
import {
  electronEnvironment,
  electronSwitches,
  isRoot,
  relayWithoutChromiumLog,
  waitForEnd,
} from './electron-process.mjs';
import { findRuntime } from './electron-runtime.mjs';
import { projectFolder } from './project-folder.mjs';
import { runScript } from './run-script.mjs';
import { ensureSystemPackages, hasDisplay } from './system-packages.mjs';

await runScript(() => start(process.argv.slice(2)));

/**
 * @param {readonly string[]} words
 * @returns {Promise<number>}
 */
async function start(words) {
  if (!(await ensureSystemPackages('start', words))) return 1;
  buildIfStale();
  const runtime = await findRuntime();
  const forApp = words.filter((word) => word !== '--with-deps');
  const call = [runtime.path, ...electronSwitches(), projectFolder, ...forApp];
  if (isRoot()) console.error('Running as root, so without Chromium’s sandbox (--no-sandbox).');
  if (!hasDisplay()) {
    console.error('No display here: running under xvfb-run, so the window is open but cannot be seen.');
    call.unshift('xvfb-run', '-a', '-s', '-screen 0 1920x1200x24');
  }
  console.error('RigPlan is open; close its window or press Ctrl+C to end.');
  const [program = '', ...rest] = call;
  // A group of its own: xvfb-run, when ended, would leave display and window behind.
  const leadsGroup = process.platform !== 'win32';
  const child = spawn(program, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: electronEnvironment(),
    detached: leadsGroup,
  });
  relayWithoutChromiumLog(child.stdout, process.stderr);
  relayWithoutChromiumLog(child.stderr, process.stderr);
  return waitForEnd(child, { leadsGroup });
}
