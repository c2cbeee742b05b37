/**
 * Unlocks the vault; sets, changes and removes its passphrase.
 *
 * Changing writes a few hundred bytes: the key stays. Setting and removing write
 * the whole vault anew beside the old one and swap the two, after which the
 * program must start again. Passphrases and keys are in no error and no log.
 *
 * Depends on: ./keyring (types), ./sealing, ./vault, ./vault-service (types).
 */
import type { IpcRequest } from '#contract';
import type { Keyring } from './keyring';
import { keyBlock, mendKeyFiles, readKeyFiles, writeKeyFiles } from './sealing/key-files';
import { newMasterKey, unwrapKey, wrapKey, type MasterKey, type WrappedKey } from './sealing/master-key';
import type { KdfParameters } from './sealing/passphrase-key';
import { sealedCipher } from './sealing/sealed-cipher';
import { checkFormat } from './vault/format';
import { resealVault } from './vault/reseal';
import { nextFolder, settleSwap, swapFolders } from './vault/swap-folders';
import type { VaultOptions } from './vault/vault';
import { plainCipher, type VaultCipher } from './vault/vault-cipher';
import { asVaultError, VaultError } from './vault/vault-error';
import type { VaultService } from './vault-service';

/** What stands around protection. */
export interface ProtectionOptions extends Pick<VaultOptions, 'files' | 'folder' | 'versions' | 'now'> {
  /** Work for a new passphrase. */
  readonly kdf: KdfParameters;
  /** Told before the swap which key the vault is about to be of, null: of none. It holds everything by then. */
  readonly noteRewriting: (keyId: string | null) => Promise<void>;
  readonly removePlainCopies: () => Promise<void>;
  /** Ends the program and starts it again, after the answer to the page. */
  readonly restart: () => void;
}

/** What is to be written, and through what. */
interface Rewriting {
  readonly from: VaultCipher;
  readonly into: VaultCipher;
  /** Of the key that it is to be of; null for none. */
  readonly keyId: string | null;
  readonly extra: Readonly<Record<string, Uint8Array>>;
  readonly extraForAsides: Readonly<Record<string, Uint8Array>>;
}

/** Protection of the one vault. Its calls are worked off one after the other. */
export class Protection {
  readonly #options: ProtectionOptions;
  readonly #keyring: Keyring;
  readonly #vault: VaultService;
  /** Settles when the call before is done. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: ProtectionOptions, keyring: Keyring, vault: VaultService) {
    this.#options = options;
    this.#keyring = keyring;
    this.#vault = vault;
  }

  /**
   * Takes the keys out; where that is done already, only looks whether the passphrase is right.
   * @throws VaultError `vault/wrong-passphrase`, `vault/damaged`, `vault/newer`
   */
  unlock(passphrase: string): Promise<void> {
    return this.#afterOthers(async () => {
      if (!this.#keyring.isProtected) return;
      const { files, folder } = this.#options;
      const { master, wrapped } = await this.#open(passphrase);
      if (this.#keyring.isLocked) this.#keyring.unlock(master, wrapped);
      else master.bytes.fill(0);
      // A lost copy is made again as soon as there is a chance; without one the others do.
      await mendKeyFiles(files, folder, wrapped).catch(() => undefined);
    });
  }

