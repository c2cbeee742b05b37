/**
 * Why a start came to the recovery screen, in words, and which ways out there are.
 *
 * Depends on: data, host.
 */
import { NewerDatabaseError } from '../data/db';
import { NoRoomToRebuildError } from '../data/vault/start-gate';
import { UpgradeStoppedError } from '../data/vault/upgrade-guard';
import { NewerSafetyCopyError } from '../data/vault/vault-payloads';
import { NoSafetyCopyError } from '../data/vault/vault-reader';
import { HostError } from '../host/host';

/** What the screen says, and offers. */
export interface StartTrouble {
  readonly title: string;
  /** What is kept. */
  readonly kept: string;
  readonly next: string;
  /** One sentence each. */
  readonly reasons: readonly string[];
  /** The vault is open, so that copies can be listed, restored and exported. */
  readonly hasCopies: boolean;
  /** What it means to go on with the database as it is; null where that is not offered. */
  readonly goOnWords: string | null;
}

/** Null where a screen with ways out is of no use: then the start has simply failed. */
export function troubleOf(cause: unknown): StartTrouble | null {
  if (!(cause instanceof Error)) return null;
  if (cause instanceof NewerDatabaseError || cause instanceof NewerSafetyCopyError) return null;
  const kept = 'Nothing was changed: the database and all safety copies are still in the profile folder.';
  const tryAgain = 'See to the reason below, then try again.';
  if (cause instanceof UpgradeStoppedError) {
    return {
      title: 'The records were not brought to the shape of this release.',
      kept: `${kept} Before that is done, a safety copy of them as they are must lie outside of the database, and it could not be taken.`,
      next: tryAgain,
      reasons: [cause.reason],
      hasCopies: false,
      goOnWords: null,
    };
  }
  if (cause instanceof NoRoomToRebuildError) {
    return {
      title: 'There is too little room on the disk to put the database back.',
      kept,
      next: 'Make space, so that at least 200 MB are free. Then try again.',
      reasons: [cause.message],
      hasCopies: false,
      goOnWords: null,
    };
  }
  if (cause instanceof HostError) return troubleOfVault(cause, kept);
  return {
    title: 'The database could not be used, and could not be rebuilt by itself.',
    kept: 'Nothing was deleted: the database and all safety copies are still in the profile folder.',
    next: 'Choose one of the ways below. The database is moved aside and kept, whatever you choose.',
    reasons: cause instanceof NoSafetyCopyError ? cause.reasons : [cause.message],
    hasCopies: true,
    goOnWords:
      'It is not what the safety copies say it should be: changes may be missing or half there, and nothing shows which. Check what matters before you rely on it. It becomes the newest safety copy; the older ones stay and can be restored later.',
  };
}

/** The vault did not open. A newer one, or one that another program has, is no matter of this screen. */
function troubleOfVault({ code, message }: HostError, kept: string): StartTrouble | null {
  if (code === 'vault/disk-full') {
    return {
      title: 'There is too little room on the disk to open the workspace.',
      kept,
      next: 'Make space, so that at least 200 MB are free. Then try again.',
      reasons: [`${message}.`],
      hasCopies: false,
      goOnWords: null,
    };
  }
  if (code !== 'vault/io' && code !== 'vault/damaged') return null;
  return {
    title: 'The safety copies could not be opened.',
    kept,
    next: 'See whether the disk is connected and the folder “vault” in the profile folder can be read. Then try again.',
    reasons: [`The system says: ${message}.`],
    hasCopies: false,
    goOnWords:
      'Until RigPlan is started again and the safety copies open, changes are kept in the database alone: if it is lost, as databases of this kind now and then are, so is every change made from now on. Whether the database is whole cannot be checked without the safety copies. Export a workspace file to another disk first of all.',
  };
}
