/**
 * Which columns are shown, and in which order. Hiding keeps a column's width for
 * later.
 *
 * Depends on: model/view, reports/comparison-columns, ui.
 */
import { useState } from 'react';
import type { View } from '#domain/model/view';
import type { ColumnGroup, ComparisonColumn } from '#domain/reports/comparison-column';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { landedCostView } from '#domain/reports/shipped-views';
import { Button } from '../../ui/button';
import { searchable } from '../../ui/search-text';
import styles from './column-chooser.module.css';
import { ColumnOrderList } from './column-order-list';
import { layoutOf, orderedColumnIds } from './standard-view';

const groups = [...new Set<ColumnGroup>(comparisonColumns.map((column) => column.group))];

interface ColumnChooserProps {
  readonly view: View;
  readonly onViewChange: (view: View) => void;
}

export function ColumnChooser({ view, onViewChange }: ColumnChooserProps) {
  const [words, setWords] = useState('');
  const layout = layoutOf(view);
  const shown = new Set(layout.columnIds);
  const wanted = searchable(words).split(/\s+/);
  const isWanted = ({ header, group, definition }: ComparisonColumn) => {
    const text = searchable(`${header} ${group} ${definition}`);
    return wanted.every((word) => text.includes(word));
  };
  const found = comparisonColumns.filter(isWanted);
  return (
    <div className={styles['chooser']}>
      <div className={styles['choice']}>
        <input
          type="search"
          className={styles['search']}
          aria-label="Find a column"
          placeholder="Find a column"
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
          }}
        />
        {found.length === 0 ? (
          <p className={styles['note']}>No column is called that, or defined with these words.</p>
        ) : null}
        <div className={styles['groups']}>
          {groups.map((group) => (
            <Group
              key={group}
              group={group}
              columns={found.filter((column) => column.group === group)}
              shown={shown}
              onToggle={(columnId) => {
                onViewChange(toggleColumn(view, columnId));
              }}
              onSet={(columnIds, isShown) => {
                onViewChange(setColumns(view, columnIds, isShown));
              }}
            />
          ))}
        </div>
        <Button
          onClick={() => {
            const { columnIds, pinnedLeft, pinnedRight, collapsedGroups, widths } = landedCostView;
            onViewChange({ ...view, columnIds, pinnedLeft, pinnedRight, collapsedGroups, widths });
          }}
        >
          Standard columns
        </Button>
      </div>
      <ColumnOrderList
        layout={layout}
        onLayoutChange={(next) => {
          onViewChange({ ...view, ...next });
        }}
      />
    </div>
  );
}

interface GroupProps {
  readonly group: ColumnGroup;
  /** Those that were found. */
  readonly columns: readonly ComparisonColumn[];
  readonly shown: ReadonlySet<string>;
  readonly onToggle: (columnId: string) => void;
  readonly onSet: (columnIds: readonly string[], isShown: boolean) => void;
}

function Group({ group, columns, shown, onToggle, onSet }: GroupProps) {
  if (columns.length === 0) return null;
  const ids = columns.map(({ id }) => id);
  const areAllShown = ids.every((id) => shown.has(id));
  const isRest = [...shown].every((id) => ids.includes(id));
  return (
    <fieldset className={styles['group']}>
      <legend>
        {group}
        {ids.length < 2 ? null : (
          <button
            type="button"
            className={styles['all']}
            disabled={areAllShown && isRest}
            aria-label={`${areAllShown ? 'none' : 'all'} of ${group}`}
            onClick={() => {
              onSet(ids, !areAllShown);
            }}
          >
            {areAllShown ? 'none' : 'all'}
          </button>
        )}
      </legend>
      {columns.map((column) => (
        <label key={column.id} title={column.definition}>
          <input
            type="checkbox"
            checked={shown.has(column.id)}
            disabled={shown.size === 1 && shown.has(column.id)}
            onChange={() => {
              onToggle(column.id);
            }}
          />
          {column.header}
        </label>
      ))}
    </fieldset>
  );
}

/** Hides a shown column; shows a hidden one where the standard order has it. */
export function toggleColumn(view: View, columnId: string): View {
  return setColumns(view, [columnId], !layoutOf(view).columnIds.includes(columnId));
}

/** Shows or hides columns; the last shown ones are never hidden. */
export function setColumns(view: View, changed: readonly string[], isShown: boolean): View {
  const { columnIds } = layoutOf(view);
  if (isShown) return { ...view, columnIds: changed.reduce(withColumn, columnIds) };
  const left = columnIds.filter((id) => !changed.includes(id));
  if (left.length === 0) return view;
  return {
    ...view,
    columnIds: left,
    pinnedLeft: view.pinnedLeft.filter((id) => !changed.includes(id)),
    pinnedRight: view.pinnedRight.filter((id) => !changed.includes(id)),
  };
}

function withColumn(columnIds: readonly string[], columnId: string): readonly string[] {
  if (columnIds.includes(columnId)) return columnIds;
  const later = new Set(orderedColumnIds.slice(orderedColumnIds.indexOf(columnId) + 1));
  const place = columnIds.findIndex((id) => later.has(id));
  const at = place === -1 ? columnIds.length : place;
  return [...columnIds.slice(0, at), columnId, ...columnIds.slice(at)];
}
