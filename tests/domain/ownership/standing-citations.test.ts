import { describe, expect, it } from 'vitest';
import { partyStanding } from '#domain/ownership/party-standing';
import { standingCitations } from '#domain/ownership/standing-citations';
import { aDay, aRule, aStake } from '../../fixtures/ownership';
import { aSource } from '../../fixtures/source';

const cited = (ownerId: string, ownedId: string, percent: number, citation: string) => ({
  ...aStake(ownerId, ownedId, percent),
  source: { ...aSource, citation },
});

describe('what a standing rests on', () => {
  it('is each holding through which listed parties hold, and the period of the rule, once each', () => {
    const stakes = [cited('listed', 'between', 60, 'A filing'), cited('between', 'vendor', 55, 'A registry')];
    const standing = partyStanding(
      'vendor',
      { stakes, rules: [aRule()], listed: new Map([['listed', new Set(['EL' as const])]]) },
      aDay,
    );

    expect(standing.kind).toBe('owned-rule-not-in-force');
    expect(standingCitations(standing)).toEqual(['A registry', aSource.citation]);
  });

  it('is both holdings of somebody who holds part of a listed party and of this one', () => {
    const stakes = [cited('person', 'listed', 23, 'A rule'), cited('person', 'vendor', 40, 'The press')];
    const standing = partyStanding(
      'vendor',
      { stakes, rules: [], listed: new Map([['listed', new Set(['EL' as const])]]) },
      aDay,
    );

    expect(standing.kind).toBe('related');
    expect(standingCitations(standing)).toEqual(['The press', 'A rule']);
  });
});
