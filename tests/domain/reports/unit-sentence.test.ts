import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import type { MoneyUnit } from '#domain/model/view';
import { columnsInUnit } from '#domain/reports/money-unit';
import { unitSentence } from '#domain/reports/unit-sentence';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

function sentence(id: string, unit: MoneyUnit, change: Partial<Offer> = {}) {
  const column = columnsInUnit(unit).find((one) => one.id === id);
  if (column === undefined) throw new Error(`No column ${id}`);
  return unitSentence(column, evaluateOffer(anOffer(change), prepared()));
}

describe('how a figure in a unit came about', () => {
  it.each([
    ['total', 'Shown as $47,174.40 of the whole quantity.'],
    ['per-unit', 'Shown as $471.74 per unit: $47,174.40 of the whole quantity ÷ 100 units.'],
    ['per-th', 'Shown as $2.02 per TH: $47,174.40 of the whole quantity ÷ 23,400 TH/s.'],
    ['per-mw', 'Shown as $134,400.00 per MW: $47,174.40 of the whole quantity ÷ 0.351 MW.'],
    ['percent-of-price', 'Shown as 12.6 % of the price: $47,174.40 of the whole quantity ÷ $374,400.00.'],
  ] as const)('%s of a total', (unit, words) => {
    // Of a total, a total is the column itself.
    expect(sentence('duty', unit)).toBe(unit === 'total' ? null : words);
  });

  it('goes back to the whole dollars of a figure per TH', () => {
    expect(sentence('landedPerTh', 'total')).toBe('Shown as $428,413.26 of the whole quantity.');
  });

  it('says why a figure per MW is not known', () => {
    expect(sentence('duty', 'per-mw', { powerW: null })).toBe('Not known per MW: the offer states no power.');
  });

  it('has nothing to say of a column in its own unit', () => {
    expect(sentence('landedPerTh', 'as-is')).toBeNull();
    expect(sentence('landedPerTh', 'per-th')).toBeNull();
    expect(sentence('dutyRate', 'per-mw')).toBeNull();
  });
});
