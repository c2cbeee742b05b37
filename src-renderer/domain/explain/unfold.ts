/**
 * A tree as it is shown: what stands in several places is opened at the first
 * and is "as above" from then on.
 *
 * Two nodes are the same if everything below them is: two batches that are both
 * 12 days late for different reasons are both opened.
 *
 * Depends on: explain/explanation.
 */
import type { Explanation } from './explanation';

/** A node where it is shown. */
export interface ShownNode {
  readonly node: Explanation;
  /** True if the same stands opened above; it then has no inputs here. */
  readonly isAbove: boolean;
  readonly inputs: readonly ShownNode[];
}

/** Unfolds trees that are read one after the other, top to bottom. */
export function unfold(nodes: readonly Explanation[]): ShownNode[] {
  const numbers: Numbers = { byNode: new Map(), byWords: new Map() };
  const opened = new Set<number>();
  const show = (node: Explanation): ShownNode => {
    if (node.inputs.length === 0) return { node, isAbove: false, inputs: [] };
    const number = numberOf(node, numbers);
    if (opened.has(number)) return { node, isAbove: true, inputs: [] };
    opened.add(number);
    return { node, isAbove: false, inputs: node.inputs.map(show) };
  };
  return nodes.map(show);
}

/** One number for all nodes that say the same, themselves and in everything below. */
interface Numbers {
  readonly byNode: Map<Explanation, number>;
  readonly byWords: Map<string, number>;
}

function numberOf(node: Explanation, numbers: Numbers): number {
  const known = numbers.byNode.get(node);
  if (known !== undefined) return known;
  const { label, value, formula, note, source, inputs } = node;
  const below = inputs.map((input) => numberOf(input, numbers));
  const words = JSON.stringify([label, value, formula, note, source, below]);
  const number = numbers.byWords.get(words) ?? numbers.byWords.size;
  numbers.byWords.set(words, number);
  numbers.byNode.set(node, number);
  return number;
}
