/**
 * What each condition of a filter does to the number of offers.
 *
 * Two counts, since conditions overlap: how many a condition refuses, and how
 * many it refuses that nothing else does. Only the second come back if it is
 * dropped.
 *
 * Depends on: model (types), filtering.
 */
import type { FilterGroup, FilterRule } from '../model/row-filter';
import { topRules } from './edit-filter';
import type { FilterColumns } from './filter-columns';
import { rowsHolding } from './filter-rows';

/** What one condition, or group, at the top of a filter does. */
export interface GateCount {
  readonly rule: FilterRule;
  /** Offers that do not meet it, whatever else they miss. */
  readonly refused: number;
  /** Offers that miss nothing else: as many more are shown without it. */
  readonly refusedAlone: number;
  /** False if no column that it names is known: it is passed over and refuses none. */
  readonly isAsked: boolean;
}

/**
 * Counts for each rule of {@link topRules}, in their order.
 *
 * @param isCounted - 1 for each row number that counts, such as those that hold the words looked
 *   for; without it every row counts
 */
export function gateCounts(
  filter: FilterGroup,
  columns: FilterColumns,
  isCounted: Uint8Array | null = null,
): readonly GateCount[] {
  const rules = topRules(filter);
  const masks = rules.map((rule) => rowsHolding(rule, columns));
  const refused = rules.map(() => 0);
  const refusedAlone = rules.map(() => 0);
  for (let row = 0; row < columns.rows.length; row += 1) {
    if (isCounted?.[row] === 0) continue;
    let missed = 0;
    let only = 0;
    masks.forEach((mask, place) => {
      if (mask?.[row] !== 0) return;
      missed += 1;
      only = place;
      refused[place] = (refused[place] ?? 0) + 1;
    });
    if (missed === 1) refusedAlone[only] = (refusedAlone[only] ?? 0) + 1;
  }
  return rules.map((rule, place) => ({
    rule,
    refused: refused[place] ?? 0,
    refusedAlone: refusedAlone[place] ?? 0,
    isAsked: masks[place] !== null,
  }));
}

/** The rule whose loss would bring back most offers; of equally many the one that refuses most, then the first. */
export function tightestGate(counts: readonly GateCount[]): GateCount | null {
  return counts.reduce<GateCount | null>((most, count) => {
    if (count.refused === 0) return most;
    if (most === null || count.refusedAlone > most.refusedAlone) return count;
    return count.refusedAlone === most.refusedAlone && count.refused > most.refused ? count : most;
  }, null);
}
