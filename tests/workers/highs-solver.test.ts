import { describe, expect, it } from 'vitest';
import type { Milp, MilpProgress } from '#domain/optimise/milp';
import { aSolver } from '../fixtures/order-problem';

/** The most of `3a + 2b + …` with `2a + 2b + … ≤ 7` in whole numbers up to 3. */
function aModel(change: Partial<Milp> = {}): Milp {
  const column = (cost: number) => ({ cost, lower: 0, upper: 3, isInteger: true });
  const entries = [
    [0, 2],
    [1, 2],
  ] as const;
  return {
    isMaximised: true,
    columns: [column(3), column(2)],
    rows: [{ lower: Number.NEGATIVE_INFINITY, upper: 7, entries }],
    ...change,
  };
}

describe('the solver', () => {
  it('finds the best whole numbers, or the best numbers', async () => {
    const solve = await aSolver();

    expect(solve(aModel())).toMatchObject({ status: 'optimal', values: Float64Array.of(3, 0), gap: 0 });
    const relaxed = solve(aModel(), { isRelaxed: true });
    expect(relaxed).toMatchObject({ status: 'optimal', values: Float64Array.of(3, 0.5) });
  });

  it('says that there is none', async () => {
    const solve = await aSolver();
    const rows = [
      {
        lower: 13,
        upper: Number.POSITIVE_INFINITY,
        entries: [
          [0, 1],
          [1, 1],
        ],
      },
    ] as const;

    expect(solve(aModel({ rows }))).toEqual({ status: 'infeasible' });
    expect(solve(aModel({ rows }), { isRelaxed: true })).toEqual({ status: 'infeasible' });
  });

  it('answers a model of millions of cents as it answers one of ones', async () => {
    const solve = await aSolver();
    const large = 87_654_321;
    const rows = aModel().rows.map((row) => ({
      ...row,
      upper: row.upper * large,
      entries: row.entries.map(([column, value]) => [column, value * large] as const),
    }));
    const columns = aModel().columns.map((column) => ({ ...column, cost: column.cost * large }));

    expect(solve(aModel({ rows, columns }))).toMatchObject({ values: Float64Array.of(3, 0) });
  });

  it('tells of plans and bounds in the units of the cost', async () => {
    const solve = await aSolver();
    const told: MilpProgress[] = [];
    const columns = Array.from({ length: 40 }, (_, at) => ({
      cost: 1_000_003 + ((at * 7_919) % 5_003),
      lower: 0,
      upper: 1,
      isInteger: true,
    }));
    const weights = columns.map((_, at) => [at, 900 + ((at * 104_729) % 701)] as const);
    const model = aModel({ columns, rows: [{ lower: 0, upper: 17_321, entries: weights }] });
    const answer = solve(model, { onProgress: (progress) => told.push(progress) });
    if (answer.status !== 'optimal') throw new Error(answer.status);

    const best = columns.reduce((sum, { cost }, at) => sum + cost * (answer.values[at] ?? 0), 0);
    const last = told.findLast(({ objective }) => objective !== null);
    expect(last?.objective).toBeCloseTo(best, 0);
    expect(told.every(({ bound }) => bound === null || bound >= best - 1)).toBe(true);
  });

  it('begins from a plan that it is given, and stops after so many branches', async () => {
    const solve = await aSolver();
    const start = Float64Array.of(0, 3);

    expect(solve(aModel(), { start })).toMatchObject({ values: Float64Array.of(3, 0) });
    expect(['optimal', 'stopped']).toContain(solve(aModel(), { start, nodes: 1 }).status);
  });
});
