/**
 * The filter by key and by palette.
 *
 * Depends on: react, domain/filtering, model, ui/commands.
 */
import { useCallback, useEffect, useMemo } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { cellConditions } from '#domain/filtering/cell-conditions';
import { narrowFilter } from '#domain/filtering/edit-filter';
import type { FilterContext } from '#domain/filtering/filter-context';
import { NO_FILTER, type FilterGroup } from '#domain/model/row-filter';
import { useCommands, type Command } from '../../../ui/commands/command-list';
import type { GridFocus } from '../../../ui/data-table/grid-focus';
import { keysInWords } from '../../../ui/kbd';
import type { MenuAction } from '../../../ui/menu';
import type { FilterPanelState } from './use-filter-panel';

interface FilterCommandsOptions {
  readonly rows: readonly OfferEvaluation[];
  readonly filter: FilterGroup;
  readonly onChange: (filter: FilterGroup) => void;
  readonly areMissesShown: boolean;
  readonly onMissesShown: (areShown: boolean) => void;
  readonly context: FilterContext;
  readonly panel: FilterPanelState;
  readonly focus: GridFocus;
  readonly isTable: boolean;
}

/** Offers the commands, answers Mod+Shift+L, and says what the menu of a column can do. */
export function useFilterCommands(
  options: FilterCommandsOptions,
): (columnId: string) => readonly MenuAction[] {
  const { rows, filter, onChange, areMissesShown, onMissesShown, context, panel, focus, isTable } = options;
  const editInFocus = useCallback(() => {
    const { columnId } = focus.get();
    if (columnId !== null && context.columns.has(columnId)) panel.editColumn(columnId);
    else panel.add();
  }, [focus, context, panel]);

  useEffect(() => {
    if (!isTable) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isMod = event.ctrlKey || event.metaKey;
      if (event.defaultPrevented || !isMod || !event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== 'l' || isInDialog(event.target)) return;
      event.preventDefault();
      editInFocus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [isTable, editInFocus]);

  const inFocus = useCallback(() => {
    const { rowId } = focus.get();
    return rows.find(({ offer }) => offer.id === rowId) ?? null;
  }, [rows, focus]);

  const commands = useMemo((): readonly Command[] => {
    if (!isTable) return [];
    const hasFilter = filter.rules.length > 0;
    return [
      {
        ...FILTER,
        id: 'filter-column',
        label: 'Filter by the column in focus…',
        keys: 'Mod+Shift+L',
        run: editInFocus,
      },
      { ...FILTER, id: 'filter-add', label: 'Add a filter…', run: panel.add },
      ...(hasFilter
        ? [
            {
              ...FILTER,
              id: 'filter-clear',
              label: 'Clear all filters',
              run: () => {
                onChange(NO_FILTER);
              },
            },
            {
              ...FILTER,
              id: 'filter-misses',
              label: areMissesShown
                ? 'Hide the offers that miss the filter'
                : 'Show the offers that miss the filter',
              run: () => {
                onMissesShown(!areMissesShown);
              },
            },
          ]
        : []),
      ...CELL_WORDS.map(({ id, label, place }) => ({
        ...FILTER,
        id,
        label,
        run: () => {
          const row = inFocus();
          const column = context.columns.get(focus.get().columnId ?? '');
          const cell = row === null || column === undefined ? undefined : cellConditions(column, row)[place];
          if (cell !== undefined) onChange(narrowFilter(filter, cell.condition));
        },
      })),
    ];
  }, [isTable, filter, onChange, areMissesShown, onMissesShown, context, panel, focus, inFocus, editInFocus]);
  useCommands(commands);

  return useCallback(
    (columnId: string) => {
      const column = context.columns.get(columnId);
      if (column === undefined) return [];
      const row = inFocus();
      return [
        {
          label: 'Filter…',
          shortcut: keysInWords('Mod+Shift+L'),
          run: () => {
            panel.editColumn(columnId);
          },
        },
        ...(row === null
          ? []
          : cellConditions(column, row).map(({ label, condition }) => ({
              label,
              run: () => {
                onChange(narrowFilter(filter, condition));
              },
            }))),
      ];
    },
    [context, inFocus, panel, filter, onChange],
  );
}

const FILTER = { group: 'Filter' };
/** What the cell in focus offers, by its place among its conditions. */
const CELL_WORDS = [
  { id: 'filter-only', label: 'Only offers like the cell in focus', place: 0 },
  { id: 'filter-not', label: 'No offers like the cell in focus', place: 1 },
  { id: 'filter-most', label: 'At most, or on or before, the cell in focus', place: 2 },
  { id: 'filter-least', label: 'At least, or on or after, the cell in focus', place: 3 },
] as const;

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null;
}
