/** The exit code of `rigplan screen --workspace`: old lists, and a plan that buys from a listed party. */
import { describe, expect, it } from 'vitest';
import { entryFingerprint, subjectFingerprint } from '#domain/screening/fingerprints';
import { groundOnFile } from '../../src-renderer/headless/evidence-on-file';
import { runHeadless } from '../../src-renderer/headless/run-headless';
import { aHeadlessRun, type Outcome } from '../fixtures/a-headless-run';
import { freshFile, freshWorkspace } from '../fixtures/fresh-workspace';
import { aList, CANAAN_ROW, cslText, SOPHGO_ROWS } from '../fixtures/restricted-list';
import { aDecision } from '../fixtures/screening-records';

const solver = { optimise: () => Promise.reject(new Error('Not asked for')) };
const LISTS = { 'csl-2026-11-20.csv': cslText([...SOPHGO_ROWS, CANAAN_ROW]) };
const COMMAND = 'screen --workspace w.rigplan';

async function run(line: string, file: string): Promise<Outcome> {
  const { host, outcomes } = aHeadlessRun(line.split(' '), { ...LISTS, 'w.rigplan': file });
  await runHeadless(host, { solver });
  return outcomes[0]!;
}

const said = ({ stderr }: Outcome) => JSON.parse(stderr) as Readonly<Record<string, unknown>>;

/** Somebody found that Canaan is the party of that list. */
async function confirmed() {
  const state = await freshWorkspace();
  const ground = groundOnFile({ name: 'w', state, past: { history: [], audit: [] } });
  const subject = ground.subjects.find(({ id }) => id === 'canaan')!.snapshot;
  const entry = (await aList([...SOPHGO_ROWS, CANAAN_ROW])).entries.find(({ name }) => /KAN/.test(name))!;
  return aDecision({
    subjectId: 'canaan',
    subjectName: 'Canaan',
    subject,
    subjectFingerprint: subjectFingerprint(subject),
    entry,
    entryFingerprint: entryFingerprint(entry),
    outcome: 'true-match',
  });
}

describe('rigplan screen --workspace', () => {
  it('ends with 0 where the lists are young and the plan pays nobody that is listed', async () => {
    const outcome = await run(`${COMMAND} --as-of 2026-12-20`, await freshFile());

    expect(outcome.exitCode).toBe(0);
    expect(Object.keys(said(outcome))).toEqual(['run']);
  });

  it('ends with 3 a day after the list is as old as it may be, with the whole result', async () => {
    const outcome = await run(`${COMMAND} --as-of 2026-12-21`, await freshFile());

    expect(outcome.exitCode).toBe(3);
    expect(outcome.stdout?.byteLength).toBeGreaterThan(1_000);
    expect(said(outcome)).toMatchObject({
      stale: ['csl-2026-11.csv is 31 days old; at most 30 days by the policy.'],
    });
  });

  it('ends with 2 where the plan buys from a party that was found to be a listed one', async () => {
    const file = await freshFile({ screeningDecisions: [await confirmed()] });
    const outcome = await run(`${COMMAND} --list csl-2026-11-20.csv --as-of 2026-11-22`, file);

    expect(outcome.exitCode).toBe(2);
    expect(said(outcome)['breaches']).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^The plan buys Avalon .* from Canaan \(\S+\): True match/),
      ]),
    );
  });

  it('ends with 0 where nothing of that party is planned, or with --no-fail', async () => {
    const screeningDecisions = [await confirmed()];
    const line = `${COMMAND} --list csl-2026-11-20.csv --as-of 2026-11-22`;

    expect((await run(line, await freshFile({ screeningDecisions, planLines: [] }))).exitCode).toBe(0);
    expect((await run(`${line} --no-fail`, await freshFile({ screeningDecisions }))).exitCode).toBe(0);
  });

  it('says all of it beside the results in lines, or in one object', async () => {
    const file = await freshFile();
    const lines = await run(`${COMMAND} --as-of 2026-12-21 --with-run`, file);
    const one = await run(`${COMMAND} --as-of 2026-12-21 --json`, file);

    expect(lines.stderr).toBe(
      'rigplan: stale: csl-2026-11.csv is 31 days old; at most 30 days by the policy.\n',
    );
    expect(said(one)).toMatchObject({ exitCode: 3, problems: [], run: { asOf: '2026-12-21' } });
  });
});
