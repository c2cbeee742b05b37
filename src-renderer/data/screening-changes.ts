/**
 * Changes of what is screened against, what was found and what was decided.
 *
 * A list comes with its file in pieces and, as a rule, with what it says of every party, all in one
 * step: there is never a new list beside the findings of an older one that nobody repeated.
 * Decisions are added and confirmed, and neither changed nor removed.
 *
 * Depends on: core, model, ./named-changes.
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { ListPiece, LoadedList } from '#domain/model/loaded-list';
import type { ListFormatName } from '#domain/model/restricted-list';
import {
  isSamePerson,
  screeningDecisionSchema,
  type ScreeningDecision,
} from '#domain/model/screening-decision';
import { MOST_RUNS, type PartyScreening, type ScreeningRun } from '#domain/model/screening-run';
import { decisionWords } from './decision-words';
import { counted, type MaybeStep, type NamedChanges } from './named-changes';
import type { ContentTables } from './workspace-writer';

/** A run with what it found of each party. */
export interface FoundOfList {
  readonly run: ScreeningRun;
  readonly findings: readonly PartyScreening[];
}

/** The pieces are not those of the list: a mistake of the program, never of the file. */
export class ListPiecesError extends Error {
  override readonly name = 'ListPiecesError';
  constructor(fileName: string) {
    super(`The packed file of ${isolatedName(fileName)} is not whole, so the list was not loaded.`);
  }
}

/**
 * Characters of packed list files that a workspace keeps, all lists together: some 33 MB of gzip, which is
 * 150 MB and more of a list. With more it could not be saved as a file and opened again, which may have 64 MB.
 */
export const MOST_PIECE_CHARACTERS = 44 * 1024 * 1024;

/** The packed files would be too large, so the list was not loaded. */
export class ListTooLargeError extends Error {
  override readonly name = 'ListTooLargeError';
  constructor(fileName: string, characters: number) {
    const megabytes = (count: number) => String(Math.ceil((count * 0.75) / (1024 * 1024)));
    super(
      `${isolatedName(fileName)} was not loaded: with it the lists of this workspace would be ${megabytes(characters)} MB packed, and it keeps at most ${megabytes(MOST_PIECE_CHARACTERS)} MB, so that it can be saved as one file. Nothing was changed. Load a smaller edition, or remove a list that is not needed.`,
    );
  }
}

/** A decision was not kept as asked; what was there before stays. */
export class DecisionRefusedError extends Error {
  override readonly name = 'DecisionRefusedError';
}

/**
 * Puts a list in place of the edition before.
 *
 * @throws ListPiecesError if the pieces are not those of this edition
 * @throws ListTooLargeError if they are more than a workspace keeps
 */
export function putList(
  changes: NamedChanges,
  list: LoadedList,
  pieces: readonly ListPiece[],
  screening: FoundOfList | null,
): MaybeStep {
  const { fileName, sha256, listDate } = list.edition;
  const isWhole =
    pieces.length === list.pieceCount &&
    new Set(pieces.map(({ id }) => id)).size === pieces.length &&
    pieces.every((piece) => piece.listId === list.id && piece.sha256 === sha256);
  if (!isWhole) return Promise.reject(new ListPiecesError(fileName));
  const dated = listDate === null ? ', which has no date' : ` dated ${listDate.day}`;
  const screened = screening === null ? '' : ` and screen ${partyCount(screening.run.parties)}`;
  return changes.change(`Load the list ${isolatedName(fileName)}${dated}${screened}`, async (tables) => {
    await deletePieces(tables, list.id);
    await tables.restrictedLists.put(list);
    await tables.listPieces.bulkPut([...pieces]);
    // In the transaction, so that two loads at once cannot both find room; what it throws takes all back.
    const all = await tables.listPieces.toArray();
    const characters = all.reduce((sum, { base64 }) => sum + base64.length, 0);
    if (characters > MOST_PIECE_CHARACTERS) throw new ListTooLargeError(fileName, characters);
    if (screening !== null) await putRun(tables, screening);
  });
}

/**
 * Changes what is said of the list in use, never its file.
 *
 * @throws ListPiecesError if it is another edition than the one in use, or none is
 */
export function changeList(
  changes: NamedChanges,
  list: LoadedList,
  label: string,
  screening: FoundOfList | null,
): MaybeStep {
  return changes.change(label, async (tables) => {
    const known = await tables.restrictedLists.get(list.id);
    if (known?.edition.sha256 !== list.edition.sha256 || known.pieceCount !== list.pieceCount) {
      throw new ListPiecesError(list.edition.fileName);
    }
    await tables.restrictedLists.put(list);
    if (screening !== null) await putRun(tables, screening);
  });
}

