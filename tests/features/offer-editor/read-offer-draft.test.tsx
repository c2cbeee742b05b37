import sample from '#resources/sample-tender';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { kilograms, terahashes } from '#domain/core/quantity';
import type { Offer } from '#domain/model/offer';
import { offerSchema } from '#domain/model/offer';
import type { OfferDraft } from '../../../src-renderer/features/offer-editor/offer-draft';
import { readOfferDraft } from '../../../src-renderer/features/offer-editor/read-offer-draft';
import { anOffer } from '../../fixtures/offer';
import { anOfferForm } from '../../fixtures/offer-form';

const sampleOffers = sample.offers.map((offer) => offerSchema.parse(offer));

/** What the form says of an offer after some fields were typed over. */
function typed(change: Partial<OfferDraft>, base: Offer | null = anOffer()) {
  const form = anOfferForm(base);
  return readOfferDraft({ ...form.draft, ...change }, form);
}

const complete: Partial<OfferDraft> = {
  vendor: 'Bitmain Technologies',
  model: 'Antminer S21 Pro',
  hashrateThs: '234',
  incoterm: 'FOB',
  unitPrice: '3744.00',
  quantity: '100',
  origin: 'Malaysia',
  shipFrom: 'MY',
  htsCode: '8543.70.98.60',
  mode: 'ocean',
};

describe('an offer that is opened and saved', () => {
  const full = anOffer({
    batches: [
      { quantity: 60, afterDays: 0 },
      { quantity: 40, afterDays: 45 },
    ],
    unitWeightKg: kilograms(16.25),
    hashboardOrigin: countryCode('CN'),
    reassessmentProbability: partsPerMillion(123_456),
    foreignPrice: {
      amount: '3450.1',
      currency: 'EUR',
      usdPerUnit: '1.0852',
      rateDate: calendarDate('2026-11-20'),
    },
    note: ' two\nlines ',
    siteId: 'tx-1',
    originEvidence: 'ruling',
  });

  it('is the same offer, to the last field', () => {
    expect(typed({}, full)).toMatchObject({ offer: full, problems: {} });
  });

  it.each(sampleOffers.map((offer) => [offer.id, offer] as const))(
    'of the sample tender is the same offer: %s',
    (_, offer) => {
      expect(typed({}, offer).offer).toEqual(offer);
    },
  );

  it('keeps a stored figure that the form would not take, as long as nobody touches it', () => {
    const odd = anOffer({ unitWeightKg: kilograms(4_000), hashrateThs: terahashes(2_000_000) });

    expect(typed({ note: 'Ask again' }, odd).offer).toEqual({ ...odd, note: 'Ask again' });
    expect(typed({ unitWeightKg: '4001' }, odd).problems).toEqual({
      unitWeightKg: '“4001” is more than 1000.',
    });
  });

  it('keeps a stored dollar price that its rate does not quite give, until the price is typed again', () => {
    const odd = { ...full, unitPrice: usdCents(374_399) };

    expect(typed({ origin: 'CN' }, odd).offer?.unitPrice).toBe(374_399);
    expect(typed({ foreignRate: '1.0853' }, odd).offer?.unitPrice).toBe(374_439);
  });
});

describe('a new offer', () => {
  it('needs what decides its cost, and nothing else', () => {
    expect(typed({}, null).problems).toEqual({
      vendor: 'Say who sells the rigs.',
      model: 'Name the rig model.',
      hashrateThs: 'Give the hash rate of one unit in TH/s.',
      incoterm: 'Choose the Incoterm: it says what the price includes.',
      unitPrice: 'Give the price of one unit.',
      quantity: 'Give the number of units offered.',
      origin: 'Say where the rigs were made: it decides the duty.',
      shipFrom: 'Say where the goods are dispatched from: it decides freight and days.',
      htsCode: 'Give the HTS code: it decides the duty and is never guessed.',
      mode: 'Choose how the goods travel.',
    });
  });

  it('leaves what was left blank unknown, never 0', () => {
    const { offer } = typed(complete, null);

    expect(offer).toEqual({
      ...anOffer({ id: 'NEW-1', evidenceId: 'by-hand', evidenceRow: null }),
      powerW: null,
      freightTotal: null,
      insuranceTotal: null,
      entryDate: null,
      quotedOn: null,
    });
  });

  it('keeps a 0 that was typed as 0', () => {
    const { offer } = typed(
      { ...complete, freightTotal: '0', reassessmentProbability: '0', leadTimeDays: '0' },
      null,
    );

    expect(offer).toMatchObject({ freightTotal: 0, reassessmentProbability: 0, leadTimeDays: 0 });
  });

  it('is under the name that the vendor table has for its vendor', () => {
    expect(typed(complete, null).offer?.vendor).toBe('Bitmain');
  });

  it('may not take the id of another offer', () => {
    expect(typed({ ...complete, id: ' B7 ' }, null).problems).toEqual({
      id: 'There is already an offer B7.',
    });
  });
});

