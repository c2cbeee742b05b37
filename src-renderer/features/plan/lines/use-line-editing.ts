/**
 * Typing, filling, pasting and emptying cells of lines, and the steps of the quantity by keys.
 *
 * What cannot be read stays in the editor with the reason under it; a paste of which one cell cannot be
 * read changes nothing.
 *
 * Depends on: react, core, editing, model, planning (types), ui, the files beside this one.
 */
import { useMemo } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import { clipboardCells } from '#domain/editing/clipboard-table';
import type { PlanLine } from '#domain/model/plan';
import type { Site } from '#domain/model/site';
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import type { CellEditing, CellId, CellKey } from '../../../ui/data-table/cell-editing';
import type { GridSelection } from '../../../ui/data-table/grid-selection';
import { formatCount } from '../../../ui/format';
import { useMessages } from '../../../ui/messages';
import { lineColumns } from './line-columns';
import { rigName } from './line-facts';
import {
  cellAsTyped,
  cellChoices,
  readLineCell,
  typedColumn,
  type LineTyping,
  type TypedColumn,
} from './read-line-cell';
import { quantityRange, snapQuantity } from './snap-quantity';

interface LineEditingOptions {
  readonly rows: readonly EvaluatedLine[];
  /** Row numbers in the order of the table. */
  readonly order: Uint32Array;
  /** Columns in the order of the table. */
  readonly columnIds: readonly string[];
  readonly selection: GridSelection;
  readonly sites: readonly Site[];
  readonly today: CalendarDate;
  /** Why nothing can be changed; null if it can. */
  readonly refusal: string | null;
  readonly onSave: (lines: readonly PlanLine[]) => void;
  /** A step of the quantity by keys: shown at once, kept when the key is let go. */
  readonly onStep: (line: PlanLine) => void;
  readonly onToggleLock: (rowIds: readonly string[]) => void;
}

