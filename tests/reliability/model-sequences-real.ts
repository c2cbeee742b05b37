/**
 * Short random sequences on the real Electron, by its screens, against the same plain model as
 * those in memory: name, offers and history after every start, and at the end from the vault alone.
 *
 * An operation is over when the database shows what the model says and the status bar says
 * *Saved*; if it never does, that is the fault.
 */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DesktopBridge } from '#contract';
import type { LaunchedApp } from '../e2e/harness/launch';
import { chanceOf, type Chance } from './chance';
import { control, lossless, tell, type TrialSet } from './figure';
import { inOwnFolder } from './give-back';
import { changed, EMPTY_MODEL, redone, undone, wordsOf, type Model, type ModelWrite } from './model';
import { enterName, openSample, start, typeName } from './running-app';

const SEED = 9_500_000;
const OPERATIONS = 8;
const PATIENCE_MS = 30_000;
const HEADER =
  'id,vendor,model,hashrate_ths,power_w,origin,ship_from,incoterm,unit_price,currency,quantity,hts_code,mode,lead_time_days';

type Operation =
  | { readonly do: 'rename'; readonly name: string }
  | { readonly do: 'import'; readonly ids: readonly string[]; readonly quantity: number }
  | { readonly do: 'undo' | 'redo' | 'copy' | 'quit' | 'kill' | 'lose' }
  | { readonly do: 'restore'; readonly nth: number }
  | { readonly do: 'kill-within'; readonly name: string; readonly afterMs: number };

export const modelSequencesReal: TrialSet = {
  name: 'model-sequences-real',
  title: 'random sequences on the real Electron, equal to a plain model after each start',
  trials: 60,
  fewTrials: 3,
  run: (trials, first = 1) =>
    inOwnFolder(async (folder) => {
      const template = join(folder, 'template');
      const { app } = await start(template);
      await openSample(app);
      const begin = await readModel(app);
      await app.close();
      let lost = 0;
      let operations = 0;
      for (let trial = first; trial < first + trials; trial += 1) {
        const sequence = aSequence(trial);
        operations += sequence.length;
        const fault = await faultOf(folder, begin, sequence, false);
        if (fault !== null) {
          lost += 1;
          tell(
            `sequence ${String(trial)} (again: --only model-sequences-real --trials 1 --from ${String(trial)}): ${fault}`,
          );
          tell(`  of ${sequence.map((one) => JSON.stringify(one)).join(' ')}`);
        }
        if (trial % 10 === 0) tell(`${String(trial)} sequences, ${String(lost)} lost`);
      }
      const few = Math.max(1, Math.ceil(trials / 20));
      let noticed = 0;
      for (let trial = 1; trial <= few; trial += 1) {
        if ((await faultOf(folder, begin, aSequence(trial), true)) !== null) noticed += 1;
      }
      return [
        lossless('model-sequences-real', trials, lost, `${String(operations)} operations`),
        control('model-sequences-real', few, noticed, 'a model that forgets the last edit: noticed'),
      ];
    }),
};

function aSequence(trial: number): readonly Operation[] {
  const chance = chanceOf(SEED + trial);
  const sequence = Array.from({ length: OPERATIONS }, (_, index) => anOperation(chance, index));
  return [...sequence, { do: chance.oneOf(['kill', 'quit', 'lose']) }];
}

/** No two edits write the same, so that each can be waited for. */
function anOperation(chance: Chance, index: number): Operation {
  const draw = chance.below(100);
  if (draw < 20) return { do: 'rename', name: `Name ${String(index)}` };
  if (draw < 40) {
    const ids = ['R-1', 'R-2', 'R-3', 'R-4'].filter(() => chance.below(2) === 0);
    return { do: 'import', ids: ['R-0', ...ids], quantity: 10 + index };
  }
  if (draw < 55) return { do: 'undo' };
  if (draw < 63) return { do: 'redo' };
  if (draw < 69) return { do: 'copy' };
  if (draw < 77) return { do: 'restore', nth: chance.below(4) };
  if (draw < 85) return { do: 'kill-within', name: `Early ${String(index)}`, afterMs: chance.below(60) };
  return { do: chance.oneOf(['kill', 'quit', 'lose']) };
}

