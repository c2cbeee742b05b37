/**
 * Changes of parties and vendors.
 *
 * A party that something names stays: a holding, an event or a part without its party says nothing.
 *
 * Depends on: core, model (types), ./named-changes.
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { Party } from '#domain/model/party';
import type { Vendor } from '#domain/model/vendor';
import { counted, type MaybeStep, type NamedChanges } from './named-changes';
import type { ContentTables } from './workspace-writer';

/** Records name the party, so it was not removed. */
export class PartyInUseError extends Error {
  override readonly name = 'PartyInUseError';
  constructor(
    readonly partyName: string,
    readonly users: readonly string[],
  ) {
    super(
      `${isolatedName(partyName)} was not removed: ${users.join(', ')} ${users.length === 1 && users[0]?.startsWith('1 ') === true ? 'names' : 'name'} it. Change or remove those first.`,
    );
  }
}

/** Adds or replaces a party. */
export async function putParty(changes: NamedChanges, party: Party, label?: string): MaybeStep {
  const verb = (await changes.present().parties.get(party.id)) === undefined ? 'Add' : 'Change';
  return changes.change(label ?? `${verb} party ${isolatedName(party.name)}`, (tables) =>
    tables.parties.put(party),
  );
}

/**
 * Removes a party; null if it is not there. What was decided of it stays.
 *
 * @throws PartyInUseError if vendors, holdings, events or parts of the workspace name it
 */
export async function deleteParty(changes: NamedChanges, id: string): MaybeStep {
  const party = await changes.present().parties.get(id);
  if (party === undefined) return null;
  return changes.change(`Remove party ${isolatedName(party.name)}`, async (tables) => {
    const users = await usersOf(tables, id);
    if (users.length > 0) throw new PartyInUseError(party.name, users);
    await tables.parties.delete(id);
  });
}

/** Adds or replaces a vendor. */
export async function putVendor(changes: NamedChanges, vendor: Vendor, label?: string): MaybeStep {
  const verb = (await changes.present().vendors.get(vendor.id)) === undefined ? 'Add' : 'Change';
  return changes.change(label ?? `${verb} vendor ${isolatedName(vendor.name)}`, (tables) =>
    tables.vendors.put(vendor),
  );
}

/** What names a party, counted in words. */
async function usersOf(tables: ContentTables, id: string): Promise<string[]> {
  const vendors = await tables.vendors
    .filter(({ relatedParties }) => relatedParties.some(({ partyId }) => partyId === id))
    .count();
  const stakes = await tables.ownStakes
    .filter(({ value }) => value !== null && (value.ownerId === id || value.ownedId === id))
    .count();
  const events = await tables.ownEvents.filter(({ value }) => value?.partyIds.includes(id) === true).count();
  const parts = await tables.ownComponents.filter(({ value }) => value?.supplierId === id).count();
  return [
    ...(vendors > 0 ? [counted(vendors, 'vendor')] : []),
    ...(stakes > 0 ? [counted(stakes, 'own holding')] : []),
    ...(events > 0 ? [counted(events, 'own event')] : []),
    ...(parts > 0 ? [counted(parts, 'own part')] : []),
  ];
}
