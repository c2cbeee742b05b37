/** The shipped facts parse, are complete, and every one says where it comes from. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { joulesPerTerahash } from '#domain/core/quantity';
import { laneSchema } from '#domain/model/lane';
import { marketQuoteSchema } from '#domain/model/market-quote';
import { partySchema } from '#domain/model/party';
import { rigModelSchema } from '#domain/model/rig-model';
import { assumptionsSchema } from '#domain/model/settings';
import { tariffPackSchema } from '#domain/model/tariff-pack';
import { vendorSchema } from '#domain/model/vendor';
import { readJson, readResource } from './read-resource';

const models = readResource('rig-models', z.array(rigModelSchema));
const quotes = readResource('market-quotes', z.array(marketQuoteSchema));
const vendors = readResource('vendors', z.array(vendorSchema));
const parties = readResource('parties', z.array(partySchema));
const lanes = readResource('lanes', z.array(laneSchema));
const assumptions = readResource('assumptions', assumptionsSchema);

/** Models whose source states another efficiency than its own watts and TH/s give. */
const ROUNDING = 0.06;

describe('the rig catalogue', () => {
  it('has the 69 models and 77 public quotes that were found', () => {
    expect(models).toHaveLength(69);
    expect(quotes).toHaveLength(77);
  });

  it('agrees with itself: watts ÷ TH/s is the efficiency its source states', () => {
    const disagreeing = models
      .map(({ id, powerW, hashrateThs, quotedJoulesPerTh }) => ({
        id,
        computed: joulesPerTerahash(powerW, hashrateThs),
        quoted: quotedJoulesPerTh,
      }))
      .filter(
        ({ computed, quoted }) =>
          computed !== null && quoted !== null && Math.abs(computed - quoted) > ROUNDING,
      );

    expect(disagreeing).toEqual([]);
  });

  it.each([
    ['R013', 15],
    ['R007', 12],
    ['R001', 9.5],
    ['R011', 13.5],
    ['R033', 18.5],
    ['R052', 9.45],
    ['R024', 23],
    ['R023', 21.35],
    ['R050', 21.33],
  ])('gives %s its worked efficiency of %d J/TH', (id, expected) => {
    const model = models.find((candidate) => candidate.id === id);

    expect(model && joulesPerTerahash(model.powerW, model.hashrateThs)).toBe(expected);
  });

  it('knows the maker of every model as a vendor, and the model of every quote', () => {
    const vendorNames = new Set(vendors.map((vendor) => vendor.name));
    const modelIds = new Set(models.map((model) => model.id));

    expect(models.filter((model) => !vendorNames.has(model.vendor))).toEqual([]);
    expect(quotes.filter((quote) => !modelIds.has(quote.rigModelId))).toEqual([]);
  });

  it('keeps quotes in their own currency and marks the outliers', () => {
    expect(new Set(quotes.map((quote) => quote.currency))).toEqual(new Set(['USD', 'CAD', 'EUR']));
    expect(quotes.filter((quote) => quote.flag === 'outlier').map((quote) => quote.price)).toEqual([
      7755, 2699, 1042,
    ]);
  });
});

describe('vendors and parties', () => {
  it('leave what was not found as unknown', () => {
    const bitdeer = vendors.find((vendor) => vendor.id === 'bitdeer');

    expect(bitdeer?.warrantyDays).toBeNull();
    expect(bitdeer?.usRepair.value).toBe('unknown');
  });

  it('tie Bitmain to Sophgo without calling Bitmain listed', () => {
    const bitmain = parties.find((party) => party.id === 'bitmain');
    const tied = vendors.find((vendor) => vendor.id === 'bitmain')?.relatedParties ?? [];
    const listings = tied.map(({ partyId }) => parties.find((party) => party.id === partyId)?.listings[0]);

    expect(bitmain?.listings).toEqual([]);
    expect(listings.map((listing) => [listing?.list, listing?.listedOn])).toEqual([
      ['BIS Entity List', '2025-01-16'],
      ['BIS Entity List', '2025-01-16'],
      ['BIS Entity List', '2025-01-16'],
    ]);
  });

  it('never say that a party is clear', () => {
    expect(JSON.stringify([vendors, parties])).not.toMatch(/\bclear(ed)?\b/i);
  });
});

describe('lanes', () => {
  it('end with one for any country in each mode', () => {
    const general = lanes.filter((lane) => lane.shipFrom.includes('*')).map((lane) => lane.mode);

    expect(general.sort()).toEqual(['air', 'domestic', 'ocean']);
  });

  it('put a special lane before the general one, which would hide it', () => {
    const hidden = lanes.filter((lane, index) =>
      lanes.slice(0, index).some((earlier) => earlier.mode === lane.mode && earlier.shipFrom.includes('*')),
    );

    expect(hidden).toEqual([]);
  });
});

describe('assumptions', () => {
  it('never plan a late case before the median', () => {
    const { productionDays, customsDays, holdDays } = assumptions;

    expect([productionDays, customsDays, holdDays].filter(({ value }) => value.p90 < value.p50)).toEqual([]);
  });
});

describe('every file', () => {
  const files = ['rig-models', 'market-quotes', 'vendors', 'parties', 'lanes'];

  it.each(files)('%s has no identifier twice', (name) => {
    const ids = readResource(name, z.array(z.object({ id: z.string() }))).map((row) => row.id);

    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(files)('%s gives each row a source and a date', (name) => {
    const row = z.object({ source: z.object({ citation: z.string().min(10), asOf: z.string() }) });

    expect(() => readResource(name, z.array(row))).not.toThrow();
  });

  it('has no field that its schema drops', () => {
    expect(models).toEqual(readJson('rig-models'));
    expect(quotes).toEqual(readJson('market-quotes'));
    expect(vendors).toEqual(readJson('vendors'));
    expect(parties).toEqual(readJson('parties'));
    expect(lanes).toEqual(readJson('lanes'));
    expect(assumptions).toEqual(readJson('assumptions'));
    expect(readResource('tariff-pack', tariffPackSchema)).toEqual(readJson('tariff-pack'));
  });
});
