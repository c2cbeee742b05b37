/** Conflicts are told in words and figures, never in the form in which they are stored. */
import { describe, expect, it } from 'vitest';
import { conflictWords, recordCount, tableName } from '#domain/merge/conflict-words';
import type { MergeConflict } from '#domain/merge/merge-record';
import { aStoredOffer } from '../../fixtures/workspace-records';

const conflict = (change: Partial<MergeConflict>): MergeConflict => ({
  key: 'k',
  table: 'offers',
  id: 'BM-01',
  field: 'note',
  fields: [change.field ?? 'note'],
  ancestor: undefined,
  mine: null,
  theirs: null,
  ...change,
});

describe('a conflict in words', () => {
  it('tells a price with its price in another currency', () => {
    const foreignPrice = { amount: '26000', currency: 'CNY', usdPerUnit: '0.14', rateDate: '2026-11-01' };
    const words = conflictWords(
      conflict({
        field: 'unitPrice',
        fields: ['unitPrice', 'foreignPrice'],
        ancestor: { unitPrice: 374_400, foreignPrice: null },
        mine: { unitPrice: 350_000, foreignPrice: null },
        theirs: { unitPrice: 364_000, foreignPrice },
      }),
    );

    expect(words).toEqual({
      record: 'Offer BM-01',
      field: 'Unit price',
      ancestor: '$3,744.00',
      mine: '$3,500.00',
      theirs: '$3,640.00, CNY 26000 at 0.14 $',
    });
  });

  it('tells an assumption with its unit and source, and a cost of a site in dollars', () => {
    const hours = (value: number) => ({ value, citation: 'Our own', asOf: null, confidence: 'assumed' });
    expect(
      conflictWords(
        conflict({
          table: 'settings',
          id: 'workspace',
          field: 'assumptions.hashpricePerPhDay',
          mine: hours(5240),
          theirs: hours(5000),
        }),
      ),
    ).toMatchObject({
      record: 'Settings',
      field: 'Hashprice',
      mine: '52.40 $/PH/day (Our own)',
      theirs: '50.00 $/PH/day (Our own)',
    });
    expect(
      conflictWords(
        conflict({ table: 'sites', id: 's', field: 'receivingCostPerUnit', mine: hours(1850), theirs: null }),
      ),
    ).toMatchObject({ field: 'Receiving cost per unit', mine: '$18.50/unit (Our own)', theirs: '—' });
  });

  it('tells a whole offer by what tells two apart, and that one is not there', () => {
    const words = conflictWords(
      conflict({ field: null, fields: [], mine: aStoredOffer(), theirs: undefined }),
    );

    expect(words).toMatchObject({
      field: 'Whole record',
      mine: 'Bitmain, Antminer S21 Pro, $3,744.00, 100, MY',
      theirs: 'not there',
    });
  });

  it('never shows two sides alike', () => {
    const batches = (afterDays: number) => [{ quantity: 100, afterDays }];
    const words = conflictWords(
      conflict({ field: 'batches', fields: ['batches'], mine: batches(0), theirs: batches(1) }),
    );

    expect(words.mine).not.toBe(words.theirs);
    expect(words.mine).toMatch(/^1 customs entry \(/);
  });

  it('counts records by their kind', () => {
    expect([
      recordCount('offers', 1),
      recordCount('views', 2),
      recordCount('settings', 1),
      tableName('rigModels'),
    ]).toEqual(['1 offer', '2 views', 'the settings', 'Rig models']);
  });
});
