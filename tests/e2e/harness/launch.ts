/**
 * Starts the real Electron on the built app, and watches what it does.
 *
 * Each launch has a profile of its own unless one is given; a second launch with
 * the first one's profile is a restart. Run `npm run build` before: what runs is
 * what lies in `out/`.
 *
 * Depends on: playwright-core, scripts/.
 */
import type { DesktopBridge, MenuCommand } from '#contract';
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { startDisplay } from '../../../scripts/display.mjs';
import { electronEnvironment } from '../../../scripts/electron-process.mjs';
import { findRuntime } from '../../../scripts/electron-runtime.mjs';
import { projectFolder } from '../../../scripts/project-folder.mjs';
import { hasDisplay } from '../../../scripts/system-packages.mjs';

/** Where screenshots go. */
const SCREENSHOTS = join(projectFolder, 'test-results/screenshots');

const ATTACH_FIRST = join(projectFolder, 'tests/e2e/harness/attach-first.cjs');
const TEMPORARY = join(projectFolder, 'test-results/tmp');

/** How to launch. */
interface LaunchOptions {
  /** Folder for all that the app keeps. Default: a new one. */
  readonly profile?: string;
  /** Inner size of the window, in points. Default: 1440 by 900. Null leaves it as it opens. */
  readonly size?: { readonly width: number; readonly height: number } | null;
  /** Keeps a program that wants to start itself again from it; it ends all the same. */
  readonly isRelaunchStopped?: boolean;
  /** Main module or folder of another program to run in its place. */
  readonly program?: string;
  /** Scripts that its main process loads before it. */
  readonly preloads?: readonly string[];
}

/** The program as soon as it runs, before it has a window. */
export interface StartedProgram {
  readonly electron: ElectronApplication;
  /** Ends every process of it at once. */
  readonly kill: () => Promise<void>;
}

/** The running app and what was seen of it since its start. */
export interface LaunchedApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly profile: string;
  /** Errors on the page's console and uncaught ones, in order. */
  readonly errors: readonly string[];
  /** Every address outside of the app that the page turned to. */
  readonly foreignRequests: readonly string[];
  /** What main counted and stopped. */
  readonly networkAttempts: () => Promise<{ readonly count: number; readonly last: readonly string[] }>;
  /** Answers the next open dialogs with this path; null cancels. */
  readonly answerOpenDialog: (path: string | null) => Promise<void>;
  /** Answers the next save dialogs with this path; null cancels. */
  readonly answerSaveDialog: (path: string | null) => Promise<void>;
  /** Chooses an item of the application menu. */
  readonly chooseMenu: (command: MenuCommand) => Promise<void>;
  /** Writes `NAME.png` and gives its path. */
  readonly screenshot: (name: string) => Promise<string>;
  /** The same in light and dark: `NAME-light.png`, `NAME-dark.png`; light stays. */
  readonly photograph: (name: string) => Promise<void>;
  /** Quits as a user does, and waits for the end. The profile stays. */
  readonly close: () => Promise<void>;
  /** Ends every process of it at once, as a crash or a power button does. */
  readonly kill: () => Promise<void>;
}

