/**
 * Loading of lists and screening, one thing at a time, for as long as the window lives.
 *
 * Nothing is changed until the end, and then all at once: a stop, a refusal and a failure leave the lists,
 * findings and decisions as they were. Decisions are never touched here.
 *
 * Depends on: domain, data (types), host (types), workers (types), ./desk-words, ./list-files, ./list-question, ./list-record, ./list-work.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { ListEdition, ListFormatName } from '#domain/model/restricted-list';
import type { RunReason } from '#domain/model/screening-run';
import { dayProblem } from '#domain/screening/edition-check';
import type { FileKind, OpenedFile } from '../host/host';
import type { ListRead, ScreeningPhase } from '../workers/screening-protocol';
import { dayLabel, loadedNotice, problemText, screenedNotice } from './desk-words';
import { readListFile } from './list-files';
import { questionOf, type ListQuestion } from './list-question';
import { listPiecesOf, loadedListOf } from './list-record';
import {
  keepOnlyThoseInUse,
  listOf,
  readerOf,
  screenAll,
  selfTestList,
  type DeskServices,
  type Save,
} from './list-work';

/** What long work is at, in its order. */
export type DeskPhase = Exclude<ScreeningPhase, 'testing'> | 'saving';

/** An answer to a {@link ListQuestion}. */
export interface ListAnswer {
  /** False leaves the list. */
  readonly take: boolean;
  /** Its day as the user says it; null leaves what is known. */
  readonly day: CalendarDate | null;
  readonly by: string | null;
}

/** Long work under way. */
export interface DeskWork {
  /** `Loading consolidated.csv`. */
  readonly what: string;
  readonly phase: DeskPhase;
  /** Of the phase, 0 to 1; null where nobody can say. */
  readonly share: number | null;
  /** False once it is being saved. */
  readonly canStop: boolean;
}

/** What the desk is at. */
export interface DeskState {
  readonly work: DeskWork | null;
  /** Of a list that was read and waits for a word. */
  readonly question: ListQuestion | null;
  readonly selfTest: { readonly listId: ListFormatName; readonly share: number } | null;
  /** What did not come about, last; null once it is dismissed or something else is begun. */
  readonly problem: string | null;
  /** What came of the last piece of work, in words. */
  readonly notice: string | null;
}

/** The kinds of files that lists come as. */
export const LIST_FILES: FileKind = {
  label: 'Restricted-party list',
  extensions: ['csv', 'tsv', 'txt', 'json'],
};

interface Candidate {
  readonly read: ListRead;
  readonly question: ListQuestion;
}

interface Watched {
  readonly signal: AbortSignal;
  readonly onProgress: (phase: ScreeningPhase, share: number | null) => void;
}

const IDLE: DeskState = { work: null, question: null, selfTest: null, problem: null, notice: null };

/** One desk. No promise of its methods rejects: what fails is told in {@link DeskState.problem}. */
export class ScreeningDesk {
  #state = IDLE;
  #stopping: AbortController | null = null;
  #stoppingTest: AbortController | null = null;
  #candidate: Candidate | null = null;
  #save: Save = unwatched;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly services: DeskServices) {}

  /** The same object until something changes. */
  readonly state = (): DeskState => this.#state;

