/**
 * Merging another copy of the workspace into this one: compare, decide, apply as one step.
 *
 * Nothing is written before the last button; the decisions stay in memory only.
 *
 * Depends on: react, core, domain/merge, data, services/prepare-merge, ui/messages.
 */
import { useState } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import { isolatedName } from '#domain/core/isolated-name';
import type { Result } from '#domain/core/result';
import { recordCount } from '#domain/merge/conflict-words';
import type { MergeConflict, MergeSide } from '#domain/merge/merge-record';
import type { ImportSource } from '../../data/import-manifest';
import type { WorkspaceDocument } from '../../data/workspace-file';
import type { HistoryStep, WorkspaceState } from '../../data/workspace-state';
import {
  areSameRecords,
  mergeEffect,
  prepareMerge,
  type ChosenAncestor,
  type OwnCopy,
  type PreparedMerge,
} from '../../services/prepare-merge';
import { useMessages } from '../../ui/messages';

/** Another copy, read from its file. */
export interface OtherCopy {
  readonly fileName: string;
  readonly document: WorkspaceDocument;
  readonly source: ImportSource;
}

/** What merging needs done outside. */
export interface MergeActions {
  readonly readOwn: () => Promise<OwnCopy>;
  /** Asks for the file that both copies come from; null if none was chosen, a problem is a sentence. */
  readonly openAncestor: () => Promise<Result<ChosenAncestor | null, string>>;
  /** Gives the step it made; null if nothing is different. */
  readonly apply: (label: string, state: WorkspaceState, source: ImportSource) => Promise<HistoryStep | null>;
  /** Takes back this step and no other. */
  readonly undo: (step: HistoryStep) => Promise<unknown>;
  readonly today: () => CalendarDate;
}

/** Which side each conflict is decided for, by its key. */
export type Choices = ReadonlyMap<string, MergeSide>;

/** Where it stands. */
export type MergeStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'comparing'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly fileName: string; readonly problem: string }
  | {
      readonly kind: 'deciding';
      readonly other: OtherCopy;
      readonly prepared: PreparedMerge;
      readonly choices: Choices;
      /** Whether the user said to go on without a common ancestor. */
      readonly isWithoutAncestor: boolean;
      readonly isWriting: boolean;
      /** What was wrong with the file that was to be the ancestor. */
      readonly problem: string | null;
    };

/** A merge on screen. */
export interface MergeFlow {
  readonly stage: MergeStage;
  readonly begin: (other: OtherCopy) => void;
  readonly close: () => void;
  readonly choose: (conflicts: readonly MergeConflict[], side: MergeSide) => void;
  readonly chooseAncestor: () => void;
  readonly goWithoutAncestor: () => void;
  readonly apply: () => void;
}

export function useMerge(actions: MergeActions): MergeFlow {
  const [stage, setStage] = useState<MergeStage>({ kind: 'idle' });
  const { show } = useMessages();

  const compare = async (other: OtherCopy, chosen: ChosenAncestor | null) => {
    const { fileName, document } = other;
    setStage({ kind: 'comparing', fileName });
    try {
      const own = await actions.readOwn();
      const theirs = { ...document, fileName, openedOn: actions.today() };
      const prepared = prepareMerge(own, theirs, chosen);
      const rest = { choices: new Map(), isWithoutAncestor: false, isWriting: false, problem: null };
      setStage({ kind: 'deciding', other, prepared, ...rest });
    } catch (cause) {
      setStage({ kind: 'failed', fileName, problem: wordsOf(cause) });
    }
  };

  const chooseAncestor = async () => {
    if (stage.kind !== 'deciding') return;
    const chosen = await actions.openAncestor();
    if (!chosen.ok) setStage({ ...stage, problem: chosen.problem });
    else if (chosen.value !== null) await compare(stage.other, chosen.value);
  };

  const apply = async () => {
    if (stage.kind !== 'deciding' || stage.isWriting) return;
    const { other, prepared, choices } = stage;
    setStage({ ...stage, isWriting: true });
    try {
      const own = await actions.readOwn();
      if (!areSameRecords(own.state, prepared.mine)) {
        throw new Error('The workspace was changed in the meantime. Merge the file again.');
      }
      const { state, changes } = mergeEffect(prepared, ({ key }) => choices.get(key) ?? 'mine');
      const label = mergeLabel(other.fileName, changes, choices.size);
      const step = await actions.apply(label, state, other.source);
      setStage({ kind: 'idle' });
      const undo = (done: HistoryStep) => {
        actions.undo(done).catch((cause: unknown) => {
          show({ kind: 'failed', text: `This could not be undone: ${wordsOf(cause)}` });
        });
      };
      show({
        kind: 'done',
        text: `Merged ${isolatedName(other.fileName)}.`,
        ...(step === null ? {} : { action: { label: 'Undo', run: () => undo(step) } }),
      });
    } catch (cause) {
      setStage({ kind: 'failed', fileName: other.fileName, problem: wordsOf(cause) });
    }
  };

  return {
    stage,
    begin: (other) => void compare(other, null),
    close: () => {
      setStage({ kind: 'idle' });
    },
    choose: (conflicts, side) => {
      if (stage.kind !== 'deciding') return;
      const decided = conflicts.map(({ key }) => [key, side] as const);
      setStage({ ...stage, choices: new Map([...stage.choices, ...decided]) });
    },
    chooseAncestor: () => void chooseAncestor(),
    goWithoutAncestor: () => {
      if (stage.kind === 'deciding') setStage({ ...stage, isWithoutAncestor: true });
    },
    apply: () => void apply(),
  };
}

/** `Merge tender.rigplan: 3 offers, 1 site, 2 conflicts decided`. */
function mergeLabel(
  fileName: string,
  changes: ReturnType<typeof mergeEffect>['changes'],
  decided: number,
): string {
  const counts = changes.map(({ table, added, changed, removed }) =>
    recordCount(table, added + changed + removed),
  );
  const conflicts = decided === 0 ? [] : [`${decided} ${decided === 1 ? 'conflict' : 'conflicts'} decided`];
  return `Merge ${isolatedName(fileName)}: ${[...counts, ...conflicts].join(', ')}`;
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
