/**
 * What listed parties hold of a party: directly, through others, and together.
 *
 * It is what the holdings are worth. Whether a rule treats the party as listed is another question, which
 * {@link aggregateOwnership} answers: such a rule does not multiply along a chain.
 *
 * Depends on: ./economic-share, ./stakes-on (types).
 */
import { economicShare, type ShareRange } from './economic-share';
import type { Holding } from './stakes-on';

/** What one listed party holds. */
export interface EffectiveOwnership {
  readonly listedId: string;
  /** What sources say it holds itself, or through parties they do not name; null if none does. */
  readonly direct: Holding | null;
  /** Along every chain of two holdings or more, ppm. */
  readonly indirect: ShareRange;
  /** All of it, ppm; never above the whole. */
  readonly together: ShareRange;
}

/** Stands for the party as the end of a chain, where it is also a link of one: in a circle. No id is empty. */
const END = '';

/**
 * Every listed party that holds or may hold something of the party, the greatest least share first, then
 * by id. None of it holds itself.
 */
export function effectiveOwnership(
  holdings: readonly Holding[],
  partyId: string,
  listed: ReadonlySet<string>,
): readonly EffectiveOwnership[] {
  return [...listed]
    .filter((listedId) => listedId !== partyId)
    .map((listedId) => {
      const isDirect = ({ ownerId, ownedId }: Holding) => ownerId === listedId && ownedId === partyId;
      return {
        listedId,
        direct: holdings.find(isDirect) ?? null,
        indirect: economicShare([...holdings, ...atTheEnd(holdings, partyId, isDirect)], listedId, END),
        together: economicShare(holdings, listedId, partyId),
      };
    })
    .filter(({ direct, together }) => direct !== null || together.most > 0)
    .sort((a, b) => b.together.least - a.together.least || (a.listedId < b.listedId ? -1 : 1));
}

/** The holdings in the party once more, as the last ones of chains, without those that are a chain alone. */
function atTheEnd(
  holdings: readonly Holding[],
  partyId: string,
  isAlone: (holding: Holding) => boolean,
): readonly Holding[] {
  return holdings
    .filter((holding) => holding.ownedId === partyId && !isAlone(holding))
    .map((holding) => ({ ...holding, ownedId: END }));
}
