/**
 * Runs what the user asked for and says what went wrong.
 *
 * Depends on: react, ui.
 */
import { useCallback } from 'react';
import { useMessages } from '../ui/messages';

/** @returns keeps its identity; `what` says what was not done and how things stand */
export function useAttempt(): (what: string, work: () => Promise<unknown>) => void {
  const { show } = useMessages();
  return useCallback(
    (what, work) => {
      work().catch((cause: unknown) => {
        show({ kind: 'failed', text: `${what} ${cause instanceof Error ? cause.message : String(cause)}` });
      });
    },
    [show],
  );
}
