/**
 * The lines of a plan as rows of its table: what comes, and behind it lines of which nothing comes.
 *
 * A line that a scenario stops stays in the table with 0 units, so that nobody takes it for one that was
 * never ordered; what of it comes, and what is lost, it says in words.
 *
 * Depends on: core, planning (types), reports (types), scenarios (types), ./line-columns.
 */
import { numberText, usdText } from '../../core/plain-text';
import type { EvaluatedLine } from '../../planning/plan-evaluation';
import type { SheetCell } from '../../reports/sheet-cell';
import type { NotComing, PlanUnder } from '../../scenarios/plan-under';
import { LINE_COLUMNS } from './line-columns';

/** A cell for each of {@link LINE_COLUMNS}, in their order. */
export type LineRow = readonly SheetCell[];

/** In the order of the plan, then what does not come. */
export function lineRows({
  evaluation,
  notComing,
}: Pick<PlanUnder, 'evaluation' | 'notComing'>): readonly LineRow[] {
  const stops = new Map(notComing.map((each) => [each.line.line.id, each]));
  return [
    ...evaluation.lines.map((line) => rowOf(line, stops.get(line.line.id) ?? null)),
    ...notComing.filter(({ coming }) => coming === null).map(rowOfStopped),
  ];
}

function rowOf(line: EvaluatedLine, stop: NotComing | null): LineRow {
  return LINE_COLUMNS.map(({ column, valueOf }) => {
    if (column.id === 'quantity' && stop !== null) return stop.line.line.quantity;
    const value = valueOf(line);
    if (column.id !== 'toKnow' || stop === null) return value;
    return typeof value === 'string' ? `${stopWords(stop)}; ${value}` : stopWords(stop);
  });
}

function rowOfStopped(stop: NotComing): LineRow {
  return LINE_COLUMNS.map(({ column, valueOf, isOfOrder }) => {
    if (column.id === 'units') return 0;
    if (column.id === 'toKnow') return stopWords(stop);
    return isOfOrder ? valueOf(stop.line) : null;
  });
}

function stopWords({ stoppedUnits, stop, lost }: NotComing): string {
  return `${numberText(stoppedUnits)} units do not come: ${stop.words}; ${usdText(lost)} paid for them is lost or in dispute`;
}
