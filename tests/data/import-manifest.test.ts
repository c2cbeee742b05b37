/** What an import notes of itself, and what is no longer whole. */
import { describe, expect, it } from 'vitest';
import { isNewestStepWhole, type NewestStep } from '../../src-renderer/data/import-manifest';
import type { RecordChange } from '../../src-renderer/data/tables';
import { aWorkspace } from '../fixtures/workspace-database';
import { aStoredOffer, someEvidence } from '../fixtures/workspace-records';

const offers = [aStoredOffer(), aStoredOffer({ id: 'o2' })];

async function anImport() {
  const { db, workspace } = aWorkspace();
  await workspace.importOffers(someEvidence(), offers);
  const head = await db.meta.get('head');
  const row = await db.history.toCollection().last();
  const images = await db.historyImages.toCollection().last();
  if (head === undefined || row === undefined || images === undefined) throw new Error('Nothing was written');
  const records = new Map(images.changes.map((change) => [`${change.table}/${change.key}`, change.after]));
  const recordOf = ({ table, key }: RecordChange) => records.get(`${table}/${key}`);
  return { db, workspace, step: { head, row, images } as const, recordOf, records };
}

describe('the step of an import', () => {
  it('names the file, its checksum, and how much was written to each table', async () => {
    const { step } = await anImport();

    expect(step.row.manifest).toEqual({
      position: 1,
      fileName: 'prices.csv',
      sha256: someEvidence().sha256,
      written: {
        evidence: { count: 1, sum: expect.any(Number) as number },
        offers: { count: 2, sum: expect.any(Number) as number },
      },
    });
  });

  it('of a workspace that replaces another has one too; an edit has none', async () => {
    const { db, workspace } = await anImport();
    await workspace.removeOffers(['o2']);
    await workspace.replaceAll('Open other.json', await workspace.read(), {
      fileName: 'other.json',
      sha256: 'ab',
    });
    await workspace.openSample();

    const manifests = (await db.history.toArray()).map(({ manifest }) => manifest?.fileName);
    // Replacing a workspace by itself changes nothing and is no step.
    expect(manifests).toEqual(['prices.csv', undefined, null]);
  });
});

describe('the newest step', () => {
  it('is whole as it was written, and where there is none', async () => {
    const { step, recordOf } = await anImport();
    const { db } = aWorkspace();
    await db.open();

    expect(isNewestStepWhole(step, recordOf)).toBe(true);
    const head = { ...step.head, lastSequence: 0 };
    expect(isNewestStepWhole({ head, row: undefined, images: undefined }, recordOf)).toBe(true);
  });

  it('is not whole without its row, its head, its images, one of them, or what they say', async () => {
    const { step, recordOf } = await anImport();
    const { head, row, images } = step;
    const [first, ...rest] = images.changes;
    const altered = { ...first, after: { ...(first?.after as object), title: 'Another' } } as RecordChange;
    const broken: Readonly<Record<string, NewestStep>> = {
      'no row': { ...step, row: undefined },
      'no head': { ...step, head: { ...head, lastSequence: 0 } },
      'a head of before': { ...step, head: { ...head, lastSequence: 2 } },
      'no images': { ...step, images: undefined },
      'images of another step': { ...step, images: { ...images, sequence: 9 } },
      'one image missing': { ...step, images: { ...images, changes: rest } },
      'an image that says something else': { ...step, images: { ...images, changes: [altered, ...rest] } },
      'more images than it made': { ...step, row: { ...row, changeCount: row.changeCount - 1 } },
    };

    for (const [damage, one] of Object.entries(broken)) {
      expect(isNewestStepWhole(one, recordOf), damage).toBe(false);
    }
  });

  it('is not whole while a record of the import is missing or another, until something else is written', async () => {
    const { step, recordOf, records } = await anImport();
    records.delete('offers/o2');
    expect(isNewestStepWhole(step, recordOf)).toBe(false);
    records.set('offers/o2', { ...offers[1], quantity: 1 });
    expect(isNewestStepWhole(step, recordOf)).toBe(false);

    const later = { ...step, head: { ...step.head, position: 2 } };
    expect(isNewestStepWhole(later, recordOf)).toBe(true);
  });

  it('of before there were manifests is asked for its row and images only', async () => {
    const { step } = await anImport();
    const row = Object.fromEntries(Object.entries(step.row).filter(([name]) => name !== 'manifest')) as never;

    expect(isNewestStepWhole({ ...step, row }, () => undefined)).toBe(true);
    expect(isNewestStepWhole({ ...step, row, images: undefined }, () => undefined)).toBe(false);
  });
});
