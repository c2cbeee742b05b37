/**
 * The sources that a figure rests on: those of the leaves of its explanation, each once.
 *
 * Depends on: core (types), explain (types), ../report-figure (types).
 */
import type { Source } from '../../core/source';
import type { Explanation } from '../../explain/explanation';
import type { ReportFigure } from '../report-figure';

const known = new WeakMap<ReportFigure, readonly Source[]>();

/** In the order in which the explanation comes to them; none for a figure that nobody knows. */
export function sourcesOfFigure(figure: ReportFigure): readonly Source[] {
  const before = known.get(figure);
  if (before !== undefined) return before;
  const found = new Map<string, Source>();
  collect(figure.explain().root, found, new Set());
  const sources = [...found.values()];
  known.set(figure, sources);
  return sources;
}

/** What tells one source from another. */
export function sourceKey({ citation, asOf, confidence }: Source): string {
  return `${asOf ?? ''} ${confidence} ${citation}`;
}

/** A part of a tree may stand in it more than once; it is read once. */
function collect(node: Explanation, found: Map<string, Source>, seen: Set<Explanation>): void {
  if (seen.has(node)) return;
  seen.add(node);
  if (node.source !== null) {
    const key = sourceKey(node.source);
    if (!found.has(key)) found.set(key, node.source);
  }
  for (const input of node.inputs) collect(input, found, seen);
}
