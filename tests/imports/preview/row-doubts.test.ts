import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { terahashes, watts } from '#domain/core/quantity';
import { rowDoubts, type DoubtGround } from '../../../src-renderer/imports/preview/row-doubts';
import { anOffer } from '../../fixtures/offer';
import { aRigModel } from '../../fixtures/price-list-context';

function doubtsOf(change: Partial<DoubtGround>) {
  return rowDoubts({
    after: anOffer(),
    before: null,
    rig: null,
    statedJoulesPerTh: null,
    elsewhere: null,
    inFile: null,
    today: calendarDate('2026-11-21'),
    ...change,
  });
}
const sentences = (change: Partial<DoubtGround>) => doubtsOf(change).map(({ sentence }) => sentence);
const codes = (change: Partial<DoubtGround>) => doubtsOf(change).map(({ code }) => code);
const price = (cents: number) => anOffer({ unitPrice: usdCents(cents) });

describe('a price of another order of magnitude', () => {
  const elsewhere = { median: 1_600, count: 14 };

  it('is asked about with the figures', () => {
    expect(sentences({ after: price(5_999), elsewhere })).toEqual([
      '$59.99 for 234 TH/s is $0.26/TH; the middle of 14 other quotes of Antminer S21 Pro in the workspace and in public is $16.00/TH: one part in 62 of that.',
    ]);
    expect(sentences({ after: price(2_600_000), inFile: { median: 1_600, count: 3 } })).toEqual([
      '$26,000.00 for 234 TH/s is $111.11/TH; the middle of 3 other quotes of Antminer S21 Pro in this file is $16.00/TH: 6.9 times as much.',
    ]);
  });

  it('is held against the workspace first, so that a file that is wrong throughout is seen', () => {
    const [doubt] = doubtsOf({ after: price(5_999), elsewhere, inFile: { median: 26, count: 900 } });

    expect(doubt?.code).toBe('price-magnitude');
    expect(doubt?.hasAmounts).toBe(true);
  });

  it('is none where the price is dear or cheap as markets are', () => {
    expect(codes({ after: price(374_400 * 2), elsewhere, inFile: elsewhere })).toEqual([]);
    expect(codes({ after: price(374_400 / 2), elsewhere, inFile: elsewhere })).toEqual([]);
  });

  it('is not asked again where neither price nor rating changes', () => {
    const before = price(5_999);

    expect(codes({ after: { ...before, leadTimeDays: 30 }, before, elsewhere })).toEqual([]);
    expect(codes({ after: { ...before, hashrateThs: terahashes(233) }, before, elsewhere })).toEqual([
      'price-magnitude',
    ]);
  });
});

describe('a price that jumps', () => {
  it('is asked about beyond a quarter of the last quote, up or down', () => {
    const before = price(400_000);
    expect(codes({ after: price(500_000), before })).toEqual([]);
    expect(codes({ after: price(300_000), before })).toEqual([]);
    expect(sentences({ after: price(500_001), before })).toEqual([
      '$5,000.01 for one unit; the last quote of 3 Nov 2026 said $4,000.00 (+25 %).',
    ]);
    expect(sentences({ after: price(200_000), before })).toEqual([
      '$2,000.00 for one unit; the last quote of 3 Nov 2026 said $4,000.00 (−50 %).',
    ]);
  });

  it('is held against the quotation and not against what was typed over it', () => {
    const before = anOffer({
      unitPrice: usdCents(100_000),
      handEdits: [
        { field: 'unitPrice', on: calendarDate('2026-11-20'), by: null, quoted: { value: 374_400 } },
      ],
    });

    expect(codes({ after: price(370_000), before })).toEqual([]);
  });

  it('is one question and not two where it is another order of magnitude', () => {
    expect(
      codes({ after: price(5_999), before: price(374_400), elsewhere: { median: 1_600, count: 3 } }),
    ).toEqual(['price-magnitude']);
  });
});

describe('a rating in doubt', () => {
  it('names watts, hash rate and both efficiencies', () => {
    expect(sentences({ after: anOffer({ powerW: watts(4_000) }), statedJoulesPerTh: '15' })).toEqual([
      '4,000 W ÷ 234 TH/s is 17.09 J/TH; the row states 15 J/TH.',
    ]);
    expect(codes({ statedJoulesPerTh: '15' })).toEqual([]);
    expect(codes({ after: anOffer({ powerW: null }), statedJoulesPerTh: '99' })).toEqual([]);
  });

  it('is held against the rig catalogue', () => {
    const after = anOffer({ hashrateThs: terahashes(300), powerW: watts(6_000) });
    expect(sentences({ after, rig: aRigModel() })).toEqual([
      'Antminer S21 Pro: 300 TH/s where the rig catalogue has 234 TH/s, and 20 J/TH where the rig catalogue has 15 J/TH (R001, Antminer S21 Pro).',
    ]);
    expect(codes({ rig: aRigModel() })).toEqual([]);
    expect(codes({ after: { ...after, quantity: 5 }, before: after, rig: aRigModel() })).toEqual([]);
  });
});

describe('days and counts in doubt', () => {
  const until = (validUntil: string, quotedOn: string | null = '2026-11-03') =>
    anOffer({
      validUntil: calendarDate(validUntil),
      quotedOn: quotedOn === null ? null : calendarDate(quotedOn),
    });

  it('asks about a validity before the quote, or past', () => {
    expect(sentences({ after: until('2026-11-02') })).toEqual([
      'Valid until 2 Nov 2026, before the day of the quote, 3 Nov 2026.',
    ]);
    expect(sentences({ after: until('2026-11-20') })).toEqual([
      'Valid until 20 Nov 2026, which is past on 21 Nov 2026.',
    ]);
    expect(codes({ after: until('2026-11-20', null) })).toEqual(['validity-past']);
    expect(codes({ after: until('2026-11-21') })).toEqual([]);
    expect(codes({ after: until('2026-11-20'), before: until('2026-11-20') })).toEqual([]);
  });

  it('asks about a least order above the quantity', () => {
    const after = anOffer({ minimumQuantity: 101 });
    expect(sentences({ after })).toEqual(['The vendor sells at least 101 units; the row is for 100.']);
    expect(codes({ after: anOffer({ minimumQuantity: 100 }) })).toEqual([]);
    expect(codes({ after, before: after })).toEqual([]);
  });
});
