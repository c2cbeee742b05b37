/** Laws of drafts: whatever is opened, changed, added or deleted, a change stays with its view. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_VIEW, type View } from '#domain/model/view';
import { viewTabs } from '#domain/reports/view-tabs';
import {
  changed,
  dropped,
  FIRST_AT_WORK,
  opened,
  readAtWork,
  readDrafts,
  settled,
  workingView,
  type ViewDrafts,
} from '../../src-renderer/app/view-drafts';

const own: readonly View[] = ['a', 'b', 'c'].map((id) => ({ ...PLAIN_VIEW, id, name: id }));
const tabs = viewTabs(own);
const ids = tabs.map(({ id }) => id);

type Doing =
  | { readonly kind: 'open' | 'drop'; readonly id: string }
  | { readonly kind: 'type'; readonly id: string; readonly text: string };
const doing: fc.Arbitrary<Doing> = fc.oneof(
  fc.record({ kind: fc.constantFrom('open' as const, 'drop' as const), id: fc.constantFrom(...ids) }),
  fc.record({
    kind: fc.constant('type' as const),
    id: fc.constantFrom(...ids),
    text: fc.constantFrom('', 'x', 'y'),
  }),
);

const START: ViewDrafts = { atWork: FIRST_AT_WORK, others: [] };

function tabOf(id: string): View {
  const tab = tabs.find((one) => one.id === id);
  if (tab === undefined) throw new Error(`There is no tab ${id}`);
  return tab;
}

function after(drafts: ViewDrafts, done: Doing): ViewDrafts {
  if (done.kind === 'type') {
    return changed(drafts, { ...workingView(drafts, tabOf(done.id)), filterText: done.text });
  }
  return done.kind === 'open' ? opened(drafts, done.id, tabs) : dropped(drafts, done.id);
}

describe('drafts', () => {
  it('hold for every view what was typed into it last', () => {
    fc.assert(
      fc.property(fc.array(doing), (all) => {
        const expected = new Map<string, string>();
        let drafts = START;
        for (const done of all) {
          drafts = after(drafts, done);
          if (done.kind === 'type') expected.set(done.id, done.text);
          else if (done.kind === 'drop') expected.delete(done.id);
        }

        for (const tab of tabs) expect(workingView(drafts, tab).filterText).toBe(expected.get(tab.id) ?? '');
      }),
    );
  });

  it('are read back as they were kept', () => {
    fc.assert(
      fc.property(fc.array(doing), (all) => {
        const drafts = all.reduce(after, START);
        const kept: unknown = JSON.parse(JSON.stringify(drafts));
        const { atWork, others } = kept as { atWork: unknown; others: unknown };
        const back: ViewDrafts = {
          atWork: readAtWork(atWork, tabs) ?? FIRST_AT_WORK,
          others: readDrafts(others) ?? [],
        };

        for (const tab of tabs) expect(workingView(back, tab)).toEqual(workingView(drafts, tab));
      }),
    );
  });

  it('always have a view at work that is there, and lose none by views that come and go', () => {
    fc.assert(
      fc.property(fc.array(doing), fc.subarray(own.map(({ id }) => id)), (all, gone) => {
        const drafts = all.reduce(after, START);
        const fewer = tabs.filter(({ id }) => !gone.includes(id));
        const less = settled(drafts, fewer);
        const again = settled(less, tabs);

        expect(fewer.map(({ id }) => id)).toContain(less.atWork.id);
        for (const tab of tabs) expect(workingView(again, tab)).toEqual(workingView(drafts, tab));
      }),
    );
  });
});

describe('drafts of views that are there no more', () => {
  it('are kept for ten of them', () => {
    let drafts = START;
    for (let number = 0; number < 30; number += 1) {
      const view = { ...PLAIN_VIEW, id: `gone-${String(number)}`, name: 'Gone', filterText: 'x' };
      drafts = opened(
        { ...drafts, atWork: { id: view.id, draft: view, madeFrom: null } },
        'landed-cost',
        tabs,
      );
    }

    expect(drafts.others.map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_one, back) => `gone-${String(29 - back)}`),
    );
  });
});
