/**
 * What fills, pastes and empties cells: plans, then does it or asks.
 *
 * Depends on: domain, imports/country-names, ui, the files beside this one.
 */
import { clipboardCells, MOST_PASTED_CELLS } from '#domain/editing/clipboard-table';
import { areAlike, cellFieldOf } from '#domain/editing/cell-fields';
import { editLabel, pasteLabel } from '#domain/editing/edit-words';
import { fieldAsTyped } from '#domain/editing/field-text';
import { landedEffect, type LandedEffect } from '#domain/editing/landed-effect';
import type { OfferChange } from '#domain/editing/offer-change';
import { planEdits, planFill, type CellEdit, type EditPlan } from '#domain/editing/plan-edits';
import { planPaste, type PastePlan } from '#domain/editing/plan-paste';
import type { TypingContext } from '#domain/editing/read-cell';
import type { TypingConventions } from '#domain/editing/typing-conventions';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { OfferField } from '#domain/model/hand-edit';
import { readCountry } from '../../../imports/country-names';
import type { CellId } from '../../../ui/data-table/cell-editing';
import type { GridColumn } from '../../../ui/data-table/grid-column';
import type { GridSelection } from '../../../ui/data-table/grid-selection';
import { formatCount } from '../../../ui/format';
import type { Message } from '../../../ui/messages';
import {
  copiedText,
  fieldOfColumn,
  grown,
  pasteColumn,
  rangeOf,
  type CellRange,
  type ShownCells,
} from './cell-targets';
import type { PreviewedEdit } from './edit-preview';
import type { OfferEditing } from './offer-editing';
import type { PendingPreview } from './pending-edit';

/** Up to so many cells change without being asked. */
const UNASKED_CELLS = 20;

interface CellActionsOptions {
  readonly editing: OfferEditing;
  readonly shown: ShownCells;
  /** Offers that a filter or a fold keeps out of sight. */
  readonly hiddenCount: number;
  readonly selection: GridSelection;
  /** Money is shown per something else than it is stored in. */
  readonly isOtherUnit: boolean;
  readonly byId: (offerId: string) => OfferEvaluation | undefined;
  /** Says what cannot be done. */
  readonly say: (text: string) => void;
  readonly show: (message: Message) => void;
  readonly ask: (pending: PendingPreview) => void;
}

/** What can be done to the cells that are shown just now. */
export interface CellActions {
  readonly context: (conventions?: TypingConventions) => TypingContext;
  readonly preview: (
    plan: EditPlan,
    words: Pick<PreviewedEdit, 'title' | 'verb' | 'remarks'>,
    label: (effect: LandedEffect) => string,
    again: (conventions: TypingConventions) => PendingPreview | null,
  ) => PendingPreview;
  /** Does a plan at once if it is small and whole, else asks. */
  readonly doOrAsk: (plan: EditPlan, asked: () => PendingPreview, isSure?: boolean) => void;
  readonly fill: (range: CellRange, text: string) => void;
  readonly fillDown: (cell: CellId) => void;
  readonly fillRight: (cell: CellId) => void;
  readonly paste: (text: string, cell: CellId) => void;
}

