/**
 * The disk full under the whole program: during an edit, an import, an export or a safety copy, at a
 * start, and then with room again.
 *
 * The program stops at 200 MB of free space. In every other run it is blinded to that, so that its
 * writes, and those of the browser under it, really hit the end of the disk. What was called saved
 * must be there in the end, and no file may be half. In the control the disk stays roomy and the whole
 * profile is put back to before the edit: a loss that must be noticed.
 */
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/project-folder.mjs';
import type { LaunchedApp } from '../e2e/harness/launch';
import { control, lossless, tell, type Figure, type TrialSet } from './figure';
import { onOwnDisk, type OwnDisk } from './own-disk';
import {
  bothContentsOf,
  differences,
  enterName,
  nameShown,
  openSample,
  start,
  typeName,
  untilSaved,
  type Contents,
} from './running-app';

const ROOM_FOR_EVER = join(projectFolder, 'tests/reliability/room-for-ever.cjs');
const KILOBYTE = 1024;
/** Bytes left on the disk. */
const LEFT = [0, 64 * KILOBYTE, 1024 * KILOBYTE, 20 * 1024 * KILOBYTE, 150 * 1024 * KILOBYTE];
const DEEDS = ['edit', 'import', 'export', 'copy'] as const;
/** Until what was begun has come to an end, good or bad, ms; nothing is judged by it. */
const PATIENCE_MS = 20_000;
const HEADER =
  'id,vendor,model,hashrate_ths,power_w,origin,ship_from,incoterm,unit_price,currency,quantity,hts_code,mode,lead_time_days';
const OFFERS = 2_000;
/** What an edit of the name changes, beside the settings. */
const HISTORY = ['history', 'historyImages', 'audit'];

/** Processes that were just killed may still write. */
const REMOVAL = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 } as const;

type Deed = (typeof DEEDS)[number];

interface Run {
  readonly deed: Deed;
  readonly left: number;
  /** Whether the program is blinded to how full the disk is. */
  readonly isBlind: boolean;
  /** Fills while the deed is under way, and not before it. */
  readonly isMeanwhile: boolean;
  /** Of a control: the profile is put back to before the deed, unknown to the trial. */
  readonly isPutBack?: boolean;
}

export const diskFullWhole: TrialSet = {
  name: 'disk-full-whole',
  title: 'the disk full under the real Electron with its profile on it, then with room again',
  trials: 20,
  fewTrials: 4,
  run: (trials) =>
    onOwnDisk('disk-full-whole', 1536, async (disk) => {
      const template = join(disk.folder, 'template');
      await prepare(template);
      let lost = 0;
      let told = 0;
      let seeing = 0;
      for (let nth = 0; nth < trials; nth += 1) {
        const run = runOf(nth);
        const { fault, isTold } = await tryOnce(disk, template, run);
        if (!run.isBlind) {
          seeing += 1;
          if (isTold) told += 1;
        }
        if (fault !== null) {
          lost += 1;
          tell(`${wordsOf(run)}: ${fault}`);
        }
      }
      return [
        lossless('disk-full-whole', trials, lost, `${String(trials - seeing)} of them with the stop blinded`),
        lossless('disk-full-whole-told', seeing, seeing - told, 'read only was said on the screen'),
        await controlled(disk, template, Math.max(2, Math.ceil(trials / 5))),
      ];
    }),
};

/** Every deed with every size left, seeing and blind, within twenty runs. */
function runOf(nth: number): Run {
  return {
    deed: DEEDS[nth % DEEDS.length] ?? 'edit',
    left: LEFT[nth % LEFT.length] ?? 0,
    isBlind: Math.floor(nth / 2) % 2 === 1,
    isMeanwhile: nth % 3 !== 0,
  };
}

function wordsOf({ deed, left, isBlind, isMeanwhile }: Run): string {
  return `${deed}, ${String(left)} bytes left, ${isMeanwhile ? 'meanwhile' : 'before'}${isBlind ? ', blind' : ''}`;
}

async function prepare(profile: string): Promise<void> {
  const { app } = await start(profile);
  await openSample(app);
  await app.close();
}

interface Outcome {
  readonly fault: string | null;
  readonly isTold: boolean;
}

