/**
 * Locks the page: at once when the user says so, or when main does.
 *
 * Locking loads the page anew, which is the only way to be sure that nothing of the workspace is left
 * on the screen. A form that holds what is saved nowhere must not be lost by it: then the page covers
 * itself and stays, with its keys, until the passphrase was given again.
 *
 * Depends on: host (types).
 */
import type { ProtectionHost } from '../host/host';

/** What locking needs done. */
export interface LockedPage {
  readonly protection: ProtectionHost;
  /** Resolves once everything that was done is safe. */
  readonly settle: () => Promise<void>;
  /** Whether a form is open. */
  readonly isTypingHeld: () => boolean;
  /** Hides what is shown; the returned function shows it again. */
  readonly hide: () => () => void;
  /** Hides what is shown until the function it is given resolves for a passphrase. */
  readonly cover: (onUnlock: (passphrase: string) => Promise<unknown>, onUncovered: () => void) => void;
}

/** Locking, as screens use it. */
export interface Locking {
  /** Does nothing where no passphrase is set, or the page is covered already. */
  readonly lock: () => Promise<void>;
  /** Whether the page is covered, so that no command is to be heard. */
  readonly isCovered: () => boolean;
}

/** A write that waits for the disk keeps the lock waiting so long, ms; the vault is filled at the next start. */
const PATIENCE_MS = 8_000;

/** Starts to listen for main. */
export function keepLocking(page: LockedPage): Locking {
  const { protection } = page;
  let isCovered = false;
  const cover = () => {
    page.cover(
      (passphrase) => protection.unlock(passphrase),
      () => {
        isCovered = false;
      },
    );
  };
  const lock = async () => {
    if (isCovered || !(await protection.state()).isProtected) return;
    isCovered = true;
    // A field of a page keeps what was typed when it is left.
    if (!page.isTypingHeld() && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (page.isTypingHeld()) {
      cover();
      await protection.cover();
      return;
    }
    const show = page.hide();
    try {
      await settled(page.settle());
      await protection.lock();
    } catch {
      // It stays hidden all the same, and the passphrase is asked for.
      show();
      cover();
    }
  };
  protection.onLocking(() => void lock());
  return { lock, isCovered: () => isCovered };
}

/** Resolves when the work is done, has failed, or takes too long: what failed stays in the database. */
async function settled(work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const runOut = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([work.catch(() => undefined), runOut]);
  clearTimeout(timer);
}