  /** Calls the listener after each change, until the returned function is called. */
  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Has writes run by who keeps count of them, until the returned function is called. */
  readonly saveBy = (save: Save): (() => void) => {
    this.#save = save;
    return () => {
      if (this.#save === save) this.#save = unwatched;
    };
  };

  /** Asks for a file and loads it as a list. @param by - who; null if nobody said */
  async chooseList(by: string | null): Promise<void> {
    let file: OpenedFile | null = null;
    try {
      await this.services.workspace.admit();
      file = await this.services.host.openFile(LIST_FILES);
    } catch (cause) {
      this.#set({ problem: problemText('No list was loaded', cause) });
    }
    if (file !== null) await this.loadList(file, by);
  }

  /** Reads a file as a list, and loads it unless something has to be asked first. */
  loadList(file: OpenedFile, by: string | null): Promise<void> {
    return this.#work(`Loading ${file.name}`, `${file.name} was not loaded`, async (watched) => {
      await this.services.workspace.admit();
      const read = await readListFile(file, await readerOf(this.services), true, watched);
      const state = await this.services.workspace.read();
      const question = questionOf(read, listOf(state, read.edition.format));
      if (question === null) return this.#take(read, read.edition, by, watched);
      this.#candidate = { read, question };
      this.#set({ question });
      return null;
    });
  }

  /** Answers the question about a list: loads it, or leaves it. */
  async answer({ take, day, by }: ListAnswer): Promise<void> {
    const candidate = this.#candidate;
    if (candidate === null) return;
    if (!take) {
      this.#candidate = null;
      this.#set({ question: null, problem: null });
      await keepOnlyThoseInUse(this.services);
      return;
    }
    const { read, question } = candidate;
    const { edition } = read;
    const failed = `${edition.fileName} was not loaded`;
    const wrongDay = day === null ? null : dayProblem(day, edition, this.services.today());
    if (wrongDay !== null) {
      this.#set({ problem: problemText(failed, new Error(wrongDay)) });
      return;
    }
    const dated = day === null ? edition : { ...edition, listDate: { day, basis: 'given' as const } };
    const inUse = listOf(await this.services.workspace.read(), edition.format);
    const again = questionOf({ ...read, edition: dated }, inUse);
    // By the day that was given it may turn out to be the older one.
    if (again !== null && again.warnings.length > question.warnings.length) {
      this.#candidate = { read: { ...read, edition: dated }, question: again };
      this.#set({ question: again, problem: null });
      return;
    }
    await this.#work(`Loading ${edition.fileName}`, failed, (watched) =>
      this.#take(read, dated, by, watched),
    );
  }

  /** Screens everyone against the lists in use. */
  runScreening(reason: RunReason, by: string | null): Promise<void> {
    return this.#work('Screening the parties', 'The parties were not screened', async (watched) => {
      await this.services.workspace.admit();
      const state = await this.services.workspace.read();
      if (state.restrictedLists.length === 0) throw new Error('No list is loaded. Load one first.');
      const asked = { by, at: this.services.now() };
      const { run, findings } = await screenAll(
        this.services,
        state,
        state.restrictedLists,
        { reason, ...asked },
        watched,
      );
      this.#saving();
      await this.#save(() => this.services.workspace.saveScreening(run, findings));
      return screenedNotice(run);
    });
  }

  /** Says the day of a list in use, and screens anew so that every result is told with it. */
  setListDate(id: ListFormatName, day: CalendarDate, by: string | null): Promise<void> {
    return this.#work('Changing the day of the list', 'The day was not changed', async (watched) => {
      await this.services.workspace.admit();
      const state = await this.services.workspace.read();
      const list = listOf(state, id);
      if (list === null) throw new Error('The list is no longer in use.');
      const wrongDay = dayProblem(day, list.edition, this.services.today());
      if (wrongDay !== null) throw new Error(wrongDay);
      const edition = { ...list.edition, listDate: { day, basis: 'given' as const } };
      const dated = { ...list, edition };
      const lists = state.restrictedLists.map((one) => (one.id === id ? dated : one));
      const asked = { by, at: this.services.now() };
      const found = await screenAll(this.services, state, lists, { reason: 'asked', ...asked }, watched);
      this.#saving();
      // As it is now: the outcome of a self-test may have come since.
      const now = listOf(await this.services.workspace.read(), id) ?? list;
      const next = { ...now, edition: dated.edition };
      await this.#save(() => this.services.workspace.saveList(next, dayLabel(next), found));
      return screenedNotice(found.run);
    });
  }

  /** Takes a list out of use; findings stay until the parties are screened against what is left. */
  removeList(id: ListFormatName, by: string | null): Promise<void> {
    return this.#work('Removing the list', 'The list was not removed', async (watched) => {
      await this.services.workspace.admit();
      const state = await this.services.workspace.read();
      const left = state.restrictedLists.filter((list) => list.id !== id);
      const asked = { by, at: this.services.now() };
      const found =
        left.length === 0
          ? null
          : await screenAll(this.services, state, left, { reason: 'asked', ...asked }, watched);
      this.stopSelfTest();
      this.#saving();
      await this.#save(() => this.services.workspace.removeList(id, found));
      await keepOnlyThoseInUse(this.services);
      return found === null ? 'The list was removed. No list is in use.' : screenedNotice(found.run);
    });
  }

  /** Tries whether the names of a list are found in it, as a step of its own. */
  runSelfTest(id: ListFormatName): Promise<void> {
    return this.#selfTest(id, true);
  }

  async #selfTest(id: ListFormatName, isAsked: boolean): Promise<void> {
    if (this.#stoppingTest !== null) return;
    const stopping = new AbortController();
    this.#stoppingTest = stopping;
    this.#set({ selfTest: { listId: id, share: 0 } });
    try {
      const onProgress = (_phase: ScreeningPhase, share: number | null) => {
        if (isSamePercent(this.#state.selfTest?.share ?? null, share)) return;
        this.#set({ selfTest: { listId: id, share: share ?? 0 } });
      };
      await selfTestList(this.services, id, {
        signal: stopping.signal,
        onProgress,
        isAsked,
        save: this.#save,
      });
    } catch (cause) {
      if (!stopping.signal.aborted && !isStop(cause)) {
        this.#set({ problem: problemText('The self-test did not come to its end', cause) });
      }
    } finally {
      this.#stoppingTest = null;
      this.#set({ selfTest: null });
    }
  }

  /** Stops what is under way; everything is then as it was before. */
  stop(): void {
    if (this.#state.work?.canStop === true) this.#stopping?.abort(stopped());
  }

  /** Ends the self-test; the list stays, without the outcome of one. */
  stopSelfTest(): void {
    this.#stoppingTest?.abort(stopped());
  }

  /** Forgets problem and notice. */
  dismiss(): void {
    this.#set({ problem: null, notice: null });
  }

  async #work(
    what: string,
    failed: string,
    work: (watched: Watched) => Promise<string | null>,
  ): Promise<void> {
    if (this.#stopping !== null) {
      const busy = new Error('Other work on lists is under way. Wait for it, or stop it first.');
      this.#set({ problem: problemText(failed, busy) });
      return;
    }
    const stopping = new AbortController();
    this.#stopping = stopping;
    this.#candidate = null;
    const onProgress = (phase: ScreeningPhase, share: number | null) => {
      if (this.#stopping !== stopping || phase === 'testing') return;
      const { work: before } = this.#state;
      if (before?.phase === phase && isSamePercent(before.share, share)) return;
      this.#set({ work: { what, phase, share, canStop: true } });
    };
    this.#set({ question: null, problem: null, notice: null });
    onProgress('reading', null);
    let outcome: Partial<DeskState> = {};
    try {
      outcome = { notice: await work({ signal: stopping.signal, onProgress }) };
    } catch (cause) {
      outcome = stopping.signal.aborted
        ? { notice: 'Stopped. Lists, findings and decisions are as they were.' }
        : { problem: problemText(failed, cause) };
    } finally {
      this.#stopping = null;
      this.#set({ ...outcome, work: null });
    }
  }

  async #take(read: ListRead, edition: ListEdition, by: string | null, watched: Watched): Promise<string> {
    const state = await this.services.workspace.read();
    const asked = { by, at: this.services.now() };
    const list = loadedListOf(read, edition, asked, listOf(state, edition.format));
    const lists = [...state.restrictedLists.filter(({ id }) => id !== list.id), list];
    const pieces = listPiecesOf(edition, read.pieces);
    // Who takes long to answer finds that the worker has let go of the list.
    const known = { ...state, listPieces: [...state.listPieces, ...pieces] };
    const found = await screenAll(this.services, known, lists, { reason: 'list-loaded', ...asked }, watched);
    this.stopSelfTest();
    this.#saving();
    await this.#save(() => this.services.workspace.loadList(list, pieces, found));
    await keepOnlyThoseInUse(this.services);
    // Its outcome is noted later: results are seen at once. Undo takes it back with the list.
    void Promise.resolve().then(() => this.#selfTest(list.id, false));
    return loadedNotice(list, found.run);
  }

  #saving(): void {
    const { work } = this.#state;
    this.#stopping?.signal.throwIfAborted();
    if (work !== null) this.#set({ work: { ...work, phase: 'saving', share: null, canStop: false } });
  }

  #set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

function unwatched<Value>(write: () => Promise<Value>): Promise<Value> {
  return write();
}

/** What nobody would see is not drawn anew. */
function isSamePercent(one: number | null, other: number | null): boolean {
  return (
    one === other || (one !== null && other !== null && Math.floor(one * 100) === Math.floor(other * 100))
  );
}

function stopped(): DOMException {
  return new DOMException('Stopped by the user.', 'AbortError');
}

function isStop(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError';
}
