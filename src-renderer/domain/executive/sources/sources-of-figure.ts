/**
 * The sources that a figure rests on: those of the leaves of its explanation, each once.
 *
 * Depends on: core (types), explain (types), ../report-figure (types).
 */
import type { Source } from '../../core/source';
import type { Explanation } from '../../explain/explanation';
import type { ReportFigure } from '../report-figure';

const known = new WeakMap<Explanation, readonly Source[]>();
const rootOf = new WeakMap<ReportFigure, Explanation>();

/** In the order in which the explanation comes to them; none for a figure that nobody knows. */
export function sourcesOfFigure(figure: ReportFigure): readonly Source[] {
  const root = rootOf.get(figure) ?? figure.explain().root;
  rootOf.set(figure, root);
  return sourcesUnder(root);
}

/** What tells one source from another. */
export function sourceKey({ citation, asOf, confidence }: Source): string {
  return `${asOf ?? ''} ${confidence} ${citation}`;
}

/** Remembered by node: trees of one report share their branches. */
function sourcesUnder(node: Explanation): readonly Source[] {
  const before = known.get(node);
  if (before !== undefined) return before;
  const found = new Map<string, Source>();
  const add = (source: Source) => {
    const key = sourceKey(source);
    if (!found.has(key)) found.set(key, source);
  };
  if (node.source !== null) add(node.source);
  for (const input of node.inputs) sourcesUnder(input).forEach(add);
  const sources = [...found.values()];
  known.set(node, sources);
  return sources;
}
