/** What Undo and Redo make of a step that the program noted by itself. */
import { describe, expect, it } from 'vitest';
import { SELF_TEST_NOTE, isProgramNote } from '../../src-renderer/data/program-notes';
import type { Workspace } from '../../src-renderer/data/workspace';
import { LaterStepError } from '../../src-renderer/data/workspace-writer';
import { aWorkspace } from '../fixtures/workspace-database';

async function named(workspace: Workspace, label: string, notes: string) {
  return workspace.change(label, async (tables) => {
    const [vendor] = await tables.vendors.orderBy('id').toArray();
    if (vendor !== undefined) await tables.vendors.put({ ...vendor, aliases: [notes] });
  });
}

async function aSample() {
  const { workspace } = aWorkspace();
  await workspace.openSample();
  const aliases = async () => {
    const vendors = [...(await workspace.read()).vendors].sort((a, b) => (a.id < b.id ? -1 : 1));
    return vendors[0]?.aliases;
  };
  const before = await aliases();
  const step = await named(workspace, 'Load the list a.csv', 'loaded');
  await named(workspace, `${SELF_TEST_NOTE}a.csv: 99.00 % of 3 found`, 'noted');
  return { workspace, aliases, before, step: step! };
}

describe('a step that the program noted by itself', () => {
  it('is told by its label, and a self-test that was asked for is none', () => {
    expect(isProgramNote({ label: `${SELF_TEST_NOTE}a.csv` })).toBe(true);
    expect(isProgramNote({} as { label: string })).toBe(false);
    expect(isProgramNote({ label: 'Run the self-test of a.csv' })).toBe(false);
  });

  it('is taken back and done again with the step of the user before it', async () => {
    const { workspace, aliases, before } = await aSample();

    expect((await workspace.undo())?.label).toBe('Load the list a.csv');
    expect(await aliases()).toEqual(before);
    expect((await workspace.redo())?.label).toBe('Load the list a.csv');
    expect(await aliases()).toEqual(['noted']);
    expect(await workspace.redo()).toBeNull();
  });

  it('does not stand in the way of the Undo beside the message of that step', async () => {
    const { workspace, aliases, before, step } = await aSample();

    await workspace.undo(step);
    expect(await aliases()).toEqual(before);
  });

  it('goes with whatever the user did last', async () => {
    const { workspace, aliases } = await aSample();
    await named(workspace, 'Change a vendor', 'changed');
    await named(workspace, `${SELF_TEST_NOTE}b.csv: 99.00 % of 3 found`, 'noted again');

    expect((await workspace.undo())?.label).toBe('Change a vendor');
    expect(await aliases()).toEqual(['noted']);
  });

  it('lets no earlier step be taken back past a later one', async () => {
    const { workspace, aliases, step } = await aSample();
    await named(workspace, 'Change a vendor', 'changed');

    await expect(workspace.undo(step)).rejects.toThrow(LaterStepError);
    expect(await aliases()).toEqual(['changed']);
  });

  it('is not among the steps that the user is shown', async () => {
    const { workspace } = await aSample();
    const labels = await new Promise<readonly string[]>((resolve) => {
      const stop = workspace.watchHistory((steps) => {
        resolve(steps.map(({ label }) => label));
        queueMicrotask(() => stop());
      });
    });

    expect(labels).toEqual(['Load the list a.csv', 'Open the sample tender']);
  });
});
