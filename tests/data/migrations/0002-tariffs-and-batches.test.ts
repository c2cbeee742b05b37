/** A database of version 1 comes out of the second shape with whole records, in its history too. */
import { describe, expect, it } from 'vitest';
import type { RecordChange } from '../../../src-renderer/data/tables';
import { expectWholeRecords, opened } from '../../fixtures/brought-forward';
import { readFrozen } from '../../fixtures/frozen-database';
import { contentText } from '../../fixtures/workspace-database';

describe('the second shape', () => {
  it('gives every record all fields of today, with nothing left for a schema to fill in', async () => {
    const { db } = await opened(readFrozen(1));

    expect(await expectWholeRecords(db)).toBe(13);
    db.close();
  });

  it('keeps what the user entered and says of the rest that it is not known', async () => {
    const { workspace } = await opened(readFrozen(1));

    const { offers, sites, settings, overlays, tariffPack, lanes } = await workspace.read();

    expect(offers[0]).toMatchObject({
      batches: null,
      unitWeightKg: null,
      hashboardOrigin: null,
      reassessmentProbability: null,
      handEdits: [],
    });
    expect(sites[0]).toMatchObject({ installationCostPerUnit: null, useTaxRate: null });
    expect(settings?.scenario).toEqual({
      asOf: '2026-11-21',
      entryBasis: 'p50',
      originFinding: 'as-declared',
      customOrigin: null,
      metConditions: [],
      allInParts: { delay: true, service: true, reserve: true },
    });
    expect(settings?.assumptions).toMatchObject({
      unitWeightKg: { value: 16.5, confidence: 'assumed' },
      hashpriceMonthlyDecline: { value: 0, confidence: 'assumed' },
      brokerPerEntry: null,
      bondRate: null,
      reassessmentWithNone: null,
    });
    expect(overlays).toMatchObject([
      {
        id: 'MFN',
        layer: readFrozen(1).tables['overlays']?.rows[0],
        basis: null,
        by: 'Not recorded',
        on: null,
        why: 'Made before reasons were recorded',
      },
    ]);
    expect(tariffPack).toBeNull();
    expect(lanes).toEqual([]);
  });

  it('brings the images of the history forward, so that undo and redo bring back whole records', async () => {
    const { db, workspace } = await opened(readFrozen(1));
    const atStart = await contentText(db);
    const counts: number[] = [];

    await workspace.redo();
    counts.push(await expectWholeRecords(db));
    while ((await workspace.undo()) !== null) counts.push(await expectWholeRecords(db));
    while ((await workspace.redo()) !== null) counts.push(await expectWholeRecords(db));
    await workspace.undo();

    expect(counts).toEqual([12, 13, 11, 0, 11, 13, 12]);
    expect(await contentText(db)).toBe(atStart);
    db.close();
  });

  it('keeps the images as they are told: the same tables, keys and sides', async () => {
    const { db } = await opened(readFrozen(1));
    const shapeOf = ({ table, key, before, after }: RecordChange) => [
      table,
      key,
      before === null,
      after === null,
    ];

    const now = (await db.historyImages.toArray()).map(({ changes }) => changes.map(shapeOf));

    const then = readFrozen(1).tables['historyImages']?.rows as { changes: RecordChange[] }[];
    expect(now).toEqual(then.map(({ changes }) => changes.map(shapeOf)));
    db.close();
  });

  it('takes a layer of before court cases were kept as one without', async () => {
    const frozen = readFrozen(1);
    const [overlay] = frozen.tables['overlays']!.rows as Record<string, unknown>[];
    delete overlay!['litigation'];

    const { workspace } = await opened(frozen);

    expect((await workspace.read()).overlays[0]?.layer?.litigation).toBeNull();
  });
});

describe('a database of version 2', () => {
  it('keeps every row of every table with all it said, and every record is whole', async () => {
    const frozen = readFrozen(2);
    const { db } = await opened(frozen);

    for (const [table, { rows }] of Object.entries(frozen.tables)) {
      // Later shapes add fields and take none away.
      expect(await db.table(table).toArray(), table).toMatchObject(rows);
    }
    expect(await expectWholeRecords(db)).toBe(15);
    db.close();
  });

  it('keeps its history: what was undone can be done again, the rest taken back', async () => {
    const { workspace } = await opened(readFrozen(2));
    const packInUse = async () => (await workspace.read()).tariffPack?.pack.version;

    expect(await packInUse()).toBe('2026-12-01.1');
    expect(await workspace.redo()).toMatchObject({ label: 'Take out tariff layer MFN' });
    expect((await workspace.read()).overlays.map(({ id, layer }) => [id, layer?.rate ?? null])).toEqual([
      ['FL301-MY', 110_000],
      ['MFN', null],
      ['MINE', 100_000],
    ]);
    expect(await workspace.undo()).toMatchObject({ label: 'Take out tariff layer MFN' });
    expect(await workspace.undo()).toMatchObject({ label: 'Adopt tariff pack 2026-12-01.1' });
    expect(await packInUse()).toBe('2026-11-21.1');
    expect(await workspace.undo()).toMatchObject({ label: 'Add own lane Malaysia to the US, ocean' });
    expect(await workspace.undo()).toMatchObject({ label: 'Add own tariff layer MINE' });
    expect(await workspace.undo()).toMatchObject({ label: 'Change tariff layer FL301-MY' });
    expect(await workspace.undo()).toMatchObject({ label: 'Open the sample tender' });
    expect(await workspace.read()).toMatchObject({ settings: null, tariffPack: null, lanes: [] });
  });
});
