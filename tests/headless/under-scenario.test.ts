/** `--scenario` and `--check` of compare, export and break-even: other figures, and the plan judged. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { PlanScenario } from '#domain/model/plan-scenario';
import { runHeadless } from '../../src-renderer/headless/run-headless';
import { aHeadlessRun, type Outcome } from '../fixtures/a-headless-run';
import { freshFile } from '../fixtures/fresh-workspace';

const solver = { optimise: () => Promise.reject(new Error('Not asked for')) };

async function run(line: string, files: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const { host, outcomes } = aHeadlessRun(line.split(' '), files);
  await runHeadless(host, { solver });
  return outcomes[0]!;
}

const textOf = ({ stdout }: Outcome) => new TextDecoder().decode(stdout ?? new Uint8Array());

interface Compared {
  readonly id: string;
  readonly landedTotalUsd: string;
  readonly onRackP50: string;
  readonly scenario?: string;
}
const compared = (outcome: Outcome) => JSON.parse(textOf(outcome)) as readonly Compared[];

const aScenario = (name: string, layers: PlanScenario['layers']): PlanScenario => ({
  id: name.toLowerCase(),
  name,
  note: null,
  layers,
});

const PRODUCTION = aScenario('Late', [
  { kind: 'delay', leg: 'production', shipFrom: null, mode: null, addDays: 21 },
]);
const STOP = aScenario('Stop', [
  { kind: 'export-stop', country: 'TW' as never, from: calendarDate('2026-12-01') },
]);

describe('--scenario of a table of offers', () => {
  it('costs every offer as the scenario has it, and says under which', async () => {
    const present = compared(await run('compare --sample'));
    const refused = compared(await run('compare --sample --scenario sample-origins-refused'));
    const bitdeer = (rows: readonly Compared[]) => rows.find(({ id }) => id === 'BD-01');

    expect(refused.map(({ id }) => id)).toEqual(present.map(({ id }) => id));
    expect(refused.every(({ scenario }) => scenario === 'Origins refused (sample)')).toBe(true);
    expect(present.some((row) => 'scenario' in row)).toBe(false);
    expect(Number(bitdeer(refused)?.landedTotalUsd)).toBeGreaterThan(
      Number(bitdeer(present)?.landedTotalUsd),
    );
  });

  it('lets goods that are made later arrive later', async () => {
    const files = { 'w.rigplan': await freshFile({ planScenarios: [PRODUCTION] }) };
    const day = (outcome: Outcome) => compared(outcome).find(({ id }) => id === 'BD-01')?.onRackP50 ?? '';
    const present = day(await run('compare --workspace w.rigplan', files));
    const late = day(await run('compare --workspace w.rigplan --scenario late', files));

    expect((Date.parse(late) - Date.parse(present)) / 86_400_000).toBe(21);
  });

  it('refuses a scenario that keeps goods from leaving: they would be costed as if they came', async () => {
    const files = { 'w.rigplan': await freshFile({ planScenarios: [STOP] }) };
    const outcome = await run('compare --workspace w.rigplan --scenario stop', files);

    expect(outcome).toMatchObject({ exitCode: 1, stdout: null });
    expect(outcome.stderr).toMatch(/Under “Stop” offer \S+ and \d+ more would not leave \(nothing leaves TW/);
  });

  it('names the scenario in an export', async () => {
    const words = 'export --sample --format json';
    const exported = (outcome: Outcome) =>
      JSON.parse(textOf(outcome)) as { readonly scenarioName: string | null };

    expect(exported(await run(words)).scenarioName).toBeNull();
    expect(exported(await run(`${words} --scenario sample-origins-refused`)).scenarioName).toBe(
      'Origins refused (sample)',
    );
  });
});

describe('--check of compare and export', () => {
  it.each(['compare --sample', 'export --sample --format csv'])(
    'makes %s end with 2 where the plan of the workspace breaks its policy; without it the end is 0',
    async (line) => {
      const plain = await run(line);
      const checked = await run(`${line} --check --as-of 2026-11-21`);

      expect([plain.exitCode, plain.stderr]).toEqual([0, '']);
      expect(checked.exitCode).toBe(2);
      expect(checked.stderr).toContain('rigplan: policy breached: At most $20,000,000 landed');
      expect(textOf(checked)).toBe(textOf(plain));
    },
  );

  it('ends with 0 where all is kept and fresh, and with 3 once the data is too old', async () => {
    const files = { 'w.rigplan': await freshFile() };

    expect(await run('compare --workspace w.rigplan --check --as-of 2026-11-21', files)).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
    expect(await run('compare --workspace w.rigplan --check --as-of 2026-12-22', files)).toMatchObject({
      exitCode: 3,
    });
  });
});
