/**
 * How many views a workspace saves. Runs inside the transaction of a change.
 *
 * A workspace file with more than that opens whole: only adding is refused.
 *
 * Depends on: ./db (types), core, model.
 */
import { isolatedName } from '#domain/core/isolated-name';
import { MAX_SAVED_VIEWS, type View } from '#domain/model/view';
import type { Database } from './db';

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
 * Adds or replaces a view.
 *
 * @throws TooManyViewsError if it would be one too many
 */
export async function putView(tables: Pick<Database, 'views'>, view: View): Promise<void> {
  const isKnown = (await tables.views.get(view.id)) !== undefined;
  if (!isKnown && (await tables.views.count()) >= MAX_SAVED_VIEWS) throw new TooManyViewsError(view.name);
  await tables.views.put(view);
}
