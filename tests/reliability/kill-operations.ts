/**
 * An import, a restore and a safety copy, on screen, to be killed within.
 *
 * The control of the first two writes the same rows as a program without care does, in
 * many transactions, and takes the vault away: else the start would notice the mixture and
 * put the workspace back.
 */
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchedApp } from '../e2e/harness/launch';
import { readRows, replaceInPortions, type Rows } from './bare-database';
import { killDuring, stateAfterStart, type Careless, type State } from './kill-during';
import { bothContentsOf, differences, openSample, start } from './running-app';

const OFFERS = 5_000;
const HEADER =
  'id,vendor,model,hashrate_ths,power_w,origin,ship_from,incoterm,unit_price,currency,quantity,hts_code,mode,lead_time_days';
/** Their rows are all that an import or a restore of the sample touches, but for the history. */
const WRITTEN = ['evidence', 'offers'];
const PATIENCE = { timeout: 120_000 };

export const killDuringImport = killDuring('kill-during-import', {
  title: 'an import of 5,000 offers',
  prepare: async (profile) => {
    const { app } = await start(profile);
    await openSample(app);
    return stateAndEnd(app);
  },
  run: async (profile, killAfterMs) => {
    const { app } = await start(profile);
    await previewImport(app, profile);
    return interrupt(app, confirmImport, () => untilImported(app), killAfterMs);
  },
  controls: (careless) => mixedInPortions(careless, async (app, profile) => importOffers(app, profile)),
  controlNote: 'the same rows in many transactions, the vault taken away: a mixture is seen',
});

export const killDuringRestore = killDuring('kill-during-restore', {
  title: 'the restore of a safety copy over 5,063 offers',
  prepare: async (profile) => {
    const { app } = await start(profile);
    await openSample(app);
    await takeCopy(app);
    await importOffers(app, profile);
    return stateAndEnd(app);
  },
  run: async (profile, killAfterMs) => {
    const { app } = await start(profile);
    await askForRestore(app);
    return interrupt(app, confirmRestore, () => untilRestored(app), killAfterMs);
  },
  controls: (careless) =>
    mixedInPortions(careless, async (app) => {
      await askForRestore(app);
      await confirmRestore(app);
      await untilRestored(app);
    }),
  controlNote: 'the same rows in many transactions, the vault taken away: a mixture is seen',
});

export const killDuringSnapshot = killDuring('kill-during-snapshot', {
  title: 'the taking of a safety copy of 5,063 offers',
  prepare: async (profile) => {
    const { app } = await start(profile);
    await openSample(app);
    await takeCopy(app);
    await importOffers(app, profile);
    const { timeless } = await bothContentsOf(app);
    // Killed and not closed: at a closing the copy might be taken that the trial is about.
    await app.kill();
    return timeless;
  },
  run: async (profile, killAfterMs) => {
    const { app } = await start(profile);
    await app.chooseMenu('show-data');
    await app.page.getByRole('button', { name: 'Take one now' }).waitFor();
    return interrupt(app, pressTake, () => untilTaken(app), killAfterMs);
  },
  look: (profile) => Promise.resolve(copiesIn(profile).length > 1 ? 'new' : 'old'),
  inspect: faultOfCopies,
  controls: async ({ trials, copy }) => {
    let noticed = 0;
    for (let trial = 1; trial <= trials; trial += 1) {
      const profile = copy();
      const { app } = await start(profile);
      await takeCopy(app);
      await app.kill();
      const newest = join(profile, 'vault/snapshots', copiesIn(profile).at(-1) ?? '');
      const size = readFileSync(newest).byteLength;
      truncateSync(newest, Math.floor((size * trial) / (trials + 1)));
      if ((await faultOfCopies(profile)) !== null) noticed += 1;
    }
    return noticed;
  },
  controlNote: 'a copy cut off under its own name, as one written in place would be: it is noticed',
});

/** Begins something; kills the program after a time, or lets it come to its end and says how long it took. */
export async function interrupt(
  app: LaunchedApp,
  begin: (app: LaunchedApp) => Promise<void>,
  end: () => Promise<void>,
  killAfterMs: number | null,
): Promise<number | null> {
  const from = performance.now();
  const begun = begin(app).catch(() => undefined);
  if (killAfterMs === null) {
    await begun;
    await end();
    const took = performance.now() - from;
    await app.kill();
    return took;
  }
  await new Promise((resolve) => setTimeout(resolve, killAfterMs));
  await app.kill();
  return null;
}

async function stateAndEnd(app: LaunchedApp): Promise<State> {
  const { timeless } = await bothContentsOf(app);
  await app.close();
  return timeless;
}

function priceListIn(folder: string): string {
  const path = join(folder, 'five-thousand.csv');
  const rows = Array.from(
    { length: OFFERS },
    (_, index) =>
      `B-${String(index)},Bitmain,Antminer S21 Pro,234,3510,MY,MY,FOB Port Klang,${String(3000 + (index % 997))}.00,USD,${String(1 + (index % 90))},8543.70.98.60,ocean,30`,
  );
  writeFileSync(path, `${[HEADER, ...rows].join('\n')}\n`);
  return path;
}

