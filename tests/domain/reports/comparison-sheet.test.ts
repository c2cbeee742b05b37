import { aHandEdit } from '../../fixtures/hand-edit';
import { calendarDate } from '#domain/core/calendar-date';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { buildComparisonSheet } from '#domain/reports/comparison-sheet';
import { mergeOverlays } from '#domain/tariffs/merge-overlays';
import { describe, expect, it } from 'vitest';
import { aCatalogueEntry, aMarketQuote } from '../../fixtures/market';
import { anOffer } from '../../fixtures/offer';
import { aLane, aParty, aSite, aVendor, prepared, someEvidence } from '../../fixtures/reference';
import { aSource } from '../../fixtures/source';
import { aBaseLayer, aTariffLayer, aTariffPack } from '../../fixtures/tariffs';

const reference = prepared({
  vendors: [aVendor({ relatedParties: [{ partyId: 'sophgo', relation: 'Shared owner', source: aSource }] })],
  parties: [aParty()],
});

function sheetOf(offers: Offer[], columnIds: string[] = ['model', 'landedPerTh'], from = reference) {
  const columns = columnIds.flatMap((id) => comparisonColumns.filter((column) => column.id === id));
  return buildComparisonSheet(evaluateOffers(offers, from), columns, {
    title: 'Autumn tender',
    arrangement: 'Sorted by landed $/TH',
    prepared: from,
    evidence: someEvidence,
  });
}

