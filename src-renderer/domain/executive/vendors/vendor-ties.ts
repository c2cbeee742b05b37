/**
 * Who stands behind a vendor, and where it stands with restricted-party lists, in words with their sources.
 *
 * The words are those of screening and of ownership, as the other screens say them: a related party is not
 * listed, and nothing found is a statement about one list of one day.
 *
 * Depends on: core, evaluation, ownership, screening, ../vendor-risk (types), ./goods-of-vendors.
 */
import { isolatedName } from '../../core/isolated-name';
import type { Source } from '../../core/source';
import { partyNameOf, standingOf, type PreparedScreening } from '../../evaluation/prepared-screening';
import { shareText, standingSentences } from '../../ownership/standing-sentences';
import type { Holding } from '../../ownership/stakes-on';
import type { PartyStanding } from '../../ownership/party-standing';
import type { ListStatus, OfferParty } from '../../screening/list-status';
import { distinctSources } from '../../screening/listings-on-record';
import { isKindOfConcern } from '../../screening/offer-status';
import type { SourcedWords } from '../vendor-risk';
import { goodsRows, type GoodsOfVendor } from './goods-of-vendors';

/** Owners, what it holds itself, and related parties; the standing of ownership comes first. */
export function ownerWords(
  { id, name, vendor }: GoodsOfVendor,
  screening: PreparedScreening,
): readonly SourcedWords[] {
  const nameOf = (partyId: string) => (partyId === id ? name : partyNameOf(partyId, screening));
  const standing = standingOf(id, screening);
  const told = new Set(standing.relations.map(({ holding }) => pairOf(holding)));
  const untold = screening.holdings.filter(
    (holding) => (holding.ownedId === id || holding.ownerId === id) && !told.has(pairOf(holding)),
  );
  return [
    ...standingWords(standing, nameOf),
    ...untold.map((holding) => ({
      words: `${isolatedName(nameOf(holding.ownerId))} holds ${shareText(holding)} of ${isolatedName(nameOf(holding.ownedId))}.`,
      sources: sourcesOf([holding]),
    })),
    ...(vendor?.relatedParties ?? []).map((tie) => ({
      words: `Related party: ${isolatedName(nameOf(tie.partyId))} (${tie.relation})`,
      sources: [tie.source],
    })),
  ];
}

/** The gravest status of its goods in few words, with what it rests on. */
export function listStatusWords(goods: GoodsOfVendor): {
  readonly listStatus: SourcedWords;
  readonly isOfConcern: boolean;
} {
  const worst = statusesOf(goods).reduce<ListStatus | null>(
    (found, one) => (found === null || one.severity > found.severity ? one : found),
    null,
  );
  if (worst === null) return { listStatus: { words: 'Not screened', sources: [] }, isOfConcern: false };
  return {
    listStatus: {
      words: [worst.datedWords, ...worst.flagTexts].join('. '),
      sources: distinctSources([...worst.sources, ...worst.lists]),
    },
    isOfConcern: isKindOfConcern(worst.kind),
  };
}

/** Every party that bears on its goods, itself first, each once with all that it is and its status in sentences. */
export function partyWords(goods: GoodsOfVendor): readonly SourcedWords[] {
  const byId = new Map<string, PartyOfGoods[]>();
  for (const { parties, lists } of statusesOf(goods)) {
    for (const party of parties) {
      const others = byId.get(party.id);
      if (others === undefined) byId.set(party.id, [{ party, lists }]);
      else others.push({ party, lists });
    }
  }
  return [...byId.values()]
    .sort((a, b) => Number(isSeller(b)) - Number(isSeller(a)))
    .flatMap((same) => {
      const [first] = same;
      return first === undefined ? [] : [wordsOfParty(first.party, same)];
    });
}

interface PartyOfGoods {
  readonly party: OfferParty;
  readonly lists: readonly Source[];
}

function isSeller(same: readonly PartyOfGoods[]): boolean {
  return same.some(({ party }) => party.role === 'seller');
}

/** `Bitmain (seller; supplies BM1373 hashing chip): Not screened. …`. */
function wordsOfParty({ name, sentences }: OfferParty, same: readonly PartyOfGoods[]): SourcedWords {
  const roles = [...new Set(same.map(({ party }) => party.roleWords))].join('; ');
  const said = sentences.join(' ');
  const lead = `${isolatedName(name)}: `;
  return {
    words: `${isolatedName(name)} (${roles}): ${said.startsWith(lead) ? said.slice(lead.length) : said}`,
    sources: distinctSources(
      same.flatMap(({ party, lists }) => [
        ...(party.source === null ? [] : [party.source]),
        ...party.status.listings.map(({ source }) => source),
        ...party.components.map(({ source }) => source),
        ...(party.status.finding === null ? [] : lists),
      ]),
    ),
  };
}

/** Of all its goods, each once: offers of one rig share their status. */
function statusesOf(goods: GoodsOfVendor): readonly ListStatus[] {
  return [...new Set(goodsRows(goods).map(({ listStatus }) => listStatus))];
}

/** The sentences of a standing, each with what says so; the headline with all of it. */
function standingWords(
  standing: PartyStanding,
  nameOf: (partyId: string) => string,
): readonly SourcedWords[] {
  const sources: readonly (readonly Source[])[] = [
    ...standing.findings.map(({ period, ownership }) => [
      ...(period === null ? [] : [period.source]),
      ...sourcesOf(ownership.through),
    ]),
    ...standing.relations.map((relation) =>
      sourcesOf(
        relation.kind === 'common-owner' ? [relation.holding, relation.holdingOfListed] : [relation.holding],
      ),
    ),
  ];
  return standingSentences(standing, nameOf).map((words, at) => ({
    words,
    sources: distinctSources(at === 0 ? sources.flat() : (sources[at - 1] ?? [])),
  }));
}

function pairOf({ ownerId, ownedId }: Holding): string {
  return JSON.stringify([ownerId, ownedId]);
}

function sourcesOf(holdings: readonly Holding[]): readonly Source[] {
  return holdings.flatMap(({ stakes }) => stakes.map(({ source }) => source));
}
