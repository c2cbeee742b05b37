/** Aggregate ownership against the examples that OFAC published (FAQ 401, 13 August 2014), and with unknown shares. */
import { partsPerMillion } from '#domain/core/money';
import { aggregateOwnership } from '#domain/ownership/owned-parties';
import { holdingsOn } from '#domain/ownership/stakes-on';
import { describe, expect, it } from 'vitest';
import { aDay, aStake } from '../../fixtures/ownership';

const half = partsPerMillion(500_000);

/** `X holds 50 of A` as `['X', 50, 'A']`; the kind of every party that X or Y hold something of. */
function kinds(...chains: readonly (readonly [string, number, string])[]) {
  const stakes = chains.map(([owner, percent, owned]) => aStake(owner, owned, percent));
  const found = aggregateOwnership(holdingsOn(stakes, aDay), new Set(['X', 'Y']), half);
  return Object.fromEntries(found.map(({ partyId, kind }) => [partyId, kind]));
}

describe('the 50 percent rule', () => {
  it('runs down a chain of halves: B is owned, though X has a quarter of it in the end', () => {
    expect(kinds(['X', 50, 'A'], ['A', 50, 'B'])).toEqual({ A: 'owned', B: 'owned' });
  });

  it('adds what X holds through two owned parties', () => {
    expect(kinds(['X', 50, 'A'], ['X', 50, 'B'], ['A', 25, 'C'], ['B', 25, 'C'])).toMatchObject({
      C: 'owned',
    });
  });

  it('adds what X holds itself to what an owned party holds', () => {
    expect(kinds(['X', 50, 'A'], ['X', 10, 'B'], ['A', 40, 'B'])).toMatchObject({ B: 'owned' });
  });

  it('does not count what a party holds that is not owned itself', () => {
    expect(kinds(['X', 50, 'A'], ['X', 25, 'B'], ['A', 25, 'C'], ['B', 25, 'C'])).toEqual({
      A: 'owned',
      B: 'below',
      C: 'below',
    });
    expect(kinds(['X', 25, 'A'], ['X', 25, 'B'], ['A', 50, 'C'], ['B', 50, 'C'])).toEqual({
      A: 'below',
      B: 'below',
    });
  });

  it('adds the holdings of several listed parties', () => {
    expect(kinds(['X', 25, 'A'], ['Y', 25, 'A'])).toEqual({ A: 'owned' });
  });

  it('is reached by half, and not by a millionth less', () => {
    expect(kinds(['X', 49.9999, 'A'])).toEqual({ A: 'below' });
  });

  it('ends where parties hold each other in a circle', () => {
    expect(kinds(['X', 30, 'A'], ['A', 50, 'B'], ['B', 30, 'A'])).toEqual({ A: 'below' });
    expect(kinds(['X', 50, 'A'], ['A', 50, 'B'], ['B', 50, 'A'])).toEqual({ A: 'owned', B: 'owned' });
  });
});

describe('shares that are not known', () => {
  const kindOf = (...stakes: ReturnType<typeof aStake>[]) =>
    aggregateOwnership(holdingsOn(stakes, aDay), new Set(['X']), half)[0];

  it('leave open whether a party is owned', () => {
    expect(kindOf(aStake('X', 'A', 20, 100))).toMatchObject({
      kind: 'may-be-owned',
      least: 200_000,
      most: 1_000_000,
    });
  });

  it('leave it open where they can just reach half, and not where they stay a millionth below', () => {
    expect(kindOf(aStake('X', 'A', 20, 50))).toMatchObject({ kind: 'may-be-owned', most: 500_000 });
    expect(kindOf(aStake('X', 'A', 20, 49.9999))).toMatchObject({ kind: 'below', most: 499_999 });
  });

  it('are no more than others leave', () => {
    expect(kindOf(aStake('X', 'A', 20, 100), aStake('Z', 'A', 60))).toMatchObject({
      kind: 'below',
      most: 400_000,
    });
  });

  it('count only as possible where a holding goes through parties nobody named', () => {
    expect(kindOf({ ...aStake('X', 'A', 60), isIndirect: true })).toMatchObject({
      kind: 'may-be-owned',
      least: 0,
    });
  });

  it('stay a range where sources contradict each other', () => {
    const [holding] = holdingsOn([aStake('X', 'A', 40), { ...aStake('X', 'A', 60), id: 'other' }], aDay);

    expect(holding).toMatchObject({ least: 400_000, most: 600_000, isDisputed: true });
    expect(kindOf(aStake('X', 'A', 40), { ...aStake('X', 'A', 60), id: 'other' })?.kind).toBe('may-be-owned');
  });

  it('never turn a range around where sources give away more than the whole', () => {
    const found = kindOf(aStake('X', 'A', 70), aStake('Z', 'A', 70));

    expect(found).toMatchObject({ kind: 'owned', least: 700_000, most: 700_000 });
  });
});
