/**
 * What is known of the parts of rigs: what ships, with the user's own statements over it; and who supplies
 * them, by the record of the workspace or else by the one that ships.
 *
 * Depends on: react, domain (types), data.
 */
import { useCallback, useMemo } from 'react';
import type { Component } from '#domain/model/component';
import { withOwnRecords, type OwnRecord } from '#domain/model/own-record';
import type { Party } from '#domain/model/party';
import { loadComponentReference } from '../data/component-reference';

/** The statements in force; the same array while nothing of the user's own changed. */
export function useComponents(own: readonly OwnRecord<Component>[]): readonly Component[] {
  return useMemo(() => withOwnRecords(shippedComponents(), own), [own]);
}

/** The statements as they ship; the same array every time. */
export function shippedComponents(): readonly Component[] {
  return loadComponentReference().components;
}

/** Every party that can be named as a supplier, by name: those of the workspace, then what ships beside them. */
export function useSupplierChoices(parties: readonly Party[]): readonly Party[] {
  return useMemo(() => {
    const byId = new Map(loadComponentReference().parties);
    for (const party of parties) byId.set(party.id, party);
    return [...byId.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }, [parties]);
}

/** Looks a supplier up: null if neither the workspace nor what ships has a record of it. */
export function useSuppliers(parties: readonly Party[]): (partyId: string) => Party | null {
  return useCallback(
    (partyId) =>
      parties.find(({ id }) => id === partyId) ?? loadComponentReference().parties.get(partyId) ?? null,
    [parties],
  );
}
