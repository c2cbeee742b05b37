/**
 * The shapes a workspace file has had, and how the rows of an older one become those of today.
 *
 * A released shape is never edited. Rows are not checked yet when they come here.
 *
 * Depends on: ./migrations, ./tables.
 */
import { rowOfVersion2 } from './migrations/0002-tariffs-and-batches';
import { rowOfVersion3 } from './migrations/0003-views-and-quoted-values';
import { rowOfVersion4 } from './migrations/0004-sources-and-earlier-quotes';
import { CONTENT_TABLES } from './tables';

/** One shape of the file. */
export interface FileVersion {
  /** Its tables, in their order in the file, in which they are hashed. */
  readonly tables: readonly string[];
  /** A row of a table in today's shape; one that is no record stays what it is. */
  readonly bringForward: (table: string, row: unknown) => unknown;
}

const TABLES_OF_VERSION_2 = [
  'settings',
  'sites',
  'vendors',
  'parties',
  'rigModels',
  'marketQuotes',
  'evidence',
  'offers',
  'overlays',
  'tariffPacks',
  'lanes',
  'views',
];

/** By the file's `schemaVersion`. */
export const FILE_VERSIONS: Readonly<Record<number, FileVersion>> = {
  1: {
    tables: [
      'settings',
      'sites',
      'vendors',
      'parties',
      'rigModels',
      'marketQuotes',
      'evidence',
      'offers',
      'overlays',
      'views',
    ],
    bringForward: (table, row) =>
      isRow(row) ? rowOfVersion4(table, rowOfVersion3(table, rowOfVersion2(table, row))) : row,
  },
  2: {
    tables: TABLES_OF_VERSION_2,
    bringForward: (table, row) => (isRow(row) ? rowOfVersion4(table, rowOfVersion3(table, row)) : row),
  },
  3: {
    tables: TABLES_OF_VERSION_2,
    bringForward: (table, row) => (isRow(row) ? rowOfVersion4(table, row) : row),
  },
  4: { tables: CONTENT_TABLES, bringForward: (_table, row) => row },
};

function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
