/**
 * A vendor's record and its party as they stand in one form.
 *
 * A figure that is changed loses its former source: the form then asks where the new one was read.
 *
 * Depends on: core, model, imports/read-number, ui, ./party-draft, ./text-lines.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { newRecordId } from '#domain/core/new-record-id';
import type { Party } from '#domain/model/party';
import type { UsRepair, Vendor } from '#domain/model/vendor';
import { readWhole } from '../../imports/read-number';
import {
  newSourceDraft,
  readSource,
  sourceDraftOf,
  type SourceDraft,
  type SourceProblems,
} from '../../ui/source-draft';
import { identityDraftOf, readIdentity, type IdentityDraft, type IdentityProblems } from './party-draft';
import { linesText, readLines } from './text-lines';

/** The fields as typed. */
export interface VendorDraft {
  readonly name: string;
  readonly aliases: string;
  readonly party: IdentityDraft;
  readonly headquarters: string;
  readonly knownOrigins: string;
  readonly usAssembly: string;
  readonly service: string;
  readonly risks: string;
  readonly source: SourceDraft;
  readonly usRepair: UsRepair;
  readonly usRepairSource: SourceDraft;
  readonly warrantyDays: string;
  readonly warrantySource: SourceDraft;
}

/** What is wrong, by field. */
export interface VendorProblems {
  readonly name?: string;
  readonly aliases?: string;
  readonly party: IdentityProblems;
  readonly source: SourceProblems;
  readonly usRepairSource: SourceProblems;
  readonly warrantyDays?: string;
  readonly warrantySource: SourceProblems;
}

/** What the form is about. */
export interface VendorFormContext {
  /** Null for a new one. */
  readonly vendor: Vendor | null;
  /** Its party; null if none is on record. */
  readonly party: Party | null;
  readonly vendors: readonly Vendor[];
  readonly parties: readonly Party[];
  /** A seller that offers name and the table has not; null for any other vendor. */
  readonly seller: { readonly name: string; readonly origins: string } | null;
  readonly today: CalendarDate;
}

/** What is written where nothing is typed: unknown is said and never left blank. */
const NOT_KNOWN = 'not known';

/** Most days of a warranty: thirty years. */
const MOST_WARRANTY_DAYS = 10_950;

export function vendorDraftOf({ vendor, party, seller, today }: VendorFormContext): VendorDraft {
  const none = newSourceDraft(today);
  if (vendor === null) {
    const source =
      seller === null ? none : { ...none, citation: `Offers of ${seller.name} in this workspace` };
    return {
      name: seller?.name ?? '',
      aliases: '',
      party: { ...identityDraftOf(null, today), name: seller?.name ?? '', source },
      headquarters: '',
      knownOrigins:
        seller === null || seller.origins === '' ? '' : `${seller.origins} (declared in its offers)`,
      usAssembly: '',
      service: '',
      risks: '',
      source,
      usRepair: 'unknown',
      usRepairSource: { ...source, citation: 'Nothing found yet', confidence: 'assumed' },
      warrantyDays: '',
      warrantySource: none,
    };
  }
  const { usRepair, warrantyDays } = vendor;
  const identity = identityDraftOf(party, today);
  return {
    name: vendor.name,
    aliases: linesText(vendor.aliases),
    party: party === null ? { ...identity, name: vendor.name } : identity,
    headquarters: vendor.headquarters,
    knownOrigins: vendor.knownOrigins,
    usAssembly: vendor.usAssembly,
    service: vendor.service,
    risks: vendor.risks,
    source: sourceDraftOf(vendor.source),
    usRepair: usRepair.value,
    usRepairSource: sourceDraftOf(usRepair),
    warrantyDays: warrantyDays === null ? '' : String(warrantyDays.value),
    warrantySource: warrantyDays === null ? none : sourceDraftOf(warrantyDays),
  };
}

/** The draft with another answer on US repair; the source of the former answer goes with it. */
export function withUsRepair(draft: VendorDraft, usRepair: UsRepair, today: CalendarDate): VendorDraft {
  return draft.usRepair === usRepair ? draft : { ...draft, usRepair, usRepairSource: newSourceDraft(today) };
}

