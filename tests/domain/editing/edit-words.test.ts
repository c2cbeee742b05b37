import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { editLabel, pasteLabel, resetLabel, shortUsdText } from '#domain/editing/edit-words';
import { landedEffect } from '#domain/editing/landed-effect';
import { planFill } from '#domain/editing/plan-edits';
import { NO_CONVENTIONS } from '#domain/editing/typing-conventions';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { readCountry } from '../../../src-renderer/imports/country-names';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const context = { today: calendarDate('2026-11-22'), conventions: NO_CONVENTIONS, country: readCountry };
const offers = [anOffer(), anOffer({ id: 'A2' }), anOffer({ id: 'A3' })];
const effect = (difference: number) => ({
  before: usdCents(0),
  after: usdCents(difference),
  difference: usdCents(difference),
  unknown: 0,
});

describe('the name of an edit', () => {
  const one = planFill(offers.slice(0, 1), ['unitPrice'], '3400', context).changes;
  const many = planFill(offers, ['unitPrice'], '3400', context).changes;

  it('says what was set, of how many offers, and what it comes to', () => {
    expect(editLabel(many, effect(-190_000_000))).toBe('Set unit price of 3 offers to $3,400.00 · −$1.9M');
    expect(editLabel(one, null)).toBe('Set unit price of A1 to $3,400.00');
  });

  it('says no dollars where the landed cost stays', () => {
    expect(editLabel(one, effect(0))).toBe('Set unit price of A1 to $3,400.00');
  });

  it('names no value where the values differ', () => {
    const spread = planFill(
      [offers[0]!, anOffer({ id: 'A2', unitPrice: usdCents(100) })],
      ['unitPrice'],
      '+5%',
      context,
    );

    expect(editLabel(spread.changes, effect(1_200_000))).toBe('Change unit price of 2 offers · +$12k');
  });

  it('counts what was pasted', () => {
    expect(pasteLabel(many, 12, effect(-5))).toBe('Paste 12 cells into 3 offers · −$0.05');
  });

  it('says what a reset puts back', () => {
    const { before, after, fields } = one[0]!;
    const back = { before: after, after: before, fields };
    expect(resetLabel(back, 'unitPrice', null)).toBe('Reset unit price of A1 to $3,744.00 as quoted');
  });

  it.each([
    [12_345, '+$123'],
    [-1_234_500, '−$12k'],
    [99_949_900, '+$999k'],
    [99_999_900, '+$1.0M'],
    [-5, '−$0.05'],
  ])('%s cents in short is %s', (cents, words) => {
    expect(shortUsdText(usdCents(cents))).toBe(words);
  });
});

describe('what an edit does to the landed cost', () => {
  it('is the difference over the offers with a cost both times, and counts the others', () => {
    const reference = prepared();
    const before = evaluateOffers([anOffer(), anOffer({ id: 'A2', htsCode: '01012100' })], reference);
    const after = evaluateOffers(
      [anOffer({ unitPrice: usdCents(340_000) }), anOffer({ id: 'A2', htsCode: '01012100' })],
      reference,
    );
    const found = landedEffect(before, after);

    expect(found.unknown).toBe(1);
    expect(found.before).toBe(before[0]!.cost!.total);
    expect(found.difference).toBe(after[0]!.cost!.total - before[0]!.cost!.total);
    expect(found.difference).toBeLessThan(-3_440_000);
  });
});
