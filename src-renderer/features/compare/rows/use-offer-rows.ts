/**
 * All that the page does with rows: lines, folds, the baseline, by key and by palette.
 *
 * Depends on: react, domain, ui, ./baseline, ./grouping, ./use-offer-lines, ./use-row-commands.
 */
import { Group, Scale, Ungroup } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { View } from '#domain/model/view';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import type { GridFocus } from '../../../ui/data-table/grid-focus';
import { keysInWords } from '../../../ui/kbd';
import type { MenuAction } from '../../../ui/menu';
import type { OrderableOffers } from '../order-offers';
import { baselineToggled } from './baseline';
import type { Folds } from './folds';
import { canGroupBy, groupedBy, ungroupedBy } from './grouping';
import { useOfferLines, type OfferLines } from './use-offer-lines';
import { useRowCommands } from './use-row-commands';

/** Folds that the caller keeps over a restart. */
export interface KeptFolds {
  readonly folds: Folds;
  readonly onFoldsChange: (folds: Folds) => void;
}

interface OfferRowsOptions {
  readonly offers: OrderableOffers;
  /** Numbers of the rows that the filter leaves over, in the order of the sort. */
  readonly order: Uint32Array;
  /** Rows that miss the filter and stay in sight. */
  readonly misses?: Uint32Array;
  readonly columns: readonly ComparisonColumn[];
  readonly view: View;
  readonly onViewChange: (view: View) => void;
  readonly focus: GridFocus;
  /** Without it, folds last as long as the page. */
  readonly keptFolds: KeptFolds | undefined;
  readonly isTable: boolean;
}

/** What the page draws and offers of its rows. */
export interface OfferRows extends OfferLines {
  /** What the menu of a cell can do with its offer. */
  readonly rowActions: (offerId: string) => readonly MenuAction[];
  /** What the menu of a column can do with the rows. */
  readonly columnActions: (columnId: string) => readonly MenuAction[];
}

export function useOfferRows(options: OfferRowsOptions): OfferRows {
  const { offers, order, misses, columns, view, onViewChange, focus, keptFolds, isTable } = options;
  const [ownFolds, setOwnFolds] = useState<Folds>({});
  const lines = useOfferLines({
    offers,
    order,
    ...(misses === undefined ? {} : { misses }),
    view,
    columns,
    folds: keptFolds?.folds ?? ownFolds,
    onFoldsChange: keptFolds?.onFoldsChange ?? setOwnFolds,
  });
  const toggleBaseline = useCallback(
    (offerId: string) => {
      onViewChange(baselineToggled(view, offerId));
    },
    [view, onViewChange],
  );
  const toggleInFocus = useCallback(() => {
    const { rowId } = focus.get();
    const offerId = rowId ?? offers.rows[lines.lines.index[0] ?? -1]?.offer.id;
    // A heading is no offer.
    if (isTable && offers.rows.some(({ offer }) => offer.id === offerId)) toggleBaseline(offerId ?? '');
  }, [isTable, focus, offers, lines.lines, toggleBaseline]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isMod = event.ctrlKey || event.metaKey;
      if (event.defaultPrevented || !isMod || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== 'b' || isInDialog(event.target)) return;
      event.preventDefault();
      toggleInFocus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [toggleInFocus]);
  useRowCommands({
    view,
    onViewChange,
    foldAll: lines.foldAll,
    unfoldAll: lines.unfoldAll,
    toggleBaseline: toggleInFocus,
    isTable,
  });

  const columnActions = (columnId: string): readonly MenuAction[] =>
    view.groupBy.includes(columnId)
      ? [
          {
            label: 'Stop grouping by this column',
            icon: Ungroup,
            run: () => onViewChange(ungroupedBy(view, columnId)),
          },
        ]
      : [
          {
            label: view.groupBy.length === 0 ? 'Group by this column' : 'Then group by this column',
            icon: Group,
            isDisabled: !canGroupBy(view, columnId),
            run: () => onViewChange(groupedBy(view, columnId)),
          },
        ];
  const rowActions = (offerId: string): readonly MenuAction[] => [
    {
      label: view.baselineId === offerId ? 'Compare with no offer' : 'Compare with this offer',
      icon: Scale,
      shortcut: keysInWords('Mod+B'),
      run: () => toggleBaseline(offerId),
    },
  ];
  return { ...lines, columnActions, rowActions };
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null;
}
