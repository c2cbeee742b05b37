/**
 * What the parties of an offer come to: the gravest of them counts, and each is told with its reason.
 *
 * Looked up once for each seller and rig model, never for each offer.
 *
 * Depends on: components, core, model (types), ownership, screening, ./offer-parties, ./prepared-screening.
 */
import { COMPONENT_KIND_WORDS, doubtOfPart } from '../components/component-sentence';
import type { Source } from '../core/source';
import type { Component } from '../model/component';
import { listCodeOf } from '../model/list-codes';
import type { LoadedList } from '../model/loaded-list';
import type { ListCode } from '../model/restricted-list';
import type { ScreenedList, ScreeningRun } from '../model/screening-run';
import type { PartyStanding } from '../ownership/party-standing';
import { standingSentences } from '../ownership/standing-sentences';
import { listAgeDays } from '../screening/list-age';
import type { ListStatus, OfacWords, OfferParty } from '../screening/list-status';
import { distinctSources } from '../screening/listings-on-record';
import { stateText } from '../screening/match-sentences';
import {
  graverOf,
  kindOfParty,
  offerStatusSeverity,
  offerStatusWords,
  RELATED_SUFFIX,
  type BearingOnOffer,
  type OfferStatusKind,
} from '../screening/offer-status';
import { bandOfOpen, type PartyStatus } from '../screening/party-status';
import { listDateText } from '../screening/screening-sentences';
import { decisionSource, listSourcesOf } from '../screening/screening-sources';
import { offerParties, partInWords, type FoundParty, type OfferedRig } from './offer-parties';
import {
  partyNameOf,
  sellerOnRecord,
  standingOf,
  statusOf,
  type PreparedScreening,
} from './prepared-screening';

/** The lists that the Treasury's OFAC keeps. */
const OFAC_LISTS: ReadonlySet<ListCode> = new Set(['SDN', 'SSI', 'FSE', 'PLC', 'CAP', 'MBS', 'CMIC']);

/** Looks the parties of one seller and rig model up. */
export function offerListStatus(offered: OfferedRig, prepared: PreparedScreening): ListStatus {
  const parties = offerParties(offered, prepared)
    .map((party, place) => ({ party: weigh(party, prepared), place }))
    .sort((a, b) => severityOf(b.party) - severityOf(a.party) || a.place - b.place)
    .map(({ party }) => party);
  const { seller, sellerName } = offered;
  const { listings: record } = sellerOnRecord(sellerName, seller, prepared);
  const kind = parties.reduce<OfferStatusKind>(
    (worst, party) => graverOf(worst, party.kind),
    'no-potential-match',
  );
  const relatedListing = relatedWords(record.relatedListing, parties);
  const isRelated = relatedListing !== null;
  const { run, lists } = prepared.reference.screening;
  const flagTexts = [...new Set(parties.flatMap(({ status }) => status.flagTexts))];
  return {
    kind,
    words: offerStatusWords(kind, isRelated),
    datedWords: datedWords(kind, parties, run, isRelated),
    severity: offerStatusSeverity(kind, isRelated),
    parties,
    ownListing: record.ownListing,
    relatedListing,
    componentListings: parties.filter(({ kind: one }) => PART_LISTED.has(one)).flatMap(componentWords),
    disagreements: [...new Set(parties.flatMap(({ status }) => status.disagreements))],
    flagTexts,
    ofac: ofacOf(parties, run, lists, prepared),
    lists: listSourcesOf(run),
    listAgeDays: oldestOf(run?.lists ?? [], prepared),
    sources: distinctSources([...record.sources, ...parties.flatMap((party) => sourcesOf(party, prepared))]),
  };
}

