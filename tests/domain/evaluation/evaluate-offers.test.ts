import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { terahashes } from '#domain/core/quantity';
import { evaluateOffer, evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { Notice } from '#domain/evaluation/offer-evaluation';
import type { Offer } from '#domain/model/offer';
import type { Reference } from '#domain/model/reference';
import { describe, expect, it } from 'vitest';
import { aCatalogueEntry, aMarketQuote } from '../../fixtures/market';
import { anOffer } from '../../fixtures/offer';
import { aLane, aParty, aSite, aVendor, prepared, someSettings } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';
import { aBaseLayer, aTariffLayer, aTariffPack } from '../../fixtures/tariffs';

const evaluate = (change: Partial<Offer> = {}, reference: Partial<Reference> = {}) =>
  evaluateOffer(anOffer(change), prepared(reference));

const codes = (change: Partial<Offer> = {}, reference: Partial<Reference> = {}): Notice['code'][] =>
  evaluate(change, reference).notices.map(({ code }) => code);

describe('evaluateOffer', () => {
  it('adds landed, receiving, delay and service to the all-in cost per TH', () => {
    const site = aSite({ energisationDate: calendarDate('2026-11-22') });

    const { cost, delivery, allIn } = evaluate({}, { sites: [site] });

    // 10 days late × $40 per PH-day ÷ 1000; $18.50 a unit ÷ 234 TH; service as worked in service-value.
    expect(cost?.perTh).toBe(1831);
    expect(delivery?.daysLate).toBe(10);
    expect(allIn).toEqual({
      receivingPerTh: 8,
      useTaxPerTh: null,
      delayPerTh: 40,
      servicePerTh: 38,
      reservePerTh: null,
      counted: { delay: true, service: true, reserve: true },
      perTh: 1917,
    });
  });

  it('gives no all-in sum where the site’s receiving cost is not known, and says so', () => {
    const reference = { sites: [aSite({ receivingCostPerUnit: null })] };

    expect(evaluate({}, reference).allIn).toMatchObject({
      receivingPerTh: null,
      perTh: null,
      servicePerTh: 38,
    });
    expect(codes({}, reference)).toContain('site/receiving-unknown');
  });

  it('dates the rack without a site, but knows no delay, so no all-in cost either', () => {
    const settings = someSettings({}, { defaultSiteId: null });

    const row = evaluate({}, { sites: [], settings });

    expect(row.delivery).toMatchObject({
      onRackP50: '2026-12-03',
      onRackP90: '2026-12-30',
      daysToEnergisation: 12,
      daysLate: null,
    });
    // Dispatched 40 days before the entry of 21 November, racked 12 days after it.
    expect(row.service.warrantyLeftDays).toBe(365 - 40 - 12);
    expect(row.allIn).toBeNull();
    expect(row.notices).toContainEqual({ code: 'site/unknown', siteId: null });
  });

  it('takes the offer’s own site before the default site', () => {
    const sites = [aSite(), aSite({ id: 'site-ny', inlandDays: sourced({ p50: 1, p90: 1 }) })];

    expect(evaluate({ siteId: 'site-ny' }, { sites }).delivery?.onRackP50).toBe('2026-11-22');
  });

  it('finds the vendor by alias and in any case', () => {
    expect(evaluate({ vendor: ' ANTMINER ' }).service.usRepair).toBe('reported');
  });

  it('repeats what lists say of the seller', () => {
    const { listStatus } = evaluate({ vendor: 'Sophgo' }, { parties: [aParty()] });

    expect(listStatus.words).toBe('Listed');
  });

  it('works out price per TH on the offer’s own terms, and J/TH', () => {
    expect(evaluate()).toMatchObject({ pricePerTh: 1600, joulesPerTh: 15 });
    expect(evaluate({ powerW: null }).joulesPerTh).toBeNull();
  });

  it('evaluates offers in the given order, each as if alone', () => {
    const offers = [anOffer(), anOffer({ id: 'A2', origin: countryCode('CN') }), anOffer({ id: 'A3' })];

    const rows = evaluateOffers(offers, prepared());

    expect(rows.map(({ offer }) => offer.id)).toEqual(['A1', 'A2', 'A3']);
    expect(rows).toEqual(offers.map((offer) => evaluateOffer(offer, prepared())));
  });

  it.each(['CN', 'US'])('finds nothing new about goods declared as made in %s', (origin) => {
    const settings = someSettings({ originFinding: 'found-china' });
    const declared = { origin: countryCode(origin) };

    expect(codes(declared, { settings })).not.toContain('origin/reassessed');
    expect(evaluate(declared, { settings }).cost).toEqual(evaluate(declared).cost);
  });

  it('takes USMCA away from goods found to be Chinese', () => {
    const pack = aTariffPack([aBaseLayer(), aTariffLayer({ isUsmcaExempt: true })]);
    const settings = someSettings({ originFinding: 'found-china' });
    const mexican = { origin: countryCode('MX'), isUsmcaQualifying: true };

    expect(evaluate(mexican, { pack }).cost?.dutyRate).toBe(26_000);
    expect(evaluate(mexican, { pack, settings }).cost?.dutyRate).toBe(126_000);
  });
});

describe('a problem stands in for the landed cost and names the offer', () => {
  it.each([
    ['lane/none', { entryDate: null, shipFrom: countryCode('PE') }],
    ['freight/unknown', { freightTotal: null }],
    ['customs-value/not-positive', { incoterm: 'CIF', freightTotal: usdCents(99_999_999) }],
    ['tariff/no-base-rate', { htsCode: '8471500000' }],
    ['fee/no-schedule', { entryDate: calendarDate('2020-01-01') }],
    ['fee/no-schedule', { entryDate: calendarDate('9999-12-31') }],
    ['fee/no-schedule', { entryDate: calendarDate('0001-01-01') }],
  ] satisfies [string, Partial<Offer>][])('%s', (code, change) => {
    const row = evaluate(change, { lanes: [aLane({ freight: null })] });

    expect(row.problem).toMatchObject({ code, offerId: 'A1' });
    expect(row.cost).toBeNull();
    expect(row.allIn).toBeNull();
  });

  it('tariff/overlapping-base-rates', () => {
    const pack = aTariffPack([aBaseLayer(), aBaseLayer({ id: 'BASE-2' })]);

    expect(evaluate({}, { pack }).problem).toEqual({
      code: 'tariff/overlapping-base-rates',
      layerIds: ['BASE', 'BASE-2'],
      offerId: 'A1',
    });
  });

  it('still gives price, service and dates that do not need the missing fact', () => {
    const row = evaluate({ htsCode: '8471500000' });

    expect(row.pricePerTh).toBe(1600);
    expect(row.delivery?.onRackP50).toBe('2026-12-02');
    expect(row.service.perTh).toBe(38);
  });
});

describe('notices', () => {
  it('are few where everything is stated: only what the law leaves open', () => {
    const law = ['tariff/unconfirmed', 'tariff/litigation'];
    const stated = { leadTimeDays: 30, warrantyDays: 365 };

    expect(codes(stated).filter((code) => !law.includes(code))).toEqual([]);
  });

  it.each([
    ['freight/estimated', { freightTotal: null }],
    ['insurance/estimated', { insuranceTotal: null }],
    ['lead-time/assumed', { leadTimeDays: null, entryDate: null }],
    ['warranty/from-vendor', { warrantyDays: null }],
    ['customs-value/freight-not-separate', { incoterm: 'CPT', freightTotal: null }],
    ['fee/carried-forward', { entryDate: calendarDate('2028-01-01') }],
    ['tariff/litigation', {}],
    ['quote/expired', { validUntil: calendarDate('2026-11-20') }],
    ['vendor/unknown', { vendor: 'Nobody' }],
    ['site/unknown', { siteId: 'site-moon' }],
    ['tariff/refund-possible', { entryDate: calendarDate('2025-09-01') }],
  ] satisfies [Notice['code'], Partial<Offer>][])('%s', (code, change) => {
    expect(codes(change)).toContain(code);
    expect(
      codes({ leadTimeDays: 30, warrantyDays: 365 }, { pack: aTariffPack([aBaseLayer()]) }),
    ).not.toContain(code);
  });

  it('a struck-down duty stays in the cost; its amount is only a claim', () => {
    const row = evaluate({ entryDate: calendarDate('2025-09-01') });

    expect(row.cost?.duty).toBe(973_440 + 7_113_600);
    expect(row.notices).toContainEqual({
      code: 'tariff/refund-possible',
      layerId: 'IEEPA-REC-MY',
      amount: 7_113_600,
    });
  });

  it('an unconfirmed layer is named and costs nothing', () => {
    const open = aTariffLayer({ id: 'OPEN', program: 'Open question', status: 'unconfirmed', rate: null });

    const row = evaluate({}, { pack: aTariffPack([aBaseLayer(), open]) });

    expect(row.notices).toContainEqual({
      code: 'tariff/unconfirmed',
      layers: [{ layerId: 'OPEN', program: 'Open question' }],
    });
    expect(row.cost?.dutyRate).toBe(26_000);
  });

  it('a quote holds on its last day', () => {
    expect(codes({ validUntil: calendarDate('2026-11-21') })).not.toContain('quote/expired');
  });

  it('DAP without stated insurance hides no dutiable premium, CIF does', () => {
    const untold = { insuranceTotal: null };

    expect(codes({ incoterm: 'DAP', ...untold })).not.toContain('customs-value/freight-not-separate');
    expect(evaluate({ incoterm: 'CIF', ...untold }).notices).toContainEqual({
      code: 'customs-value/freight-not-separate',
      parts: 'insurance',
    });
  });

  it('a domestic or DDP price has no customs value to speak of', () => {
    expect(codes({ incoterm: 'DDP', freightTotal: null })).not.toContain(
      'customs-value/freight-not-separate',
    );
  });

  it('no vendor warranty, no word of it', () => {
    expect(codes({}, { vendors: [aVendor({ warrantyDays: null })] })).not.toContain('warranty/from-vendor');
  });

  it('a price far from the public quotes of its model is told and changes no figure', () => {
    const market = { rigModels: [aCatalogueEntry()], marketQuotes: [aMarketQuote({ price: 8000 })] };
    const doubted = evaluate({}, market);
    const { notices, publicQuotes, ...figures } = doubted;
    const { notices: before, publicQuotes: none, ...sameFigures } = evaluate({}, {});

    expect(notices[0]).toEqual({
      code: 'price/far-from-market',
      unitPrice: 374_400,
      check: { lowest: 800_000, highest: 800_000, count: 1, ratio: 0.468 },
    });
    expect(notices.slice(1)).toEqual(before);
    expect(figures).toEqual(sameFigures);
    expect([publicQuotes?.kept.length, none]).toEqual([1, null]);
  });

  it('no public quote, no word of the market', () => {
    expect(codes({}, { rigModels: [aCatalogueEntry()], marketQuotes: [] })).not.toContain(
      'price/far-from-market',
    );
  });

  it('a hash rate and an efficiency that are not the catalogue’s are told apart', () => {
    const row = evaluate(
      { hashrateThs: terahashes(300) },
      { rigModels: [aCatalogueEntry()], marketQuotes: [] },
    );

    expect(row.notices.filter(({ code }) => code === 'specification/disagrees')).toMatchObject([
      { difference: { figure: 'hashrate', offered: 300, catalogued: 234 }, rigModelId: 'R013' },
      { difference: { figure: 'efficiency', offered: 11.7, catalogued: 15 } },
    ]);
  });
});
