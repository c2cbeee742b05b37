/**
 * What the line over a group says, and the line of totals: the offers it is of,
 * and each column put together by the column's own rule.
 *
 * Depends on: domain, ui, ./group-offers.
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { aggregateCell } from '#domain/reports/aggregate-cell';
import type { AggregateRule, ColumnAggregate } from '#domain/reports/aggregate';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { plainCell } from '#domain/reports/plain-cell';
import type { HeadingCell, RowHeading } from '../../../ui/data-table/row-lines';
import { formatCell, formatCount, formatCountry, formatInteger, UNKNOWN } from '../../../ui/format';
import { rowsOf, type OfferGroup } from './group-offers';

/** What the totals line is called by, among the ids of lines. */
export const TOTALS_ID = 'totals';

const RULE_WORDS: Readonly<Record<AggregateRule, string>> = {
  sum: 'Sum',
  'mean-per-th': 'Mean weighted by TH/s',
  'mean-per-unit': 'Mean weighted by units',
  'mean-per-customs-value': 'Mean weighted by customs value',
  'mean-per-mw': 'Mean weighted by power',
  'mean-per-price': 'Mean weighted by price',
  range: 'From the least to the greatest',
  worst: 'The worst of them',
  distinct: 'Different values',
};

/** The columns of the table, by id. */
export type Columns = ReadonlyMap<string, ComparisonColumn>;

/** The value that a group shares, in words. */
export function groupLabel({ column, value }: Pick<OfferGroup, 'column' | 'value'>): string {
  if (value === null) return `${column.header} not known`;
  if (column.kind !== 'text') return `${column.header} ${formatCell(value, column.kind).trim()}`;
  const isCountry = column.id === 'origin' || column.id === 'shipFrom';
  return isCountry ? formatCountry(String(value)) : isolatedName(String(value));
}

/**
 * The line over a group.
 *
 * @param baseline - the row that stands at the top and not in its group; the group counts it all the same
 */
export function groupHeading(
  group: OfferGroup,
  rows: readonly OfferEvaluation[],
  columns: Columns,
  baseline: number | null,
): RowHeading {
  const isBaselineIn = baseline !== null && group.rows.includes(baseline);
  const count = formatCount(group.rows.length, 'offer');
  return {
    id: group.id,
    kind: 'group',
    level: group.level,
    label: groupLabel(group),
    count: isBaselineIn ? `${count}, baseline above` : count,
    cell: cellsOf(() => rowsOf(rows, group.rows), columns),
  };
}

/** The line of totals over the shown offers. */
export function totalsHeading(members: readonly OfferEvaluation[], columns: Columns): RowHeading {
  return {
    id: TOTALS_ID,
    kind: 'totals',
    level: 0,
    label: 'Total',
    count: formatCount(members.length, 'offer'),
    cell: cellsOf(() => members, columns),
  };
}

function cellsOf(
  membersOf: () => readonly OfferEvaluation[],
  columns: Columns,
): (columnId: string) => HeadingCell | null {
  const known = new Map<string, HeadingCell | null>();
  let members: readonly OfferEvaluation[] | null = null;
  return (columnId) => {
    const before = known.get(columnId);
    if (before !== undefined) return before;
    const column = columns.get(columnId);
    members ??= membersOf();
    const cell = column === undefined ? null : headingCell(column, members);
    known.set(columnId, cell);
    return cell;
  };
}

function headingCell(column: ComparisonColumn, members: readonly OfferEvaluation[]): HeadingCell {
  const { cell, aggregate } = aggregateCell(column, members);
  return {
    text: textOf(column, cell, aggregate),
    hint: hintOf(column, aggregate),
    copy: plainCell(cell, column.kind),
  };
}

function textOf(
  column: ComparisonColumn,
  cell: ReturnType<typeof aggregateCell>['cell'],
  { rule, least, greatest, missing, known }: ColumnAggregate,
): string {
  // A star is counted; payments on their days come to nothing that one cell could show.
  if (column.id === 'shortlist') return known === 0 ? '' : formatInteger(known);
  if (column.id === 'paymentsOnAxis') return '';
  // `12 Mar 2027+`, from that day on: both ends would be cut off. The hint has them.
  if (rule === 'range' && column.kind === 'date' && least !== greatest)
    return `${formatCell(least, 'date').trim()}+`;
  const words = cell !== null && typeof cell === 'object' ? cell.words : formatCell(cell, column.kind);
  // A figure over some of the offers must not read as one over all of them.
  return missing > 0 && known > 0 && words !== UNKNOWN ? `${words}*` : words;
}

function hintOf(column: ComparisonColumn, aggregate: ColumnAggregate): string {
  const { rule, least, greatest, known, missing } = aggregate;
  if (column.id === 'shortlist') return known === 0 ? '' : `${formatCount(known, 'offer')} on the shortlist`;
  const write = (one: string | number) => formatCell(one, column.kind).trim();
  const isSpread = rule !== 'distinct' && rule !== 'worst' && least !== null && greatest !== null;
  return [
    ...(known === 0 ? [] : [`${RULE_WORDS[rule]} of ${formatCount(known, 'offer')}`]),
    ...(isSpread && least !== greatest ? [`from ${write(least)} to ${write(greatest)}`] : []),
    ...(missing === 0 ? [] : [`${formatCount(missing, 'value')} not known, left out`]),
  ].join(', ');
}
