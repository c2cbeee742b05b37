/**
 * Where pasted cells land, and what they would change there.
 *
 * A cell that is given just what it shows is left alone, computed or not: a range that was
 * copied and is pasted back changes nothing. Any other text for a computed cell is refused.
 *
 * Depends on: evaluation (types), reports (types), ./plan-edits, ./read-cell (types).
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { ComparisonColumn } from '../reports/comparison-column';
import { planEdits, type CellEdit, type EditPlan, type RefusedCell } from './plan-edits';
import type { TypingContext } from './read-cell';

/** What pasting must know of a column. */
export type PasteColumn = Pick<ComparisonColumn, 'id' | 'header' | 'field' | 'isExplained'>;

/** Where a paste begins and what it may reach. */
export interface PasteTarget {
  /** The shown rows in order, from the first one that is pasted into. */
  readonly rows: readonly OfferEvaluation[];
  /** The shown columns in order, likewise. */
  readonly columns: readonly PasteColumn[];
  /** The selected range; null if one cell alone has the focus. */
  readonly range: { readonly rows: number; readonly columns: number } | null;
  /** What copying a cell gives. */
  readonly copied: (row: OfferEvaluation, columnId: string) => string;
}

/** What a paste would do. */
export interface PastePlan extends EditPlan {
  /** Cells that the paste reaches. */
  readonly cells: number;
  /** Pasted cells beyond the last row or column; they are left out. */
  readonly outside: number;
  /** The selected range is of another shape, and not a multiple of what is pasted. */
  readonly isOtherShape: boolean;
  /** The first pasted line named the columns and is left out. */
  readonly hasHeader: boolean;
}

/**
 * Plans a paste.
 *
 * @param pasted - lines of one length, one cell or more
 */
export function planPaste(
  pasted: readonly (readonly string[])[],
  target: PasteTarget,
  context: TypingContext,
): PastePlan {
  const hasHeader = pasted.length > 1 && isHeader(pasted[0] ?? [], target.columns);
  const block = hasHeader ? pasted.slice(1) : pasted;
  const height = block.length;
  const width = block[0]?.length ?? 0;
  const { range } = target;
  const isMultiple = range !== null && range.rows % height === 0 && range.columns % width === 0;
  const reach = isMultiple ? range : { rows: height, columns: width };
  const rows = target.rows.slice(0, reach.rows);
  const columns = target.columns.slice(0, reach.columns);

  const edits: CellEdit[] = [];
  const refused: RefusedCell[] = [];
  rows.forEach((row, down) => {
    columns.forEach((column, across) => {
      const text = block[down % height]?.[across % width] ?? '';
      if (text.trim() === target.copied(row, column.id).trim()) return;
      if (column.field !== undefined) edits.push({ offer: row.offer, field: column.field, text });
      else refused.push({ offerId: row.offer.id, field: null, text, words: computedWords(column) });
    });
  });
  const planned = planEdits(edits, context);
  const untouched = new Set(refused.map(({ offerId }) => offerId));
  const changes = planned.changes.filter(({ before }) => !untouched.has(before.id));
  const plan = {
    ...planned,
    changes,
    changedCells: changes.reduce((sum, { fields }) => sum + fields.length, 0),
  };
  return {
    ...plan,
    refused: [...refused, ...plan.refused],
    cells: rows.length * columns.length,
    outside: isMultiple ? 0 : height * width - rows.length * columns.length,
    isOtherShape: range !== null && !isMultiple,
    hasHeader,
  };
}

/** Why nothing can be typed into a column. */
export function computedWords({ header, isExplained }: PasteColumn): string {
  return isExplained
    ? `${header} is worked out from other figures; change those.`
    : `${header} cannot be typed over.`;
}

function isHeader(line: readonly string[], columns: readonly PasteColumn[]): boolean {
  return line.every((text, across) => text.trim() === columns[across]?.header);
}
