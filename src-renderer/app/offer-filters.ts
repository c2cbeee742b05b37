/**
 * Filters that lead from elsewhere to some offers in Compare, where they stand to be read and taken off.
 *
 * Depends on: model (types).
 */
import type { FilterGroup } from '#domain/model/row-filter';

/** The offers of one vendor and nothing else. */
export function offersOfVendor(vendor: string): FilterGroup {
  return oneOf('vendor', [vendor]);
}

/** These offers and nothing else. */
export function theseOffers(ids: readonly string[]): FilterGroup {
  return oneOf('offerId', ids);
}

function oneOf(columnId: string, values: readonly string[]): FilterGroup {
  return { kind: 'group', join: 'all', rules: [{ kind: 'one-of', columnId, values, isNot: false }] };
}
