/**
 * Opens the editor over a cell, keeps what was typed, and moves on.
 *
 * F2 keeps what stands there, Enter marks it all, a letter replaces it. Where a cell cannot be
 * typed into, every key goes on to whoever it meant something to before.
 *
 * Depends on: react, react-dom, ../unsaved-typing, ./cell-editing, ./cell-editor, ./grid-movement (types).
 */
import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';
import { holdTyping } from '../unsaved-typing';
import type { CellEditing, CellId, OpenedCell } from './cell-editing';
import { CellEditor, type Leaving } from './cell-editor';
import type { GridPlace } from './grid-movement';

interface CellEditorOptions {
  readonly editing: CellEditing | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The row and column at a place; null where there is no row. */
  readonly cellAt: (place: GridPlace) => CellId | null;
  readonly placeInFocus: () => GridPlace;
  readonly moveTo: (place: GridPlace) => void;
  /** What a double click does on a cell that cannot be typed into. */
  readonly onActivate: ((rowId: string, columnId: string) => void) | undefined;
  /** Rows and columns there are. */
  readonly extent: { readonly rows: number; readonly columns: number };
}

interface OpenEditor {
  readonly cell: CellId;
  readonly opened: OpenedCell;
  readonly initial: string;
  readonly isAllSelected: boolean;
}

/** The editor of one table. */
export function useCellEditor(options: CellEditorOptions): {
  /** Answers a key on a cell; marks the event as answered if it did. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
  /** Hears a press on the mark of a cell. */
  readonly onClick: (event: MouseEvent) => void;
  readonly editor: ReactNode;
} {
  const { editing, scroller, cellAt, placeInFocus, moveTo, extent } = options;
  const [open, setOpen] = useState<OpenEditor | null>(null);
  const isOpen = open !== null;
  useEffect(() => (isOpen ? holdTyping() : undefined), [isOpen]);
  usePaste(options);

  /** @param typed - what replaces the text; null keeps it */
  const openAt = (cell: CellId, typed: string | null, isAllSelected: boolean): boolean => {
    const opened = editing?.open(cell) ?? null;
    if (opened === null) return false;
    if (opened === 'refused') return true;
    // At once: a letter of an input method must find the field.
    flushSync(() => {
      setOpen({ cell, opened, initial: typed ?? opened.text, isAllSelected });
    });
    return true;
  };
  const close = (next: GridPlace | null) => {
    flushSync(() => {
      setOpen(null);
    });
    scroller.current?.focus({ preventScroll: true });
    // The table hands the keyboard on to the cell in focus as soon as that is another.
    if (next !== null) moveTo(next);
    else {
      const cell = scroller.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]');
      cell?.focus({ preventScroll: true });
    }
  };
  const onCommit = (cell: CellId, text: string, leaving: Leaving): boolean => {
    if (editing?.commit(cell, text, leaving === 'range') !== true) return false;
    // A press elsewhere has taken the keyboard along already.
    if (leaving === 'stay' && document.activeElement?.closest('[data-column]') != null) setOpen(null);
    else close(placeAfter(placeInFocus(), leaving, extent));
    return true;
  };

  return {
    onDoubleClick: (event) => {
      const cell = cellOf(event);
      if (cell !== null && !openAt(cell, null, true)) options.onActivate?.(cell.rowId, cell.columnId);
    },
    onClick: (event) => {
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-mark]') : null;
      const cell = mark === null ? null : cellOf(event);
      if (mark !== null && cell !== null) editing?.onMark(cell, mark);
    },
    onKeyDown: (event) => {
      if (editing === null || event.defaultPrevented) return;
      const cell = cellAt(placeInFocus());
      if (cell === null) return;
      const { key, shiftKey: isShift, altKey: isAlt } = event;
      const isMod = event.ctrlKey || event.metaKey;
      const isComposing = key === 'Process' || event.nativeEvent.isComposing;
      const isPlain = !isMod && !isAlt;
      const isAnswered =
        isPlain && isComposing
          ? openAt(cell, '', false)
          : isPlain && !isShift && key === 'F2'
            ? openAt(cell, null, false)
            : isPlain && !isShift && key === 'Enter'
              ? openAt(cell, null, true)
              : isPlain && key === 'Backspace'
                ? openAt(cell, '', false)
                : isPlain && isTyped(key)
                  ? openAt(cell, key, false)
                  : editing.onKey({ key, isMod, isShift, isAlt }, cell, elementOf(scroller.current, cell));
      // The letters of an input method are the field's.
      if (isAnswered && !isComposing) event.preventDefault();
    },
    editor:
      open === null || editing === null ? null : (
        <CellEditor
          key={`${open.cell.rowId} ${open.cell.columnId}`}
          scroller={scroller}
          cell={open.cell}
          opened={open.opened}
          initial={open.initial}
          isAllSelected={open.isAllSelected}
          read={(text) => editing.read(open.cell, text)}
          onCommit={(text, leaving) => onCommit(open.cell, text, leaving)}
          onCancel={() => {
            close(null);
          }}
        />
      ),
  };
}

/** The cell an event came from. */
function cellOf(event: MouseEvent): CellId | null {
  if (!(event.target instanceof Element)) return null;
  const columnId = event.target.closest('[data-column]')?.getAttribute('data-column');
  const rowId = event.target.closest('[data-row]')?.getAttribute('data-row');
  return columnId == null || rowId == null ? null : { rowId, columnId };
}

/** One character that begins a text; a space selects, `/` finds and `?` shows the keys. */
function isTyped(key: string): boolean {
  return /^.$/u.test(key) && key !== ' ' && key !== '/' && key !== '?';
}

function elementOf(grid: HTMLElement | null, { rowId, columnId }: CellId): HTMLElement | null {
  return (
    grid?.querySelector<HTMLElement>(
      `[data-row="${CSS.escape(rowId)}"] [data-column="${CSS.escape(columnId)}"]`,
    ) ?? null
  );
}

function placeAfter(
  { row, column }: GridPlace,
  leaving: Leaving,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): GridPlace | null {
  switch (leaving) {
    case 'down':
      return { row: Math.min(row + 1, rows - 1), column };
    case 'up':
      return { row: Math.max(row - 1, 0), column };
    case 'right':
      return { row, column: Math.min(column + 1, columns - 1) };
    case 'left':
      return { row, column: Math.max(column - 1, 0) };
    case 'stay':
    case 'range':
      return null;
  }
}

/** Hears a paste while the keyboard is in the table; like a copy, it starts wherever the caret was left. */
function usePaste(options: CellEditorOptions): void {
  const current = useRef(options);
  useEffect(() => {
    current.current = options;
  });
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      const { editing, scroller, cellAt, placeInFocus } = current.current;
      if (editing === null || scroller.current?.contains(document.activeElement) !== true) return;
      const cell = cellAt(placeInFocus());
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (cell === null) return;
      event.preventDefault();
      editing.onPaste(text, cell);
    };
    document.addEventListener('paste', hear);
    return () => {
      document.removeEventListener('paste', hear);
    };
  }, []);
}
