/**
 * What every start of the Electron binary has in common.
 *
 * Depends on: node.
 */
import { createInterface } from 'node:readline';
import process from 'node:process';

/** Chromium's own log, such as `[71:1122/004512.123:ERROR:bus.cc(407)] …`: nothing the user can act on. */
const CHROMIUM_LOG = /^\[\d+:(\d+:)?\d{4}\/\d{6}\.\d+:[A-Z]+:/;

/**
 * The environment without what would turn Electron into something else: editors
 * set `ELECTRON_RUN_AS_NODE` in their terminals.
 *
 * @param {Readonly<Record<string, string | undefined>>} [additions]
 * @returns {Record<string, string>}
 */
export function electronEnvironment(additions = {}) {
  const all = { ...process.env, ...additions };
  delete all['ELECTRON_RUN_AS_NODE'];
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Chromium's sandbox refuses to run as root. Never part of a build for users. */
export function isRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** @returns {string[]} switches that this user needs */
export function electronSwitches() {
  return isRoot() ? ['--no-sandbox'] : [];
}

/**
 * Waits for a child to end, passing on what would end this process.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ readonly leadsGroup?: boolean }} [options] - spawned `detached`: its children hear the signal too
 * @returns {Promise<number>} its exit code; 1 if a signal ended it
 */
export function waitForEnd(child, { leadsGroup = false } = {}) {
  return new Promise((resolve, reject) => {
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) {
      process.on(signal, () => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        if (leadsGroup && child.pid !== undefined) process.kill(-child.pid, signal);
        else child.kill(signal);
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Passes on what a program says, without Chromium's log.
 *
 * @param {NodeJS.ReadableStream} from
 * @param {NodeJS.WritableStream} to
 */
export function relayWithoutChromiumLog(from, to) {
  createInterface({ input: from }).on('line', (line) => {
    if (!CHROMIUM_LOG.test(line)) to.write(`${line}\n`);
  });
}
