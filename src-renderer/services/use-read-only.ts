/**
 * Whether anything can be changed just now, and why not: the one place that says so for every screen.
 *
 * Depends on: react, ./services, ./use-safety, data.
 */
import { useCallback, useState, useSyncExternalStore } from 'react';
import { departureWords } from '../data/attachment';
import { useServices } from './services';
import { useVaultStatus } from './use-safety';

/** Nothing can be changed. */
export interface ReadOnly {
  /** Why, in one sentence. */
  readonly reason: string;
  /** What can be done all the same, and what to do about it. */
  readonly advice: string;
  /** What the user can press. */
  readonly action: { readonly label: string; readonly run: () => void };
  /** The action is under way. */
  readonly isBusy: boolean;
}

const NO_ROOM = {
  reason:
    'Less than 200 MB are free on the disk: filled up while something is written, it could take all of the database with it.',
  advice:
    'You can look at everything, and export to another disk. Make space, then check again; RigPlan also looks by itself.',
};

/** Null while changes are possible. */
export function useReadOnly(reload: () => void = () => window.location.reload()): ReadOnly | null {
  const { workspace, safety } = useServices();
  const { subscribe, departure } = workspace.attachment;
  const left = useSyncExternalStore(subscribe, departure);
  const disk = useVaultStatus()?.disk;
  const [isBusy, setIsBusy] = useState(false);
  const check = useCallback(() => {
    setIsBusy(true);
    safety?.journal
      .checkDisk()
      .catch(() => undefined) // Then nothing is known that was not before.
      .finally(() => setIsBusy(false));
  }, [safety]);

  if (left !== null) {
    const advice = 'Copy what you have typed and not saved, then reload this window to go on.';
    return {
      reason: departureWords(left),
      advice,
      action: { label: 'Reload', run: reload },
      isBusy: false,
    };
  }
  return disk === 'full' ? { ...NO_ROOM, action: { label: 'Check again', run: check }, isBusy } : null;
}
