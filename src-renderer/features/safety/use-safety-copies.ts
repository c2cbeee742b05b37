/**
 * The safety copies on the screen: list, take, check, restore.
 *
 * A copy is read and checked whole before the question about restoring is asked;
 * the restore is one step that can be undone.
 *
 * Depends on: react, core, data and host (types), ui.
 */
import { useCallback, useEffect, useState } from 'react';
import type { Result } from '#domain/core/result';
import type { HistoryStep, WorkspaceState } from '../../data/workspace-state';
import type { VaultSnapshot } from '../../host/host';
import { formatInstant } from '../../ui/format';
import { useMessages } from '../../ui/messages';

/** What the copies need done outside. */
export interface SafetyActions {
  /** Newest first. */
  readonly list: () => Promise<readonly VaultSnapshot[]>;
  readonly take: () => Promise<VaultSnapshot>;
  /** Reads a copy and checks every record of it; the problem is a sentence. */
  readonly read: (name: string) => Promise<Result<WorkspaceState, string>>;
  /** Takes a copy of what is there, then replaces it; gives the step it made, null if nothing is different. */
  readonly restore: (label: string, state: WorkspaceState) => Promise<HistoryStep | null>;
  /** Takes back this step and no other. */
  readonly undo: (step: HistoryStep) => Promise<unknown>;
}

/** What is open over the list. */
export type SafetyStage =
  | { readonly kind: 'idle' }
  /** A copy is being read, or one is being taken. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly title: string; readonly problem: string }
  | { readonly kind: 'checked'; readonly copy: VaultSnapshot; readonly state: WorkspaceState }
  | {
      readonly kind: 'confirm';
      readonly copy: VaultSnapshot;
      readonly state: WorkspaceState;
      readonly isWriting: boolean;
    };

/** The copies and what can be done with them. */
export interface SafetyCopiesOnScreen {
  /** Null until they were listed. */
  readonly copies: readonly VaultSnapshot[] | null;
  readonly stage: SafetyStage;
  readonly take: () => void;
  readonly check: (copy: VaultSnapshot) => void;
  readonly startRestore: (copy: VaultSnapshot) => void;
  readonly confirmRestore: () => void;
  readonly close: () => void;
}

/** @param confirmedAt - when the vault last took something; the list is read again when it changes */
export function useSafetyCopies(actions: SafetyActions, confirmedAt: string | null): SafetyCopiesOnScreen {
  const [copies, setCopies] = useState<readonly VaultSnapshot[] | null>(null);
  const [stage, setStage] = useState<SafetyStage>({ kind: 'idle' });
  const { show } = useMessages();
  const fail = (title: string) => (cause: unknown) => {
    setStage({ kind: 'failed', title, problem: wordsOf(cause) });
  };

  const { list } = actions;
  const refresh = useCallback(() => list().then(setCopies), [list]);
  useEffect(() => {
    refresh().catch(fail('The safety copies cannot be listed.'));
  }, [refresh, confirmedAt]);

  const take = async () => {
    setStage({ kind: 'busy' });
    const taken = await actions.take();
    await refresh();
    setStage({ kind: 'idle' });
    show({ kind: 'done', text: `Took a safety copy at ${formatInstant(taken.created)}.` });
  };

  const read = async (copy: VaultSnapshot, next: (state: WorkspaceState) => SafetyStage) => {
    setStage({ kind: 'busy' });
    const found = await actions.read(copy.name);
    setStage(
      found.ok
        ? next(found.value)
        : { kind: 'failed', title: `${nameOf(copy)} is not usable.`, problem: found.problem },
    );
  };

  const restore = async () => {
    if (stage.kind !== 'confirm' || stage.isWriting) return;
    const { copy, state } = stage;
    setStage({ ...stage, isWriting: true });
    const step = await actions.restore(`Restore the safety copy of ${formatInstant(copy.created)}`, state);
    setStage({ kind: 'idle' });
    const undo = (done: HistoryStep) => {
      actions.undo(done).catch((cause: unknown) => {
        show({ kind: 'failed', text: `This could not be undone: ${wordsOf(cause)}` });
      });
    };
    show({
      kind: 'done',
      text: step === null ? 'Nothing is different from that copy.' : `Done: ${step.label}.`,
      ...(step === null ? {} : { action: { label: 'Undo', run: () => undo(step) } }),
    });
  };

  return {
    copies,
    stage,
    take: () => void take().catch(fail('No safety copy could be taken.')),
    check: (copy) =>
      void read(copy, (state) => ({ kind: 'checked', copy, state })).catch(fail('The copy cannot be read.')),
    startRestore: (copy) =>
      void read(copy, (state) => ({ kind: 'confirm', copy, state, isWriting: false })).catch(
        fail('The copy cannot be read.'),
      ),
    confirmRestore: () => void restore().catch(fail('The copy was not restored.')),
    close: () => setStage({ kind: 'idle' }),
  };
}

/** `The safety copy of 22 Nov 2026, 14:05`. */
export function nameOf(copy: VaultSnapshot): string {
  return `The safety copy of ${formatInstant(copy.created)}`;
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
