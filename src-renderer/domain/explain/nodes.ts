/**
 * Makers of explanation nodes, so that every tree is built one way.
 *
 * A fact is a leaf and leads to a source; a computed node has none of its own,
 * because its sources are those of its inputs.
 *
 * Depends on: core (types), explain/explanation.
 */
import type { Source } from '../core/source';
import type { Explanation } from './explanation';

/** A given figure, with where it was read. */
export function fact(label: string, value: string, source: Source, note: string | null = null): Explanation {
  const { citation, asOf, confidence } = source;
  return { label, value, formula: null, inputs: [], source: { citation, asOf, confidence }, note };
}

/** A figure made from others by a formula in words. */
export function computed(
  label: string,
  value: string,
  formula: string,
  inputs: readonly Explanation[],
  note: string | null = null,
): Explanation {
  return { label, value, formula, inputs, source: null, note };
}

/** A figure that nobody knows, and why. */
export function unknown(label: string, reason: string): Explanation {
  return { label, value: '—', formula: null, inputs: [], source: null, note: reason };
}
