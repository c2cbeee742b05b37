/**
 * What is done to lines, from the table, the buttons, the palette and the keys alike.
 *
 * It acts on the selected lines, else on the one in focus. Whoever saves says what was done and offers to
 * undo it; a failure says what was kept.
 *
 * Depends on: react, model, planning (types), ui, ./lines-page-props (types), ./new-lines.
 */
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Offer } from '#domain/model/offer';
import type { PlanLine } from '#domain/model/plan';
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import type { GridFocus } from '../../../ui/data-table/grid-focus';
import type { GridSelection } from '../../../ui/data-table/grid-selection';
import { useMessages } from '../../../ui/messages';
import type { LinesPageProps } from './lines-page-props';
import { duplicates, linesOfOffers } from './new-lines';

/** What can be done to lines. Keeps its identity. */
export interface LinesWork {
  /** The selected lines in the order of the plan, else the one in focus, else the first. */
  readonly acting: () => readonly EvaluatedLine[];
  readonly save: (lines: readonly PlanLine[], label?: string) => void;
  /** Locks them; frees them if all are locked. */
  readonly toggleLock: (ids?: readonly string[]) => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  readonly addOffers: (offers: readonly Offer[]) => Promise<unknown>;
}

export function useLinesWork(props: LinesPageProps, focus: GridFocus, selection: GridSelection): LinesWork {
  const { show } = useMessages();
  const current = useRef(props);
  useEffect(() => {
    current.current = props;
  });
  const attempt = useCallback(
    (what: string, work: (now: LinesPageProps) => Promise<unknown>) => {
      const { refusal, tryLines } = current.current;
      if (refusal !== null) {
        show({ kind: 'failed', text: refusal });
        return;
      }
      work(current.current).catch((cause: unknown) => {
        tryLines(null);
        show({
          kind: 'failed',
          text: `${what} ${cause instanceof Error ? cause.message : String(cause)} The plan is as it was.`,
        });
      });
    },
    [show],
  );
  return useMemo((): LinesWork => {
    const rows = () => current.current.evaluation.lines;
    const acting = () => {
      const { rowIds } = selection.get();
      const { rowId } = focus.get();
      const chosen = rowIds.size > 0 ? rowIds : new Set(rowId === null ? [] : [rowId]);
      const found = rows().filter(({ line }) => chosen.has(line.id));
      return found.length > 0 || rowId !== null ? found : rows().slice(0, 1);
    };
    const save = (lines: readonly PlanLine[], label?: string) => {
      if (lines.length === 0) return;
      attempt('The line was not changed.', ({ saveLines }) => saveLines(label ?? null, lines));
    };
    return {
      acting,
      save,
      toggleLock: (ids) => {
        const wanted = ids === undefined ? null : new Set(ids);
        const found = wanted === null ? acting() : rows().filter(({ line }) => wanted.has(line.id));
        const isLocked = !found.every(({ line }) => line.isLocked);
        save(found.map(({ line }) => ({ ...line, isLocked })));
      },
      duplicate: () => {
        attempt('The line was not taken twice.', ({ saveLines, newId }) => {
          const all = rows().map(({ line }) => line);
          return saveLines(
            null,
            duplicates(
              acting().map(({ line }) => line),
              all,
              newId,
            ),
          );
        });
      },
      remove: () => {
        const found = acting().map(({ line }) => line);
        if (found.length === 0) return;
        attempt('Nothing was removed.', async ({ removeLines }) => {
          await removeLines(null, found);
          selection.clear();
        });
      },
      addOffers: (offers) => {
        const { evaluation, newId, saveLines, refusal } = current.current;
        if (refusal !== null) return Promise.reject(new Error(refusal));
        const lines = evaluation.lines.map(({ line }) => line);
        return saveLines(null, linesOfOffers(evaluation.plan.id, offers, lines, newId));
      },
    };
  }, [attempt, focus, selection]);
}
