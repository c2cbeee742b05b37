/**
 * Whether everything the user did is in the database and, where there is one, in the vault.
 *
 * `saved` is said only when no write is under way, the last one did not fail and
 * the vault misses nothing: a write ends when both have it.
 *
 * Depends on: react, data.
 */
import { useCallback, useState } from 'react';
import { DatabaseLeftError } from '../data/attachment';
import { DiskFullError, NotYetSafeError, type VaultStatus } from '../data/vault/vault-journal';

/** What the status bar says. */
export type SavedState = 'saved' | 'saving' | 'failed';

/** Runs writes and keeps count of them. */
export interface Saving {
  readonly state: SavedState;
  /** Runs one write; a failure is thrown on to the caller and remembered until a write succeeds. */
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
}

/** @param vault - how it stands; null where there is none */
export function useSaving(vault: VaultStatus | null): Saving {
  const [pending, setPending] = useState(0);
  const [hasFailed, setHasFailed] = useState(false);
  const save = useCallback(async <Value>(write: () => Promise<Value>): Promise<Value> => {
    setPending((count) => count + 1);
    try {
      const value = await write();
      setHasFailed(false);
      return value;
    } catch (cause) {
      // Of these the state of vault or window tells, and for longer: until it has the change, or has room.
      if (!isToldElsewhere(cause)) setHasFailed(true);
      throw cause;
    } finally {
      setPending((count) => count - 1);
    }
  }, []);
  const isFailed = hasFailed || (vault?.problem ?? null) !== null;
  const isUnderWay = pending > 0 || (vault?.isWaiting === true && !isFailed);
  return { state: isUnderWay ? 'saving' : isFailed ? 'failed' : 'saved', save };
}

function isToldElsewhere(cause: unknown): boolean {
  return (
    cause instanceof NotYetSafeError || cause instanceof DiskFullError || cause instanceof DatabaseLeftError
  );
}
