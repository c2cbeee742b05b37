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
  /** Why, and what to do, in sentences. */
  readonly words: string;
  /** What the user can press. */
  readonly action: { readonly label: string; readonly run: () => void };
  /** The action is under way. */
  readonly isBusy: boolean;
}

const NO_ROOM =
  'Less than 200 MB are free on the disk, and a disk that fills up while something is written can take all of the database with it. You can look at everything, and export to another disk. Make space, then check again; RigPlan also looks by itself.';

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
    const words = `${departureWords(left)} So nothing can be changed in this one any more. Reload it to go on; copy what you have typed and not saved before.`;
    return { words, action: { label: 'Reload', run: reload }, isBusy: false };
  }
  return disk === 'full' ? { words: NO_ROOM, action: { label: 'Check again', run: check }, isBusy } : null;
}
