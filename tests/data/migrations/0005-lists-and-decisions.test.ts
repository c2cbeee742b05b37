/** A database of version 4 comes out of the fifth shape with whole records, in its history too. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_SCREENING_PRACTICE } from '#domain/model/screening-settings';
import { findAuditBreak } from '../../../src-renderer/data/audit-log';
import { rowOfVersion5 } from '../../../src-renderer/data/migrations/0005-lists-and-decisions';
import { expectWholeRecords, opened, undoneAndRedone } from '../../fixtures/brought-forward';
import { readFrozen } from '../../fixtures/frozen-database';
import { contentText } from '../../fixtures/workspace-database';

describe('the fifth shape', () => {
  it('gives every record all fields of today, with nothing left for a schema to fill in', async () => {
    const { db } = await opened(readFrozen(4));

    expect(await expectWholeRecords(db)).toBe(20);
    db.close();
  });

  it('makes up no list, no finding, no decision and nothing of what a party is', async () => {
    const { workspace } = await opened(readFrozen(4));

    const state = await workspace.read();

    expect(
      state.parties.map(({ kind, roles, addresses, numbers }) => [kind, roles, addresses, numbers]),
    ).toEqual([['unknown', [], [], []]]);
    const { restrictedLists, listPieces, screeningRuns, partyScreenings, screeningDecisions } = state;
    const found = [
      ...restrictedLists,
      ...listPieces,
      ...screeningRuns,
      ...partyScreenings,
      ...screeningDecisions,
    ];
    expect([...found, ...state.ownStakes, ...state.ownEvents, ...state.ownComponents]).toEqual([]);
    expect(state.settings?.screening).toEqual(DEFAULT_SCREENING_PRACTICE);
  });

  it('leaves what a row says already as it is, so that a file of today loses nothing', () => {
    const party = { id: 'p', kind: 'entity', roles: ['r'], addresses: ['1 Street'], numbers: ['9'] };
    const settings = { id: 's', screening: { ...DEFAULT_SCREENING_PRACTICE, needsSecondPerson: true } };

    expect(rowOfVersion5('parties', party)).toEqual(party);
    expect(rowOfVersion5('settings', settings)).toEqual(settings);
  });

  it('keeps what version 4 knew: source profiles, moments, earlier quotations, and a log that holds', async () => {
    const { db, workspace } = await opened(readFrozen(4));

    const { offers, sourceProfiles, lineage, evidence } = await workspace.read();

    expect(sourceProfiles.map(({ name, savedBy }) => [name, savedBy])).toEqual([['Bitmain sales', 'Ana']]);
    expect(lineage.map(({ fileName, by }) => [fileName, by])).toEqual([['tender.rigplan', 'Ana']]);
    const offer = offers.find(({ id }) => id === 'BM-90');
    expect(offer?.earlierQuotes[0]?.changed).toEqual([
      { field: 'unitPrice', value: 390_000 },
      { field: 'quantity', value: 80 },
    ]);
    expect(evidence.find(({ id }) => id === 'e2')?.pastedText).toContain('3744 USD');
    const log = await db.audit.toArray();
    expect(log.map(({ kind }) => kind)).toEqual(['change', 'change', 'change', 'change', 'change', 'undo']);
    expect(findAuditBreak(log)).toBeNull();
  });

  it('brings the images of the history forward, so that undo and redo bring back whole records', async () => {
    const { db, workspace } = await opened(readFrozen(4));
    const atStart = await contentText(db);

    expect(await undoneAndRedone(db, workspace)).toBe(10);

    await workspace.redo();
    expect((await workspace.read()).offers.find(({ id }) => id === 'BM-90')?.isShortlisted).toBe(true);
    await workspace.undo();
    expect(await contentText(db)).toBe(atStart);
    db.close();
  });
});
