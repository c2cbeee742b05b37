/**
 * The IndexedDB database. The only file that constructs Dexie.
 *
 * Durability is `strict` and always said aloud: Chromium's default is relaxed,
 * and a power cut then loses up to a minute of edits that were called saved.
 * Dexie opens a database of a newer release without a word, so that is refused here; and it
 * would open one again that another window has taken, so this page lets go of it for good.
 *
 * Depends on: dexie, ./attachment, ./audit-log (types), ./tables (types), ./migrations, ./change-capture, ./sealed.
 */
import { Dexie, type EntityTable, type PromiseExtended } from 'dexie';
import type { AuditEntry } from './audit-log';
import { Attachment, DatabaseLeftError, type Departure } from './attachment';
import { captureChanges } from './change-capture';
import { migrations, type Migration } from './migrations';
import { RecordCipher } from './sealed/record-cipher';
import { sealRecords } from './sealed/sealed-records';
import type { ContentRecords, Head, HistoryImages, HistoryRow } from './tables';

/** The database was written by a later release; opening it would damage it. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
  constructor(
    readonly found: number,
    readonly known: number,
  ) {
    super(`The database has version ${found}; this release knows versions up to ${known}.`);
  }
}

/** All tables of one workspace database. */
export class Database extends Dexie {
  declare settings: EntityTable<ContentRecords['settings'], 'id'>;
  declare sites: EntityTable<ContentRecords['sites'], 'id'>;
  declare vendors: EntityTable<ContentRecords['vendors'], 'id'>;
  declare parties: EntityTable<ContentRecords['parties'], 'id'>;
  declare rigModels: EntityTable<ContentRecords['rigModels'], 'id'>;
  declare marketQuotes: EntityTable<ContentRecords['marketQuotes'], 'id'>;
  declare evidence: EntityTable<ContentRecords['evidence'], 'id'>;
  declare offers: EntityTable<ContentRecords['offers'], 'id'>;
  declare overlays: EntityTable<ContentRecords['overlays'], 'id'>;
  declare tariffPacks: EntityTable<ContentRecords['tariffPacks'], 'id'>;
  declare lanes: EntityTable<ContentRecords['lanes'], 'id'>;
  declare views: EntityTable<ContentRecords['views'], 'id'>;
  declare sourceProfiles: EntityTable<ContentRecords['sourceProfiles'], 'id'>;
  declare lineage: EntityTable<ContentRecords['lineage'], 'id'>;
  declare restrictedLists: EntityTable<ContentRecords['restrictedLists'], 'id'>;
  declare listPieces: EntityTable<ContentRecords['listPieces'], 'id'>;
  declare screeningRuns: EntityTable<ContentRecords['screeningRuns'], 'id'>;
  declare partyScreenings: EntityTable<ContentRecords['partyScreenings'], 'id'>;
  declare screeningDecisions: EntityTable<ContentRecords['screeningDecisions'], 'id'>;
  declare ownStakes: EntityTable<ContentRecords['ownStakes'], 'id'>;
  declare ownEvents: EntityTable<ContentRecords['ownEvents'], 'id'>;
  declare ownComponents: EntityTable<ContentRecords['ownComponents'], 'id'>;
  declare purchaseTerms: EntityTable<ContentRecords['purchaseTerms'], 'id'>;
  declare plans: EntityTable<ContentRecords['plans'], 'id'>;
  declare planLines: EntityTable<ContentRecords['planLines'], 'id'>;
  declare planVersions: EntityTable<ContentRecords['planVersions'], 'id'>;
  declare planScenarios: EntityTable<ContentRecords['planScenarios'], 'id'>;
  declare audit: EntityTable<AuditEntry, 'sequence'>;
  declare history: EntityTable<HistoryRow, 'sequence'>;
  declare historyImages: EntityTable<HistoryImages, 'sequence'>;
  declare meta: EntityTable<Head, 'id'>;

  /** Whether this page still has it. */
  readonly attachment = new Attachment();
  readonly #shapes: readonly Migration[];
  readonly #key: Uint8Array | null;

  /**
   * @param name - tests pass a fresh name, so they never share a database
   * @param shapes - migration tests pass fewer, or one more
   * @param key - 32 bytes that seal every record; null where no passphrase is set
   */
  constructor(name = 'rigplan', shapes: readonly Migration[] = migrations, key: Uint8Array | null = null) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.#shapes = shapes;
    this.#key = key;
    for (const { version, stores, upgrade } of shapes) {
      const declared = this.version(version).stores({ ...stores });
      if (upgrade) declared.upgrade(upgrade);
    }
    this.use(captureChanges);
    if (key !== null) this.use(sealRecords(new RecordCipher(key)));
    const known = shapes.at(-1)?.version ?? 0;
    this.on('ready', () => {
      // Dexie stores ten times the version, so that it can add a missing index in between.
      const found = Math.floor(this.backendDB().version / 10);
      if (found > known) throw new NewerDatabaseError(found, known);
    });
    this.on('versionchange', ({ newVersion }) => {
      this.#leave(newVersion === null || newVersion === 0 ? 'deleted' : 'newer');
      return false; // Dexie's own answer would open it again at the next read.
    });
  }

  /** The newest shape it knows. */
  get shape(): number {
    return this.#shapes.at(-1)?.version ?? 0;
  }

  /** The same database as a release saw it that knew no shape after this one; opening it changes no shape. */
  inShape(version: number): Database {
    const shapes = this.#shapes.filter((shape) => shape.version <= version);
    return new Database(this.name, shapes, this.#key);
  }

  /** Another database of the same shape, beside this one. */
  beside(name: string): Database {
    return new Database(name, this.#shapes, this.#key);
  }

  /** @throws DatabaseLeftError once it was let go */
  override open(): PromiseExtended<Dexie> {
    const departure = this.attachment.departure();
    return departure === null ? super.open() : Dexie.Promise.reject(new DatabaseLeftError(departure));
  }

  /** Dexie says `disableAutoOpen: false` where the browser took the connection away and it wants to open anew. */
  override close(options?: { readonly disableAutoOpen: boolean }): void {
    if (options?.disableAutoOpen === false) this.#leave('closed');
    else super.close();
  }

  /** What is under way is still written; nothing is begun. */
  #leave(departure: Departure): void {
    super.close();
    this.attachment.end(departure);
  }
}
