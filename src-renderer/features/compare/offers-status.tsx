/** The shown offers in one line for the status bar; while cells are selected, what those come to. */
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import type { GridSelection, GridSelectionState } from '../../ui/data-table/grid-selection';
import { formatCount, formatHashrate, formatUsd } from '../../ui/format';
import { selectionWords } from './selection-words';
import { summariseOffers } from './summarise-offers';

interface OffersStatusProps {
  readonly rows: readonly OfferEvaluation[];
  readonly order: Uint32Array;
  readonly selection: GridSelection;
}

export function OffersStatus({ rows, order, selection }: OffersStatusProps) {
  // Lags behind a fast drag rather than slowing it.
  const selected = useDeferredValue(useSyncExternalStore(selection.subscribe, selection.get));
  return selected.rowIds.size > 0 ? (
    <SelectionStatus rows={rows} order={order} selected={selected} />
  ) : (
    <ShownStatus rows={rows} order={order} />
  );
}

function ShownStatus({ rows, order }: Omit<OffersStatusProps, 'selection'>) {
  const summary = useMemo(() => summariseOffers(rows, order), [rows, order]);
  return (
    <>
      <span>{formatCount(summary.count, 'offer')}</span>
      <span>{formatHashrate(summary.hashrateThs)}</span>
      {summary.meanLandedPerTh === null ? null : (
        <span>TH-weighted mean landed {formatUsd(summary.meanLandedPerTh)}/TH</span>
      )}
      {summary.withoutCost === 0 ? null : <span>{summary.withoutCost} without a landed cost, left out</span>}
    </>
  );
}

interface SelectionStatusProps extends Omit<OffersStatusProps, 'selection'> {
  readonly selected: GridSelectionState;
}

function SelectionStatus({ rows, order, selected }: SelectionStatusProps) {
  const words = useMemo(() => {
    // Offers that a filter has taken away are not counted: nobody sees them.
    const shown = Array.from(order, (index) => rows[index]).filter(
      (row) => row !== undefined && selected.rowIds.has(row.offer.id),
    );
    const columns = comparisonColumns.filter(({ id }) => selected.columnIds.has(id));
    return selectionWords(
      shown.filter((row) => row !== undefined),
      columns,
    );
  }, [rows, order, selected]);
  return words.map((part) => <span key={part}>{part}</span>);
}
