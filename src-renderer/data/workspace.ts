/**
 * The workspace: read, watch, change, undo. The only way to the database.
 *
 * Everything is read whole and handed out as it was stored; a record is never
 * changed in place, so a table that did not change is the same array as before.
 * Nothing here awaits anything but the database inside a transaction: IndexedDB
 * would commit early.
 *
 * Depends on: dexie, model (types), ./db, ./change-capture, ./change-journal,
 * ./history, ./seed, ./site-changes, ./tables, ./workspace-reader.
 */
import { Dexie } from 'dexie';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Evidence } from '#domain/model/evidence';
import type { Offer } from '#domain/model/offer';
import type { Assumptions, Scenario, Settings } from '#domain/model/settings';
import type { Site } from '#domain/model/site';
import type { View } from '#domain/model/view';
import { beginCapture, endCapture } from './change-capture';
import type { ChangeJournal, JournalEntry } from './change-journal';
import type { Database } from './db';
import {
  advance,
  appendStep,
  HISTORY_LIMITS,
  readHead,
  stepToRedo,
  stepToUndo,
  toStep,
  type HistoryLimits,
} from './history';
import { emptyWorkspace, sampleWorkspace } from './seed';
import { deleteSite, putSite, setDefaultSite } from './site-changes';
import { CONTENT_TABLES, type ContentTable, type RecordChange } from './tables';
import { WorkspaceReader } from './workspace-reader';
import type { HistoryStep, WorkspaceState } from './workspace-state';

/** The tables a change may write. */
export type ContentTables = Pick<Database, ContentTable>;

/** What a workspace may be given beside its database. */
export interface WorkspaceOptions {
  /** Gets every committed write; none by default. */
  readonly journal?: ChangeJournal;
  readonly limits?: HistoryLimits;
}

/** No workspace is open, so there is nothing the operation could be about. */
export class NoWorkspaceError extends Error {
  override readonly name = 'NoWorkspaceError';
  constructor() {
    super('No workspace is open.');
  }
}

/** A step cannot be taken back by itself, because it is not the newest one in force. */
export class LaterStepError extends Error {
  override readonly name = 'LaterStepError';
  constructor(label: string) {
    super(`“${label}” is not the newest step any more. Undo the later ones first, under Data.`);
  }
}

/** One workspace on one database. */
export class Workspace {
  readonly #db: Database;
  readonly #now: () => string;
  readonly #journal: ChangeJournal | null;
  readonly #limits: HistoryLimits;
  readonly #reader: WorkspaceReader;
  /** Settles when the write before has reached the journal, so that the journal keeps the order. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param now - the clock, an ISO instant */
  constructor(db: Database, now: () => string, options: WorkspaceOptions = {}) {
    this.#db = db;
    this.#now = now;
    this.#journal = options.journal ?? null;
    this.#limits = options.limits ?? HISTORY_LIMITS;
    this.#reader = new WorkspaceReader(db);
  }

  /**
   * Opens the database, so that what stands in the way is known at once. Optional: the first read opens it too.
   *
   * @throws NewerDatabaseError if a later release wrote it
   */
  async open(): Promise<void> {
    await this.#db.open();
  }

  /** Everything, as of one moment. */
  read(): Promise<WorkspaceState> {
    return this.#reader.read();
  }

  /** Calls the listener now and after each change, until the returned function is called. */
  watch(listener: (state: WorkspaceState) => void, onError?: (error: unknown) => void): () => void {
    return this.#reader.watch(listener, onError);
  }

  /** The same for the newest 200 steps of the history, newest first. */
  watchHistory(
    listener: (steps: readonly HistoryStep[]) => void,
    onError?: (error: unknown) => void,
  ): () => void {
    return this.#reader.watchHistory(listener, onError);
  }

