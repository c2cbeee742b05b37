/**
 * Which cells a view's formats mark, and what the mark says.
 *
 * A policy compares the stored value with a fixed limit, whatever unit the money
 * is shown in; a relative format compares the shown value with the other shown
 * rows. Where both have something to say of a cell, the broken policy is said.
 *
 * Depends on: core, model, evaluation (types), reports.
 */
import { toDayNumber, type CalendarDate } from '../core/calendar-date';
import { formatPercent, partsPerMillion, usdCents } from '../core/money';
import { numberText, usdText } from '../core/plain-text';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { CellFormat } from '../model/cell-format';
import type { ColumnKind, ComparisonColumn } from './comparison-column';
import { comparisonColumns } from './comparison-columns';

/** A fifth of the way from the lowest shown value to the highest, counting from 1. */
export type ShadeStep = 1 | 2 | 3 | 4 | 5;

/** What a format says of one cell. */
export type Shade =
  /** It breaks a limit that somebody set. */
  | {
      readonly mode: 'policy';
      /** `▲ over cap`: drawn beside the value, since colour alone says nothing. */
      readonly mark: string;
      /** The whole of it in words, with the limit and what it is. */
      readonly words: string;
    }
  /** Where it stands among the shown rows. */
  | {
      readonly mode: 'relative';
      readonly step: ShadeStep;
      readonly mark: string;
      readonly words: string;
    };

/** The marks of a view over the rows that are shown. */
export interface CellShades {
  /** Null where no format has anything to say. */
  readonly of: (columnId: string, row: OfferEvaluation) => Shade | null;
  /** What each format means, one line each, its mode first. */
  readonly legend: readonly string[];
}

/** The bars of the five steps, low to high: a scale that can be read without its colour. */
export const STEP_MARKS: Readonly<Record<ShadeStep, string>> = { 1: '▁', 2: '▂', 3: '▄', 4: '▆', 5: '█' };

const OVER = '▲ over cap';
const UNDER = '▼ under floor';

type ShadeCell = (row: OfferEvaluation) => Shade | null;

/** Whether a policy can be set on a column: its values are numbers. */
export function canHavePolicy({ kind }: Pick<ComparisonColumn, 'kind'>): boolean {
  return kind !== 'text' && kind !== 'date';
}

/** Whether its values can be held against each other: numbers and days. */
export function canBeShaded({ kind }: Pick<ComparisonColumn, 'kind'>): boolean {
  return kind !== 'text';
}

/**
 * Works the marks out.
 *
 * @param formats - those of the view; one of a column that does not exist or has no numbers says nothing
 * @param columns - every column as it is shown
 * @param rows - the rows that are shown: relative formats look at these alone
 */
export function cellShades(
  formats: readonly CellFormat[],
  columns: readonly ComparisonColumn[],
  rows: readonly OfferEvaluation[],
): CellShades {
  const policies = new Map<string, ShadeCell>();
  const relatives = new Map<string, ShadeCell>();
  const legend: string[] = [];
  for (const format of formats) {
    const stored = comparisonColumns.find(({ id }) => id === format.columnId);
    const shown = columns.find(({ id }) => id === format.columnId);
    if (stored === undefined || shown === undefined || !canBeShaded(stored)) continue;
    if (format.kind === 'relative') relatives.set(shown.id, relativeShade(shown, rows, format.show));
    else if (canHavePolicy(stored)) policies.set(stored.id, policyShade(stored, format));
    else continue;
    legend.push(formatText(format, shown, stored));
  }
  return {
    of: (columnId, row) => policies.get(columnId)?.(row) ?? relatives.get(columnId)?.(row) ?? null,
    legend,
  };
}

/** `Policy, Duty %: ▲ over cap above 20.0 % (Duty cap of the board)`, `Relative, Landed $/TH: five steps among the shown offers`. */
export function formatText(
  format: CellFormat,
  shown: Pick<ComparisonColumn, 'header'>,
  stored: Pick<ComparisonColumn, 'header' | 'kind'>,
): string {
  if (format.kind === 'relative') {
    const what = format.show === 'scale' ? 'five steps' : 'best and worst';
    return `Relative, ${shown.header}: ${what} among the shown offers`;
  }
  const { breaks, limit, words } = format;
  const reason = words.trim() === '' ? '' : ` (${words.trim()})`;
  const mark = breaks === 'above' ? OVER : UNDER;
  return `Policy, ${stored.header}: ${mark} where ${breaks} ${limitText(limit, stored.kind)}${reason}`;
}

/** A limit as its column writes it: `20 %`, `$18.50`, `120`. */
export function limitText(limit: number, kind: ColumnKind): string {
  if (kind === 'usd') return usdText(usdCents(Math.round(limit)));
  if (kind !== 'percent') return numberText(limit);
  const percent = formatPercent(partsPerMillion(Math.abs(Math.round(limit))), 0);
  return `${limit < 0 ? '-' : ''}${percent} %`;
}

function policyShade(
  column: ComparisonColumn,
  format: Extract<CellFormat, { readonly kind: 'policy' }>,
): ShadeCell {
  const { breaks, limit } = format;
  const mark = breaks === 'above' ? OVER : UNDER;
  const shade: Shade = { mode: 'policy', mark, words: formatText(format, column, column) };
  return (row) => {
    if ((column.insteadOf?.(row) ?? null) !== null) return null;
    const value = column.value(row);
    if (typeof value !== 'number') return null;
    return (breaks === 'above' ? value > limit : value < limit) ? shade : null;
  };
}

function relativeShade(
  column: ComparisonColumn,
  rows: readonly OfferEvaluation[],
  show: 'scale' | 'ends',
): ShadeCell {
  const numberOf = (row: OfferEvaluation): number | null => {
    // Words that stand for a value, such as a list of payments, may still have one that is ordered by.
    const value = column.value(row);
    if (typeof value === 'number') return value;
    return value === null || column.kind !== 'date' ? null : toDayNumber(value as CalendarDate);
  };
  let least = Infinity;
  let greatest = -Infinity;
  for (const row of rows) {
    const value = numberOf(row);
    if (value === null) continue;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  // One value, or none, has no others to stand among.
  if (!(greatest > least)) return () => null;
  return (row) => {
    const value = numberOf(row);
    if (value === null || value < least || value > greatest) return null;
    if (show === 'scale') {
      const step = Math.min(5, 1 + Math.floor(((value - least) / (greatest - least)) * 5)) as ShadeStep;
      return SCALE_SHADES[step];
    }
    if (value !== least && value !== greatest) return null;
    return endShade(value === greatest, column.better);
  };
}

const scaleShade = (step: ShadeStep): Shade => ({
  mode: 'relative',
  step,
  mark: STEP_MARKS[step],
  words: `Relative: step ${String(step)} of 5 among the shown offers`,
});

const SCALE_SHADES: Readonly<Record<ShadeStep, Shade>> = {
  1: scaleShade(1),
  2: scaleShade(2),
  3: scaleShade(3),
  4: scaleShade(4),
  5: scaleShade(5),
};

function endShade(isGreatest: boolean, better: ComparisonColumn['better']): Shade {
  const sign = isGreatest ? '▲' : '▼';
  const word =
    better === null
      ? isGreatest
        ? 'highest'
        : 'lowest'
      : isGreatest === (better === 'high')
        ? 'best'
        : 'worst';
  return {
    mode: 'relative',
    step: word === 'worst' || word === 'lowest' ? 2 : 5,
    mark: `${sign} ${word}`,
    words: `Relative: ${word} among the shown offers`,
  };
}
