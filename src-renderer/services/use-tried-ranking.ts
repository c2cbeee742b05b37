/**
 * The ranking at work: what is being tried, else what is saved.
 *
 * A saved ranking comes back through the database a moment later, and while keys
 * are pressed several are on their way. Their echoes must not put an older weight
 * back under the hand; a change from elsewhere, such as undo, must.
 *
 * Depends on: react, model (types).
 */
import { useCallback, useState } from 'react';
import type { Ranking } from '#domain/model/ranking';

interface Tried {
  readonly ranking: Ranking;
  /** What was saved before, and all that was handed over to be saved since: none of them ends the trial. */
  readonly expected: readonly string[];
}

/** Longest wait for the echo of what was saved. */
const ECHO_MS = 1000;

/** A ranking at work and how it changes. */
export interface TriedRanking {
  readonly ranking: Ranking;
  /** Ranks by it and saves nothing; null goes back to what is saved. */
  readonly onTry: (ranking: Ranking | null) => void;
  /** The same while it is being saved; it stays until it is read back. */
  readonly keepWhile: (ranking: Ranking, saving: Promise<unknown>) => Promise<void>;
}

export function useTriedRanking(saved: Ranking): TriedRanking {
  const [tried, setTried] = useState<Tried | null>(null);
  const savedText = JSON.stringify(saved);
  const isExpected = tried?.expected.includes(savedText) === true;
  const isEcho = tried !== null && JSON.stringify(tried.ranking) === savedText;
  if (tried !== null && (isEcho || !isExpected)) setTried(null);

  const onTry = useCallback(
    (next: Ranking | null) => {
      setTried((before) =>
        next === null ? null : { ranking: next, expected: before?.expected ?? [savedText] },
      );
    },
    [savedText],
  );
  const keepWhile = useCallback(
    async (next: Ranking, saving: Promise<unknown>) => {
      const text = JSON.stringify(next);
      setTried((before) => ({ ranking: next, expected: [...(before?.expected ?? [savedText]), text] }));
      const isNewest = (one: Tried | null) => one !== null && one.ranking === next;
      try {
        await saving;
      } catch (cause) {
        setTried((before) => (isNewest(before) ? null : before));
        throw cause;
      }
      // Something else was saved right behind it: what is read back then is never this.
      setTimeout(() => {
        setTried((before) => (isNewest(before) ? null : before));
      }, ECHO_MS);
    },
    [savedText],
  );
  const isAtWork = tried !== null && !isEcho && isExpected;
  return { ranking: isAtWork ? tried.ranking : saved, onTry, keepWhile };
}
