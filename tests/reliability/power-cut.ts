/**
 * The power cut under the vault while it writes.
 *
 * The control takes the sync away: acknowledged entries must then be lost, or the
 * file system that is cut here keeps more than a real one would.
 */
import { diskFiles } from '../../src-main/vault/disk-files';
import type { Vault } from '../../src-main/vault/vault';
import type { VaultFile, VaultFiles } from '../../src-main/vault/vault-files';
import { entry, openOn, readWords, takeSnapshot, wordsUpTo } from '../fixtures/vault-on-disk';
import { control, lossless, tell, type TrialSet } from './figure';
import { onOwnDisk, type OwnDisk } from './own-disk';

const LONGEST_MS = 80;

export const powerCut: TrialSet = {
  name: 'power-cut',
  title: 'the power cut at any moment under the vault: an ext4 file system of its own, shut down',
  trials: 100,
  fewTrials: 10,
  run: (trials) =>
    onOwnDisk('power-cut', 256, async (disk) => {
      const cuts = await cutVault(disk, trials, true);
      const without = await cutVault(disk, Math.max(10, Math.ceil(trials / 10)), false);
      return [
        lossless(
          'power-cut',
          trials,
          cuts.lost,
          `${String(cuts.acknowledged)} entries acknowledged; ${String(cuts.late)} cuts lost only what was answered while the disk was going away`,
        ),
        control('power-cut', without.trials, without.lost, 'the same with every sync of the vault left out'),
      ];
    }),
};

interface Cuts {
  readonly trials: number;
  readonly lost: number;
  /** Cuts after which only what was answered during the cut itself was missing. */
  readonly late: number;
  readonly acknowledged: number;
}

/** One vault that lives through all the cuts. */
async function cutVault(disk: OwnDisk, trials: number, syncs: boolean): Promise<Cuts> {
  const folder = `${disk.folder}/${syncs ? 'synced' : 'unsynced'}`;
  let lost = 0;
  let late = 0;
  let acknowledged = 0;
  for (let trial = 1; trial <= trials; trial += 1) {
    const files = new CutFiles(syncs);
    const vault = await openOn(files, { folder });
    let safe = vault.report().position;
    const writing = write(vault, safe, (position) => {
      acknowledged += position - safe;
      safe = position;
    });
    // Spread over the moments of a write, and the same in every run.
    await new Promise((resolve) => setTimeout(resolve, (trial * 37) % LONGEST_MS));
    // What is answered from here on, nobody would have seen: the plug is being pulled.
    const seen = safe;
    disk.cut();
    await writing;
    await files.closeAll();
    disk.remount();

    const after = new CutFiles(syncs);
    const found = await openOn(after, { folder }).then(readWords, (cause: unknown) => String(cause));
    await after.closeAll();
    const isWhole = typeof found !== 'string' && found.join() === wordsUpTo(found.length).join();
    if (isWhole && found.length < safe) late += 1;
    if (isWhole && found.length >= seen) continue;
    lost += 1;
    if (syncs) {
      const there = typeof found === 'string' ? found : `${String(found.length)} entries`;
      tell(`cut ${String(trial)}: ${there}; acknowledged ${String(seen)} before, ${String(safe)} in all`);
    }
  }
  return { trials, lost, late, acknowledged };
}

/** Appends one to five entries at a time and takes a snapshot now and then, until it fails. */
async function write(vault: Vault, from: number, onSafe: (position: number) => void): Promise<void> {
  let last = from;
  try {
    for (let turn = 1; ; turn += 1) {
      const entries = Array.from({ length: 1 + (turn % 5) }, (_, index) => entry(last + 1 + index));
      last += entries.length;
      await vault.append(entries);
      onSafe(last);
      if (turn % 7 === 0) await takeSnapshot(vault, wordsUpTo(last));
    }
  } catch {
    // The disk is gone.
  }
}

/** The real files, with a note of which are open: after a cut all must be closed. */
class CutFiles implements VaultFiles {
  readonly #syncs: boolean;
  readonly #open = new Set<VaultFile>();

  constructor(syncs: boolean) {
    this.#syncs = syncs;
  }

  readonly makeFolder = diskFiles.makeFolder;
  readonly list = diskFiles.list;
  readonly rename = diskFiles.rename;
  readonly remove = diskFiles.remove;
  readonly removeFolder = diskFiles.removeFolder;
  readonly freeBytes = (): Promise<number> => Promise.resolve(Number.MAX_SAFE_INTEGER);
  readonly syncFolder = (path: string): Promise<void> =>
    this.#syncs ? diskFiles.syncFolder(path) : Promise.resolve();

  readonly open: VaultFiles['open'] = async (path, mode) => {
    const file = await diskFiles.open(path, mode);
    this.#open.add(file);
    return {
      ...file,
      sync: () => (this.#syncs ? file.sync() : Promise.resolve()),
      close: () => {
        this.#open.delete(file);
        return file.close();
      },
    };
  };

  async closeAll(): Promise<void> {
    for (const file of [...this.#open]) await file.close().catch(() => undefined);
    this.#open.clear();
  }
}
