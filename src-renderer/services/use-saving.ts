/**
 * Whether everything the user did is in the database and, where there is one, in the vault.
 *
 * `saved` is said only when no write is under way, the last one did not fail and
 * the vault misses nothing: a write ends when both have it.
 *
 * Depends on: react, data.
 */
import { useCallback, useState } from 'react';
import { DiskFullError, NotYetSafeError } from '../data/vault/vault-journal';

/** What the status bar says. */
export type SavedState = 'saved' | 'saving' | 'failed';

/** Runs writes and keeps count of them. */
export interface Saving {
  readonly state: SavedState;
  /** Runs one write; a failure is thrown on to the caller and remembered until a write succeeds. */
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
}

/** @param isSafe - false while the vault misses a change */
export function useSaving(isSafe: boolean): Saving {
  const [pending, setPending] = useState(0);
  const [hasFailed, setHasFailed] = useState(false);
  const save = useCallback(async <Value>(write: () => Promise<Value>): Promise<Value> => {
    setPending((count) => count + 1);
    try {
      const value = await write();
      setHasFailed(false);
      return value;
    } catch (cause) {
      // Of these two the vault's own state tells, and for longer: until it has the change, or has room.
      if (!(cause instanceof NotYetSafeError || cause instanceof DiskFullError)) setHasFailed(true);
      throw cause;
    } finally {
      setPending((count) => count - 1);
    }
  }, []);
  return { state: pending > 0 ? 'saving' : hasFailed || !isSafe ? 'failed' : 'saved', save };
}
