/** What clashes, against every plan there is. */
import { describe, expect, it } from 'vitest';
import { clashOf } from '#domain/optimise/clash-of';
import type { PurchaseProblem } from '#domain/optimise/purchase-problem';
import type { PurchaseRule } from '#domain/optimise/purchase-rule';
import { brokenPurchaseRules, wrongPurchases } from '#domain/optimise/purchase-totals';
import {
  aCandidate,
  allRules,
  aPiece,
  aPurchase,
  aRule,
  aSearch,
  aSmallPurchase,
  everyPlan,
} from '../../fixtures/small-purchase';
import { calendarMonth } from '#domain/core/calendar-month';
import { partsPerMillion, usdCents } from '#domain/core/money';

const seeds = Array.from({ length: 200 }, (_, seed) => seed + 1);

/** Whether any plan keeps some rules and locks; what is not locked by them is free. */
function hasPlan(problem: PurchaseProblem, rules: readonly PurchaseRule[]): boolean {
  const free = { ...problem, candidates: problem.candidates.map((one) => ({ ...one, isLocked: false })) };
  return everyPlan(free).some(
    (units) =>
      wrongPurchases(free, units).length === 0 && brokenPurchaseRules(free, units, rules).length === 0,
  );
}

function namedOf(problem: PurchaseProblem, keys: readonly string[]): readonly PurchaseRule[] {
  return allRules(problem).filter(({ key }) => keys.includes(key));
}

describe('rules that clash', () => {
  it('are a set that no plan keeps, and that one keeps without any one of them', async () => {
    let clashes = 0;
    for (const seed of seeds) {
      const problem = aSmallPurchase(seed);
      if (hasPlan(problem, allRules(problem))) continue;
      clashes += 1;
      const { ruleIds, lockedLineIds, isProved } = clashOf(await aSearch(problem));
      const named = namedOf(problem, [...ruleIds, ...lockedLineIds.map((id) => `lock:${id}`)]);

      expect(isProved).toBe(true);
      expect(named.length, `seed ${String(seed)}`).toBeGreaterThan(0);
      expect(hasPlan(problem, named), `seed ${String(seed)}`).toBe(false);
      for (const one of named) {
        const rest = named.filter((rule) => rule !== one);
        expect(hasPlan(problem, rest), `seed ${String(seed)} without ${one.key}`).toBe(true);
      }
    }
    expect(clashes).toBeGreaterThan(40);
  }, 120_000);

  it('name the line that is locked, and none that has no part in it', async () => {
    const problem = aPurchase(
      [
        aCandidate({ key: 'A', lineId: 'line-a', isLocked: true, pieces: [aPiece({ least: 4, most: 4 })] }),
        aCandidate({
          key: 'B',
          lineId: 'line-b',
          isLocked: true,
          pieces: [aPiece({ least: 1, most: 1, allIn: 1 })],
        }),
        aCandidate({ key: 'C', vendor: 'MicroBT' }),
      ],
      [
        aRule('target', { kind: 'target', leastThs: 500, by: calendarMonth('2027-12'), at: 'p50' }),
        aRule('budget', { kind: 'budget', measure: 'all-in', most: usdCents(1_000_000) }),
      ],
    );

    expect(clashOf(await aSearch(problem))).toEqual({
      ruleIds: ['budget'],
      lockedLineIds: ['line-a'],
      isProved: true,
    });
  });

  it('are found where only whole rigs clash: a share that parts of rigs would keep', async () => {
    const problem = aPurchase(
      [
        aCandidate({ key: 'A' }),
        aCandidate({ key: 'B', vendor: 'MicroBT', pieces: [aPiece({ most: 5, ths: 300 })] }),
      ],
      [
        aRule('half', {
          kind: 'share',
          of: 'vendor',
          name: null,
          base: 'th',
          least: null,
          most: partsPerMillion(500_000),
        }),
        aRule('target', { kind: 'target', leastThs: 1, by: calendarMonth('2027-12'), at: 'p50' }),
        aRule('policy', { kind: 'policy' }),
      ],
    );

    expect(clashOf(await aSearch(problem)).ruleIds).toEqual(['half', 'target']);
  });

  it('are none where a plan keeps all rules', async () => {
    const problem = aPurchase([aCandidate({ key: 'A' })], [aRule('policy', { kind: 'policy' })]);

    expect(clashOf(await aSearch(problem))).toEqual({ ruleIds: [], lockedLineIds: [], isProved: true });
  });

  it('are a set that is not called proved once the time is out', async () => {
    const problem = aPurchase(
      [aCandidate({ key: 'A' })],
      [
        aRule('policy', { kind: 'policy' }),
        aRule('target', { kind: 'target', leastThs: 1e6, by: calendarMonth('2027-12'), at: 'p50' }),
      ],
    );

    expect(clashOf(await aSearch(problem, 0))).toEqual({
      ruleIds: ['policy', 'target'],
      lockedLineIds: [],
      isProved: false,
    });
  });
});
