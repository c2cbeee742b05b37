/** A workspace file that is not as it was written says what of it is not. */
import { describe, expect, it } from 'vitest';
import { FILE_TAIL } from '../../src-renderer/data/history-tail';
import {
  describeWorkspaceFileProblem,
  readWorkspaceDocument,
  writeWorkspaceFile,
} from '../../src-renderer/data/workspace-file';
import { aWorkspace } from '../fixtures/workspace-database';

async function aFile(): Promise<string> {
  const { workspace } = aWorkspace();
  await workspace.openSample();
  await workspace.shortlist(['AU-01'], true);
  const { state, ...past } = await workspace.readWithPast(FILE_TAIL);
  return writeWorkspaceFile(state, '1.0.0', past);
}

async function complaint(text: string): Promise<string> {
  const read = await readWorkspaceDocument(text);
  return read.ok ? 'was read' : describeWorkspaceFileProblem(read.problem);
}

describe('a workspace file with its past', () => {
  it('has the history, the log, what it rests on and nothing of the time of writing', async () => {
    const file = await aFile();
    const read = await readWorkspaceDocument(file);

    expect(read.ok && read.value.history.map(({ label }) => label)).toEqual([
      'Put offer AU-01 on the shortlist',
      'Open the sample tender',
    ]);
    expect(read.ok && read.value.audit).toHaveLength(2);
    expect(JSON.parse(file)).toMatchObject({
      restsOn: { tariffPack: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string } },
    });
    expect(await aFile()).toBe(file);
  });

  it.each([
    ['a record', '"quantity":2000', '"quantity":2001', /in table offers, the checksum does not match/],
    ['a label of the history', 'Put offer AU-01 on', 'Put offer AU-02 on', /in its history, the checksum/],
    [
      'the release that wrote it',
      '"appVersion": "1.0.0"',
      '"appVersion": "1.0.1"',
      /in its first lines, the/,
    ],
    ['the pack it names', '"tariffPack":{"date":"20', '"tariffPack":{"date":"19', /in its first lines, the/],
  ])('names what was altered: %s', async (_what, from, to, sentence) => {
    const file = await aFile();
    const altered = file.replace(from, to);

    expect(altered).not.toBe(file);
    expect(await complaint(altered)).toMatch(sentence);
  });

  it('finds an entry taken out of the log', async () => {
    const file = await aFile();
    const log = file.slice(file.indexOf('"audit": ['));
    const shorter = file.replace(log, `"audit": [\n${log.split('\n').slice(2).join('\n')}`);

    expect(await complaint(shorter)).toMatch(/in its audit, the checksum does not match/);
  });

  it('says at any length that it is cut off', async () => {
    const file = await aFile();

    for (const share of [0.2, 0.5, 0.9, 0.999]) {
      expect(await complaint(file.slice(0, Math.floor(file.length * share)))).toBe(
        'The file is cut off: it ends in the middle. Take another copy of it.',
      );
    }
  });

  it('keeps the labels of steps whose images it has no room for', async () => {
    const { workspace } = aWorkspace();
    await workspace.openSample();
    await workspace.shortlist(['AU-01'], true);

    const { history } = await workspace.readWithPast({ steps: 10, bytes: 5_000 });

    expect(history.map(({ label, changes }) => [label, changes === null])).toEqual([
      ['Put offer AU-01 on the shortlist', false],
      ['Open the sample tender', true],
    ]);
  });
});
