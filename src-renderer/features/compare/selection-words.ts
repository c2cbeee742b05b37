/**
 * What the selected cells come to, in words for the status bar.
 *
 * Of one column its sum or mean by the column's own rule; of several columns
 * only how many, since dollars and days do not add up.
 *
 * Depends on: domain, ui/format.
 */
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { aggregateColumn, type AggregateRule } from '#domain/reports/aggregate';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { formatCell, formatCount } from '../../ui/format';

/** How a figure over several offers was made, for a sentence; null where there is none. */
export const RULE_WORDS: Readonly<Record<AggregateRule, string | null>> = {
  sum: 'sum',
  'mean-per-th': 'TH-weighted mean',
  'mean-per-unit': 'mean per rig',
  'mean-per-customs-value': 'of the customs value',
  'mean-per-mw': 'mean per MW',
  'mean-per-price': 'of the price',
  range: null,
  worst: null,
  distinct: null,
};

/**
 * The parts of the line, first the count.
 *
 * @param rows - the selected offers
 * @param columns - the selected columns, at least one
 */
export function selectionWords(
  rows: readonly OfferEvaluation[],
  columns: readonly ComparisonColumn[],
): readonly string[] {
  const cells = `${formatCount(rows.length * columns.length, 'cell')} selected`;
  const [column] = columns;
  if (column === undefined || columns.length > 1) return [cells];
  const { rule, value, least, greatest, worst, known, missing, distinct } = aggregateColumn(column, rows);
  const write = (one: string | number) => formatCell(one, column.kind).trim();
  const ruleWords = RULE_WORDS[rule];
  return [
    cells,
    ...(value === null || ruleWords === null ? [] : [`${column.header}: ${ruleWords} ${write(value)}`]),
    ...(distinct !== null && known > 0 ? [formatCount(distinct, 'different value')] : []),
    ...(worst === null ? [] : [`worst: ${write(worst)}`]),
    ...(rule === 'distinct' || rule === 'worst' || least === null || greatest === null
      ? []
      : [least === greatest ? `all ${write(least)}` : `from ${write(least)} to ${write(greatest)}`]),
    ...(missing === 0 ? [] : [`${formatCount(missing, 'value')} not known, left out`]),
  ];
}
