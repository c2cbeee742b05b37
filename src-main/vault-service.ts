/**
 * The one vault of a program with a window: opened when the page asks, its
 * answers put into the words of the contract.
 *
 * Depends on: #contract (types), ./keyring (types), ./vault.
 */
import type { IpcRequest, IpcResponse } from '#contract';
import type { Keyring } from './keyring';
import type { Snapshot } from './vault/snapshot-file';
import { openVault, type Vault, type VaultOptions } from './vault/vault';
import { VaultError } from './vault/vault-error';

/** What stands around the vault. */
export interface Surroundings {
  /** What the vault is read and written through, and the page's database. */
  readonly keyring: Pick<Keyring, 'cipher' | 'databaseKey'>;
  /** Name of the folder that the database was moved to at this start, or null. */
  readonly quarantined: string | null;
  /** Ends the program and starts it again with the database moved aside. */
  readonly restartWithoutDatabase: () => Promise<void>;
}

/** The vault, and what the page has said about closing. */
export class VaultService {
  readonly #options: Omit<VaultOptions, 'cipher'>;
  readonly #surroundings: Surroundings;
  #opening: Promise<Vault> | null = null;
  /** Not null while the vault is being written anew, and until the program starts again. */
  #suspended: { wasAsked: boolean } | null = null;
  #answersClosing = false;
  #onPageDone: (() => void) | null = null;

  constructor(options: Omit<VaultOptions, 'cipher'>, surroundings: Surroundings) {
    this.#options = options;
    this.#surroundings = surroundings;
  }

  /** Opens it, or tells of it again; a failed opening is tried anew. */
  async open(answersClosing: boolean): Promise<IpcResponse<'vault:open'>> {
    const vault = await this.#open();
    this.#answersClosing = answersClosing;
    const disk = await vault.disk();
    const { epoch, position, snapshot, isNew, damage } = vault.report();
    return {
      epoch,
      position,
      snapshot: snapshot === null ? null : toContract(snapshot),
      isNew,
      damage: [...damage],
      disk,
      quarantined: this.#surroundings.quarantined,
      databaseKey: this.#surroundings.keyring.databaseKey(),
    };
  }

  /**
   * The open vault.
   * @throws VaultError `vault/not-open`
   */
  vault(): Promise<Vault> {
    if (this.#opening !== null) return this.#opening;
    return Promise.reject(new VaultError('vault/not-open', 'The vault has not been opened'));
  }

  async append(entries: IpcRequest<'vault:append'>['entries']): Promise<IpcResponse<'vault:append'>> {
    if (this.#suspended !== null) this.#suspended.wasAsked = true;
    const vault = await this.vault();
    return { position: await vault.append(entries), disk: await vault.disk() };
  }

  async endSnapshot(id: number): Promise<IpcResponse<'vault:snapshot-end'>> {
    const vault = await this.vault();
    const snapshot = toContract(await vault.endSnapshot(id));
    return { snapshot, position: vault.report().position, disk: await vault.disk() };
  }

  async list(): Promise<IpcResponse<'vault:list'>> {
    const vault = await this.vault();
    const snapshots = (await vault.listSnapshots()).map(toContract);
    return { position: vault.report().position, disk: await vault.disk(), snapshots };
  }

  /** Whether something would be cut short if the window went now. */
  isInUse(): boolean {
    return this.#opening !== null;
  }

  /**
   * Closes the vault and keeps it closed, for it to be written anew.
   * @throws VaultError `vault/behind` if something is on its way into it, `vault/not-open`
   */
  async suspend(): Promise<void> {
    const vault = await this.vault();
    if (vault.isBusy()) throw new VaultError('vault/behind', 'Something is not on disk yet');
    this.#suspended = { wasAsked: false };
    try {
      await this.close();
    } catch (cause) {
      await this.resume();
      throw cause;
    }
  }

  /** Whether something was to be appended since `suspend`. */
  get wasAskedMeanwhile(): boolean {
    return this.#suspended?.wasAsked === true;
  }

  /** Opens it again, as it was. If that fails, whoever calls next is told. */
  async resume(): Promise<void> {
    this.#suspended = null;
    await this.#open().catch(() => undefined);
  }

  /** Lets each snapshot carry the wrapped key that is in force. */
  async renewKeyBlocks(): Promise<void> {
    if (this.#opening !== null) await (await this.#opening).renewKeyBlocks();
  }

  /** Resolves when the page has nothing left to write; at once if it does not answer such questions. */
  askPage(tellPage: () => void): Promise<void> {
    if (!this.#answersClosing) return Promise.resolve();
    return new Promise((resolve) => {
      this.#onPageDone = resolve;
      tellPage();
    });
  }

  /** The page's answer. */
  pageIsDone(): void {
    this.#onPageDone?.();
    this.#onPageDone = null;
  }

  /** The page crashed or was left: no answer will come from it. */
  pageIsGone(): void {
    this.#answersClosing = false;
    this.pageIsDone();
  }

  /** Writes what waits and closes the vault. */
  async close(): Promise<void> {
    const opening = this.#opening;
    if (opening === null) return;
    const vault = await opening.catch(() => null);
    try {
      await vault?.close();
    } finally {
      this.#opening = null;
    }
  }

  async quarantineDatabase(): Promise<void> {
    await this.close();
    await this.#surroundings.restartWithoutDatabase();
  }

  async #open(): Promise<Vault> {
    if (this.#suspended !== null) throw new VaultError('vault/not-open', 'The vault is being written anew');
    // Asked each time: a vault that is open from before must not outlast the lock.
    const cipher = this.#surroundings.keyring.cipher();
    this.#opening ??= openVault({ ...this.#options, cipher });
    try {
      return await this.#opening;
    } catch (cause) {
      this.#opening = null;
      throw cause;
    }
  }
}

function toContract(snapshot: Snapshot): IpcResponse<'vault:list'>['snapshots'][0] {
  const { name, position, created, bytes, sha256, schema } = snapshot;
  return { name, position, created: new Date(created).toISOString(), bytes, sha256, schema };
}
