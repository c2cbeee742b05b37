/**
 * Main process: puts the parts together and opens the one page.
 *
 * Depends on: everything in src-main, electron, node:path.
 */
import { app, dialog, nativeTheme, type BrowserWindow } from 'electron';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { WORKSPACE_SCHEMA, type MenuCommand } from '#contract';
import { APP_URL, declareAppScheme, serveApp } from './app-protocol';
import { attendClosing } from './closing';
import { readCommandLine } from './command-line';
import { FileReading, startReadingProcess } from './file-reading';
import { refuseToOpen } from './format-gate';
import { disableBackgroundNetworking, hardenEverything, isPage } from './hardening';
import { prepareHeadlessRun, watchHeadlessPage } from './headless-run';
import { appInfoHandlers } from './ipc/handlers/app-info';
import { clipboardHandlers } from './ipc/handlers/clipboard';
import { fileHandlers } from './ipc/handlers/files';
import { headlessHandlers } from './ipc/handlers/headless';
import { networkHandlers } from './ipc/handlers/network';
import { pageHandlers } from './ipc/handlers/page';
import { protectionHandlers } from './ipc/handlers/protection';
import { readingHandlers } from './ipc/handlers/reading';
import { themeHandlers } from './ipc/handlers/theme';
import { vaultHandlers } from './ipc/handlers/vault';
import { registerIpc } from './ipc/register';
import { installMenu } from './menu';
import { createNetworkGuard } from './network-guard';
import { performQuarantine, requestQuarantine } from './quarantine';
import { refusalOfSwitch, refusedSwitch } from './switch-gate';
import { VaultService } from './vault-service';
import { diskFiles } from './vault/disk-files';
import { processIdentity } from './vault/process-identity';
import type { VaultOptions } from './vault/vault';
import { plainCipher } from './vault/vault-cipher';
import { createHiddenWindow, createWindow } from './window';
import { openWindowState } from './window-state';

// First of all: nothing of ours may run under a switch that is refused, and no debugger may open.
refuseSwitches();

const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
const { headless } = readCommandLine(process.argv, app.isPackaged);
const guard = createNetworkGuard(devServer);
const task = headless === null ? null : prepareHeadlessRun(headless.arguments);

function refuseSwitches(): void {
  if (!app.isPackaged) return;
  const refused = refusedSwitch(process.argv, {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
  });
  if (refused === null) return;
  process.stderr.write(`${refusalOfSwitch(refused)}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const vault = task === null ? vaultOptions() : null;
  const refusal = vault === null ? null : await refuseToOpen(vault.files, vault.folder, vault.versions);
  if (refusal !== null) {
    process.stderr.write(`${refusal}\n`);
    await dialog.showMessageBox({ type: 'error', message: 'RigPlan does not open', detail: refusal });
    app.exit(1);
    return;
  }
  const service = vault === null ? null : vaultService(vault);
  const state = await openWindowState(join(app.getPath('userData'), 'window.json'));
  nativeTheme.themeSource = state.current().theme;
  const window = task === null ? createWindow(state) : createHiddenWindow();
  serveApp(window.webContents.session, join(app.getAppPath(), 'out/renderer'));
  const reading = fileReading(window);
  registerIpc(
    {
      ...appInfoHandlers(state),
      ...fileHandlers(window),
      ...pageHandlers(window),
      ...clipboardHandlers,
      ...themeHandlers(state),
      ...networkHandlers(guard),
      ...headlessHandlers(task),
      ...readingHandlers(reading),
      ...vaultHandlers(service),
      ...protectionHandlers(),
    },
    {
      contents: window.webContents,
      isPage: (url) => isPage(url, devServer),
      checksResponses: !app.isPackaged,
    },
  );
  if (service !== null) {
    attend(window, state.flush);
    attendClosing(window, service);
  } else watchHeadlessPage(window);
  // The page reads from its address what it is for, so that it need not ask before it starts.
  await window.loadURL(`${devServer ?? APP_URL}${task === null ? '' : '#command'}`);
}

function vaultOptions(): VaultOptions {
  const { electron, chrome, v8 } = process.versions;
  return {
    files: diskFiles,
    folder: join(app.getPath('userData'), 'vault'),
    versions: { app: app.getVersion(), electron, chrome, v8, schema: WORKSPACE_SCHEMA },
    cipher: plainCipher,
    identity: processIdentity(),
    now: Date.now,
    newEpoch: () => randomBytes(16).toString('hex'),
  };
}

function vaultService(options: VaultOptions): VaultService {
  const userData = app.getPath('userData');
  let quarantined: string | null = null;
  try {
    quarantined = performQuarantine(userData, devServer ?? APP_URL, new Date());
  } catch (cause) {
    // The window can still say that the database does not open; without a window nobody can.
    process.stderr.write(`The database was not moved aside: ${String(cause)}\n`);
  }
  return new VaultService(options, {
    quarantined,
    restartWithoutDatabase: async () => {
      await requestQuarantine(userData);
      app.relaunch();
      // After the reply: a page cut off would log an error.
      setImmediate(() => {
        app.quit();
      });
    },
  });
}

/** Ended with the page that wants it: what was read for a page that is gone is of no use. */
function fileReading({ webContents }: BrowserWindow): FileReading {
  const entry = join(app.getAppPath(), 'out/main/parse-process.cjs');
  const reading = new FileReading(() => startReadingProcess(entry));
  const stop = () => {
    reading.stopAll();
  };
  webContents.on('did-start-loading', stop);
  webContents.on('render-process-gone', stop);
  webContents.on('destroyed', stop);
  return reading;
}

/** What only a visible window needs. */
function attend(window: BrowserWindow, flush: () => Promise<void>): void {
  installMenu((command: MenuCommand) => {
    window.webContents.send('menu:command', command);
  });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  let isFlushed = false;
  app.on('will-quit', (event) => {
    if (isFlushed) return;
    event.preventDefault();
    void flush().then(() => {
      isFlushed = true;
      // In a later turn: within this one Electron still counts as quitting, and would not hear it.
      setImmediate(() => {
        app.quit();
      });
    });
  });
}

declareAppScheme();
disableBackgroundNetworking(devServer);
hardenEverything(guard, devServer);
app.on('window-all-closed', () => {
  app.quit();
});

if (task === null && !app.requestSingleInstanceLock()) {
  process.stderr.write('RigPlan is open already.\n');
  app.quit();
} else {
  // Not `await app.whenReady()`: Electron waits for this module before it is ready.
  void app.whenReady().then(start);
}
