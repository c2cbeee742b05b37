/**
 * A party as it stands in a form: who it is, and for whose offers it matters.
 *
 * Depends on: core, model, ui, ./text-lines.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { newRecordId } from '#domain/core/new-record-id';
import { PARTY_ROLES, type Party, type PartyPart, type PartyRole } from '#domain/model/party';
import type { EntryKind } from '#domain/model/restricted-list';
import {
  newSourceDraft,
  readSource,
  sourceDraftOf,
  type SourceDraft,
  type SourceProblems,
} from '../../ui/source-draft';
import { linesText, readLines } from './text-lines';

/** For whose offers a role is played: nobody's, those of the vendor at hand, or every vendor's. */
export type RoleReach = 'none' | 'this' | 'every';

/** Who a party is, as typed. */
export interface IdentityDraft {
  readonly name: string;
  readonly aliases: string;
  readonly country: string;
  readonly kind: EntryKind;
  readonly addresses: string;
  readonly numbers: string;
  readonly source: SourceDraft;
}

/** What is wrong with it, by field. */
export interface IdentityProblems {
  readonly name?: string;
  readonly aliases?: string;
  readonly addresses?: string;
  readonly numbers?: string;
  readonly source: SourceProblems;
}

/** A party as typed. */
export interface PartyDraft extends IdentityDraft {
  readonly roles: Readonly<Record<PartyRole, RoleReach>>;
}

/** What the form is about. */
export interface PartyFormContext {
  /** Null for a new one. */
  readonly party: Party | null;
  /** The vendor at hand; null if none is. */
  readonly vendorId: string | null;
  readonly parties: readonly Party[];
  readonly today: CalendarDate;
}

const NO_PARTY = {
  name: '',
  aliases: [],
  country: null,
  kind: 'entity',
  addresses: [],
  numbers: [],
} as const;

export function identityDraftOf(party: Party | null, today: CalendarDate): IdentityDraft {
  const { name, aliases, country, kind, addresses, numbers } = party ?? NO_PARTY;
  return {
    name,
    aliases: linesText(aliases),
    country: country ?? '',
    kind,
    addresses: linesText(addresses),
    numbers: linesText(numbers),
    source: party === null ? newSourceDraft(today) : sourceDraftOf(party.source),
  };
}

/** A new party is at first a factory of the vendor at hand, or an importer for all. */
export function partyDraftOf({ party, vendorId, today }: PartyFormContext): PartyDraft {
  const reachOf = (role: PartyRole): RoleReach => {
    const parts = (party?.roles ?? []).filter((part) => part.role === role);
    if (parts.some((part) => part.vendorId === null)) return 'every';
    return vendorId !== null && parts.some((part) => part.vendorId === vendorId) ? 'this' : 'none';
  };
  return {
    ...identityDraftOf(party, today),
    roles: Object.fromEntries(PARTY_ROLES.map((role) => [role, reachOf(role)])) as Record<
      PartyRole,
      RoleReach
    >,
  };
}

/** The identity, or what is wrong with it. */
export function readIdentity(draft: IdentityDraft): {
  readonly identity: Omit<Party, 'id' | 'roles' | 'listings'> | null;
  readonly problems: IdentityProblems;
} {
  const name = draft.name.trim();
  const aliases = readLines(draft.aliases, 200);
  const addresses = readLines(draft.addresses, 500);
  const numbers = readLines(draft.numbers, 100);
  const { source, problems } = readSource(draft.source);
  const found: IdentityProblems = {
    ...(name === '' ? { name: 'Give its name as a register or an invoice has it.' } : {}),
    ...(aliases.ok ? {} : { aliases: aliases.problem }),
    ...(addresses.ok ? {} : { addresses: addresses.problem }),
    ...(numbers.ok ? {} : { numbers: numbers.problem }),
    source: problems,
  };
  if (name === '' || !aliases.ok || !addresses.ok || !numbers.ok || source === null) {
    return { identity: null, problems: found };
  }
  return {
    identity: {
      name,
      aliases: aliases.value.filter((alias) => alias !== name),
      country: draft.country.trim() === '' ? null : draft.country.trim(),
      kind: draft.kind,
      addresses: addresses.value,
      numbers: numbers.value,
      source,
    },
    problems: found,
  };
}

/** The party, or what is wrong with it; roles that it plays for other vendors stay. */
export function readPartyDraft(
  draft: PartyDraft,
  { party, vendorId, parties }: PartyFormContext,
): { readonly party: Party | null; readonly problems: IdentityProblems } {
  const read = readIdentity(draft);
  const same = parties.find(
    ({ id, name }) =>
      id !== party?.id && name.trim().toLowerCase() === draft.name.trim().toLowerCase() && name !== '',
  );
  const problems =
    same === undefined || draft.name.trim() === ''
      ? read.problems
      : { ...read.problems, name: 'A party of this name is on record: change that one instead.' };
  if (read.identity === null || problems.name !== undefined) return { party: null, problems };
  return {
    party: {
      ...read.identity,
      id: party?.id ?? newRecordId('party', read.identity.name, parties),
      roles: rolesOf(draft, party?.roles ?? [], vendorId),
      listings: party?.listings ?? [],
    },
    problems,
  };
}

function rolesOf(
  { roles }: PartyDraft,
  before: readonly PartyPart[],
  vendorId: string | null,
): readonly PartyPart[] {
  return [
    ...before.filter((part) => part.vendorId !== null && part.vendorId !== vendorId),
    ...PARTY_ROLES.flatMap((role): readonly PartyPart[] => {
      if (roles[role] === 'every') return [{ role, vendorId: null }];
      return roles[role] === 'this' && vendorId !== null ? [{ role, vendorId }] : [];
    }),
  ];
}
