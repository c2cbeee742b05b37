/**
 * A whole workspace as one JSON document, and back.
 *
 * Equal workspaces give the same bytes: keys and records stand in one order and
 * no time is written. Reading checks everything before anything is applied; a
 * field the release does not know is an error, since it would be lost.
 *
 * Depends on: core, ./content-schemas, ./tables, ./workspace-file-versions, ./workspace-state (types).
 */
import { canonicalJson } from '#domain/core/canonical-json';
import { lostFields } from '#domain/core/lost-fields';
import { fail, ok, type Result } from '#domain/core/result';
import { CONTENT_SCHEMAS } from './content-schemas';
import { CONTENT_TABLES, type ContentRecords, type ContentTable } from './tables';
import { FILE_VERSIONS } from './workspace-file-versions';
import type { WorkspaceState } from './workspace-state';

const FORMAT = 'rigplan-workspace';
/** Raised when the records change shape; older files are then brought forward. */
export const WORKSPACE_FILE_SCHEMA = 4;

/** Why a file was not read. Nothing was applied. */
export type WorkspaceFileProblem =
  | { readonly code: 'workspace-file/not-json' }
  | { readonly code: 'workspace-file/not-a-workspace' }
  | { readonly code: 'workspace-file/newer'; readonly schemaVersion: number; readonly appVersion: string }
  | { readonly code: 'workspace-file/altered' }
  | {
      readonly code: 'workspace-file/invalid-record';
      readonly table: string;
      /** The record's id, or its place counting from 1 if it has none. */
      readonly record: string;
      /** Path of the field, such as `source.asOf`; empty for the record itself. */
      readonly field: string;
      readonly reason: string;
    };

/**
 * Writes a workspace, one record a line so that two files can be compared.
 *
 * @param appVersion - of the release that writes
 */
export async function writeWorkspaceFile(state: WorkspaceState, appVersion: string): Promise<string> {
  const lines = new Map<string, readonly string[]>();
  for (const name of CONTENT_TABLES) lines.set(name, linesOf(rowsOf(state, name)));
  const sha256 = await hash(lines, CONTENT_TABLES);
  const tables = CONTENT_TABLES.map((name) => {
    const rows = lines.get(name) ?? [];
    return `    ${JSON.stringify(name)}: ${rows.length === 0 ? '[]' : `[\n${rows.join(',\n')}\n    ]`}`;
  });
  return [
    '{',
    `  "format": ${JSON.stringify(FORMAT)},`,
    `  "schemaVersion": ${WORKSPACE_FILE_SCHEMA},`,
    `  "appVersion": ${JSON.stringify(appVersion)},`,
    `  "sha256": ${JSON.stringify(sha256)},`,
    '  "tables": {',
    tables.join(',\n'),
    '  }',
    '}',
    '',
  ].join('\n');
}

/** Reads a workspace file and checks every record of it. */
export async function readWorkspaceFile(text: string): Promise<Result<WorkspaceState, WorkspaceFileProblem>> {
  const json = parseJson(text);
  if (json === undefined) return fail({ code: 'workspace-file/not-json' });
  if (!isRecord(json) || json['format'] !== FORMAT) return fail({ code: 'workspace-file/not-a-workspace' });
  const { schemaVersion, appVersion, sha256, tables } = json;
  if (typeof schemaVersion !== 'number' || typeof appVersion !== 'string' || !(schemaVersion >= 1)) {
    return fail({ code: 'workspace-file/not-a-workspace' });
  }
  if (schemaVersion > WORKSPACE_FILE_SCHEMA)
    return fail({ code: 'workspace-file/newer', schemaVersion, appVersion });
  const version = FILE_VERSIONS[schemaVersion];
  if (version === undefined || !isTables(tables, version.tables)) {
    return fail({ code: 'workspace-file/not-a-workspace' });
  }
  if (typeof sha256 !== 'string' && sha256 !== null) return fail({ code: 'workspace-file/not-a-workspace' });

  const rows = new Map<ContentTable, readonly unknown[]>();
  for (const name of CONTENT_TABLES) {
    const given = tables[name] ?? [];
    const checked = checkRows(
      name,
      given.map((row) => version.bringForward(name, row)),
    );
    if (!checked.ok) return checked;
    rows.set(name, checked.value);
  }
  if (!(await isUnaltered(sha256, tables, version.tables))) return fail({ code: 'workspace-file/altered' });
  const of = <Table extends ContentTable>(name: Table) => rows.get(name) as readonly ContentRecords[Table][];
  return ok({
    settings: of('settings')[0] ?? null,
    sites: of('sites'),
    vendors: of('vendors'),
    parties: of('parties'),
    rigModels: of('rigModels'),
    marketQuotes: of('marketQuotes'),
    evidence: of('evidence'),
    offers: of('offers'),
    overlays: of('overlays'),
    tariffPack: of('tariffPacks')[0] ?? null,
    lanes: of('lanes'),
    views: of('views'),
    sourceProfiles: of('sourceProfiles'),
    lineage: of('lineage'),
  });
}

