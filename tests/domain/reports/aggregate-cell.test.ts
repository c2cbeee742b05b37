import { calendarDate } from '#domain/core/calendar-date';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { aggregateCell } from '#domain/reports/aggregate-cell';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const over = (id: string, ...changes: readonly Partial<Offer>[]) =>
  aggregateCell(
    comparisonColumns.find((column) => column.id === id)!,
    evaluateOffers(
      changes.map((change, index) => anOffer({ id: `O-${String(index)}`, ...change })),
      prepared(),
    ),
  ).cell;

describe('Several offers in one cell', () => {
  it('hold a sum as it is and a mean in whole cents', () => {
    expect(over('quantity', { quantity: 100 }, { quantity: 300 })).toBe(400);
    expect(Number.isInteger(over('landedPerTh', { quantity: 7 }, { quantity: 3 }))).toBe(true);
  });

  it('hold a mean rounded away from zero on both sides of it', () => {
    const rows = evaluateOffers([anOffer({ id: 'O-1' }), anOffer({ id: 'O-2' })], prepared());
    const unitPrice = comparisonColumns.find(({ id }) => id === 'unitPrice')!;
    const meanOf = (one: number, other: number) => {
      const value = ({ offer }: (typeof rows)[number]) => (offer.id === 'O-1' ? one : other);
      return aggregateCell({ ...unitPrice, value }, rows).cell;
    };

    expect([meanOf(1, 2), meanOf(-1, -2)]).toEqual([2, -2]);
  });

  it('hold the value that all share, and else how many there are', () => {
    expect(over('vendor', { vendor: 'Bitmain' }, { vendor: 'Bitmain' })).toBe('Bitmain');
    expect(over('vendor', { vendor: 'Bitmain' }, { vendor: 'Canaan' })).toEqual({ words: '2 different' });
  });

  it('hold from when to when, or the one day', () => {
    const one = over('onRackP50', {}, {});
    expect(one).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(over('onRackP50', {}, { entryDate: calendarDate('2027-03-30') })).toEqual({
      words: expect.stringMatching(/^\d+ \w+ \d{4} – \d+ \w+ \d{4}$/) as string,
    });
  });

  it('hold the worst evidence, which the others do not make better', () => {
    expect(over('evidence', { originEvidence: 'ruling' }, { originEvidence: 'none' })).toBe('None held');
    expect(over('evidence', { originEvidence: 'ruling' }, { originEvidence: 'certificate' })).toBe(
      'Certificate',
    );
  });

  it('hold the words that stand in place of every value, since a sum of 0 would read as free', () => {
    expect(over('duty', { incoterm: 'DDP' }, { incoterm: 'DDP' })).toEqual({ words: 'in price' });
  });

  it('hold the sum where words stand in place of some values only', () => {
    expect(over('duty', { incoterm: 'DDP' }, { id: 'O-9' })).toBe(over('duty', { id: 'O-9' }));
  });

  it('are empty where nothing is known', () => {
    expect(over('allInPerTh', { siteId: 'nowhere' })).toBeNull();
    expect(over('landedTotal')).toBeNull();
  });
});
