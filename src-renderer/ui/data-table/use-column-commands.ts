/**
 * The columns in the command palette: what acts on the column in focus, and
 * folding each group by its name.
 *
 * Depends on: react, ../commands, ./use-column-actions (types).
 */
import { useMemo } from 'react';
import { useCommands, type Command } from '../commands/command-list';
import { groupState, type GridGroups } from './column-groups';
import type { PlacedColumns } from './column-layout';
import type { GridColumn, GridLayout } from './grid-column';
import type { GridFocus } from './grid-focus';
import type { ColumnActions } from './use-column-actions';

interface ColumnCommandsOptions<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly layout: GridLayout;
  readonly groups: GridGroups;
  readonly actions: ColumnActions;
  readonly focus: GridFocus;
  readonly placed: PlacedColumns<Row>;
  /** Fits one column, or all that are drawn. */
  readonly onFit: (columnId?: string) => void;
  /** False while the table is out of sight: what acts on it would act unseen. */
  readonly isOffered: boolean;
}

const NONE: readonly Command[] = [];

export function useColumnCommands<Row>(options: ColumnCommandsOptions<Row>): void {
  const { columns, layout, groups, actions, focus, placed, onFit, isOffered } = options;
  const commands = useMemo((): readonly Command[] => {
    const here = (act: (columnId: string) => void) => () => {
      const { columnId } = focus.get();
      const shown = placed.all.find(({ column }) => column.id === columnId) ?? placed.all[0];
      if (shown !== undefined) act(shown.column.id);
    };
    const folding = [...new Set(columns.map(({ group }) => group))].flatMap((group) => {
      const state = groupState(layout, groups, group);
      if (state === 'single') return [];
      const isCollapsed = state === 'collapsed';
      return {
        id: `fold-${group}`,
        group: 'Columns',
        label: `${isCollapsed ? 'Expand' : 'Collapse'} ${group}`,
        run: () => {
          actions.toggleGroup(group);
        },
      };
    });
    const acting = COLUMN_COMMANDS.map(({ act, ...command }) => ({
      ...command,
      group: 'Columns',
      run: here((columnId) => {
        act(actions, columnId);
      }),
    }));
    const fitting = [
      { id: 'column-fit', group: 'Columns', label: 'Fit the width of this column', run: here(onFit) },
      {
        id: 'column-fit-all',
        group: 'Columns',
        label: 'Fit the widths of all columns',
        run: () => {
          onFit();
        },
      },
    ];
    return [...folding, ...acting, ...fitting];
  }, [columns, layout, groups, actions, focus, placed, onFit]);
  useCommands(isOffered ? commands : NONE);
}

const COLUMN_COMMANDS: readonly {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly act: (actions: ColumnActions, columnId: string) => void;
}[] = [
  { id: 'column-pin-left', label: 'Pin this column left', act: (does, id) => does.putOnSide(id, 'left') },
  { id: 'column-pin-right', label: 'Pin this column right', act: (does, id) => does.putOnSide(id, 'right') },
  { id: 'column-pin-here', label: 'Pin up to this column', act: (does, id) => does.pinUpTo(id) },
  { id: 'column-unpin', label: 'Unpin this column', act: (does, id) => does.putOnSide(id, 'center') },
  {
    id: 'column-left',
    label: 'Move this column left',
    keys: 'Mod+Shift+←',
    act: (does, id) => does.moveBy(id, -1),
  },
  {
    id: 'column-right',
    label: 'Move this column right',
    keys: 'Mod+Shift+→',
    act: (does, id) => does.moveBy(id, 1),
  },
  { id: 'column-hide', label: 'Hide this column', act: (does, id) => does.hide(id) },
];
