/**
 * The parties that bear on an offer: who sells, makes, builds, resells, imports, owns, and supplies parts.
 *
 * Depends on: core (types), components, model (types), ownership (types), screening, ./prepared-screening.
 */
import { componentsOf } from '../components/components-of';
import { COMPONENT_KIND_WORDS, doubtOfPart } from '../components/component-sentence';
import type { Source } from '../core/source';
import type { Component } from '../model/component';
import type { PartyRole } from '../model/party';
import type { RigModel } from '../model/rig-model';
import type { Vendor } from '../model/vendor';
import type { OfferPartyRole } from '../screening/list-status';
import { nameSubjectId } from '../screening/screened-subjects';
import { partyNameOf, sellerOnRecord, type PreparedScreening } from './prepared-screening';

/** A party with what it is to the offer; a party that is several things is there once for each. */
export interface FoundParty {
  readonly id: string;
  readonly name: string;
  readonly role: OfferPartyRole;
  readonly roleWords: string;
  readonly components: readonly Component[];
  /** What says so; null where that is the offer itself. */
  readonly source: Source | null;
}

/** What an offer is of, as far as its parties depend on it. */
export interface OfferedRig {
  /** The seller as the offer names it. */
  readonly sellerName: string;
  /** Its record; null if there is none. */
  readonly seller: Vendor | null;
  /** The catalogue entry; null if the rig is in no catalogue. */
  readonly rig: RigModel | null;
  /** The model as the offer names it. */
  readonly modelName: string;
  /** The maker's record; null if there is none, or nobody knows who makes it. */
  readonly maker: Vendor | null;
}

/** Roles that bear on the offers of every vendor where the record names none. */
const FOR_EVERY_VENDOR: ReadonlySet<PartyRole> = new Set(['factory', 'reseller', 'importer-of-record']);

const ROLES: Readonly<Record<Exclude<PartyRole, 'vendor'>, string>> = {
  manufacturer: 'manufacturer',
  factory: 'factory',
  reseller: 'reseller',
  'importer-of-record': 'importer of record',
  owner: 'owner',
  'component-supplier': 'component supplier',
};

/** Every party, the seller first. */
export function offerParties(offered: OfferedRig, prepared: PreparedScreening): readonly FoundParty[] {
  const direct = [...sellerAndMaker(offered, prepared), ...byRole(offered, prepared)];
  return [...direct, ...ownersOf(direct, prepared), ...suppliersOf(offered, prepared)];
}

function sellerAndMaker(
  { sellerName, seller, rig, maker }: OfferedRig,
  prepared: PreparedScreening,
): readonly FoundParty[] {
  const named = sellerOnRecord(sellerName, seller, prepared).parties;
  const found: FoundParty[] = [
    {
      id: seller?.id ?? named[0]?.id ?? nameSubjectId(sellerName),
      name: seller?.name ?? sellerName,
      role: 'seller',
      roleWords: 'seller',
      components: [],
      source: seller?.source ?? null,
    },
  ];
  // Records that have the seller's name under another id are the seller too, and may be listed.
  for (const party of named) {
    if (found.some(({ id }) => id === party.id)) continue;
    found.push({
      id: party.id,
      name: party.name,
      role: 'seller',
      roleWords: 'seller',
      components: [],
      source: party.source,
    });
  }
  if (rig === null) return found;
  const makerId =
    maker?.id ?? sellerOnRecord(rig.vendor, null, prepared).parties[0]?.id ?? nameSubjectId(rig.vendor);
  return found.some(({ id }) => id === makerId)
    ? found
    : [
        ...found,
        {
          id: makerId,
          name: maker?.name ?? rig.vendor,
          role: 'maker',
          roleWords: `maker of the ${rig.model}`,
          components: [],
          source: rig.source,
        },
      ];
}

/** Parties on record that play a part for the seller, the maker or every vendor. */
function byRole({ seller, maker }: OfferedRig, prepared: PreparedScreening): readonly FoundParty[] {
  const vendorIds = new Set([seller?.id, maker?.id].filter((id) => id !== undefined));
  return [...prepared.parties.values()].flatMap((party) =>
    party.roles.flatMap(({ role, vendorId }) => {
      if (role === 'vendor') return [];
      const bears = vendorId === null ? FOR_EVERY_VENDOR.has(role) : vendorIds.has(vendorId);
      if (!bears) return [];
      const of = vendorId === null ? '' : ` of ${partyNameOf(vendorId, prepared)}`;
      return [
        {
          id: party.id,
          name: party.name,
          role,
          roleWords: `${ROLES[role]}${of}`,
          components: [],
          source: party.source,
        },
      ];
    }),
  );
}

/** Everyone who holds part of one of them, directly or through others, each once. */
function ownersOf(direct: readonly FoundParty[], prepared: PreparedScreening): readonly FoundParty[] {
  const found = new Map<string, FoundParty>();
  const seen = new Set(direct.map(({ id }) => id));
  // A set hands out what is added while it is gone through.
  for (const ownedId of seen) {
    for (const holding of prepared.holdings) {
      if (holding.ownedId !== ownedId || seen.has(holding.ownerId)) continue;
      seen.add(holding.ownerId);
      found.set(holding.ownerId, {
        id: holding.ownerId,
        name: partyNameOf(holding.ownerId, prepared),
        role: 'owner',
        roleWords: `holds part of ${partyNameOf(ownedId, prepared)}`,
        components: [],
        source: holding.stakes[0]?.source ?? null,
      });
    }
  }
  return [...found.values()];
}

/** Who supplies the parts of the rig. The day of making is not known, so no statement is left out by its days. */
function suppliersOf(
  { sellerName, seller, rig, maker, modelName }: OfferedRig,
  prepared: PreparedScreening,
): readonly FoundParty[] {
  const names =
    rig === null
      ? { maker: seller?.name ?? sellerName, model: modelName }
      : { maker: maker?.name ?? rig.vendor, model: rig.model };
  const byParty = new Map<string, Component[]>();
  for (const component of componentsOf(names, prepared.reference.screening.components)) {
    if (component.supplierId === null) continue;
    byParty.set(component.supplierId, [...(byParty.get(component.supplierId) ?? []), component]);
  }
  return [...byParty].map(([id, components]) => ({
    id,
    name: partyNameOf(id, prepared),
    role: 'component-supplier',
    roleWords: `supplies ${components.map(partInWords).join('; ')}`,
    components,
    source: components[0]?.source ?? null,
  }));
}

/** `CVITEK CV1835 control board, some units`. */
export function partInWords(component: Component): string {
  const { part, kind, reach } = component;
  const doubt = doubtOfPart(component);
  return [
    `${part} ${COMPONENT_KIND_WORDS[kind].toLowerCase()}`,
    ...(reach === 'some-units' ? ['some units'] : []),
    ...(doubt === null ? [] : [doubt]),
  ].join(', ');
}
