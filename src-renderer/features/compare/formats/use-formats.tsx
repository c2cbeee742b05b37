/**
 * The formats of a view: marks of the shown cells, the editor of a column, and
 * what the sentence says of them.
 *
 * Depends on: react, domain, ui, ./format-dialog.
 */
import { Paintbrush } from 'lucide-react';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { View } from '#domain/model/view';
import { canBeShaded, cellShades, formatText, type CellShades } from '#domain/reports/cell-shades';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { RemovableChip } from '../../../ui/chip';
import { useCommands, type Command } from '../../../ui/commands/command-list';
import type { GridFocus } from '../../../ui/data-table/grid-focus';
import type { MenuAction } from '../../../ui/menu';
import { FormatDialog } from './format-dialog';

interface FormatsOptions {
  readonly rows: readonly OfferEvaluation[];
  /** Numbers of the rows that are shown. */
  readonly order: Uint32Array;
  /** Every column as it is shown. Must keep its identity. */
  readonly figures: readonly ComparisonColumn[];
  readonly view: View;
  readonly onViewChange: (view: View) => void;
  readonly focus: GridFocus;
  readonly isTable: boolean;
}

/** What the page draws and offers of formats. */
export interface Formats {
  /** Null while the view has no format. Keeps its identity while the marks do. */
  readonly shades: CellShades | null;
  readonly columnActions: (columnId: string) => readonly MenuAction[];
  /** The phrases of the sentence, each of which removes its format. */
  readonly phrases: ReactNode;
  /** The open editor; null if there is none. */
  readonly dialog: ReactNode;
}

export function useFormats(options: FormatsOptions): Formats {
  const { rows, order, figures, view, onViewChange, focus, isTable } = options;
  const { formats } = view;
  const [columnId, setColumnId] = useState<string | null>(null);
  const shades = useMemo(() => {
    if (formats.length === 0) return null;
    const shown = Array.from(order, (index) => rows[index]).filter((row) => row !== undefined);
    return cellShades(formats, figures, shown);
  }, [formats, figures, rows, order]);
  const columnActions = useCallback((id: string): readonly MenuAction[] => {
    const column = comparisonColumns.find((one) => one.id === id);
    if (column === undefined || !canBeShaded(column)) return [];
    return [{ label: 'Format…', icon: Paintbrush, run: () => setColumnId(id) }];
  }, []);
  useCommands(
    useMemo((): readonly Command[] => {
      if (!isTable) return [];
      const clear: Command = {
        id: 'formats-clear',
        group: 'Columns',
        label: 'Remove all formats of the view',
        run: () => {
          onViewChange({ ...view, formats: [] });
        },
      };
      const one: Command = {
        id: 'format-column',
        group: 'Columns',
        label: 'Format the column in focus…',
        run: () => {
          const id = focus.get().columnId;
          if (id !== null && columnActions(id).length > 0) setColumnId(id);
        },
      };
      return formats.length === 0 ? [one] : [one, clear];
    }, [view, onViewChange, formats, isTable, focus, columnActions]),
  );
  const column = comparisonColumns.find(({ id }) => id === columnId);
  return {
    shades,
    columnActions,
    phrases: formats.map((format) => {
      const stored = comparisonColumns.find(({ id }) => id === format.columnId);
      const shown = figures.find(({ id }) => id === format.columnId);
      if (stored === undefined || shown === undefined) return null;
      const text = formatText(format, shown, stored);
      const [mode, what] = splitOnce(text, ', ');
      return (
        <RemovableChip
          key={`${format.kind} ${format.columnId}`}
          lead={mode.toLowerCase()}
          removeLabel={`Remove the format: ${text}`}
          onRemove={() => {
            onViewChange({ ...view, formats: formats.filter((one) => one !== format) });
          }}
        >
          {what}
        </RemovableChip>
      );
    }),
    dialog:
      column === undefined ? null : (
        <FormatDialog
          key={column.id}
          column={column}
          formats={formats}
          onChange={(next) => {
            onViewChange({ ...view, formats: next });
          }}
          onClose={() => setColumnId(null)}
        />
      ),
  };
}

function splitOnce(text: string, by: string): readonly [string, string] {
  const at = text.indexOf(by);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + by.length)];
}
