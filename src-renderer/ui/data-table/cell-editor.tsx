/**
 * The field that stands over a cell while it is typed into, with what the text comes to
 * underneath, and what can be chosen.
 *
 * It stands over the table and not in the row: rows are drawn anew while one scrolls, and
 * what was typed must not go with them.
 *
 * Depends on: react, ./cell-editing (types).
 */
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { classNames } from '../class-names';
import styles from './cell-editor.module.css';
import type { CellId, CellOption, CellReading, OpenedCell } from './cell-editing';

/** How an editor is left. */
export type Leaving = 'down' | 'up' | 'right' | 'left' | 'stay' | 'range';

interface CellEditorProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly cell: CellId;
  readonly opened: OpenedCell;
  /** What the editor starts with. */
  readonly initial: string;
  /** The first key replaces everything. */
  readonly isAllSelected: boolean;
  readonly read: (text: string) => CellReading;
  /** Keeps the text; false if it cannot be kept. */
  readonly onCommit: (text: string, leaving: Leaving) => boolean;
  readonly onCancel: () => void;
}

/** Room that a message needs under a cell, CSS pixels. */
const MESSAGE_ROOM = 96;
const MESSAGE_WIDTH = 380;
const LEAST_WIDTH = 132;
/** Frames for which a cell that is not drawn is looked for. */
const MOST_TRIES = 30;

export function CellEditor(props: CellEditorProps) {
  const { scroller, cell, opened, initial, isAllSelected, read, onCommit, onCancel } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const isLeft = useRef(false);
  const [text, setText] = useState(initial);
  const [active, setActive] = useState(-1);
  const box = useCellBox(scroller, cell);
  const isTouched = text !== initial || !isAllSelected;
  const reading = read(text);
  const options: readonly CellOption[] =
    reading.kind === 'question'
      ? reading.answers.map(({ words }) => ({ text, words }))
      : opened.options(text === opened.text ? '' : text);

  useLayoutEffect(() => {
    const field = input.current;
    if (field === null) return;
    field.focus({ preventScroll: true });
    if (isAllSelected) field.select();
    else field.setSelectionRange(field.value.length, field.value.length);
  }, [isAllSelected]);

  const commit = (leaving: Leaving, typed = text): void => {
    if (isLeft.current) return;
    isLeft.current = true;
    if (onCommit(typed, leaving)) return;
    isLeft.current = false;
    input.current?.focus();
  };
  const choose = (index: number, leaving: Leaving): void => {
    const answer = reading.kind === 'question' ? reading.answers[index] : undefined;
    if (answer === undefined) commit(leaving, options[index]?.text ?? text);
    else {
      answer.choose();
      setActive(-1);
      input.current?.focus();
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Nothing typed here is a command of the page.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const leaving = leavingBy(event);
    if (event.key === 'Escape') {
      event.preventDefault();
      isLeft.current = true;
      onCancel();
    } else if (leaving !== null) {
      event.preventDefault();
      if (active >= 0 && active < options.length) choose(active, leaving);
      else commit(leaving);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(
        (now) => (now + step + options.length + (now === -1 && step === -1 ? 1 : 0)) % options.length,
      );
    }
  };
  const isWrong = isTouched && reading.kind === 'wrong';

  return (
    <div
      className={classNames(
        styles['editor'],
        box.isAbove && styles['above'],
        box.isAtRight && styles['atRight'],
      )}
      style={{ left: box.left, top: box.top, width: box.width }}
    >
      <input
        ref={input}
        className={classNames(styles['input'], box.isRight && styles['right'])}
        style={{ height: box.height }}
        value={text}
        aria-label={opened.label}
        aria-invalid={isWrong}
        aria-describedby={`${id}-words`}
        role={options.length > 0 ? 'combobox' : undefined}
        aria-expanded={options.length > 0 ? true : undefined}
        aria-controls={options.length > 0 ? `${id}-options` : undefined}
        aria-activedescendant={active >= 0 && active < options.length ? `${id}-${String(active)}` : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // Another window is no other cell.
          if (!document.hasFocus() || isLeft.current) return;
          if (!isTouched) {
            isLeft.current = true;
            onCancel();
          } else if (reading.kind === 'value') commit('stay');
        }}
      />
      <div className={styles['below']}>
        {options.length === 0 ? null : (
          <div role="listbox" id={`${id}-options`} aria-label={opened.label} className={styles['options']}>
            {options.map(({ words }, index) => (
              <div
                key={words}
                role="option"
                id={`${id}-${String(index)}`}
                aria-selected={index === active}
                className={classNames(styles['option'], index === active && styles['active'])}
                onPointerDown={(event) => {
                  // The keyboard stays in the field.
                  event.preventDefault();
                  choose(index, 'stay');
                }}
              >
                {words}
              </div>
            ))}
          </div>
        )}
        <div
          id={`${id}-words`}
          role={isWrong ? 'alert' : 'status'}
          className={classNames(styles['words'], isWrong && styles['wrong'])}
        >
          {isTouched || reading.kind === 'question' ? reading.words : ''}
        </div>
      </div>
    </div>
  );
}

function leavingBy({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): Leaving | null {
  if (key === 'Enter') return ctrlKey || metaKey ? 'range' : shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  return null;
}

interface CellBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The words stand over the cell, for want of room below. */
  readonly isAbove: boolean;
  /** The words end where the cell ends, for want of room at the right. */
  readonly isAtRight: boolean;
  /** Its values are written to the right. */
  readonly isRight: boolean;
}

/** Where the cell is, from the corner of the table; the last place while it is scrolled away, held inside. */
function useCellBox(scroller: RefObject<HTMLDivElement | null>, { rowId, columnId }: CellId): CellBox {
  const [box, setBox] = useState<CellBox>({
    left: 0,
    top: 0,
    width: LEAST_WIDTH,
    height: 28,
    isAbove: false,
    isAtRight: false,
    isRight: false,
  });
  useLayoutEffect(() => {
    const grid = scroller.current;
    if (grid === null) return undefined;
    let frame = 0;
    let tries = 0;
    const place = () => {
      const cell = grid.querySelector<HTMLElement>(
        `[data-row="${CSS.escape(rowId)}"] [data-column="${CSS.escape(columnId)}"]`,
      );
      if (cell === null) {
        // A column that just came into sight is drawn a moment later.
        tries += 1;
        if (tries < MOST_TRIES) frame = requestAnimationFrame(place);
        return;
      }
      tries = 0;
      const [at, of] = [cell.getBoundingClientRect(), grid.getBoundingClientRect()];
      const width = Math.max(at.width, LEAST_WIDTH);
      const room = grid.clientWidth;
      const isRight = getComputedStyle(cell).textAlign === 'right';
      // A narrow cell is widened to the side that its values are not aligned to.
      const start = (isRight ? at.right - width : at.left) - of.left;
      const left = Math.max(0, Math.min(start, room - width));
      const top = Math.max(0, Math.min(at.top - of.top, of.height - at.height));
      setBox({
        left,
        top: top + grid.offsetTop,
        width,
        height: at.height,
        isAbove: of.height > 0 && top + at.height + MESSAGE_ROOM > of.height,
        isAtRight: room > 0 && left + MESSAGE_WIDTH > room,
        isRight,
      });
    };
    place();
    grid.addEventListener('scroll', place, { passive: true });
    window.addEventListener('resize', place);
    return () => {
      cancelAnimationFrame(frame);
      grid.removeEventListener('scroll', place);
      window.removeEventListener('resize', place);
    };
  }, [scroller, rowId, columnId]);
  return box;
}
