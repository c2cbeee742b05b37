/** Entry of `npm run reliability`: which trials, how many, and one line of JSON for each figure. */
import { canaries } from './canaries';
import { skipped, tell, type Figure, type TrialSet } from './figure';
import { indexedDbDamage } from './indexeddb-damage';
import { diskFull } from './disk-full';
import { diskFullWhole } from './disk-full-whole';
import { giveBackEverything } from './give-back';
import { importBombs } from './import-bombs';
import { importFuzz } from './import-fuzz';
import { ipcFuzz } from './ipc-fuzz';
import { ipcReal } from './ipc-real';
import { INSIDE, networkSilence, runInside } from './network-silence';
import { killAfterSaved } from './kill-after-saved';
import { killDuringUpgrade } from './kill-during-upgrade';
import { killDuringImport, killDuringRestore, killDuringSnapshot } from './kill-operations';
import { modelSequences } from './model-sequences';
import { modelSequencesReal } from './model-sequences-real';
import { naughtyStrings } from './naughty-strings';
import { powerCut } from './power-cut';
import { powerCutAfterSaved } from './power-cut-after-saved';
import { prototypeKeys } from './prototype-keys';
import { sealedBackup } from './sealed-backup';
import { ioErrors, journalDamage } from './simulated';
import { traversalNames } from './traversal-names';

const sets: readonly TrialSet[] = [
  killAfterSaved,
  killDuringImport,
  killDuringSnapshot,
  killDuringUpgrade,
  killDuringRestore,
  indexedDbDamage,
  modelSequences,
  modelSequencesReal,
  journalDamage,
  ioErrors,
  sealedBackup,
  diskFull,
  diskFullWhole,
  powerCut,
  powerCutAfterSaved,
  ipcFuzz,
  ipcReal,
  importFuzz,
  importBombs,
  prototypeKeys,
  traversalNames,
  networkSilence,
  canaries,
  naughtyStrings,
];

const words = process.argv.slice(2);
const inside = valuesOf(INSIDE)[0];
if (inside !== undefined) {
  await runInside(inside);
  process.exit(0);
}
const only = valuesOf('--only');
const trials = valuesOf('--trials').map(Number)[0];
const from = valuesOf('--from').map(Number)[0];
const unknown = only.filter((name) => !sets.some((set) => set.name === name));
if (unknown.length > 0 || ![trials, from].every(isCountOrNone)) {
  process.stderr.write(
    `Usage: npm run reliability [-- --few --trials N --from N --only NAME]; names: ${sets.map(({ name }) => name).join(', ')}\n`,
  );
  process.exit(1);
}

process.on('exit', giveBackEverything);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

let isGood = true;
for (const set of sets) {
  if (only.length > 0 && !only.includes(set.name)) continue;
  tell(`${set.name}: ${set.title}`);
  for (const figure of await figuresOf(set)) {
    if (figure.ok === false) isGood = false;
    process.stdout.write(`${JSON.stringify(figure)}\n`);
  }
}
process.exit(isGood ? 0 : 1);

/** A trial that broke down proves nothing, and must not keep the others from running. */
async function figuresOf(set: TrialSet): Promise<readonly Figure[]> {
  try {
    return await set.run(trials ?? (words.includes('--few') ? set.fewTrials : set.trials), from);
  } catch (cause) {
    return [
      {
        ...skipped(set.name, `broke down: ${cause instanceof Error ? cause.message : String(cause)}`),
        ok: false,
      },
    ];
  }
}

function isCountOrNone(value: number | undefined): boolean {
  return value === undefined || (Number.isInteger(value) && value > 0);
}

function valuesOf(option: string): string[] {
  return words.filter((_word, index) => words[index - 1] === option);
}
