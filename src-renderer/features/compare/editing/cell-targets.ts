/**
 * Which offers and fields a key acts on: those of the selected range, in the order in
 * which they are shown, or the cell in focus alone.
 *
 * Depends on: domain, ui/data-table (types).
 */
import type { PasteColumn } from '#domain/editing/plan-paste';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { OfferField } from '#domain/model/hand-edit';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import type { CellId } from '../../../ui/data-table/cell-editing';
import type { GridColumn } from '../../../ui/data-table/grid-column';
import type { GridSelectionState } from '../../../ui/data-table/grid-selection';

const fieldsById: ReadonlyMap<string, OfferField> = new Map(
  comparisonColumns.flatMap(({ id, field }) => (field === undefined ? [] : [[id, field] as const])),
);

/** The field that a column shows as it was given; undefined for a computed one. */
export function fieldOfColumn(columnId: string): OfferField | undefined {
  return fieldsById.get(columnId);
}

/** The column that shows a field, if there is one. */
export function columnOfField(field: OfferField): string | null {
  return comparisonColumns.find((column) => column.field === field)?.id ?? null;
}

/** What is on screen, in order. */
export interface ShownCells {
  readonly rows: readonly OfferEvaluation[];
  readonly columns: readonly GridColumn<OfferEvaluation>[];
}

/** A rectangle of shown cells. */
export interface CellRange {
  readonly rows: readonly OfferEvaluation[];
  readonly columns: readonly GridColumn<OfferEvaluation>[];
}

/** The selected cells that are shown, or the one cell. */
export function rangeOf(shown: ShownCells, selection: GridSelectionState, cell: CellId): CellRange {
  const { rowIds, columnIds } = selection;
  const isRange = rowIds.size > 0;
  return {
    rows: shown.rows.filter(({ offer }) => (isRange ? rowIds.has(offer.id) : offer.id === cell.rowId)),
    columns: shown.columns.filter(({ id }) => (isRange ? columnIds.has(id) : id === cell.columnId)),
  };
}

/** The range grown by the line above it, or by the column at its left, which a fill starts from. */
export function grown(shown: ShownCells, range: CellRange, by: 'above' | 'left'): CellRange | null {
  if (by === 'above') {
    const before = shown.rows[shown.rows.findIndex((row) => row === range.rows[0]) - 1];
    return before === undefined ? null : { ...range, rows: [before, ...range.rows] };
  }
  const before = shown.columns[shown.columns.findIndex(({ id }) => id === range.columns[0]?.id) - 1];
  return before === undefined ? null : { ...range, columns: [before, ...range.columns] };
}

/** A column of the table, as a paste must know it. */
export function pasteColumn({ id, header }: GridColumn<OfferEvaluation>): PasteColumn {
  const field = fieldsById.get(id);
  return { id, header, isExplained: true, ...(field === undefined ? {} : { field }) };
}

/** What copying a cell gives. */
export function copiedText(column: GridColumn<OfferEvaluation> | undefined, row: OfferEvaluation): string {
  const cell = column?.copy(row) ?? null;
  if (cell === null) return '';
  return 'plain' in cell ? cell.plain : cell.text;
}
