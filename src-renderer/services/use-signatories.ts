/**
 * Names of those who sign a report, kept on this machine: who signs is no part of a workspace.
 *
 * Depends on: react, executive, ./use-kept.
 */
import { useCallback } from 'react';
import type { Signatories } from '#domain/executive/record/sign-off';
import { useKept } from './use-kept';

/** Longest name that is kept. */
const MOST_LETTERS = 120;

const NOBODY: Signatories = {};

/** Names by role, and how one is typed. */
export function useSignatories(): readonly [Signatories, (role: string, name: string) => void] {
  const [names, keep] = useKept('signatories', readSignatories, NOBODY);
  const sign = useCallback(
    (role: string, name: string) => {
      keep({ ...names, [role]: name.slice(0, MOST_LETTERS) });
    },
    [names, keep],
  );
  return [names, sign];
}

/** Names that were kept; null if it is nothing this release understands. */
export function readSignatories(kept: unknown): Signatories | null {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return null;
  const named = Object.entries(kept).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].length <= MOST_LETTERS,
  );
  return Object.fromEntries(named);
}
