/**
 * Random sequences of edits and blows on the program in memory, against a plain model: after
 * every start there is what the model says, history and all, and at the end the vault alone
 * gives it back.
 *
 * The model keeps every state that may be found: the last that was called safe, and those after
 * it that the program has not answered for. What was called safe is the only one at once.
 */
import { chanceOf } from './chance';
import { control, lossless, tell, type TrialSet } from './figure';
import { EMPTY_MODEL, MODEL_TABLES, wordsOf, type Model, type ModelTable } from './model';
import {
  aSequence,
  modelAfter,
  perform,
  replaced,
  type Blow,
  type Edit,
  type Operation,
} from './model-operations';
import { ProgramInMemory } from './program-in-memory';

const SEED = 9_000_000;
const FULL = 100 * 1024 * 1024;
const ROOMY = 1e12;
/** Refusals by which nothing was changed; of the others the change is in the database. */
const NOTHING_DONE: readonly string[] = ['DiskFullError', 'NoCopyBeforeError', 'HostError'];

/** A start that must write says so, in words, and changes nothing until there is room. */
const REFUSED_WHILE_FULL: readonly string[] = ['NoRoomToRebuildError', 'UpgradeStoppedError'];

/** What a control takes away. */
interface Weakness {
  readonly disk?: 'syncs nothing';
  readonly model?: 'forgets an edit';
}

export const modelSequences: TrialSet = {
  name: 'model-sequences',
  title: 'random sequences of up to 50 operations in memory, equal to a plain model after each start',
  trials: 2_000,
  fewTrials: 60,
  run: async (trials, first = 1) => {
    let lost = 0;
    let operations = 0;
    let starts = 0;
    for (let trial = first; trial < first + trials; trial += 1) {
      const sequence = aSequence(chanceOf(SEED + trial));
      const { fault, starts: made } = await faultOf(sequence, {});
      operations += sequence.length;
      starts += made;
      if (fault !== null) {
        lost += 1;
        await tellFault(trial, sequence, fault);
      }
      if (trial % 100 === 0) tell(`${String(trial)} sequences, ${String(lost)} lost`);
    }
    const few = Math.max(20, Math.ceil(trials / 20));
    const note = `${String(operations)} operations, ${String(starts)} starts`;
    return [
      lossless('model-sequences', trials, lost, note),
      control('model-sequences', few, await noticed(few, { disk: 'syncs nothing' }), 'no sync: noticed'),
      control(
        'model-sequences-model',
        few,
        await noticed(few, { model: 'forgets an edit' }),
        'a model that forgets one edit: noticed',
      ),
    ];
  },
};

async function noticed(trials: number, weakness: Weakness): Promise<number> {
  let count = 0;
  for (let trial = 1; trial <= trials; trial += 1) {
    const { fault } = await faultOf(aSequence(chanceOf(SEED + trial)), weakness);
    if (fault !== null) count += 1;
  }
  return count;
}

/** Says which sequence it was, and the shortest one found that shows a fault too. */
async function tellFault(trial: number, sequence: readonly Operation[], fault: string): Promise<void> {
  tell(
    `sequence ${String(trial)} (again: --only model-sequences --trials 1 --from ${String(trial)}): ${fault}`,
  );
  let short = sequence;
  for (let size = Math.ceil(short.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < short.length;) {
      const without = short.filter((_operation, index) => index < at || index >= at + size);
      if ((await faultOf(without, {})).fault === null) at += size;
      else short = without;
    }
  }
  tell(`  cut down to ${String(short.length)}: ${short.map((one) => JSON.stringify(one)).join(' ')}`);
  tell(`  ${(await faultOf(short, {})).fault ?? 'which shows none by itself'}`);
}

async function faultOf(
  sequence: readonly Operation[],
  weakness: Weakness,
): Promise<{ readonly fault: string | null; readonly starts: number }> {
  const run = new Run(weakness);
  let nth = 0;
  try {
    await run.begin();
    for (const operation of sequence) {
      nth += 1;
      await run.take(operation);
    }
    await run.end();
    return { fault: null, starts: run.starts };
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    return { fault: `operation ${String(nth)}: ${words}`, starts: run.starts };
  } finally {
    run.stop();
  }
}

