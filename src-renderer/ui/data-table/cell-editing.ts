/**
 * What the table must be told so that its cells can be typed into.
 *
 * The table knows where the editor stands, which keys open, keep and leave it; what a text
 * means, and what is done with it, is its caller's.
 *
 * Depends on: nothing.
 */

/** One cell by its row and column. */
export interface CellId {
  readonly rowId: string;
  readonly columnId: string;
}

/** Something that can be chosen in place of typing it. */
export interface CellOption {
  /** What it puts into the editor. */
  readonly text: string;
  readonly words: string;
}

/** A cell that can be typed into. */
export interface OpenedCell {
  /** The accessible name of the editor: `Unit price, $, of BM-01`. */
  readonly label: string;
  /** What stands in the cell, as a person would type it. */
  readonly text: string;
  /** What can be chosen while this is typed; of a cell just opened, for an empty text. */
  readonly options: (text: string) => readonly CellOption[];
}

/** What a typed text comes to. */
export interface CellReading {
  /** `question`: the options of the reading answer it. */
  readonly kind: 'value' | 'wrong' | 'question';
  /** The value in words, or what is wrong. */
  readonly words: string;
  /** Answers to a question. */
  readonly answers: readonly { readonly words: string; readonly choose: () => void }[];
}

/** A key that acts on cells. */
export interface CellKey {
  readonly key: string;
  /** Ctrl or ⌘. */
  readonly isMod: boolean;
  readonly isShift: boolean;
  readonly isAlt: boolean;
}

/** Typing into cells. Must keep its identity while it means the same. */
export interface CellEditing {
  /** Null if the cell cannot be typed into; `refused` if it could, but not now, and that was said. */
  readonly open: (cell: CellId) => OpenedCell | 'refused' | null;
  readonly read: (cell: CellId, text: string) => CellReading;
  /**
   * Keeps a text.
   *
   * @param isRange - for every selected cell
   * @returns false if it cannot be kept: the editor stays
   */
  readonly commit: (cell: CellId, text: string, isRange: boolean) => boolean;
  /** Answers another key on a cell, such as Delete; false if the key is another's. */
  readonly onKey: (key: CellKey, cell: CellId, element: HTMLElement | null) => boolean;
  readonly onPaste: (text: string, cell: CellId) => void;
  /** The mark of a cell was pressed. */
  readonly onMark: (cell: CellId, element: HTMLElement) => void;
}