export function cellActions(options: CellActionsOptions): CellActions {
  const { editing, shown, hiddenCount, selection, isOtherUnit, byId, say, show, ask: setPending } = options;
  const { conventions } = editing;
  const context = (given: TypingConventions = conventions): TypingContext => ({
    today: editing.today(),
    conventions: given,
    country: readCountry,
  });
  const effectOf = (changes: readonly OfferChange[]): LandedEffect =>
    landedEffect(
      changes.flatMap(({ before }) => byId(before.id) ?? editing.evaluate([before])),
      editing.evaluate(changes.map(({ after }) => after)),
    );
  const preview = (
    plan: EditPlan,
    words: Pick<PreviewedEdit, 'title' | 'verb' | 'remarks'>,
    label: (effect: LandedEffect) => string,
    again: (conventions: TypingConventions) => PendingPreview | null,
  ): PendingPreview => ({
    kind: 'preview',
    ...words,
    plan,
    effect: plan.changes.length === 0 ? null : effectOf(plan.changes),
    label,
    again,
  });
  /** Does a plan at once if it is small and whole, else asks. */
  const doOrAsk = (plan: EditPlan, asked: () => PendingPreview, isSure = true): void => {
    const isSmall = plan.changedCells <= UNASKED_CELLS && plan.refused.length === 0 && plan.question === null;
    if (isSmall && isSure) {
      if (plan.changes.length > 0) {
        const waiting = asked();
        if (waiting.effect !== null) {
          editing.save(waiting.label(waiting.effect), plan.changes);
        }
      }
    } else setPending(asked());
  };
  const fill = (range: CellRange, text: string): void => {
    const fields = fieldsIn(range);
    const offers = range.rows.map(({ offer }) => offer);
    const ask = (given: TypingConventions): PendingPreview => {
      const plan = planFill(offers, fields, text, context(given));
      const verb = text === '' ? 'Empty' : 'Fill';
      const title = `${verb} ${formatCount(offers.length * fields.length, 'cell')}`;
      const remarks = skippedWords(range.columns.length - fields.length);
      return preview(plan, { title, verb, remarks }, (effect) => editLabel(plan.changes, effect), ask);
    };
    if (fields.length === 0) say('None of the selected columns can be typed into: they are worked out.');
    else doOrAsk(planFill(offers, fields, text, context()), () => ask(conventions));
  };
  const editAll = (edits: readonly CellEdit[], title: string): void => {
    const ask = (given: TypingConventions): PendingPreview => {
      const plan = planEdits(edits, context(given));
      return preview(
        plan,
        { title, verb: 'Fill', remarks: [] },
        (effect) => editLabel(plan.changes, effect),
        ask,
      );
    };
    doOrAsk(planEdits(edits, context()), () => ask(conventions));
  };
  const fillDown = (cell: CellId): void => {
    const range = rangeOf(shown, selection.get(), cell);
    const whole = range.rows.length > 1 ? range : grown(shown, range, 'above');
    const [source, ...rest] = whole?.rows ?? [];
    const fields = fieldsIn(range);
    if (source === undefined) say('Nothing stands above this cell to fill down.');
    else if (fields.length === 0) say('None of the selected columns can be typed into: they are worked out.');
    else {
      const edits = rest.flatMap(({ offer }) =>
        fields.map((field) => ({ offer, field, text: fieldAsTyped(field, source.offer[field]) })),
      );
      editAll(edits, `Fill ${formatCount(edits.length, 'cell')} down`);
    }
  };
  const fillRight = (cell: CellId): void => {
    const range = rangeOf(shown, selection.get(), cell);
    const whole = range.columns.length > 1 ? range : grown(shown, range, 'left');
    const [source, ...rest] = whole?.columns ?? [];
    const from = source === undefined ? undefined : fieldOfColumn(source.id);
    if (source === undefined) {
      say('Nothing stands left of this cell to fill right.');
      return;
    }
    const unlike = rest.find(({ id }) => {
      const to = fieldOfColumn(id);
      return from === undefined || to === undefined || !areAlike(from, to);
    });
    if (from === undefined || unlike !== undefined) {
      say(`${source.header} and ${(unlike ?? source).header} are not of one kind: nothing was filled.`);
      return;
    }
    const edits = range.rows.flatMap(({ offer }) =>
      rest.flatMap(({ id }) => {
        const field = fieldOfColumn(id);
        return field === undefined ? [] : [{ offer, field, text: fieldAsTyped(from, offer[from]) }];
      }),
    );
    editAll(edits, `Fill ${formatCount(edits.length, 'cell')} right`);
  };
  const paste = (text: string, cell: CellId): void => {
    if (text === '') {
      say('The clipboard holds no text to paste.');
      return;
    }
    const pasted = clipboardCells(text);
    if (pasted === null) {
      say(
        `The clipboard holds more than ${formatCount(MOST_PASTED_CELLS, 'cell')}: import it as a price list.`,
      );
      return;
    }
    const selected = selection.get();
    const range = rangeOf(shown, selected, cell);
    const corner = { row: range.rows[0], column: range.columns[0] };
    const columns = shown.columns.slice(shown.columns.findIndex((column) => column === corner.column));
    const rows = shown.rows.slice(shown.rows.findIndex((row) => row === corner.row));
    const isRange = selected.rowIds.size > 0;
    const planned = (given: TypingConventions) =>
      planPaste(
        pasted,
        {
          rows,
          columns: columns.map(pasteColumn),
          range: isRange ? { rows: range.rows.length, columns: range.columns.length } : null,
          copied: (row, columnId) =>
            copiedText(
              columns.find(({ id }) => id === columnId),
              row,
            ),
        },
        context(given),
      );
    const plan = planned(conventions);
    const changesMoney = plan.changes.some(({ fields }) => fields.some((field) => isMoney(field)));
    const isUnsure =
      plan.isOtherShape || plan.outside > 0 || plan.cells > UNASKED_CELLS || (isOtherUnit && changesMoney);
    const ask = (given: TypingConventions): PendingPreview => {
      const next = planned(given);
      const remarks = pasteRemarks(next, hiddenCount, isOtherUnit && changesMoney);
      const title = `Paste ${formatCount(next.cells, 'cell')}`;
      return preview(
        next,
        { title, verb: 'Paste', remarks },
        (effect) => pasteLabel(next.changes, next.changedCells, effect),
        ask,
      );
    };
    // Nothing to change is no question.
    const isNothing = plan.changes.length === 0 && plan.refused.length === 0;
    if (isNothing) show({ kind: 'done', text: 'What was pasted is what stands there: nothing has changed.' });
    else doOrAsk(plan, () => ask(conventions), !isUnsure);
  };

  return { context, preview, doOrAsk, fill, fillDown, fillRight, paste };
}

