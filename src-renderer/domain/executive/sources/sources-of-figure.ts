/**
 * The sources that a figure rests on: those of the leaves of its explanation, each once.
 *
 * Depends on: core (types), explain (types), ../report-figure (types).
 */
import type { Source } from '../../core/source';
import type { Explanation } from '../../explain/explanation';
import type { ReportFigure } from '../report-figure';

/**
 * Reads the sources of many figures. One source is one object for all that it is asked, and a branch that
 * figures share is read once: trees of a plan of 200 lines have half a million nodes.
 */
export class SourceReader {
  readonly #byKey = new Map<string, Source>();
  readonly #known = new WeakMap<Explanation, ReadonlySet<Source>>();

  /** In the order in which the explanation comes to them; none for a figure that nobody knows. */
  sourcesOf(figure: ReportFigure): ReadonlySet<Source> {
    return this.#under(figure.explain().root);
  }

  #under(node: Explanation): ReadonlySet<Source> {
    const before = this.#known.get(node);
    if (before !== undefined) return before;
    const found = new Set<Source>();
    this.#collect(node, found);
    this.#known.set(node, found);
    return found;
  }

  /** Remembers what branches, since those are shared; what hangs on one branch alone is read with it. */
  #collect(node: Explanation, found: Set<Source>): void {
    if (node.source !== null) found.add(this.#same(node.source));
    for (const input of node.inputs) {
      if (input.inputs.length < 2) this.#collect(input, found);
      else for (const source of this.#under(input)) found.add(source);
    }
  }

  #same(source: Source): Source {
    const key = sourceKey(source);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    this.#byKey.set(key, source);
    return source;
  }
}

const remembered = new WeakMap<ReportFigure, readonly Source[]>();

/** The sources of one figure. */
export function sourcesOfFigure(figure: ReportFigure): readonly Source[] {
  const before = remembered.get(figure);
  if (before !== undefined) return before;
  const sources = [...new SourceReader().sourcesOf(figure)];
  remembered.set(figure, sources);
  return sources;
}

/** What tells one source from another. */
export function sourceKey({ citation, asOf, confidence }: Source): string {
  return `${asOf ?? ''} ${confidence} ${citation}`;
}
