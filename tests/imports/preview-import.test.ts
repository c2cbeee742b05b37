import { offerSchema, type Offer } from '#domain/model/offer';
import { describe, expect, it } from 'vitest';
import type { PriceList } from '../../src-renderer/imports/price-list';
import { offersToWrite, previewImport } from '../../src-renderer/imports/preview-import';
import { aPriceListContext } from '../fixtures/price-list-context';
import { priceListBytes, type PriceListRow } from '../fixtures/price-list-text';
import { readPriceListFile } from '../fixtures/read-price-list-file';

function read(rows: readonly PriceListRow[]): PriceList {
  const result = readPriceListFile(priceListBytes(rows), aPriceListContext());
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const stored = (offer: Offer, change: Partial<Record<keyof Offer, unknown>> = {}) =>
  offerSchema.parse({ ...offer, evidenceId: 'file-before', evidenceRow: 77, ...change });

describe('previewImport', () => {
  it('tells new, changed, same and rejected offers apart', () => {
    const list = read([{ id: 'new' }, { id: 'changed' }, { id: 'same' }, { id: 'bad', quantity: '0' }]);
    const [, changed, same] = list.offers;
    if (changed === undefined || same === undefined) throw new Error('Expected three offers');
    const existing = [
      stored(changed, { unitPrice: 400_000 }),
      stored(same),
      stored(same, { id: 'untouched' }),
    ];

    const preview = previewImport(existing, list);

    expect(preview.added.map(({ id }) => id)).toEqual(['new']);
    expect(preview.changed.map(({ after }) => after.id)).toEqual(['changed']);
    expect(preview.same.map(({ id }) => id)).toEqual(['same']);
    expect(preview.rejected.map(({ offerId }) => offerId)).toEqual(['bad']);
    expect(offersToWrite(preview).map(({ id }) => id)).toEqual(['new', 'changed']);
  });

  it('names each changed field before and after', () => {
    const list = read([{ id: 'A', freight_total_usd: '', origin: 'CN' }]);
    const [after] = list.offers;
    if (after === undefined) throw new Error('Expected an offer');

    const preview = previewImport([stored(after, { freightTotal: 420_000, origin: 'MY' })], list);

    expect(preview.changed[0]?.changes).toEqual([
      { field: 'origin', before: 'MY', after: 'CN' },
      { field: 'freightTotal', before: 420_000, after: null },
    ]);
  });

  it('compares a foreign price part by part', () => {
    const row = { currency: 'CNY', unit_price: '26000', fx_usd_per_unit: '0.14', fx_date: '2026-11-09' };
    const list = read([{ id: 'A', ...row }]);
    const newRateDate = read([{ id: 'A', ...row, fx_date: '2026-11-10' }]);

    expect(
      previewImport(
        list.offers.map((offer) => stored(offer)),
        list,
      ).same,
    ).toHaveLength(1);
    expect(previewImport(list.offers, newRateDate).changed[0]?.changes).toMatchObject([
      { field: 'foreignPrice', before: { rateDate: '2026-11-09' }, after: { rateDate: '2026-11-10' } },
    ]);
  });

  it('changes nothing when one file is imported twice', () => {
    const list = read([{ id: 'A' }, { id: 'B' }]);

    const again = previewImport(list.offers, list);

    expect(offersToWrite(again)).toEqual([]);
    expect(again.same).toHaveLength(2);
  });

  it('says what the import adds and changes in dollars', () => {
    const list = read([
      { id: 'new', unit_price: '10.50', quantity: '3' },
      { id: 'changed', unit_price: '9', quantity: '2' },
    ]);
    const changed = list.offers[1];
    if (changed === undefined) throw new Error('Expected two offers');

    const preview = previewImport([stored(changed, { unitPrice: 1_000 })], list);

    expect([preview.addedValue, preview.changedValue]).toEqual([3_150, -200]);
  });
});
