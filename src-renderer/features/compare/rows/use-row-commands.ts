/**
 * What the palette can do with the rows: group, fold, compare with, totals, height.
 *
 * Depends on: react, model/view, ui/commands, ./baseline, ./grouping.
 */
import { useMemo } from 'react';
import type { View } from '#domain/model/view';
import { useCommands, type Command } from '../../../ui/commands/command-list';
import { canGroupBy, GROUPABLE, groupedBy, groupingName, ungroupedBy } from './grouping';

interface RowCommands {
  readonly view: View;
  readonly onViewChange: (view: View) => void;
  readonly foldAll: () => void;
  readonly unfoldAll: () => void;
  /** Makes the offer in focus the baseline, or no longer so. */
  readonly toggleBaseline: () => void;
  /** Whether the table is there: what acts on it would else act unseen. */
  readonly isTable: boolean;
}

const ROWS = { group: 'Rows' };

export function useRowCommands(page: RowCommands): void {
  const { view, onViewChange, foldAll, unfoldAll, toggleBaseline, isTable } = page;
  const list = useMemo((): readonly Command[] => {
    if (!isTable) return [];
    const isCompact = view.rowHeight === 'compact';
    return [
      { ...ROWS, id: 'baseline', label: 'Compare with this offer', keys: 'Mod+B', run: toggleBaseline },
      ...(view.baselineId === null
        ? []
        : [
            {
              ...ROWS,
              id: 'no-baseline',
              label: 'Compare with no offer',
              run: () => onViewChange({ ...view, baselineId: null }),
            },
          ]),
      {
        ...ROWS,
        id: 'totals',
        label: view.hasTotals ? 'Hide the totals' : 'Show the totals',
        run: () => onViewChange({ ...view, hasTotals: !view.hasTotals }),
      },
      {
        ...ROWS,
        id: 'row-height',
        label: isCompact ? 'Cosy rows, 36 px' : 'Compact rows, 28 px',
        run: () => onViewChange({ ...view, rowHeight: isCompact ? 'cosy' : 'compact' }),
      },
      ...groupCommands(view, onViewChange),
      ...(view.groupBy.length === 0
        ? []
        : [
            { ...ROWS, id: 'fold-all', label: 'Fold all groups', run: foldAll },
            { ...ROWS, id: 'unfold-all', label: 'Unfold all groups', run: unfoldAll },
          ]),
    ];
  }, [view, onViewChange, foldAll, unfoldAll, toggleBaseline, isTable]);
  useCommands(list);
}

function groupCommands(view: View, onViewChange: (view: View) => void): readonly Command[] {
  const lead = view.groupBy.length === 0 ? 'Group by' : 'Then group by';
  return [
    ...GROUPABLE.filter((id) => canGroupBy(view, id)).map((id) => ({
      ...ROWS,
      id: `group-${id}`,
      label: `${lead} ${groupingName(id)}`,
      run: () => onViewChange(groupedBy(view, id)),
    })),
    ...view.groupBy.map((id) => ({
      ...ROWS,
      id: `ungroup-${id}`,
      label: `Stop grouping by ${groupingName(id)}`,
      run: () => onViewChange(ungroupedBy(view, id)),
    })),
  ];
}
