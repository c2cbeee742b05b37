/**
 * What says that a party stands where it stands.
 *
 * Depends on: ./party-standing (types).
 */
import type { PartyStanding } from './party-standing';

/** The citations of every holding and period of a rule that the standing rests on, each once, in its order. */
export function standingCitations({ findings, relations }: PartyStanding): readonly string[] {
  const holdings = [
    ...findings.flatMap(({ ownership }) => ownership.through),
    ...relations.flatMap((relation) =>
      relation.kind === 'common-owner' ? [relation.holding, relation.holdingOfListed] : [relation.holding],
    ),
  ];
  const cited = [
    ...holdings.flatMap(({ stakes }) => stakes.map(({ source }) => source)),
    ...findings.flatMap(({ period }) => (period === null ? [] : [period.source])),
  ];
  return [...new Set(cited.map(({ citation }) => citation))];
}
