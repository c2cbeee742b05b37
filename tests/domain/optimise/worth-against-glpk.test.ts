/** Clashes of larger problems against a second solver of another school: GLPK, run as a program. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { clashOf } from '#domain/optimise/clash-of';
import type { Milp } from '#domain/optimise/milp';
import { problemMilp } from '#domain/optimise/problem-milp';
import type { PurchaseProblem } from '#domain/optimise/purchase-problem';
import type { PurchaseRule } from '#domain/optimise/purchase-rule';
import { allRules, aSearch, aSmallPurchase } from '../../fixtures/small-purchase';

const folder = mkdtempSync(join(tmpdir(), 'rigplan-glpk-worth-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Whether GLPK finds a plan; null if a quarter of a minute was too short. */
function hasPlan(model: Milp): boolean | null {
  const file = join(folder, 'model.lp');
  writeFileSync(file, asLp(model));
  const run = spawnSync('glpsol', ['--lp', file, '--tmlim', '15'], { encoding: 'utf8' });
  if (run.error !== undefined) throw run.error;
  if (/HAS NO (PRIMAL|INTEGER) FEASIBLE SOLUTION/.test(run.stdout)) return false;
  return /INTEGER OPTIMAL SOLUTION FOUND/.test(run.stdout) ? true : null;
}

function asLp({ columns, rows }: Milp): string {
  const sum = (entries: readonly (readonly [number, number])[]) =>
    entries.length === 0
      ? '0 x0'
      : entries
          .map(([at, value]) => `${value < 0 ? '-' : '+'} ${String(Math.abs(value))} x${String(at)}`)
          .join('\n ');
  return [
    'Minimize',
    ' obj: 0 x0',
    'Subject To',
    ...rows.flatMap(({ lower, upper, entries }, at) => [
      ...(Number.isFinite(lower) ? [` l${String(at)}: ${sum(entries)} >= ${String(lower)}`] : []),
      ...(Number.isFinite(upper) ? [` u${String(at)}: ${sum(entries)} <= ${String(upper)}`] : []),
    ]),
    ' any: 0 x0 <= 1',
    'Bounds',
    ...columns.map(({ lower, upper }, at) => ` ${String(lower)} <= x${String(at)} <= ${String(upper)}`),
    'Generals',
    ...columns.map((_, at) => ` x${String(at)}`),
    'End',
    '',
  ].join('\n');
}

/** Several small problems side by side are a larger one, whose supplies are as many. */
function larger(seed: number): PurchaseProblem {
  const parts = Array.from({ length: 8 }, (_, at) => aSmallPurchase(seed + at * 1_000));
  const [first] = parts;
  if (first === undefined) throw new Error('No part');
  const candidates = parts.flatMap((part, at) =>
    part.candidates.map((one) => ({ ...one, key: `${String(at)} ${one.key}` })),
  );
  const rules = parts.slice(0, 2).flatMap((part, at) =>
    part.rules.map((rule) => ({
      ...rule,
      id: `${String(at)} ${rule.id}`,
      // A target as large for the larger problem.
      ...(rule.kind === 'target' ? { leastThs: rule.leastThs * 8 } : {}),
    })),
  );
  return { ...first, candidates, rules };
}

describe('clashes of 16 to 40 candidates', () => {
  it('have no plan for GLPK, and one without any one of the rules', async () => {
    let compared = 0;
    for (let seed = 1; seed <= 30; seed += 1) {
      const problem = larger(seed);
      const { ruleIds, isProved } = clashOf(await aSearch(problem));
      const named = allRules(problem).filter(({ key }) => ruleIds.includes(key));
      const glpk = (rules: readonly PurchaseRule[]) => hasPlan(problemMilp(problem, rules, null).model);
      expect(isProved).toBe(true);
      if (named.length === 0) {
        expect(glpk(allRules(problem)), `seed ${String(seed)}`).not.toBe(false);
        continue;
      }
      const answers = named.map((one) => glpk(named.filter((rule) => rule !== one)));

      expect(glpk(named), `seed ${String(seed)}`).not.toBe(true);
      expect(answers, `seed ${String(seed)}`).not.toContain(false);
      if (glpk(named) === false && !answers.includes(null)) compared += 1;
    }
    expect(compared).toBeGreaterThan(10);
  }, 600_000);
});
