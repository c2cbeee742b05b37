/**
 * Locks the program: when the page asks for it, and when nobody seems to be there.
 *
 * The page is told first, since it alone knows what is not written yet. It answers
 * by locking, or by covering itself where a form holds typing that is saved
 * nowhere. A page that does not answer is covered and locked all the same; what
 * it had handed over is written first.
 *
 * Depends on: ./keyring (types), ./vault-service (types).
 */
import type { Keyring } from './keyring';
import type { VaultService } from './vault-service';

/** What locking needs of the window. */
export interface LockedWindow {
  readonly tellPage: () => void;
  /** Hides what the page shows, and keeps it from being used, until the page is loaded again. */
  readonly cover: () => void;
  readonly reload: () => void;
  /** Resolves after the time that the page has for an answer. */
  readonly patience: () => Promise<void>;
}

/** The lock of the one window. */
export class Locking {
  readonly #keyring: Keyring;
  readonly #vault: Pick<VaultService, 'close'>;
  readonly #window: LockedWindow;
  /** Of the request that the page has not answered; null if there is none. */
  #request: symbol | null = null;
  #isPageCovered = false;
  #locking: Promise<void> | null = null;

  constructor(keyring: Keyring, vault: Pick<VaultService, 'close'>, window: LockedWindow) {
    this.#keyring = keyring;
    this.#vault = vault;
    this.#window = window;
  }

  /** Nobody seems to be there. */
  async request(): Promise<void> {
    const isOpen = this.#keyring.isProtected && !this.#keyring.isLocked;
    if (!isOpen || this.#isPageCovered || this.#request !== null) return;
    const request = Symbol('request');
    this.#request = request;
    this.#window.tellPage();
    await this.#window.patience();
    if (this.#request !== request) return;
    this.#window.cover();
    await this.lock();
  }

  /** Writes what waits, forgets the keys and loads the page again. */
  lock(): Promise<void> {
    this.#locking ??= this.#lock();
    return this.#locking;
  }

  /** The page has covered itself and keeps what it shows. */
  pageIsCovered(): void {
    this.#request = null;
    this.#isPageCovered = true;
  }

  /** The passphrase was given to a page that had covered itself. */
  pageIsUncovered(): void {
    this.#isPageCovered = false;
  }

  /** The page was left or has crashed: one that had covered itself must not come back open. */
  async pageIsGone(): Promise<void> {
    if (!this.#isPageCovered) return;
    this.#isPageCovered = false;
    this.#keyring.forget();
    // What waits is sealed already.
    await this.#vault.close().catch(() => undefined);
  }

  async #lock(): Promise<void> {
    this.#request = null;
    this.#isPageCovered = false;
    try {
      // A page that was busy may ask once more while it is being loaded again.
      if (!this.#keyring.isProtected || this.#keyring.isLocked) return;
      // What fails to be written stays in the page's database, and is handed over after the next unlock.
      await this.#vault.close().catch(() => undefined);
      this.#keyring.forget();
      this.#window.reload();
    } finally {
      this.#locking = null;
    }
  }
}
