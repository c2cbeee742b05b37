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
  return useMemo(() => withOwnRecords(loadComponentReference().components, own), [own]);
}

/** Looks a supplier up: null if neither the workspace nor what ships has a record of it. */
export function useSuppliers(parties: readonly Party[]): (partyId: string) => Party | null {
  return useCallback(
    (partyId) =>
      parties.find(({ id }) => id === partyId) ?? loadComponentReference().parties.get(partyId) ?? null,
    [parties],
  );
}