function weigh(found: FoundParty, prepared: PreparedScreening): OfferParty {
  const { id, name, role } = found;
  const status = statusOf(id, name, prepared);
  const standing = standingOf(id, prepared);
  const as = bearingOf(found);
  const own = kindOfParty(status, as);
  const byOwners = as === 'owner' ? null : ownedOf(standing, as);
  const isTold = standing.kind !== 'no-tie-known' && standing.kind !== 'listed';
  return {
    ...found,
    status,
    kind: byOwners === null ? own : graverOf(own, byOwners),
    isRelatedListed: standing.kind === 'related' || (role === 'owner' && status.listCodes.length > 0),
    sentences: [
      status.sentence,
      ...(isTold ? standingSentences(standing, (party) => partyNameOf(party, prepared)) : []),
      ...status.disagreements,
    ],
  };
}

/** A supplier of which one part is firmly stated is a supplier. */
function bearingOf({ role, components }: FoundParty): BearingOnOffer {
  if (role !== 'component-supplier') return role === 'owner' ? role : 'direct';
  return components.some((component) => doubtOfPart(component) === null) ? role : 'possible-supplier';
}

/** Who may supply a part is, where listed parties own it, no more than one who may be owned. */
function ownedOf({ kind }: PartyStanding, as: BearingOnOffer): OfferStatusKind | null {
  const owned = OWNED[kind];
  return as === 'possible-supplier' && owned === 'owned' ? 'may-be-owned' : owned;
}

/** Kinds that rest on statements about parts of listed suppliers. */
const PART_LISTED: ReadonlySet<OfferStatusKind> = new Set(['component-listed', 'component-may-be-listed']);

const OWNED: Readonly<Record<PartyStanding['kind'], OfferStatusKind | null>> = {
  listed: null,
  owned: 'owned',
  'owned-rule-not-in-force': 'owned-not-in-force',
  'may-be-owned': 'may-be-owned',
  related: null,
  'no-tie-known': null,
};

function severityOf({ kind, isRelatedListed }: OfferParty): number {
  return offerStatusSeverity(kind, isRelatedListed);
}

/** Ties on record in words, else those that holdings show. */
function relatedWords(onRecord: string | null, parties: readonly OfferParty[]): string | null {
  if (onRecord !== null) return onRecord;
  const related = parties.filter(({ isRelatedListed }) => isRelatedListed);
  if (related.length === 0) return null;
  return related.map(({ sentences, status }) => sentences.slice(1).join(' ') || status.sentence).join(' ');
}

function datedWords(
  kind: OfferStatusKind,
  parties: readonly OfferParty[],
  run: ScreeningRun | null,
  isRelated: boolean,
): string {
  const party = parties.find((one) => one.kind === kind);
  const words = party === undefined ? offerStatusWords(kind, false) : wordsOf(kind, party, run);
  const whose =
    party === undefined || party.role === 'seller' ? '' : `: ${party.name} (${shortRole(kind, party)})`;
  const isOld = parties.some(({ status: { flags } }) => Object.values(flags).includes(true));
  return `${words}${whose}${isRelated ? RELATED_SUFFIX : ''}${isOld ? ' · screen again' : ''}`;
}

/** What it is to the offer; of a part in doubt, which kind of part and why it is in doubt. */
function shortRole(kind: OfferStatusKind, { roleWords, components }: OfferParty): string {
  if (kind !== 'component-may-be-listed') return roleWords;
  return components
    .map((one) => `${COMPONENT_KIND_WORDS[one.kind].toLowerCase()}, ${doubtInShort(one)}`)
    .join('; ');
}

function doubtInShort(component: Component): string {
  return component.source.confidence === 'assumed' ? 'assumed' : (doubtOfPart(component) ?? '');
}

function wordsOf(kind: OfferStatusKind, { status }: OfferParty, run: ScreeningRun | null): string {
  if (kind === 'no-potential-match' && run !== null) {
    return `No potential match in ${run.lists.map(({ listDate }) => listDateText(listDate)).join(' and ')}`;
  }
  const decided = status.states?.hits.find(({ state }) => state === kind);
  return decided === undefined ? offerStatusWords(kind, false) : stateText(decided);
}

