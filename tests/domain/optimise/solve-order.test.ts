/** Orders at limits so fine, or of numbers so large or small, that a solver's tolerances would decide them. */
import { describe, expect, it } from 'vitest';
import { orderProblemSchema, type OrderProblem } from '#domain/model/order-problem';
import { optimiseOrder } from '#domain/optimise/optimise-order';
import { rulesOf } from '#domain/optimise/order-rules';
import { solveOrder, WrongPlanError } from '#domain/optimise/solve-order';
import { aProblemOffer, aSolver } from '../../fixtures/order-problem';

const HUGE = 100_000_000;
const A = aProblemOffer({ thPerUnit: 200 });
const B = aProblemOffer({ id: 'B', vendor: 'MicroBT', origin: 'CN', unitAllInUsd: 3000, thPerUnit: 150 });

async function best(objective: OrderProblem['objective'], offers: OrderProblem['offers'], rules: object) {
  return optimiseOrder(orderProblemSchema.parse({ objective, offers, rules }), await aSolver());
}

describe('an offer of a hundred million units', () => {
  it('is bought at its least quantity where that is cheaper than another', async () => {
    const offers = [
      { ...A, minUnits: 5, maxUnits: HUGE, unitAllInUsd: 100 },
      { ...B, maxUnits: HUGE },
    ];

    expect(await best('min-cost', offers, { targetTh: 500 })).toMatchObject({
      status: 'optimal',
      units: [5, 0],
      objective: 500,
    });
  });

  it('counts as its vendor from the first unit on', async () => {
    const offers = [A, B].map((offer) => ({ ...offer, maxUnits: HUGE }));

    expect(await best('min-cost', offers, { targetTh: 300, minVendors: 2 })).toMatchObject({
      units: [1, 1],
    });
    expect(await best('min-cost', offers, { targetTh: 350, maxVendors: 1 })).toMatchObject({
      objective: 8000,
    });
  });

  it('is bought to the last unit that is sold', async () => {
    const offers = [{ ...A, maxUnits: 12_345_678 }];

    expect(await best('max-th', offers, {})).toMatchObject({ units: [12_345_678] });
  });
});

describe('a limit with nine digits after the point', () => {
  const offers = [
    { ...A, thPerUnit: 200, unitAllInUsd: 100 },
    { ...B, thPerUnit: 300, unitAllInUsd: 151 },
  ];

  it('is a limit to its last digit: a billionth above 600 TH/s is not 600', async () => {
    expect(await best('min-cost', offers, { targetTh: 600.000_000_001 })).toMatchObject({
      status: 'optimal',
      units: [2, 1],
    });
    expect(await best('min-cost', offers, { targetTh: 600 })).toMatchObject({ units: [3, 0] });
  });

  it('is one of dollars and of kW too', async () => {
    const rigs = [{ ...A, thPerUnit: 100, powerKw: 3.5 }];

    expect(await best('max-th', rigs, { budgetUsd: 7_999.999_999_999 })).toMatchObject({ units: [1] });
    expect(await best('max-th', rigs, { maxPowerKw: 6.999_999_999 })).toMatchObject({ units: [1] });
    expect(await best('max-th', rigs, { maxPowerKw: 7, budgetUsd: 8_000 })).toMatchObject({ units: [2] });
  });

  it('is one of shares too: of three vendors no order leaves each a billionth below a third', async () => {
    const rigs = ['Bitmain', 'MicroBT', 'Canaan'].map((vendor) =>
      aProblemOffer({ id: vendor, vendor, thPerUnit: 10, maxUnits: 3 }),
    );
    const share = { targetTh: 30, maxShareByVendor: 0.333_333_333 };

    expect(await best('min-cost', rigs, share)).toMatchObject({
      status: 'infeasible',
      clashing: ['targetTh', 'maxShareByVendor'],
      relaxations: [
        { changes: [{ rule: 'maxShareByVendor', to: 0.333_333_334 }], objective: 12_000 },
        { changes: [{ rule: 'targetTh', to: 0 }], objective: 0 },
      ],
    });
  });
});

describe('amounts of billionths', () => {
  it('are added up as any others', async () => {
    const offers = [{ ...A, unitAllInUsd: 1e-9, thPerUnit: 1e-7 }];

    expect(await best('min-cost', offers, { targetTh: 0.000_000_5 })).toMatchObject({
      status: 'optimal',
      units: [5],
    });
    expect(
      orderProblemSchema.safeParse({ objective: 'max-th', offers: [{ ...A, powerKw: 1.5e-9 }] }).success,
    ).toBe(false);
  });
});

describe('a plan of the solver that breaks a rule', () => {
  const problem: OrderProblem = { objective: 'min-cost', offers: [A], rules: { targetTh: 1000 } };
  const rules = rulesOf(problem);
  const found = (...batches: readonly number[]) => {
    const left = [...batches];
    return () => ({ status: 'optimal' as const, values: Float64Array.of(left.shift() ?? 0), gap: 0 });
  };

  it('is asked again of a harder limit, and what that gives up is told', () => {
    expect(solveOrder(problem, rules, 'cost', found(4, 4, 8))).toEqual({
      status: 'stopped',
      units: [8],
      gap: 0.5,
    });
    expect(solveOrder(problem, rules, 'none', found(4, 8))).toEqual({
      status: 'optimal',
      units: [8],
      gap: 0,
    });
  });

  it('is asked again of more TH, of fewer dollars, and of a smaller share', () => {
    const all: OrderProblem['rules'] = { targetTh: 1000, budgetUsd: 32_000, maxShareByVendor: 0.5 };
    const asked: (readonly [lower: number, upper: number])[][] = [];
    expect(() =>
      // 9 units of one vendor cost too much and are too large a share; 4 are too few TH.
      solveOrder({ ...problem, rules: all }, rulesOf({ rules: all }), 'cost', ({ rows }) => {
        asked.push(rows.map(({ lower, upper }) => [lower, upper] as const));
        return { status: 'optimal', values: Float64Array.of(asked.length === 2 ? 4 : 9), gap: 0 };
      }),
    ).toThrow(WrongPlanError);
    const [first = [], , third = []] = asked;

    expect(third[0]?.[0]).toBeGreaterThan(first[0]?.[0] ?? Infinity);
    expect(third[1]?.[1]).toBeLessThan(first[1]?.[1] ?? 0);
  });

  it('is never the answer', () => {
    expect(() => solveOrder(problem, rules, 'cost', found(4, 4, 4, 4, 4))).toThrow(WrongPlanError);
    expect(() => solveOrder(problem, rules, 'cost', found(2000))).toThrow(/breaks A\./);
  });
});
