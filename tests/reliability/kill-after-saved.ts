/**
 * Every process of it killed in the moment in which *Saved* is shown.
 *
 * A killed process loses nothing that it had handed to the system, synced or
 * not, so taking the sync away would show no loss here; that is the power cut's
 * control. The control here is to kill before *Saved* is shown: then the edit
 * may be lost, and some must be, or the trial would not notice a loss.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { control, lossless, tell, type Figure, type TrialSet } from './figure';
import {
  contentsOf,
  differences,
  enterName,
  nameShown,
  openSample,
  start,
  typeName,
  untilSaved,
  type Contents,
} from './running-app';

/** What an edit of the name changes. */
const EDITED = ['settings', 'history', 'historyImages', 'audit'];
/** From the key press to the kill, ms. */
const DELAYS = [0, 0, 5, 10, 20, 40];

export const killAfterSaved: TrialSet = {
  name: 'kill-after-saved',
  title: 'kill −9 of every process right after Saved, on the real Electron, in one profile',
  trials: 300,
  fewTrials: 6,
  run: async (trials) => {
    const profile = mkdtempSync(join(tmpdir(), 'rigplan-kill-'));
    try {
      return await inProfile(profile, trials);
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  },
};

async function inProfile(profile: string, trials: number): Promise<readonly Figure[]> {
  let { app } = await start(profile);
  await openSample(app);
  const before = await contentsOf(app);
  /** The name after a restart, and whether the tables that nobody touched are as they were. */
  const again = async (): Promise<{ readonly name: string | null; readonly isWhole: boolean }> => {
    ({ app } = await start(profile));
    const name = await nameShown(app);
    const now: Contents = await contentsOf(app);
    return { name, isWhole: differences(before, now, EDITED).length === 0 };
  };

  let lost = 0;
  for (let trial = 1; trial <= trials; trial += 1) {
    const name = `Edit ${String(trial)}`;
    await typeName(app, name);
    await enterName(app);
    await untilSaved(app, name);
    await app.kill();
    const found = await again();
    if (found.name !== name || !found.isWhole) {
      lost += 1;
      tell(`trial ${String(trial)}: found ${JSON.stringify(found)}`);
    }
    if (trial % 25 === 0) tell(`${String(trial)} kills, ${String(lost)} lost`);
  }

  const early = Math.max(DELAYS.length, Math.ceil(trials / 10));
  let gone = 0;
  let wrong = 0;
  for (let trial = 1; trial <= early; trial += 1) {
    const old = await nameShown(app);
    const name = `Early ${String(trial)}`;
    await typeName(app, name);
    void enterName(app).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, DELAYS[trial % DELAYS.length]));
    await app.kill();
    const found = await again();
    if (found.name === old) gone += 1;
    if ((found.name !== old && found.name !== name) || !found.isWhole) wrong += 1;
  }
  await app.close();
  return [
    lossless('kill-after-saved', trials, lost),
    control('kill-after-saved', early, gone, 'killed before Saved was shown: the edit may be lost'),
    lossless('kill-before-saved-whole', early, wrong, 'the workspace is the one before the edit or after it'),
  ];
}
