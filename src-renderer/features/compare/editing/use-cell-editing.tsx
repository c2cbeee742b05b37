/**
 * Typing, filling, pasting and emptying cells of the comparison, and what is asked before
 * many of them change.
 *
 * Depends on: react, domain, ui, the files beside this one.
 */
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { cellFieldOf } from '#domain/editing/cell-fields';
import { editLabel, resetLabel } from '#domain/editing/edit-words';
import { fieldAsTyped } from '#domain/editing/field-text';
import { landedEffect } from '#domain/editing/landed-effect';
import { resetField } from '#domain/editing/offer-change';
import { planFill } from '#domain/editing/plan-edits';
import type { Reading } from '#domain/editing/typing-conventions';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { OfferField } from '#domain/model/hand-edit';
import { offerFieldLabel } from '#domain/reports/offer-field-labels';
import type { CellEditing, CellId, CellKey, CellReading } from '../../../ui/data-table/cell-editing';
import type { GridSelection } from '../../../ui/data-table/grid-selection';
import { useMessages } from '../../../ui/messages';
import { cellActions, isMoney } from './cell-actions';
import { cellOptions } from './cell-options';
import { fieldOfColumn, rangeOf, type ShownCells } from './cell-targets';
import { EditPreview } from './edit-preview';
import { MarkPanel } from './mark-panel';
import type { OfferEditing } from './offer-editing';
import type { PendingEdit } from './pending-edit';
import { previewWords } from './preview-words';

interface CellEditingOptions {
  /** Undefined where offers cannot be changed at all. */
  readonly editing: OfferEditing | undefined;
  readonly shown: ShownCells;
  /** Offers that a filter or a fold keeps out of sight. */
  readonly hiddenCount: number;
  readonly selection: GridSelection;
  /** Money is shown per something else than it is stored in. */
  readonly isOtherUnit: boolean;
}

/** What the page hands to the table and to the palette. */
export interface OfferCells {
  readonly editing: CellEditing | null;
  readonly dialog: ReactNode;
}

