/**
 * How tall the rows are, and which lines stay in sight.
 *
 * Depends on: model/view, ui.
 */
import { FoldVertical, Rows2, Rows3, Rows4, Sigma, UnfoldVertical } from 'lucide-react';
import type { View } from '#domain/model/view';
import { Button } from '../../../ui/button';
import { Menu } from '../../../ui/menu';

interface RowsMenuProps {
  readonly view: View;
  readonly onViewChange: (view: View) => void;
  readonly onFoldAll: () => void;
  readonly onUnfoldAll: () => void;
}

export function RowsMenu({ view, onViewChange, onFoldAll, onUnfoldAll }: RowsMenuProps) {
  const isCompact = view.rowHeight === 'compact';
  return (
    <Menu
      trigger={
        <Button variant="quiet" icon={Rows3}>
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
      ]}
    />
  );
}

/** Height of a row of a view, CSS pixels. */
export const ROW_PIXELS: Readonly<Record<View['rowHeight'], number>> = { compact: 28, cosy: 36 };
