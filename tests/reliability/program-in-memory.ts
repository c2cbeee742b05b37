/**
 * The program without Electron: the page's database on IndexedDB in memory, main's vault on the
 * simulated disk, and every call between the two through the contract.
 *
 * It can be killed at a file call: whatever of it was under way then never goes on.
 */
import { answer, type IpcHandlers } from '../../src-main/ipc/register';
import { vaultHandlers } from '../../src-main/ipc/handlers/vault';
import { VaultService } from '../../src-main/vault-service';
import { plainCipher } from '../../src-main/vault/vault-cipher';
import type { VaultFile, VaultFiles } from '../../src-main/vault/vault-files';
import type { DesktopBridge, IpcChannel } from '#contract';
import { Database } from '../../src-renderer/data/db';
import {
  readDatabaseCopy,
  writeDatabaseCopy,
  type DatabaseCopy,
} from '../../src-renderer/data/vault/database-copy';
import { RelaunchError } from '../../src-renderer/data/vault/start-gate';
import { WORKSPACE_FILE_SCHEMA } from '../../src-renderer/data/workspace-file';
import { createElectronHost } from '../../src-renderer/host/electron-host';
import { keepCopies } from '../../src-renderer/services/keep-copies';
import { openWithVault, type OpenedWorkspace } from '../../src-renderer/services/open-workspace';
import { SimulatedDisk } from '../fixtures/simulated-disk';
import { VAULT_FOLDER, VERSIONS } from '../fixtures/vault-on-disk';
import { aClock, aDatabaseName } from '../fixtures/workspace-database';

/** What seals nothing. */
const NO_PASSPHRASE = { cipher: () => plainCipher, databaseKey: () => null };