export function useCellEditing(options: CellEditingOptions): OfferCells {
  const { editing, shown, hiddenCount, selection, isOtherUnit } = options;
  const { show } = useMessages();
  const [pending, setPending] = useState<PendingEdit | null>(null);

  const say = useCallback(
    (text: string) => {
      show({ kind: 'failed', text });
    },
    [show],
  );
  const byId = useMemo(() => {
    let map: ReadonlyMap<string, OfferEvaluation> | null = null;
    return (id: string) => (map ??= new Map(shown.rows.map((row) => [row.offer.id, row]))).get(id);
  }, [shown]);

  const cells = useMemo((): CellEditing | null => {
    if (editing === undefined) return null;
    const { conventions } = editing;
    const actions = cellActions({
      editing,
      shown,
      hiddenCount,
      selection,
      isOtherUnit,
      byId,
      say,
      show,
      ask: setPending,
    });
    const { context, doOrAsk, preview } = actions;
    const isBlocked = (): boolean => {
      if (editing.refusal !== null) say(editing.refusal);
      return editing.refusal !== null;
    };
    const target = (cell: CellId): { readonly row: OfferEvaluation; readonly field: OfferField } | null => {
      const field = fieldOfColumn(cell.columnId);
      const row = byId(cell.rowId);
      return field === undefined || row === undefined || cellFieldOf(field) === null ? null : { row, field };
    };
    const showMark = (cell: CellId, anchor: HTMLElement | null): boolean => {
      const found = target(cell);
      const edit = found?.row.offer.handEdits.find(({ field }) => field === found.field);
      if (found === null || edit === undefined || anchor === null) {
        show({ kind: 'done', text: 'Nobody has typed over what was quoted here.' });
        return true;
      }
      setPending({
        kind: 'mark',
        row: found.row,
        edit,
        anchor: anchor.closest<HTMLElement>('[data-column]') ?? anchor,
      });
      return true;
    };

    return {
      open: (cell) => {
        const found = target(cell);
        if (found === null) return null;
        if (isBlocked()) return 'refused';
        const { row, field } = found;
        return {
          label: `${offerFieldLabel(field)}, of ${row.offer.id}`,
          text: fieldAsTyped(field, row.offer[field]),
          options: cellOptions(field, shown.rows),
        };
      },
      read: (cell, text): CellReading => {
        const found = target(cell);
        if (found === null) return { kind: 'wrong', words: 'This offer is not shown any more.', answers: [] };
        const { row, field } = found;
        const plan = planFill([row.offer], [field], text, context());
        const { question } = plan;
        if (question !== null) {
          return {
            kind: 'question',
            words: question.words,
            answers: question.readings.map(({ words, convention }) => ({
              words,
              choose: () => {
                editing.onConventionsChange({ ...conventions, ...convention });
              },
            })),
          };
        }
        const isWrong = plan.refused.length > 0;
        const unit = isOtherUnit && isMoney(field) && !isWrong ? `${offerFieldLabel(field)}: ` : '';
        return {
          kind: isWrong ? 'wrong' : 'value',
          words: unit + previewWords(plan, row.offer, field),
          answers: [],
        };
      },
      commit: (cell, text, isRange) => {
        const found = target(cell);
        if (found === null || isBlocked()) return false;
        if (isRange && selection.get().rowIds.size > 0) {
          actions.fill(rangeOf(shown, selection.get(), cell), text);
          return true;
        }
        const plan = planFill([found.row.offer], [found.field], text, context());
        if (plan.refused.length > 0) return false;
        doOrAsk(plan, () =>
          preview(
            plan,
            { title: '', verb: '', remarks: [] },
            (effect) => editLabel(plan.changes, effect),
            () => null,
          ),
        );
        return true;
      },
      onKey: (key, cell, element) => {
        const action = actionOf(key);
        if (action === null) return false;
        if (action === 'mark') return showMark(cell, element);
        if (isBlocked()) return true;
        if (action === 'down') actions.fillDown(cell);
        else if (action === 'right') actions.fillRight(cell);
        else actions.fill(rangeOf(shown, selection.get(), cell), '');
        return true;
      },
      onPaste: (text, cell) => {
        if (!isBlocked()) actions.paste(text, cell);
      },
      onMark: showMark,
    };
  }, [editing, shown, byId, selection, hiddenCount, isOtherUnit, say, show]);

  const close = () => {
    setPending(null);
  };
  return {
    editing: cells,
    dialog: pending === null || editing === undefined ? null : draw(pending, editing),
  };

  function draw(asked: PendingEdit, offers: OfferEditing): ReactNode {
    if (asked.kind === 'mark') {
      const { row, edit, anchor } = asked;
      return (
        <MarkPanel
          offer={row.offer}
          edit={edit}
          anchor={anchor}
          onClose={close}
          onReset={() => {
            close();
            reset(offers, row, edit.field);
          }}
        />
      );
    }
    return (
      <EditPreview
        {...asked}
        onClose={close}
        onAnswer={({ convention }: Reading) => {
          const next = { ...offers.conventions, ...convention };
          offers.onConventionsChange(next);
          setPending(asked.again(next));
        }}
        onApply={() => {
          if (asked.effect !== null) offers.save(asked.label(asked.effect), asked.plan.changes);
        }}
      />
    );
  }

  function reset(offers: OfferEditing, row: OfferEvaluation, field: OfferField): void {
    if (offers.refusal !== null) {
      say(offers.refusal);
      return;
    }
    const planned = resetField(row.offer, field);
    if (!planned.ok) say(planned.problem.words);
    else if (planned.value !== null) {
      const effect = landedEffect([row], offers.evaluate([planned.value.after]));
      offers.save(resetLabel(planned.value, field, effect), [planned.value]);
    }
  }
}

type CellAction = 'down' | 'right' | 'empty' | 'mark';

function actionOf({ key, isMod, isShift, isAlt }: CellKey): CellAction | null {
  if (isAlt) return key === 'Enter' && !isMod ? 'mark' : null;
  if (isMod && !isShift && key.toLowerCase() === 'd') return 'down';
  if (isMod && !isShift && key.toLowerCase() === 'r') return 'right';
  return key === 'Delete' && !isMod && !isShift ? 'empty' : null;
}
