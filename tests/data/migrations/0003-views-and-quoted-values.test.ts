/** A database of version 2 comes out of the third shape with whole records, in its history too. */
import { describe, expect, it } from 'vitest';
import { expectWholeRecords, opened, undoneAndRedone } from '../../fixtures/brought-forward';
import { readFrozen } from '../../fixtures/frozen-database';
import { contentText } from '../../fixtures/workspace-database';

describe('the third shape', () => {
  it('gives every record all fields of today, with nothing left for a schema to fill in', async () => {
    const { db } = await opened(readFrozen(2));

    expect(await expectWholeRecords(db)).toBe(15);
    db.close();
  });

  it('leaves a view arranged as it was, without what nobody chose', async () => {
    const { workspace } = await opened(readFrozen(2));

    const { views } = await workspace.read();

    expect(views).toEqual([
      {
        ...(readFrozen(2).tables['views']?.rows[0] as object),
        position: 0,
        pinnedRight: [],
        collapsedGroups: [],
        rowHeight: 'compact',
        groupBy: [],
        filter: { kind: 'group', join: 'all', rules: [] },
        areMissesShown: false,
        unit: 'as-is',
        formats: [],
        baselineId: null,
        hasTotals: false,
        scenario: null,
      },
    ]);
  });

  it('says of an older hand edit that what was quoted was not kept, and makes up no payment terms', async () => {
    const { workspace } = await opened(readFrozen(2));

    const { offers, settings } = await workspace.read();

    expect(offers[0]?.handEdits).toEqual([
      { field: 'unitWeightKg', on: '2026-11-21', by: null, quoted: null },
    ]);
    expect(offers.map(({ paymentTerms, isShortlisted }) => [paymentTerms, isShortlisted])).toEqual([
      [null, false],
      [null, false],
    ]);
    expect(settings?.ranking).toEqual({ gates: [], criteria: [] });
  });

  it('writes the images in the order in which they were, so that they equal those of the vault', async () => {
    const { db } = await opened(readFrozen(2));

    const now = (await db.historyImages.toArray()).map(({ changes }) =>
      changes.map((one) => Object.keys(one)),
    );

    const then = readFrozen(2).tables['historyImages']?.rows as { changes: object[] }[];
    expect(now).toEqual(then.map(({ changes }) => changes.map((one) => Object.keys(one))));
    db.close();
  });

  it('brings the images of the history forward, so that undo and redo bring back whole records', async () => {
    const { db, workspace } = await opened(readFrozen(2));
    const atStart = await contentText(db);

    expect(await undoneAndRedone(db, workspace)).toBeGreaterThan(3);

    expect(await contentText(db)).toBe(atStart);
    db.close();
  });
});
