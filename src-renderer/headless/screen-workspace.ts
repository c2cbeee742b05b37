/**
 * Every party of a workspace against its lists, or against one that is given, with the decisions on record
 * applied, as JSON.
 *
 * Parties are looked for anew: what the workspace last found is not repeated, and nothing is written back.
 * Names of fields are a promise: docs/command-line.md.
 *
 * Depends on: domain, data, host (types), imports, ./evidence-on-file, ./judge-screening, ./list-file, ./outcome (types), ./read-argument (types), ./workspace-source (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { fail, ok, type Result } from '#domain/core/result';
import type { LoadedList } from '#domain/model/loaded-list';
import type { PartyScreening, ScreeningRun } from '#domain/model/screening-run';
import type { ScreeningSettings } from '#domain/model/screening-settings';
import { evidenceDecisions, evidenceHit } from '#domain/reports/evidence/evidence-hits';
import type { EvidenceGround } from '#domain/reports/evidence/evidence-report';
import { buildNameIndex } from '#domain/screening/name-index';
import { partyStatus, type ScreeningFacts } from '#domain/screening/party-status';
import { bandCounts, screenedListOf } from '#domain/screening/run-record';
import type { ScreenedSubject } from '#domain/screening/screened-subjects';
import { ALGORITHM_VERSION } from '#domain/screening/screening-settings';
import { storedFinding, type ListToScreen } from '#domain/screening/store-screening';
import { wordTable } from '#domain/screening/word-table';
import { loadScreeningReference } from '../data/screening-reference';
import type { FileReadingHost } from '../host/host';
import type { RestrictedList } from '../imports/restricted-lists/restricted-list-file';
import { groundOnFile } from './evidence-on-file';
import { judgeScreening } from './judge-screening';
import { readListFile, readStoredList } from './list-file';
import type { Judgement } from './outcome';
import type { FileBytes } from './read-argument';
import type { LoadedWorkspace } from './workspace-source';

/** How a workspace is screened. */
export interface ScreenWorkspaceOptions {
  /** In place of the lists of the workspace; null takes those. */
  readonly list: FileBytes | null;
  /** The day of that list, where the user says it. */
  readonly listDate: CalendarDate | null;
  /** In place of those of the workspace; null takes those. */
  readonly settings: ScreeningSettings | null;
  /** By which decisions expire and lists are old. */
  readonly asOf: CalendarDate;
  /** The clock, an ISO instant. */
  readonly now: string;
  readonly hasRun: boolean;
}

/** What leaves the program, as of `screen --names`, and what it says of the plan and the lists. */
export interface ScreenedWorkspace {
  readonly bytes: Uint8Array;
  readonly run: object | null;
  readonly judgement: Judgement;
}

interface ReadList {
  readonly loaded: LoadedList;
  readonly list: RestrictedList;
}