/** The draft with another warranty; while it is that of the record the source is too. */
export function withWarranty(
  draft: VendorDraft,
  warrantyDays: string,
  { vendor, today }: VendorFormContext,
): VendorDraft {
  const known = vendor?.warrantyDays ?? null;
  const isOnRecord = known !== null && sourceIs(draft.warrantySource, sourceDraftOf(known));
  return {
    ...draft,
    warrantyDays,
    warrantySource:
      isOnRecord && warrantyDays.trim() !== String(known.value)
        ? newSourceDraft(today)
        : draft.warrantySource,
  };
}

function sourceIs(one: SourceDraft, other: SourceDraft): boolean {
  return one.citation === other.citation && one.asOf === other.asOf && one.confidence === other.confidence;
}

/** Vendor and party, or what is wrong. */
export function readVendorDraft(
  draft: VendorDraft,
  { vendor, party, vendors, parties }: VendorFormContext,
): { readonly vendor: Vendor | null; readonly party: Party | null; readonly problems: VendorProblems } {
  const name = draft.name.trim();
  const aliases = readLines(draft.aliases, 200);
  const identity = readIdentity(draft.party);
  const source = readSource(draft.source);
  const repair = readSource(draft.usRepairSource);
  const warranty = readWarranty(draft);
  const nameProblem = name === '' ? 'Give the name that offers have.' : takenBy([name], vendor, vendors);
  const aliasProblem = aliases.ok ? takenBy(aliases.value, vendor, vendors) : aliases.problem;
  const problems: VendorProblems = {
    ...(nameProblem === null ? {} : { name: nameProblem }),
    ...(aliasProblem === null ? {} : { aliases: aliasProblem }),
    party: identity.problems,
    source: source.problems,
    usRepairSource: repair.problems,
    ...(warranty.problem === null ? {} : { warrantyDays: warranty.problem }),
    warrantySource: warranty.sourceProblems,
  };
  if (
    nameProblem !== null ||
    aliasProblem !== null ||
    !aliases.ok ||
    identity.identity === null ||
    source.source === null ||
    repair.source === null ||
    !warranty.isRead
  ) {
    return { vendor: null, party: null, problems };
  }
  const id = vendor?.id ?? newRecordId('vendor', name, [...vendors, ...parties]);
  return {
    vendor: {
      id,
      name,
      aliases: aliases.value.filter((alias) => alias !== name),
      headquarters: orNotKnown(draft.headquarters),
      knownOrigins: orNotKnown(draft.knownOrigins),
      usAssembly: orNotKnown(draft.usAssembly),
      usRepair: { value: draft.usRepair, ...repair.source },
      warrantyDays: warranty.value,
      service: orNotKnown(draft.service),
      risks: orNotKnown(draft.risks),
      relatedParties: vendor?.relatedParties ?? [],
      source: source.source,
    },
    party: {
      ...identity.identity,
      id,
      roles: party?.roles ?? [{ role: 'vendor', vendorId: id }],
      listings: party?.listings ?? [],
    },
    problems,
  };
}

function orNotKnown(text: string): string {
  return text.trim() === '' ? NOT_KNOWN : text.trim();
}

function readWarranty({ warrantyDays, warrantySource }: VendorDraft) {
  const nothing = { isRead: false, value: null, problem: null, sourceProblems: {} as SourceProblems };
  if (warrantyDays.trim() === '') return { ...nothing, isRead: true };
  const days = readWhole(warrantyDays, 1, MOST_WARRANTY_DAYS);
  const { source, problems } = readSource(warrantySource);
  if (!days.ok) {
    return { ...nothing, problem: `“${warrantyDays.trim()}” ${days.problem}.`, sourceProblems: problems };
  }
  if (source === null) return { ...nothing, sourceProblems: problems };
  return { ...nothing, isRead: true, value: { value: days.value, ...source } };
}

/** Two vendors of one name would make every offer of that name doubtful. */
function takenBy(names: readonly string[], vendor: Vendor | null, vendors: readonly Vendor[]): string | null {
  for (const other of vendors) {
    if (other.id === vendor?.id) continue;
    const taken = new Set([other.name, ...other.aliases].map((name) => name.trim().toLowerCase()));
    const name = names.find((one) => taken.has(one.toLowerCase()));
    if (name !== undefined) return `${other.name} has the name “${name}” already.`;
  }
  return null;
}
