/**
 * What a write rests on where it is about restricted parties: decisions with their list, lists with
 * their hash and self-test, screenings with their settings.
 *
 * Made out of the changes alone, and out of fields named one by one: a log that is rebuilt from the
 * vault comes out the same, also where a later release stores more. A record that went away, as it
 * does when a step is undone, stands under `takenBack`.
 *
 * Depends on: core, model (types), ./tables (types).
 */
import { canonicalJson } from '#domain/core/canonical-json';
import type { LoadedList } from '#domain/model/loaded-list';
import type { ScreeningDecision } from '#domain/model/screening-decision';
import type { ScreenedList, ScreeningRun } from '#domain/model/screening-run';
import type { Settings } from '#domain/model/settings';
import type { RecordChange } from './tables';

/** What is told of one thing: plain JSON. */
type Told = Readonly<Record<string, unknown>>;

/** Lists of what was done, by what it is; a list that would be empty is absent. */
export interface ScreeningDetails {
  readonly decisions?: readonly Told[];
  readonly confirmations?: readonly Told[];
  readonly lists?: readonly Told[];
  readonly screenings?: readonly Told[];
}

/** What the log tells of a write beyond its label. */
export interface WriteDetails extends ScreeningDetails {
  /** How parties are screened, where that changed. */
  readonly practice?: { readonly before: unknown; readonly after: unknown };
  readonly takenBack?: ScreeningDetails;
}

/** What a write is called in the log, where it is about restricted parties and nothing else. */
export type ScreeningKind = 'decision' | 'confirmation' | 'list' | 'screening';

const SCREENING_TABLES: ReadonlySet<string> = new Set([
  'restrictedLists',
  'listPieces',
  'screeningRuns',
  'partyScreenings',
  'screeningDecisions',
]);

/** What is told of a write; null if it is not about restricted parties. */
export function detailsOfChanges(changes: readonly RecordChange[]): WriteDetails | null {
  const made = new Lists();
  const gone = new Lists();
  let practice: WriteDetails['practice'];
  for (const { table, before, after } of changes) {
    if (table === 'screeningDecisions') {
      noteDecision(before as ScreeningDecision | null, after as ScreeningDecision | null, made, gone);
    } else if (table === 'restrictedLists') {
      const was = before as LoadedList | null;
      if (after !== null) made.add('lists', toldList(after as LoadedList, was));
      else if (was !== null) gone.add('lists', toldList(was, null));
    } else if (table === 'screeningRuns') {
      if (after !== null) made.add('screenings', toldRun(after as ScreeningRun));
      else if (before !== null) gone.add('screenings', toldRun(before as ScreeningRun));
    } else if (table === 'settings' && before !== null && after !== null) {
      const [was, is] = [(before as Settings).screening, (after as Settings).screening];
      if (canonicalJson(was) !== canonicalJson(is)) practice = { before: was, after: is };
    }
  }
  const taken = withoutOldRuns(gone, made).take();
  const details: WriteDetails = {
    ...made.take(),
    ...(practice === undefined ? {} : { practice }),
    ...(Object.keys(taken).length === 0 ? {} : { takenBack: taken }),
  };
  return Object.keys(details).length === 0 ? null : details;
}

/** The kind of a change by its details; null if it wrote anything else too, or is none of these. */
export function screeningKindOf(
  changes: readonly RecordChange[],
  details: WriteDetails,
): ScreeningKind | null {
  if (changes.some(({ table }) => !SCREENING_TABLES.has(table))) return null;
  if (details.decisions !== undefined) return 'decision';
  if (details.confirmations !== undefined) return 'confirmation';
  if (details.lists !== undefined || details.takenBack?.lists !== undefined) return 'list';
  return details.screenings === undefined ? null : 'screening';
}

/** Who did it, as the records say; null if they do not say or say several. */
export function personOf({ decisions, confirmations, lists, screenings }: ScreeningDetails): string | null {
  const named = [
    ...(decisions ?? []).map(({ reviewer }) => reviewer),
    ...(confirmations ?? []).map(({ confirmedBy }) => confirmedBy),
    ...(lists ?? []).map(({ loadedBy }) => loadedBy),
    ...(screenings ?? []).map(({ by }) => by),
  ].filter((name) => typeof name === 'string');
  const [first] = named;
  return first !== undefined && named.every((name) => name === first) ? first : null;
}

