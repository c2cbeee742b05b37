/**
 * Who is screened: every vendor, every party on record with those that own or supply one, and every seller
 * and maker that offers and the catalogue name without a record.
 *
 * A vendor and the party of its id are one subject with the names of both, in every script.
 *
 * Depends on: core (types), model (types), ./list-status.
 */
import type { CountryCode } from '../core/country';
import type { Component, ComponentKind } from '../model/component';
import type { OwnershipStake } from '../model/ownership-stake';
import type { Party, PartyRole } from '../model/party';
import type { SubjectSnapshot } from '../model/screening-run';
import type { Vendor } from '../model/vendor';
import { comparableName } from './list-status';

/** What a subject is to an order. */
export interface SubjectRole {
  readonly role: PartyRole;
  /** Name of the one it is that for; null if it is for none in particular. */
  readonly of: string | null;
  /** `factory of Bitmain`, `supplies the control board (CVITEK CV1835) of Bitmain`. */
  readonly words: string;
}

/** One who is looked for in the lists. */
export interface ScreenedSubject {
  /** Id of the party or vendor, or `name:` with the comparable name of one that has no record. */
  readonly id: string;
  readonly name: string;
  /** None for a party on record that nothing ties to an offer. */
  readonly roles: readonly SubjectRole[];
  readonly snapshot: SubjectSnapshot;
}

/** What subjects are gathered from. */
export interface SubjectSources {
  readonly vendors: readonly Vendor[];
  readonly parties: readonly Party[];
  /** Parties that ship with the app: only those that a holding or a part names, and `parties` lacks, are taken. */
  readonly shippedParties: readonly Party[];
  /** Holdings and parts in force. */
  readonly stakes: readonly OwnershipStake[];
  readonly components: readonly Component[];
  /** Sellers as offers name them; makers as the catalogue does. Each may come many times. */
  readonly sellerNames: readonly string[];
  readonly makerNames: readonly string[];
  /** The country of words such as `China`; null if they name none. */
  readonly countryOf: (words: string) => CountryCode | null;
}

/** The subject of a name without a record. */
export function nameSubjectId(name: string): string {
  return `name:${comparableName(name)}`;
}

/** Every subject once: vendors, then other parties, then names, each in its order. */
export function screenedSubjects(sources: SubjectSources): readonly ScreenedSubject[] {
  const { vendors, countryOf } = sources;
  const parties = partiesOf(sources);
  const rolesOf = tiesOf(sources, parties);
  const partyOf = new Map(parties.map((party) => [party.id, party]));
  const vendorIds = new Set(vendors.map(({ id }) => id));
  const known: ScreenedSubject[] = [
    ...vendors.map((vendor) => vendorSubject(vendor, partyOf.get(vendor.id) ?? null, rolesOf, countryOf)),
    ...parties
      .filter(({ id }) => !vendorIds.has(id))
      .map((party) => partySubject(party, [party.name, ...party.aliases], rolesOf(party.id), countryOf)),
  ];
  const taken = new Set(known.flatMap(({ snapshot }) => snapshot.names.map(comparableName)));
  const unknown = new Map<string, ScreenedSubject>();
  const add = (name: string, role: SubjectRole) => {
    const id = nameSubjectId(name);
    if (name.trim() === '' || taken.has(comparableName(name))) return;
    const before = unknown.get(id);
    const roles = before?.roles ?? [];
    if (roles.some(({ words }) => words === role.words)) return;
    const snapshot = {
      names: [name.trim()],
      country: null,
      kind: 'unknown',
      addresses: [],
      numbers: [],
    } as const;
    unknown.set(
      id,
      before === undefined
        ? { id, name: name.trim(), roles: [role], snapshot }
        : { ...before, roles: [...roles, role] },
    );
  };
  for (const name of sources.sellerNames)
    add(name, { role: 'vendor', of: null, words: 'seller in an offer, without a record' });
  for (const name of sources.makerNames)
    add(name, { role: 'manufacturer', of: null, words: 'maker in the catalogue, without a record' });
  return [...known, ...unknown.values()];
}

/** Those of the workspace, then those that ship and are named by a holding or a part. */
function partiesOf({ parties, shippedParties, stakes, components }: SubjectSources): readonly Party[] {
  const known = new Set(parties.map(({ id }) => id));
  const named = new Set([
    ...stakes.flatMap(({ ownerId, ownedId }) => [ownerId, ownedId]),
    ...components.flatMap(({ supplierId }) => supplierId ?? []),
  ]);
  return [...parties, ...shippedParties.filter(({ id }) => named.has(id) && !known.has(id))];
}

