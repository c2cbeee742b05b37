import { describe, expect, it } from 'vitest';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { terahashes } from '#domain/core/quantity';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import type { SortKey } from '#domain/model/view';
import { orderable, orderOffers } from '../../../../src-renderer/features/compare/order-offers';
import { groupOffers } from '../../../../src-renderer/features/compare/rows/group-offers';
import { allRows } from '../../../../src-renderer/ui/data-table/sort-index';
import { anOffer } from '../../../fixtures/offer';
import { prepared } from '../../../fixtures/reference';

const reference = prepared();

/** The values of the outermost groups, in their order. */
function grouped(changes: readonly Partial<Offer>[], groupBy: readonly string[], sort: readonly SortKey[]) {
  const rows = evaluateOffers(
    changes.map((change, index) => anOffer({ id: `O-${String(index)}`, ...change })),
    reference,
  );
  const offers = orderable(rows);
  const order = orderOffers(offers, allRows(rows.length), sort);
  return groupOffers(offers, order, groupBy, sort).map(({ value }) => value);
}

const by = (columnId: string, bestFirst = true): SortKey => ({ columnId, bestFirst });
const dear = usdCents(900_000);
const cheap = usdCents(100_000);
const middling = usdCents(400_000);

describe('The order of groups', () => {
  const offers = [
    { vendor: 'Bitmain', unitPrice: cheap, quantity: 1 },
    { vendor: 'Bitmain', unitPrice: dear, quantity: 999 },
    { vendor: 'Canaan', unitPrice: middling, quantity: 10 },
  ];

  it('follows the weighted mean of the first sorted column, not its best offer', () => {
    expect(grouped(offers, ['vendor'], [by('pricePerTh')])).toEqual(['Canaan', 'Bitmain']);
    expect(grouped(offers, ['vendor'], [by('pricePerTh', false)])).toEqual(['Bitmain', 'Canaan']);
  });

  it('follows the first offer where the column has no sum and no mean', () => {
    const dated = [
      { vendor: 'Bitmain', entryDate: anOffer({}).entryDate },
      { vendor: 'Canaan', entryDate: null, leadTimeDays: 400 },
    ];
    expect(grouped(dated, ['vendor'], [by('onRackP50')])).toEqual(['Bitmain', 'Canaan']);
    expect(grouped(dated, ['vendor'], [by('onRackP50', false)])).toEqual(['Canaan', 'Bitmain']);
  });

  it('is that of their own value without a sort, or where the sort is by it', () => {
    expect(grouped(offers, ['vendor'], [])).toEqual(['Bitmain', 'Canaan']);
    expect(grouped(offers, ['vendor'], [by('vendor', false)])).toEqual(['Canaan', 'Bitmain']);
    const rigs = [{ quantity: 9 }, { quantity: 10 }, { quantity: 9 }];
    expect(grouped(rigs, ['quantity'], [])).toEqual([9, 10]);
  });

  it('is the right way round where more is better', () => {
    const rigs = [
      { vendor: 'Bitmain', hashrateThs: terahashes(100) },
      { vendor: 'Canaan', hashrateThs: terahashes(300) },
    ];
    expect(grouped(rigs, ['vendor'], [by('hashrate')])).toEqual(['Canaan', 'Bitmain']);
    expect(grouped(rigs, ['vendor'], [by('hashrate', false)])).toEqual(['Bitmain', 'Canaan']);
  });

  it('is that of their own value between groups that come to the same, whichever way is sorted', () => {
    const alike = [{ vendor: 'Canaan' }, { vendor: 'Bitmain' }];
    for (const bestFirst of [true, false]) {
      expect(grouped(alike, ['vendor'], [by('unitPrice', bestFirst)])).toEqual(['Bitmain', 'Canaan']);
    }
  });

  it('ends with what is not known, whatever it comes to', () => {
    const boards = [
      { hashboardOrigin: null, unitPrice: cheap },
      { hashboardOrigin: countryCode('CN'), unitPrice: dear },
    ];
    expect(grouped(boards, ['hashboardOrigin'], [by('unitPrice')])).toEqual(['CN', null]);
  });

  it('keeps apart what differs in case only, since records do', () => {
    const names = [{ vendor: 'bitmain' }, { vendor: 'Bitmain' }];
    expect(grouped(names, ['vendor'], []).toSorted()).toEqual(['Bitmain', 'bitmain']);
  });
});
