/**
 * The holdings on record and the rules of ownership that ship with the app.
 *
 * Depends on: model, #resources.
 */
import rules from '#resources/ownership-rules';
import stakes from '#resources/ownership-stakes';
import { ownershipRuleSchema, type OwnershipRule } from '#domain/model/ownership-rule';
import { ownershipStakeSchema, type OwnershipStake } from '#domain/model/ownership-stake';

/** What ships of ownership. */
export interface OwnershipReference {
  readonly rules: readonly OwnershipRule[];
  readonly stakes: readonly OwnershipStake[];
}

let loaded: OwnershipReference | null = null;

/** Loads it; the same object every time. @throws if the shipped data is not what its schemas say */
export function loadOwnershipReference(): OwnershipReference {
  loaded ??= {
    rules: rules.map((row) => ownershipRuleSchema.parse(row)),
    stakes: stakes.map((row) => ownershipStakeSchema.parse(row)),
  };
  return loaded;
}
