/** A database of version 3 comes out of the fourth shape with whole records, in its history too. */
import { describe, expect, it } from 'vitest';
import { expectWholeRecords, opened, undoneAndRedone } from '../../fixtures/brought-forward';
import { readFrozen } from '../../fixtures/frozen-database';
import { contentText } from '../../fixtures/workspace-database';

describe('the fourth shape', () => {
  it('gives every record all fields of today, with nothing left for a schema to fill in', async () => {
    const { db } = await opened(readFrozen(3));

    expect(await expectWholeRecords(db)).toBe(15);
    db.close();
  });

  it('makes up no sheet, no earlier quotation and nobody who brought a document in', async () => {
    const { workspace } = await opened(readFrozen(3));

    const { offers, evidence, sourceProfiles, lineage } = await workspace.read();

    expect(offers.map(({ evidenceSheet, earlierQuotes }) => [evidenceSheet, earlierQuotes])).toEqual([
      [null, []],
      [null, []],
    ]);
    expect(new Set(evidence.map(({ importedBy, pastedText }) => `${importedBy} ${pastedText}`))).toEqual(
      new Set(['null null']),
    );
    expect([...sourceProfiles, ...lineage]).toEqual([]);
  });

  it('keeps what an edit of version 3 knew: who typed, and what the quotation said', async () => {
    const { workspace } = await opened(readFrozen(3));

    const { offers } = await workspace.read();

    expect(offers[0]?.handEdits.find(({ field }) => field === 'unitPrice')).toMatchObject({
      by: 'Ana',
      quoted: { value: (offers[0]?.unitPrice ?? 0) - 100 },
    });
  });

  it('brings the images of the history forward, so that undo and redo bring back whole records', async () => {
    const { db, workspace } = await opened(readFrozen(3));
    const atStart = await contentText(db);

    expect(await undoneAndRedone(db, workspace)).toBeGreaterThan(3);

    expect(await contentText(db)).toBe(atStart);
    db.close();
  });
});
