/**
 * Whether everything the user did is in the database.
 *
 * `saved` is said only when no write is under way and the last one did not fail.
 *
 * Depends on: react.
 */
import { useCallback, useState } from 'react';

/** What the status bar says. */
export type SavedState = 'saved' | 'saving' | 'failed';

/** Runs writes and keeps count of them. */
export interface Saving {
  readonly state: SavedState;
  /** Runs one write; a failure is thrown on to the caller and remembered until a write succeeds. */
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
}

export function useSaving(): Saving {
  const [pending, setPending] = useState(0);
  const [hasFailed, setHasFailed] = useState(false);
  const save = useCallback(async <Value>(write: () => Promise<Value>): Promise<Value> => {
    setPending((count) => count + 1);
    try {
      const value = await write();
      setHasFailed(false);
      return value;
    } catch (cause) {
      setHasFailed(true);
      throw cause;
    } finally {
      setPending((count) => count - 1);
    }
  }, []);
  return { state: pending > 0 ? 'saving' : hasFailed ? 'failed' : 'saved', save };
}