type RolesOf = (id: string) => readonly SubjectRole[];

/** What holdings, parts and the records of ties say of each party. */
function tiesOf({ vendors, stakes, components }: SubjectSources, parties: readonly Party[]): RolesOf {
  const vendorNames = new Map(vendors.map(({ id, name }) => [id, name]));
  const partyNames = new Map(parties.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => vendorNames.get(id) ?? partyNames.get(id) ?? id;
  const roles = new Map<string, SubjectRole[]>();
  const add = (id: string, role: PartyRole, of: string | null, words: string) => {
    const before = roles.get(id) ?? [];
    if (before.some((one) => one.words === words)) return;
    roles.set(id, [...before, { role, of, words }]);
  };
  for (const { id, roles: own } of parties) {
    for (const { role, vendorId } of own) {
      const of = vendorId === null ? null : nameOf(vendorId);
      add(id, role, of, of === null ? ROLES[role] : `${ROLES[role]} of ${of}`);
    }
  }
  for (const { ownerId, ownedId, isIndirect } of stakes) {
    const through = isIndirect ? ' through others' : '';
    add(ownerId, 'owner', nameOf(ownedId), `holds part of ${nameOf(ownedId)}${through}`);
  }
  for (const { supplierId, kind, part, maker } of components) {
    if (supplierId !== null)
      add(supplierId, 'component-supplier', maker, `supplies ${PARTS[kind]} (${part}) of ${maker}`);
  }
  return (id) => roles.get(id) ?? [];
}

function vendorSubject(
  vendor: Vendor,
  party: Party | null,
  rolesOf: RolesOf,
  countryOf: SubjectSources['countryOf'],
): ScreenedSubject {
  const roles: readonly SubjectRole[] = [
    { role: 'vendor', of: null, words: 'vendor' },
    ...rolesOf(vendor.id),
  ];
  const distinct = roles.filter(({ words }, at) => roles.findIndex((one) => one.words === words) === at);
  const names = [vendor.name, ...vendor.aliases];
  if (party !== null) {
    const subject = partySubject(party, [...names, party.name, ...party.aliases], distinct, countryOf);
    const country = subject.snapshot.country ?? countryIn(vendor.headquarters, countryOf);
    return { ...subject, name: vendor.name, snapshot: { ...subject.snapshot, country } };
  }
  const country = countryIn(vendor.headquarters, countryOf);
  const snapshot = {
    names: distinctNames(names),
    country,
    kind: 'unknown',
    addresses: [],
    numbers: [],
  } as const;
  return { id: vendor.id, name: vendor.name, roles: distinct, snapshot };
}

function partySubject(
  { id, name, country, kind, addresses, numbers }: Party,
  names: readonly string[],
  roles: readonly SubjectRole[],
  countryOf: SubjectSources['countryOf'],
): ScreenedSubject {
  const code = country === null ? null : countryIn(country, countryOf);
  return {
    id,
    name,
    roles,
    snapshot: { names: distinctNames(names), country: code, kind, addresses, numbers },
  };
}

/** `Beijing, China` is China, `Singapore (general knowledge)` Singapore. */
function countryIn(words: string, countryOf: SubjectSources['countryOf']): CountryCode | null {
  const outside = words.replace(/\([^)]*\)/g, ' ');
  return countryOf(outside.trim()) ?? countryOf((outside.split(',').at(-1) ?? '').trim());
}

/** Each once, letter case aside, the first one first. */
function distinctNames(names: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(comparableName(name))) seen.set(comparableName(name), name.trim());
  return [...seen.values()].filter((name) => name !== '');
}

const ROLES: Readonly<Record<PartyRole, string>> = {
  vendor: 'vendor',
  manufacturer: 'manufacturer',
  factory: 'factory',
  reseller: 'reseller',
  'importer-of-record': 'importer of record',
  owner: 'owner',
  'component-supplier': 'component supplier',
};

const PARTS: Readonly<Record<ComponentKind, string>> = {
  chip: 'the hashing chip',
  foundry: 'the hashing chip as its foundry',
  'control-board': 'the control board',
  'power-supply': 'the power supply',
  firmware: 'the firmware',
};