async function previewImport(app: LaunchedApp, profile: string): Promise<void> {
  await app.answerOpenDialog(priceListIn(profile));
  await app.chooseMenu('import-price-list');
  await app.page.getByRole('button', { name: /^Import [\d,]+ offers$/ }).waitFor(PATIENCE);
}

/** Clicked in the page: Playwright's own click waits until nothing moves. */
async function confirmImport({ page }: LaunchedApp): Promise<void> {
  await page.getByRole('button', { name: /^Import [\d,]+ offers$/ }).evaluate(clickIt);
}

async function untilImported(app: LaunchedApp): Promise<void> {
  await app.page.getByText(/^Imported 5,000 offers from/).waitFor(PATIENCE);
  await untilSavedShown(app);
}

async function importOffers(app: LaunchedApp, profile: string): Promise<void> {
  await previewImport(app, profile);
  await confirmImport(app);
  await untilImported(app);
}

async function pressTake({ page }: LaunchedApp): Promise<void> {
  await page.getByRole('button', { name: 'Take one now' }).evaluate(clickIt);
}

async function untilTaken({ page }: LaunchedApp): Promise<void> {
  await page.getByText(/^Took a safety copy at/).waitFor(PATIENCE);
}

async function takeCopy(app: LaunchedApp): Promise<void> {
  await app.chooseMenu('show-data');
  await app.page.getByRole('button', { name: 'Take one now' }).waitFor();
  await pressTake(app);
  await untilTaken(app);
}

/** Of the oldest copy, which is that of the sample. */
async function askForRestore(app: LaunchedApp): Promise<void> {
  await app.chooseMenu('show-data');
  const ask = app.page.getByRole('button', { name: /^Restore the copy of/ }).last();
  await ask.waitFor();
  await ask.evaluate(clickIt);
  await app.page.getByRole('button', { name: 'Restore', exact: true }).waitFor(PATIENCE);
}

async function confirmRestore({ page }: LaunchedApp): Promise<void> {
  await page.getByRole('button', { name: 'Restore', exact: true }).evaluate(clickIt);
}

async function untilRestored(app: LaunchedApp): Promise<void> {
  await app.page.getByText(/^Done: Restore the safety copy of/).waitFor(PATIENCE);
  await untilSavedShown(app);
}

async function untilSavedShown({ page }: LaunchedApp): Promise<void> {
  await page.getByRole('status').getByText('Saved', { exact: true }).waitFor(PATIENCE);
}

function clickIt(element: HTMLElement | SVGElement): void {
  (element as HTMLElement).click();
}

function copiesIn(profile: string): string[] {
  return readdirSync(join(profile, 'vault/snapshots'))
    .filter((name) => /^s-\d+(-\d+)?\.snap$/.test(name))
    .sort((a, b) => Number(a.split(/[-.]/)[1]) - Number(b.split(/[-.]/)[1]));
}

/** Every copy there is must be good when the program reads it from disk, and nothing else may lie beside it. */
async function faultOfCopies(profile: string): Promise<string | null> {
  const { app } = await start(profile);
  try {
    const damaged = app.page.getByText(/safety copies (was|were) (missing or )?damaged/);
    if ((await damaged.count()) > 0) return await damaged.first().innerText();
    await app.chooseMenu('show-data');
    const checks = app.page.getByRole('button', { name: /^Check the copy of/ });
    await checks.first().waitFor();
    const shown = await checks.count();
    if (shown !== copiesIn(profile).length) return `${String(shown)} copies are listed`;
    for (let nth = 0; nth < shown; nth += 1) {
      await checks.nth(nth).evaluate(clickIt);
      const dialog = app.page.getByRole('dialog');
      await dialog.waitFor(PATIENCE);
      const title = await dialog.getByRole('heading').first().innerText();
      if (!title.endsWith('is good')) return await dialog.innerText();
      await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
      await dialog.waitFor({ state: 'detached' });
    }
  } finally {
    await app.kill();
  }
  const others = readdirSync(join(profile, 'vault/snapshots')).filter((name) => !name.endsWith('.snap'));
  return others.length === 0 ? null : `beside the copies lies ${others.join(', ')}`;
}

/** How often a careless program, killed in the middle, leaves what is neither the old rows nor the new ones. */
async function mixedInPortions(
  { trials, old, new: fresh, copy }: Careless,
  operation: (app: LaunchedApp, profile: string) => Promise<void>,
): Promise<number> {
  const whole = copy();
  const { app } = await start(whole);
  await operation(app, whole);
  const rows = await readRows(app.page, WRITTEN);
  await app.kill();
  let mixed = 0;
  for (let trial = 1; trial <= trials; trial += 1) {
    const profile = copy();
    await writeInPart(profile, rows, trial / (trials + 1));
    rmSync(join(profile, 'vault'), { recursive: true });
    const { timeless } = await stateAfterStart(profile, 'kill');
    const isAs = (other: State): boolean =>
      !differences(timeless, other).some((table) => WRITTEN.includes(table));
    if (!isAs(old) && !isAs(fresh)) mixed += 1;
  }
  return mixed;
}

async function writeInPart(profile: string, rows: Rows, share: number): Promise<void> {
  const { app } = await start(profile);
  const portions = Object.values(rows).reduce((sum, all) => sum + Math.ceil(all.length / 100), 0);
  await replaceInPortions(app.page, rows, Math.max(1, Math.floor(portions * share)));
  await app.kill();
}
