/**
 * A whole workspace as one JSON document, and back.
 *
 * Equal workspaces give the same bytes: keys and records stand in one order and no time of writing
 * is written. Reading checks everything before anything is applied; a field the release does not
 * know is an error, since it would be lost.
 *
 * Depends on: core, ./audit-log, ./check-file-rows, ./content-digest, ./history-tail, ./tables, ./workspace-file-head,
 * ./workspace-file-problem, ./workspace-file-versions, ./workspace-rows, ./workspace-state (types).
 */
import { canonicalJson } from '#domain/core/canonical-json';
import { fail, ok, type Result } from '#domain/core/result';
import { isAuditEntry, type AuditEntry } from './audit-log';
import { checkRows } from './check-file-rows';
import { digestOfTable, digestOfText, inOrderOfIds, textOfRecord, type Identified } from './content-digest';
import { FILE_TAIL, tailWithin, type TailStep } from './history-tail';
import { CONTENT_TABLES, type ContentTable } from './tables';
import { restsOn, wholeDigest, type FileHead } from './workspace-file-head';
import { WORKSPACE_FILE_SCHEMA, type WorkspaceFileProblem } from './workspace-file-problem';
import { FILE_VERSIONS, type FileVersion } from './workspace-file-versions';
import { rowsByTable, rowsOfState, stateOfRows } from './workspace-rows';
import type { WorkspaceState } from './workspace-state';

export {
  WORKSPACE_FILE_SCHEMA,
  describeWorkspaceFileProblem,
  type WorkspaceFileProblem,
} from './workspace-file-problem';

const FORMAT = 'rigplan-workspace';

/** What a file holds beside the workspace. */
export interface FilePast {
  /** What was done last, newest first. */
  readonly history: readonly TailStep[];
  /** All that was done, oldest first. */
  readonly audit: readonly AuditEntry[];
}

/** A workspace file as read. */
export interface WorkspaceDocument extends FilePast {
  readonly state: WorkspaceState;
  readonly appVersion: string;
}

const NO_PAST: FilePast = { history: [], audit: [] };

/**
 * Writes a workspace, one record a line so that two files can be compared.
 *
 * @param appVersion - of the release that writes
 * @param past - images beyond what a file has room for are left out
 */
export function writeWorkspaceFile(
  state: WorkspaceState,
  appVersion: string,
  past: FilePast = NO_PAST,
): Promise<string> {
  const rows = rowsOfState(state);
  const tables = CONTENT_TABLES.map((name): readonly [string, readonly Identified[]] => [name, rows[name]]);
  const history = tailWithin(past.history, FILE_TAIL.bytes);
  const head = {
    schemaVersion: WORKSPACE_FILE_SCHEMA,
    appVersion,
    isRedacted: false,
    restsOn: restsOn(state),
  };
  return Promise.resolve(writeDocument(head, tables, { history, audit: past.audit }));
}

/** Writes the document of any rows, with its checksums. */
export function writeDocument(
  { schemaVersion, appVersion, isRedacted, restsOn: rests }: FileHead,
  tables: readonly (readonly [table: string, rows: readonly Identified[]])[],
  { history, audit }: FilePast,
): string {
  const head = { schemaVersion, appVersion, isRedacted, restsOn: rests };
  const lines = tables.map(([name, rows]) => [name, inOrderOfIds(rows).map(textOfRecord)] as const);
  const parts = { ...partsOfTables(tables), history: digestOfList(history), audit: digestOfList(audit) };
  const list = (texts: readonly string[], indent: string) =>
    texts.length === 0 ? '[]' : `[\n${texts.join(',\n')}\n${indent}]`;
  return [
    '{',
    `  "format": ${JSON.stringify(FORMAT)},`,
    `  "schemaVersion": ${schemaVersion},`,
    `  "appVersion": ${JSON.stringify(appVersion)},`,
    `  "sha256": ${JSON.stringify(wholeDigest(head, parts))},`,
    `  "isRedacted": ${String(isRedacted)},`,
    `  "restsOn": ${canonicalJson(rests)},`,
    `  "parts": ${canonicalJson(parts)},`,
    '  "tables": {',
    lines.map(([name, texts]) => `    ${JSON.stringify(name)}: ${list(texts, '    ')}`).join(',\n'),
    '  },',
    `  "history": ${list(history.map(canonicalJson), '  ')},`,
    `  "audit": ${list(audit.map(canonicalJson), '  ')}`,
    '}',
    '',
  ].join('\n');
}

/** Reads a workspace file and checks every record of it. */
export async function readWorkspaceFile(text: string): Promise<Result<WorkspaceState, WorkspaceFileProblem>> {
  const read = await readWorkspaceDocument(text);
  return read.ok ? ok(read.value.state) : read;
}

