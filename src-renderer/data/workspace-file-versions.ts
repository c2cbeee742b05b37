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
import { rowOfVersion5 } from './migrations/0005-lists-and-decisions';
import { rowOfVersion6 } from './migrations/0006-plans';
import type { Row } from './migrations/rewrite-rows';
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

const TABLES_OF_VERSION_4 = [...TABLES_OF_VERSION_2, 'sourceProfiles', 'lineage'];

const TABLES_OF_VERSION_5 = [
  ...TABLES_OF_VERSION_4,
  'restrictedLists',
  'listPieces',
  'screeningRuns',
  'partyScreenings',
  'screeningDecisions',
  'ownStakes',
  'ownEvents',
  'ownComponents',
];

/** The ways of one row from each shape to the next, the first from version 1 to 2. */
const STEPS: readonly ((table: string, row: Row) => Row)[] = [
  rowOfVersion2,
  rowOfVersion3,
  rowOfVersion4,
  rowOfVersion5,
  rowOfVersion6,
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
    bringForward: from(1),
  },
  2: { tables: TABLES_OF_VERSION_2, bringForward: from(2) },
  3: { tables: TABLES_OF_VERSION_2, bringForward: from(3) },
  4: { tables: TABLES_OF_VERSION_4, bringForward: from(4) },
  5: { tables: TABLES_OF_VERSION_5, bringForward: from(5) },
  6: { tables: CONTENT_TABLES, bringForward: from(6) },
};

function from(version: number): FileVersion['bringForward'] {
  return (table, row) =>
    isRow(row) ? STEPS.slice(version - 1).reduce((one, step) => step(table, one), row) : row;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
