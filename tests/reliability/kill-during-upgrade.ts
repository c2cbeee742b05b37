/**
 * The first start after a release with a newer shape of the database, killed at any instant.
 *
 * The next start upgrades what the kill left, so what that is is read before it by another
 * program: the database of version 1, or the one of today, and nothing between.
 */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/project-folder.mjs';
import { startProgram } from '../e2e/harness/launch';
import type { FrozenDatabase } from '../fixtures/frozen-database';
import { inBarePage, readBare, readRows, replaceInPortions, writeFrozen } from './bare-database';
import { killDuring, sideOf, stateAfterStart, type State } from './kill-during';
import { bothContentsOf, differences, firstScreen, owed } from './running-app';

const OFFERS = 5_000;
/** The shape of version 1, as IndexedDB numbers it. */
const FROZEN_VERSION = 10;
/** Tables of version 1 whose rows the way to today's shape changes. */
const CHANGED = ['offers', 'settings', 'sites', 'overlays'];

let frozen: State = {};
let upgraded: State = {};

export const killDuringUpgrade = killDuring('kill-during-upgrade', {
  title: 'the first start on a database of version 1 with 5,000 offers',
  prepare: async (profile) => {
    await inBarePage(profile, (page) => writeFrozen(page, largeVersion1()));
    frozen = (await readBare(profile)).timeless;
    return frozen;
  },
  run: async (profile, killAfterMs) => {
    const program = owed(await startProgram({ profile }));
    const from = performance.now();
    if (killAfterMs === null) {
      const page = await program.electron.firstWindow();
      await firstScreen({ page });
      await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
      const took = performance.now() - from;
      upgraded = (await bothContentsOf({ page })).timeless;
      await program.kill();
      return took;
    }
    await new Promise((resolve) => setTimeout(resolve, killAfterMs));
    await program.kill();
    return null;
  },
  look: async (profile) => {
    // In a copy: a log with a torn end opens well once, and that once is the next start's.
    const looked = `${profile}-looked`;
    cpSync(profile, looked, { recursive: true });
    const { version, timeless } = await readBare(looked);
    rmSync(looked, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    const side = sideOf(timeless, frozen, upgraded);
    const ofVersion = version === FROZEN_VERSION ? 'old' : 'new';
    return side === ofVersion ? side : `${side}, in version ${String(version)}`;
  },
  controls: async ({ trials, copy }) => {
    const whole = copy();
    await stateAfterStart(whole, 'kill');
    const rows = await inBarePage(whole, (page) => readRows(page, CHANGED));
    const portions = Math.ceil(OFFERS / 100);
    let mixed = 0;
    for (let trial = 1; trial <= trials; trial += 1) {
      const profile = copy();
      const last = Math.floor((portions * trial) / (trials + 1));
      await inBarePage(profile, (page) => replaceInPortions(page, rows, last), 'kill');
      const { timeless } = await readBare(profile);
      const isAs = (other: State): boolean =>
        !differences(timeless, other).some((table) => CHANGED.includes(table));
      if (!isAs(frozen) && !isAs(upgraded)) mixed += 1;
    }
    return mixed;
  },
  controlNote: 'rows brought forward in many transactions: a mixture is seen',
});

/** The frozen database of version 1 with many more offers of the same shape. */
function largeVersion1(): FrozenDatabase {
  const path = join(projectFolder, 'tests/fixtures/databases/version-1.json');
  const database = JSON.parse(readFileSync(path, 'utf8')) as FrozenDatabase;
  const { offers } = database.tables;
  if (offers === undefined) throw new Error('The frozen database has no offers');
  const more = Array.from({ length: OFFERS }, (_, index) => ({
    ...(offers.rows[index % offers.rows.length] as object),
    id: `more-${String(index)}`,
  }));
  return {
    ...database,
    tables: { ...database.tables, offers: { ...offers, rows: [...offers.rows, ...more] } },
  };
}
