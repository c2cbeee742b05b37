import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawnColumnIds,
  drawnLayout,
  groupState,
  toggleGroup,
  unitOf,
  type GridGroups,
} from '../../../src-renderer/ui/data-table/column-groups';
import {
  hideColumn,
  moveBeside,
  moveBy,
  neighbourOf,
  pinFirst,
  pinUpTo,
  putOnSide,
  sideOf,
} from '../../../src-renderer/ui/data-table/column-moves';
import type { GridLayout } from '../../../src-renderer/ui/data-table/grid-column';

/** `duty.rate` is of the group `duty`; the summary of `duty` is `duty.usd`, of `ship` one that is hidden. */
const summaries: Readonly<Record<string, string>> = { rig: 'rig.model', duty: 'duty.usd', ship: 'ship.date' };
const groups: GridGroups = {
  groupOf: (id) => id.split('.')[0] ?? '',
  summaryOf: (group) => summaries[group] ?? null,
};
const layout: GridLayout = {
  columnIds: [
    'rig.model',
    'price.th',
    'duty.rate',
    'all.th',
    'duty.usd',
    'duty.fees',
    'ship.from',
    'ship.to',
  ],
  pinnedLeft: ['rig.model'],
  pinnedRight: [],
  collapsedGroups: [],
  widths: {},
};
const folded = toggleGroup(layout, 'duty');
const drawn = (one: GridLayout) => drawnColumnIds(one, groups).join(' ');

describe('A collapsed group', () => {
  it('is drawn as its summary, where the first of its columns stood', () => {
    expect(drawn(folded)).toBe('rig.model price.th duty.usd all.th ship.from ship.to');
  });

  it('may be summed up by a column that is not shown otherwise', () => {
    expect(drawn(toggleGroup(layout, 'ship'))).toBe(
      'rig.model price.th duty.rate all.th duty.usd duty.fees ship.date',
    );
  });

  it('gives back every column at its place when it is expanded', () => {
    expect(toggleGroup(folded, 'duty')).toEqual(layout);
    expect(drawnLayout(layout, groups)).toBe(layout);
  });

  it('stays as it is where nothing stands for it', () => {
    expect(drawn(toggleGroup(layout, 'price'))).toBe(drawn(layout));
    expect(groupState(layout, groups, 'price')).toBe('single');
  });

  it('has something to fold from two shown columns on', () => {
    expect(['rig', 'duty', 'ship'].map((group) => groupState(layout, groups, group))).toEqual([
      'single',
      'expanded',
      'expanded',
    ]);
    expect(groupState(folded, groups, 'duty')).toBe('collapsed');
  });

  it('moves, is pinned and is hidden with all of its columns', () => {
    expect(unitOf(folded, groups, 'duty.usd')).toEqual(['duty.rate', 'duty.usd', 'duty.fees']);
    const first = moveBeside(folded, groups, 'duty.usd', 'price.th', 'before');
    expect(drawn(first)).toBe('rig.model duty.usd price.th all.th ship.from ship.to');
    expect(drawn(toggleGroup(first, 'duty'))).toBe(
      'rig.model duty.rate duty.usd duty.fees price.th all.th ship.from ship.to',
    );
    const pinned = putOnSide(folded, groups, 'duty.usd', 'right');
    expect(pinned.pinnedRight).toEqual(['duty.rate', 'duty.usd', 'duty.fees']);
    expect(hideColumn(folded, groups, 'duty.usd').columnIds.filter((id) => id.startsWith('duty'))).toEqual(
      [],
    );
  });
});

describe('Moving a column', () => {
  it('changes places with its neighbour on the same side', () => {
    expect(drawn(moveBy(layout, groups, 'all.th', -1))).toBe(
      'rig.model price.th all.th duty.rate duty.usd duty.fees ship.from ship.to',
    );
    expect(neighbourOf(layout, groups, 'price.th', -1)).toBeNull();
    expect(moveBy(layout, groups, 'price.th', -1)).toBe(layout);
    expect(moveBy(layout, groups, 'rig.model', 1)).toBe(layout);
  });

  it('goes past a collapsed group in one step', () => {
    expect(drawn(moveBy(folded, groups, 'price.th', 1))).toBe(
      'rig.model duty.usd price.th all.th ship.from ship.to',
    );
  });

  it('pins what is put beside a pinned column', () => {
    const moved = moveBeside(layout, groups, 'all.th', 'rig.model', 'before');

    expect(moved.pinnedLeft).toEqual(['all.th', 'rig.model']);
    expect(sideOf(moved, groups, 'all.th')).toBe('left');
  });

  it('unpins what is put beside one that scrolls', () => {
    expect(moveBeside(layout, groups, 'rig.model', 'all.th', 'after').pinnedLeft).toEqual([]);
  });
});

describe('Pinning', () => {
  it('pins up to a column all that stand before it', () => {
    expect(pinUpTo(layout, groups, 'duty.rate').pinnedLeft).toEqual(['rig.model', 'price.th', 'duty.rate']);
    expect(pinUpTo(folded, groups, 'duty.usd').pinnedLeft).toEqual([
      'rig.model',
      'price.th',
      'duty.rate',
      'duty.usd',
      'duty.fees',
    ]);
  });

  it('unpins what lies behind the divider', () => {
    expect(pinFirst(layout, groups, 0).pinnedLeft).toEqual([]);
  });

  it('leaves a column that is unpinned beside the edge it was at', () => {
    const both = putOnSide(layout, groups, 'ship.to', 'right');

    expect(drawn(putOnSide(both, groups, 'rig.model', 'center'))).toBe(drawn(layout));
    expect(drawn(putOnSide(both, groups, 'ship.to', 'center'))).toBe(drawn(layout));
  });
});

describe('Hiding', () => {
  it('never takes the last column away', () => {
    const one = { ...layout, columnIds: ['rig.model'] };

    expect(hideColumn(one, groups, 'rig.model')).toBe(one);
  });
});

describe('Whatever is done to columns', () => {
  const ids = fc.constantFrom(...layout.columnIds);
  const edges = fc.constantFrom('before' as const, 'after' as const);
  const sides = fc.constantFrom('left' as const, 'center' as const, 'right' as const);
  const step: fc.Arbitrary<(one: GridLayout) => GridLayout> = fc.oneof(
    fc.tuple(ids, ids, edges).map(
      ([id, target, edge]) =>
        (one: GridLayout) =>
          moveBeside(one, groups, id, target, edge),
    ),
    fc.tuple(ids, sides).map(
      ([id, side]) =>
        (one: GridLayout) =>
          putOnSide(one, groups, id, side),
    ),
    fc.constantFrom('rig', 'duty', 'ship').map((group) => (one: GridLayout) => toggleGroup(one, group)),
    ids.map((id) => (one: GridLayout) => pinUpTo(one, groups, id)),
    fc.tuple(ids, fc.constantFrom(1 as const, -1 as const)).map(
      ([id, by]) =>
        (one: GridLayout) =>
          moveBy(one, groups, id, by),
    ),
  );

  it('keeps every column, each once and on one side', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const end = steps.reduce((one, change) => change(one), layout);

        expect([...end.columnIds].sort()).toEqual([...layout.columnIds].sort());
        expect(new Set(end.columnIds).size).toBe(layout.columnIds.length);
        expect(end.pinnedLeft.filter((id) => end.pinnedRight.includes(id))).toEqual([]);
      }),
    );
  });
});
