import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { terahashes } from '#domain/core/quantity';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { doubtedColumnIds, doubtsAbout, isDoubt, toKnowText } from '#domain/reports/offer-doubts';
import { describe, expect, it } from 'vitest';
import { aCatalogueEntry, aMarketQuote } from '../../fixtures/market';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const market = prepared({
  rigModels: [aCatalogueEntry()],
  marketQuotes: [aMarketQuote({ price: 9800 }), aMarketQuote({ id: 'Q2', price: 10_170 })],
});
const rowOf = (change: Partial<Offer>) => evaluateOffer(anOffer(change), market);

const sound = { unitPrice: usdCents(990_000) };
const bait = { unitPrice: usdCents(104_200) };
const late = { ...sound, validUntil: calendarDate('2026-11-01') };
const misrated = { ...sound, model: 'Antminer S21 Pro', hashrateThs: terahashes(300) };

describe('doubts', () => {
  it('are none where an offer only rests on estimates', () => {
    const row = rowOf({ ...sound, insuranceTotal: null });

    expect(row.notices).not.toEqual([]);
    expect(row.notices.filter(isDoubt)).toEqual([]);
    expect(doubtedColumnIds(row)).toEqual([]);
    expect(toKnowText(row)).toBeNull();
  });

  it('of a price far from public quotes reach price and cost per TH', () => {
    const row = rowOf(bait);

    expect(doubtedColumnIds(row)).toEqual(['unitPrice', 'pricePerTh', 'landedPerTh', 'allInPerTh']);
    expect(doubtsAbout('landedPerTh', row)).toBe(toKnowText(row));
    expect(doubtsAbout('duty', row)).toBeNull();
  });

  it('of an expired quotation stay with the price', () => {
    expect(doubtedColumnIds(rowOf(late))).toEqual(['unitPrice', 'pricePerTh']);
  });

  it('of a rating reach what is divided by it', () => {
    expect(doubtedColumnIds(rowOf(misrated))).toEqual(
      expect.arrayContaining(['hashrate', 'efficiency', 'landedPerTh', 'allInPerTh']),
    );
  });

  it('stand at columns that there are', () => {
    const ids = comparisonColumns.map(({ id }) => id);

    expect(ids).toEqual(expect.arrayContaining([...doubtedColumnIds(rowOf(bait))]));
  });

  it('come after the reason for which there is no landed cost', () => {
    expect(toKnowText(rowOf({ ...late, origin: countryCode('KP') }))).toMatch(
      /^Offer A1, HTS code .*: no base rate .*\. The quote was valid until 1 Nov 2026/,
    );
  });
});
