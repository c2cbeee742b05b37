/** What a workspace does: open, import, change, take back, tell its watchers, survive a restart. */
import { describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { NO_RANKING, type Ranking } from '#domain/model/ranking';
import { standardScenario } from '#domain/model/settings';
import { PLAIN_VIEW, type View } from '#domain/model/view';
import type { ChangeJournal, JournalEntry } from '../../src-renderer/data/change-journal';
import { Database } from '../../src-renderer/data/db';
import { Workspace } from '../../src-renderer/data/workspace';
import type { HistoryStep, WorkspaceState } from '../../src-renderer/data/workspace-state';
import { aClock, aDatabaseName, aWorkspace, contentText } from '../fixtures/workspace-database';
import { aStoredOffer, someEvidence } from '../fixtures/workspace-records';

const asOf = calendarDate('2026-11-21');
const offers = [aStoredOffer({ id: 'o1' }), aStoredOffer({ id: 'o2' })];

describe('a workspace', () => {
  it('is empty and without settings before it is started', async () => {
    const { workspace } = aWorkspace();

    expect(await workspace.read()).toMatchObject({ settings: null, offers: [], rigModels: [], vendors: [] });
  });

  it('starts empty with the shipped catalogue and nobody invented in it', async () => {
    const { workspace } = aWorkspace();

    await workspace.startEmpty('Spring tender', asOf);

    const state = await workspace.read();
    expect(state.settings).toMatchObject({
      name: 'Spring tender',
      scenario: { asOf, entryBasis: 'p50', originFinding: 'as-declared' },
    });
    expect(state.offers).toEqual([]);
    expect(state.rigModels).toHaveLength(69);
    expect(state.marketQuotes).toHaveLength(77);
    expect(state.vendors.filter((vendor) => vendor.risks.startsWith('Invented'))).toEqual([]);
  });

  it('opens the sample in place of what was there, and gives that back', async () => {
    const { db, workspace } = aWorkspace();
    await workspace.startEmpty('Mine', asOf);
    await workspace.importOffers(someEvidence(), offers);
    const before = await contentText(db);

    await workspace.openSample();
    const sample = await workspace.read();
    await workspace.undo();

    expect(sample.settings?.name).toBe('Autumn 2026 tender (sample)');
    expect(sample.offers.map((offer) => offer.id)).not.toContain('o1');
    expect(await contentText(db)).toBe(before);
  });

  it('imports offers with their document as one step, replacing by id', async () => {
    const { workspace } = aWorkspace();
    await workspace.importOffers(someEvidence(), offers);

    const step = await workspace.importOffers(someEvidence({ id: 'e2', fileName: null, title: 'A call' }), [
      aStoredOffer({ id: 'o2', quantity: 9, evidenceId: 'e2' }),
    ]);

    const state = await workspace.read();
    expect(step).toMatchObject({ sequence: 2, label: 'Import 1 offer from A call', changeCount: 2 });
    expect(state.offers.map((offer) => [offer.id, offer.quantity])).toEqual([
      ['o1', 100],
      ['o2', 9],
    ]);
    expect(state.evidence).toHaveLength(2);
  });

  it('removes offers and keeps their evidence', async () => {
    const { workspace } = aWorkspace();
    await workspace.importOffers(someEvidence(), offers);

    const step = await workspace.removeOffers(['o1', 'never-there']);

    const state = await workspace.read();
    expect(step?.changeCount).toBe(1);
    expect(state.offers.map((offer) => offer.id)).toEqual(['o2']);
    expect(state.evidence).toHaveLength(1);
  });

  it('shortlists offers in one step, and takes them off again', async () => {
    const { workspace } = aWorkspace();
    await workspace.importOffers(someEvidence(), [aStoredOffer({ id: 'A' }), aStoredOffer({ id: 'B' })]);
    const shortlisted = async () => (await workspace.read()).offers.map(({ isShortlisted }) => isShortlisted);

    expect(await workspace.shortlist(['A', 'B', 'gone'], true)).toMatchObject({
      label: 'Put 3 offers on the shortlist',
    });
    expect(await shortlisted()).toEqual([true, true]);
    expect(await workspace.shortlist(['B'], false)).toMatchObject({
      label: 'Take offer B off the shortlist',
    });
    expect(await shortlisted()).toEqual([true, false]);
    expect(await workspace.shortlist(['A'], true)).toBeNull();
    await workspace.undo();
    await workspace.undo();
    expect(await shortlisted()).toEqual([false, false]);
  });

  it('saves scenario, settings and views', async () => {
    const { workspace } = aWorkspace();
    await workspace.startEmpty('Mine', asOf);
    const scenario = {
      ...standardScenario(calendarDate('2026-12-01')),
      entryBasis: 'p90',
      originFinding: 'found-china',
    } as const;
    const view: View = { ...PLAIN_VIEW, id: 'v1', name: 'Cheapest' };

    await workspace.saveScenario(scenario, 'entry at P90');
    const { settings } = await workspace.read();
    if (settings === null) throw new Error('Expected settings');
    await workspace.saveSettings({ ...settings, name: 'Renamed' });
    await workspace.saveView(view);

    const state = await workspace.read();
    expect(state.settings).toMatchObject({ name: 'Renamed', scenario });
    expect(state.views).toEqual([view]);
  });

  it('saves gates and weights as one named step that can be taken back', async () => {
    const { workspace } = aWorkspace();
    await workspace.startEmpty('Mine', asOf);
    const ranking: Ranking = {
      gates: [],
      criteria: [{ columnId: 'allInPerTh', weight: 40, scale: { worst: 4000, best: 1000 }, levels: null }],
    };

    const step = await workspace.saveRanking(ranking, 'Weigh All-in $/TH');
    const saved = (await workspace.read()).settings;
    await workspace.undo();

    expect(step).toMatchObject({ label: 'Weigh All-in $/TH', changeCount: 1 });
    expect(saved).toMatchObject({ name: 'Mine', ranking });
    expect((await workspace.read()).settings?.ranking).toEqual(NO_RANKING);
  });

  it('refuses a scenario while nothing is open', async () => {
    const { workspace } = aWorkspace();

    await expect(workspace.saveScenario(standardScenario(asOf), 'as it was')).rejects.toThrow(
      'No workspace is open.',
    );
  });

  it('makes no step of a change that changes nothing, and keeps what was undone', async () => {
    const { workspace } = aWorkspace();
    await workspace.importOffers(someEvidence(), offers);
    await workspace.removeOffers(['o1']);
    await workspace.undo();

    expect(await workspace.importOffers(someEvidence(), offers)).toBeNull();
    expect(await workspace.redo()).toMatchObject({ label: 'Remove 1 offer' });
  });

  it('writes nothing of a change that fails half-way', async () => {
    const { db, workspace } = aWorkspace();
    await workspace.importOffers(someEvidence(), offers);
    const before = await contentText(db);

    const change = workspace.change('Fail', async (tables) => {
      await tables.offers.clear();
      await tables.evidence.clear();
      throw new Error('no power');
    });

    await expect(change).rejects.toThrow('no power');
    expect(await contentText(db)).toBe(before);
    expect(await workspace.undo()).toMatchObject({ sequence: 1 });
  });

  it('refuses a change inside a change instead of waiting for ever', async () => {
    const { workspace } = aWorkspace();

    const change = workspace.change('Outer', () => workspace.removeOffers(['o1']));

    await expect(change).rejects.toThrow('A change cannot be made inside a change');
  });
});

describe('the history', () => {
  it('has nothing to undo or redo at first', async () => {
    const { workspace } = aWorkspace();

    expect(await workspace.undo()).toBeNull();
    expect(await workspace.redo()).toBeNull();
  });

  it('takes back one named step only while it is the newest', async () => {
    const { db, workspace } = aWorkspace();
    await workspace.startEmpty('Mine', asOf);
    const imported = await workspace.importOffers(someEvidence(), offers);
    await workspace.removeOffers(['o1']);
    const before = await contentText(db);

    await expect(workspace.undo(imported ?? undefined)).rejects.toThrow(/not the newest step any more/);
    expect(await contentText(db)).toBe(before);

    await workspace.undo();
    expect(await workspace.undo(imported ?? undefined)).toMatchObject({ sequence: imported?.sequence });
    await expect(workspace.undo(imported ?? undefined)).rejects.toThrow(/not the newest/);
  });

  it('survives a restart, with what was undone still undone', async () => {
    const name = aDatabaseName();
    const first = new Workspace(new Database(name), aClock());
    await first.importOffers(someEvidence(), offers);
    await first.removeOffers(['o1']);
    await first.undo();
    first.close();

    const db = new Database(name);
    const second = new Workspace(db, aClock());

    expect((await second.read()).offers).toHaveLength(2);
    expect(await second.redo()).toMatchObject({ label: 'Remove 1 offer', isUndone: false });
    expect((await second.read()).offers).toHaveLength(1);
    expect(await second.undo()).toMatchObject({ label: 'Remove 1 offer', isUndone: true });
    expect(await second.undo()).toMatchObject({ label: 'Import 2 offers from prices.csv' });
    expect((await second.read()).offers).toEqual([]);
  });

  it('drops what was undone at the next change, and never gives its number again', async () => {
    const { workspace } = aWorkspace();
    await workspace.importOffers(someEvidence(), offers);
    await workspace.removeOffers(['o1']);
    await workspace.undo();

    const step = await workspace.removeOffers(['o2']);

    expect(step?.sequence).toBe(3);
    expect(await workspace.redo()).toBeNull();
    expect((await workspace.read()).offers.map((offer) => offer.id)).toEqual(['o1']);
  });

  it('keeps the newest steps up to its number, and the images of those alone', async () => {
    const { db, workspace } = aWorkspace({ limits: { steps: 3, bytes: 1e9 } });
    for (let quantity = 1; quantity <= 5; quantity += 1) {
      await workspace.importOffers(someEvidence(), [aStoredOffer({ quantity })]);
    }

    expect((await db.history.toArray()).map((row) => row.sequence)).toEqual([3, 4, 5]);
    expect((await db.historyImages.toArray()).map((row) => row.sequence)).toEqual([3, 4, 5]);
    for (let undone = 0; undone < 3; undone += 1) expect(await workspace.undo()).not.toBeNull();
    expect(await workspace.undo()).toBeNull();
    expect((await workspace.read()).offers[0]?.quantity).toBe(2);
  });

  it('keeps to its size, yet never drops the newest step', async () => {
    const { db, workspace } = aWorkspace({ limits: { steps: 1000, bytes: 2500 } });
    const many = Array.from({ length: 20 }, (_, index) => aStoredOffer({ id: `o${index}` }));

    await workspace.importOffers(someEvidence(), offers);
    await workspace.importOffers(someEvidence(), many);
    const afterLarge = (await db.history.toArray()).map((row) => row.sequence);
    await workspace.removeOffers(['o0']);

    expect(afterLarge).toEqual([2]);
    expect((await db.history.toArray()).map((row) => row.sequence)).toEqual([3]);
    expect((await db.meta.get('head'))?.historyBytes).toBe((await db.history.toArray())[0]?.bytes);
  });
});

describe('watchers', () => {
  /** Collects what a watcher is told, and waits until it was told so often. */
  function collector<Value>() {
    const told: Value[] = [];
    let wake = () => {};
    const listener = (value: Value) => {
      told.push(value);
      wake();
    };
    const until = async (count: number) => {
      while (told.length < count) await new Promise<void>((resolve) => (wake = resolve));
      return told;
    };
    return { listener, until, told };
  }

  it('are told of each change once, whole, with untouched tables the same arrays', async () => {
    const { workspace } = aWorkspace();
    await workspace.openSample();
    const { listener, until } = collector<WorkspaceState>();
    const stop = workspace.watch(listener);
    await until(1);

    await workspace.removeOffers(['BM-01']);
    const [before, after] = await until(2);
    stop();

    expect(after?.offers).toHaveLength((before?.offers.length ?? 0) - 1);
    expect(after?.vendors).toBe(before?.vendors);
    expect(after?.rigModels).toBe(before?.rigModels);
    expect(after?.evidence).toBe(before?.evidence);
    expect(after?.settings).toBe(before?.settings);
  });

  it('never see half of a change', async () => {
    const { workspace } = aWorkspace();
    const { listener, until, told } = collector<WorkspaceState>();
    const stop = workspace.watch(listener);
    await until(1);

    await workspace.openSample();
    await until(2);
    await workspace.startEmpty('Other', asOf);
    await until(3);
    stop();

    const orphans = told.map(
      (state) => state.offers.filter((o) => !state.evidence.some((e) => e.id === o.evidenceId)).length,
    );
    expect(orphans).toEqual([0, 0, 0]);
  });

  it('see the steps, newest first, and which of them are undone', async () => {
    const { workspace } = aWorkspace();
    await workspace.importOffers(someEvidence(), offers);
    const { listener, until } = collector<readonly HistoryStep[]>();
    const stop = workspace.watchHistory(listener);
    await until(1);

    await workspace.removeOffers(['o1']);
    await until(2);
    await workspace.undo();
    const told = await until(3);
    stop();

    expect(told.map((steps) => steps.map((step) => [step.sequence, step.isUndone]))).toEqual([
      [[1, false]],
      [
        [2, false],
        [1, false],
      ],
      [
        [2, true],
        [1, false],
      ],
    ]);
  });
});

describe('an attached journal', () => {
  it('gets every committed write in order, with what was written', async () => {
    const entries: JournalEntry[] = [];
    const journal = aJournal((entry) => {
      entries.push(entry);
      return Promise.resolve();
    });
    const { workspace } = aWorkspace({ journal });

    await Promise.all([
      workspace.importOffers(someEvidence(), offers),
      workspace.removeOffers(['o1']),
      workspace.undo(),
      workspace.redo(),
    ]);

    expect(entries.map(({ position, kind, sequence }) => [position, kind, sequence])).toEqual([
      [1, 'change', 1],
      [2, 'change', 2],
      [3, 'undo', 2],
      [4, 'redo', 2],
    ]);
    expect(entries[2]?.changes).toEqual([{ table: 'offers', key: 'o1', before: null, after: offers[0] }]);
    expect(entries.map((entry) => entry.at)).toEqual([...new Set(entries.map((entry) => entry.at))].sort());
  });

  it('gets nothing of a change that failed', async () => {
    const entries: JournalEntry[] = [];
    const journal = aJournal((entry) => Promise.resolve(void entries.push(entry)));
    const { workspace } = aWorkspace({ journal });

    await workspace.change('Fail', () => Promise.reject(new Error('no'))).catch(() => undefined);

    expect(entries).toEqual([]);
  });

  it('that fails is heard by the caller and does not stop the next change', async () => {
    let isFull = true;
    const journal = aJournal(() => (isFull ? Promise.reject(new Error('disk full')) : Promise.resolve()));
    const { workspace } = aWorkspace({ journal });

    await expect(workspace.importOffers(someEvidence(), offers)).rejects.toThrow('disk full');
    isFull = false;

    expect(await workspace.removeOffers(['o1'])).toMatchObject({ sequence: 2 });
  });

  it('that does not admit a change leaves everything as it was', async () => {
    const journal = aJournal(() => Promise.resolve());
    journal.admit = () => Promise.reject(new Error('no room'));
    const { db, workspace } = aWorkspace({ journal });
    const before = await contentText(db);

    await expect(workspace.importOffers(someEvidence(), offers)).rejects.toThrow('no room');

    expect(await contentText(db)).toBe(before);
  });

  it('is asked before the user takes pains over a change', async () => {
    const journal = aJournal(() => Promise.resolve());
    const { workspace } = aWorkspace({ journal });
    await workspace.admit();
    journal.admit = () => Promise.reject(new Error('no room'));

    await expect(workspace.admit()).rejects.toThrow('no room');
  });

  it('is asked to finish what it has when a change changes nothing', async () => {
    const journal = aJournal(() => Promise.resolve());
    journal.settle = () => Promise.reject(new Error('still waiting'));
    const { workspace } = aWorkspace({ journal });

    await expect(workspace.removeOffers(['nobody'])).rejects.toThrow('still waiting');
  });

  it('need not have one entry before the next change is made', async () => {
    const waiting: (() => void)[] = [];
    const journal = aJournal(() => new Promise<void>((resolve) => void waiting.push(resolve)));
    const { workspace } = aWorkspace({ journal });

    const both = Promise.all([
      workspace.importOffers(someEvidence(), offers),
      workspace.removeOffers(['o1']),
    ]);
    await vi.waitFor(() => {
      expect(waiting).toHaveLength(2);
    });
    for (const resolve of waiting) resolve();

    expect((await both).map((step) => step?.sequence)).toEqual([1, 2]);
  });
});

function aJournal(append: ChangeJournal['append']): ChangeJournal {
  return { admit: () => Promise.resolve(), append, settle: () => Promise.resolve() };
}
