/**
 * What an entry of the log tells, in words and in columns: who decided what on which party, on what list.
 *
 * Read from entries of any age and of other copies, so every field may be missing.
 *
 * Depends on: core, data (types).
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { WriteDetails } from '../data/audit-details';
import type { AuditEntry } from '../data/audit-log';

type Told = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<string, string>> = {
  change: 'Change',
  undo: 'Undo',
  redo: 'Redo',
  decision: 'Decision',
  confirmation: 'Confirmation',
  list: 'List',
  screening: 'Screening',
};

const OUTCOMES: Readonly<Record<string, string>> = {
  'false-positive': 'False positive',
  'true-match': 'True match',
  escalated: 'Escalated',
  reopened: 'Reopened',
};

/** The kind of an entry as a person reads it. */
export function auditKindWords({ kind }: Pick<AuditEntry, 'kind'>): string {
  return KINDS[kind] ?? kind;
}

/** What an entry rests on, a sentence each; none for most writes. */
export function auditDetailTexts({ details }: Pick<AuditEntry, 'details'>): readonly string[] {
  if (details === null) return [];
  const { practice, takenBack = {}, ...done } = details as WriteDetails;
  return [
    ...sentencesOf(done, ''),
    ...(practice === undefined ? [] : ['How parties are screened was changed.']),
    ...sentencesOf(takenBack, 'Taken back: '),
  ];
}

/** Columns of a table of the log for what decisions and lists rest on; several are parted by `; `. */
export const AUDIT_COLUMNS = [
  'party',
  'list_entry',
  'outcome',
  'reason',
  'evidence',
  'list_file',
  'list_date',
  'list_rows',
  'list_sha256',
] as const;

/** The cells of {@link AUDIT_COLUMNS}; empty where there is nothing to say. */
export function auditCells({ details }: Pick<AuditEntry, 'details'>): readonly string[] {
  const { takenBack = {}, ...done } = (details ?? {}) as WriteDetails;
  const decisions = [done, takenBack].flatMap((one) => [
    ...(one.decisions ?? []),
    ...(one.confirmations ?? []),
  ]);
  const gone = new Set([...(takenBack.decisions ?? []), ...(takenBack.confirmations ?? [])]);
  const lists = [...(done.lists ?? []), ...(takenBack.lists ?? [])];
  const cells = (records: readonly Told[], name: string) => records.map((told) => textOf(told[name]));
  const outcomes = decisions.map((told) => `${gone.has(told) ? 'taken back: ' : ''}${outcomeOf(told)}`);
  return [
    cells(decisions, 'subjectName'),
    cells(decisions, 'entryName'),
    outcomes,
    cells(decisions, 'reason'),
    cells(decisions, 'evidence'),
    [...cells(decisions, 'listFile'), ...cells(lists, 'fileName')],
    [...cells(decisions, 'listDate'), ...cells(lists, 'listDate')],
    [...cells(decisions, 'listRows'), ...cells(lists, 'rows')],
    [...cells(decisions, 'listSha256'), ...cells(lists, 'sha256')],
  ].map((texts) => texts.join('; '));
}

function sentencesOf(
  { decisions = [], confirmations = [], lists = [], screenings = [] }: WriteDetails,
  before: string,
): readonly string[] {
  return [
    ...decisions.map(
      (told) => `${before}${outcomeOf(told)}, ${aboutOf(told)}: ${textOf(told['reason'])}${evidenceOf(told)}`,
    ),
    ...confirmations.map(
      (told) => `${before}${outcomeOf(told)}, ${aboutOf(told)}, confirmed by ${nameOf(told['confirmedBy'])}.`,
    ),
    ...lists.map((told) => `${before}${listOf(told)}${selfTestOf(told)}`),
    ...screenings.flatMap((told) => [`${before}${runOf(told)}`, ...deltaOf(told)]),
  ];
}

function outcomeOf(told: Told): string {
  return OUTCOMES[textOf(told['outcome'])] ?? textOf(told['outcome']);
}

function aboutOf(told: Told): string {
  const list = `${nameOf(told['listFile'])}, ${dayOf(told['listDate'])}`;
  return `${nameOf(told['subjectName'])} and the entry ${nameOf(told['entryName'])} (${textOf(told['entryId'])}) in ${list}`;
}

function evidenceOf({ evidence }: Told): string {
  return typeof evidence === 'string' ? ` (evidence: ${evidence})` : '';
}

function listOf(told: Told): string {
  return `List ${nameOf(told['fileName'])}, ${dayOf(told['listDate'])}, ${textOf(told['rows'])} rows, SHA-256 ${textOf(told['sha256'])}.`;
}

function selfTestOf({ selfTest }: Told): string {
  if (typeof selfTest !== 'object' || selfTest === null) return ' No self-test.';
  const { found, cases, falseHits, innocents } = selfTest as Told;
  return ` Self-test: ${textOf(found)} of ${textOf(cases)} names found; ${textOf(falseHits)} false hits among ${textOf(innocents)} well-known companies.`;
}

function runOf(told: Told): string {
  const bands = (told['byBand'] ?? {}) as Told;
  const counts = ['strong', 'possible', 'weak'].map((band) => `${textOf(bands[band])} ${band}`);
  return `${textOf(told['parties'])} parties screened, way of matching ${textOf(told['algorithmVersion'])}: ${counts.join(', ')}, ${textOf(bands['none'])} without a potential match.`;
}

function deltaOf({ delta }: Told): readonly string[] {
  return Array.isArray(delta) ? delta.map(textOf) : [];
}

function dayOf(day: unknown): string {
  return typeof day === 'string' ? `dated ${day}` : 'without a date';
}

function nameOf(value: unknown): string {
  return isolatedName(textOf(value));
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '—';
}
