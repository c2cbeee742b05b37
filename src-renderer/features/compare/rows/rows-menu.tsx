/**
 * How tall the rows are, which lines stay in sight, and the pivots of all of them.
 *
 * Depends on: model/view, reports, ui, ../pivot.
 */
import { FoldVertical, Rows2, Rows3, Rows4, Sigma, TableProperties, UnfoldVertical } from 'lucide-react';
import type { View } from '#domain/model/view';
import { PIVOT_IDS, type PivotId } from '#domain/reports/pivot';
import { Button } from '../../../ui/button';
import { Menu } from '../../../ui/menu';
import { PIVOT_WORDS } from '../pivot/pivot-words';

interface RowsMenuProps {
  readonly view: View;
  readonly onViewChange: (view: View) => void;
  readonly onFoldAll: () => void;
  readonly onUnfoldAll: () => void;
  /** Puts the shown offers in a pivot, in place of the table. */
  readonly onPivot: (layout: PivotId) => void;
}

export function RowsMenu({ view, onViewChange, onFoldAll, onUnfoldAll, onPivot }: RowsMenuProps) {
  const isCompact = view.rowHeight === 'compact';
  return (
    <Menu
      trigger={
        <Button variant="quiet" icon={Rows3} isIconWhenNarrow>
          Rows
        </Button>
      }
      actions={[
        {
          label: isCompact ? 'Cosy rows, 36 px' : 'Compact rows, 28 px',
          icon: isCompact ? Rows2 : Rows4,
          run: () => onViewChange({ ...view, rowHeight: isCompact ? 'cosy' : 'compact' }),
        },
        {
          label: view.hasTotals ? 'Hide the totals' : 'Show the totals',
          icon: Sigma,
          run: () => onViewChange({ ...view, hasTotals: !view.hasTotals }),
        },
        null,
        {
          label: 'Fold all groups',
          icon: FoldVertical,
          isDisabled: view.groupBy.length === 0,
          run: onFoldAll,
        },
        {
          label: 'Unfold all groups',
          icon: UnfoldVertical,
          isDisabled: view.groupBy.length === 0,
          run: onUnfoldAll,
        },
        null,
        ...PIVOT_IDS.map((id) => ({
          label: `Pivot ${PIVOT_WORDS[id].name}`,
          icon: TableProperties,
          run: () => onPivot(id),
        })),
      ]}
    />
  );
}

/** Height of a row of a view, CSS pixels. */
export const ROW_PIXELS: Readonly<Record<View['rowHeight'], number>> = { compact: 28, cosy: 36 };
