/**
 * Price lists into a workspace, one after the other, each over what those before it left.
 *
 * A list that cannot be read, or whose layout leaves a question open, stops the whole run: nothing of
 * any of them is kept. A row with an open question stays out, and the others come in.
 *
 * Depends on: core, model (types), data, imports, ./command (types), ./read-argument.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { fail, ok, type Result } from '#domain/core/result';
import type { Offer } from '#domain/model/offer';
import { decodeTable } from '#parser/table/table-bytes';
import { entryAfter } from '../data/audit-log';
import { isSealedFile } from '../data/sealed/sealed-file';
import { countsOf } from '../data/step-counts';
import type { RecordChange } from '../data/tables';
import type { FilePast } from '../data/workspace-file';
import type { WorkspaceState } from '../data/workspace-state';
import type { AnswersOf, FileAnswers } from '../imports/answers-file';
import { evidenceOfFile } from '../imports/file-evidence';
import { guessLayout } from '../imports/layout/guess-layout';
import type { LayoutGuess } from '../imports/layout/layout';
import { readWithLayout } from '../imports/layout/read-with-layout';
import { importToWrite, previewImport, type ImportPreview } from '../imports/preview-import';
import { fileProblemText } from '../imports/price-list-words';
import { readProblemText } from '../imports/read-problem-text';
import type { CommandTools } from './command';
import { readArgument } from './read-argument';

/** How lists are brought in. */
export interface ImportSettings {
  /** Name of the saved layout; null takes the one that fits best, or none. */
  readonly profile: string | null;
  readonly answersOf: AnswersOf;
  /** The day of the import. */
  readonly on: CalendarDate;
  /** Who imports; null if nobody said. */
  readonly by: string | null;
}

/** What came of one list. */
export interface ImportedList {
  readonly file: string;
  readonly sha256: string | null;
  readonly guess: LayoutGuess;
  /** Null while questions of the layout are open. */
  readonly preview: ImportPreview | null;
}

/** What came of all of them. */
export interface ImportedLists {
  readonly lists: readonly ImportedList[];
  readonly state: WorkspaceState;
  readonly past: FilePast;
  /** Whether every list could be read; if not, the state is as it was. */
  readonly isRead: boolean;
}

type Tools = Pick<CommandTools, 'headless' | 'reading' | 'words'>;

/** @param places - of the lists on the command line. A problem is one line for each thing that is wrong. */
export async function importLists(
  places: readonly number[],
  before: { readonly state: WorkspaceState; readonly past: FilePast },
  settings: ImportSettings,
  tools: Tools,
): Promise<Result<ImportedLists, readonly string[]>> {
  const lists: ImportedList[] = [];
  let { state, past } = before;
  for (const place of places) {
    const read = await readList(place, state, settings, tools);
    if (!read.ok) return read;
    lists.push(read.value);
    if (read.value.preview === null) continue;
    const { evidence, offers } = importToWrite(read.value.preview);
    if (offers.length === 0) continue;
    const after = withOffers(state, evidence, offers);
    past = pastWith(past, changesOf(state, after, evidence.id, offers), read.value.file, settings);
    state = after;
  }
  const isRead = lists.every(({ preview }) => preview !== null);
  return ok(isRead ? { lists, state, past, isRead } : { lists, ...before, isRead });
}

async function readList(
  place: number,
  state: WorkspaceState,
  { profile, answersOf, on, by }: ImportSettings,
  tools: Tools,
): Promise<Result<ImportedList, readonly string[]>> {
  const file = await readArgument(place, tools);
  if (!file.ok) return file;
  const { name, bytes } = file.value;
  if (isSealedFile(bytes)) return fail([`${name} is sealed by a passphrase: it is no price list.`]);
  const cells = await tools.reading.readTable(bytes, new AbortController().signal);
  if (!cells.ok) return fail([`${name}: ${readProblemText(cells.problem)}`]);
  const table = decodeTable(cells.value);
  const chosen = choiceOf(profile, state, answersOf(name));
  if (!chosen.ok) return fail([`${name}: ${chosen.problem}`]);
  const { sourceProfiles: profiles, rigModels, vendors, sites, offers } = state;
  const known = { fileName: name, profiles, rigModels, vendors, sites, offers, rates: [], asOf: on };
  const guess = guessLayout(table, known, chosen.value);
  if (!guess.ok) return fail([`${name}: ${fileProblemText(guess.problem)}`]);
  const evidence = await evidenceOfFile(name, bytes, on, by);
  const { sha256 } = evidence;
  if (guess.value.questions.length > 0) return ok({ file: name, sha256, guess: guess.value, preview: null });
  const context = { evidence, rigModels, vendors, sites };
  const list = readWithLayout(table, guess.value.layout, context);
  if (!list.ok) return fail([`${name}: ${fileProblemText(list.problem)}`]);
  const preview = previewImport(state, list.value, evidence, answersOf(name).rows);
  return ok({ file: name, sha256, guess: guess.value, preview });
}

function choiceOf(
  name: string | null,
  { sourceProfiles }: WorkspaceState,
  { layout }: FileAnswers,
): Result<FileAnswers['layout'] & { readonly profileId?: string }, string> {
  if (name === null) return ok(layout);
  const profile = sourceProfiles.find((one) => one.name === name);
  if (profile !== undefined) return ok({ ...layout, profileId: profile.id });
  const names = sourceProfiles.map((one) => one.name).join(', ');
  return fail(
    `The workspace has no layout named ${name}. ${names === '' ? 'It has none.' : `It has: ${names}.`}`,
  );
}

function withOffers(state: WorkspaceState, evidence: ImportPreview['document'], offers: readonly Offer[]) {
  const written = new Map(offers.map((offer) => [offer.id, offer]));
  const kept = state.offers.map((offer) => {
    const after = written.get(offer.id);
    written.delete(offer.id);
    return after ?? offer;
  });
  return {
    ...state,
    offers: [...kept, ...written.values()],
    evidence: [...state.evidence.filter(({ id }) => id !== evidence.id), evidence],
  };
}

/** Every record that the import wrote, before and after. */
function changesOf(
  before: WorkspaceState,
  after: WorkspaceState,
  evidenceId: string,
  offers: readonly Offer[],
): readonly RecordChange[] {
  const known = new Map(before.offers.map((offer) => [offer.id, offer]));
  const wasKnown = before.evidence.some(({ id }) => id === evidenceId);
  const record = after.evidence.find(({ id }) => id === evidenceId) ?? null;
  return [
    ...(wasKnown ? [] : [{ table: 'evidence' as const, key: evidenceId, before: null, after: record }]),
    ...offers.map((offer) => ({
      table: 'offers' as const,
      key: offer.id,
      before: known.get(offer.id) ?? null,
      after: offer,
    })),
  ];
}

/** The step in the history and the log, on the day of the import. */
function pastWith(
  { history, audit }: FilePast,
  changes: readonly RecordChange[],
  file: string,
  { on, by }: ImportSettings,
): FilePast {
  const count = changes.filter(({ table }) => table === 'offers').length;
  const label = `Import ${count} offer${count === 1 ? '' : 's'} from ${file}`;
  const told = { label, at: `${on}T00:00:00.000Z`, by, counts: countsOf(changes) };
  const entry = entryAfter(audit.at(-1) ?? null, { ...told, kind: 'change', details: null });
  return { history: [{ ...told, changes }, ...history], audit: [...audit, entry] };
}
