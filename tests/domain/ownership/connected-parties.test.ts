import { connectedParties } from '#domain/ownership/connected-parties';
import { holdingsOn } from '#domain/ownership/stakes-on';
import { describe, expect, it } from 'vitest';
import { aDay, aStake } from '../../fixtures/ownership';

describe('connectedParties', () => {
  const holdings = holdingsOn(
    [aStake('Z', 'A', 10), aStake('Z', 'B', 20), aStake('B', 'C', 30), aStake('X', 'Y', 1)],
    aDay,
  );

  it('goes up to owners and down to what they own, nearest first', () => {
    expect([...connectedParties(holdings, 'A')]).toEqual(['A', 'Z', 'B', 'C']);
  });

  it('is the party alone where nothing is on record', () => {
    expect([...connectedParties(holdings, 'stranger')]).toEqual(['stranger']);
  });
});