/** Whether an entry of the log is about a party: a decision on it, its confirmation, or one that was taken back. */
export function isAboutParty(entry: { readonly details: Told | null }, subjectId: string): boolean {
  if (entry.details === null) return false;
  const { decisions, confirmations, takenBack } = entry.details as WriteDetails;
  return [decisions, confirmations, takenBack?.decisions, takenBack?.confirmations].some(
    (list) => list?.some((told) => told['subjectId'] === subjectId) === true,
  );
}

function noteDecision(
  before: ScreeningDecision | null,
  after: ScreeningDecision | null,
  made: Lists,
  gone: Lists,
): void {
  if (before === null && after !== null) made.add('decisions', toldDecision(after));
  else if (before !== null && after === null) gone.add('decisions', toldDecision(before));
  else if (before !== null && after !== null) {
    if (after.confirmed !== null) made.add('confirmations', toldDecision(after));
    else gone.add('confirmations', toldDecision(before));
  }
}

/** Runs that gave way to the newest one were not taken back. */
function withoutOldRuns(gone: Lists, made: Lists): Lists {
  if (made.has('screenings')) gone.drop('screenings');
  return gone;
}

function toldDecision(decision: ScreeningDecision): Told {
  const { id, subjectId, subjectName, subjectFingerprint, entry, entryFingerprint, list, confirmed } =
    decision;
  const { outcome, reason, evidence, reviewer, at, expiresOn } = decision;
  return {
    id,
    subjectId,
    subjectName,
    subjectFingerprint,
    entryId: entry.id,
    entryName: entry.name,
    entryList: entry.listName,
    entryFingerprint,
    listFile: list.fileName,
    listSha256: list.sha256,
    listDate: list.listDate?.day ?? null,
    listRows: list.rows,
    outcome,
    reason,
    evidence,
    reviewer,
    at,
    expiresOn,
    confirmedBy: confirmed?.by ?? null,
    confirmedAt: confirmed?.at ?? null,
  };
}

function toldList(
  { id, edition, loadedAt, loadedBy, selfTest }: LoadedList,
  before: LoadedList | null,
): Told {
  const { fileName, sha256, listDate, rows, rejected } = edition;
  return {
    id,
    fileName,
    sha256,
    listDate: listDate?.day ?? null,
    listDateBasis: listDate?.basis ?? null,
    rows,
    rejected,
    loadedAt,
    loadedBy,
    replaces: before === null || before.edition.sha256 === sha256 ? null : before.edition.sha256,
    selfTest: selfTest === null ? null : toldSelfTest(selfTest),
  };
}

function toldSelfTest(selfTest: NonNullable<LoadedList['selfTest']>): Told {
  const { algorithmVersion, cases, found, recallPpm, innocents, falseHits } = selfTest;
  return { algorithmVersion, cases, found, recallPpm, innocents, falseHits: falseHits.length };
}

function toldRun(run: ScreeningRun): Told {
  const { id, at, by, reason, lists, settings, algorithmVersion, parties, byBand, delta } = run;
  const { strongFrom, possibleFrom, weakFrom, mostWeakHits } = settings;
  const { strong, possible, weak, none } = byBand;
  return {
    id,
    at,
    by,
    reason,
    lists: lists.map(toldScreenedList),
    settings: { strongFrom, possibleFrom, weakFrom, mostWeakHits },
    algorithmVersion,
    parties,
    byBand: { strong, possible, weak, none },
    delta: [...delta],
  };
}

function toldScreenedList({ id, fileName, sha256, listDate, rows }: ScreenedList): Told {
  return { id, fileName, sha256, listDate: listDate?.day ?? null, rows };
}

/** Lists that are absent while nothing is in them. */
class Lists {
  readonly #lists = new Map<keyof ScreeningDetails, Told[]>();

  add(name: keyof ScreeningDetails, told: Told): void {
    this.#lists.set(name, [...(this.#lists.get(name) ?? []), told]);
  }

  has(name: keyof ScreeningDetails): boolean {
    return this.#lists.has(name);
  }

  drop(name: keyof ScreeningDetails): void {
    this.#lists.delete(name);
  }

  take(): ScreeningDetails {
    return Object.fromEntries(this.#lists);
  }
}
