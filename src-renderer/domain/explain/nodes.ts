/**
 * Makers of explanation nodes, so that every tree is built one way.
 *
 * A fact is a leaf and leads to a source; a computed node has none of its own,
 * because its sources are those of its inputs. In between stands a line: a
 * given rate of something that is shown next to it.
 *
 * Depends on: core (types), explain/explanation.
 */
import type { PartsPerMillion } from '../core/money';
import type { Source } from '../core/source';
import type { Explanation, Operation } from './explanation';

/** What a computed node may say beside its formula. */
interface Extra {
  readonly note?: string | null;
  readonly operation?: Operation;
}

/** A given figure, with where it was read. */
export function fact(label: string, value: string, source: Source, note: string | null = null): Explanation {
  return { label, value, formula: null, inputs: [], source: plainSource(source), note };
}

/** A leaf that is worked out from a given figure: the source is that of the figure. */
export function line(
  label: string,
  value: string,
  formula: string,
  source: Source,
  { note = null, operation }: Extra = {},
): Explanation {
  const node = { label, value, formula, inputs: [], source: plainSource(source), note };
  return operation === undefined ? node : { ...node, operation };
}

/** A figure made from others by a formula in words. */
export function computed(
  label: string,
  value: string,
  formula: string,
  inputs: readonly Explanation[],
  { note = null, operation }: Extra = {},
): Explanation {
  const node = { label, value, formula, inputs, source: null, note };
  return operation === undefined ? node : { ...node, operation };
}

/** A figure that nobody knows, and why. */
export function unknown(label: string, reason: string): Explanation {
  return { label, value: '—', formula: null, inputs: [], source: null, note: reason };
}

/** The same node as the figure of a column. */
export function asFigure(columnId: string, node: Explanation): Explanation {
  return { ...node, figure: columnId };
}

/** `plus − minus`. */
export function sumOf(plus: readonly Explanation[], minus: readonly Explanation[] = []): Operation {
  return { kind: 'sum', plus, minus };
}

/** `over ÷ under`, both products. */
export function ratioOf(over: readonly Explanation[], under: readonly (Explanation | number)[]): Operation {
  return { kind: 'ratio', over, under };
}

/** `rate × (of, added)`. */
export function rateOf(rate: PartsPerMillion, of: readonly Explanation[]): Operation {
  return { kind: 'rate', rate, of };
}

/** Without the value that a sourced figure carries. */
function plainSource({ citation, asOf, confidence }: Source): Source {
  return { citation, asOf, confidence };
}
