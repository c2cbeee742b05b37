/**
 * Writes named changes: makes one, takes the newest back, does it again.
 *
 * A change, its history and the new head are one transaction. Nothing here
 * awaits anything but the database inside one: IndexedDB would commit early.
 *
 * Depends on: dexie, model (types), ./audit-log, ./db, ./change-capture, ./change-journal, ./history, ./import-manifest, ./program-notes, ./sum-changes, ./tables,
 * ./vault/vault-row.
 */
import { Dexie } from 'dexie';
import type { LineageEntry } from '#domain/model/lineage-entry';
import { entryAfter, factOfWrite } from './audit-log';
import { beginCapture, endCapture, hasChanges } from './change-capture';
import type { ChangeJournal, JournalEntry } from './change-journal';
import type { Database } from './db';
import { advance, appendStep, readHead, stepToRedo, stepToUndo, toStep, type HistoryLimits } from './history';
import { manifestOf, type ImportSource } from './import-manifest';
import { redoWithNote, undoWithNote, type StepsAround, type StepTaker } from './program-notes';
import { sumChanges } from './sum-changes';
import { CONTENT_TABLES, type ContentTable, type RecordChange } from './tables';
import { advanceVaultRow } from './vault/vault-row';
import type { HistoryStep } from './workspace-state';

/** The tables a change may write. */
export type ContentTables = Pick<Database, ContentTable>;

/** A step cannot be taken back by itself, because it is not the newest one in force. */
export class LaterStepError extends Error {
  override readonly name = 'LaterStepError';
  constructor(label: string) {
    super(`“${label}” is not the newest step any more. Undo the later ones first, under Data.`);
  }
}

/** Hears what is about to be committed at which position; null if it was not committed after all. */
export type HearsWrites = (position: number, changes: readonly RecordChange[] | null) => void;

/** One write inside its transaction; null if nothing is different after it. */
type Write = (
  transaction: IDBTransaction,
) => Promise<{ readonly step: HistoryStep; readonly entry: JournalEntry } | null>;

/** Commits one write. */
type Commit = (write: Write, onWritten?: ((count: number) => void) | null) => Promise<HistoryStep | null>;

/** Writes to one database. */
export class WorkspaceWriter {
  readonly #db: Database;
  readonly #now: () => string;
  readonly #journal: ChangeJournal | null;
  readonly #limits: HistoryLimits;
  readonly #onWrite: HearsWrites;
  readonly #author: () => string | null;
  /** Moments at which the workspace was the same as a file, not written yet. */
  #moments: readonly LineageEntry[] = [];
  /** Settles when the write before was handed to the journal, so that the journal keeps the order. */
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param now - the clock, an ISO instant
   * @param author - who writes, asked at each write; null if nobody said
   */
  constructor(
    db: Database,
    now: () => string,
    journal: ChangeJournal | null,
    limits: HistoryLimits,
    onWrite: HearsWrites = () => undefined,
    author: () => string | null = () => null,
  ) {
    this.#db = db;
    this.#now = now;
    this.#journal = journal;
    this.#limits = limits;
    this.#onWrite = onWrite;
    this.#author = author;
  }

