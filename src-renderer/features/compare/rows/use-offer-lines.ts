/**
 * The lines of the table, each part made again only for what changed: groups for
 * rows, filter, sort or grouping; lines for a fold.
 *
 * Depends on: react, domain, ui, ./folds, ./group-offers, ./offer-lines, ./use-same-offers.
 */
import { useCallback, useMemo } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { View } from '#domain/model/view';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { plainLines, type RowLines } from '../../../ui/data-table/row-lines';
import type { OrderableOffers } from '../order-offers';
import { FOLDED, openTest, toggled, UNFOLDED, type Folds } from './folds';
import { groupOffers } from './group-offers';
import { headingsOf, offerLines, totalsOf } from './offer-lines';
import { useSameOffers } from './use-same-offers';

interface OfferLinesOptions {
  readonly offers: OrderableOffers;
  /** Numbers of the rows that the filter leaves over, in the order of the sort. */
  readonly order: Uint32Array;
  /** Rows that miss the filter and stay in sight, behind all others. Must keep its identity. */
  readonly misses?: Uint32Array;
  readonly view: View;
  /** Every column the table may show. Must keep its identity. */
  readonly columns: readonly ComparisonColumn[];
  readonly folds: Folds;
  readonly onFoldsChange: (folds: Folds) => void;
}

const NONE = new Uint32Array(0);

/** The lines, and what folds them. */
export interface OfferLines {
  readonly lines: RowLines;
  /** Folds or unfolds one group. */
  readonly fold: (groupId: string) => void;
  readonly foldAll: () => void;
  readonly unfoldAll: () => void;
  /** The offer that others are compared with; null if there is none or it is no longer there. */
  readonly baseline: OfferEvaluation | null;
}

export function useOfferLines(options: OfferLinesOptions): OfferLines {
  const { offers, order, misses = NONE, view, folds, onFoldsChange } = options;
  const { rows } = offers;
  const { groupBy, sort, unit, baselineId, hasTotals } = view;
  const columns = useMemo(
    () => new Map(options.columns.map((column) => [column.id, column])),
    [options.columns],
  );
  const baseline = useMemo(() => {
    const number = baselineId === null ? -1 : rows.findIndex(({ offer }) => offer.id === baselineId);
    return number === -1 ? null : number;
  }, [rows, baselineId]);
  const groups = useMemo(
    () => (groupBy.length === 0 ? null : groupOffers(offers, order, groupBy, sort, unit)),
    [offers, order, groupBy, sort, unit],
  );
  const headings = useMemo(
    () => headingsOf(groups ?? [], rows, columns, baseline),
    [groups, rows, columns, baseline],
  );
  const counted = useSameOffers(rows.length, order);
  const totals = useMemo(
    () => (hasTotals && counted.length > 0 ? totalsOf(rows, counted, columns) : null),
    [hasTotals, rows, counted, columns],
  );
  const fold = folds[view.id] ?? UNFOLDED;
  const isOpen = useMemo(() => openTest(fold), [fold]);
  const lines = useMemo(
    () =>
      groups === null && baseline === null && totals === null && misses.length === 0
        ? plainLines(order)
        : offerLines({ rows, order, misses, groups, headings, isOpen, baseline, totals }),
    [rows, order, misses, groups, headings, isOpen, baseline, totals],
  );
  const change = useCallback(
    (next: typeof fold) => {
      onFoldsChange({ ...folds, [view.id]: next });
    },
    [folds, onFoldsChange, view.id],
  );
  return {
    lines,
    fold: useCallback(
      (groupId: string) => {
        change(toggled(fold, groupId));
      },
      [change, fold],
    ),
    foldAll: useCallback(() => {
      change(FOLDED);
    }, [change]),
    unfoldAll: useCallback(() => {
      change(UNFOLDED);
    }, [change]),
    baseline: baseline === null ? null : (rows[baseline] ?? null),
  };
}
