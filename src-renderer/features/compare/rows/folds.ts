/**
 * Which groups of rows are folded, by view. A look of the screen: no part of the
 * workspace, not undone, and lost without harm.
 *
 * All of a view can be folded at once, groups that appear later included: kept
 * is then which ones are open.
 *
 * Depends on: nothing.
 */

/** The folded groups of one view. */
export interface Fold {
  readonly areAllFolded: boolean;
  /** Ids of the groups that are not as the others. */
  readonly except: readonly string[];
}

/** Folds by the id of their view. */
export type Folds = Readonly<Record<string, Fold>>;

/** Everything open. */
export const UNFOLDED: Fold = { areAllFolded: false, except: [] };
/** Everything folded. */
export const FOLDED: Fold = { areAllFolded: true, except: [] };

/** More exceptions than this are forgotten, oldest first: looks must stay small. */
const MOST_EXCEPTIONS = 500;

/** A test of whether a group is open. */
export function openTest({ areAllFolded, except }: Fold): (groupId: string) => boolean {
  const exceptions = new Set(except);
  return (groupId) => exceptions.has(groupId) === areAllFolded;
}

/** Folds an open group, unfolds a folded one. */
export function toggled(fold: Fold, groupId: string): Fold {
  const isException = fold.except.includes(groupId);
  const except = isException ? fold.except.filter((id) => id !== groupId) : [...fold.except, groupId];
  return { ...fold, except: except.slice(-MOST_EXCEPTIONS) };
}

/** Checks folds that were kept on this machine; null is "not understood". */
export function readFolds(kept: unknown): Folds | null {
  if (typeof kept !== 'object' || kept === null) return null;
  return Object.values(kept).every(isFold) ? (kept as Folds) : null;
}

function isFold(kept: unknown): kept is Fold {
  if (typeof kept !== 'object' || kept === null) return false;
  const { areAllFolded, except }: Partial<Record<keyof Fold, unknown>> = kept;
  return (
    typeof areAllFolded === 'boolean' && Array.isArray(except) && except.every((id) => typeof id === 'string')
  );
}
