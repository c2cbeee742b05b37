/**
 * A display that nobody sees, for a machine that has none.
 *
 * Not `xvfb-run`, which joins the program's stderr to its stdout.
 *
 * Depends on: Xvfb on the path.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';

/**
 * @typedef {object} Display
 * @property {string} name - for the variable DISPLAY, such as `:99`
 * @property {() => Promise<void>} stop
 */

const START_MS = 15_000;

/**
 * Starts a display of 1920x1200 on a free number.
 *
 * @param {{ readonly pictureFolder?: string }} [options] - where the X server keeps what is on it, as `Xvfb_screen0` in XWD form
 * @returns {Promise<Display>}
 * @throws Error if Xvfb is missing or does not start
 */
export async function startDisplay({ pictureFolder } = {}) {
  const server = spawn(
    'Xvfb',
    [
      ...['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'],
      ...(pictureFolder === undefined ? [] : ['-fbdir', pictureFolder]),
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await readNumber(server);
  // Whatever ends this process must not leave the display behind.
  const kill = () => server.kill();
  process.once('exit', kill);
  return {
    name: `:${number}`,
    stop: async () => {
      process.off('exit', kill);
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function readNumber(server) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      server.kill();
      reject(new Error('Xvfb did not start in time'));
    }, START_MS);
    /** @param {Error} cause */
    const fail = (cause) => {
      clearTimeout(timer);
      reject(cause);
    };
    server.once('error', fail);
    server.once('exit', (code) => fail(new Error(`Xvfb ended with code ${String(code)}`)));
    server.stdio[3]?.once('data', (/** @type {Buffer} */ line) => {
      clearTimeout(timer);
      resolve(line.toString().trim());
    });
  });
}
