/** A database of version 5 comes out of the sixth shape with whole records, in its history too. */
import { describe, expect, it } from 'vitest';
import { findAuditBreak } from '../../../src-renderer/data/audit-log';
import { rowOfVersion6 } from '../../../src-renderer/data/migrations/0006-plans';
import { expectWholeRecords, opened, undoneAndRedone } from '../../fixtures/brought-forward';
import { readFrozen } from '../../fixtures/frozen-database';
import { contentText } from '../../fixtures/workspace-database';

describe('the sixth shape', () => {
  it('gives every record all fields of today, with nothing left for a schema to fill in', async () => {
    const { db } = await opened(readFrozen(5));

    expect(await expectWholeRecords(db)).toBe(29);
    db.close();
  });

  it('makes up no plan, no terms, no scenario and no capacity of a site', async () => {
    const { workspace } = await opened(readFrozen(5));

    const { purchaseTerms, plans, planLines, planVersions, planScenarios, ...state } = await workspace.read();

    const made = [...purchaseTerms, ...plans, ...planLines, ...planVersions, ...planScenarios];
    expect(made).toEqual([]);
    expect(state.settings?.planId).toBeNull();
    expect(state.sites.map(({ capacity }) => capacity)).toEqual([null]);
  });

  it('leaves what a row says already as it is, so that a file of today loses nothing', () => {
    const capacity = { power: null, uptime: { value: 980_000 } };

    expect(rowOfVersion6('settings', { id: 's', planId: 'q1' })).toEqual({ id: 's', planId: 'q1' });
    expect(rowOfVersion6('sites', { id: 'west', capacity })).toEqual({ id: 'west', capacity });
  });

  it('keeps what version 5 knew: lists, decisions, own records, practice, and a log that holds', async () => {
    const { db, workspace } = await opened(readFrozen(5));

    const state = await workspace.read();

    expect(state.restrictedLists.map(({ loadedBy, pieceCount }) => [loadedBy, pieceCount])).toEqual([
      ['Ana', 2],
    ]);
    expect(state.listPieces).toHaveLength(2);
    expect(state.screeningDecisions.map(({ confirmed }) => confirmed?.by)).toEqual(['Ben']);
    expect(state.ownStakes.map(({ id }) => id)).toEqual(['bitmain-sophgo']);
    expect(state.ownComponents.map(({ id }) => id)).toEqual(['antminer-s19-cvitek']);
    expect(state.settings?.screening.needsSecondPerson).toBe(true);
    expect(state.sites.map(({ energisationDate }) => energisationDate)).toEqual(['2027-02-15']);
    const log = await db.audit.toArray();
    expect(log).toHaveLength(16);
    expect(findAuditBreak(log)).toBeNull();
  });

  it('brings the images of the history forward, so that undo and redo bring back whole records', async () => {
    const { db, workspace } = await opened(readFrozen(5));
    const atStart = await contentText(db);

    expect(await undoneAndRedone(db, workspace)).toBe(18);

    await workspace.redo();
    expect((await workspace.read()).offers.find(({ id }) => id === 'BM-91')?.isShortlisted).toBe(true);
    await workspace.undo();
    expect(await contentText(db)).toBe(atStart);
    db.close();
  });
});
