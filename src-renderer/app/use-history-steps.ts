/**
 * Undo and redo by menu, key and button, with what was undone in words and shown where it stands.
 *
 * Depends on: data (types), services, ui/messages.
 */
import type { HistoryStep } from '../data/workspace-state';
import { useServices } from '../services/services';
import { useMessages } from '../ui/messages';

interface HistoryWork {
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
  readonly undo: () => Promise<HistoryStep | null>;
  /** Shows in the table what a step changed. */
  readonly showStep: (step: HistoryStep) => Promise<unknown>;
  /** Runs what the user asked for and says what went wrong. */
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
}

export function useHistorySteps({ save, undo, showStep, attempt }: HistoryWork) {
  const { workspace } = useServices();
  const { show } = useMessages();
  const take = async (step: HistoryStep | null, done: string, none: string) => {
    if (step !== null) await showStep(step);
    show({ kind: 'done', text: step === null ? none : `${done}: ${step.label}.` });
  };
  return {
    stepBack: () => {
      attempt('This could not be undone.', async () =>
        take(await undo(), 'Undone', 'There is nothing to undo.'),
      );
    },
    stepForward: () => {
      attempt('This could not be done again.', async () =>
        take(await save(() => workspace.redo()), 'Done again', 'There is nothing to redo.'),
      );
    },
  };
}