/** The same with what was done before, where the file has it. */
export async function readWorkspaceDocument(
  text: string,
): Promise<Result<WorkspaceDocument, WorkspaceFileProblem>> {
  const json = parseJson(text);
  if (json === undefined) {
    const isCut = text.slice(0, 400).includes(JSON.stringify(FORMAT));
    return fail({ code: isCut ? 'workspace-file/cut-off' : 'workspace-file/not-json' });
  }
  if (!isRecord(json) || json['format'] !== FORMAT) return fail({ code: 'workspace-file/not-a-workspace' });
  const { schemaVersion, appVersion, sha256, tables } = json;
  if (typeof schemaVersion !== 'number' || typeof appVersion !== 'string' || !(schemaVersion >= 1)) {
    return fail({ code: 'workspace-file/not-a-workspace' });
  }
  if (schemaVersion > WORKSPACE_FILE_SCHEMA)
    return fail({ code: 'workspace-file/newer', schemaVersion, appVersion });
  if (json['isRedacted'] === true) return fail({ code: 'workspace-file/redacted' });
  const version = FILE_VERSIONS[schemaVersion];
  const { history = [], audit = [] } = json;
  if (
    version === undefined ||
    !isTables(tables, version.tables) ||
    (typeof sha256 !== 'string' && sha256 !== null) ||
    !Array.isArray(history) ||
    !Array.isArray(audit)
  ) {
    return fail({ code: 'workspace-file/not-a-workspace' });
  }

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
  const altered = await alteredPart(json, sha256, tables, version.tables);
  if (altered !== undefined) return fail({ code: 'workspace-file/altered', part: altered });
  const wrong = wrongLine('history', history, isTailStep) ?? wrongLine('audit', audit, isAuditEntry);
  if (wrong !== null) return fail(wrong);
  return ok({
    state: stateOfRows(rowsByTable((table) => rows.get(table) ?? [])),
    history: (history as readonly TailStep[]).map((step) => stepBroughtForward(step, version)),
    audit: audit as readonly AuditEntry[],
    appVersion,
  });
}

/**
 * Compares with the records as they stand in the file, before they are brought forward.
 *
 * @returns the part that differs, null if it is not known which; undefined if all is as it was written
 */
async function alteredPart(
  json: Readonly<Record<string, unknown>>,
  sha256: string | null,
  tables: FileTables,
  names: readonly string[],
): Promise<string | null | undefined> {
  if (sha256 === null) return undefined;
  const lists = names.map((name) => [name, tables[name] as readonly Identified[]] as const);
  const { schemaVersion, appVersion, isRedacted, restsOn: rests, parts } = json;
  if (Number(schemaVersion) < 4) return (await digestOfOlderFile(lists)) === sha256 ? undefined : null;
  const actual: Readonly<Record<string, string>> = {
    ...partsOfTables(lists),
    history: digestOfList((json['history'] ?? []) as readonly unknown[]),
    audit: digestOfList((json['audit'] ?? []) as readonly unknown[]),
  };
  if (wholeDigest({ schemaVersion, appVersion, isRedacted, restsOn: rests }, actual) === sha256)
    return undefined;
  const differing = isRecord(parts) ? Object.keys(actual).find((name) => parts[name] !== actual[name]) : null;
  return differing === undefined ? 'head' : differing;
}

/** Files of before version 4: the text of the records alone. */
async function digestOfOlderFile(
  lists: readonly (readonly [string, readonly Identified[]])[],
): Promise<string> {
  const text = lists.map(([name, rows]) => `${name}\n${inOrderOfIds(rows).map(canonicalJson).join('\n')}\n`);
  return Promise.resolve(digestOfText(text.join('')));
}

function partsOfTables(
  tables: readonly (readonly [string, readonly Identified[]])[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(tables.map(([name, rows]) => [name, digestOfTable(rows)]));
}

function digestOfList(list: readonly unknown[]): string {
  return digestOfText(list.map(canonicalJson).join('\n'));
}

/** The images in today's shape, so that a copy can be taken back to what it was before the shape was. */
function stepBroughtForward(step: TailStep, { bringForward }: FileVersion): TailStep {
  const row = (table: string, image: unknown) => (image === null ? null : bringForward(table, image));
  const changes = step.changes?.map((change) => ({
    ...change,
    before: row(change.table, change.before),
    after: row(change.table, change.after),
  }));
  return { ...step, changes: changes ?? null };
}

function isTailStep(value: unknown): value is TailStep {
  return (
    isRecord(value) &&
    typeof value['label'] === 'string' &&
    typeof value['at'] === 'string' &&
    Array.isArray(value['counts']) &&
    (value['changes'] === null ||
      (Array.isArray(value['changes']) &&
        value['changes'].every(
          (change) =>
            isRecord(change) &&
            typeof change['key'] === 'string' &&
            [change['before'], change['after']].every((row) => row === null || isRecord(row)),
        )))
  );
}

function wrongLine(
  table: 'history' | 'audit',
  lines: readonly unknown[],
  isRight: (line: unknown) => boolean,
): WorkspaceFileProblem | null {
  const place = lines.findIndex((line) => !isRight(line));
  if (place < 0) return null;
  const record = `number ${place + 1}`;
  return { code: 'workspace-file/invalid-record', table, record, field: '', reason: 'It cannot be read' };
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
