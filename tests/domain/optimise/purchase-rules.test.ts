/** Rules as rows, seen in what the best plan buys under them. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { calendarMonth } from '#domain/core/calendar-month';
import { partsPerMillion, usdCents } from '#domain/core/money';
import type { PlanRuleText } from '#domain/model/plan-rule';
import type { PricePoint } from '#domain/optimise/exact-points';
import type { Candidate, CurvePiece, PurchaseProblem } from '#domain/optimise/purchase-problem';
import { lockRules, purchaseRules } from '#domain/optimise/purchase-rules';
import { brokenPurchaseRules, pieceOf, wrongPurchases } from '#domain/optimise/purchase-totals';
import { solvePurchase } from '#domain/optimise/solve-purchase';
import { aSolver } from '../../fixtures/order-problem';
import { aCandidate, aPiece, aPurchase, aRule } from '../../fixtures/small-purchase';

const MOST_TH = { sense: 'most', parts: [{ measure: 'ths', factor: 1 }] } as const;
const hydro = { cooling: 'hydro' } as const;

/** Units of the plan with the most TH under one rule; null if there is none. */
async function most(
  candidates: readonly Candidate[],
  rule: PlanRuleText,
  change: Partial<PurchaseProblem> = {},
): Promise<readonly number[] | null> {
  const problem = aPurchase(candidates, [aRule('r', rule)], change);
  const rules = purchaseRules(problem, problem.rules);
  const answer = solvePurchase(problem, rules, MOST_TH, { solve: await aSolver(), price: byCurve(problem) });
  if (answer.status === 'infeasible' || answer.units === null) return null;
  return answer.units;
}

/** What the curve says, as what is so. */
function byCurve({ candidates }: PurchaseProblem): PricePoint {
  return (index, units) => {
    const piece = pieceOf(candidates[index]?.pieces ?? [], units);
    const values = Object.entries(piece?.values ?? {}).map(
      ([measure, value]) => [measure, (value?.fixed ?? 0) + (value?.perUnit ?? 0) * units] as const,
    );
    return Object.fromEntries(values);
  };
}

/** Two shipments: half of the units in February, half in June. */
function inShipments(most: number): CurvePiece {
  const piece = aPiece({ least: 2, most });
  const half = { fixed: 0, perUnit: 0.5 };
  const days = ['p50 2027-02-10', 'p50 2027-06-10', 'p90 2027-03-05', 'p90 2027-07-05'] as const;
  return {
    ...piece,
    values: { ...piece.values, ...Object.fromEntries(days.map((day) => [day, half])) },
  };
}

describe('a limit of a site', () => {
  const from = calendarMonth('2027-01');
  const later = calendarMonth('2027-05');

  it('holds in each month for what hashes by then', async () => {
    const power = [
      { from, kilowatts: 3.5 },
      { from: later, kilowatts: 14 },
    ];
    const early = aCandidate({ key: 'A' });
    const late = aCandidate({
      key: 'B',
      hashingP50: calendarDate('2027-06-01'),
      pieces: [aPiece({ most: 3 })],
    });
    const sites = [{ siteId: 'odessa', power, racks: null }];

    expect(await most([early, late], { kind: 'site-power', siteId: null }, { sites })).toEqual([1, 3]);
    expect(await most([early, late], { kind: 'site-power', siteId: 'other' }, { sites })).toEqual([5, 3]);
  });

  it('lets the shipments of one purchase come one by one', async () => {
    const power = [
      { from, kilowatts: 7 },
      { from: later, kilowatts: 1_000 },
    ];
    const sites = [{ siteId: 'odessa', power, racks: null }];
    const split = aCandidate({ key: 'A', lotSize: 2, pieces: [inShipments(20)] });

    expect(await most([split], { kind: 'site-power', siteId: null }, { sites })).toEqual([4]);
  });

  it('of racks is of a kind of cooling, and takes none of an unknown kind', async () => {
    const racks = [{ from, cooling: 'hydro' as const, positions: 3 }];
    const sites = [{ siteId: 'odessa', power: null, racks }];
    const candidates = [
      aCandidate({ key: 'A', ...hydro }),
      aCandidate({ key: 'B' }),
      aCandidate({ key: 'C', cooling: null }),
      aCandidate({ key: 'D', siteId: 'midland', cooling: null }),
    ];

    expect(await most(candidates, { kind: 'site-racks', siteId: null }, { sites })).toEqual([3, 0, 0, 5]);
  });

  it('of racks is for all that stand there by then, not for what comes in a month', async () => {
    const racks = [
      { from, cooling: 'air' as const, positions: 4 },
      { from: later, cooling: 'air' as const, positions: 6 },
    ];
    const sites = [{ siteId: 'odessa', power: null, racks }];
    const late = aCandidate({ key: 'B', hashingP50: calendarDate('2027-06-01') });
    const both = await most(
      [aCandidate({ key: 'A' }), late],
      { kind: 'site-racks', siteId: null },
      { sites },
    );

    expect(both?.reduce((sum, units) => sum + units, 0)).toBe(6);
    expect(both?.[0]).toBeLessThanOrEqual(4);
  });

  it('takes none of what comes on a day that nobody knows, nor of an unknown power', async () => {
    const power = [{ from, kilowatts: 1_000 }];
    const racks = [{ from, cooling: 'air' as const, positions: 1_000 }];
    const sites = [{ siteId: 'odessa', power, racks }];
    const candidates = [
      aCandidate({ key: 'A', hashingP50: null, hashingP90: null, unknowns: ['arrival'] }),
      aCandidate({ key: 'B', unknowns: ['kilowatts'] }),
      aCandidate({ key: 'C' }),
    ];

    expect(await most(candidates, { kind: 'site-power', siteId: null }, { sites })).toEqual([0, 0, 5]);
    expect(await most(candidates, { kind: 'site-racks', siteId: null }, { sites })).toEqual([0, 5, 5]);
  });
});