/** Takes a list out of use; decisions stay, with the entries they are about. Null if it is not there. */
export async function deleteList(
  changes: NamedChanges,
  id: ListFormatName,
  screening: FoundOfList | null,
): MaybeStep {
  const list = await changes.present().restrictedLists.get(id);
  if (list === undefined) return null;
  return changes.change(`Remove the list ${isolatedName(list.edition.fileName)}`, async (tables) => {
    await tables.restrictedLists.delete(id);
    await deletePieces(tables, id);
    if (screening !== null) await putRun(tables, screening);
  });
}

/** Adds a run and puts its findings in place of those of the run before. */
export function putScreening(changes: NamedChanges, screening: FoundOfList): MaybeStep {
  return changes.change(`Screen ${partyCount(screening.run.parties)}`, (tables) => putRun(tables, screening));
}

/** Adds decisions. @throws DecisionRefusedError if one is known already or is not whole; then none is added */
export function putDecisions(changes: NamedChanges, decisions: readonly ScreeningDecision[]): MaybeStep {
  const [first] = decisions;
  const label =
    first !== undefined && decisions.length === 1
      ? decisionWords(first)
      : `Decide ${counted(decisions.length, 'potential match', 'potential matches')}`;
  return changes.change(label, async (tables) => {
    for (const decision of decisions) {
      demandWhole(decision);
      if ((await tables.screeningDecisions.get(decision.id)) !== undefined) {
        throw new DecisionRefusedError(
          `The decision on ${isolatedName(decision.subjectName)} is on record already and is never changed. Nothing was added.`,
        );
      }
      await tables.screeningDecisions.add(decision);
    }
  });
}

/**
 * Adds the second person to a decision; null if it is not there.
 *
 * @throws DecisionRefusedError if the reviewer confirms, if somebody has, or if a later decision stands in its place
 */
export async function putConfirmation(
  changes: NamedChanges,
  id: string,
  confirmed: { readonly by: string; readonly at: string },
): MaybeStep {
  const known = await changes.present().screeningDecisions.get(id);
  if (known === undefined) return null;
  const about = `${isolatedName(known.subjectName)} and the entry ${isolatedName(known.entry.name)}`;
  return changes.change(`Confirm the decision on ${about}`, async (tables) => {
    const decision = await tables.screeningDecisions.get(id);
    if (decision === undefined) return;
    const refused = (why: string) =>
      new DecisionRefusedError(`The decision on ${about} was not confirmed: ${why}`);
    if (decision.confirmed !== null)
      throw refused(`${isolatedName(decision.confirmed.by)} has confirmed it already.`);
    if (isSamePerson(confirmed.by, decision.reviewer)) {
      throw refused(`${isolatedName(decision.reviewer)} made it, and a second person must confirm it.`);
    }
    const isReplaced = await tables.screeningDecisions
      .filter(
        (other) =>
          other.subjectId === decision.subjectId &&
          other.entry.id === decision.entry.id &&
          other.at > decision.at,
      )
      .count();
    if (isReplaced > 0) throw refused('a later decision stands in its place.');
    const next = { ...decision, confirmed };
    demandWhole(next);
    await tables.screeningDecisions.put(next);
  });
}

async function putRun(tables: ContentTables, { run, findings }: FoundOfList): Promise<void> {
  await tables.screeningRuns.put(run);
  const runs = await tables.screeningRuns.toArray();
  const oldest = runs.sort((one, other) => (one.at < other.at ? 1 : -1)).slice(MOST_RUNS);
  await tables.screeningRuns.bulkDelete(oldest.map(({ id }) => id));
  await tables.partyScreenings.clear();
  await tables.partyScreenings.bulkPut([...findings]);
}

/** By their ids: the pieces themselves are large. */
async function deletePieces(tables: ContentTables, listId: ListFormatName): Promise<void> {
  const ids = await tables.listPieces.where('id').startsWith(`${listId}/`).primaryKeys();
  await tables.listPieces.bulkDelete(ids);
}

function demandWhole(decision: ScreeningDecision): void {
  const checked = screeningDecisionSchema.safeParse(decision);
  if (checked.success) return;
  const [issue] = checked.error.issues;
  throw new DecisionRefusedError(
    `The decision on ${isolatedName(decision.subjectName)} was not kept, and nothing else either: ${issue?.path.join('.') ?? 'it'} is wrong (${issue?.message ?? 'not known why'}).`,
  );
}

function partyCount(parties: number): string {
  return counted(parties, 'party', 'parties');
}
