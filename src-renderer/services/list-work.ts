/**
 * The work on lists that leads from a workspace to findings, and changes nothing of it.
 *
 * Depends on: domain, data, host (types), workers (types), ./desk-words, ./list-files, ./list-record, ./screened-state.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { LoadedList } from '#domain/model/loaded-list';
import type { ListFormatName } from '#domain/model/restricted-list';
import type { PartyScreening, RunReason, ScreeningRun } from '#domain/model/screening-run';
import { runDelta } from '#domain/screening/run-delta';
import { screenedListOf } from '#domain/screening/run-record';
import type { ScreeningReference } from '../data/screening-reference';
import type { Workspace } from '../data/workspace';
import type { WorkspaceState } from '../data/workspace-state';
import type { ContentTables } from '../data/workspace-writer';
import type { Host } from '../host/host';
import type { ScreeningClient, ScreeningOptions } from '../workers/screening-client';
import { selfTestLabel } from './desk-words';
import { keepList, type ListReader } from './list-files';
import { runOf, type Asked } from './list-record';
import { practiceOf, subjectsOf } from './screened-state';

/** Runs a write, and keeps count of it where somebody does. */
export type Save = <Value>(write: () => Promise<Value>) => Promise<Value>;

/** What work on lists needs. */
export interface DeskServices {
  readonly host: Pick<Host, 'openFile' | 'reading'>;
  readonly workspace: Pick<
    Workspace,
    'admit' | 'read' | 'change' | 'loadList' | 'removeList' | 'saveList' | 'saveScreening'
  >;
  readonly client: ScreeningClient;
  readonly today: () => CalendarDate;
  /** The clock, an ISO instant. */
  readonly now: () => string;
  readonly newId: () => string;
  /** Loaded when first needed: it is large. */
  readonly reference: () => Promise<Pick<ScreeningReference, 'words'>>;
  /** Names of well-known companies, for the self-test. */
  readonly innocents: () => Promise<readonly string[]>;
}

/** A run that is not saved yet. */
export interface Found {
  readonly run: ScreeningRun;
  readonly findings: readonly PartyScreening[];
}

const SELF_TEST_SEED = 7;
const SELF_TEST_SECONDS = 20;

/** The list of a format; null if none is in use. */
export function listOf({ restrictedLists }: WorkspaceState, id: ListFormatName): LoadedList | null {
  return restrictedLists.find((list) => list.id === id) ?? null;
}

/** What reading lists needs. */
export async function readerOf({ client, host, reference }: DeskServices): Promise<ListReader> {
  const { words } = await reference();
  return { client, reading: host.reading, words };
}

/**
 * Looks everyone up in the lists, which the worker is given where it does not keep them.
 *
 * @throws ListRefusedError if a packed list is damaged; the signal's reason if it was stopped
 */
export async function screenAll(
  services: DeskServices,
  state: WorkspaceState,
  lists: readonly LoadedList[],
  { reason, by, at }: Asked & { readonly reason: RunReason },
  options: ScreeningOptions,
): Promise<Found> {
  const reader = await readerOf(services);
  for (const list of lists) await keepList(list, state.listPieces, reader, options);
  options.onProgress?.('screening', 0);
  const id = services.newId();
  const { settings } = practiceOf(state);
  const subjects = subjectsOf(state);
  const findings = await services.client.do(
    { kind: 'screen', runId: id, subjects, lists: lists.map(screenedListOf), settings },
    options,
  );
  const delta = runDelta(state.partyScreenings, findings);
  return { run: runOf({ id, reason, lists, settings, findings, delta }, { by, at }), findings };
}

/** Tries whether the names of a list are found in it, and notes the outcome with the list if it is still in use. */
export async function selfTestList(
  services: DeskServices,
  id: ListFormatName,
  { isAsked, save, ...options }: ScreeningOptions & { readonly isAsked: boolean; readonly save: Save },
): Promise<void> {
  const { client, workspace } = services;
  const state = await workspace.read();
  const list = listOf(state, id);
  if (list === null) return;
  const { sha256 } = list.edition;
  await keepList(list, state.listPieces, await readerOf(services), options);
  const { settings } = practiceOf(state);
  const innocents = await services.innocents();
  const task = { kind: 'self-test', sha256, settings, innocents, seed: SELF_TEST_SEED } as const;
  const selfTest = await client.do({ ...task, secondsAtMost: SELF_TEST_SECONDS }, options);
  if (selfTest === null) return;
  const note = async (tables: ContentTables) => {
    const now = await tables.restrictedLists.get(id);
    if (now?.edition.sha256 === sha256) await tables.restrictedLists.put({ ...now, selfTest });
  };
  await save(() => workspace.change(selfTestLabel(list, selfTest, isAsked), note));
}

/** Has the worker let go of lists that were read and are not in use. */
export async function keepOnlyThoseInUse({ client, workspace }: DeskServices): Promise<void> {
  const { restrictedLists } = await workspace.read();
  const sha256s = restrictedLists.map(({ edition }) => edition.sha256);
  const { signal } = new AbortController();
  await client.do({ kind: 'keep-only', sha256s }, { signal }).catch(() => null);
}
