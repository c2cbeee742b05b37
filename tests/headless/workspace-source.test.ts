import { describe, expect, it } from 'vitest';
import { sampleWorkspace } from '../../src-renderer/data/seed';
import { writeWorkspaceFile } from '../../src-renderer/data/workspace-file';
import { runHeadless } from '../../src-renderer/headless/run-headless';
import { aHeadlessRun, type Outcome } from '../fixtures/a-headless-run';

const solver = { optimise: () => Promise.reject(new Error('No order is asked for')) };

async function run(line: string, files: Record<string, string> = {}): Promise<Outcome> {
  const { host, outcomes } = aHeadlessRun(line.split(' '), files);
  await runHeadless(host, { solver });
  expect(outcomes).toHaveLength(1);
  return outcomes[0]!;
}

const parsed = ({ stdout }: Outcome): unknown =>
  JSON.parse(new TextDecoder().decode(stdout ?? new Uint8Array()));
const refused = async (outcome: Promise<Outcome>): Promise<string> => {
  const { stdout, stderr, exitCode } = await outcome;
  expect({ stdout, exitCode }).toEqual({ stdout: null, exitCode: 1 });
  return stderr;
};

describe('rigplan compare --workspace', () => {
  it('costs the offers of a workspace file with its own sites, in its order', async () => {
    const sample = await sampleWorkspace();
    const file = await writeWorkspaceFile(sample, '1.0.0');
    const outcome = await run('compare --workspace w.rigplan', { 'w.rigplan': file });

    expect(outcome).toMatchObject({ stderr: '', exitCode: 0 });
    const records = parsed(outcome) as readonly { id: string; allInPerThUsd: string | null }[];
    expect(records.map(({ id }) => id)).toEqual(sample.offers.map(({ id }) => id).sort());
    expect(records.some(({ allInPerThUsd }) => allInPerThUsd !== null)).toBe(true);
  });

  it('costs the sample tender, and on another day where one is given', async () => {
    const own = parsed(await run('compare --sample')) as readonly { entryP50: string | null }[];
    const later = parsed(await run('compare --sample --as-of 2027-06-01')) as typeof own;

    expect(own).toHaveLength((await sampleWorkspace()).offers.length);
    const after = (rows: typeof own) => rows.filter(({ entryP50 }) => (entryP50 ?? '') > '2027-06-01').length;
    expect(after(later)).toBeGreaterThan(after(own));
  });

  it('names the offer that has no landed cost, and prints nothing', async () => {
    const sample = await sampleWorkspace();
    const [first, ...others] = sample.offers;
    const offers = [{ ...first!, htsCode: '99999999' }, ...others];
    const file = await writeWorkspaceFile({ ...sample, offers: offers }, '1.0.0');

    expect(await refused(run('compare --workspace w.rigplan', { 'w.rigplan': file }))).toContain(
      `rigplan: w.rigplan: Offer ${first!.id}: `,
    );
  });

  it.each([
    ['RPSEALED\u0001', 'w.rigplan is sealed by a passphrase. Open it in the window, and save it without.'],
    [
      '{"format": "rigplan-workspace"',
      'w.rigplan: The file is cut off: it ends in the middle. Take another copy of it.',
    ],
    ['{"format": "other"}', 'w.rigplan: The file is not a RigPlan workspace.'],
  ])('says why %j is no workspace', async (content, sentence) => {
    expect(await refused(run('compare --workspace w.rigplan', { 'w.rigplan': content }))).toBe(
      `rigplan: ${sentence}\n`,
    );
  });

  it('says of a workspace that was never started that it is empty', async () => {
    const file = await writeWorkspaceFile({ ...(await sampleWorkspace()), settings: null }, '1.0.0');

    expect(await refused(run('compare --workspace w.rigplan', { 'w.rigplan': file }))).toContain(
      'w.rigplan: The workspace is empty',
    );
  });

  it('says of a file that is not there which it is', async () => {
    expect(await refused(run('compare --workspace w.rigplan'))).toContain('Cannot read w.rigplan: ');
  });
});

describe('rigplan break-even --sample', () => {
  it('holds one offer of the workspace against another by all-in cost, which has a site', async () => {
    const [one, two] = (await sampleWorkspace()).offers;
    const outcome = await run(`break-even --sample --offer ${one!.id} --against ${two!.id} --json`);

    expect(outcome).toMatchObject({ stderr: '', exitCode: 0 });
    expect(parsed(outcome)).toMatchObject({ offer: one!.id, against: two!.id, figure: 'all-in' });
  });
});
