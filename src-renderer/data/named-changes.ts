/**
 * What the operations of a workspace are made of: a named change, and a look at what is there before it.
 *
 * The bodies of operations lie in files by their subject (`*-changes.ts`); `workspace.ts` lists them all.
 *
 * Depends on: ./workspace-state (types), ./workspace-writer (types).
 */
import type { HistoryStep } from './workspace-state';
import type { ContentTables } from './workspace-writer';

/** Makes named changes of one workspace. */
export interface NamedChanges {
  /**
   * Makes one named change: all of its writes or, if `work` throws, none.
   *
   * @param work - writes to the tables it is given and awaits nothing else
   * @returns the step, or null if nothing is different afterwards
   */
  readonly change: (
    label: string,
    work: (tables: ContentTables) => Promise<unknown>,
  ) => Promise<HistoryStep | null>;
  /**
   * The tables as they are, to read from before a change.
   *
   * @throws DatabaseLeftError if the page has let go of the database
   */
  readonly present: () => ContentTables;
}

/** A step, or null if nothing is different afterwards. */
export type MaybeStep = Promise<HistoryStep | null>;

/** `1 offer`, `2 offers`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${String(n)} ${n === 1 ? one : many}`;
}
