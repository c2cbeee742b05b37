import { describe, expect, it } from 'vitest';
import { usdCents } from '#domain/core/money';
import {
  readTermsDraft,
  termsDraftOf,
  type TermsDraft,
} from '../../../../src-renderer/features/plan/terms/terms-draft';
import { termsWords } from '../../../../src-renderer/features/plan/terms/terms-words';
import { anOffer } from '../../../fixtures/offer';
import { day } from '../../../fixtures/plan-on-ground';

const offer = anOffer({ quantity: 20_000, minimumQuantity: 500 });
const empty = termsDraftOf(null, day('2026-11-22'));
const right: TermsDraft = {
  ...empty,
  lotSize: '100',
  mostUnits: '30,000',
  breaks: [
    { fromUnits: '5,000', unitPrice: '3600' },
    { fromUnits: '10000', unitPrice: '$3500.50' },
  ],
  contractUnit: 'terahash',
  tolerance: '5',
  hasOption: true,
  optionFee: '9600000',
  optionPrice: '3744',
  optionUnits: '25,641',
  optionExpiresOn: '2027-06-30',
  source: { citation: 'Exhibit 10.2', asOf: '2026-11-20', confidence: 'documented' },
};

describe('purchase terms as they are typed', () => {
  it('become a record, and come back into the form as they were', () => {
    const { terms, problems } = readTermsDraft(right, offer);

    expect(problems).toEqual({});
    expect(terms).toEqual({
      id: 'A1',
      lotSize: 100,
      mostUnits: 30_000,
      priceBreaks: [
        { fromUnits: 5_000, unitPrice: 360_000 },
        { fromUnits: 10_000, unitPrice: 350_050 },
      ],
      contractUnit: 'terahash',
      hashrateTolerance: 50_000,
      callOption: { fee: 960_000_000, unitPrice: 374_400, units: 25_641, expiresOn: '2027-06-30' },
      source: { citation: 'Exhibit 10.2', asOf: '2026-11-20', confidence: 'documented' },
    });
    expect(readTermsDraft(termsDraftOf(terms, day('2026-11-22')), offer).terms).toEqual(terms);
  });

  it('leave what is blank unknown', () => {
    const { terms } = readTermsDraft({ ...empty, source: right.source }, offer);

    expect(terms).toMatchObject({
      ...{ lotSize: null, mostUnits: null, priceBreaks: [] },
      ...{ hashrateTolerance: null, callOption: null },
    });
  });

  it.each<[string, Partial<TermsDraft>, string, string]>([
    ['a lot that is no number', { lotSize: 'many' }, 'lotSize', '“many” is not a number.'],
    [
      'breaks that go down',
      { breaks: [right.breaks[1]!, { fromUnits: '9000', unitPrice: '3400' }] },
      'break-1-fromUnits',
      'Give more than 10,000: breaks go upwards.',
    ],
    [
      'a break that is dearer than fewer units',
      { breaks: [{ fromUnits: '5000', unitPrice: '3800' }] },
      'break-0-unitPrice',
      'Is not below $3,744.00, the price of fewer units.',
    ],
    ['a tolerance of all', { tolerance: '100' }, 'tolerance', 'Give less than 100 %.'],
    ['an option without a last day', { optionExpiresOn: '' }, 'optionExpiresOn', 'Give day, month and year.'],
    ['an option without a fee', { optionFee: '' }, 'optionFee', 'Give an amount in US dollars.'],
    [
      'no source',
      { source: { ...right.source, citation: ' ' } },
      'citation',
      'Say where this was read, or who said it.',
    ],
  ])('are refused for %s, with the field named', (_, change, field, words) => {
    const { terms, problems } = readTermsDraft({ ...right, ...change }, offer);

    expect(terms).toBeNull();
    expect(problems).toEqual({ [field]: words });
  });
});

describe('purchase terms in words', () => {
  it('say units, lots, breaks, what is counted and the option', () => {
    const { terms } = readTermsDraft(right, offer);

    expect(termsWords(offer, terms)).toBe(
      '500 to 30,000 units in lots of 100 at $3,744.00 each; $3,600.00 from 5,000 on; $3,500.50 from 10,000 on; counted in TH, ± 5.00 %; option on 25,641 more at $3,744.00 until 30 Jun 2027, for a fee of $9,600,000.00.',
    );
  });

  it('say that none are on record', () => {
    expect(termsWords(anOffer({ unitPrice: usdCents(100_000) }), null)).toBe(
      '1 to 100 units at $1,000.00 each, as the offer says; no further terms on record.',
    );
  });
});
