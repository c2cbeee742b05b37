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
import { attendLocking } from './attend-locking';
import { attendClosing } from './closing';
import { readCommandLine } from './command-line';
import { noteRewriting } from './database-key';
import { FileReading, startReadingProcess } from './file-reading';
import { disableBackgroundNetworking, hardenEverything, isPage, sandboxEverything } from './hardening';
import { prepareHeadlessRun, watchHeadlessPage } from './headless-run';
import { appInfoHandlers } from './ipc/handlers/app-info';
import { clipboardHandlers } from './ipc/handlers/clipboard';
import { fileHandlers } from './ipc/handlers/files';
import { headlessHandlers } from './ipc/handlers/headless';
import { networkHandlers } from './ipc/handlers/network';
import { pageHandlers } from './ipc/handlers/page';
import { protectionHandlers, sealedFileHandlers, type ProtectionParts } from './ipc/handlers/protection';
import { readingHandlers } from './ipc/handlers/reading';
import { themeHandlers } from './ipc/handlers/theme';
import { vaultHandlers } from './ipc/handlers/vault';
import { registerIpc } from './ipc/register';
import type { Keyring } from './keyring';
import { openLockSettings } from './lock-settings';
import { installMenu } from './menu';
import { createNetworkGuard } from './network-guard';
import { listPlainCopies, removePlainCopies } from './plain-copies';
import { Protection } from './protection';
import { requestQuarantine } from './quarantine';
import { PASSPHRASE_KDF } from './sealing/passphrase-key';
import { removeStrayFiles } from './stray-files';
import { refusalOfSwitch, refusedSwitch } from './switch-gate';
import { diskFiles } from './vault/disk-files';
import { processIdentity } from './vault/process-identity';
import type { VaultOptions } from './vault/vault';
import { prepareVault } from './vault-at-start';
import { VaultService } from './vault-service';
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
  const userData = app.getPath('userData');
  const vault = vaultOptions(userData);
  const prepared =
    task === null ? await prepareVault({ ...vault, userData, origin: devServer ?? APP_URL }) : null;
  if (prepared !== null && prepared.refusal !== null) {
    process.stderr.write(`${prepared.refusal}\n`);
    await dialog.showMessageBox({
      type: 'error',
      message: 'RigPlan does not open',
      detail: prepared.refusal,
    });
    app.exit(1);
    return;
  }
  const service = prepared === null ? null : vaultService(vault, prepared.keyring, prepared.quarantined);
  if (task === null) await removeStrayFiles(userData);
  const state = await openWindowState(join(userData, 'window.json'));
  nativeTheme.themeSource = state.current().theme;
  const window = task === null ? createWindow(state) : createHiddenWindow();
  serveApp(window.webContents.session, join(app.getAppPath(), 'out/renderer'));
  const reading = fileReading(window);
  const protection =
    prepared === null || service === null
      ? null
      : await protectionParts(window, vault, prepared.keyring, service);
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
      ...protectionHandlers(protection),
      ...sealedFileHandlers,
    },
    {
      contents: window.webContents,
      isPage: (url) => isPage(url, devServer),
      checksResponses: !app.isPackaged,
    },
  );
  if (service !== null) {
    attend(window, state.flush, protection?.keyring.isProtected ?? false);
    attendClosing(window, service);
  } else watchHeadlessPage(window, task?.arguments ?? []);
  // The page reads from its address what it is for, so that it need not ask before it starts.
  await window.loadURL(`${devServer ?? APP_URL}${task === null ? '' : '#command'}`);
}

function vaultOptions(userData: string): Omit<VaultOptions, 'cipher'> {
  const { electron, chrome, v8 } = process.versions;
  return {
    files: diskFiles,
    folder: join(userData, 'vault'),
    versions: { app: app.getVersion(), electron, chrome, v8, schema: WORKSPACE_SCHEMA },
    identity: processIdentity(),
    now: Date.now,
    newEpoch: () => randomBytes(16).toString('hex'),
  };
}

function vaultService(
  options: Omit<VaultOptions, 'cipher'>,
  keyring: Keyring,
  quarantined: string | null,
): VaultService {
  return new VaultService(options, {
    keyring,
    quarantined,
    restartWithoutDatabase: async () => {
      await requestQuarantine(app.getPath('userData'));
      restart();
    },
  });
}

async function protectionParts(
  window: BrowserWindow,
  vault: Omit<VaultOptions, 'cipher'>,
  keyring: Keyring,
  service: VaultService,
): Promise<ProtectionParts> {
  const userData = app.getPath('userData');
  const settings = await openLockSettings(join(userData, 'lock.json'));
  const options = {
    ...vault,
    kdf: PASSPHRASE_KDF,
    noteRewriting: (keyId: string | null) => noteRewriting(userData, keyId),
    removePlainCopies: () => removePlainCopies(userData),
    restart,
  };
  return {
    keyring,
    settings,
    protection: new Protection(options, keyring, service),
    locking: attendLocking(window, keyring, service, settings),
    plainCopies: () => listPlainCopies(userData),
    profileFolder: userData,
  };
}

function restart(): void {
  app.relaunch();
  // After the reply: a page cut off would log an error.
  setImmediate(() => {
    app.quit();
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
function attend(window: BrowserWindow, flush: () => Promise<void>, canLock: boolean): void {
  installMenu((command: MenuCommand) => {
    window.webContents.send('menu:command', command);
  }, canLock);
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
sandboxEverything();
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
