/**
 * Which cell has the focus, kept outside React state so that moving it redraws
 * two rows and nothing else.
 *
 * The focus belongs to a row by its id, not by its place: it goes along when
 * the table is sorted.
 *
 * Depends on: nothing.
 */

/** The cell in focus. No row means the first one, whichever that is. */
export interface GridFocusState {
  readonly zone: 'header' | 'body';
  /** Kept while the focus is in the header, so that an inspector keeps its subject. */
  readonly rowId: string | null;
  readonly columnId: string | null;
}

/** Holds the focus of one table. Make it once for a page and pass it to the table. */
export class GridFocus {
  #state: GridFocusState;
  readonly #listeners = new Set<() => void>();

  /**
   * @param firstColumnId - the column that is looked at before anybody has chosen a cell
   * @param firstRowId - the row that is
   */
  constructor(firstColumnId: string | null = null, firstRowId: string | null = null) {
    this.#state = { zone: 'body', rowId: firstRowId, columnId: firstColumnId };
  }

  readonly get = (): GridFocusState => this.#state;

  readonly set = (next: Partial<GridFocusState>): void => {
    const state = { ...this.#state, ...next };
    const { zone, rowId, columnId } = this.#state;
    if (state.zone === zone && state.rowId === rowId && state.columnId === columnId) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };
}
