/**
 * Which columns are shown. Hiding keeps a column's width and place for later.
 *
 * Depends on: model/view, reports/comparison-columns, ui.
 */
import type { View } from '#domain/model/view';
import type { ColumnGroup } from '#domain/reports/comparison-column';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { landedCostView } from '#domain/reports/shipped-views';
import { Button } from '../../ui/button';
import styles from './compare-page.module.css';
import { layoutOf, orderedColumnIds } from './standard-view';

const groups = [...new Set<ColumnGroup>(comparisonColumns.map((column) => column.group))];

interface ColumnChooserProps {
  readonly view: View;
  readonly onViewChange: (view: View) => void;
}

export function ColumnChooser({ view, onViewChange }: ColumnChooserProps) {
  const { columnIds } = layoutOf(view);
  const shown = new Set(columnIds);
  return (
    <div className={styles['chooser']}>
      <div className={styles['chooserGroups']}>
        {groups.map((group) => (
          <fieldset key={group} className={styles['chooserGroup']}>
            <legend>{group}</legend>
            {comparisonColumns
              .filter((column) => column.group === group)
              .map((column) => (
                <label key={column.id} title={column.definition}>
                  <input
                    type="checkbox"
                    checked={shown.has(column.id)}
                    disabled={shown.size === 1 && shown.has(column.id)}
                    onChange={() => {
                      onViewChange(toggleColumn(view, column.id));
                    }}
                  />
                  {column.header}
                </label>
              ))}
          </fieldset>
        ))}
      </div>
      <Button
        onClick={() => {
          const { columnIds: ids, pinnedLeft, widths } = landedCostView;
          onViewChange({ ...view, columnIds: ids, pinnedLeft, widths });
        }}
      >
        Standard columns
      </Button>
    </div>
  );
}

/** Hides a shown column; shows a hidden one where the standard order has it. */
export function toggleColumn(view: View, columnId: string): View {
  const { columnIds } = layoutOf(view);
  if (columnIds.includes(columnId)) {
    return {
      ...view,
      columnIds: columnIds.filter((id) => id !== columnId),
      pinnedLeft: view.pinnedLeft.filter((id) => id !== columnId),
    };
  }
  const later = new Set(orderedColumnIds.slice(orderedColumnIds.indexOf(columnId) + 1));
  const place = columnIds.findIndex((id) => later.has(id));
  const at = place === -1 ? columnIds.length : place;
  return { ...view, columnIds: [...columnIds.slice(0, at), columnId, ...columnIds.slice(at)] };
}
