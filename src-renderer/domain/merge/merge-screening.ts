/**
 * Lists and findings of two copies, settled before their records are merged one by one: neither is a
 * record by itself. The pieces of a list are one file, and findings are what one run found of all.
 *
 * Of a list that both copies loaded anew, the newer one stays, with its file. Of two screenings the
 * findings of the newer one stay, whole: nothing that was found of the other copy's parties is mixed
 * in, so whoever merges is told to screen again. Decisions are no part of this: those of both stay.
 *
 * Depends on: core, model (types), ./merge-sources (types), ./same-record.
 */
import { canonicalJson } from '../core/canonical-json';
import { isolatedName } from '../core/isolated-name';
import type { ListPiece, LoadedList } from '../model/loaded-list';
import type { PartyScreening, ScreeningRun } from '../model/screening-run';
import type { MergeSources, RecordTables } from './merge-sources';
import { isSame } from './same-record';

/** Sources whose lists and findings are alike on both sides, and what was settled, a sentence each. */
export interface SettledScreening {
  readonly sources: MergeSources;
  readonly notes: readonly string[];
}

/** A list with its file. */
interface WholeList {
  readonly list: LoadedList;
  readonly pieces: readonly ListPiece[];
}

/** What a run found. */
interface Found {
  readonly run: ScreeningRun | undefined;
  readonly findings: readonly PartyScreening[];
}

/** Settles lists and findings; sources without any come back as they are. */
export function settleScreening(sources: MergeSources): SettledScreening {
  const { ancestor, mine, theirs } = sources;
  const [was, one, other] = [ancestor === null ? null : listsOf(ancestor), listsOf(mine), listsOf(theirs)];
  const ids = [...new Set([...one.keys(), ...other.keys()])].sort();
  const notes: string[] = [];
  const lists = ids.flatMap((id) => {
    const settled = settledOf(was === null ? null : was.get(id), one.get(id), other.get(id), isNewerList);
    if (settled.passedOver !== undefined && settled.value !== undefined) {
      notes.push(listNote(settled.value.list, settled.passedOver.list));
    }
    return settled.value ?? [];
  });
  const found = settledOf(
    ancestor === null ? null : foundOf(ancestor),
    foundOf(mine),
    foundOf(theirs),
    isNewerRun,
  );
  if (found.passedOver !== undefined || isOfOtherLists(found.value, lists)) {
    notes.push(findingsNote(found.value?.run));
  }
  if (ids.length === 0 && (found.value?.findings ?? []).length === 0) return { sources, notes: [] };
  const alike = {
    restrictedLists: lists.map(({ list }) => list),
    listPieces: lists.flatMap(({ pieces }) => pieces),
    partyScreenings: found.value?.findings ?? [],
  };
  return { sources: { ancestor, mine: { ...mine, ...alike }, theirs: { ...theirs, ...alike } }, notes };
}

/** What one side alone changed is taken; of two changes the newer, and the other is named. */
function settledOf<Value>(
  ancestor: Value | undefined | null,
  mine: Value | undefined,
  theirs: Value | undefined,
  isNewer: (one: Value, other: Value) => boolean,
): { readonly value: Value | undefined; readonly passedOver: Value | undefined } {
  const only = (value: Value | undefined) => ({ value, passedOver: undefined });
  if (isSame(mine, theirs)) return only(mine);
  if (ancestor !== null && isSame(ancestor, theirs)) return only(mine);
  if (ancestor !== null && isSame(ancestor, mine)) return only(theirs);
  if (mine === undefined || theirs === undefined) return only(mine ?? theirs);
  return isNewer(mine, theirs) ? { value: mine, passedOver: theirs } : { value: theirs, passedOver: mine };
}

function listsOf(tables: RecordTables): ReadonlyMap<string, WholeList> {
  const pieces = (tables['listPieces'] ?? []) as readonly ListPiece[];
  return new Map(
    ((tables['restrictedLists'] ?? []) as readonly LoadedList[]).map((list) => [
      list.id,
      { list, pieces: pieces.filter(({ listId }) => listId === list.id) },
    ]),
  );
}

/** The run of the findings; undefined where there are none. */
function foundOf(tables: RecordTables): Found | undefined {
  const findings = (tables['partyScreenings'] ?? []) as readonly PartyScreening[];
  const [first] = findings;
  if (first === undefined) return undefined;
  const runs = (tables['screeningRuns'] ?? []) as readonly ScreeningRun[];
  return { run: runs.find(({ id }) => id === first.runId), findings };
}

/** By its date, then by when it was loaded; the same answer whichever side asks. */
function isNewerList({ list: one }: WholeList, { list: other }: WholeList): boolean {
  const dayOf = ({ edition }: LoadedList) => edition.listDate?.day ?? '';
  return isAfter(
    [dayOf(one), one.loadedAt, canonicalJson(one)],
    [dayOf(other), other.loadedAt, canonicalJson(other)],
  );
}

function isNewerRun(one: Found, other: Found): boolean {
  return isAfter(
    [one.run?.at ?? '', canonicalJson(one.findings)],
    [other.run?.at ?? '', canonicalJson(other.findings)],
  );
}

function isAfter(one: readonly string[], other: readonly string[]): boolean {
  const at = one.findIndex((text, place) => text !== other[place]);
  return at >= 0 && (one[at] ?? '') > (other[at] ?? '');
}

/** Whether the findings were made against other lists than those that stay. */
function isOfOtherLists(found: Found | undefined, lists: readonly WholeList[]): boolean {
  if (found?.run === undefined) return false;
  const of = (hashes: readonly string[]) => [...hashes].sort().join();
  return of(found.run.lists.map(({ sha256 }) => sha256)) !== of(lists.map(({ list }) => list.edition.sha256));
}

function listNote(kept: LoadedList, other: LoadedList): string {
  return `Both copies loaded a list: ${editionWords(kept)} stays, since it is the newer one; ${editionWords(other)} is not taken.`;
}

function editionWords({ edition }: LoadedList): string {
  const { fileName, listDate } = edition;
  return `${isolatedName(fileName)} (${listDate === null ? 'no date' : `dated ${listDate.day}`}, SHA-256 ${edition.sha256.slice(0, 8)}…)`;
}

function findingsNote(run: ScreeningRun | undefined): string {
  const when = run === undefined ? '' : ` of ${run.at.slice(0, 10)}`;
  return `The findings of the screening${when} stand for every party. Screen again, so that the parties of both copies are looked for in the lists that stay; the decisions of both copies are kept.`;
}