async function tryOnce(disk: OwnDisk, template: string, run: Run): Promise<Outcome> {
  const profile = join(disk.folder, 'profile');
  const earlier = join(disk.folder, 'earlier');
  const exported = join(disk.folder, 'workspace.json');
  cpSync(template, profile, { recursive: true });
  writeFileSync(exported, OLD_EXPORT);
  const options = run.isBlind ? { preloads: [ROOM_FOR_EVER] } : {};
  try {
    let { app } = await start(profile, options);
    await saveName(app, 'Before');
    const before = await bothContentsOf(app);
    if (run.isPutBack === true) {
      await app.kill();
      cpSync(profile, earlier, { recursive: true });
      ({ app } = await start(profile, options));
    }
    if (!run.isMeanwhile) fill(disk, run.left);
    const isDone = await attempt(app, run, disk, exported);
    if (run.isMeanwhile) fill(disk, run.left);
    const isTold = !run.isBlind && run.left < Infinity && (await isReadOnlySaid(app));
    await app.kill();

    const full = await start(profile, options).catch((cause: unknown) => String(cause));
    const whileFull = typeof full === 'string' ? null : await nameShown(full.app).catch(() => null);
    if (typeof full !== 'string') await full.app.kill();
    rmSync(ballastOf(disk), { force: true });
    if (run.isPutBack === true) {
      rmSync(profile, REMOVAL);
      renameSync(earlier, profile);
    }

    ({ app } = await start(profile));
    const { exact: after } = await bothContentsOf(app);
    const name = await nameShown(app);
    await saveName(app, 'After');
    await app.close();
    ({ app } = await start(profile));
    const last = await nameShown(app);
    await app.kill();
    const fault =
      faultOf(run, isDone, before.exact, after, name) ??
      (whileFull !== null && whileFull !== name ? `while full the name was ${whileFull}` : null) ??
      (last === 'After' ? null : `with room again, an edit was not kept: ${String(last)}`) ??
      faultOfExport(exported, run, isDone);
    return { fault, isTold };
  } catch (cause) {
    return { fault: cause instanceof Error ? cause.message.slice(0, 500) : String(cause), isTold: false };
  } finally {
    for (const path of [profile, earlier, exported, ballastOf(disk)]) rmSync(path, REMOVAL);
  }
}

async function saveName(app: LaunchedApp, name: string): Promise<void> {
  await typeName(app, name);
  await enterName(app);
  await untilSaved(app, name);
}

/** Does it, and says whether the program said that it is done. */
async function attempt(app: LaunchedApp, run: Run, disk: OwnDisk, exported: string): Promise<boolean> {
  const { page } = app;
  const meanwhile = (): void => {
    if (run.isMeanwhile) fill(disk, run.left);
  };
  const isSaid = (words: RegExp): Promise<boolean> =>
    page
      .getByText(words)
      .or(page.getByText(/^Not saved|could not|cannot be|Nothing was (changed|written)|There is no room/))
      .or(page.getByText('Read only', { exact: true }))
      .first()
      .waitFor({ timeout: PATIENCE_MS })
      .then(
        async () => (await page.getByText(words).count()) > 0,
        () => false,
      );
  switch (run.deed) {
    case 'edit': {
      await typeName(app, 'Full').catch(() => undefined);
      void enterName(app).catch(() => undefined);
      meanwhile();
      return untilSaved(app, 'Full', PATIENCE_MS).then(
        () => true,
        () => false,
      );
    }
    case 'import': {
      await app.answerOpenDialog(priceListIn(disk.folder));
      await app.chooseMenu('import-price-list');
      const confirm = page.getByRole('button', { name: /^Import [\d,]+ offers$/ });
      if (
        !(await confirm.waitFor({ timeout: PATIENCE_MS }).then(
          () => true,
          () => false,
        ))
      )
        return false;
      if (!(await confirm.isEnabled())) return false;
      await confirm.evaluate((button) => (button as HTMLElement).click());
      meanwhile();
      if (!(await isSaid(/^Imported 2,000 offers from/))) return false;
      return page
        .getByRole('status')
        .getByText('Saved', { exact: true })
        .waitFor({ timeout: PATIENCE_MS })
        .then(
          () => true,
          () => false,
        );
    }
    case 'export': {
      await app.answerSaveDialog(exported);
      await app.chooseMenu('export-workspace');
      meanwhile();
      return isSaid(/^Exported the workspace to/);
    }
    case 'copy': {
      await app.chooseMenu('show-data');
      const take = page.getByRole('button', { name: 'Take one now' });
      await take.waitFor();
      if (!(await take.isEnabled())) return false;
      await take.evaluate((button) => (button as HTMLElement).click());
      meanwhile();
      return isSaid(/^Took a safety copy at/);
    }
  }
}

