/** `rigplan merge`: three files in, one workspace or a list of conflicts out. */
import { describe, expect, it } from 'vitest';
import { readWorkspaceFile, writeWorkspaceFile } from '../../src-renderer/data/workspace-file';
import { sampleWorkspace } from '../../src-renderer/data/seed';
import type { WorkspaceState } from '../../src-renderer/data/workspace-state';
import { runHeadless } from '../../src-renderer/headless/run-headless';
import { aHeadlessRun } from '../fixtures/a-headless-run';

type Offer = WorkspaceState['offers'][number];

async function run(words: readonly string[], mine: Partial<Offer>, theirs: Partial<Offer>) {
  const base = await sampleWorkspace();
  const changed = (change: Partial<Offer>): WorkspaceState => ({
    ...base,
    offers: base.offers.map((offer) => (offer.id === 'AU-01' ? { ...offer, ...change } : offer)),
  });
  const files = {
    'base.rigplan': await writeWorkspaceFile(base, '1.0.0'),
    'mine.rigplan': await writeWorkspaceFile(changed(mine), '1.0.0'),
    'theirs.rigplan': await writeWorkspaceFile(changed(theirs), '1.0.0'),
    'broken.rigplan': '{"format": "rigplan-workspace", "tab',
  };
  const { host, outcomes } = aHeadlessRun(['merge', ...words], files);
  const solver = { optimise: () => Promise.reject(new Error('No solver is needed')) };
  await runHeadless(host, { solver });
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error('Expected an outcome');
  const { stdout, file } = outcome;
  const read = file === null ? null : await readWorkspaceFile(new TextDecoder().decode(file.bytes));
  const offer = read?.ok === true ? read.value.offers.find(({ id }) => id === 'AU-01') : undefined;
  return {
    ...outcome,
    report: stdout === null ? null : (JSON.parse(new TextDecoder().decode(stdout)) as unknown),
    offer,
  };
}

const three = ['base.rigplan', 'mine.rigplan', 'theirs.rigplan', '--out', 'merged.rigplan'];

describe('rigplan merge', () => {
  it('writes the workspace with what each copy changed', async () => {
    const { exitCode, file, offer, report } = await run(three, { note: 'by rail' }, { isShortlisted: true });

    expect(exitCode).toBe(0);
    expect(file?.argument).toBe(5);
    expect(offer).toMatchObject({ note: 'by rail', isShortlisted: true });
    expect(report).toEqual({
      isWritten: true,
      decidedFor: null,
      conflicts: [],
      changes: [{ table: 'offers', added: 0, changed: 1, removed: 0 }],
      kept: [],
      notes: [],
    });
  });

  it('writes nothing, lists the conflicts and ends with 1 where both changed a field differently', async () => {
    const { exitCode, file, report, stderr } = await run(three, { note: 'by rail' }, { note: 'by air' });

    expect([exitCode, file]).toEqual([1, null]);
    expect(stderr).toMatch(/1 conflict/);
    expect(report).toMatchObject({
      isWritten: false,
      conflicts: [{ table: 'offers', id: 'AU-01', field: 'note', mine: 'by rail', theirs: 'by air' }],
    });
  });

  it('decides every conflict for the preferred side', async () => {
    const words = [...three, '--prefer', 'theirs'];
    const { exitCode, offer, report } = await run(words, { note: 'by rail' }, { note: 'by air' });

    expect(exitCode).toBe(0);
    expect(offer?.note).toBe('by air');
    expect(report).toMatchObject({ decidedFor: 'theirs', conflicts: [{ field: 'note' }] });
  });

  it.each([
    [['base.rigplan', 'mine.rigplan', 'theirs.rigplan'], /--out FILE/],
    [[...three, '--prefer', 'both'], /give mine or theirs/],
    [['base.rigplan', 'mine.rigplan', 'broken.rigplan', '--out', 'x'], /broken\.rigplan: /],
    [['base.rigplan', 'mine.rigplan', 'none.rigplan', '--out', 'x'], /none\.rigplan/],
  ])('says what is wrong with %j', async (words, sentence) => {
    const { exitCode, file, stdout, stderr } = await run(words, {}, {});

    expect([exitCode, file, stdout]).toEqual([1, null, null]);
    expect(stderr).toMatch(sentence);
  });
});
