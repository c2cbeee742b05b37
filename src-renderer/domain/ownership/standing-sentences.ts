/**
 * Where a party stands, in sentences for a buyer.
 *
 * No sentence says that a party may be dealt with: what is on record is never everything.
 *
 * Depends on: core, ./party-standing (types), ./stakes-on (types).
 */
import { isolatedName } from '../core/isolated-name';
import { formatPercent, partsPerMillion } from '../core/money';
import { dayText } from '../core/plain-text';
import { assertNever } from '../core/result';
import type { PartyStanding, Relation, RuleFinding } from './party-standing';
import type { Holding } from './stakes-on';

/** The name of a party by its id. */
export type NameOf = (partyId: string) => string;

/** The standing in one line, then each finding and tie in one; never empty. */
export function standingSentences(standing: PartyStanding, nameOf: NameOf): readonly string[] {
  const name = isolatedName(nameOf(standing.partyId));
  return [
    headline(standing, name),
    ...standing.findings.map((finding) => findingSentence(finding, name, nameOf)),
    ...standing.relations.map((relation) => relationSentence(relation, name, nameOf)),
  ].map(withOneStop);
}

/** A name that ends in a full stop, such as `Ltd.`, ends its sentence too. */
function withOneStop(sentence: string): string {
  return sentence.replace(/\.([\u2068\u2069]*)\.$/u, '.$1');
}

function headline({ kind, lists }: PartyStanding, name: string): string {
  switch (kind) {
    case 'listed':
      return `${name} is itself named on a list (${lists.join(', ')}).`;
    case 'owned':
      return `${name} is on no list on record, and a rule in force treats it as its listed owners.`;
    case 'owned-rule-not-in-force':
      return `${name} is on no list on record. Listed parties own it, by a rule that is not known to be in force on this day.`;
    case 'may-be-owned':
      return `${name} is on no list on record. What is known of its owners does not settle whether listed parties own it.`;
    case 'related':
      return `${name} is related to a listed party. It is on no list on record: related is not listed.`;
    case 'no-tie-known':
      return `No list and no tie of ${name} is on record here, which says nothing of what is not on record.`;
    default:
      return assertNever(kind);
  }
}

function findingSentence({ rule, period, ownership }: RuleFinding, name: string, nameOf: NameOf): string {
  const through = ownership.through.map(({ ownerId }) => isolatedName(nameOf(ownerId)));
  const owners = `${through.join(', ')} ${through.length === 1 ? 'holds' : 'together hold'}`;
  const share = rangeText(ownership.least, ownership.most);
  const against = `the threshold is ${percent(rule.threshold)}`;
  return `${rule.name} (${stateText(period)}): ${owners} ${share} of ${name}; ${against}.`;
}

function stateText(period: RuleFinding['period']): string {
  if (period === null) return 'no period on record for this day';
  const { state, from, until } = period;
  const days = until === null ? `since ${dayText(from)}` : `${dayText(from)} to ${dayText(until)}`;
  switch (state) {
    case 'in-force':
      return `in force ${days}`;
    case 'suspended':
      return `suspended ${days}`;
    case 'unconfirmed':
      return `not confirmed to be in force ${days}`;
    default:
      return assertNever(state);
  }
}

function relationSentence(relation: Relation, name: string, nameOf: NameOf): string {
  const listed = isolatedName(nameOf(relation.listedId));
  switch (relation.kind) {
    case 'holds-listed':
      return `${name} holds ${shareText(relation.holding)} of ${listed}, which is listed.`;
    case 'held-by-listed':
      return `${listed}, which is listed, holds ${shareText(relation.holding)} of ${name}.`;
    case 'common-owner': {
      const owner = isolatedName(nameOf(relation.ownerId));
      const both = `${shareText(relation.holding)} of ${name} and ${shareText(relation.holdingOfListed)} of ${listed}, which is listed`;
      return `${owner} holds ${both}. A common shareholder does not make ${name} listed.`;
    }
    default:
      return assertNever(relation);
  }
}

/** A holding's share as its sources give it: `indirectly 20.0 % or more`. */
export function shareText({ least, most, isIndirect, isDisputed }: Holding): string {
  const how = isIndirect ? 'indirectly ' : '';
  return `${how}${rangeText(least, most)}${isDisputed ? ' (sources disagree)' : ''}`;
}

/** A share in ppm as words: `23.0 %`, `20.0 % or more`, `10.0 to 15.0 %`, `a share that no source states`. */
export function rangeText(least: number, most: number): string {
  if (least === most) return percent(least);
  if (least === 0 && most === 1_000_000) return 'a share that no source states';
  if (most === 1_000_000) return `${percent(least)} or more`;
  return least === 0 ? `up to ${percent(most)}` : `${percent(least)} to ${percent(most)}`;
}

function percent(ppm: number): string {
  return `${formatPercent(partsPerMillion(ppm))} %`;
}
