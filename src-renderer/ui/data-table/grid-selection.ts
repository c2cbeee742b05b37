/**
 * Which cells are selected, kept outside React state so that a longer range
 * redraws its rows and nothing else.
 *
 * A range belongs to rows and columns by their ids: a sort carries it along, so
 * that what was chosen is what is copied. One cell alone is the focus, and no
 * selection.
 *
 * Depends on: nothing.
 */

/** The corner at which a range began. */
export interface SelectionAnchor {
  readonly rowId: string;
  readonly columnId: string;
}

/** The selected cells: every one of these rows in every one of these columns. */
export interface GridSelectionState {
  /** Null if nothing is selected. */
  readonly anchor: SelectionAnchor | null;
  readonly rowIds: ReadonlySet<string>;
  readonly columnIds: ReadonlySet<string>;
}

const NOTHING: GridSelectionState = { anchor: null, rowIds: new Set(), columnIds: new Set() };

/** Holds the selection of one table. Make it once for a page and pass it to the table. */
export class GridSelection {
  #state: GridSelectionState = NOTHING;
  readonly #listeners = new Set<() => void>();

  readonly get = (): GridSelectionState => this.#state;

  /** Selects rows × columns; a single cell selects nothing but keeps its anchor. */
  readonly select = (
    anchor: SelectionAnchor,
    rowIds: readonly string[],
    columnIds: readonly string[],
  ): void => {
    const isOneCell = rowIds.length === 1 && columnIds.length === 1;
    this.#tell({
      anchor,
      rowIds: isOneCell ? NOTHING.rowIds : new Set(rowIds),
      columnIds: isOneCell ? NOTHING.columnIds : new Set(columnIds),
    });
  };

  readonly clear = (): void => {
    if (this.#state !== NOTHING) this.#tell(NOTHING);
  };

  readonly isEmpty = (): boolean => this.#state.rowIds.size === 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  #tell(state: GridSelectionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** The numbers from one corner to the other, in order, whichever is first. */
export function between(a: number, b: number): readonly number[] {
  const first = Math.min(a, b);
  return Array.from({ length: Math.abs(a - b) + 1 }, (_, index) => first + index);
}
