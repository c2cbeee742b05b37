/**
 * A workspace as rows by table, and back: the one place that knows which part of the state is which table.
 *
 * Whatever copies a workspace goes through here over {@link CONTENT_TABLES}, so that a new table
 * cannot be forgotten: the compiler asks for it here.
 *
 * Depends on: ./tables, ./workspace-state (types).
 */
import { CONTENT_TABLES, type ContentRecords, type ContentTable } from './tables';
import type { WorkspaceState } from './workspace-state';

/** The rows of every content table. */
export type WorkspaceRows = { readonly [Table in ContentTable]: readonly ContentRecords[Table][] };

/** Every table of a workspace as a list of rows. */
export function rowsOfState({ settings, tariffPack, ...lists }: WorkspaceState): WorkspaceRows {
  return {
    ...lists,
    settings: settings === null ? [] : [settings],
    tariffPacks: tariffPack === null ? [] : [tariffPack],
  };
}

/** The workspace that these rows are. */
export function stateOfRows({ settings, tariffPacks, ...lists }: WorkspaceRows): WorkspaceState {
  return { ...lists, settings: settings[0] ?? null, tariffPack: tariffPacks[0] ?? null };
}

/**
 * Rows out of a source that knows tables by their name and has checked them.
 *
 * @param rowsOf - the rows of a table; each is a record of that table
 */
export function rowsByTable(rowsOf: (table: ContentTable) => readonly unknown[]): WorkspaceRows {
  return Object.fromEntries(
    CONTENT_TABLES.map((table) => [table, rowsOf(table)]),
  ) as unknown as WorkspaceRows;
}
