import { offerSchema, type Offer } from '#domain/model/offer';
import { describe, expect, it } from 'vitest';
import type { PriceList } from '../../src-renderer/imports/price-list';
import { previewImport } from '../../src-renderer/imports/preview-import';
import { aGround, aPreview, written } from '../fixtures/import-preview';
import { aMarketQuote } from '../fixtures/market';
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

    const preview = aPreview(existing, list);

    expect(preview.added.map(({ id }) => id)).toEqual(['new']);
    expect(preview.changed.map(({ after }) => after.id)).toEqual(['changed']);
    expect(preview.same.map(({ id }) => id)).toEqual(['same']);
    expect(preview.rejected.map(({ offerId }) => offerId)).toEqual(['bad']);
    expect(written(preview).map(({ id }) => id)).toEqual(['new', 'changed']);
  });

  it('names each changed field before and after', () => {
    const list = read([{ id: 'A', freight_total_usd: '', origin: 'CN' }]);
    const [after] = list.offers;
    if (after === undefined) throw new Error('Expected an offer');

    const preview = aPreview([stored(after, { freightTotal: 420_000, origin: 'MY' })], list);

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
      aPreview(
        list.offers.map((offer) => stored(offer)),
        list,
      ).same,
    ).toHaveLength(1);
    expect(aPreview(list.offers, newRateDate).changed[0]?.changes).toMatchObject([
      { field: 'foreignPrice', before: { rateDate: '2026-11-09' }, after: { rateDate: '2026-11-10' } },
    ]);
  });

  it('changes nothing when one file is imported twice', () => {
    const list = read([{ id: 'A' }, { id: 'B' }]);

    const again = aPreview(list.offers, list);

    expect(written(again)).toEqual([]);
    expect(again.same).toHaveLength(2);
  });

  it('says what the import adds and changes in dollars', () => {
    const list = read([
      { id: 'new', unit_price: '10.50', quantity: '3' },
      { id: 'changed', unit_price: '9', quantity: '2' },
    ]);
    const changed = list.offers[1];
    if (changed === undefined) throw new Error('Expected two offers');

    const preview = aPreview([stored(changed, { unitPrice: 1_000 })], list);

    expect([preview.addedValue, preview.changedValue]).toEqual([3_150, -200]);
  });

  it('asks about an odd row, imports it if it is kept, and counts it if nobody answers', () => {
    const list = read([{ id: 'odd', min_quantity: '500' }, { id: 'plain' }]);

    const open = aPreview([], list, {});
    expect(open.asked.map(({ key, line, state }) => [key, line, state])).toEqual([['2', 2, 'open']]);
    expect([written(open).map(({ id }) => id), open.openCount, open.addedValue]).toEqual([
      ['plain'],
      1,
      37_440_000,
    ]);
    const kept = aPreview([], list, { '2/minimum-above-quantity': 'keep' });
    expect([written(kept).length, kept.openCount, kept.asked[0]?.state]).toEqual([2, 0, 'kept']);
    const leftOut = aPreview([], list, {
      '*/minimum-above-quantity': 'keep',
      '2/minimum-above-quantity': 'leave-out',
    });
    expect([written(leftOut).length, leftOut.leftOutCount, leftOut.openCount]).toEqual([1, 1, 0]);
  });

  it('writes a row with two questions only when both are answered', () => {
    const list = read([{ id: 'odd', min_quantity: '500', valid_until: '2026-11-01' }]);

    const half = aPreview([], list, { '*/minimum-above-quantity': 'keep' });

    expect(half.asked[0]?.questions.map(({ code, answer }) => [code, answer])).toEqual([
      ['validity-past', null],
      ['minimum-above-quantity', 'keep'],
    ]);
    expect(written(half)).toEqual([]);
  });

  it('holds a price against the workspace, public quotes and the file', () => {
    const rows = ['3744', '3700', '3800', '37.44'].map((unit_price, at) => ({ id: `R${at}`, unit_price }));

    const inFile = aPreview([], read(rows), {});
    expect(inFile.asked.map(({ offer, questions }) => [offer.id, questions[0]?.code])).toEqual([
      ['R3', 'price-magnitude'],
    ]);
    const elsewhere = aPreview(
      read(rows.slice(0, 3)).offers.map((offer) => stored(offer)),
      read([{ id: 'X', unit_price: '37.44' }]),
      {},
    );
    expect(elsewhere.asked[0]?.questions[0]?.sentence).toContain('in the workspace and in public');
  });

  it('asks where a row’s own J/TH is not its W ÷ TH/s', () => {
    const list = read([{ id: 'A' }]);
    const facts = new Map([['A', { isIdGiven: true, statedJoulesPerTh: '13.5' }]]);

    expect(aPreview([], { ...list, facts }, {}).asked[0]?.questions.map(({ id }) => id)).toEqual([
      '2/efficiency',
    ]);
  });

  it('does not count the offer’s own last price among the other quotes', () => {
    const known = read(['A', 'B', 'C'].map((id) => ({ id }))).offers.map((offer) => stored(offer));

    const preview = aPreview(known, read([{ id: 'A', unit_price: '37.44' }]), {});

    expect(preview.asked[0]?.questions.map(({ code }) => code)).toEqual(['price-jump']);
  });

  it('counts public quotes of the model among the others', () => {
    const list = read([{ id: 'A', unit_price: '37.44' }]);
    const { evidence } = aPriceListContext();
    const ground = (quotes: number) =>
      aGround([], {
        marketQuotes: Array.from({ length: quotes }, () => aMarketQuote({ rigModelId: 'R001' })),
      });

    expect(previewImport(ground(2), list, evidence).asked).toEqual([]);
    expect(previewImport(ground(3), list, evidence).asked[0]?.questions[0]?.code).toBe('price-magnitude');
  });
});