describe('buildComparisonSheet', () => {
  it('puts the offer first, then the shown columns in the shown order, as stored values', () => {
    const sheet = sheetOf([anOffer()], ['landedPerTh', 'dutyRate', 'entryDate', 'model']);

    expect(sheet.columns.map(({ id }) => id)).toEqual([
      'offerId',
      'landedPerTh',
      'dutyRate',
      'entryDate',
      'model',
    ]);
    expect(sheet.rows).toEqual([['A1', 1831, 126_000, '2026-11-21', 'Antminer S21 Pro']]);
  });

  it('has the offer once and first where it is a shown column too', () => {
    const sheet = sheetOf([anOffer()], ['model', 'offerId']);

    expect(sheet.columns.map(({ id }) => id)).toEqual(['offerId', 'model']);
    expect(sheet.rows).toEqual([['A1', 'Antminer S21 Pro']]);
  });

  it('keeps the given order of offers', () => {
    expect(sheetOf([anOffer({ id: 'Z' }), anOffer({ id: 'A' })]).rows.map(([id]) => id)).toEqual(['Z', 'A']);
  });

  it('states scenario, tariff pack, count and arrangement', () => {
    expect(sheetOf([anOffer()]).facts).toEqual([
      { label: 'As of', value: '21 Nov 2026' },
      {
        label: 'Scenario',
        value: 'As of 21 Nov 2026; duty by the law of the median entry date (P50); origins as declared.',
      },
      { label: 'Tariff pack', value: expect.stringContaining('kept up to') as string },
      { label: 'Offers', value: '1' },
      { label: 'Shown', value: 'Sorted by landed $/TH' },
      { label: 'Before use', value: expect.stringContaining('customs broker') as string },
    ]);
  });

  it('says why no duty stands where the buyer pays none, and only there', () => {
    const withDomestic = prepared({
      lanes: [aLane(), aLane({ id: 'us', shipFrom: ['*'], mode: 'domestic' })],
    });
    const labels = (offer: Offer) =>
      sheetOf([anOffer(), offer], [], withDomestic).facts.map(({ label }) => label);

    expect(labels(anOffer({ id: 'A2', incoterm: 'DDP' }))).toContain('Where no duty stands');
    expect(labels(anOffer({ id: 'A2', mode: 'domestic' }))).toContain('Where no duty stands');
    expect(labels(anOffer({ id: 'A2' }))).not.toContain('Where no duty stands');
  });

  it('has words in place of the 0 of a duty that the buyer does not pay, and keeps its dates', () => {
    const withDomestic = prepared({
      lanes: [aLane(), aLane({ id: 'us', shipFrom: ['*'], mode: 'domestic' })],
    });
    const cellsOf = (change: Partial<Offer>) =>
      sheetOf([anOffer(change)], ['dutyRate', 'duty', 'fees', 'entryDate'], withDomestic).rows[0]?.slice(1);
    const words = (text: string) => ({ words: text });

    expect(cellsOf({ incoterm: 'DDP' })).toEqual([
      ...Array.from({ length: 3 }, () => words('in price')),
      '2026-11-21',
    ]);
    expect(cellsOf({ mode: 'domestic' })).toEqual(Array.from({ length: 4 }, () => words('n/a')));
  });

  it('lists each source of these rows once, and none of others', () => {
    const names = sheetOf([anOffer(), anOffer({ id: 'A2' })]).sources.map(({ what }) => what);

    expect(names).toEqual(
      expect.arrayContaining([
        'Quotation: Bitmain price list of 3 Nov 2026',
        'Tariff layer MFN',
        'Tariff layer FL301-MY',
        'Processing fee FY2027',
        'Harbour maintenance fee',
        'Lane ocean-my, transit days',
        'Site West Texas, energisation',
        'Vendor Bitmain, warranty',
        'Lists, Bitmain',
        'Assumption: hashprice',
      ]),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('Tariff layer FL301-CN');
    expect(names).not.toContain('Lane ocean-my, freight per unit');
  });

  it('says what was typed over a quotation, a line for each day', () => {
    const handEdits = [
      aHandEdit('unitPrice', calendarDate('2026-11-22')),
      aHandEdit('quantity', calendarDate('2026-11-20')),
      aHandEdit('htsCode', calendarDate('2026-11-22')),
    ] as const;
    const typed = sheetOf([anOffer(), anOffer({ id: 'A2', handEdits })]).sources.filter(({ what }) =>
      what.includes('by hand'),
    );

    expect(typed.map(({ what, source }) => [what, source.asOf])).toEqual([
      ['Offer A2, entered by hand: unit price, HTS code', '2026-11-22'],
      ['Offer A2, entered by hand: units', '2026-11-20'],
    ]);
    expect(typed[0]?.source.citation).toBe(
      'Entered by hand over Bitmain price list of 3 Nov 2026 (bitmain.csv), row 2',
    );
  });

  it('lists the layers that an exposure rests on after those that are paid, as what they are', () => {
    const layersOf = (offer: Offer) =>
      sheetOf([offer])
        .sources.map(({ what }) => what)
        .filter((what) => /^Tariff layer/.test(what) && !what.includes('unconfirmed'));
    const names = layersOf(anOffer());

    expect(names.slice(0, 2)).toEqual([expect.not.stringContaining(','), 'Tariff layer FL301-MY']);
    expect(names).toContain('Tariff layer FL301-CN, for back-duty exposure');
    expect(names.filter((name) => name.startsWith(names[0] ?? '?'))).toHaveLength(1);
    expect(layersOf(anOffer({ mode: 'domestic' }))).toEqual([]);
  });

  it('says which layers are the user’s own, and who made them', () => {
    const own = aTariffLayer({ id: 'OWN' });
    const edited = { ...aBaseLayer(), rate: partsPerMillion(30_000) };
    const taken = aTariffLayer({ id: 'GONE' });
    const who = { by: 'Ana Ruiz', on: null, why: 'A ruling.' };
    const overlays = [
      { id: 'OWN', layer: own, basis: null, ...who },
      { id: 'BASE', layer: edited, basis: aBaseLayer(), ...who },
      { id: 'GONE', layer: null, basis: taken, ...who },
    ];
    const pack = mergeOverlays(aTariffPack([aBaseLayer(), taken]), overlays);
    const withOwn = prepared({ pack, overlays });
    const sheet = buildComparisonSheet(evaluateOffers([anOffer()], withOwn), [], {
      title: 'Autumn tender',
      arrangement: null,
      prepared: withOwn,
      evidence: someEvidence,
    });

    expect(sheet.facts).toContainEqual({
      label: 'Own layers',
      value:
        'Test duty 10.0 % (OWN) added by Ana Ruiz; Base 3.0 % (BASE) edited by Ana Ruiz; ' +
        'Test duty 10.0 % (GONE) taken out by Ana Ruiz',
    });
    expect(sheet.sources.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'Tariff layer OWN (own layer of Ana Ruiz)',
        'Tariff layer BASE (edited by Ana Ruiz)',
      ]),
    );
  });

  it('names the lane’s freight as a source only where it was used', () => {
    const names = sheetOf([anOffer({ freightTotal: null })]).sources.map(({ what }) => what);

    expect(names).toContain('Lane ocean-my, freight per unit');
  });

  it('carries every notice and problem with its offer', () => {
    const { notes } = sheetOf([anOffer({ htsCode: '8471500000' })]);

    expect(notes[0]).toEqual({
      offerId: 'A1',
      kind: 'problem',
      text: 'Offer A1, HTS code 8471.50.00.00: no base rate is on file for origin MY on 21 Nov 2026.',
    });
    expect(notes.slice(1).every(({ kind }) => kind === 'notice')).toBe(true);
  });

  it('says of each row what puts it in doubt, and of most nothing', () => {
    const late = { validUntil: calendarDate('2026-11-01') };
    const { doubts } = sheetOf([anOffer(), anOffer({ id: 'A2', ...late })]);

    expect(doubts).toEqual([
      null,
      {
        offerId: 'A2',
        text: 'The quote was valid until 1 Nov 2026, before the as-of date.',
        columnIds: ['unitPrice', 'pricePerTh'],
      },
    ]);
  });

  it('has no sources for no rows', () => {
    expect(sheetOf([]).sources).toEqual([]);
  });

  it('lists the public quotes that put a price in doubt, and those of no other offer', () => {
    const market = prepared({
      rigModels: [aCatalogueEntry()],
      marketQuotes: [aMarketQuote({ price: 9800 }), aMarketQuote({ id: 'Q2', price: 1, flag: 'outlier' })],
    });
    const quotesFor = (offer: Offer) =>
      buildComparisonSheet(evaluateOffers([offer], market), [], {
        title: 'Autumn tender',
        arrangement: null,
        prepared: market,
        evidence: someEvidence,
      }).sources.filter(({ what }) => what.startsWith('Public quote'));

    expect(quotesFor(anOffer())).toEqual([{ what: 'Public quote Q1 of Antminer S21 Pro', source: aSource }]);
    expect(quotesFor(anOffer({ unitPrice: usdCents(980_000) }))).toEqual([]);
  });

  it('keeps names that run from right to left from turning over what is said of them', () => {
    const layer = aTariffLayer({ id: 'OWN', program: 'رسم 7' });
    const overlays = [{ id: 'OWN', layer, basis: null, by: 'ليلى', on: null, why: 'A ruling.' }];
    const pack = mergeOverlays(aTariffPack([aBaseLayer()]), overlays);
    const from = prepared({ pack, overlays, sites: [aSite({ name: 'موقع 7' })] });
    const sheet = sheetOf([anOffer({ siteId: 'site-tx' })], ['model'], from);

    expect(sheet.facts).toContainEqual({
      label: 'Own layers',
      value: '\u2068رسم 7\u2069 10.0 % (OWN) added by \u2068ليلى\u2069',
    });
    expect(sheet.sources.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'Tariff layer OWN (own layer of \u2068ليلى\u2069)',
        'Site \u2068موقع 7\u2069, inland days',
      ]),
    );
  });
});
