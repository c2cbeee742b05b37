/** Two copies find the moment at which they were the same, by their own histories. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { findCommonAncestor, type CopyWithHistory } from '../../src-renderer/data/common-ancestor';
import { SEARCHED_TAIL } from '../../src-renderer/data/history-tail';
import { momentOfState, withMoment } from '../../src-renderer/data/lineage';
import type { Workspace } from '../../src-renderer/data/workspace';
import { readWorkspaceDocument, writeWorkspaceFile } from '../../src-renderer/data/workspace-file';
import { rowsOfState } from '../../src-renderer/data/workspace-rows';
import { aWorkspace } from '../fixtures/workspace-database';
import { aStoredOffer } from '../fixtures/workspace-records';

const saved = {
  kind: 'saved',
  on: calendarDate('2026-11-22'),
  fileName: 'tender.rigplan',
  by: null,
} as const;

/** Saves as the app does. */
async function save(workspace: Workspace): Promise<string> {
  const { state, ...past } = await workspace.readWithPast(SEARCHED_TAIL);
  const at = withMoment(state, saved);
  workspace.noteMoment(at.entry);
  return writeWorkspaceFile(at.state, '1.0.0', past);
}

async function copyIn(file: string): Promise<CopyWithHistory> {
  const read = await readWorkspaceDocument(file);
  if (!read.ok) throw new Error('Expected a workspace');
  return { rows: rowsOfState(read.value.state), history: read.value.history };
}

async function opened(file: string): Promise<Workspace> {
  const { workspace } = aWorkspace();
  const read = await readWorkspaceDocument(file);
  if (!read.ok) throw new Error('Expected a workspace');
  await workspace.replaceAll('Open tender.rigplan', read.value.state);
  return workspace;
}

async function copyOf(workspace: Workspace): Promise<CopyWithHistory> {
  const { state, history } = await workspace.readWithPast(SEARCHED_TAIL);
  return { rows: rowsOfState(state), history };
}

const add = (workspace: Workspace, id: string) =>
  workspace.change(`Add ${id}`, ({ offers }) => offers.put(aStoredOffer({ id })));
const idsAt = (found: ReturnType<typeof findCommonAncestor>) => found?.rows.offers.map(({ id }) => id);
const labels = (steps: readonly { readonly label: string }[] | null | undefined) =>
  steps?.map(({ label }) => label);

describe('two copies of one workspace', () => {
  it('find the file that both come from, and what each did since', async () => {
    const { workspace: mine } = aWorkspace();
    await add(mine, 'first');
    const theirs = await opened(await save(mine));
    await add(mine, 'mine');
    await add(theirs, 'theirs');

    const found = findCommonAncestor(await copyOf(mine), await copyIn(await save(theirs)));

    expect(idsAt(found)).toEqual(['first']);
    expect(labels(found?.mine)).toEqual(['Add mine']);
    expect(labels(found?.theirs)).toEqual(['Add theirs']);
  });

  it('find it from either side', async () => {
    const { workspace: mine } = aWorkspace();
    await add(mine, 'first');
    const theirs = await opened(await save(mine));
    await add(mine, 'mine');
    await add(theirs, 'theirs');

    const found = findCommonAncestor(await copyOf(theirs), await copyIn(await save(mine)));

    expect(idsAt(found)).toEqual(['first']);
  });

  it('find the newer moment once one has taken over what the other did', async () => {
    const { workspace: mine } = aWorkspace();
    await add(mine, 'first');
    const theirs = await opened(await save(mine));
    await add(theirs, 'theirs');
    const file = await copyIn(await save(theirs));
    // What a merge does: their records, and their moments into the lineage.
    await mine.change('Merge', async ({ offers, lineage }) => {
      await offers.put(aStoredOffer({ id: 'theirs' }));
      await lineage.bulkPut([...file.rows.lineage]);
      await offers.put(aStoredOffer({ id: 'mine' }));
    });
    await add(theirs, 'later');

    const found = findCommonAncestor(await copyOf(mine), await copyIn(await save(theirs)));

    expect(idsAt(found)).toEqual(['first', 'theirs']);
    expect(labels(found?.theirs)).toEqual(['Add later']);
  });

  it('have none where they never were the same', async () => {
    const [one, other] = [aWorkspace().workspace, aWorkspace().workspace];
    await one.openSample();
    await add(other, 'first');

    // Not even that both were empty once.
    expect(findCommonAncestor(await copyOf(one), await copyOf(other))).toBeNull();
    const { rows } = await copyOf(one);
    expect(findCommonAncestor({ rows, history: [] }, { ...(await copyOf(other)), history: [] })).toBeNull();
  });

  it('believe no image that was altered', async () => {
    const { workspace: mine } = aWorkspace();
    await add(mine, 'first');
    const theirs = await opened(await save(mine));
    await theirs.change('Change', ({ offers }) => offers.put(aStoredOffer({ id: 'first', note: 'x' })));
    const file = await copyIn(await save(theirs));
    const forged = file.history.map((step) => ({
      ...step,
      changes: (step.changes ?? []).map((change) =>
        change.table === 'offers'
          ? { ...change, before: aStoredOffer({ id: 'first', note: 'forged' }) }
          : change,
      ),
    }));

    // Mine still reaches it by its own images; without them nothing says that they were ever the same.
    expect(
      findCommonAncestor({ ...(await copyOf(mine)), history: [] }, { ...file, history: forged })?.rows.offers,
    ).toEqual((await copyOf(mine)).rows.offers);
    await add(mine, 'second');
    expect(
      findCommonAncestor({ ...(await copyOf(mine)), history: [] }, { ...file, history: forged }),
    ).toBeNull();
  });
});

describe('saving', () => {
  it('makes no step; the moment is written with the next change', async () => {
    const { workspace } = aWorkspace();
    await add(workspace, 'first');
    const before = momentOfState(await workspace.read());
    await save(workspace);

    expect((await workspace.read()).lineage).toEqual([]);
    await workspace.shortlist(['not there'], true);
    expect((await workspace.read()).lineage).toEqual([]);
    await add(workspace, 'second');
    expect((await workspace.read()).lineage.map(({ id, fileName }) => [id, fileName])).toEqual([
      [before, 'tender.rigplan'],
    ]);
  });

  it('twice without a change between gives the same bytes', async () => {
    const { workspace } = aWorkspace();
    await workspace.openSample();

    expect(await save(workspace)).toBe(await save(workspace));
  });
});
