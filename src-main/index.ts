/**
 * Main process: puts the parts together and opens the one page.
 *
 * Depends on: everything in src-main, electron, node:path.
 */
import { app, nativeTheme, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { MenuCommand } from '#contract';
import { APP_URL, declareAppScheme, serveApp } from './app-protocol';
import { readCommandLine } from './command-line';
import { disableBackgroundNetworking, hardenEverything, isPage } from './hardening';
import { prepareHeadlessRun, watchHeadlessPage } from './headless-run';
import { appInfoHandlers } from './ipc/handlers/app-info';
import { clipboardHandlers } from './ipc/handlers/clipboard';
import { fileHandlers } from './ipc/handlers/files';
import { headlessHandlers } from './ipc/handlers/headless';
import { networkHandlers } from './ipc/handlers/network';
import { pageHandlers } from './ipc/handlers/page';
import { themeHandlers } from './ipc/handlers/theme';
import { vaultHandlers } from './ipc/handlers/vault';
import { registerIpc } from './ipc/register';
import { installMenu } from './menu';
import { createNetworkGuard } from './network-guard';
import { createHiddenWindow, createWindow } from './window';
import { openWindowState } from './window-state';

const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
const { headless } = readCommandLine(process.argv, app.isPackaged);
const guard = createNetworkGuard(devServer);
const task = headless === null ? null : prepareHeadlessRun(headless.arguments);

async function start(): Promise<void> {
  const state = await openWindowState(join(app.getPath('userData'), 'window.json'));
  nativeTheme.themeSource = state.current().theme;
  const window = task === null ? createWindow(state) : createHiddenWindow();
  serveApp(window.webContents.session, join(app.getAppPath(), 'out/renderer'));
  registerIpc(
    {
      ...appInfoHandlers(state),
      ...fileHandlers(window),
      ...pageHandlers(window),
      ...clipboardHandlers,
      ...themeHandlers(state),
      ...networkHandlers(guard),
      ...headlessHandlers(task),
      ...vaultHandlers(null),
    },
    {
      contents: window.webContents,
      isPage: (url) => isPage(url, devServer),
      checksResponses: !app.isPackaged,
    },
  );
  if (task === null) attend(window, state.flush);
  else watchHeadlessPage(window);
  // The page reads from its address what it is for, so that it need not ask before it starts.
  await window.loadURL(`${devServer ?? APP_URL}${task === null ? '' : '#command'}`);
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