describe('a target', () => {
  it('counts what is there by its month at its arrival', async () => {
    const target = (by: string, at: 'p50' | 'p90', leastThs: number) =>
      most([aCandidate({ key: 'A' })], { kind: 'target', leastThs, by: calendarMonth(by), at });

    expect(await target('2027-02', 'p50', 5 * 234)).toEqual([5]);
    expect(await target('2027-02', 'p90', 1)).toBeNull();
    expect(await target('2027-03', 'p90', 5 * 234)).toEqual([5]);
  });

  it('counts what is there on the last day of its month', async () => {
    const last = [aCandidate({ key: 'A', hashingP50: calendarDate('2027-02-28') })];
    const target = { kind: 'target', leastThs: 5 * 234, at: 'p50' } as const;

    expect(await most(last, { ...target, by: calendarMonth('2027-02') })).toEqual([5]);
    expect(await most(last, { ...target, by: calendarMonth('2027-01') })).toBeNull();
  });

  it('counts the shipments that are there', async () => {
    const split = [aCandidate({ key: 'A', lotSize: 2, pieces: [inShipments(20)] })];
    const target = (leastThs: number) =>
      most(split, { kind: 'target', leastThs, by: calendarMonth('2027-04'), at: 'p90' });

    expect(await target(10 * 234)).toEqual([20]);
    expect(await target(11 * 234)).toBeNull();
  });
});

describe('a share', () => {
  const share = { kind: 'share', of: 'cooling', base: 'th' } as const;
  const half = partsPerMillion(500_000);
  const candidates = [aCandidate({ key: 'A', ...hydro }), aCandidate({ key: 'B', cooling: null })];

  it('at most of a name is kept with what may be of it, and at least without', async () => {
    const atMost = await most(candidates, { ...share, name: 'hydro', least: null, most: half });
    const atLeast = await most(candidates, { ...share, name: 'hydro', least: half, most: null });

    expect(atMost).toEqual([0, 0]);
    expect(atLeast).toEqual([5, 5]);
    const unknown = await most(candidates.slice(1), { ...share, name: 'hydro', least: half, most: null });
    expect(unknown).toEqual([0]);
  });

  it('is of the TH or of the landed cost, as it says', async () => {
    const pieces = [aPiece({ most: 10, ths: 100, landed: 300_000 })];
    const vendors = [
      aCandidate({ key: 'A', pieces }),
      aCandidate({
        key: 'B',
        vendor: 'Canaan',
        pieces: [{ ...aPiece({ most: 10, ths: 200, landed: 100_000 }), least: 10 }],
      }),
    ];
    const half = { ...share, of: 'vendor', name: 'Bitmain', least: null } as const;
    const most50 = partsPerMillion(500_000);

    expect(await most(vendors, { ...half, base: 'th', most: most50 })).toEqual([10, 10]);
    expect(await most(vendors, { ...half, base: 'landed', most: most50 })).toEqual([3, 10]);
  });

  it('at least of each name is of those that are bought from', async () => {
    const vendors = [
      aCandidate({ key: 'A', pieces: [aPiece({ most: 9 })] }),
      aCandidate({ key: 'B', vendor: 'Canaan', pieces: [aPiece({ most: 1 })] }),
    ];
    const each = { ...share, of: 'vendor', name: null, least: partsPerMillion(300_000), most: null } as const;

    expect(await most(vendors, each)).toEqual([9, 0]);
  });
});

