/**
 * Keeps the window until what the user was promised is on disk.
 *
 * The page is asked first, then the vault's queue is waited for; whoever waits
 * for more than 5 seconds is asked whether to go on waiting.
 *
 * Depends on: electron, ./vault-service (types).
 */
import { dialog, type BrowserWindow } from 'electron';
import type { VaultService } from './vault-service';

const PATIENCE_MS = 5_000;

/** What may be asked while the window waits. */
export interface Patience {
  /** Resolves after the time that nobody minds. */
  readonly runOut: () => Promise<void>;
  /** Whether to go on waiting. */
  readonly askUser: () => Promise<boolean>;
}

/** Blocks the closing of a window as long as the vault, or the page, has something to write. */
export function attendClosing(window: BrowserWindow, service: VaultService): void {
  const { webContents } = window;
  let state: 'open' | 'closing' | 'done' = 'open';
  const close = async (): Promise<void> => {
    await finish(
      async () => {
        await service.askPage(() => {
          webContents.send('vault:closing');
        });
        await service.close();
      },
      {
        runOut: () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
        askUser: () => ask(window),
      },
    );
    state = 'done';
    if (!window.isDestroyed()) window.close();
  };
  window.on('close', (event) => {
    if (state === 'done' || !service.isInUse()) return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void close();
  });
  webContents.on('render-process-gone', () => {
    service.pageIsGone();
  });
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) service.pageIsGone();
  });
}

/** Resolves when the work is done or has failed, or the user does not want to wait for it. */
export async function finish(work: () => Promise<void>, patience: Patience): Promise<void> {
  // A failure was told to the page, which has not called it saved.
  const done = work().then(
    () => true,
    () => true,
  );
  for (;;) {
    if (await Promise.race([done, patience.runOut().then(() => false)])) return;
    const waits = await Promise.race([done.then(() => false), patience.askUser()]);
    if (!waits) return;
  }
}

async function ask(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The last changes are not on disk yet.',
    detail:
      'Saved changes are safe. If you close now, those not yet marked as saved may be missing next time.',
    buttons: ['Wait', 'Close anyway'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 0;
}
