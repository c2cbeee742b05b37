/**
 * All that the page does with typing into offers: the table's cells, their marks, the order
 * that stays, what an undo lights up, and the history of one offer.
 *
 * Depends on: react, domain, ui, the files beside this one.
 */
import { useCallback, useMemo, type ReactNode } from 'react';
import type { UsdCents } from '#domain/core/money';
import { editLabel } from '#domain/editing/edit-words';
import { landedEffect } from '#domain/editing/landed-effect';
import { changeOffer } from '#domain/editing/offer-change';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { View } from '#domain/model/view';
import { groupSummaries } from '#domain/reports/group-summaries';
import type { CellEditing } from '../../../ui/data-table/cell-editing';
import { drawnColumnIds, gridGroups } from '../../../ui/data-table/column-groups';
import type { GridColumn, GridLayout } from '../../../ui/data-table/grid-column';
import type { GridFocus } from '../../../ui/data-table/grid-focus';
import type { GridSelection } from '../../../ui/data-table/grid-selection';
import type { RowLines } from '../../../ui/data-table/row-lines';
import type { FlashedCells } from '../../../ui/data-table/use-flash-cells';
import { useMessages } from '../../../ui/messages';
import { columnOfField } from './cell-targets';
import { HistoryPanel } from './history-panel';
import { markedColumns } from './marked-columns';
import type { OfferEditing } from './offer-editing';
import { ResortChip } from './resort-chip';
import { useCellEditing } from './use-cell-editing';
import { useEditingCommands } from './use-editing-commands';
import type { ShownOrder } from './use-held-order';

interface CompareEditingOptions {
  readonly editing: OfferEditing | undefined;
  readonly rows: readonly OfferEvaluation[];
  readonly lines: RowLines;
  readonly columns: readonly GridColumn<OfferEvaluation>[];
  readonly layout: GridLayout;
  readonly held: ShownOrder;
  readonly selection: GridSelection;
  readonly focus: GridFocus;
  readonly view: View;
  readonly isTable: boolean;
}

/** What the page draws of it. */
export interface CompareEditing {
  readonly columns: readonly GridColumn<OfferEvaluation>[];
  readonly cells: CellEditing | null;
  readonly flash: FlashedCells | null;
  readonly chip: ReactNode;
  readonly dialog: ReactNode;
  /** Sets the price of one unit, in US dollars, as typing into its cell does; null where nothing can be changed. */
  readonly applyPrice: ((row: OfferEvaluation, price: UsdCents) => void) | null;
  /** Null where no history can be read. */
  readonly history: ((row: OfferEvaluation) => ReactNode) | null;
}

export function useCompareEditing(options: CompareEditingOptions): CompareEditing {
  const { editing, rows, lines, columns, layout, held, selection, focus, view, isTable } = options;
  const { show } = useMessages();
  const marked = useMemo(() => markedColumns(columns), [columns]);
  const shown = useMemo(() => {
    const byId = new Map(marked.map((column) => [column.id, column]));
    const ids = drawnColumnIds(layout, gridGroups(marked, groupSummaries));
    return {
      // An offer that stays in sight at the top stands further down as well.
      rows: [...new Set(lines.index)].flatMap((line) => rows[line] ?? []),
      columns: ids.flatMap((id) => byId.get(id) ?? []),
    };
  }, [marked, layout, lines, rows]);
  const { editing: cells, dialog } = useCellEditing({
    editing,
    shown,
    hiddenCount: rows.length - shown.rows.length,
    selection,
    isOtherUnit: view.unit !== 'as-is',
  });
  useEditingCommands({
    editing: cells,
    focus,
    isTable,
    outOfOrder: held.outOfOrder,
    sortAnew: held.sortAnew,
  });
  const takenBack = editing?.takenBack ?? null;
  const flash = useMemo(
    (): FlashedCells | null =>
      takenBack === null
        ? null
        : {
            cells: takenBack.cells.flatMap(({ offerId, fields }) =>
              fields.flatMap((field) => {
                const columnId = columnOfField(field);
                return columnId === null ? [] : [{ rowId: offerId, columnId }];
              }),
            ),
            onDone: takenBack.onDone,
          },
    [takenBack],
  );
  const stepsOf = editing?.stepsOf;
  const history = useCallback(
    ({ offer }: OfferEvaluation) =>
      stepsOf === undefined ? null : <HistoryPanel key={offer.id} offer={offer} stepsOf={stepsOf} />,
    [stepsOf],
  );
  const applyPrice = useCallback(
    (row: OfferEvaluation, unitPrice: UsdCents) => {
      if (editing === undefined) return;
      const planned = changeOffer(row.offer, { unitPrice });
      if (!planned.ok) show({ kind: 'failed', text: planned.problem.words });
      else if (planned.value !== null) {
        const effect = landedEffect([row], editing.evaluate([planned.value.after]));
        editing.save(editLabel([planned.value], effect), [planned.value]);
      }
    },
    [editing, show],
  );
  return {
    columns: marked,
    cells,
    flash,
    chip: <ResortChip count={held.outOfOrder} onSort={held.sortAnew} />,
    dialog,
    applyPrice: editing === undefined || editing.refusal !== null ? null : applyPrice,
    history: stepsOf === undefined ? null : history,
  };
}