/** One process of the program: its way to the disk ends with it. */
class Process implements VaultFiles {
  readonly #disk: SimulatedDisk;
  #dies: () => void = () => undefined;
  #left = Infinity;
  /** Resolves when it was killed. */
  readonly death = new Promise<void>((resolve) => (this.#dies = resolve));

  constructor(disk: SimulatedDisk) {
    this.#disk = disk;
  }

  /** Lets it make so many more file calls. */
  dieAfter(calls: number): void {
    this.#left = calls;
    if (calls <= 0) this.#dies();
  }

  readonly makeFolder = (): Promise<void> => this.#call(() => this.#disk.makeFolder());
  readonly list: VaultFiles['list'] = (path) => this.#call(() => this.#disk.list(path));
  readonly rename: VaultFiles['rename'] = (from, to) => this.#call(() => this.#disk.rename(from, to));
  readonly remove: VaultFiles['remove'] = (path) => this.#call(() => this.#disk.remove(path));
  readonly removeFolder: VaultFiles['removeFolder'] = (path) =>
    this.#call(() => this.#disk.removeFolder(path));
  readonly syncFolder: VaultFiles['syncFolder'] = (path) => this.#call(() => this.#disk.syncFolder(path));
  readonly freeBytes = (): Promise<number> => this.#call(() => this.#disk.freeBytes());
  readonly open: VaultFiles['open'] = async (path, mode) => {
    const file = await this.#call(() => this.#disk.open(path, mode));
    const guarded: VaultFile = {
      size: () => this.#call(file.size),
      read: (length, position) => this.#call(() => file.read(length, position)),
      write: (bytes, position) => this.#call(() => file.write(bytes, position)),
      truncate: (length) => this.#call(() => file.truncate(length)),
      sync: () => this.#call(file.sync),
      close: () => this.#call(file.close),
    };
    return guarded;
  };

  async #call<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.#left <= 0) return never();
    this.#left -= 1;
    const value = await work();
    if (this.#left > 0) return value;
    this.#dies();
    return never();
  }
}

/** So many turns of the event loop: a patience that counts no time. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

function never<Value>(): Promise<Value> {
  return new Promise(() => undefined);
}

interface Running {
  readonly process: Process;
  readonly service: VaultService;
  readonly db: Database;
  readonly opened: OpenedWorkspace;
  readonly tellClosing: () => void;
  readonly stop: () => void;
}

/** A profile, and the program on it. */
export class ProgramInMemory {
  readonly disk = new SimulatedDisk();
  readonly #database = aDatabaseName();
  readonly #now = aClock();
  #starts = 0;
  #running: Running | null = null;
  /** Earlier states of the database, which a damage may bring back. */
  #past: { readonly copy: DatabaseCopy; readonly epoch: string }[] = [];

  /** What is open. */
  get opened(): OpenedWorkspace {
    return this.#present().opened;
  }

  /** Starts it; again, with the database moved aside, where it asks for that. */
  async start(): Promise<void> {
    for (let quarantined: string | null = null; ; quarantined = `quarantine-${String(this.#starts)}`) {
      this.#starts += 1;
      try {
        this.#running = await this.#open(quarantined);
        const epoch = (await this.#present().service.open(true)).epoch;
        this.#past.push({ copy: await readDatabaseCopy(this.#present().db), epoch });
        return;
      } catch (cause) {
        if (!(cause instanceof RelaunchError) || quarantined !== null) throw cause;
        await this.loseDatabase();
      }
    }
  }

  /** Ends it at once. */
  kill(): void {
    const { process, db, stop } = this.#present();
    process.dieAfter(0);
    stop();
    db.close();
    this.#running = null;
  }

  /**
   * Runs something and kills the program within it, after so many file calls, or at its end.
   *
   * @returns whether it came to a good end before
   */
  async killWithin(work: () => Promise<unknown>, calls: number): Promise<boolean> {
    const { process } = this.#present();
    process.dieAfter(calls);
    const ended = work().then(
      () => true,
      () => false,
    );
    const isDone = await Promise.race([ended, process.death.then(() => false)]);
    this.kill();
    return isDone;
  }

  /** Quits as a user does who closes the window. */
  async quit(): Promise<void> {
    const { service, stop, db, tellClosing, process } = this.#present();
    const asked = service.askPage(tellClosing);
    // A page that cannot make everything safe does not answer; the user then closes anyway.
    await Promise.race([asked, turns(2_000)]);
    await service.close().catch(() => undefined);
    stop();
    process.dieAfter(0);
    db.close();
    this.#running = null;
  }

  /** The database comes back empty. Not while the program runs. */
  async loseDatabase(): Promise<void> {
    this.#past = [];
    await new Database(this.#database).delete();
  }

  /** The database comes back as it was so many starts ago. */
  async rewindDatabase(starts: number): Promise<void> {
    const earlier = this.#past.at(-starts) ?? this.#past[0];
    this.#past = [];
    if (earlier === undefined) return;
    await this.#onBareDatabase((raw) =>
      writeDatabaseCopy(raw, earlier.copy, earlier.epoch, WORKSPACE_FILE_SCHEMA),
    );
  }

  /** The database comes back as that of another profile. */
  async makeForeign(): Promise<void> {
    this.#past = [];
    await this.#onBareDatabase(async (raw) =>
      writeDatabaseCopy(raw, await readDatabaseCopy(raw), 'f'.repeat(32), WORKSPACE_FILE_SCHEMA),
    );
  }

  /** An offer goes missing, which the head and the tally do not know. */
  async loseRecord(): Promise<void> {
    this.#past = [];
    await this.#onBareDatabase(async (raw) => {
      const [id] = await raw.offers.toCollection().primaryKeys();
      if (id === undefined) return;
      await new Promise<void>((resolve, reject) => {
        const transaction = raw.backendDB().transaction('offers', 'readwrite');
        transaction.objectStore('offers').delete(id);
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error ?? new Error('Not deleted'));
      });
    });
  }

  /** The vault is gone, or the end of its newest journal, or half of its newest copy. */
  damageVault(what: 'all' | 'journal' | 'copy'): void {
    this.#past = [];
    const paths = this.disk.paths();
    if (what === 'all') {
      for (const path of paths) this.disk.tamper(path, null);
      return;
    }
    const newest = paths
      .filter((path) => (what === 'journal' ? /j-\d+\.log$/ : /s-[\d-]+\.snap$/).test(path))
      .sort((a, b) => positionIn(a) - positionIn(b))
      .at(-1);
    if (newest === undefined) return;
    const bytes = this.disk.bytes(newest);
    const length = what === 'journal' ? bytes.length - 5 : bytes.length >> 1;
    this.disk.tamper(newest, bytes.subarray(0, Math.max(0, length)));
  }

  /** Everything the database holds. */
  read(): Promise<DatabaseCopy> {
    return readDatabaseCopy(this.#present().db);
  }

  async #open(quarantined: string | null): Promise<Running> {
    const self = `process ${String(this.#starts)}`;
    const process = new Process(this.disk);
    const service = new VaultService(
      {
        files: process,
        folder: VAULT_FOLDER,
        versions: { ...VERSIONS, schema: WORKSPACE_FILE_SCHEMA },
        identity: { self, isRunning: () => false },
        now: () => Date.UTC(2026, 10, 21, 9, this.#starts),
        newEpoch: () => String(this.#starts).padStart(32, '0'),
      },
      { keyring: NO_PASSPHRASE, quarantined, restartWithoutDatabase: () => Promise.resolve() },
    );
    const { bridge, tellClosing } = bridgeTo(service);
    const { vault } = createElectronHost(bridge);
    if (vault === null) throw new Error('This host has no vault');
    const db = new Database(this.#database);
    try {
      const opened = await openWithVault({ openDatabase: () => db, vault, now: this.#now });
      const { workspace, safety } = opened;
      const stop =
        safety === null ? () => undefined : keepCopies({ vault, workspace, copies: safety.copies });
      return { process, service, db, opened, tellClosing, stop };
    } catch (cause) {
      process.dieAfter(0);
      db.close();
      throw cause;
    }
  }

  async #onBareDatabase(work: (raw: Database) => Promise<void>): Promise<void> {
    const raw = new Database(this.#database);
    await raw.open();
    await work(raw);
    raw.close();
  }

  #present(): Running {
    if (this.#running === null) throw new Error('The program is not running');
    return this.#running;
  }
}

/** What preload puts on the window, with main's own answers behind it. */
function bridgeTo(service: VaultService): { bridge: DesktopBridge; tellClosing: () => void } {
  const handlers = vaultHandlers(service) as unknown as IpcHandlers;
  const closing = new Set<() => void>();
  const bridge = {
    invoke: async (channel: IpcChannel, request: unknown) =>
      structuredClone(await answer(channel, handlers, structuredClone(request), true, true)),
    onMenuCommand: () => () => undefined,
    onLocking: () => () => undefined,
    onClosing: (listener: () => void) => {
      closing.add(listener);
      return () => closing.delete(listener);
    },
  };
  return {
    bridge: bridge as unknown as DesktopBridge,
    tellClosing: () => {
      for (const listener of closing) listener();
    },
  };
}

function positionIn(path: string): number {
  return Number(/[js]-(\d+)/.exec(path)?.[1] ?? 0);
}