class Run {
  readonly #program = new ProgramInMemory();
  /** Oldest first: the first is safe in the vault, the last is in the database. */
  #states: readonly Model[] = [EMPTY_MODEL];
  /** What the database may hold beyond: edits under way when the program was killed. */
  #underWay: readonly Model[] = [];
  #forgets: boolean;
  starts = 0;

  constructor({ disk, model }: Weakness) {
    this.#program.disk.syncs = disk === undefined;
    this.#forgets = model !== undefined;
  }

  async begin(): Promise<void> {
    await this.#startAndCompare('database');
  }

  async take(operation: Operation): Promise<void> {
    const { disk } = this.#program;
    switch (operation.do) {
      case 'copy': {
        const copied = await this.#program.opened.safety?.copies.take().then(
          () => true,
          () => false,
        );
        if (copied === true) this.#allIsSafe();
        return;
      }
      case 'restore':
        return this.#restore(operation.nth);
      case 'space':
        disk.free = operation.isFull ? FULL : ROOMY;
        return;
      case 'fault':
        disk.failure = { at: disk.calls + 1 + operation.calls, mode: operation.mode };
        return;
      case 'kill':
      case 'power-cut':
      case 'quit':
      case 'database':
      case 'vault':
        return this.#suffer(operation);
      case 'import':
      case 'edit':
      case 'remove':
      case 'rename':
      case 'replace':
      case 'load-list':
      case 'decide':
      case 'plan':
      case 'plan-line':
      case 'undo':
      case 'redo':
        return this.#edit(operation);
    }
  }

  /** With room and a disk that works everything becomes safe, and the vault alone gives it back. */
  async end(): Promise<void> {
    this.#program.disk.free = ROOMY;
    this.#program.disk.failure = null;
    await this.#program.opened.workspace.settle();
    this.#allIsSafe();
    this.#program.kill();
    await this.#program.loseDatabase();
    await this.#startAndCompare('vault');
  }

  stop(): void {
    try {
      this.#program.kill();
    } catch {
      // It did not run.
    }
  }

  async #edit(edit: Edit): Promise<void> {
    const next = this.#after(edit);
    try {
      await perform(this.#program.opened.workspace, edit);
      this.#states = [next];
    } catch (cause) {
      this.#refused(cause, next);
    }
  }

  async #restore(nth: number): Promise<void> {
    const { workspace, safety } = this.#program.opened;
    const copies = await safety?.copies.list().catch(() => []);
    const copy = copies?.[nth % Math.max(1, copies.length)];
    if (safety === null || copy === undefined) return;
    const read = await safety.copies.read(copy.name);
    if (!read.ok) return;
    const next = replaced(this.#newest(), 'Restore', read.value);
    try {
      await workspace.replaceAll('Restore', read.value);
      this.#states = [next];
    } catch (cause) {
      this.#refused(cause, next);
    }
  }

  #refused(cause: unknown, next: Model): void {
    const { name } = cause as Error;
    if (NOTHING_DONE.includes(name)) return;
    if (name !== 'NotYetSafeError') throw cause;
    if (next !== this.#newest()) this.#states = [...this.#states, next];
  }

  async #suffer(blow: Blow): Promise<void> {
    const { disk } = this.#program;
    switch (blow.do) {
      case 'quit':
        await this.#program.quit();
        return this.#startAndCompare('database');
      case 'kill':
      case 'power-cut': {
        await this.#killWithin(blow.within, blow.calls);
        if (blow.do === 'power-cut') {
          const chance = chanceOf(blow.seed);
          disk.powerCut(() => chance.below(1_000) / 1_000);
        }
        if (blow.takesDatabase) await this.#program.loseDatabase();
        return this.#startAndCompare(blow.takesDatabase ? 'vault' : 'database');
      }
      case 'database':
        this.#program.kill();
        if (blow.how === 'lost') await this.#program.loseDatabase();
        if (blow.how === 'behind') await this.#program.rewindDatabase(blow.starts);
        // Where the vault has nothing yet there is nothing that could make this good.
        if (blow.how === 'record' && this.#states[0] !== EMPTY_MODEL) await this.#program.loseRecord();
        if (blow.how === 'foreign') await this.#program.makeForeign();
        return this.#startAndCompare('vault');
      case 'vault':
        this.#program.kill();
        // One damage at a time: the database has to make this one good, for which there must be room.
        disk.free = ROOMY;
        disk.failure = null;
        this.#program.damageVault(blow.how);
        return this.#startAndCompare('database');
    }
  }

  /** Edits made quickly, without waiting for one another. */
  async #killWithin(edits: readonly Edit[], calls: number): Promise<void> {
    const { workspace } = this.#program.opened;
    const possible: Model[] = [];
    const isDone = await this.#program.killWithin(() => {
      let model = this.#newest();
      const all = edits.map((edit) => {
        model = this.#modelAfter(model, edit);
        possible.push(model);
        return perform(workspace, edit);
      });
      return Promise.all(all);
    }, calls);
    const last = possible.at(-1);
    if (isDone && last !== undefined) this.#states = [last];
    else this.#underWay = possible;
  }

  /** @param rest - which of the two is left to start from */
  async #startAndCompare(rest: 'database' | 'vault'): Promise<void> {
    await this.#start();
    this.starts += 1;
    const newest = this.#newest();
    const possible = [...(rest === 'vault' ? this.#states : [newest]), ...this.#underWay];
    const found = await this.#found();
    const state = possible.find((one) => wordsOf(one) === found);
    if (state === undefined) {
      const expected = possible.map(wordsOf).join('\n or\n');
      throw new Error(`after a start with the ${rest} there is\n${found}\n and not\n${expected}`);
    }
    const isBehind = (this.#program.opened.safety?.journal.status().problem ?? null) !== null;
    const all = [...this.#states, ...this.#underWay];
    // The vault may then stand at any of the states before.
    this.#states = isBehind ? all.slice(0, all.indexOf(state) + 1) : [state];
    this.#underWay = [];
  }

  /** A start that a failing disk ends, or a full one, is tried again, as its user would. */
  async #start(): Promise<void> {
    const { disk } = this.#program;
    for (;;) {
      const before = disk.calls;
      try {
        await this.#program.start();
        return;
      } catch (cause) {
        const at = disk.failure?.at ?? 0;
        const isOfFullDisk = disk.free === FULL && REFUSED_WHILE_FULL.includes((cause as Error).name);
        if (isOfFullDisk) disk.free = ROOMY;
        else if (at <= before || at > disk.calls) throw cause;
      }
    }
  }

  async #found(): Promise<string> {
    const { head, tables, steps } = await this.#program.read();
    const rows = (table: ModelTable): ReadonlyMap<string, string> =>
      new Map([...(tables.get(table) ?? [])].map(([id, row]) => [id, JSON.stringify(row)]));
    const others = [...tables].filter(
      ([table, all]) => !(MODEL_TABLES as readonly string[]).includes(table) && all.size > 0,
    );
    if (others.length > 0) throw new Error(`records in ${others.map(([table]) => table).join()}`);
    const label = ({ row }: { readonly row: { readonly label: string } }) => ({ label: row.label });
    const content = new Map(MODEL_TABLES.map((table) => [table, rows(table)]));
    const step = (one: (typeof steps)[number]) => ({ ...label(one), before: content, after: content });
    return wordsOf({
      content,
      done: steps.filter(({ row }) => row.sequence <= head.cursor).map(step),
      undone: steps.filter(({ row }) => row.sequence > head.cursor).map(step),
    });
  }

  #after(edit: Edit): Model {
    return this.#modelAfter(this.#newest(), edit);
  }

  #modelAfter(model: Model, edit: Edit): Model {
    const next = modelAfter(model, edit);
    if (!this.#forgets || next === model || edit.do === 'undo' || edit.do === 'redo') return next;
    this.#forgets = false;
    return model;
  }

  #allIsSafe(): void {
    this.#states = [this.#newest()];
  }

  #newest(): Model {
    const newest = this.#states.at(-1);
    if (newest === undefined) throw new Error('The model has no state');
    return newest;
  }
}