export function useLineEditing(options: LineEditingOptions): CellEditing {
  const { rows, order, columnIds, selection, sites, today, refusal } = options;
  const { onSave, onStep, onToggleLock } = options;
  const { show } = useMessages();
  return useMemo((): CellEditing => {
    const typing: LineTyping = { sites, today };
    const byId = new Map(rows.map((row) => [row.line.id, row]));
    const say = (text: string) => {
      show({ kind: 'failed', text });
    };
    const isBlocked = () => {
      if (refusal !== null) say(refusal);
      return refusal !== null;
    };
    const inOrder = (ids: ReadonlySet<string>) =>
      Array.from(order, (index) => rows[index]).filter(
        (row): row is EvaluatedLine => row !== undefined && ids.has(row.line.id),
      );
    const target = ({ rowId, columnId }: CellId) => {
      const row = byId.get(rowId);
      const column = typedColumn(columnId);
      return row === undefined || column === null ? null : { row, column };
    };
    /** Puts one text into a column of many lines; the first that cannot take it is named. */
    const fill = (targets: readonly EvaluatedLine[], column: TypedColumn, text: string): boolean => {
      const changed: PlanLine[] = [];
      for (const row of targets) {
        const read = readLineCell(column, text, row, typing);
        if (!read.ok) {
          say(`${rigName(row)}: ${read.problem} Nothing was changed.`);
          return false;
        }
        changed.push({ ...row.line, ...read.value.change });
      }
      onSave(changed);
      return true;
    };
    const selectedOr = ({ rowId, columnId }: CellId): readonly EvaluatedLine[] => {
      const { rowIds, columnIds: columns } = selection.get();
      return inOrder(rowIds.size > 0 && columns.has(columnId) ? rowIds : new Set([rowId]));
    };
    const step = (row: EvaluatedLine, by: number, isByLots: boolean) => {
      const range = quantityRange(row);
      const { quantity } = row.line;
      const far = isByLots ? range.lot : 1;
      // The first step up from none, and the last one down, crosses what the vendor does not sell.
      const wanted = snapQuantity(quantity + by * far, range, isByLots);
      const next =
        by > 0 ? Math.max(wanted, Math.min(range.least, range.most)) : quantity <= range.least ? 0 : wanted;
      if (next !== quantity) onStep({ ...row.line, quantity: next });
    };
    const paste = (text: string, { rowId, columnId }: CellId) => {
      const cells = clipboardCells(text.replace(/\r?\n$/, ''));
      if (cells === null) {
        say('That is more than can be pasted. Nothing was changed.');
        return;
      }
      const ids = Array.from(order, (index) => rows[index]?.line.id);
      const firstRow = ids.indexOf(rowId);
      const firstColumn = columnIds.indexOf(columnId);
      const changed = new Map<string, PlanLine>();
      for (const [down, line] of cells.entries()) {
        for (const [right, cell] of line.entries()) {
          const id = ids[firstRow + down];
          const row = id === undefined ? undefined : byId.get(id);
          const pastedId = columnIds[firstColumn + right];
          if (row === undefined || pastedId === undefined) {
            say(
              `${formatCount(cells.length, 'row')} of ${formatCount(line.length, 'cell')} reach beyond the table. Nothing was changed.`,
            );
            return;
          }
          const column = typedColumn(pastedId);
          const read = column === null ? null : readLineCell(column, cell, row, typing);
          if (read === null || !read.ok) {
            const header = lineColumns.find((one) => one.id === pastedId)?.header ?? pastedId;
            const why = read === null ? 'is computed and cannot be pasted into.' : read.problem;
            say(`${rigName(row)}, ${header}: ${why} Nothing was changed.`);
            return;
          }
          changed.set(row.line.id, { ...(changed.get(row.line.id) ?? row.line), ...read.value.change });
        }
      }
      onSave([...changed.values()]);
    };
    return {
      open: (cell) => {
        const found = target(cell);
        if (found === null) return null;
        if (isBlocked()) return 'refused';
        const { row, column } = found;
        const header = lineColumns.find(({ id }) => id === column)?.header ?? column;
        return {
          label: `${header} of ${rigName(row)}`,
          text: cellAsTyped(column, row),
          options: cellChoices(column, row, typing),
        };
      },
      read: (cell, text) => {
        const found = target(cell);
        if (found === null) return { kind: 'wrong', words: 'This line is not there any more.', answers: [] };
        const read = readLineCell(found.column, text, found.row, typing);
        return read.ok
          ? { kind: 'value', words: read.value.words, answers: [] }
          : { kind: 'wrong', words: read.problem, answers: [] };
      },
      commit: (cell, text, isRange) => {
        const found = target(cell);
        if (found === null || isBlocked()) return false;
        return fill(isRange ? selectedOr(cell) : [found.row], found.column, text);
      },
      onKey: (key, cell) => {
        const action = actionOf(key, cell.columnId);
        if (action === null) return false;
        if (isBlocked()) return true;
        const row = byId.get(cell.rowId);
        const column = typedColumn(cell.columnId);
        if (row === undefined) return false;
        if (action.kind === 'step') step(row, action.by, action.isByLots);
        else if (action.kind === 'lock') onToggleLock(selectedOr(cell).map(({ line }) => line.id));
        else if (column === null) return false;
        else if (action.kind === 'empty')
          fill(selectedOr(cell), column, column === 'quantity' ? '0' : EMPTY[column]);
        else {
          const [first, ...rest] = selectedOr(cell);
          if (first !== undefined && rest.length > 0) fill(rest, column, cellAsTyped(column, first));
        }
        return true;
      },
      onPaste: (text, cell) => {
        if (!isBlocked()) paste(text, cell);
      },
      onMark: () => undefined,
    };
  }, [rows, order, columnIds, selection, sites, today, refusal, onSave, onStep, onToggleLock, show]);
}

/** What Delete leaves behind. */
const EMPTY: Readonly<Record<Exclude<TypedColumn, 'quantity'>, string>> = {
  site: '',
  batchMonth: '',
  standing: 'Firm',
  note: '',
};

type LineKey =
  | { readonly kind: 'step'; readonly by: 1 | -1; readonly isByLots: boolean }
  | { readonly kind: 'lock' | 'empty' | 'down' };

function actionOf({ key, isMod, isShift, isAlt }: CellKey, columnId: string): LineKey | null {
  if (isAlt && !isMod && columnId === 'quantity' && (key === 'ArrowUp' || key === 'ArrowDown')) {
    return { kind: 'step', by: key === 'ArrowUp' ? 1 : -1, isByLots: isShift };
  }
  if (isAlt) return null;
  if (isMod && !isShift && key.toLowerCase() === 'd') return { kind: 'down' };
  if (isMod || isShift) return null;
  if (key === 'Delete') return { kind: 'empty' };
  return key === ' ' && columnId === 'lock' ? { kind: 'lock' } : null;
}
