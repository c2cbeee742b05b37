/**
 * What ownership says of a party on a day: listed, owned by listed parties under a rule, or related.
 *
 * A related party is not a listed party. A common shareholder below the threshold makes nobody an
 * affiliate: such rules run down from a listed owner, never across to what else a shareholder holds.
 *
 * Depends on: core (types), model (types), ./owned-parties, ./rule-on, ./stakes-on.
 */
import type { CalendarDate } from '../core/calendar-date';
import type { OwnershipRule, RulePeriod } from '../model/ownership-rule';
import type { OwnershipStake } from '../model/ownership-stake';
import type { ListCode } from '../model/restricted-list';
import { aggregateOwnership, type AggregateOwnership } from './owned-parties';
import { rulePeriodOn } from './rule-on';
import { holdingsOn, type Holding } from './stakes-on';

/** The lists that name each party, by party id; a party that no list names is absent. */
export type ListsByParty = ReadonlyMap<string, ReadonlySet<ListCode>>;

/** What is on record. */
export interface OwnershipRecord {
  readonly stakes: readonly OwnershipStake[];
  readonly rules: readonly OwnershipRule[];
  readonly listed: ListsByParty;
}

/** What one rule says of a party in which its listed parties hold something. */
export interface RuleFinding {
  readonly rule: OwnershipRule;
  /** Null if no period on record covers the day. */
  readonly period: RulePeriod | null;
  readonly ownership: AggregateOwnership;
}

/** A tie to a listed party that no rule need reach. */
export type Relation =
  /** The party holds part of a listed one. */
  | { readonly kind: 'holds-listed'; readonly listedId: string; readonly holding: Holding }
  /** A listed party holds part of it. */
  | { readonly kind: 'held-by-listed'; readonly listedId: string; readonly holding: Holding }
  /** Somebody holds part of both. */
  | {
      readonly kind: 'common-owner';
      readonly listedId: string;
      readonly ownerId: string;
      readonly holding: Holding;
      readonly holdingOfListed: Holding;
    };

/** Strongest first; see {@link PartyStanding}. */
export const STANDINGS = [
  'listed',
  'owned',
  'owned-rule-not-in-force',
  'may-be-owned',
  'related',
  'no-tie-known',
] as const;

/**
 * Where a party stands. `owned` where a rule in force reaches it whatever the true shares are;
 * `owned-rule-not-in-force` where only a suspended or unconfirmed rule does; `may-be-owned` where the
 * shares that are known can reach the threshold of a rule, in force or not. `no-tie-known` says what is
 * on record and nothing more.
 */
export interface PartyStanding {
  readonly partyId: string;
  readonly kind: (typeof STANDINGS)[number];
  /** The lists that name the party itself, in the order of the lists' codes. */
  readonly lists: readonly ListCode[];
  /** Of every rule whose listed parties hold something of it. */
  readonly findings: readonly RuleFinding[];
  readonly relations: readonly Relation[];
}

/** Looks one party up. */
export function partyStanding(
  partyId: string,
  { stakes, rules, listed }: OwnershipRecord,
  on: CalendarDate,
): PartyStanding {
  const holdings = holdingsOn(stakes, on);
  const lists = [...(listed.get(partyId) ?? [])].sort();
  const findings = rules.flatMap((rule) => {
    const start = partiesOn(listed, rule.lists);
    const ownership = aggregateOwnership(holdings, start, rule.threshold).find(
      (one) => one.partyId === partyId,
    );
    return ownership === undefined ? [] : [{ rule, period: rulePeriodOn(rule, on), ownership }];
  });
  const relations = relationsOf(partyId, holdings, listed);
  return { partyId, kind: kindOf(lists, findings, relations), lists, findings, relations };
}

function kindOf(
  lists: readonly ListCode[],
  findings: readonly RuleFinding[],
  relations: readonly Relation[],
): PartyStanding['kind'] {
  if (lists.length > 0) return 'listed';
  const owned = findings.filter(({ ownership }) => ownership.kind === 'owned');
  if (owned.some(({ period }) => period?.state === 'in-force')) return 'owned';
  if (owned.length > 0) return 'owned-rule-not-in-force';
  if (findings.some(({ ownership }) => ownership.kind === 'may-be-owned')) return 'may-be-owned';
  return findings.length > 0 || relations.length > 0 ? 'related' : 'no-tie-known';
}

function partiesOn(listed: ListsByParty, lists: readonly ListCode[]): ReadonlySet<string> {
  return new Set([...listed].filter(([, names]) => lists.some((list) => names.has(list))).map(([id]) => id));
}

function relationsOf(
  partyId: string,
  holdings: readonly Holding[],
  listed: ListsByParty,
): readonly Relation[] {
  const held = holdings.filter(({ ownedId }) => ownedId === partyId);
  return [
    ...holdings
      .filter(({ ownerId, ownedId }) => ownerId === partyId && listed.has(ownedId))
      .map((holding) => ({ kind: 'holds-listed', listedId: holding.ownedId, holding }) as const),
    ...held
      .filter(({ ownerId }) => listed.has(ownerId))
      .map((holding) => ({ kind: 'held-by-listed', listedId: holding.ownerId, holding }) as const),
    ...held.flatMap((holding) =>
      holdings
        .filter(
          ({ ownerId, ownedId }) => ownerId === holding.ownerId && ownedId !== partyId && listed.has(ownedId),
        )
        .map(
          (holdingOfListed) =>
            ({
              kind: 'common-owner',
              listedId: holdingOfListed.ownedId,
              ownerId: holding.ownerId,
              holding,
              holdingOfListed,
            }) as const,
        ),
    ),
  ];
}
