/**
 * The IndexedDB database. The only file that constructs Dexie.
 *
 * Durability is `strict` and always said aloud: Chromium's default is relaxed,
 * and a power cut then loses up to a minute of edits that were called saved.
 * Dexie opens a database of a newer release without a word, so that is refused here.
 *
 * Depends on: dexie, ./tables (types), ./migrations, ./change-capture.
 */
import { Dexie, type EntityTable } from 'dexie';
import { captureChanges } from './change-capture';
import { migrations, type Migration } from './migrations';
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
  declare history: EntityTable<HistoryRow, 'sequence'>;
  declare historyImages: EntityTable<HistoryImages, 'sequence'>;
  declare meta: EntityTable<Head, 'id'>;

  /**
   * @param name - tests pass a fresh name, so they never share a database
   * @param shapes - migration tests pass fewer, or one more
   */
  constructor(name = 'rigplan', shapes: readonly Migration[] = migrations) {
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores, upgrade } of shapes) {
      const declared = this.version(version).stores({ ...stores });
      if (upgrade) declared.upgrade(upgrade);
    }
    this.use(captureChanges);
    const known = shapes.at(-1)?.version ?? 0;
    this.on('ready', () => {
      // Dexie stores ten times the version, so that it can add a missing index in between.
      const found = Math.floor(this.backendDB().version / 10);
      if (found > known) throw new NewerDatabaseError(found, known);
    });
  }
}
