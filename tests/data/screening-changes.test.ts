/** Lists, findings and decisions in the workspace: each a step that is whole or not made, and taken back whole. */
import { describe, expect, it } from 'vitest';
import type { ListPiece } from '#domain/model/loaded-list';
import { MOST_RUNS } from '#domain/model/screening-run';
import { MOST_PIECE_CHARACTERS } from '../../src-renderer/data/screening-changes';
import {
  aDecision,
  aListEntry,
  aLoadedList,
  aPartyScreening,
  aScreeningRun,
  somePieces,
} from '../fixtures/screening-records';
import { aWorkspace, contentText } from '../fixtures/workspace-database';

const CSL = 'consolidated-screening-list';
const found = { run: aScreeningRun(), findings: [aPartyScreening()] };
const confirmed = { by: 'Ben', at: '2026-11-22T09:00:00.000Z' };
const newer = aLoadedList({
  edition: { ...aLoadedList().edition, sha256: 'cd'.repeat(32), fileName: 'csl-2026-12.csv' },
  pieceCount: 1,
});

async function withList() {
  const { db, workspace } = aWorkspace();
  await workspace.loadList(aLoadedList(), somePieces(), found);
  return { db, workspace };
}

describe('loading a list', () => {
  it('puts the list, its file and what was found in one step, and undo takes all of it away', async () => {
    const { db, workspace } = aWorkspace();
    const before = await contentText(db);

    const step = await workspace.loadList(aLoadedList(), somePieces(), found);

    expect(step?.label).toBe('Load the list csl-2026-11.csv dated 2026-11-20 and screen 1 party');
    const { restrictedLists, listPieces, screeningRuns, partyScreenings } = await workspace.read();
    expect([restrictedLists.length, listPieces.length, screeningRuns.length, partyScreenings.length]).toEqual(
      [1, 2, 1, 1],
    );
    await workspace.undo();
    expect(await contentText(db)).toBe(before);
  });

  it('leaves no piece of the edition before, and none of another list is touched', async () => {
    const { workspace } = await withList();
    const other = aLoadedList({
      id: 'opensanctions',
      edition: { ...aLoadedList().edition, format: 'opensanctions' },
    });
    await workspace.loadList(other, somePieces(other), null);

    await workspace.loadList(newer, somePieces(newer), null);

    const { listPieces, restrictedLists } = await workspace.read();
    expect(listPieces.map(({ id, sha256 }) => [id, sha256.slice(0, 2)])).toEqual([
      [`${CSL}/0001`, 'cd'],
      ['opensanctions/0001', 'ab'],
      ['opensanctions/0002', 'ab'],
    ]);
    expect(restrictedLists.map(({ edition }) => edition.fileName)).toEqual([
      'csl-2026-12.csv',
      'csl-2026-11.csv',
    ]);
  });

  it('brings the edition before back with its file when it is undone', async () => {
    const { db, workspace } = await withList();
    const before = await contentText(db);
    await workspace.loadList(newer, somePieces(newer), { ...found, run: aScreeningRun({ id: 'run-2' }) });

    await workspace.undo();

    expect(await contentText(db)).toBe(before);
  });

  const broken: [string, readonly ListPiece[]][] = [
    ['one missing', somePieces().slice(1)],
    [
      'one of another edition',
      somePieces().map((piece, at) => (at === 0 ? { ...piece, sha256: 'cd'.repeat(32) } : piece)),
    ],
    ['one twice', [somePieces()[0]!, somePieces()[0]!]],
    ['one of another list', somePieces().map((piece) => ({ ...piece, listId: 'opensanctions' as const }))],
  ];

  it.each(broken)('refuses pieces with %s, and keeps the list in use', async (_what, pieces) => {
    const { db, workspace } = await withList();
    const before = await contentText(db);

    await expect(workspace.loadList(aLoadedList({ loadedBy: 'Ben' }), pieces, null)).rejects.toThrow(
      'The packed file of csl-2026-11.csv is not whole, so the list was not loaded.',
    );

    expect(await contentText(db)).toBe(before);
  });

  it('refuses what could not be saved as a file any more, before anything is changed', async () => {
    const { db, workspace } = await withList();
    const before = await contentText(db);
    const other = aLoadedList({ id: 'opensanctions', pieceCount: 1 });
    const pieces = somePieces(other).map((piece) => ({
      ...piece,
      base64: 'A'.repeat(MOST_PIECE_CHARACTERS),
    }));

    await expect(workspace.loadList(other, pieces, null)).rejects.toThrow(
      /would be 34 MB packed, and it keeps at most 33 MB.* Nothing was changed\./,
    );

    expect(await contentText(db)).toBe(before);
  });

  it('keeps what is said of the edition in use, and refuses to say it of another', async () => {
    const { workspace } = await withList();

    await workspace.saveList(aLoadedList({ selfTest: null }), 'Stop the self-test');

    expect((await workspace.read()).restrictedLists[0]?.selfTest).toBeNull();
    await expect(workspace.saveList(newer, 'Date the list')).rejects.toThrow('was not loaded');
    const asManyPieces = { ...newer, pieceCount: aLoadedList().pieceCount };
    await expect(workspace.saveList(asManyPieces, 'Date the list')).rejects.toThrow('was not loaded');
    expect((await workspace.read()).restrictedLists[0]?.edition.sha256).toBe('ab'.repeat(32));
  });
});

