/**
 * The one window, locked down, where the user left it.
 *
 * Depends on: electron, node:path, ./window-state.
 */
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { join } from 'node:path';
import { placeWindow, type WindowStateFile } from './window-state';

/** Until the page has painted, in the page's own colours, so that nothing flashes. */
const BACKGROUND = { light: '#f6f6f8', dark: '#131317' };

const LONGEST_WAIT_MS = 5_000;

/** A hidden window for one command: its clock is not slowed down, and nothing it keeps outlives it. */
export function createHiddenWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    // A partition without `persist:` lives in memory alone.
    webPreferences: { ...webPreferences(), partition: 'command', backgroundThrottling: false },
  });
}

/** The visible window. Shows itself once the page has painted. */
export function createWindow(state: WindowStateFile): BrowserWindow {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const { bounds, isMaximized } = state.current();
  const window = new BrowserWindow({
    ...placeWindow(
      bounds,
      [primary, ...others].map(({ workArea }) => workArea),
    ),
    minWidth: 900,
    minHeight: 560,
    show: false,
    title: 'RigPlan',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: webPreferences(),
  });
  if (isMaximized) window.maximize();
  const show = () => {
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  window.once('ready-to-show', show);
  // A page that does not paint must not leave a program without a window.
  setTimeout(show, LONGEST_WAIT_MS);
  window.on('close', () => {
    state.update({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  return window;
}

function webPreferences(): Electron.WebPreferences {
  return {
    preload: join(app.getAppPath(), 'out/preload/preload.cjs'),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !app.isPackaged,
  };
}
