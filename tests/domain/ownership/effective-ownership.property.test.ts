/** Direct and indirect holdings of listed parties: chains, circles, sources that give away too much. */
import { effectiveOwnership } from '#domain/ownership/effective-ownership';
import { holdingsOn } from '#domain/ownership/stakes-on';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDay, aStake } from '../../fixtures/ownership';

type Chain = readonly [string, number, string];
const held = (party: string, listed: string, ...chains: readonly Chain[]) =>
  effectiveOwnership(
    holdingsOn(
      chains.map(([from, percent, to]) => aStake(from, to, percent)),
      aDay,
    ),
    party,
    new Set(listed),
  );
const exactly = (percent: number) => ({ least: percent * 10_000, most: percent * 10_000 });

describe('effectiveOwnership', () => {
  it('tells what is held directly from what is held through others', () => {
    const [one] = held('B', 'L', ['L', 10, 'B'], ['L', 60, 'A'], ['A', 50, 'B']);

    expect(one?.direct?.least).toBe(100_000);
    expect(one?.indirect).toEqual(exactly(30));
    expect(one?.together).toEqual(exactly(40));
  });

  it('multiplies over several layers', () => {
    const [one] = held('D', 'L', ['L', 50, 'A'], ['A', 50, 'B'], ['B', 50, 'C'], ['C', 80, 'D']);

    expect(one?.direct).toBeNull();
    expect(one?.together).toEqual(exactly(10));
  });

  it('follows a circle to its end: A holds 20 % of B, B holds 50 % of A, L holds 30 % of A', () => {
    // A is L's by 30 % and by half of what L has of B, which is a fifth of A: 30 / (1 - 0.1).
    const [one] = held('A', 'L', ['L', 30, 'A'], ['B', 50, 'A'], ['A', 20, 'B']);

    expect(one?.together).toEqual({ least: 333_333, most: 333_334 });
    expect(one?.indirect).toEqual({ least: 33_333, most: 33_334 });
  });

  it('never goes above the whole where sources together give away more', () => {
    const [one] = held('B', 'L', ['L', 80, 'B'], ['L', 100, 'A'], ['A', 70, 'B']);

    expect(one?.together).toEqual(exactly(100));
  });

  it('leaves out listed parties that hold nothing, and the party itself', () => {
    expect(held('B', 'BLM', ['L', 10, 'B'], ['M', 10, 'A'])).toHaveLength(1);
  });

  it('keeps a holding whose share no source states, as a range', () => {
    const [one] = effectiveOwnership(holdingsOn([aStake('L', 'B', 0, 100)], aDay), 'B', new Set('L'));

    expect(one?.together).toEqual({ least: 0, most: 1_000_000 });
  });
});

const edges = fc.uniqueArray(
  fc.record({
    owner: fc.constantFrom('L', 'M', 'A', 'B', 'C'),
    owned: fc.constantFrom('A', 'B', 'C'),
    least: fc.integer({ min: 0, max: 100 }),
    more: fc.integer({ min: 0, max: 100 }),
  }),
  { selector: ({ owner, owned }) => `${owner}>${owned}`, maxLength: 10 },
);

describe('laws of effective ownership', () => {
  it('a share is a range within the whole, at least what is held directly and what is held through others', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const stakes = list
          .filter(({ owner, owned }) => owner !== owned)
          .map(({ owner, owned, least, more }) => aStake(owner, owned, least, Math.min(100, least + more)));
        for (const one of effectiveOwnership(holdingsOn(stakes, aDay), 'A', new Set(['L', 'M']))) {
          expect(one.together.least).toBeLessThanOrEqual(one.together.most);
          expect(one.together.most).toBeLessThanOrEqual(1_000_000);
          expect(one.together.least).toBeGreaterThanOrEqual(one.indirect.least);
          expect(one.together.least).toBeGreaterThanOrEqual(one.direct?.least ?? 0);
          expect(one.together.most).toBeGreaterThanOrEqual(one.direct?.most ?? 0);
        }
      }),
    );
  });
});
