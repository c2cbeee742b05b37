/**
 * Changing offers from the comparison, with its services: each change one named step, made
 * of the records as they are at that moment.
 *
 * Depends on: react, domain, data (types), services, features/compare (types), ui/messages.
 */
import { useCallback, useMemo, useState } from 'react';
import { markedAfter, rebaseChange, type OfferChange } from '#domain/editing/offer-change';
import { NO_CONVENTIONS } from '#domain/editing/typing-conventions';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import { offerStory } from '#domain/editing/field-changes';
import type { Hand } from '#domain/model/hand-edit';
import type { HistoryStep } from '../data/workspace-state';
import type { OfferEditing, TakenBack } from '../features/compare/editing/offer-editing';
import { useServices } from '../services/services';
import { useReadOnly } from '../services/use-read-only';
import { useMessages } from '../ui/messages';
import { useHand } from './use-hand';

interface OfferEditingOptions {
  readonly prepared: PreparedReference;
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
}

/** What the comparison is given, and what tells it of an undo. */
export function useOfferEditing({ prepared, save, attempt }: OfferEditingOptions): {
  readonly editing: OfferEditing;
  /** Shows what a step that was undone or done again changed. */
  readonly showStep: (step: HistoryStep) => Promise<void>;
} {
  const { workspace, today } = useServices();
  const hand = useHand();
  const { show } = useMessages();
  const readOnly = useReadOnly();
  const [conventions, setConventions] = useState(NO_CONVENTIONS);
  const [takenBack, setTakenBack] = useState<TakenBack | null>(null);

  const showStep = useCallback(
    async (step: HistoryStep) => {
      const changes = await workspace.changesOf(step);
      const cells = changes.flatMap(({ table, key, before, after }) => {
        const story = table === 'offers' ? offerStory(before, after) : null;
        return story?.kind === 'changed'
          ? [{ offerId: key, fields: story.changes.map(({ field }) => field) }]
          : [];
      });
      if (cells.length > 0) setTakenBack({ cells, onDone: () => setTakenBack(null) });
    },
    [workspace],
  );
  const write = useCallback(
    (label: string, changes: readonly OfferChange[]) =>
      attempt('This was not changed.', async () => {
        const step = await save(() =>
          workspace.change(label, (tables) => put(tables.offers, changes, hand())),
        );
        if (step === null || changes.length < 2) return;
        const takeBack = async () => {
          const undone = await save(() => workspace.undo(step));
          if (undone !== null) await showStep(undone);
        };
        show({
          kind: 'done',
          text: `Done: ${step.label}.`,
          action: { label: 'Undo', run: () => attempt('This could not be undone.', takeBack) },
        });
      }),
    [attempt, save, workspace, hand, show, showStep],
  );
  const refusal = readOnly?.reason ?? null;
  const editing = useMemo(
    (): OfferEditing => ({
      today,
      refusal,
      conventions,
      onConventionsChange: setConventions,
      evaluate: (offers) => evaluateOffers(offers, prepared),
      save: write,
      stepsOf: (offerId) => workspace.offerSteps(offerId),
      takenBack,
    }),
    [today, refusal, conventions, prepared, write, workspace, takenBack],
  );
  return { editing, showStep };
}

/** Writes changes over the records as they are now; all of them, or by an error none. */
async function put(
  offers: {
    readonly bulkGet: (ids: string[]) => Promise<(OfferChange['before'] | undefined)[]>;
    readonly bulkPut: (rows: OfferChange['after'][]) => Promise<unknown>;
  },
  changes: readonly OfferChange[],
  hand: Hand,
): Promise<void> {
  const now = await offers.bulkGet(changes.map(({ before }) => before.id));
  const marked = changes.flatMap((change, index) => {
    const current = now[index];
    if (current === undefined) throw new Error(`Offer ${change.before.id} was removed. Nothing was changed.`);
    const rebased = rebaseChange(change, current);
    if (!rebased.ok) throw new Error(rebased.problem.words);
    return rebased.value === null ? [] : [markedAfter(rebased.value, hand)];
  });
  await offers.bulkPut(marked);
}
