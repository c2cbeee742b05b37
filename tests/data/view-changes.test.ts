/** Views: named steps that undo takes back, how many there may be, and that they travel. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { standardScenario } from '#domain/model/settings';
import { MAX_SAVED_VIEWS, PLAIN_VIEW, type View } from '#domain/model/view';
import { landedCostView, shippedViews } from '#domain/reports/shipped-views';
import { readWorkspaceFile, writeWorkspaceFile } from '../../src-renderer/data/workspace-file';
import { aWorkspace, contentText } from '../fixtures/workspace-database';

async function anEmptyWorkspace() {
  const { db, workspace } = aWorkspace();
  await workspace.startEmpty('Mine', calendarDate('2026-11-21'));
  return { db, workspace };
}

const aView = (id: string): View => ({ ...PLAIN_VIEW, id, name: `View ${id}` });

describe('a saved view', () => {
  it('is not there in a new workspace: shipped views are not written', async () => {
    const { workspace } = await anEmptyWorkspace();

    expect((await workspace.read()).views).toEqual([]);
  });

  it('is saved, renamed and deleted in steps with their names, and undo takes each back', async () => {
    const { db, workspace } = await anEmptyWorkspace();
    const texts = [await contentText(db)];

    const saved = await workspace.saveView(aView('a'));
    texts.push(await contentText(db));
    const renamed = await workspace.saveView({ ...aView('a'), name: 'Air' }, 'Rename the view View a to Air');
    texts.push(await contentText(db));
    const deleted = await workspace.removeView('a');

    expect([saved, renamed, deleted].map((step) => step?.label)).toEqual([
      'Save the view View a',
      'Rename the view View a to Air',
      'Delete the view Air',
    ]);
    while (texts.length > 0) {
      await workspace.undo();
      expect(await contentText(db)).toBe(texts.pop());
    }
  });

  it('that is not there makes no step when it is deleted', async () => {
    const { workspace } = await anEmptyWorkspace();

    expect(await workspace.removeView('landed-cost')).toBeNull();
  });

  it('is moved with others in one step', async () => {
    const { workspace } = await anEmptyWorkspace();
    const [first, second] = shippedViews;
    if (first === undefined || second === undefined) throw new Error('There are six');

    const step = await workspace.moveViews('Landed cost', [
      { ...first, position: 2000 },
      { ...second, position: 1000 },
    ]);

    expect(step).toMatchObject({ label: 'Move the view Landed cost', changeCount: 2 });
  });
});

describe('more views than a workspace saves', () => {
  it('are refused in words, and those there are can still be changed', async () => {
    const { db, workspace } = await anEmptyWorkspace();
    for (let number = 0; number < MAX_SAVED_VIEWS; number += 1)
      await workspace.saveView(aView(String(number)));
    const before = await contentText(db);

    await expect(workspace.saveView(aView('one-more'))).rejects.toThrow(
      'A workspace saves at most 50 views, and this one has as many, so View one-more was not saved. ' +
        'Delete a view that nobody uses, then save this one.',
    );
    await expect(workspace.moveViews('0', [aView('0'), landedCostView])).rejects.toThrow('at most 50 views');
    expect(await contentText(db)).toBe(before);
    expect(await workspace.saveView({ ...aView('7'), filterText: 'air' })).not.toBeNull();
  });
});

describe('a workspace file', () => {
  const rich: View = {
    ...PLAIN_VIEW,
    id: 'view-rich',
    name: 'Rich · 丰富',
    position: -3,
    columnIds: ['model', 'a-column-of-a-later-release'],
    pinnedLeft: ['model'],
    pinnedRight: ['a-column-of-a-later-release'],
    collapsedGroups: ['Duty'],
    widths: { model: 220.5 },
    rowHeight: 'cosy',
    sort: [{ columnId: 'model', bestFirst: false }],
    groupBy: ['vendor', 'origin'],
    filterText: '“bitmain”',
    filter: {
      kind: 'group',
      join: 'any',
      rules: [
        { kind: 'number', columnId: 'unitPrice', least: null, most: 300_000 },
        { kind: 'group', join: 'all', rules: [{ kind: 'known', columnId: 'origin', isKnown: true }] },
      ],
    },
    areMissesShown: true,
    unit: 'per-mw',
    formats: [{ kind: 'relative', columnId: 'unitPrice', show: 'ends' }],
    baselineId: 'an-offer-that-is-gone',
    hasTotals: true,
    scenario: { ...standardScenario(calendarDate('2026-12-01')), entryBasis: 'p90' },
  };

  it('holds every part of every saved view, and gives it back', async () => {
    const { workspace } = await anEmptyWorkspace();
    await workspace.saveView(rich);
    const state = await workspace.read();

    const text = await writeWorkspaceFile(state, '0.1.0');
    const read = await readWorkspaceFile(text);

    expect(read).toMatchObject({ ok: true, value: { views: [rich] } });
    expect(read.ok && (await writeWorkspaceFile(read.value, '0.1.0'))).toBe(text);
  });

  it('with more views than can be saved opens whole', async () => {
    const { workspace } = await anEmptyWorkspace();
    const state = await workspace.read();
    const views = Array.from({ length: MAX_SAVED_VIEWS + 5 }, (_one, number) => aView(String(number)));

    await workspace.replaceAll('Open a file', { ...state, views });

    expect((await workspace.read()).views).toHaveLength(MAX_SAVED_VIEWS + 5);
  });
});