/** By another edit, if it may be begun at all. */
async function isReadOnlySaid(app: LaunchedApp): Promise<boolean> {
  await typeName(app, 'Refused').catch(() => undefined);
  await enterName(app).catch(() => undefined);
  return app.page
    .getByText(/^Read only/)
    .first()
    .waitFor({ timeout: PATIENCE_MS })
    .then(
      () => true,
      () => false,
    );
}

/** What is there in the end, against what was there before and what was called done. */
function faultOf(
  { deed }: Run,
  isDone: boolean,
  before: Contents,
  after: Contents,
  name: string | null,
): string | null {
  const changed = differences(before, after);
  const names = ['Before', 'Full', 'Refused'];
  if (name === null || !names.includes(name)) return `the name is ${String(name)}`;
  if (deed === 'edit' && isDone && name === 'Before') return 'the edit that was called saved is gone';
  const named = name === 'Before' ? [] : ['settings', ...HISTORY];
  const imported = ['offers', 'evidence', ...HISTORY];
  const parts = changed.filter((table) => !named.includes(table) && !HISTORY.includes(table));
  if (deed !== 'import') return parts.length === 0 ? null : `other ${parts.join(', ')}`;
  const foreign = changed.filter((table) => ![...named, ...imported].includes(table));
  if (foreign.length > 0) return `other ${foreign.join(', ')}`;
  if (parts.length === 1) return `half an import: other ${parts.join()}`;
  return isDone && parts.length === 0 ? 'the import that was called saved is gone' : null;
}

const OLD_EXPORT = JSON.stringify({ format: 'what was there before', filler: 'x'.repeat(10_000) });

/** The file is as it was, or a whole new one; nothing half lies beside it. */
function faultOfExport(path: string, { deed }: Run, isDone: boolean): string | null {
  const text = readFileSync(path, 'utf8');
  const beside = readdirSync(join(path, '..')).filter((name) => name.endsWith('.tmp'));
  if (beside.length > 0) return `beside the export lies ${beside.join()}`;
  if (text === OLD_EXPORT) return deed === 'export' && isDone ? 'the export was not written' : null;
  try {
    JSON.parse(text);
    return deed === 'export' ? null : 'a file was overwritten';
  } catch {
    return 'half an export';
  }
}

async function controlled(disk: OwnDisk, template: string, runs: number): Promise<Figure> {
  const run: Run = { deed: 'edit', left: Infinity, isBlind: false, isMeanwhile: false, isPutBack: true };
  let noticed = 0;
  for (let nth = 0; nth < runs; nth += 1) {
    const { fault } = await tryOnce(disk, template, run);
    if (fault?.includes('is gone') === true) noticed += 1;
  }
  return control('disk-full-whole', runs, noticed, 'the profile put back to before the edit: noticed');
}

function priceListIn(folder: string): string {
  const path = join(folder, 'two-thousand.csv');
  if (existsSync(path)) return path;
  const rows = Array.from(
    { length: OFFERS },
    (_, index) =>
      `B-${String(index)},Bitmain,Antminer S21 Pro,234,3510,MY,MY,FOB Port Klang,3000.00,USD,10,8543.70.98.60,ocean,30`,
  );
  writeFileSync(path, `${[HEADER, ...rows].join('\n')}\n`);
  return path;
}

function ballastOf(disk: OwnDisk): string {
  return join(disk.folder, 'ballast');
}

/** Takes all but so many bytes of the disk, at once. */
function fill(disk: OwnDisk, left: number): void {
  const path = ballastOf(disk);
  if (existsSync(path)) return;
  const { bavail, bsize } = statfsSync(disk.folder);
  // The file system needs some of it for itself.
  for (let size = bavail * bsize - left; size > 0; size -= 64 * KILOBYTE) {
    if (spawnSync('fallocate', ['-l', String(size), path]).status === 0) return;
    rmSync(path, { force: true });
  }
}
