/**
 * The power cut under the whole program right after *Saved*.
 *
 * After every other cut the database is taken away as well, so that the vault alone has to have
 * the edit. The control lets the same program write without sync: the main process by a script
 * loaded before it, the database by asking it for its relaxed durability.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/project-folder.mjs';
import { control, lossless, tell, type TrialSet } from './figure';
import { onOwnDisk, type OwnDisk } from './own-disk';
import { enterName, nameShown, openSample, start, typeName, untilSaved } from './running-app';

const NO_SYNC = join(projectFolder, 'tests/reliability/no-sync.cjs');
const FEWEST_CONTROLS = 4;

export const powerCutAfterSaved: TrialSet = {
  name: 'power-cut-after-saved',
  title: 'the power cut right after Saved, on the real Electron with its profile on such a file system',
  trials: 100,
  fewTrials: 4,
  run: (trials) =>
    onOwnDisk('power-cut-after-saved', 2048, async (disk) => {
      const lost = await cutAgainAndAgain(disk, `${disk.folder}/synced`, trials, true);
      const few = Math.max(FEWEST_CONTROLS, Math.ceil(trials / 10));
      const without = await cutAgainAndAgain(disk, `${disk.folder}/unsynced`, few, false);
      const alone = Math.floor(trials / 2);
      return [
        lossless(
          'power-cut-after-saved',
          trials,
          lost,
          `${String(alone)} times the database was gone as well`,
        ),
        control('power-cut-after-saved', few, without, 'the same program with every sync left out'),
      ];
    }),
};

/** How many cuts lost the edit. */
async function cutAgainAndAgain(
  disk: OwnDisk,
  profile: string,
  trials: number,
  syncs: boolean,
): Promise<number> {
  const startIt = async () => {
    const { app } = await start(profile, syncs ? {} : { preloads: [NO_SYNC] });
    if (!syncs) await app.page.evaluate(relaxTransactions);
    return app;
  };
  let app = await startIt();
  await openSample(app);
  // The control is about the edits: what they are made on is on disk.
  disk.sync();
  let lost = 0;
  for (let trial = 1; trial <= trials; trial += 1) {
    const name = `Edit ${String(trial)}`;
    await typeName(app, name);
    await enterName(app);
    await untilSaved(app, name);
    disk.cut();
    await app.kill();
    disk.remount();
    if (trial % 2 === 0) rmSync(join(profile, 'IndexedDB'), { recursive: true, force: true });
    app = await startIt();
    const found = await nameShown(app);
    if (found !== name) {
      lost += 1;
      if (syncs) tell(`cut ${String(trial)}: found ${String(found)}`);
      if (found === null) await openSample(app);
    }
    if (syncs && trial % 10 === 0) tell(`${String(trial)} cuts, ${String(lost)} lost`);
  }
  await app.kill();
  return lost;
}

/** Runs in the page: lets the database answer before its files are on disk. */
function relaxTransactions(): void {
  const { prototype } = IDBDatabase;
  const begin = Object.getOwnPropertyDescriptor(prototype, 'transaction')
    ?.value as IDBDatabase['transaction'];
  prototype.transaction = function (names, mode, options) {
    return begin.call(this, names, mode, { ...options, durability: 'relaxed' });
  };
}