function componentWords({ name, components }: OfferParty): readonly string[] {
  return components.map((component) => {
    const kind = doubtOfPart(component) === null ? 'component-listed' : 'component-may-be-listed';
    return `${offerStatusWords(kind, false)}: ${partInWords(component)} (${name})`;
  });
}

function ofacOf(
  parties: readonly OfferParty[],
  run: ScreeningRun | null,
  lists: readonly LoadedList[],
  prepared: PreparedScreening,
): OfacWords {
  const isOfac = (code: ListCode) => OFAC_LISTS.has(code);
  const named = parties.filter(({ status }) => status.listCodes.some(isOfac));
  const listed = named.filter((party) => bearingOf(party) !== 'possible-supplier');
  if (listed.some(({ status }) => status.listings.some(({ list }) => isOfac(listCodeOf(list)))))
    return 'Listed';
  if (listed.length > 0) return 'True match';
  const owned = parties.filter(({ id }) =>
    standingOf(id, prepared).findings.some(
      ({ rule, ownership }) => rule.lists.some(isOfac) && ownership.kind === 'owned',
    ),
  );
  if (owned.some((party) => bearingOf(party) !== 'possible-supplier')) return 'Owned by listed parties';
  if (named.length > 0 || owned.length > 0) return 'Component supplier may be listed';
  const open = parties
    .flatMap(({ status }) => status.states?.hits ?? [])
    .filter(({ state, hit }) => (state === 'open' || state === 'escalated') && isOfac(hit.entry.list));
  if (open.some((match) => match.state === 'escalated' || bandOfOpen(match) !== 'weak'))
    return 'Potential match, open';
  const isAsked = run?.lists.some(({ sha256 }) =>
    lists.some(
      ({ edition }) =>
        edition.sha256 === sha256 && edition.rowsByList.some(({ listName }) => isOfac(listCodeOf(listName))),
    ),
  );
  if (isAsked !== true || parties.some(({ status }) => !wasLookedFor(status))) return 'Not screened';
  // What the settings left out may be on any list.
  const isLeftOut = parties.some(({ status }) => (status.finding?.weakHitsLeftOut ?? 0) > 0);
  return open.length > 0 || isLeftOut ? 'Weak potential match, open' : 'None found';
}

/** By a name that can be looked for; one of common words alone cannot. */
function wasLookedFor({ finding }: PartyStatus): boolean {
  return finding !== null && (!finding.isTooGeneral || finding.hits.length > 0);
}

function oldestOf(lists: readonly ScreenedList[], { checkedOn }: PreparedScreening): number | null {
  const ages = lists.map(({ listDate }) => listAgeDays(listDate, checkedOn));
  return ages.reduce<number | null>(
    (oldest, age, place) =>
      place === 0 ? age : oldest === null || age === null ? null : Math.max(oldest, age),
    null,
  );
}

/** What a party's part in the words rests on. */
function sourcesOf(party: OfferParty, prepared: PreparedScreening): readonly Source[] {
  const { status, components, kind, isRelatedListed } = party;
  const standing = standingOf(party.id, prepared);
  const holdings = [
    ...standing.findings.flatMap(({ ownership }) => ownership.through),
    ...standing.relations.flatMap((relation) =>
      relation.kind === 'common-owner' ? [relation.holding, relation.holdingOfListed] : [relation.holding],
    ),
  ];
  const isTied = isRelatedListed || OWNED[standing.kind] !== null;
  return [
    ...status.listings.map(({ source }) => source),
    ...(isTied ? holdings.flatMap(({ stakes }) => stakes.map(({ source }) => source)) : []),
    ...standing.findings.flatMap(({ period }) => (isTied && period !== null ? [period.source] : [])),
    ...(PART_LISTED.has(kind) || kind === 'component-open' ? components.map(({ source }) => source) : []),
    ...(status.states?.hits ?? []).flatMap(({ decision, state }) =>
      decision === null || state === 'open' ? [] : [decisionSource(decision)],
    ),
  ];
}
