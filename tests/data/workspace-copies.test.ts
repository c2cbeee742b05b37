/** Whatever copies a workspace copies every table of it: written over the list of tables, so none is forgotten. */
import { describe, expect, it } from 'vitest';
import { readWorkspaceDocument, writeWorkspaceFile } from '../../src-renderer/data/workspace-file';
import { CONTENT_TABLES } from '../../src-renderer/data/tables';
import { stateOfCopy } from '../../src-renderer/data/vault/copied-state';
import { decodeCopy, encodeCopy } from '../../src-renderer/data/vault/vault-payloads';
import { rowsOfState, stateOfRows } from '../../src-renderer/data/workspace-rows';
import type { WorkspaceState } from '../../src-renderer/data/workspace-state';
import { aWorkspace } from '../fixtures/workspace-database';
import { aWholeWorkspace } from '../fixtures/whole-workspace';

/** Every table with something in it. */
async function everyTable(): Promise<WorkspaceState> {
  const state = await aWholeWorkspace();
  for (const table of CONTENT_TABLES) {
    // A table that the fixture leaves empty would prove nothing.
    expect(rowsOfState(state)[table].length, table).toBeGreaterThan(0);
  }
  return state;
}

/** Rows in one order, whatever gave them. */
function inOrder(state: WorkspaceState) {
  return Object.fromEntries(
    CONTENT_TABLES.map((table) => [
      table,
      [...(rowsOfState(state)[table] as readonly { id: string }[])].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );
}

describe('every table of a workspace', () => {
  it('is replaced by replacing all, and comes back by undoing it', async () => {
    const whole = await everyTable();
    const { workspace } = aWorkspace();
    await workspace.openSample();
    const sample = inOrder(await workspace.read());

    await workspace.replaceAll('Open a file', whole);

    expect(inOrder(await workspace.read())).toEqual(inOrder(whole));
    await workspace.undo();
    expect(inOrder(await workspace.read())).toEqual(sample);
  });

  it('goes into a workspace file and comes out of it', async () => {
    const whole = await everyTable();

    const read = await readWorkspaceDocument(await writeWorkspaceFile(whole, '1.0.0'));

    expect(read.ok && inOrder(read.value.state)).toEqual(inOrder(whole));
  });

  it('goes into a safety copy and comes out of it', async () => {
    const whole = await everyTable();
    const { workspace } = aWorkspace();
    await workspace.replaceAll('Open a file', whole);

    const copy = decodeCopy(encodeCopy(await workspace.readCopy()));
    const state = copy.ok ? stateOfCopy(copy.value.copy) : copy;

    expect(state.ok && inOrder(state.value)).toEqual(inOrder(whole));
    expect(copy.ok && copy.value.copy.audit.map(({ label }) => label)).toEqual(['Open a file']);
  });

  it('is rows by table and back', async () => {
    const whole = await everyTable();

    expect(stateOfRows(rowsOfState(whole))).toEqual(whole);
  });
});
