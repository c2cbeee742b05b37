/** Bad records are refused with the field that is wrong; good ones come out unchanged. */
import { calendarDate } from '#domain/core/calendar-date';
import { enteredByHand, evidenceSchema } from '#domain/model/evidence';
import { laneSchema } from '#domain/model/lane';
import { offerSchema, type Offer } from '#domain/model/offer';
import { partySchema } from '#domain/model/party';
import { settingsSchema } from '#domain/model/settings';
import { siteSchema } from '#domain/model/site';
import { tariffLayerSchema, type TariffLayer } from '#domain/model/tariff-layer';
import { vendorSchema } from '#domain/model/vendor';
import { PLAIN_VIEW, viewSchema } from '#domain/model/view';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { anOffer } from '../../fixtures/offer';
import { aLane, aParty, aSite, aVendor, someEvidence, someSettings } from '../../fixtures/reference';
import { aTariffLayer } from '../../fixtures/tariffs';

const fieldsRefused = (schema: z.ZodType, record: unknown): string[] =>
  schema.safeParse(record).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('offerSchema', () => {
  it.each([
    ['origin', 'XX'],
    ['shipFrom', 'my'],
    ['htsCode', ''],
    ['htsCode', '8543.70.98'],
    ['unitPrice', -100],
    ['unitPrice', 0],
    ['unitPrice', 1.5],
    ['unitPrice', 10_000_000_001],
    ['freightTotal', 1_000_000_000_001],
    ['hashrateThs', 0],
    ['hashrateThs', 0.0009],
    ['powerW', -1],
    ['quantity', 0],
    ['quantity', 1.5],
    ['entryDate', '2026-02-30'],
    ['incoterm', 'FAS'],
    ['mode', 'rail'],
    ['freightTotal', -1],
    ['leadTimeDays', -1],
  ] satisfies [keyof Offer, unknown][])('refuses %s of %j and names it', (field, value) => {
    expect(fieldsRefused(offerSchema, { ...anOffer(), [field]: value })).toEqual([field]);
  });

  it('takes an offer with everything unknown that may be', () => {
    const bare = anOffer({ powerW: null, entryDate: null, freightTotal: null, insuranceTotal: null });

    expect(offerSchema.parse(bare)).toEqual(bare);
  });
});

describe('tariffLayerSchema', () => {
  it.each([
    ['a rate above 1000 %', { rate: 10_000_001 }, 'rate'],
    ['a fraction of a part per million', { rate: 0.25 }, 'rate'],
    ['no rate on an active layer', { rate: null }, 'rate'],
    ['an end before the start', { from: '2026-07-24', to: '2026-07-23' }, 'to'],
    ['a product code with dots', { htsPrefixes: ['8543.70'] }, 'htsPrefixes.0'],
    ['no product', { htsPrefixes: [] }, 'htsPrefixes'],
    ['a status that is not one', { status: 'repealed' }, 'status'],
  ])('refuses %s', (_, change, field) => {
    expect(fieldsRefused(tariffLayerSchema, { ...aTariffLayer(), ...change })).toContain(field);
  });

  it('takes an unconfirmed layer whose rate nobody knows', () => {
    const open: TariffLayer = aTariffLayer({ status: 'unconfirmed', rate: null });

    expect(tariffLayerSchema.parse(open)).toEqual(open);
  });

  it('takes a layer written before litigation was kept, as one without', () => {
    const { litigation, ...older } = aTariffLayer();

    expect(tariffLayerSchema.parse(older).litigation).toBe(litigation);
  });
});

describe('the other records', () => {
  it.each([
    ['lane', laneSchema, aLane(), { transitDays: { ...aLane().transitDays, value: { p50: 9, p90: 8 } } }],
    [
      'lane of up to ten years',
      laneSchema,
      aLane({ transitDays: { ...aLane().transitDays, value: { p50: 9, p90: 3650 } } }),
      { transitDays: { ...aLane().transitDays, value: { p50: 9, p90: 3651 } } },
    ],
    ['site', siteSchema, aSite(), { state: 'Texas' }],
    ['vendor', vendorSchema, aVendor(), { warrantyDays: { ...aVendor().usRepair, value: -1 } }],
    ['party', partySchema, aParty(), { listings: [{ list: 'BIS Entity List' }] }],
    ['evidence', evidenceSchema, someEvidence[0], { sha256: 'ABC' }],
    ['settings', settingsSchema, someSettings(), { id: 'another' }],
    ['view', viewSchema, { ...PLAIN_VIEW, id: 'v', name: 'V' }, { widths: { model: 0 } }],
  ] as [string, z.ZodType, object, object][])(
    '%s: takes a good one unchanged and refuses a bad one',
    (_, schema, good, bad) => {
      expect(schema.parse(good)).toEqual(good);
      expect(fieldsRefused(schema, { ...good, ...bad })).not.toEqual([]);
    },
  );
});

describe('the record of offers entered by hand', () => {
  it('is one for each day, stated by a person, with no file behind it', () => {
    const record = enteredByHand(calendarDate('2026-11-22'));

    expect(evidenceSchema.parse(record)).toEqual(record);
    expect(record).toMatchObject({ fileName: null, sha256: null, confidence: 'stated' });
    expect(enteredByHand(calendarDate('2026-11-22')).id).toBe(record.id);
    expect(enteredByHand(calendarDate('2026-11-23')).id).not.toBe(record.id);
  });
});
