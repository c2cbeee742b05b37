/**
 * What was changed of views and not saved: of the one at work, and of those that
 * were left as they were.
 *
 * Such a draft lasts until it is saved or thrown away. It also outlasts its view:
 * when undo takes a new view back, what it showed is an unsaved change of the one
 * it was made from; when undo brings a deleted view back, its draft is there too.
 *
 * Depends on: model, reports.
 */
import { viewSchema, type View } from '#domain/model/view';
import { landedCostView } from '#domain/reports/shipped-views';
import { isSameArrangement } from '#domain/reports/view-tabs';
import { standardColumnIds } from '../features/compare/standard-view';

/** The view that is shown. */
export interface ViewAtWork {
  readonly id: string;
  /** As it was last changed; null as long as it is shown as saved. */
  readonly draft: View | null;
  /** The view it was saved from, as long as that can be taken back. */
  readonly madeFrom: string | null;
}

/** All drafts. */
export interface ViewDrafts {
  readonly atWork: ViewAtWork;
  /** Of other views, newest first. */
  readonly others: readonly View[];
}

/** What is at work before anybody opened a view. */
export const FIRST_AT_WORK: ViewAtWork = { id: landedCostView.id, draft: null, madeFrom: null };

/** Most drafts that are kept of views that are not there now. */
const MAX_OUTLASTING = 10;

/** Whether a draft differs from its view as saved. */
export function isUnsaved(draft: View | null, tab: View): boolean {
  return draft !== null && !isSameArrangement(draft, tab, standardColumnIds);
}

/** The draft of a view; null if it has none. */
export function draftOf({ atWork, others }: ViewDrafts, id: string): View | null {
  return atWork.id === id ? atWork.draft : (others.find((draft) => draft.id === id) ?? null);
}

/** A view with what was changed and not saved. Name and place are as saved. */
export function workingView(drafts: ViewDrafts, tab: View): View {
  const draft = draftOf(drafts, tab.id);
  return draft === null ? tab : { ...draft, name: tab.name, position: tab.position };
}

/** The drafts where the view at work may be there no more: then its origin or the first view is at work. */
export function settled(drafts: ViewDrafts, tabs: readonly View[]): ViewDrafts {
  const { id, draft, madeFrom } = drafts.atWork;
  const isThere = (wanted: string | null) => tabs.some((tab) => tab.id === wanted);
  if (isThere(id)) return drafts;
  if (draft !== null && madeFrom !== null && isThere(madeFrom) && draftOf(drafts, madeFrom) === null) {
    return { ...drafts, atWork: { id: madeFrom, draft: { ...draft, id: madeFrom }, madeFrom: null } };
  }
  return opened(drafts, madeFrom !== null && isThere(madeFrom) ? madeFrom : landedCostView.id, tabs);
}

/** The drafts once another view is at work; the one that is left keeps its own. */
export function opened(drafts: ViewDrafts, id: string, tabs: readonly View[]): ViewDrafts {
  const { atWork, others } = drafts;
  if (atWork.id === id) return drafts;
  const left = tabs.find((tab) => tab.id === atWork.id);
  const isKept = atWork.draft !== null && (left === undefined || isUnsaved(atWork.draft, left));
  const rest = others.filter((draft) => draft.id !== id && draft.id !== atWork.id);
  return {
    atWork: { id, draft: draftOf(drafts, id), madeFrom: null },
    others: isKept ? bounded([atWork.draft, ...rest], tabs) : same(rest, others),
  };
}

/** The drafts once a view was changed. */
export function changed(drafts: ViewDrafts, view: View): ViewDrafts {
  const { atWork, others } = drafts;
  if (view.id === atWork.id) return { others, atWork: { ...atWork, draft: view } };
  return { atWork, others: [view, ...others.filter(({ id }) => id !== view.id)] };
}

/** The drafts without that of one view. */
export function dropped(drafts: ViewDrafts, id: string): ViewDrafts {
  const { atWork, others } = drafts;
  if (id === atWork.id) return { others, atWork: { ...atWork, draft: null, madeFrom: null } };
  return {
    atWork,
    others: same(
      others.filter((draft) => draft.id !== id),
      others,
    ),
  };
}

/** Checks what was kept of the view at work; a draft that says what is saved is none. */
export function readAtWork(kept: unknown, tabs: readonly View[]): ViewAtWork | null {
  if (typeof kept !== 'object' || kept === null || !('id' in kept) || typeof kept.id !== 'string')
    return null;
  const { id } = kept;
  const draft = 'draft' in kept ? readDraft(kept.draft) : null;
  const tab = tabs.find((one) => one.id === id);
  const madeFrom = 'madeFrom' in kept && typeof kept.madeFrom === 'string' ? kept.madeFrom : null;
  return {
    id,
    draft: draft === null || (tab !== undefined && !isUnsaved(draft, tab)) ? null : { ...draft, id },
    madeFrom,
  };
}

/** Checks what was kept of other views. */
export function readDrafts(kept: unknown): readonly View[] | null {
  return Array.isArray(kept) ? kept.flatMap((one) => readDraft(one) ?? []) : null;
}

function readDraft(kept: unknown): View | null {
  const view = viewSchema.safeParse(kept);
  return view.success ? view.data : null;
}

/** All drafts of views that are there, and the newest of those that are not. */
function bounded(drafts: readonly View[], tabs: readonly View[]): readonly View[] {
  const there = new Set(tabs.map(({ id }) => id));
  let outlasting = 0;
  return drafts.filter(({ id }) => {
    if (there.has(id)) return true;
    outlasting += 1;
    return outlasting <= MAX_OUTLASTING;
  });
}

/** The list of before where nothing was taken out, so that it is not kept anew. */
function same(rest: readonly View[], before: readonly View[]): readonly View[] {
  return rest.length === before.length ? before : rest;
}