  /**
   * Sets, changes or removes the passphrase; says whether the program starts again.
   * @throws VaultError `vault/wrong-passphrase`, `vault/behind`, `vault/disk-full`, `vault/io`, `vault/bad-call`,
   *   `vault/locked-by-passphrase`: then the vault is as it was
   */
  change({ current, next, removePlainCopies }: IpcRequest<'protection:change'>): Promise<boolean> {
    return this.#afterOthers(async () => {
      if (this.#keyring.isLocked) throw new VaultError('vault/locked-by-passphrase', 'Unlock first');
      if (this.#keyring.isProtected !== (current !== null) || (current === null && next === null)) {
        throw new VaultError('vault/bad-call', 'Not what can be done to this vault');
      }
      if (current === null) await this.#set(next ?? '');
      else if (next === null) await this.#remove(current);
      else await this.#rewrap(current, next);
      // What cannot be deleted goes on being listed. What was done is done, and the start has to follow.
      if (removePlainCopies) await this.#options.removePlainCopies().catch(() => undefined);
      const restarts = current === null || next === null;
      if (restarts) this.#options.restart();
      return restarts;
    });
  }

  async #set(passphrase: string): Promise<void> {
    const master = newMasterKey();
    const wrapped = await wrapKey(master, passphrase, 1, this.#options.kdf);
    const into = sealedCipher(master, () => wrapped);
    const block = keyBlock(wrapped);
    try {
      const extra = { KEYS: block, 'KEYS.copy': block };
      await this.#rewrite({ from: plainCipher, into, keyId: master.id, extra, extraForAsides: {} });
    } finally {
      into.forget();
    }
  }

  async #remove(passphrase: string): Promise<void> {
    const { master, wrapped } = await this.#open(passphrase);
    master.bytes.fill(0);
    const time = new Date(this.#options.now()).toISOString().replaceAll(/[-:.]/g, '');
    const extraForAsides = { [`KEYS.removed-${time}`]: keyBlock(wrapped) };
    const from = this.#keyring.cipher();
    await this.#rewrite({ from, into: plainCipher, keyId: null, extra: {}, extraForAsides });
  }

  async #rewrap(current: string, next: string): Promise<void> {
    const { files, folder, kdf } = this.#options;
    const { master, wrapped } = await this.#open(current);
    try {
      const renewed = await wrapKey(master, next, wrapped.generation + 1, kdf);
      await writeKeyFiles(files, folder, renewed).catch(async (cause: unknown) => {
        // With one of the two files written it is in force, and the next unlock mends the other.
        const { generation } = await readKeyFiles(files, folder);
        if (generation !== renewed.generation) throw cause;
      });
      // Locked meanwhile, the keyring has nothing to renew.
      if (!this.#keyring.isLocked) this.#keyring.rewrap(renewed);
    } catch (cause) {
      throw asVaultError(cause);
    } finally {
      master.bytes.fill(0);
    }
    // Where it fails the next opening does it; the passphrase is another one all the same.
    await this.#vault.renewKeyBlocks().catch(() => undefined);
  }

  /** Writes the vault anew and swaps. The vault stays closed after it; if nothing came of it, it is open again. */
  async #rewrite(rewriting: Rewriting): Promise<void> {
    const { files, folder, versions, now } = this.#options;
    const to = nextFolder(folder);
    await this.#vault.suspend();
    try {
      await resealVault({ ...rewriting, files, folder, to, versions, now: now() });
      await this.#options.noteRewriting(rewriting.keyId);
      if (this.#vault.wasAskedMeanwhile) {
        throw new VaultError('vault/behind', 'Something was to be saved meanwhile');
      }
    } catch (cause) {
      // What cannot be removed now is removed at the next start.
      await files.removeFolder(to).catch(() => undefined);
      await this.#vault.resume();
      throw asVaultError(cause);
    }
    try {
      await swapFolders(files, folder);
    } catch (cause) {
      if (await this.#isSwappedAfterAll(rewriting.into.format)) return;
      await this.#vault.resume();
      throw asVaultError(cause);
    }
  }

  /** Whether a swap that failed is done now, or undone. */
  async #isSwappedAfterAll(format: number): Promise<boolean> {
    const { files, folder, versions, now, restart } = this.#options;
    try {
      await settleSwap(files, folder, now());
      const note = await checkFormat(files, folder, versions);
      if (note.state === 'good') return note.format.vaultFormat === format;
      throw new VaultError('vault/io', 'The vault is not in its place');
    } catch (cause) {
      // Only a start can tell how far it came, and nothing may be written before it.
      restart();
      throw asVaultError(cause);
    }
  }

  async #open(passphrase: string): Promise<{ readonly master: MasterKey; readonly wrapped: WrappedKey }> {
    const { files, folder } = this.#options;
    try {
      const wrapped = await readKeyFiles(files, folder);
      const master = await unwrapKey(wrapped, passphrase);
      if (master === null) throw new VaultError('vault/wrong-passphrase', 'The passphrase is another one');
      return { master, wrapped };
    } catch (cause) {
      throw asVaultError(cause);
    }
  }

  #afterOthers<Result>(work: () => Promise<Result>): Promise<Result> {
    const run = this.#last.then(work);
    this.#last = run.catch(() => undefined);
    return run;
  }
}
