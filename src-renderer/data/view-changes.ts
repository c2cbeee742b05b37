/**
 * What saving, moving and deleting views does, and how many a workspace saves.
 *
 * A workspace file with more than that opens whole: only adding is refused.
 *
 * Depends on: ./db (types), ./named-changes (types), core, model.
 */
import { isolatedName } from '#domain/core/isolated-name';
import { MAX_SAVED_VIEWS, type View } from '#domain/model/view';
import type { Database } from './db';
import type { MaybeStep, NamedChanges } from './named-changes';

/** There are as many views as can be saved, so the view was not added. */
export class TooManyViewsError extends Error {
  override readonly name = 'TooManyViewsError';
  constructor(readonly viewName: string) {
    super(
      `A workspace saves at most ${String(MAX_SAVED_VIEWS)} views, and this one has as many, so ${isolatedName(viewName)} was not saved. Delete a view that nobody uses, then save this one.`,
    );
  }
}

/**
 * Adds or replaces a view; runs inside the transaction of a change.
 *
 * @throws TooManyViewsError if it would be one too many
 */
export async function putView(tables: Pick<Database, 'views'>, view: View): Promise<void> {
  const isKnown = (await tables.views.get(view.id)) !== undefined;
  if (!isKnown && (await tables.views.count()) >= MAX_SAVED_VIEWS) throw new TooManyViewsError(view.name);
  await tables.views.put(view);
}

/** Removes a view; null if it is not there. */
export async function deleteView(changes: NamedChanges, id: string, label?: string): MaybeStep {
  const view = await changes.present().views.get(id);
  if (view === undefined) return null;
  return changes.change(label ?? `Delete the view ${isolatedName(view.name)}`, (tables) =>
    tables.views.delete(id),
  );
}

/**
 * Gives views their places.
 *
 * @param name - of the view that was moved
 * @throws TooManyViewsError if they would be too many
 */
export function moveViews(changes: NamedChanges, name: string, views: readonly View[]): MaybeStep {
  return changes.change(`Move the view ${isolatedName(name)}`, async (tables) => {
    for (const view of views) await putView(tables, view);
  });
}
