/**
 * Lists that were read, ready to be asked, and the work on them.
 *
 * Runs in any thread. Long work gives way now and then, so that a stop is heard and a screening need not
 * wait for a self-test.
 *
 * Depends on: core, model (types), screening, imports, table, ./packed-list, ./screening-protocol (types).
 */
import { ok } from '#domain/core/result';
import type { ListSelfTest } from '#domain/model/loaded-list';
import type { PartyScreening } from '#domain/model/screening-run';
import { buildNameIndex, type NameIndex } from '#domain/screening/name-index';
import { ALGORITHM_VERSION } from '#domain/screening/screening-settings';
import { selfTestSteps, type SelfTest } from '#domain/screening/self-test';
import { storedFinding } from '#domain/screening/store-screening';
import { wordTable } from '#domain/screening/word-table';
import { decodeTable } from '#parser/table/table-bytes';
import { readRestrictedList } from '../imports/restricted-lists/read-restricted-list';
import { sha256Hex } from '../imports/sha256-hex';
import { packList, unpackList } from './packed-list';
import type {
  ReadListTask,
  ScreenTask,
  ScreeningAnswers,
  ScreeningPhase,
  ScreeningTask,
  SelfTestTask,
} from './screening-protocol';

/** How work is watched. */
export interface ShelfOptions {
  readonly onProgress: (phase: ScreeningPhase, share: number | null) => void;
  /** Asked in between; only a self-test hears it. */
  readonly isStopped: () => boolean;
}

type ListReading = ScreeningAnswers['read-list'];

/** Milliseconds of work before others have their turn. */
const TURN_MS = 40;
/** Names that are tried to learn how long all of them would take. */
const PROBED = 120;

/** The lists of one worker. */
export class ScreeningShelf {
  readonly #lists = new Map<string, NameIndex>();

  /** @param clock - milliseconds that only ever grow */
  constructor(private readonly clock: () => number) {}

  /** Does one piece of work. @throws Error if it is about a list that is not kept */
  do(task: ScreeningTask, options: ShelfOptions): Promise<ScreeningAnswers[ScreeningTask['kind']]> {
    switch (task.kind) {
      case 'read-list':
        return this.#read(task, options);
      case 'unpack-list':
        return unpackList(task.pieces, task.sha256);
      case 'screen':
        return this.#screen(task, options);
      case 'self-test':
        return this.#test(task, options);
      case 'keep-only':
        for (const sha256 of this.#lists.keys()) {
          if (!task.sha256s.includes(sha256)) this.#lists.delete(sha256);
        }
        return Promise.resolve(null);
    }
  }

  async #read(task: ReadListTask, { onProgress }: ShelfOptions): Promise<ListReading> {
    const { fileName, file, table, words, isPacked } = task;
    onProgress('reading', 0);
    const sha256 = await sha256Hex(file);
    const source =
      table === null
        ? { kind: 'json' as const, bytes: file }
        : { kind: 'table' as const, table: decodeTable(table) };
    const read = await readRestrictedList(
      source,
      { fileName, sha256, givenDate: null },
      { onProgress: (share) => onProgress('reading', share) },
    );
    if (!read.ok) return read;
    const { edition, entries, rejected } = read.value;
    onProgress('indexing', null);
    await turn();
    this.#lists.set(sha256, buildNameIndex(entries, wordTable(words)));
    if (isPacked) onProgress('packing', null);
    const pieces = isPacked ? await packList(file) : [];
    return ok({ edition, rejected, pieces, hasLastLineEnd: table === null || endsALine(file) });
  }

  async #screen(
    { runId, subjects, lists, settings }: ScreenTask,
    { onProgress }: ShelfOptions,
  ): Promise<readonly PartyScreening[]> {
    const asked = lists.map((list) => ({ list, index: this.#index(list.sha256) }));
    const findings: PartyScreening[] = [];
    let begun = this.clock();
    for (const [at, subject] of subjects.entries()) {
      findings.push(storedFinding(subject, runId, asked, settings));
      if (this.clock() - begun < TURN_MS) continue;
      onProgress('screening', (at + 1) / subjects.length);
      await turn();
      begun = this.clock();
    }
    return findings;
  }

  async #test(task: SelfTestTask, { onProgress, isStopped }: ShelfOptions): Promise<ListSelfTest | null> {
    const { sha256, settings, innocents, seed, secondsAtMost } = task;
    const index = this.#index(sha256);
    const every = this.#everyFor(index, task, secondsAtMost * 1_000);
    const steps = selfTestSteps(index, settings, { seed, innocents, every });
    let step = steps.next();
    let begun = this.clock();
    while (step.done !== true) {
      if (this.clock() - begun >= TURN_MS) {
        onProgress('testing', step.value);
        await turn();
        if (isStopped()) return null;
        begun = this.clock();
      }
      step = steps.next(false);
    }
    return recordOf(step.value, seed, every);
  }

  /** Every so-many-th name, so that the test takes about the time there is. */
  #everyFor(index: NameIndex, { settings, seed }: SelfTestTask, milliseconds: number): number {
    const listed = index.entries.reduce((sum, { aliases }) => sum + 1 + aliases.length, 0);
    const apart = Math.max(1, Math.floor(listed / PROBED));
    let took = 0;
    let tried = 1;
    // Twice: code that runs for the first time is several times slower than it will be.
    for (let times = 0; times < 2; times += 1) {
      const probe = selfTestSteps(index, settings, { seed, innocents: [], every: apart });
      const begun = this.clock();
      tried = 0;
      for (let step = probe.next(); step.done !== true; step = probe.next(false)) tried += 1;
      took = this.clock() - begun;
    }
    return Math.max(1, Math.ceil(((took / Math.max(1, tried)) * listed) / milliseconds));
  }

  #index(sha256: string): NameIndex {
    const index = this.#lists.get(sha256);
    if (index === undefined) throw new Error('A list was asked that is not kept here.');
    return index;
  }
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** A carriage return alone ends a line only where no line feed does. */
function endsALine(file: Uint8Array): boolean {
  const last = file.at(-1);
  return last === LINE_FEED || (last === CARRIAGE_RETURN && !file.includes(LINE_FEED));
}

function recordOf(test: SelfTest, seed: number, every: number): ListSelfTest {
  return { algorithmVersion: ALGORITHM_VERSION, seed, every, ...test };
}

/** Lets messages in. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