/** Screens all. A problem is one line for each thing that is wrong. */
export async function screenWorkspace(
  workspace: LoadedWorkspace,
  options: ScreenWorkspaceOptions,
  reading: FileReadingHost,
): Promise<Result<ScreenedWorkspace, readonly string[]>> {
  const lists = await listsFor(workspace, options, reading);
  if (!lists.ok) return lists;
  const { words } = loadScreeningReference();
  const ground = groundOnFile(workspace);
  const settings = options.settings ?? ground.facts.practice.settings;
  const indexed = lists.value.map(({ loaded, list }): ListToScreen => ({
    list: screenedListOf(loaded),
    index: buildNameIndex(list.entries, wordTable(words)),
  }));
  const findings = ground.subjects.map((subject) => storedFinding(subject, RUN_ID, indexed, settings));
  const screenedLists = lists.value.map(({ loaded }) => loaded);
  const stored: ScreeningRun = {
    id: RUN_ID,
    at: options.now,
    by: null,
    reason: 'asked',
    lists: indexed.map(({ list }) => list),
    settings,
    algorithmVersion: ALGORITHM_VERSION,
    parties: findings.length,
    byBand: bandCounts(findings),
    delta: [],
  };
  const facts: ScreeningFacts = { ...ground.facts, findings, lists: screenedLists, run: stored };
  const judgement = judgeScreening(workspace, {
    lists: screenedLists,
    run: stored,
    findings,
    asOf: options.asOf,
    maxAgeDays: facts.practice.listMaxAgeDays,
  });
  if (!judgement.ok) return judgement;
  const results = ground.subjects.map((subject, at) =>
    partyRecord(subject, findings[at] ?? null, { ...ground, facts }, options.asOf),
  );
  const run = {
    asOf: options.asOf,
    lists: lists.value.map(({ loaded: { edition } }) => ({
      list: edition.fileName,
      format: edition.format,
      listDate: edition.listDate?.day ?? null,
      listDateBasis: edition.listDate?.basis ?? null,
      rows: edition.rows,
      rowsByList: edition.rowsByList,
      rejectedRows: edition.rejected,
      sha256: edition.sha256,
    })),
    parties: results.length,
    byBand: bandCounts(findings),
    algorithmVersion: ALGORITHM_VERSION,
    wordTableVersion: words.version,
    settings,
    needsSecondPerson: facts.practice.needsSecondPerson,
  };
  const content = options.hasRun ? { run, results } : results;
  const bytes = new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
  return ok({ bytes, run: options.hasRun ? null : run, judgement: judgement.value });
}

/** Of a run that is kept nowhere. */
const RUN_ID = 'command-line';

async function listsFor(
  { name, state }: LoadedWorkspace,
  { list, listDate, now }: ScreenWorkspaceOptions,
  reading: FileReadingHost,
): Promise<Result<readonly ReadList[], readonly string[]>> {
  if (list !== null) {
    const read = await readListFile(list, listDate, reading);
    return read.ok ? ok([{ loaded: loadedNow(read.value, now), list: read.value }]) : read;
  }
  if (state.restrictedLists.length === 0) {
    return fail([
      `${name}: The workspace has no restricted-party list. Load one in the window, or give it by --list.`,
    ]);
  }
  const lists: ReadList[] = [];
  for (const loaded of state.restrictedLists) {
    const read = await readStoredList(loaded, state.listPieces, reading);
    if (!read.ok) return fail(read.problem.map((line) => `${name}: ${line}`));
    lists.push({ loaded, list: read.value });
  }
  return ok(lists);
}

function loadedNow({ edition }: RestrictedList, at: string): LoadedList {
  return {
    id: edition.format,
    edition,
    loadedAt: at,
    loadedBy: null,
    rejected: [],
    selfTest: null,
    pieceCount: 1,
    earlier: [],
  };
}

function partyRecord(
  subject: ScreenedSubject,
  finding: PartyScreening | null,
  { parties, facts, meanings }: EvidenceGround,
  on: CalendarDate,
) {
  const { id, name, roles, snapshot } = subject;
  const listings = parties.find((party) => party.id === id)?.listings ?? [];
  const status = partyStatus({ id, name, listings }, { on, subject: snapshot }, facts);
  const decisions = facts.decisions.filter(({ subjectId }) => subjectId === id);
  return {
    id,
    party: name,
    names: snapshot.names,
    country: snapshot.country,
    roles: roles.map(({ words }) => words),
    status: status.kind,
    statusWords: status.words,
    wording: status.sentence,
    /** Of the best potential match, decided or not. */
    band: finding?.band ?? 'none',
    isTooGeneral: finding?.isTooGeneral ?? false,
    hits: (status.states?.hits ?? []).map((hit) => evidenceHit(hit, meanings)),
    weakHitsLeftOut: finding?.weakHitsLeftOut ?? 0,
    decisions: evidenceDecisions(decisions, status.states),
    decisionsWithoutHit: (status.states?.withoutHit ?? []).map(({ sentence }) => sentence),
    listCodes: status.listCodes,
    disagreements: status.disagreements,
    flags: status.flagTexts,
  };
}
