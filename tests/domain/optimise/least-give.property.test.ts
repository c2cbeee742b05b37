/** The limit that a plan just keeps, against the judge of rules. */
import { describe, expect, it } from 'vitest';
import { calendarMonth } from '#domain/core/calendar-month';
import { partsPerMillion } from '#domain/core/money';
import { leastGive, limitKept } from '#domain/optimise/least-give';
import { purchaseRules } from '#domain/optimise/purchase-rules';
import { brokenPurchaseRules } from '#domain/optimise/purchase-totals';
import { limitsOf, type RuleLimit } from '#domain/optimise/rule-limits';
import {
  aCandidate,
  aPiece,
  aPurchase,
  aRule,
  aSearch,
  aSmallPurchase,
  everyPlan,
} from '../../fixtures/small-purchase';

const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);
/** The smallest step of a limit. */
const STEP: Readonly<Record<RuleLimit['kind'], number>> = { usd: 1, percent: 1, ths: 0.25, count: 1 };

describe('the limit that a plan keeps', () => {
  it('is kept, and a step tighter is broken', () => {
    let judged = 0;
    for (const seed of seeds) {
      const problem = aSmallPurchase(seed);
      const plans = everyPlan(problem).slice(1, 40);
      for (const rule of problem.rules) {
        for (const limit of limitsOf(rule)) {
          for (const units of plans) {
            const kept = limitKept(problem, rule, limit.side, units);
            const alone = (value: number) => {
              const put = limit.put(value);
              const only =
                put.kind === 'share' || put.kind === 'vendor-count' ? justOne(put, limit.side) : put;
              return brokenPurchaseRules(problem, units, purchaseRules(problem, [only]));
            };
            const isUnknown = rule.kind === 'back-duty' && alone(1e13).length > 0;
            if (isUnknown) continue;
            const tighter = limit.side === 'most' ? kept - STEP[limit.kind] : kept + STEP[limit.kind];
            const isInRange = tighter >= 0 && (limit.kind !== 'percent' || tighter <= 1_000_000);
            judged += 1;

            expect(alone(kept), `seed ${String(seed)} ${rule.id}`).toEqual([]);
            // Of a plan of nothing every share keeps every limit.
            const isNothing = units.every((count) => count === 0);
            if (isInRange && !isNothing)
              expect(alone(tighter), `seed ${String(seed)} ${rule.id}`).toHaveLength(1);
          }
        }
      }
    }
    expect(judged).toBeGreaterThan(1_000);
  });
});

/** The rule with its other limit away. */
function justOne<R extends { readonly least: unknown; readonly most: unknown }>(
  rule: R,
  side: RuleLimit['side'],
): R {
  return { ...rule, [side === 'most' ? 'least' : 'most']: null };
}

describe('what a limit gives', () => {
  const share = aRule('cap', {
    kind: 'share',
    of: 'vendor',
    name: null,
    base: 'th',
    least: null,
    most: partsPerMillion(400_000),
  });
  const problem = aPurchase(
    [
      aCandidate({ key: 'A', pieces: [aPiece({ most: 50, ths: 200 })] }),
      aCandidate({ key: 'B', vendor: 'MicroBT', pieces: [aPiece({ most: 23, ths: 200 })] }),
      aCandidate({ key: 'C', vendor: 'Canaan', pieces: [aPiece({ most: 20, ths: 200 })] }),
    ],
    [share, aRule('target', { kind: 'target', leastThs: 15_800, by: calendarMonth('2027-12'), at: 'p50' })],
  );
  const [limit] = limitsOf(share);

  it('is the nearest share that whole rigs reach, to the next tenth of a per cent', async () => {
    if (limit === undefined) throw new Error('No limit');
    const others = purchaseRules(problem, problem.rules.slice(1));
    const given = leastGive(await aSearch(problem), others, share, limit);

    // 36 of 79 rigs are 45.57 %.
    expect(given).toMatchObject({ nearest: 455_697, typed: 456_000, isProved: true });
  });

  it('is nothing where no limit leaves a plan', async () => {
    if (limit === undefined) throw new Error('No limit');
    const impossible = aRule('more', {
      kind: 'target',
      leastThs: 1e6,
      by: calendarMonth('2027-12'),
      at: 'p50',
    });

    expect(leastGive(await aSearch(problem), purchaseRules(problem, [impossible]), share, limit)).toBeNull();
  });

  it('is not called proved when the time runs out on the way', async () => {
    if (limit === undefined) throw new Error('No limit');
    const others = purchaseRules(problem, problem.rules.slice(1));

    expect(leastGive(await aSearch(problem, 1), others, share, limit)?.isProved).toBe(false);
    expect(leastGive(await aSearch(problem, 0), others, share, limit)).toBeNull();
  });
});
