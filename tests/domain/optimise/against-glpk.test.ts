/** Larger orders against a second solver of another school: GLPK, run as a program. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { clashingRules } from '#domain/optimise/clashing-rules';
import type { Milp } from '#domain/optimise/milp';
import { optimiseOrder } from '#domain/optimise/optimise-order';
import { orderMilp } from '#domain/optimise/order-milp';
import { rulesOf } from '#domain/optimise/order-rules';
import { brokenRules, wrongQuantities } from '#domain/optimise/plan-totals';
import { aProblem, aSolver } from '../../fixtures/order-problem';

const LARGE = { offers: [10, 60], batches: 40 } as const;
const folder = mkdtempSync(join(tmpdir(), 'rigplan-glpk-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What GLPK makes of a model: its optimum, that there is none, or null if a quarter of a minute was too short. */
function glpk(model: Milp): number | 'infeasible' | null {
  const file = join(folder, 'model.lp');
  const report = join(folder, 'report.txt');
  writeFileSync(file, asLp(model));
  rmSync(report, { force: true });
  const run = spawnSync('glpsol', ['--lp', file, '--tmlim', '15', '--output', report], { encoding: 'utf8' });
  if (run.error !== undefined) throw run.error;
  if (/HAS NO (PRIMAL|INTEGER) FEASIBLE SOLUTION/.test(run.stdout)) return 'infeasible';
  const text = readFileSync(report, 'utf8');
  if (/^Status:\s+INTEGER EMPTY/m.test(text)) return 'infeasible';
  if (!/^Status:\s+INTEGER OPTIMAL/m.test(text)) return null;
  return Number(/^Objective:\s+obj = (\S+)/m.exec(text)?.[1]);
}

function asLp({ columns, rows, isMaximised }: Milp): string {
  const sum = (entries: readonly (readonly [number, number])[]) =>
    entries.length === 0
      ? '0 x0'
      : entries
          .map(([at, value]) => `${value < 0 ? '-' : '+'} ${String(Math.abs(value))} x${String(at)}`)
          .join('\n ');
  const lines = rows.flatMap(({ lower, upper, entries }, at) => [
    ...(Number.isFinite(lower) ? [` l${String(at)}: ${sum(entries)} >= ${String(lower)}`] : []),
    ...(Number.isFinite(upper) ? [` u${String(at)}: ${sum(entries)} <= ${String(upper)}`] : []),
  ]);
  return [
    isMaximised ? 'Maximize' : 'Minimize',
    ` obj: ${sum(columns.map(({ cost }, at) => [at, cost] as const))}`,
    'Subject To',
    ...(lines.length === 0 ? [' any: 0 x0 <= 1'] : lines),
    'Bounds',
    ...columns.map(({ lower, upper }, at) => ` ${String(lower)} <= x${String(at)} <= ${String(upper)}`),
    'Generals',
    ...columns.map((_, at) => ` x${String(at)}`),
    'End',
    '',
  ].join('\n');
}

describe('orders of 10 to 60 offers', () => {
  it('have the optimum that GLPK finds, and none where GLPK finds none', async () => {
    const solve = await aSolver();
    let compared = 0;
    for (let seed = 1001; seed <= 1040; seed += 1) {
      const problem = aProblem(seed, LARGE);
      const goal = problem.objective === 'min-cost' ? 'cost' : 'th';
      const other = glpk(orderMilp(problem, rulesOf(problem), goal).model);
      if (other === null) continue;
      compared += 1;
      const plan = optimiseOrder(problem, solve);
      if (plan.status === 'infeasible') {
        expect(other, `seed ${String(seed)}`).toBe('infeasible');
        const kept = rulesOf(problem).filter(({ key }) => clashingRules(problem, solve).keys.includes(key));
        expect(glpk(orderMilp(problem, kept, 'none').model), `seed ${String(seed)}`).toBe('infeasible');
        continue;
      }
      expect(plan.status).toBe('optimal');
      expect(Math.abs((plan.objective ?? 0) - Number(other)), `seed ${String(seed)}`).toBeLessThanOrEqual(
        1e-6 * Math.abs(Number(other)),
      );
      expect(brokenRules(problem, plan.units ?? [], rulesOf(problem))).toEqual([]);
      expect(wrongQuantities(problem, plan.units ?? [])).toEqual([]);
    }
    // GLPK is given little time: of some problems it says nothing.
    expect(compared).toBeGreaterThanOrEqual(25);
  }, 600_000);
});