async function faultOf(
  folder: string,
  begin: Model,
  sequence: readonly Operation[],
  forgets: boolean,
): Promise<string | null> {
  const profile = join(folder, 'profile');
  cpSync(join(folder, 'template'), profile, { recursive: true });
  let run: Run | null = null;
  let nth = 0;
  try {
    run = await Run.begin(profile, begin);
    for (const operation of sequence) {
      nth += 1;
      await run.take(operation);
    }
    if (forgets) run.forgetEdit();
    nth += 1;
    await run.take({ do: 'lose' });
    return null;
  } catch (cause) {
    return `operation ${String(nth)}: ${cause instanceof Error ? cause.message : String(cause)}`;
  } finally {
    await run?.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

class Run {
  readonly #profile: string;
  #app: LaunchedApp;
  #model: Model;
  /** By position of the write after which it was. */
  #past: Model[];

  private constructor(profile: string, app: LaunchedApp, model: Model) {
    this.#profile = profile;
    this.#app = app;
    this.#model = model;
    this.#past = [EMPTY_MODEL, model];
  }

  static async begin(profile: string, model: Model): Promise<Run> {
    return new Run(profile, (await start(profile)).app, model);
  }

  stop(): Promise<void> {
    return this.#app.kill();
  }

  forgetEdit(): void {
    this.#model = undone(this.#model);
  }

  async take(operation: Operation): Promise<void> {
    const app = this.#app;
    switch (operation.do) {
      case 'rename':
        await typeName(app, operation.name);
        await enterName(app);
        return this.#reach(renamed(this.#model, operation.name));
      case 'import':
        await importOffers(app, this.#profile, operation.ids, operation.quantity);
        return this.#reach(imported(this.#model, operation.ids, operation.quantity));
      case 'undo':
      case 'redo':
        // The first step is the opening of the sample: without it there are no screens to go on with.
        if (operation.do === 'undo' && this.#model.done.length < 2) return;
        // A field that has the focus would undo its own typing.
        await app.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await app.chooseMenu(operation.do);
        return this.#reach((operation.do === 'undo' ? undone : redone)(this.#model));
      case 'copy':
        await app.chooseMenu('show-data');
        await app.page.getByRole('button', { name: 'Take one now' }).click();
        await app.page
          .getByText(/^Took a safety copy at/)
          .first()
          .waitFor();
        return;
      case 'restore':
        return this.#restore(operation.nth);
      case 'kill-within': {
        const next = renamed(this.#model, operation.name);
        await typeName(app, operation.name);
        void enterName(app).catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, operation.afterMs));
        await app.kill();
        return this.#startAndCompare([this.#model, next]);
      }
      case 'kill':
        await app.kill();
        return this.#startAndCompare([this.#model]);
      case 'quit':
        await app.close();
        return this.#startAndCompare([this.#model]);
      case 'lose':
        await app.kill();
        rmSync(join(this.#profile, 'IndexedDB'), { recursive: true });
        return this.#startAndCompare([this.#model]);
    }
  }

  async #restore(nth: number): Promise<void> {
    const { page } = this.#app;
    await this.#app.chooseMenu('show-data');
    const positions = await copyPositions(this.#app);
    const at = nth % Math.max(1, positions.length);
    const copy = this.#past[positions[at] ?? -1];
    if (copy === undefined) return;
    await page
      .getByRole('button', { name: /^Restore the copy of/ })
      .nth(at)
      .click();
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    return this.#reach(restored(this.#model, copy));
  }

  /** Waits until the database shows it and the status bar says *Saved*. */
  async #reach(next: Model): Promise<void> {
    const wanted = wordsOf(next);
    let found = '';
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end;) {
      found = wordsOf(await readModel(this.#app));
      if (found === wanted) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    if (found !== wanted) throw new Error(`there is\n${found}\n and not\n${wanted}`);
    await this.#app.page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
    this.#remember(next);
  }

  async #startAndCompare(possible: readonly Model[]): Promise<void> {
    ({ app: this.#app } = await start(this.#profile));
    const found = wordsOf(await readModel(this.#app));
    const state = possible.find((one) => wordsOf(one) === found);
    if (state === undefined) {
      throw new Error(`after a start there is\n${found}\n and not\n${possible.map(wordsOf).join('\n or\n')}`);
    }
    this.#remember(state);
  }

  #remember(next: Model): void {
    if (next !== this.#model) this.#past = [...this.#past, next];
    this.#model = next;
  }
}

function renamed(model: Model, name: string): Model {
  return changed(model, 'Change the settings', [{ table: 'settings', id: 'workspace', row: { name } }]);
}

function imported(model: Model, ids: readonly string[], quantity: number): Model {
  const count = ids.length === 1 ? '1 offer' : `${String(ids.length)} offers`;
  return changed(
    model,
    `Import ${count} from ${fileName(quantity)}`,
    ids.map((id): ModelWrite => ({ table: 'offers', id, row: { id, quantity } })),
  );
}

function restored(model: Model, copy: Model): Model {
  const writes: ModelWrite[] = [];
  for (const [table, rows] of model.content) {
    for (const id of rows.keys()) writes.push({ table, id, row: null });
  }
  for (const [table, rows] of copy.content) {
    for (const [id, row] of rows) writes.push({ table, id, row: JSON.parse(row) as object });
  }
  return changed(model, RESTORE, writes);
}

const RESTORE = 'Restore the safety copy';

function fileName(quantity: number): string {
  return `list-${String(quantity)}.csv`;
}

async function importOffers(
  app: LaunchedApp,
  folder: string,
  ids: readonly string[],
  quantity: number,
): Promise<void> {
  const path = join(folder, fileName(quantity));
  const rows = ids.map(
    (id) =>
      `${id},Bitmain,Antminer S21 Pro,234,3510,MY,MY,FOB Port Klang,3744.00,USD,${String(quantity)},8543.70.98.60,ocean,30`,
  );
  writeFileSync(path, `${[HEADER, ...rows].join('\n')}\n`);
  await app.answerOpenDialog(path);
  await app.chooseMenu('import-price-list');
  await app.page.getByRole('button', { name: /^Import \d+ offers?$/ }).click();
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Newest first, as they are listed on the screen. */
async function copyPositions({ page }: LaunchedApp): Promise<readonly number[]> {
  await page
    .getByRole('button', { name: /^Restore the copy of/ })
    .or(page.getByText(/^No copy of the whole workspace yet/))
    .first()
    .waitFor();
  const shown = await page.getByRole('button', { name: /^Restore the copy of/ }).count();
  const listed = await page.evaluate(async () => {
    const { desktop } = window as unknown as { readonly desktop: DesktopBridge };
    const reply = await desktop.invoke('vault:list', {});
    return reply.ok ? reply.value.snapshots.map(({ position }) => position) : [];
  });
  return listed.slice(0, shown);
}

/** Name, offers and history, read from the database itself. */
async function readModel({ page }: LaunchedApp): Promise<Model> {
  const { name, offers, steps } = await page.evaluate(async () => {
    const answer = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.message ?? 'unknown'));
      });
    const database = await answer(indexedDB.open('rigplan'));
    const transaction = database.transaction(['settings', 'offers', 'history', 'meta'], 'readonly');
    const [settings, rows, history, head] = await Promise.all([
      answer(transaction.objectStore('settings').getAll() as IDBRequest<{ name: string }[]>),
      answer(transaction.objectStore('offers').getAll() as IDBRequest<{ id: string; quantity: number }[]>),
      answer(
        transaction.objectStore('history').getAll() as IDBRequest<{ sequence: number; label: string }[]>,
      ),
      answer(transaction.objectStore('meta').get('head') as IDBRequest<{ cursor: number } | undefined>),
    ]);
    database.close();
    const cursor = head?.cursor ?? 0;
    return {
      name: settings[0]?.name ?? null,
      offers: rows.map(({ id, quantity }) => ({ id, quantity })),
      steps: history.map(({ sequence, label }) => ({ label, isUndone: sequence > cursor })),
    };
  });
  const content: Model['content'] = new Map([
    ['settings', new Map(name === null ? [] : [['workspace', JSON.stringify({ name })]])],
    ['evidence', new Map()],
    ['offers', new Map(offers.map((row) => [row.id, JSON.stringify(row)]))],
  ]);
  const step = ({ label }: { readonly label: string }) => ({
    label: label.startsWith(RESTORE) ? RESTORE : label,
    before: EMPTY_MODEL.content,
    after: content,
  });
  return {
    content,
    done: steps.filter(({ isUndone }) => !isUndone).map(step),
    undone: steps.filter(({ isUndone }) => isUndone).map(step),
  };
}