describe('a field that is wrong', () => {
  it.each<[Partial<OfferDraft>, Record<string, string>]>([
    [
      { origin: 'Atlantis' },
      { origin: '“Atlantis” is not a country known here; write its code of two letters, such as MY.' },
    ],
    [
      { origin: 'Korea' },
      { origin: '“Korea” is not a country known here; write its code of two letters, such as MY.' },
    ],
    [{ htsCode: '' }, { htsCode: 'Give the HTS code: it decides the duty and is never guessed.' }],
    [{ htsCode: '854370' }, { htsCode: '“854370” does not have 8 or 10 digits.' }],
    [{ unitPrice: '-5' }, { unitPrice: '“-5” is negative; expected 0 or more.' }],
    [{ unitPrice: '0' }, { unitPrice: 'Is 0: a price is above 0.' }],
    [
      { unitPrice: '3,744' },
      { unitPrice: '“3,744” can mean 3744 or 3.744; type 3744 or 3.7440, without a thousands separator.' },
    ],
    [{ unitPrice: '3744.005' }, { unitPrice: '“3744.005” has more than two decimals.' }],
    [
      { unitPrice: '9999999999', quantity: '100' },
      { unitPrice: 'Times the units is more than 10 billion dollars.' },
    ],
    [{ quantity: '0' }, { quantity: '“0” is less than 1.' }],
    [{ reassessmentProbability: '101' }, { reassessmentProbability: '“101” is more than 100 %.' }],
    [{ entryDate: '0202-03-01' }, { entryDate: 'Is before 1990: check the year.' }],
    [{ entryDate: '9999-12-31' }, { entryDate: 'Is after 2199: check the year.' }],
    [
      { isUsmcaQualifying: true },
      { isUsmcaQualifying: 'Contradicts origin MY: only goods of CA, MX or US can qualify.' },
    ],
    [
      { mode: 'domestic' },
      { mode: 'Contradicts the country of dispatch: goods inside the US ship from the US.' },
    ],
    [{ note: 'x'.repeat(2001) }, { note: 'Has 2001 characters; at most 2000 are kept.' }],
  ])('is named in plain words: %o', (change, problems) => {
    const read = typed(change);

    expect(read.problems).toEqual(problems);
    expect(read.offer).toBeNull();
  });

  it('is a date of which a part only was typed, which its value does not show', () => {
    const form = anOfferForm(anOffer({ validUntil: null }));

    const read = readOfferDraft(form.draft, form, new Set(['validUntil']));

    expect(read.problems).toEqual({ validUntil: 'Give day, month and year, or clear the field.' });
  });

  it('is one that the record’s own schema refuses, whatever the form thought of it', () => {
    expect(typed({ siteId: '', vendor: 'x'.repeat(201) }).problems).toEqual({
      vendor: 'Has 201 characters; at most 200 are kept.',
    });
  });
});

describe('a price in another currency', () => {
  const euros: Partial<OfferDraft> = {
    priceIn: 'other',
    foreignAmount: '3450.00',
    foreignCurrency: 'eur',
    foreignRate: '1.0853',
    foreignRateDate: '2026-11-20',
  };

  it('becomes dollars by its dated rate, rounded half up to the cent', () => {
    expect(typed(euros).offer).toMatchObject({
      unitPrice: 374_429,
      foreignPrice: { amount: '3450.00', currency: 'EUR', usdPerUnit: '1.0853', rateDate: '2026-11-20' },
    });
  });

  it('needs its rate and the day of it', () => {
    expect(typed({ ...euros, foreignRate: '', foreignRateDate: '' }).problems).toEqual({
      foreignRate: 'Give the rate: RigPlan keeps none.',
      foreignRateDate: 'Say of which day the rate is.',
    });
  });

  it('is not in US dollars, which need no rate', () => {
    expect(typed({ ...euros, foreignCurrency: 'USD' }).problems).toEqual({
      foreignCurrency: 'Is US dollars: choose “US dollars” above.',
    });
  });

  it('is given up by choosing dollars again', () => {
    const inEuros = typed(euros).offer;

    expect(typed({ priceIn: 'usd', unitPrice: '3700' }, inEuros).offer).toMatchObject({
      unitPrice: 370_000,
      foreignPrice: null,
    });
  });
});

describe('customs entries', () => {
  const rows = (...batches: [string, string][]): Partial<OfferDraft> => ({
    entries: 'several',
    batches: batches.map(([quantity, afterDays]) => ({ quantity, afterDays })),
  });

  it('are kept as typed when they add up', () => {
    expect(typed(rows(['60', '0'], ['40', '30'])).offer?.batches).toEqual([
      { quantity: 60, afterDays: 0 },
      { quantity: 40, afterDays: 30 },
    ]);
  });

  it.each([
    [
      rows(['60', '0'], ['30', '30']),
      'The entries add up to 90 units where 100 are offered: 10 are missing.',
    ],
    [
      rows(['60', '0'], ['50', '30']),
      'The entries add up to 110 units where 100 are offered: 10 are too many.',
    ],
    [rows(), 'Add the entries, or choose one entry.'],
    [rows(['60', '0'], ['', '30']), 'One of the entries is not right yet.'],
  ])('that do not add up say by how many', (change, why) => {
    expect(typed(change).problems).toEqual({ batches: why });
  });

  it('say which row is wrong', () => {
    expect(typed(rows(['60', '0'], ['', '30'], ['40', '10'])).batches.rows).toEqual([
      {},
      { quantity: 'Give the units.' },
      { afterDays: 'Is before the entry above.' },
    ]);
  });

  it('no longer add up once the units change', () => {
    const split = typed(rows(['60', '0'], ['40', '30'])).offer;

    expect(typed({ quantity: '120' }, split).problems).toEqual({
      batches: 'The entries add up to 100 units where 120 are offered: 20 are missing.',
    });
  });

  it('that were typed and then given up are not kept', () => {
    expect(typed({ ...rows(['60', '0'], ['30', '30']), entries: 'one' }).offer?.batches).toBeNull();
  });
});
