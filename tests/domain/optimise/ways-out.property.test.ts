/** The ways out, against every plan there is. */
import { describe, expect, it } from 'vitest';
import { calendarMonth } from '#domain/core/calendar-month';
import { usdCents } from '#domain/core/money';
import { clashOf } from '#domain/optimise/clash-of';
import { limitKept } from '#domain/optimise/least-give';
import { applyChanges } from '#domain/optimise/plan-change';
import { purchaseRules } from '#domain/optimise/purchase-rules';
import { limitsOf, typedLimit } from '#domain/optimise/rule-limits';
import { waysOut } from '#domain/optimise/ways-out';
import {
  aCandidate,
  aPiece,
  aPurchase,
  aRule,
  aSearch,
  aSmallPurchase,
  lookingFor,
  plansUnder,
  pointsUnder,
} from '../../fixtures/small-purchase';

const seeds = Array.from({ length: 200 }, (_, seed) => seed + 1);
const LEAST_COST = lookingFor([{ goal: 'all-in-total' }]);

describe('ways out of a clash', () => {
  it('leave a plan of the cost they say, the cheapest under the changed rules', async () => {
    let ways = 0;
    for (const seed of seeds) {
      const problem = aSmallPurchase(seed);
      if (pointsUnder(problem).length > 0) continue;
      const search = await aSearch(problem);
      const found = waysOut(search, clashOf(search), LEAST_COST);

      expect(found.length, `seed ${String(seed)}`).toBeGreaterThan(0);
      expect(Math.min(...found.map(({ moreThanCheapest }) => moreThanCheapest))).toBe(0);
      for (const { changes, point, isProved } of found) {
        ways += 1;
        const costs = pointsUnder(problem, applyChanges(problem.rules, changes)).map(({ allIn }) => allIn);
        expect(isProved, `seed ${String(seed)}`).toBe(true);
        expect(point.allIn, `seed ${String(seed)}`).toBe(Math.min(...costs));
        expect(changes.length).toBeGreaterThan(0);
      }
    }
    expect(ways).toBeGreaterThan(80);
  }, 240_000);

  it('move a limit that gives alone to the nearest that leaves a plan, and never to the side that does not', async () => {
    let limits = 0;
    for (const seed of seeds) {
      const problem = aSmallPurchase(seed);
      if (pointsUnder(problem).length > 0) continue;
      const search = await aSearch(problem);
      for (const { changes } of waysOut(search, clashOf(search), LEAST_COST)) {
        const [change] = changes;
        if (changes.length !== 1 || change?.kind !== 'rule' || !change.to.isOn) continue;
        const after = limitsOf(change.to);
        const moved = limitsOf(change.from).filter(({ value }, at) => value !== after[at]?.value);
        expect(moved).toHaveLength(1);
        for (const limit of moved) {
          limits += 1;
          const others = purchaseRules(
            problem,
            problem.rules.filter(({ id }) => id !== change.ruleId),
          );
          const opposite = limitsOf(change.from).filter(({ side }) => side !== limit.side);
          const kept = plansUnder(problem, others)
            .filter((units) =>
              opposite.every(({ side, value }) => {
                const own = limitKept(problem, change.from, side, units);
                return side === 'most' ? own <= value : own >= value;
              }),
            )
            .map((units) => limitKept(problem, change.from, limit.side, units));
          const nearest = limit.side === 'most' ? Math.min(...kept) : Math.max(...kept);
          const to = after.find(({ side }) => side === limit.side)?.value ?? Number.NaN;
          expect(to, `seed ${String(seed)} ${change.words}`).toBe(typedLimit(limit, nearest));
        }
      }
    }
    expect(limits).toBeGreaterThan(40);
  }, 240_000);

  it('are said in words, the least change first', async () => {
    const problem = aPurchase(
      [
        aCandidate({ key: 'A', pieces: [aPiece({ most: 100 })] }),
        aCandidate({ key: 'B', failsPolicy: true, pieces: [aPiece({ most: 100, allIn: 200_000 })] }),
      ],
      [
        aRule('target', { kind: 'target', leastThs: 23_400, by: calendarMonth('2027-12'), at: 'p50' }),
        aRule('budget', { kind: 'budget', measure: 'all-in', most: usdCents(36_123_400) }),
        aRule('policy', { kind: 'policy' }),
      ],
    );
    const search = await aSearch(problem);
    const found = waysOut(search, clashOf(search), LEAST_COST);

    expect(found.map(({ changes }) => changes.map(({ words }) => words))).toEqual([
      ['Lower the target for Dec 2027 from 23.4 PH/s to 21.06 PH/s (−2.34 PH/s)'],
      ['Raise the all-in budget from $361,234 to $400,000 (+$38,766)'],
      ['Leave the purchasing policy aside'],
    ]);
    expect(found.map(({ point, moreThanCheapest }) => [point.allIn, moreThanCheapest])).toEqual([
      [36_000_000, 16_000_000],
      [40_000_000, 20_000_000],
      [20_000_000, 0],
    ]);
  });

  it('change a rule of each clash where no one rule is enough', async () => {
    const problem = aPurchase(
      [aCandidate({ key: 'A', pieces: [aPiece({ most: 10 })] })],
      [
        aRule('target', { kind: 'target', leastThs: 2_340, by: calendarMonth('2027-12'), at: 'p50' }),
        aRule('early', { kind: 'target', leastThs: 234, by: calendarMonth('2027-01'), at: 'p50' }),
        aRule('budget', { kind: 'budget', measure: 'all-in', most: usdCents(2_000_000) }),
      ],
    );
    const search = await aSearch(problem);
    const found = waysOut(search, clashOf(search), LEAST_COST);

    expect(found.every(({ changes }) => changes.length === 2)).toBe(true);
    for (const { changes, point } of found) {
      const points = pointsUnder(problem, applyChanges(problem.rules, changes));
      expect(points.map(({ allIn }) => allIn)).toContain(point.allIn);
    }
  });

  it('free a locked line', async () => {
    const problem = aPurchase(
      [
        aCandidate({ key: 'A', lineId: 'line-a', isLocked: true, pieces: [aPiece({ least: 4, most: 4 })] }),
        aCandidate({ key: 'B', pieces: [aPiece({ most: 4, allIn: 300_000 })] }),
      ],
      [
        aRule('target', { kind: 'target', leastThs: 936, by: calendarMonth('2027-12'), at: 'p50' }),
        aRule('budget', { kind: 'budget', measure: 'all-in', most: usdCents(1_200_000) }),
      ],
    );
    const search = await aSearch(problem);
    const found = waysOut(search, clashOf(search), LEAST_COST);

    expect(found.map(({ changes, point }) => [changes.map(({ words }) => words), point.allIn])).toEqual([
      [['Raise the all-in budget from $12,000 to $16,000 (+$4,000)'], 1_600_000],
      [['Unlock the line'], 1_200_000],
    ]);
  });

  it('are to buy nothing only where there is no other', async () => {
    const target = aRule('target', {
      kind: 'target',
      leastThs: 936,
      by: calendarMonth('2027-12'),
      at: 'p50',
    });
    const problem = aPurchase(
      [aCandidate({ key: 'A', failsPolicy: true })],
      [target, aRule('policy', { kind: 'policy' })],
    );
    const search = await aSearch(problem);
    const nothing = aPurchase([], [target]);
    const empty = await aSearch(nothing);

    expect(waysOut(search, clashOf(search), LEAST_COST).map(({ point }) => point.ths)).toEqual([936]);
    expect(waysOut(empty, clashOf(empty), LEAST_COST).map(({ point }) => point.ths)).toEqual([0]);
  });
});
