/**
 * What a view may be called, in the words of whoever is refused.
 *
 * Depends on: model/view.
 */
import { MAX_VIEW_NAME, type View } from '../model/view';

/**
 * Why a view cannot have a name, as a sentence; null if it can. Spaces around a name do not count,
 * nor does letter case: two tabs that read alike cannot be told apart.
 *
 * @param tabs - all views there are
 * @param ownId - the view that is to get the name; null for a new one
 */
export function viewNameProblem(name: string, tabs: readonly View[], ownId: string | null): string | null {
  const wanted = plain(name);
  if (wanted === '') return 'A view needs a name.';
  if (name.trim().length > MAX_VIEW_NAME) {
    return `A name has at most ${String(MAX_VIEW_NAME)} characters; this one has ${String(name.trim().length)}.`;
  }
  const other = tabs.find((view) => view.id !== ownId && plain(view.name) === wanted);
  return other === undefined ? null : `There is a view “${other.name}” already.`;
}

/** A name for a copy that no view has: `Service copy`, and of that `Service copy 2`. */
export function copyName(name: string, tabs: readonly View[]): string {
  const original = name.replace(/ copy(?: \d+)?$/, '');
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? ' copy' : ` copy ${String(number)}`;
    const candidate = withinLength(original, MAX_VIEW_NAME - ending.length) + ending;
    if (viewNameProblem(candidate, tabs, null) === null) return candidate;
  }
}

/** The beginning of a name, no pair of surrogates cut in half. */
function withinLength(name: string, most: number): string {
  if (name.length <= most) return name;
  const cut = name.slice(0, most);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

function plain(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').toLowerCase();
}