/** The sentence for a reader. */
export function describeWorkspaceFileProblem(problem: WorkspaceFileProblem): string {
  switch (problem.code) {
    case 'workspace-file/not-json':
      return 'The file is not JSON, or it is cut off.';
    case 'workspace-file/not-a-workspace':
      return 'The file is not a RigPlan workspace.';
    case 'workspace-file/newer':
      return `The file was written by RigPlan ${problem.appVersion} in a newer format (${problem.schemaVersion}); this release reads up to ${WORKSPACE_FILE_SCHEMA}.`;
    case 'workspace-file/altered':
      return 'The file was changed or damaged after it was written: its checksum does not match.';
    case 'workspace-file/invalid-record': {
      const place = problem.field === '' ? '' : `, field ${problem.field}`;
      return `Table ${problem.table}, record ${problem.record}${place}: ${problem.reason}.`;
    }
  }
}

function rowsOf(state: WorkspaceState, name: ContentTable): readonly { readonly id: string }[] {
  if (name === 'settings') return state.settings === null ? [] : [state.settings];
  if (name === 'tariffPacks') return state.tariffPack === null ? [] : [state.tariffPack];
  return state[name];
}

function linesOf(rows: readonly { readonly id: string }[]): readonly string[] {
  const byId = [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return byId.map(canonicalJson);
}

/** SHA-256 over the records alone, so that white space in the file does not count. Null without web crypto. */
async function hash(
  lines: ReadonlyMap<string, readonly string[]>,
  tables: readonly string[],
): Promise<string | null> {
  // Typed as always there, yet missing where the page's origin is not a secure one.
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (subtle === undefined) return null;
  const text = tables.map((name) => `${name}\n${(lines.get(name) ?? []).join('\n')}\n`).join('');
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Compares with the records as they stand in the file, before they are brought forward. */
async function isUnaltered(
  sha256: string | null,
  tables: FileTables,
  names: readonly string[],
): Promise<boolean> {
  if (sha256 === null) return true;
  const lines = new Map(
    names.map((name) => [name, linesOf(tables[name] as readonly { readonly id: string }[])]),
  );
  const actual = await hash(lines, names);
  return actual === null || actual === sha256;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The tables of a file by name, each a list of rows that nobody has checked. */
type FileTables = Readonly<Record<string, readonly unknown[]>>;

/** Whether every table is there, as a list, and no other: one that is not known would be lost. */
function isTables(value: unknown, names: readonly string[]): value is FileTables {
  return (
    isRecord(value) &&
    Object.keys(value).length === names.length &&
    names.every((name) => Array.isArray(value[name]))
  );
}

/** Checks the records of one table; the first wrong one is named. */
function checkRows(
  table: ContentTable,
  rows: readonly unknown[],
): Result<readonly unknown[], WorkspaceFileProblem> {
  const seen = new Set<string>();
  const checked: unknown[] = [];
  for (const [index, row] of rows.entries()) {
    const record = nameOf(row, index);
    const bad = (field: string, reason: string) =>
      fail({ code: 'workspace-file/invalid-record', table, record, field, reason } as const);
    const parsed = CONTENT_SCHEMAS[table].safeParse(row);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return bad(issue?.path.map(String).join('.') ?? '', issue?.message ?? 'Not valid');
    }
    const [unknownField] = lostFields(row, parsed.data);
    if (unknownField !== undefined) return bad(unknownField.join('.'), 'Not a field of this release');
    if (seen.has(record)) return bad('id', 'The same id twice');
    seen.add(record);
    checked.push(parsed.data);
  }
  return ok(checked);
}

function nameOf(row: unknown, index: number): string {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  return typeof id === 'string' ? id : `number ${index + 1}`;
}
