/** Laws of the row of tabs: what is moved stands where it was put, and nothing else changes places. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_VIEW, type View } from '#domain/model/view';
import { movedTab, viewTabs } from '#domain/reports/view-tabs';

const savedViews = fc
  .uniqueArray(
    fc.record({ id: fc.stringMatching(/^[a-z]{1,4}$/), position: fc.integer({ min: -5, max: 7000 }) }),
    {
      selector: ({ id }) => id,
      maxLength: 20,
    },
  )
  .map((views) => views.map(({ id, position }): View => ({ ...PLAIN_VIEW, id, name: id, position })));

describe('moving tabs', () => {
  it('puts the tab at its place and keeps the others in their order', () => {
    fc.assert(
      fc.property(savedViews, fc.nat(), fc.nat(), (saved, which, where) => {
        const tabs = viewTabs(saved);
        const moved = tabs[which % tabs.length];
        if (moved === undefined) throw new Error('There is always a tab');
        const place = where % tabs.length;
        const changes = movedTab(tabs, moved.id, place);

        const changedIds = new Set(changes.map(({ id }) => id));
        const after = viewTabs([...saved.filter(({ id }) => !changedIds.has(id)), ...changes]);
        const others = (views: readonly View[]) => views.map(({ id }) => id).filter((id) => id !== moved.id);

        expect(after[place]?.id).toBe(moved.id);
        expect(others(after)).toEqual(others(tabs));
      }),
    );
  });

  it('changes positions alone', () => {
    fc.assert(
      fc.property(savedViews, fc.nat(), fc.nat(), (saved, which, where) => {
        const tabs = viewTabs(saved);
        const changes = movedTab(tabs, tabs[which % tabs.length]?.id ?? '', where % tabs.length);

        for (const view of changes) {
          const before = tabs.find(({ id }) => id === view.id);
          expect({ ...view, position: 0 }).toEqual({ ...before, position: 0 });
          expect(view.position).not.toBe(before?.position);
        }
      }),
    );
  });
});
