/**
 * What the page is told of the views, and what it can ask to be done with them.
 *
 * Depends on: nothing.
 */

/** One tab. */
export interface ViewTab {
  readonly id: string;
  readonly name: string;
  /** It shows something else than was saved. */
  readonly isUnsaved: boolean;
  /** Opening it sets a scenario. */
  readonly hasScenario: boolean;
  /** Whether it ships with the app, and if so, whether it was changed since. */
  readonly origin: 'own' | 'shipped' | 'changed-shipped';
}

/** The tabs and what can be done with them. Every function keeps its identity. */
export interface CompareViews {
  /** In order; there is always one. */
  readonly tabs: readonly ViewTab[];
  /** The tab at work. */
  readonly currentId: string;
  readonly open: (id: string) => void;
  /** Back and forward through the views that were visited. */
  readonly goBack: () => void;
  readonly goForward: () => void;
  readonly save: (id: string) => void;
  /** Saves what a tab shows as a new view and opens it; the tab is then as it was saved. */
  readonly saveAs: (id: string, name: string) => Promise<unknown>;
  /** Throws away what was changed and not saved. */
  readonly revert: (id: string) => void;
  readonly rename: (id: string, name: string) => Promise<unknown>;
  readonly duplicate: (id: string) => void;
  readonly remove: (id: string) => void;
  readonly restoreShipped: (id: string) => void;
  /** @param place - counted from 0 among the other tabs */
  readonly move: (id: string, place: number) => void;
  /** Puts the scenario in use into a view, or takes the view's out; an unsaved change like any other. */
  readonly keepScenario: (id: string, isKept: boolean) => void;
  /** Sets the scenario of the view at work again. */
  readonly setScenario: () => void;
  /** Why a view cannot have this name; null if it can. `ownId` is null for a new view. */
  readonly nameProblem: (name: string, ownId: string | null) => string | null;
}
