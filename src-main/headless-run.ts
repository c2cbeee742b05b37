/**
 * One command without a window: what stands around the hidden page.
 *
 * However the page ends (a crash, a page that does not load, silence), the
 * program ends too, says why on stderr and exits with 1.
 *
 * Depends on: electron, node:fs, node:os, node:path, ./fault-text, ./ipc/handlers/headless (types).
 */
import { app, type BrowserWindow } from 'electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultText } from './fault-text';
import type { HeadlessTask } from './ipc/handlers/headless';

const DEFAULT_LIMIT_S = 120;
const MESSAGES_KEPT = 20;

/** Prepares the process for one command. Call before the app is ready. */
export function prepareHeadlessRun(words: readonly string[]): HeadlessTask {
  app.disableHardwareAcceleration();
  // The database of a command is of no use to the next one, and must not meet the user's own.
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    const folder = mkdtempSync(join(tmpdir(), 'rigplan-'));
    app.setPath('userData', folder);
    process.on('exit', () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    });
  }
  // Electron would open a dialog, and wait for a click that nobody can make.
  process.on('uncaughtException', (cause) => {
    void fail(cause.stack ?? cause.message, words);
  });
  return {
    arguments: words,
    workingFolder: process.env['RIGPLAN_CWD'] ?? process.cwd(),
    writeOut: (bytes) => write(process.stdout, bytes),
    writeError: (text) => write(process.stderr, text),
    end: (exitCode) => {
      // The reply to the page leaves first: a page cut off would log an error.
      setImmediate(() => {
        app.exit(exitCode);
      });
    },
  };
}

/** Ends the program if the page cannot come to an end by itself. @param words - of the command */
export function watchHeadlessPage({ webContents }: BrowserWindow, words: readonly string[]): void {
  const messages: string[] = [];
  const limit = limitSeconds(process.env['RIGPLAN_HEADLESS_TIMEOUT_S']);
  setTimeout(() => {
    const said = messages.length === 0 ? '' : `\nThe page said:\n${messages.join('\n')}`;
    void fail(`No result after ${String(limit)} seconds.${said}`, words);
  }, limit * 1000);
  webContents.on('render-process-gone', (_event, { reason }) => {
    void fail(`The page ended before its time: ${reason}.`, words);
  });
  webContents.on('did-fail-load', (_event, _code, description) => {
    void fail(`The page did not load: ${description}.`, words);
  });
  webContents.on('preload-error', (_event, _path, error) => {
    void fail(`The page's bridge did not load: ${error.message}.`, words);
  });
  webContents.on('console-message', (details, _level, legacyMessage) => {
    // Until Electron 34 the text came as an argument of its own.
    messages.push(messageOf(details) ?? legacyMessage);
    messages.splice(0, messages.length - MESSAGES_KEPT);
  });
}

function messageOf(details: { readonly message?: string }): string | undefined {
  return details.message;
}

/** The limit in the environment's word, or two minutes. */
export function limitSeconds(word: string | undefined): number {
  const seconds = Number(word);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : DEFAULT_LIMIT_S;
}

async function fail(message: string, words: readonly string[]): Promise<void> {
  await write(process.stderr, faultText(message, words));
  app.exit(1);
}

function write(stream: NodeJS.WriteStream, data: Uint8Array | string): Promise<void> {
  return new Promise((resolve) => {
    // A reader that went away (`| head`) is no failure of ours.
    stream.once('error', () => {
      resolve();
    });
    stream.write(data, () => {
      resolve();
    });
  });
}
