/**
 * The view at work: as it was left, else the first saved one, else the standard.
 *
 * Every sort and every typed letter changes it, so it is kept with the looks of
 * the screen and not in the workspace's history.
 *
 * Depends on: model, features/compare, services.
 */
import { viewSchema, type View } from '#domain/model/view';
import { standardView } from '../features/compare/standard-view';
import { useKept } from '../services/use-kept';

export function useWorkingView(saved: readonly View[]): readonly [View, (view: View) => void] {
  return useKept<View>('view', readView, saved[0] ?? standardView);
}

function readView(kept: unknown): View | null {
  const view = viewSchema.safeParse(kept);
  return view.success ? view.data : null;
}
