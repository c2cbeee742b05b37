/**
 * What ships of holdings, rules of ownership, parts of rigs and the parties they name.
 *
 * Depends on: domain (types), ./component-reference, ./ownership-reference.
 */
import type { Component } from '#domain/model/component';
import type { OwnershipRule } from '#domain/model/ownership-rule';
import type { OwnershipStake } from '#domain/model/ownership-stake';
import type { Party } from '#domain/model/party';
import { loadComponentReference } from './component-reference';
import { loadOwnershipReference } from './ownership-reference';

/** What ships. */
export interface ShippedScreening {
  readonly stakes: readonly OwnershipStake[];
  readonly rules: readonly OwnershipRule[];
  readonly components: readonly Component[];
  readonly parties: readonly Party[];
}

let loaded: ShippedScreening | null = null;

/** Loads it; the same object every time. @throws if the shipped data is not what its schemas say */
export function loadShippedScreening(): ShippedScreening {
  const { components, parties } = loadComponentReference();
  loaded ??= { ...loadOwnershipReference(), components, parties: [...parties.values()] };
  return loaded;
}
