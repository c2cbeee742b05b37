/**
 * When to lock: the screen is locked, the machine goes to sleep, or nothing was
 * typed or pointed at anywhere for a time.
 *
 * Depends on: electron, ./keyring (types), ./lock-settings (types), ./locking, ./vault-service (types).
 */
import { powerMonitor, View, type BrowserWindow } from 'electron';
import type { Keyring } from './keyring';
import type { LockSettings } from './lock-settings';
import { Locking } from './locking';
import type { VaultService } from './vault-service';

const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 10_000;
const COVER = '#7f7f86';

/** Locks a window as the keyring and the setting say. */
export function attendLocking(
  window: BrowserWindow,
  keyring: Keyring,
  vault: VaultService,
  settings: LockSettings,
): Locking {
  const { webContents } = window;
  const cover = coverOf(window);
  const locking = new Locking(keyring, vault, {
    tellPage: () => {
      webContents.send('protection:locking');
    },
    cover: cover.put,
    // After the reply: a page cut off would log an error.
    reload: () => {
      setImmediate(() => {
        if (!window.isDestroyed()) webContents.reload();
      });
    },
    patience: () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
  });
  const request = () => void locking.request();
  powerMonitor.on('lock-screen', request);
  powerMonitor.on('suspend', request);
  const look = setInterval(() => {
    const minutes = settings.minutes();
    if (minutes !== null && powerMonitor.getSystemIdleTime() >= minutes * 60) request();
  }, LOOK_EVERY_MS);
  window.on('closed', () => {
    clearInterval(look);
  });
  webContents.on('did-finish-load', cover.take);
  webContents.on('render-process-gone', () => void locking.pageIsGone());
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) void locking.pageIsGone();
  });
  return locking;
}

/** A plain surface over the page. */
function coverOf(window: BrowserWindow): { readonly put: () => void; readonly take: () => void } {
  let view: View | null = null;
  const fit = () => {
    const { width, height } = window.getContentBounds();
    view?.setBounds({ x: 0, y: 0, width, height });
  };
  return {
    put: () => {
      if (view !== null || window.isDestroyed()) return;
      view = new View();
      view.setBackgroundColor(COVER);
      window.contentView.addChildView(view);
      fit();
      window.on('resize', fit);
      // Keys would still reach the page beneath.
      window.blurWebView();
    },
    take: () => {
      if (view === null || window.isDestroyed()) return;
      window.contentView.removeChildView(view);
      window.off('resize', fit);
      view = null;
    },
  };
}