describe('a cap on deposits', () => {
  it('holds for each vendor by itself, or for the one that is named', async () => {
    // Half of the landed $2,000 lies with the vendor.
    const pieces = [aPiece({ most: 5, landed: 200_000 })];
    const candidates = [aCandidate({ key: 'A', pieces }), aCandidate({ key: 'B', vendor: 'Canaan', pieces })];
    const cap = { kind: 'deposits', most: usdCents(300_000) } as const;

    expect(await most(candidates, { ...cap, vendor: null })).toEqual([3, 3]);
    expect(await most(candidates, { ...cap, vendor: 'Canaan' })).toEqual([5, 3]);
  });
});

describe('a rule that needs what nobody knows', () => {
  it('takes none of it', async () => {
    const candidates = [aCandidate({ key: 'A', unknowns: ['back-duty', 'cash'] }), aCandidate({ key: 'B' })];
    const limit = usdCents(900_000_000);

    expect(await most(candidates, { kind: 'back-duty', most: limit })).toEqual([0, 5]);
    expect(await most(candidates, { kind: 'cash', month: null, most: limit })).toEqual([0, 5]);
    expect(await most(candidates, { kind: 'deposits', vendor: null, most: limit })).toEqual([0, 5]);
    expect(await most(candidates, { kind: 'vendor-count', least: 1, most: null })).toEqual([5, 5]);
  });
});

describe('what is held as an option', () => {
  const held = aCandidate({
    key: 'K',
    lineId: 'line-9',
    isLocked: true,
    standing: 'option',
    vendor: 'Canaan',
    pieces: [{ least: 5, most: 5, values: { landed: { fixed: 1_750_000, perUnit: 0 } } }],
  });
  const firm = [aCandidate({ key: 'A' }), aCandidate({ key: 'B', vendor: 'Canaan', pieces: [] })];

  it('is not bought: no vendor is counted for it, whatever else that vendor offers', async () => {
    const count = { kind: 'vendor-count', least: null, most: 1 } as const;

    expect(await most([held, ...firm], count)).toEqual([5, 5, 0]);
    expect(await most([held, ...firm.slice(0, 1)], count)).toEqual([5, 5]);
    expect(await most([held, ...firm.slice(0, 1)], { ...count, least: 2, most: null })).toBeNull();
  });

  it('has no share, and takes the place of nothing that is required or forbidden', async () => {
    const each = { kind: 'share', of: 'vendor', name: null, base: 'th', most: null } as const;
    const side = (name: string) => ({ of: 'vendor', name }) as const;
    const pair = { kind: 'pair', first: side('Bitmain'), second: side('Canaan') } as const;
    const [bitmain] = firm.map((candidate) => [held, candidate]);
    if (bitmain === undefined) throw new RangeError('No candidates');

    expect(await most(bitmain, { ...each, least: partsPerMillion(200_000) })).toEqual([5, 5]);
    expect(await most(bitmain, { ...pair, mode: 'forbid' })).toEqual([5, 5]);
    expect(await most(bitmain, { ...pair, mode: 'require' })).toEqual([5, 0]);
    // Its fee is nothing of which the other half could be.
    const half = {
      ...each,
      name: 'Bitmain',
      base: 'landed',
      least: null,
      most: partsPerMillion(500_000),
    } as const;
    expect(await most(bitmain, half)).toEqual([5, 0]);
    const none = { kind: 'listed-component', most: usdCents(0) } as const;
    expect(await most([{ ...held, isOfConcern: true }, aCandidate({ key: 'A' })], none)).toEqual([5, 5]);
  });
});

describe('a limit of money', () => {
  const candidates = [
    aCandidate({ key: 'A', pieces: [aPiece({ most: 9, cashMonth: calendarMonth('2027-01') })] }),
    aCandidate({ key: 'B', pieces: [aPiece({ most: 9, cashMonth: calendarMonth('2027-02') })] }),
  ];

  it('is of the measure that it says', async () => {
    const budget = { kind: 'budget', most: usdCents(1_200_000) } as const;
    const [one] = candidates.map((candidate) => [candidate]);

    expect(await most(one ?? [], { ...budget, measure: 'all-in' })).toEqual([3]);
    expect(await most(one ?? [], { ...budget, most: usdCents(1_400_000), measure: 'landed' })).toEqual([4]);
  });

  it('is of its month alone, or of each month', async () => {
    const cash = { kind: 'cash', most: usdCents(700_000) } as const;

    expect(await most(candidates, { ...cash, month: null })).toEqual([2, 2]);
    expect(await most(candidates, { ...cash, month: calendarMonth('2027-01') })).toEqual([2, 9]);
    expect(await most(candidates, { ...cash, month: calendarMonth('2027-02') })).toEqual([9, 2]);
  });
});