  /**
   * Makes one named change: all of its writes or, if `work` throws, none.
   *
   * @param work - writes to the tables it is given and awaits nothing else
   * @returns the step, or null if nothing is different afterwards
   */
  change(label: string, work: (tables: ContentTables) => Promise<unknown>): Promise<HistoryStep | null> {
    return this.#commit(async (transaction) => {
      const head = await readHead(this.#db);
      await work(this.#db);
      const changes = endCapture(transaction);
      if (changes.length === 0) return null;
      const at = this.#now();
      const appended = await appendStep(this.#db, head, { label, at, changes }, this.#limits);
      const next = advance(appended.head, changes);
      await this.#db.meta.put(next);
      const { sequence } = appended.row;
      return {
        step: toStep(appended.row, next.cursor),
        entry: { position: next.position, kind: 'change', sequence, label, at, changes },
      };
    });
  }

  /**
   * Takes back the newest step in force. Null if there is none.
   *
   * @param only - takes back this step and no other: for an Undo offered beside its own message
   * @throws LaterStepError if a later step is in force, or the step is undone already
   */
  undo(only?: HistoryStep): Promise<HistoryStep | null> {
    return this.#commit(async (transaction) => {
      const head = await readHead(this.#db);
      const row = await stepToUndo(this.#db, head);
      if (only !== undefined && row?.sequence !== only.sequence) throw new LaterStepError(only.label);
      if (row === undefined) return null;
      const images = await this.#db.historyImages.get(row.sequence);
      await restore(this.#db, images?.changes ?? [], 'before');
      const changes = endCapture(transaction);
      const cursor = (await stepToUndo(this.#db, { ...head, cursor: row.sequence - 1 }))?.sequence ?? 0;
      const next = { ...advance(head, changes), cursor };
      await this.#db.meta.put(next);
      return { step: toStep(row, cursor), entry: this.#entryOf('undo', row, next.position, changes) };
    });
  }

  /** Does the oldest undone step again. Null if there is none. */
  redo(): Promise<HistoryStep | null> {
    return this.#commit(async (transaction) => {
      const head = await readHead(this.#db);
      const row = await stepToRedo(this.#db, head);
      if (row === undefined) return null;
      const images = await this.#db.historyImages.get(row.sequence);
      await restore(this.#db, images?.changes ?? [], 'after');
      const changes = endCapture(transaction);
      const next = { ...advance(head, changes), cursor: row.sequence };
      await this.#db.meta.put(next);
      return { step: toStep(row, next.cursor), entry: this.#entryOf('redo', row, next.position, changes) };
    });
  }

  /** Replaces everything by the sample tender. */
  async openSample(): Promise<HistoryStep | null> {
    return this.replaceAll('Open the sample tender', await sampleWorkspace());
  }

  /** Replaces everything by a workspace that has the shipped catalogue and no offers. */
  async startEmpty(name: string, asOf: CalendarDate): Promise<HistoryStep | null> {
    return this.replaceAll(`Start ${name}`, await emptyWorkspace(name, asOf));
  }

  /** Replaces everything by another state, such as one read from a workspace file. */
  replaceAll(label: string, state: WorkspaceState): Promise<HistoryStep | null> {
    return this.change(label, async (tables) => {
      for (const name of CONTENT_TABLES) await tables[name].clear();
      if (state.settings !== null) await tables.settings.put(state.settings);
      await tables.sites.bulkPut([...state.sites]);
      await tables.vendors.bulkPut([...state.vendors]);
      await tables.parties.bulkPut([...state.parties]);
      await tables.rigModels.bulkPut([...state.rigModels]);
      await tables.marketQuotes.bulkPut([...state.marketQuotes]);
      await tables.evidence.bulkPut([...state.evidence]);
      await tables.offers.bulkPut([...state.offers]);
      await tables.overlays.bulkPut([...state.overlays]);
      if (state.tariffPack !== null) await tables.tariffPacks.put(state.tariffPack);
      await tables.lanes.bulkPut([...state.lanes]);
      await tables.views.bulkPut([...state.views]);
    });
  }

  /** Adds offers with the document they come from; one with a known id replaces the older. */
  importOffers(evidence: Evidence, offers: readonly Offer[]): Promise<HistoryStep | null> {
    const from = evidence.fileName ?? evidence.title;
    return this.change(`Import ${count(offers.length, 'offer')} from ${from}`, async (tables) => {
      await tables.evidence.put(evidence);
      await tables.offers.bulkPut([...offers]);
    });
  }

  /** Removes offers; their evidence stays. Ids that are not there are ignored. */
  removeOffers(ids: readonly string[]): Promise<HistoryStep | null> {
    return this.change(`Remove ${count(ids.length, 'offer')}`, (tables) =>
      tables.offers.bulkDelete([...ids]),
    );
  }

  /**
   * @param words - the scenario as the history names it
   * @throws NoWorkspaceError if none is open
   */
  saveScenario(scenario: Scenario, words: string): Promise<HistoryStep | null> {
    return this.change(`Change the scenario: ${words}`, async (tables) => {
      const settings = await tables.settings.get('workspace');
      if (settings === undefined) throw new NoWorkspaceError();
      await tables.settings.put({ ...settings, scenario });
    });
  }

  /** Adds or replaces a site; the first one becomes the default site. */
  async saveSite(site: Site): Promise<HistoryStep | null> {
    const known = await this.#db.sites.get(site.id);
    const verb = known === undefined ? 'Add' : 'Change';
    return this.change(`${verb} site ${site.name}`, (tables) => putSite(tables, site));
  }

  /**
   * Removes a site; null if it is not there. If it was the default site, there is none afterwards.
   *
   * @throws SiteInUseError if an offer names it
   */
  async removeSite(id: string): Promise<HistoryStep | null> {
    const site = await this.#db.sites.get(id);
    if (site === undefined) return null;
    return this.change(`Remove site ${site.name}`, (tables) => deleteSite(tables, site));
  }

  /** Makes a site that of all offers that name none. */
  saveDefaultSite(site: Site): Promise<HistoryStep | null> {
    return this.change(`Make ${site.name} the default site`, (tables) => setDefaultSite(tables, site.id));
  }

  /**
   * @param label - which assumption changed and to what: `Change hashprice to 52.40 $/PH/day`
   * @throws NoWorkspaceError if none is open
   */
  saveAssumptions(assumptions: Assumptions, label: string): Promise<HistoryStep | null> {
    return this.change(label, async (tables) => {
      const settings = await tables.settings.get('workspace');
      if (settings === undefined) throw new NoWorkspaceError();
      await tables.settings.put({ ...settings, assumptions });
    });
  }

  /** Saves name, default site and assumptions. */
  saveSettings(settings: Settings): Promise<HistoryStep | null> {
    return this.change('Change the settings', (tables) => tables.settings.put(settings));
  }

  /** Adds or replaces a saved view. */
  saveView(view: View): Promise<HistoryStep | null> {
    return this.change(`Save the view ${view.name}`, (tables) => tables.views.put(view));
  }

  /** Lets go of the database. */
  close(): void {
    this.#db.close();
  }

  #entryOf(
    kind: 'undo' | 'redo',
    row: { readonly sequence: number; readonly label: string },
    position: number,
    changes: readonly RecordChange[],
  ): JournalEntry {
    return { position, kind, sequence: row.sequence, label: row.label, at: this.#now(), changes };
  }

  /** Runs one write after the one before it, then hands it to the journal. */
  async #commit(
    write: (
      transaction: IDBTransaction,
    ) => Promise<{ readonly step: HistoryStep; readonly entry: JournalEntry } | null>,
  ): Promise<HistoryStep | null> {
    if (inTransaction()) throw new Error('A change cannot be made inside a change');
    const run = this.#last.then(async () => {
      // Must be an async function: by that Dexie knows to follow awaits inside.
      const done = await this.#db.transaction('rw', this.#db.tables, async (transaction) => {
        beginCapture(transaction.idbtrans);
        return await write(transaction.idbtrans);
      });
      if (done !== null) await this.#journal?.append(done.entry);
      return done?.step ?? null;
    });
    this.#last = run.catch(() => undefined);
    return run;
  }
}

/** Dexie types this as always set, which it is not outside a transaction. */
function inTransaction(): boolean {
  return (
    (Dexie.currentTransaction as unknown) !== null && (Dexie.currentTransaction as unknown) !== undefined
  );
}

/** Writes one side of the images back, table by table. */
async function restore(
  db: Database,
  changes: readonly RecordChange[],
  side: 'before' | 'after',
): Promise<void> {
  for (const name of CONTENT_TABLES) {
    const ofTable = changes.filter((change) => change.table === name);
    const written = ofTable.filter((change) => change[side] !== null);
    const removed = ofTable.filter((change) => change[side] === null);
    // The images are exact copies of rows of this very table, so they need no type here.
    const table = db.table<unknown, string>(name);
    if (written.length > 0) await table.bulkPut(written.map((change) => change[side]));
    if (removed.length > 0) await table.bulkDelete(removed.map((change) => change.key));
  }
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
