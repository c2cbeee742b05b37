/** What a holding is worth in the end: chains multiply, and circles have an end. */
import { partsPerMillion } from '#domain/core/money';
import { aggregateOwnership } from '#domain/ownership/owned-parties';
import { economicShare } from '#domain/ownership/economic-share';
import { holdingsOn } from '#domain/ownership/stakes-on';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDay, aStake } from '../../fixtures/ownership';

const share = (owner: string, party: string, ...chains: readonly (readonly [string, number, string])[]) =>
  economicShare(
    holdingsOn(
      chains.map(([from, percent, to]) => aStake(from, to, percent)),
      aDay,
    ),
    owner,
    party,
  );

describe('economicShare', () => {
  it('multiplies along a chain and adds chains up', () => {
    expect(share('X', 'B', ['X', 50, 'A'], ['A', 50, 'B'])).toEqual({ least: 250_000, most: 250_000 });
    expect(share('X', 'C', ['X', 40, 'A'], ['X', 30, 'B'], ['A', 50, 'C'], ['B', 10, 'C'])).toEqual({
      least: 230_000,
      most: 230_000,
    });
  });

  it('sums a circle to its end: A of 60 % by X, the rest by B, which A holds whole', () => {
    expect(share('X', 'A', ['X', 60, 'A'], ['B', 40, 'A'], ['A', 100, 'B'])).toEqual({
      least: 1_000_000,
      most: 1_000_000,
    });
  });

  it('is the whole of oneself and nothing of a stranger', () => {
    expect(share('X', 'X', ['X', 10, 'A'])).toEqual({ least: 1_000_000, most: 1_000_000 });
    expect(share('X', 'B', ['X', 10, 'A'])).toEqual({ least: 0, most: 0 });
  });

  it('is rounded so that the range holds it: the least down, the most up', () => {
    expect(share('X', 'B', ['X', 33.3333, 'A'], ['A', 50, 'B'])).toEqual({ least: 166_666, most: 166_667 });
  });

  it('is a range where a share is one', () => {
    const holdings = holdingsOn([aStake('X', 'A', 20, 40), aStake('A', 'B', 50)], aDay);

    expect(economicShare(holdings, 'X', 'B')).toEqual({ least: 100_000, most: 200_000 });
  });
});

const parties = ['A', 'B', 'C', 'D', 'E'] as const;
/** Holdings in which nobody is held more than whole. */
const graphs = fc
  .uniqueArray(
    fc.record({
      owner: fc.constantFrom('X', 'Y', ...parties),
      owned: fc.constantFrom(...parties),
      percent: fc.integer({ min: 1, max: 100 }),
    }),
    { selector: ({ owner, owned }) => `${owner}>${owned}`, maxLength: 12 },
  )
  .map((edges) => edges.filter(({ owner, owned }) => owner !== owned))
  .map((edges) =>
    edges.filter(({ owned }, index) => {
      const before = edges.slice(0, index + 1).filter((edge) => edge.owned === owned);
      return before.reduce((sum, { percent }) => sum + percent, 0) <= 100;
    }),
  );

describe('laws of ownership', () => {
  const half = partsPerMillion(500_000);
  const kindsOf = (edges: readonly { owner: string; owned: string; percent: number }[]) => {
    const stakes = edges.map(({ owner, owned, percent }) => aStake(owner, owned, percent));
    return new Map(
      aggregateOwnership(holdingsOn(stakes, aDay), new Set(['X']), half).map((one) => [one.partyId, one]),
    );
  };

  it('exact shares leave nothing open', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        for (const { kind, least, most } of kindsOf(edges).values()) {
          expect(kind).not.toBe('may-be-owned');
          expect(least).toBe(most);
        }
      }),
    );
  });

  it('one more holding of a listed party never makes anybody less owned', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(...parties), (edges, owned) => {
        const before = kindsOf(edges);
        const after = kindsOf([
          ...edges.filter((edge) => edge.owner !== 'X' || edge.owned !== owned),
          { owner: 'X', owned, percent: 100 },
        ]);
        for (const [id, { kind }] of before) if (kind === 'owned') expect(after.get(id)?.kind).toBe('owned');
      }),
    );
  });

  it('does not hang on the order in which holdings are listed', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        expect([...kindsOf([...edges].reverse()).values()]).toEqual([...kindsOf(edges).values()]);
      }),
    );
  });

  it('what X and Y hold in the end is never more than the whole', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(...parties), (edges, party) => {
        const holdings = holdingsOn(
          edges.map(({ owner, owned, percent }) => aStake(owner, owned, percent)),
          aDay,
        );
        const both = ['X', 'Y'].map((owner) => economicShare(holdings, owner, party).least);
        expect((both[0] ?? 0) + (both[1] ?? 0)).toBeLessThanOrEqual(1_000_000);
      }),
    );
  });
});
