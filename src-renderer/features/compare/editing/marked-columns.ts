/**
 * Marks the cells whose field a person typed over what was quoted.
 *
 * Depends on: core, domain/editing, ui/data-table (types), ./cell-targets.
 */
import { dayText } from '#domain/core/plain-text';
import { fieldText } from '#domain/editing/field-text';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { HandEdit, OfferField } from '#domain/model/hand-edit';
import type { GridColumn } from '../../../ui/data-table/grid-column';
import { fieldOfColumn } from './cell-targets';

/** The columns with their marks. */
export function markedColumns(
  columns: readonly GridColumn<OfferEvaluation>[],
): readonly GridColumn<OfferEvaluation>[] {
  return columns.map((column) => {
    const field = fieldOfColumn(column.id);
    return field === undefined ? column : { ...column, mark: (row) => markWords(row, field) };
  });
}

/** `Typed over on 22 Nov 2026 by Ana; quoted $3,744.00`. */
export function handEditWords({ field, on, by, quoted }: HandEdit): string {
  const who = by === null ? '' : ` by ${by}`;
  const what =
    quoted === null ? 'what was quoted is not on record' : `quoted ${fieldText(field, quoted.value)}`;
  return `Typed over on ${dayText(on)}${who}; ${what}`;
}

function markWords({ offer }: OfferEvaluation, field: OfferField): string | null {
  if (offer.handEdits.length === 0) return null;
  const edit = offer.handEdits.find((one) => one.field === field);
  return edit === undefined ? null : handEditWords(edit);
}
