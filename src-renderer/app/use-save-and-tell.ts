/**
 * Saves one step, says what was done, and offers to take that step back.
 *
 * Depends on: react, data (types), ui.
 */
import { useCallback } from 'react';
import type { HistoryStep } from '../data/workspace-state';
import { useMessages } from '../ui/messages';

interface SaveAndTellOptions {
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
  /** Takes back one step and no other. */
  readonly undo: (step: HistoryStep) => Promise<unknown>;
}

/** Rejects where the write does; says nothing where nothing is different afterwards. */
export function useSaveAndTell({ save, attempt, undo }: SaveAndTellOptions) {
  const { show } = useMessages();
  return useCallback(
    async (write: () => Promise<HistoryStep | null>) => {
      const step = await save(write);
      if (step === null) return null;
      const takeBack = () => attempt('This could not be undone.', () => undo(step));
      show({ kind: 'done', text: `Done: ${step.label}.`, action: { label: 'Undo', run: takeBack } });
      return step;
    },
    [save, attempt, undo, show],
  );
}