function fieldsIn({
  columns,
}: {
  readonly columns: readonly GridColumn<OfferEvaluation>[];
}): readonly OfferField[] {
  return columns.flatMap(({ id }) => {
    const field = fieldOfColumn(id);
    return field === undefined || cellFieldOf(field) === null ? [] : [field];
  });
}

export function isMoney(field: OfferField): boolean {
  const rule = cellFieldOf(field);
  return rule?.kind === 'number' && rule.unit === 'usd';
}

function skippedWords(count: number): readonly string[] {
  if (count === 0) return [];
  return [
    `${formatCount(count, 'selected column')} ${count === 1 ? 'is' : 'are'} worked out and left alone.`,
  ];
}

/** What is worth knowing of a paste before it is done. */
function pasteRemarks(next: PastePlan, hiddenCount: number, isUnitUnsure: boolean): readonly string[] {
  return [
    ...(next.hasHeader ? ['The first line names the columns and is left out.'] : []),
    ...(next.isOtherShape
      ? ['What is pasted has another shape than the selected range, and keeps its own.']
      : []),
    ...(next.outside > 0
      ? [
          `${formatCount(next.outside, 'cell')} would fall outside the table and ${next.outside === 1 ? 'is' : 'are'} left out.`,
        ]
      : []),
    ...(hiddenCount > 0
      ? [
          `Only shown offers are written: ${formatCount(hiddenCount, 'offer')} out of sight ${hiddenCount === 1 ? 'stays' : 'stay'} as ${hiddenCount === 1 ? 'it is' : 'they are'}.`,
        ]
      : []),
    ...(isUnitUnsure
      ? [
          'Money is shown in another unit just now. What is pasted is taken in the unit of its field: a price is for one unit.',
        ]
      : []),
  ];
}