/** Launches the app and waits for its page to be loaded and its window to be shown. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  if (!existsSync(join(projectFolder, 'out/main/index.cjs'))) {
    throw new Error('There is no build to launch: run "npm run build" first');
  }
  const display = hasDisplay() ? null : await startDisplay();
  const profile = options.profile ?? newFolder('profile');
  const errors: string[] = [];
  const foreignRequests: string[] = [];
  try {
    const electron = await startElectron({ ...options, profile }, display);
    if (options.isRelaunchStopped === true) {
      await electron.evaluate(({ app }) => {
        app.relaunch = () => undefined;
      });
    }
    watch(electron, errors, foreignRequests);
    const page = await electron.firstWindow();
    await page.waitForLoadState('load');
    await waitUntilShown(electron);
    const size = options.size === undefined ? { width: 1440, height: 900 } : options.size;
    if (size !== null) await resize(electron, size);
    return {
      electron,
      page,
      profile,
      errors,
      foreignRequests,
      networkAttempts: () => readAttempts(page),
      answerOpenDialog: (path) => answerOpenDialog(electron, path),
      answerSaveDialog: (path) => answerSaveDialog(electron, path),
      chooseMenu: (command) => chooseMenu(electron, command),
      screenshot: (name) => takeScreenshot(page, name),
      photograph: async (name) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await takeScreenshot(page, `${name}-${colorScheme}`);
        }
        await page.emulateMedia({ colorScheme: 'light' });
      },
      close: async () => {
        await electron.close();
        await display?.stop();
      },
      kill: async () => {
        await killTree(electron);
        await display?.stop();
      },
    };
  } catch (cause) {
    await display?.stop();
    throw cause;
  }
}

/** Starts it, and does not wait for a window. Needs a display. */
export async function startProgram(
  options: LaunchOptions & { readonly profile: string },
): Promise<StartedProgram> {
  const electron = await startElectron(options, null);
  return { electron, kill: () => killTree(electron) };
}

async function startElectron(
  options: LaunchOptions & { readonly profile: string },
  display: { readonly name: string } | null,
): Promise<ElectronApplication> {
  const runtime = await findRuntime({ isQuiet: true });
  const preloads = [ATTACH_FIRST, ...(options.preloads ?? [])].flatMap((path) => ['-r', path]);
  return _electron.launch({
    executablePath: runtime.path,
    args: [...preloads, `--user-data-dir=${options.profile}`, options.program ?? projectFolder],
    env: electronEnvironment(display === null ? {} : { DISPLAY: display.name }),
  });
}

/** Quits and starts again with the same profile. */
export async function relaunch(app: LaunchedApp): Promise<LaunchedApp> {
  await app.close();
  return launchApp({ profile: app.profile });
}

/**
 * A new folder for one test. Removed by the next run of all tests, not at once:
 * what a failed test left behind can be looked at.
 */
export function newFolder(purpose: string): string {
  mkdirSync(TEMPORARY, { recursive: true });
  return mkdtempSync(join(TEMPORARY, `${purpose}-`));
}

/** Playwright starts it as the leader of a group of its own, which its helpers stay in. */
async function killTree(electron: ElectronApplication): Promise<void> {
  const child = electron.process();
  if (child.pid === undefined || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}

function watch(electron: ElectronApplication, errors: string[], foreignRequests: string[]): void {
  const context = electron.context();
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (error) => {
    errors.push(error.error().message);
  });
  context.on('request', (request) => {
    if (!/^(app:\/\/rigplan\/|data:|blob:)/.test(request.url())) foreignRequests.push(request.url());
  });
}

/** The window shows itself at its first paint, which comes after the page has loaded. */
async function waitUntilShown(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window === undefined || window.isVisible()) return;
    await new Promise<void>((resolve) => {
      window.once('show', () => {
        resolve();
      });
    });
  });
}

async function resize(
  electron: ElectronApplication,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
}

async function readAttempts(page: Page): Promise<{ count: number; last: string[] }> {
  const reply = await page.evaluate(() => {
    const { desktop } = window as unknown as { readonly desktop: DesktopBridge };
    return desktop.invoke('network:attempts', {});
  });
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value;
}

async function answerOpenDialog(electron: ElectronApplication, path: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
  }, path);
}

async function answerSaveDialog(electron: ElectronApplication, path: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
  }, path);
}

async function chooseMenu(electron: ElectronApplication, command: MenuCommand): Promise<void> {
  await electron.evaluate(({ Menu, BrowserWindow }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    if (!item) throw new Error(`The menu has no ${id}`);
    const click = item.click as (event: unknown, window: unknown) => void;
    click(undefined, BrowserWindow.getAllWindows()[0]);
  }, command);
}

async function takeScreenshot(page: Page, name: string): Promise<string> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const path = join(SCREENSHOTS, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
