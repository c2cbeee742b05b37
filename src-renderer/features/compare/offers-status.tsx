/** The shown offers in one line for the status bar; while cells are selected, what those come to. */
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { aggregateColumn } from '#domain/reports/aggregate';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import type { GridSelection, GridSelectionState } from '../../ui/data-table/grid-selection';
import { formatCell, formatCount, formatHashrate, formatUsd } from '../../ui/format';
import { RULE_WORDS, selectionWords } from './selection-words';
import { summariseOffers } from './summarise-offers';

interface OffersStatusProps {
  readonly rows: readonly OfferEvaluation[];
  readonly order: Uint32Array;
  /** Every column with its money in the unit of the view. Must keep its identity. */
  readonly columns: readonly ComparisonColumn[];
  readonly selection: GridSelection;
}

export function OffersStatus({ rows, order, columns, selection }: OffersStatusProps) {
  // Lags behind a fast drag rather than slowing it.
  const selected = useDeferredValue(useSyncExternalStore(selection.subscribe, selection.get));
  return selected.rowIds.size > 0 ? (
    <SelectionStatus rows={rows} order={order} columns={columns} selected={selected} />
  ) : (
    <ShownStatus rows={rows} order={order} columns={columns} />
  );
}

function ShownStatus({ rows, order, columns }: Omit<OffersStatusProps, 'selection'>) {
  const summary = useMemo(() => summariseOffers(rows, order), [rows, order]);
  const inUnit = useMemo(() => landedInUnit(rows, order, columns), [rows, order, columns]);
  return (
    <>
      <span>{formatCount(summary.count, 'offer')}</span>
      <span>{formatHashrate(summary.hashrateThs)}</span>
      {inUnit !== null ? (
        <span>{inUnit}</span>
      ) : summary.meanLandedPerTh === null ? null : (
        <span>TH-weighted mean landed {formatUsd(summary.meanLandedPerTh)}/TH</span>
      )}
      {summary.withoutCost === 0 ? null : <span>{summary.withoutCost} without a landed cost, left out</span>}
    </>
  );
}

/** `Landed $/MW: mean per MW 2,310,450.00`; null where money is in the columns' own units. */
function landedInUnit(
  rows: readonly OfferEvaluation[],
  order: Uint32Array,
  columns: readonly ComparisonColumn[],
): string | null {
  const column = columns.find(({ id }) => id === 'landedPerTh');
  if (column?.shownIn === undefined) return null;
  const shown = Array.from(order, (index) => rows[index]).filter((row) => row !== undefined);
  const { rule, value } = aggregateColumn(column, shown);
  if (value === null) return null;
  return `${column.header}: ${RULE_WORDS[rule] ?? ''} ${formatCell(value, column.kind)}`;
}

interface SelectionStatusProps extends Omit<OffersStatusProps, 'selection'> {
  readonly selected: GridSelectionState;
}

function SelectionStatus({ rows, order, columns: all, selected }: SelectionStatusProps) {
  const words = useMemo(() => {
    // Offers that a filter has taken away are not counted: nobody sees them.
    const shown = Array.from(order, (index) => rows[index]).filter(
      (row) => row !== undefined && selected.rowIds.has(row.offer.id),
    );
    const columns = all.filter(({ id }) => selected.columnIds.has(id));
    // Lines over groups, and the totals, are no offers: among offers they count nothing.
    if (shown.length === 0) return [`${formatCount(selected.rowIds.size, 'line')} over groups selected`];
    return selectionWords(
      shown.filter((row) => row !== undefined),
      columns,
    );
  }, [rows, order, all, selected]);
  return words.map((part) => <span key={part}>{part}</span>);
}