describe('removing a list', () => {
  it('takes its file too, and keeps findings and decisions with their entries', async () => {
    const { workspace } = await withList();
    await workspace.addDecisions([aDecision()]);

    const step = await workspace.removeList(CSL);

    expect(step?.label).toBe('Remove the list csl-2026-11.csv');
    const { restrictedLists, listPieces, partyScreenings, screeningDecisions } = await workspace.read();
    expect([restrictedLists, listPieces]).toEqual([[], []]);
    expect(partyScreenings[0]?.hits[0]?.entry.name).toBe('Xiamen Sophgo Technologies Ltd.');
    expect(screeningDecisions).toEqual([aDecision()]);
    expect(await workspace.removeList(CSL)).toBeNull();
  });
});

describe('a screening', () => {
  it('is kept with the newest two hundred, and the oldest gives way to it', async () => {
    const { workspace } = aWorkspace();
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 0, minute)).toISOString();
    const past = Array.from({ length: MOST_RUNS }, (_, minute) =>
      aScreeningRun({ id: `run-${String(minute)}`, at: at(minute) }),
    );
    await workspace.change('Two hundred runs', (tables) => tables.screeningRuns.bulkPut(past));

    await workspace.saveScreening(aScreeningRun({ id: 'newest', at: at(MOST_RUNS) }), found.findings);

    const ids = (await workspace.read()).screeningRuns.map(({ id }) => id);
    expect(ids).toHaveLength(MOST_RUNS);
    expect(ids).toContain('newest');
    expect(ids).toContain('run-1');
    expect(ids).not.toContain('run-0');
  });

  it('replaces every finding of the run before, of parties that are gone too', async () => {
    const { workspace } = await withList();
    const run = aScreeningRun({ id: 'run-2', at: '2026-11-22T09:00:00.000Z', reason: 'asked' });

    const step = await workspace.saveScreening(run, [aPartyScreening({ id: 'bitmain', runId: 'run-2' })]);

    expect(step?.label).toBe('Screen 1 party');
    const { partyScreenings, screeningRuns } = await workspace.read();
    expect(partyScreenings.map(({ id, runId }) => [id, runId])).toEqual([['bitmain', 'run-2']]);
    expect(screeningRuns.map(({ id }) => id)).toEqual(['run-1', 'run-2']);
  });
});

describe('decisions', () => {
  it('are only ever added: one that is on record is refused, and nothing with it is kept', async () => {
    const { workspace } = aWorkspace();
    const step = await workspace.addDecisions([aDecision()]);

    const again = [aDecision({ id: 'decision-2' }), aDecision({ outcome: 'true-match' })];

    expect(step?.label).toBe('Decide false positive: Sophgo and the entry Xiamen Sophgo Technologies Ltd.');
    await expect(workspace.addDecisions(again)).rejects.toThrow(
      'The decision on Sophgo is on record already and is never changed. Nothing was added.',
    );
    expect((await workspace.read()).screeningDecisions).toEqual([aDecision()]);
  });

  it('are refused without a reason, and confirmed by their own reviewer', async () => {
    const { workspace } = aWorkspace();

    await expect(workspace.addDecisions([aDecision({ reason: '  ' })])).rejects.toThrow(
      /^The decision on Sophgo was not kept, and nothing else either: reason is wrong/,
    );
    await expect(
      workspace.addDecisions([aDecision({ confirmed: { ...confirmed, by: ' ANA ' } })]),
    ).rejects.toThrow('another person');
    expect((await workspace.read()).screeningDecisions).toEqual([]);
  });

  it('are confirmed by a second person, once', async () => {
    const { workspace } = aWorkspace();
    await workspace.addDecisions([aDecision()]);
    const confirm = (by: string) => workspace.confirmDecision('decision-1', { ...confirmed, by });

    await expect(confirm('ana')).rejects.toThrow('Ana made it, and a second person must confirm it.');
    await confirm('Ben');

    expect((await workspace.read()).screeningDecisions[0]?.confirmed).toEqual(confirmed);
    await expect(confirm('Carla')).rejects.toThrow('Ben has confirmed it already.');
    expect(await workspace.confirmDecision('not there', confirmed)).toBeNull();
  });

  it('are not confirmed once a later one on the same entry stands in their place', async () => {
    const { workspace } = aWorkspace();
    await workspace.addDecisions([
      aDecision(),
      aDecision({ id: 'other-entry', entry: aListEntry({ id: 'EL:2' }), at: '2026-11-21T13:30:00.000Z' }),
      aDecision({ id: 'later', outcome: 'reopened', at: '2026-11-21T14:00:00.000Z' }),
    ]);

    await expect(workspace.confirmDecision('decision-1', confirmed)).rejects.toThrow(
      'a later decision stands in its place',
    );
    expect(await workspace.confirmDecision('other-entry', confirmed)).not.toBeNull();
  });
});