  /**
   * Makes one named change: all of its writes or, if `work` throws, none.
   *
   * @param work - writes to the tables it is given and awaits nothing else
   * @param source - of an import, which gets a manifest
   * @param onWritten - called with the number of records that were written since the call before
   * @returns the step, or null if nothing is different afterwards
   */
  async change(
    label: string,
    work: (tables: ContentTables) => Promise<unknown>,
    source: ImportSource | null = null,
    onWritten: ((count: number) => void) | null = null,
  ): Promise<HistoryStep | null> {
    const moments = this.#moments;
    const step = await this.#commit(async (transaction) => {
      const head = await readHead(this.#db);
      await work(this.#db);
      if (moments.length > 0 && hasChanges(transaction)) await this.#db.lineage.bulkPut([...moments]);
      const changes = endCapture(transaction);
      if (changes.length === 0) return null;
      const at = this.#now();
      const sums = await sumChanges(this.#db, changes);
      const imported = source === null ? {} : { manifest: manifestOf(source, head.position + 1, sums) };
      const appended = await appendStep(this.#db, head, { label, at, changes, ...imported }, this.#limits);
      const next = advance(appended.head, changes);
      await this.#db.meta.put(next);
      const tally = await advanceVaultRow(this.#db, next.position, sums);
      const { sequence } = appended.row;
      return {
        step: toStep(appended.row, next.cursor),
        entry: {
          position: next.position,
          kind: 'change',
          sequence,
          label,
          at,
          ...this.#hand(),
          changes,
          tally,
          ...imported,
        },
      };
    }, onWritten);
    if (step !== null) this.#moments = this.#moments.filter((entry) => !moments.includes(entry));
    return step;
  }

  /** Writes the moment with the next change. */
  noteMoment(entry: LineageEntry): void {
    this.#moments = [...this.#moments.filter(({ id }) => id !== entry.id), entry];
  }

  /**
   * Takes back the newest step of the user in force, and what the program noted after it. Null if there is none.
   *
   * @param only - takes back this step and no other: for an Undo offered beside its own message
   * @throws LaterStepError if a later step is in force, or the step is undone already
   */
  undo(only?: HistoryStep): Promise<HistoryStep | null> {
    return this.#inOrder((commit) => undoWithNote(this.#taker(commit), only));
  }

  /** Does the oldest undone step again, and what the program noted after it. Null if there is none. */
  redo(): Promise<HistoryStep | null> {
    return this.#inOrder((commit) => redoWithNote(this.#taker(commit)));
  }

  #taker(commit: Commit): StepTaker {
    return {
      around: () => this.#around(),
      undo: (only) => commit(this.#undoing(only)),
      redo: () => commit(this.#redoing),
    };
  }

  async #around(): Promise<StepsAround> {
    this.#db.attachment.demand();
    const head = await readHead(this.#db);
    const inForce = this.#db.history.where('sequence').belowOrEqual(head.cursor);
    const back = await inForce.reverse().limit(2).toArray();
    const forward = await stepToRedo(this.#db, head);
    return {
      back: back.map((row) => toStep(row, head.cursor)),
      forward: forward === undefined ? null : toStep(forward, head.cursor),
    };
  }

  #undoing(only?: HistoryStep): Write {
    return async (transaction) => {
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
      const entry = await this.#entryOf('undo', row, next.position, changes);
      return { step: toStep(row, cursor), entry };
    };
  }

  readonly #redoing: Write = async (transaction) => {
    const head = await readHead(this.#db);
    const row = await stepToRedo(this.#db, head);
    if (row === undefined) return null;
    const images = await this.#db.historyImages.get(row.sequence);
    await restore(this.#db, images?.changes ?? [], 'after');
    const changes = endCapture(transaction);
    const next = { ...advance(head, changes), cursor: row.sequence };
    await this.#db.meta.put(next);
    const entry = await this.#entryOf('redo', row, next.position, changes);
    return { step: toStep(row, next.cursor), entry };
  };

  /**
   * Asks whether a change could be made now.
   *
   * @throws DatabaseLeftError, or what the journal says
   */
  async admit(): Promise<void> {
    this.#db.attachment.demand();
    await this.#journal?.admit();
    this.#db.attachment.demand();
  }

  /** Runs something that reads after all writes so far are committed, and before the next one begins. */
  between<Value>(work: () => Promise<Value>): Promise<Value> {
    const run = this.#last.then(work);
    this.#last = run.catch(() => undefined);
    return run;
  }

  /** Resolves once every write so far is committed and safe in the journal. */
  async settle(): Promise<void> {
    await this.#last;
    await this.#journal?.settle();
  }

  /** Adds to the log of what was done, in the transaction of the write. */
  async #log(entry: JournalEntry): Promise<void> {
    const last = (await this.#db.audit.orderBy('sequence').last()) ?? null;
    await this.#db.audit.add(entryAfter(last, factOfWrite(entry)));
  }

  async #entryOf(
    kind: 'undo' | 'redo',
    row: { readonly sequence: number; readonly label: string },
    position: number,
    changes: readonly RecordChange[],
  ): Promise<JournalEntry> {
    const tally = await advanceVaultRow(this.#db, position, await sumChanges(this.#db, changes));
    const { sequence, label } = row;
    return { position, kind, sequence, label, at: this.#now(), ...this.#hand(), changes, tally };
  }

  /** The field of an entry that says who; absent if nobody said. */
  #hand(): Pick<JournalEntry, 'by'> {
    const by = this.#author();
    return by === null ? {} : { by };
  }

  #commit(write: Write, onWritten: ((count: number) => void) | null = null): Promise<HistoryStep | null> {
    return this.#inOrder((commit) => commit(write, onWritten));
  }

  /** Runs writes that belong together after those before them: none of others comes in between. */
  async #inOrder(work: (commit: Commit) => Promise<HistoryStep | null>): Promise<HistoryStep | null> {
    if (inTransaction()) throw new Error('A change cannot be made inside a change');
    const safe: Promise<void>[] = [];
    const commit: Commit = async (write, onWritten = null) => {
      const written = await this.#commitNow(write, onWritten);
      if (written.safe !== undefined) safe.push(written.safe);
      return written.step;
    };
    const step = await this.between(() => work(commit));
    await Promise.all(safe);
    return step;
  }

  /** Commits one write and hands it to the journal, which may take its time. */
  async #commitNow(
    write: Write,
    onWritten: ((count: number) => void) | null,
  ): Promise<{ readonly step: HistoryStep | null; readonly safe: Promise<void> | undefined }> {
    await this.admit();
    // Must be an async function: by that Dexie knows to follow awaits inside.
    let position: number | null = null;
    const committing = this.#db.transaction('rw', this.#db.tables, async (transaction) => {
      beginCapture(transaction.idbtrans, onWritten);
      const written = await write(transaction.idbtrans);
      if (written !== null) await this.#log(written.entry);
      // Before the commit: whoever watches reads at once after it.
      if (written !== null) {
        position = written.entry.position;
        this.#onWrite(position, written.entry.changes);
      }
      return written;
    });
    const done = await committing.catch((cause: unknown) => {
      if (position !== null) this.#onWrite(position, null);
      throw cause;
    });
    // Not awaited here: writes that come quickly reach the journal together.
    const safe = done === null ? this.#journal?.settle() : this.#journal?.append(done.entry);
    safe?.catch(() => undefined); // Awaited by who asked for the write, and heard there.
    return { step: done?.step ?? null, safe };
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
