/**
 * How a column of the table of lines is written down.
 *
 * Depends on: react (types), planning (types), ui.
 */
import type { ReactNode } from 'react';
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import type { SortValue } from '../../../ui/data-table/sort-index';
import { formatCents } from '../../../ui/format';

type Line = EvaluatedLine;

/** One column. */
export interface LineColumn {
  readonly id: string;
  readonly header: string;
  readonly group: string;
  readonly definition: string;
  readonly width: number;
  readonly kind: 'text' | 'number' | 'date';
  readonly isHighBest?: boolean;
  readonly isStrong?: boolean;
  readonly value: (row: Line) => SortValue;
  readonly text: (row: Line) => string;
  /** As it is copied, where that is not the value. */
  readonly plain?: (row: Line) => string | null;
  readonly extraWidth?: number;
  readonly render?: (row: Line) => ReactNode;
}

/** The parts that every column of dollars shares. */
export const money = (
  of: (row: Line) => number | null,
): Pick<LineColumn, 'value' | 'text' | 'plain' | 'kind'> => ({
  kind: 'number',
  value: (row) => of(row),
  text: (row) => formatCents(of(row)),
  plain: (row) => plainDollars(of(row)),
});

/** Cents as a plain decimal number of dollars. */
function plainDollars(value: number | null): string | null {
  return value === null ? null : (value / 100).toFixed(2);
}