describe('a number of vendors', () => {
  it('is at least and at most what it says', async () => {
    const [a, b, c] = ['Bitmain', 'Canaan', 'MicroBT'].map((vendor) => aCandidate({ key: vendor, vendor }));
    if (a === undefined || b === undefined || c === undefined) throw new RangeError('No candidates');
    const count = { kind: 'vendor-count', least: null, most: null } as const;
    const vendors = async (rule: PlanRuleText) =>
      (await most([a, b, c], rule))?.filter((units) => units > 0).length ?? null;

    expect(await vendors({ ...count, most: 2 })).toBe(2);
    expect(await most([a, b], { ...count, least: 3 })).toBeNull();
    // None is counted of which nothing is for sale.
    expect(await most([a, b, { ...c, pieces: [] }], { ...count, least: 3 })).toBeNull();
  });
});

describe('a pair', () => {
  const [a, b] = ['Bitmain', 'Canaan'].map((vendor) => aCandidate({ key: vendor, vendor }));
  const side = (name: string) => ({ of: 'vendor', name }) as const;
  const pair = { kind: 'pair', first: side('Bitmain'), second: side('Canaan') } as const;

  it('that is required wants the second with the first, not the first with the second', async () => {
    if (a === undefined || b === undefined) throw new RangeError('No candidates');
    const none = { ...b, pieces: [] };

    expect(await most([a, none], { ...pair, mode: 'require' })).toEqual([0, 0]);
    expect(await most([{ ...a, pieces: [] }, b], { ...pair, mode: 'require' })).toEqual([0, 5]);
    expect((await most([a, b], { ...pair, mode: 'forbid' }))?.filter((units) => units > 0)).toEqual([5]);
  });
});

describe('lines that are kept', () => {
  const kept = aCandidate({
    key: 'K',
    lineId: 'line-9',
    isLocked: true,
    pieces: [{ ...aPiece({ most: 3 }), least: 3 }],
  });

  it('are rules of their own, named by their lines', async () => {
    const problem = aPurchase([kept, aCandidate({ key: 'A' })], [aRule('policy', { kind: 'policy' })]);

    expect(lockRules(problem).map(({ key }) => key)).toEqual(['lock:line-9']);
    expect(await most([kept, aCandidate({ key: 'A' })], { kind: 'policy' })).toEqual([3, 5]);
  });

  it('clash with a rule that they break', async () => {
    const failing = { ...kept, failsPolicy: true };

    expect(await most([failing], { kind: 'policy' })).toBeNull();
  });
});

describe('supply', () => {
  const candidates = [aCandidate({ key: 'A' }), aCandidate({ key: 'B' })];
  const supply = [{ key: 'A firm', candidates: [0, 1], mostUnits: 6, isOneOnly: false }];

  it('is shared, and can be for one of them alone', async () => {
    const shared = await most(candidates, { kind: 'policy' }, { supply });
    const alone = await most(
      candidates,
      { kind: 'policy' },
      { supply: supply.map((one) => ({ ...one, isOneOnly: true })) },
    );

    expect(shared?.reduce((sum, units) => sum + units, 0)).toBe(6);
    expect(alone?.filter((units) => units > 0)).toEqual([5]);
  });

  it('is what a plan is held against', () => {
    const problem = aPurchase(candidates, [], { supply });

    expect(wrongPurchases(problem, [3, 3])).toEqual([]);
    expect(wrongPurchases(problem, [5, 2])).toEqual(['A firm']);
    expect(wrongPurchases(problem, [6, 0])).toEqual(['A']);
  });
});

describe('a broken rule', () => {
  it('is told from one that is kept on its limit', () => {
    const problem = aPurchase(
      [aCandidate({ key: 'A' })],
      [aRule('b', { kind: 'budget', measure: 'all-in', most: usdCents(1_200_000) })],
    );
    const rules = purchaseRules(problem, problem.rules);

    expect(brokenPurchaseRules(problem, [3], rules)).toEqual([]);
    expect(brokenPurchaseRules(problem, [4], rules)).toEqual(rules);
  });
});
