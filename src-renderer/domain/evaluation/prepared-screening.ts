/**
 * The parties on record made ready for one pass over many offers: each one's status and standing is looked
 * up once and remembered.
 *
 * A party counts as listed for the rules of ownership if a dated statement says so or a person decided a
 * true match; a potential match makes nobody listed, nor owned.
 *
 * Depends on: core (types), model (types), ownership, screening.
 */
import type { CalendarDate } from '../core/calendar-date';
import type { Party } from '../model/party';
import type { Reference } from '../model/reference';
import type { ListCode } from '../model/restricted-list';
import type { ScreeningDecision } from '../model/screening-decision';
import type { PartyScreening } from '../model/screening-run';
import type { Vendor } from '../model/vendor';
import { partyStanding, type PartyStanding } from '../ownership/party-standing';
import { holdingsOn, type Holding } from '../ownership/stakes-on';
import { listingsOnRecord, partiesNamed, type ListingsOnRecord } from '../screening/listings-on-record';
import { partyStatus, type PartyStatus } from '../screening/party-status';

/** What the records of parties say of one seller by its names. */
export interface SellerOnRecord {
  readonly listings: ListingsOnRecord;
  /** That of the vendor's id, and those that have one of its names. */
  readonly parties: readonly Party[];
}

/** What is known of the parties. */
export interface PreparedScreening {
  readonly reference: Reference;
  /** The plan's day, by which holdings and rules of ownership are judged. */
  readonly on: CalendarDate;
  /** The later of it and today, by which decisions and lists are. */
  readonly checkedOn: CalendarDate;
  /** Those of the workspace, and shipped ones that it has no record of. */
  readonly parties: ReadonlyMap<string, Party>;
  readonly holdings: readonly Holding[];
  readonly findings: ReadonlyMap<string, PartyScreening>;
  readonly decisions: ReadonlyMap<string, readonly ScreeningDecision[]>;
  /** Remembered, by the name that offers use. */
  readonly sellers: Map<string, SellerOnRecord>;
  /** Remembered. */
  readonly statuses: Map<string, PartyStatus>;
  /** Remembered. */
  readonly standings: Map<string, PartyStanding>;
  /** Lists that name each party; found at the first question. */
  listed: ReadonlyMap<string, ReadonlySet<ListCode>> | null;
}

/** Makes them ready; nothing is looked up yet. */
export function prepareScreening(reference: Reference): PreparedScreening {
  const { screening, parties, settings } = reference;
  const on = settings.scenario.asOf;
  const decisions = new Map<string, ScreeningDecision[]>();
  for (const decision of screening.decisions) {
    const own = decisions.get(decision.subjectId);
    if (own === undefined) decisions.set(decision.subjectId, [decision]);
    else own.push(decision);
  }
  const { today } = screening;
  return {
    reference,
    on,
    checkedOn: today === null || today < on ? on : today,
    parties: new Map([...screening.shippedParties, ...parties].map((party) => [party.id, party])),
    holdings: holdingsOn(screening.stakes, on),
    findings: new Map(screening.findings.map((finding) => [finding.id, finding])),
    decisions,
    sellers: new Map(),
    statuses: new Map(),
    standings: new Map(),
    listed: null,
  };
}

/** What is on record of a seller; every name of every party is compared, so once for a seller. */
export function sellerOnRecord(
  name: string,
  vendor: Vendor | null,
  { sellers, parties }: PreparedScreening,
): SellerOnRecord {
  const known = sellers.get(name);
  if (known !== undefined) return known;
  const all = [...parties.values()];
  const found = { listings: listingsOnRecord(vendor, name, all), parties: partiesNamed(vendor, name, all) };
  sellers.set(name, found);
  return found;
}

/** The status of a party by the id of its finding. */
export function statusOf(id: string, name: string, prepared: PreparedScreening): PartyStatus {
  const known = prepared.statuses.get(id);
  if (known !== undefined) return known;
  const { run, lists, subjects } = prepared.reference.screening;
  const finding = prepared.findings.get(id);
  const status = partyStatus(
    { id, name, listings: prepared.parties.get(id)?.listings ?? [] },
    { on: prepared.checkedOn, subject: subjects.get(id) ?? null },
    {
      run,
      findings: finding === undefined ? [] : [finding],
      decisions: prepared.decisions.get(id) ?? [],
      lists,
      practice: prepared.reference.settings.screening,
    },
  );
  prepared.statuses.set(id, status);
  return status;
}

/** What holdings and rules say of a party on record. */
export function standingOf(id: string, prepared: PreparedScreening): PartyStanding {
  const known = prepared.standings.get(id);
  if (known !== undefined) return known;
  prepared.listed ??= listedParties(prepared);
  const { stakes, rules } = prepared.reference.screening;
  const standing = partyStanding(id, { stakes, rules, listed: prepared.listed }, prepared.on);
  prepared.standings.set(id, standing);
  return standing;
}

/** The name of a party, as far as it is on record; of a seller without a record the one that was looked for. */
export function partyNameOf(id: string, { parties, reference, findings }: PreparedScreening): string {
  return (
    reference.vendors.find((vendor) => vendor.id === id)?.name ??
    parties.get(id)?.name ??
    findings.get(id)?.subject.names[0] ??
    id
  );
}

/** By listing or true match: every party and vendor on record, and every finding. */
function listedParties(prepared: PreparedScreening): ReadonlyMap<string, ReadonlySet<ListCode>> {
  const ids = new Set([
    ...prepared.parties.keys(),
    ...prepared.reference.vendors.map(({ id }) => id),
    ...prepared.findings.keys(),
  ]);
  return new Map(
    [...ids].flatMap((id) => {
      const { listCodes } = statusOf(id, partyNameOf(id, prepared), prepared);
      return listCodes.length === 0 ? [] : [[id, new Set(listCodes)] as const];
    }),
  );
}
