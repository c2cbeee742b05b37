/**
 * Runs a packaged program as a user does, from outside: no debugger is attached to it.
 *
 * Depends on: node:child_process, scripts/.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { electronEnvironment, electronSwitches } from '../../../scripts/electron-process.mjs';

/** What a program said, and how it ended: null if it was ended from here. */
export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

/** How to run it. */
export interface RunOptions {
  readonly words?: readonly string[];
  /** Whether it gets what tests start Chromium with. Default: yes. */
  readonly hasSwitches?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** Looked at again and again: the program is ended once it is true. */
  readonly isEnough?: (soFar: { readonly stderr: string }) => boolean;
  /** Called once it has started. */
  readonly onStarted?: (pid: number) => void;
}

const LOOK_EVERY_MS = 50;

/** Runs the program to its end, or until enough was seen. With a display in `environment`. */
export function runProgram(binary: string, options: RunOptions = {}): Promise<Ended> {
  const { words = [], hasSwitches = true, environment = {}, isEnough, onStarted } = options;
  const switches = hasSwitches ? [...electronSwitches(), '--disable-gpu'] : [];
  return new Promise((resolve, reject) => {
    const child = spawn(binary, [...switches, ...words], {
      env: { ...electronEnvironment(), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, which its helpers stay in.
      detached: true,
    });
    const said = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
    const look = setInterval(() => {
      if (isEnough?.(said) === true && child.pid !== undefined && child.exitCode === null) {
        process.kill(-child.pid, 'SIGKILL');
      }
    }, LOOK_EVERY_MS);
    child.once('error', reject);
    child.once('close', (exitCode) => {
      clearInterval(look);
      resolve({ ...said, exitCode });
    });
    if (child.pid !== undefined) onStarted?.(child.pid);
  });
}

/**
 * How many colours are on a display: one where nothing was drawn.
 *
 * @param file - the X server's picture, in XWD form with 4 bytes a pixel
 */
export function coloursOn(file: string): number {
  const bytes = readFileSync(file);
  const word = (at: number) => bytes.readUInt32BE(at * 4);
  const colourMapEntry = 12;
  const start = word(0) + word(19) * colourMapEntry;
  const end = start + word(5) * word(12);
  const colours = new Set<number>();
  for (let at = start; at < end; at += 4) colours.add(bytes.readUInt32LE(at));
  return colours.size;
}
