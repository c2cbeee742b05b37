/**
 * The keys of the running program: none without a passphrase, none while locked.
 *
 * Forgetting fills the bytes that are held here with zeros. Copies that Node, the
 * page or the system's swap made of them are out of reach, and nothing is claimed
 * about those.
 *
 * Depends on: ./sealing, ./vault/vault-cipher, ./vault/vault-error.
 */
import { derivedKey } from './sealing/derived-key';
import type { MasterKey, WrappedKey } from './sealing/master-key';
import { sealedCipher, type SealedCipher } from './sealing/sealed-cipher';
import { plainCipher, type VaultCipher } from './vault/vault-cipher';
import { VaultError } from './vault/vault-error';

/** What the page seals its database with. */
export interface DatabaseKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

interface Unlocked {
  readonly master: MasterKey;
  readonly cipher: SealedCipher;
  readonly database: Uint8Array;
  /** As it is in force. */
  wrapped: WrappedKey;
}

/** Whether there is a passphrase, and the keys once it was given. */
export class Keyring {
  readonly isProtected: boolean;
  #unlocked: Unlocked | null = null;

  constructor(isProtected: boolean) {
    this.isProtected = isProtected;
  }

  /** A passphrase is to be given first. */
  get isLocked(): boolean {
    return this.isProtected && this.#unlocked === null;
  }

  /**
   * What the vault is read and written through.
   * @throws VaultError `vault/locked-by-passphrase`
   */
  cipher(): VaultCipher {
    return this.isProtected ? this.#wanted().cipher : plainCipher;
  }

  /**
   * A copy of the key of the page's database; null without a passphrase.
   * @throws VaultError `vault/locked-by-passphrase`
   */
  databaseKey(): DatabaseKey | null {
    if (!this.isProtected) return null;
    const { master, database } = this.#wanted();
    return { id: master.id, bytes: new Uint8Array(database) };
  }

  /** Takes the keys in. The master key's bytes are its own from then on. */
  unlock(master: MasterKey, wrapped: WrappedKey): void {
    const database = derivedKey(master.bytes, 'rigplan database 1');
    const unlocked: Unlocked = {
      master,
      wrapped,
      database,
      cipher: sealedCipher(master, () => unlocked.wrapped),
    };
    this.#unlocked = unlocked;
  }

  /** Another passphrase holds the same key from now on. */
  rewrap(wrapped: WrappedKey): void {
    this.#wanted().wrapped = wrapped;
  }

  /** Locks. What was opened before refuses to go on. */
  forget(): void {
    this.#unlocked?.cipher.forget();
    this.#unlocked?.database.fill(0);
    this.#unlocked = null;
  }

  #wanted(): Unlocked {
    if (this.#unlocked !== null) return this.#unlocked;
    throw new VaultError('vault/locked-by-passphrase', 'The passphrase has not been given');
  }
}
