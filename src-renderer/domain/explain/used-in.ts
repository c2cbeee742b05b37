/**
 * Which figures of an offer were made from one of them.
 *
 * Read off the trees themselves: whoever adds a figure to a tree need not list
 * it anywhere else, and a list kept by hand could not stay right for every
 * offer, since a stated freight is used where an estimated one is not.
 *
 * Depends on: explain/explanation.
 */
import type { Explanation, FigureUse } from './explanation';

/**
 * The figures whose tree holds a figure; never the figure itself.
 *
 * @param trees - one for each explained column, in the order of the answer
 */
export function usedIn(
  figure: string,
  trees: Iterable<FigureUse & { readonly root: Explanation }>,
): FigureUse[] {
  const uses: FigureUse[] = [];
  for (const { columnId, header, root } of trees) {
    if (columnId !== figure && holdsFigure(root, figure, new Set())) uses.push({ columnId, header });
  }
  return uses;
}

/** Shared parts of a tree are looked at once. */
function holdsFigure(node: Explanation, figure: string, seen: Set<Explanation>): boolean {
  if (node.figure === figure) return true;
  if (seen.has(node)) return false;
  seen.add(node);
  return node.inputs.some((input) => holdsFigure(input, figure, seen));
}
