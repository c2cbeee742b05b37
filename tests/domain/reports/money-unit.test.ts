import { usdCents } from '#domain/core/money';
import { terahashes, watts } from '#domain/core/quantity';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { MONEY_UNITS, type MoneyUnit } from '#domain/model/view';
import { aggregateColumn } from '#domain/reports/aggregate';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { columnsInUnit, inUnit, MONEY_UNIT_WORDS, nextMoneyUnit } from '#domain/reports/money-unit';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

function column(id: string, unit: MoneyUnit) {
  const found = columnsInUnit(unit).find((one) => one.id === id);
  if (found === undefined) throw new Error(`No column ${id}`);
  return found;
}

function valueOf(id: string, unit: MoneyUnit, change: Partial<Offer> = {}) {
  return column(id, unit).value(evaluateOffer(anOffer(change), prepared()));
}

describe('money in a unit', () => {
  it('takes the oracle offer’s duty of $47,174.40 per rig, TH, MW and of the price', () => {
    expect(valueOf('duty', 'total')).toBe(4_717_440);
    expect(valueOf('duty', 'per-unit')).toBe(47_174); // 471.744
    expect(valueOf('duty', 'per-th')).toBe(202); // 2.016
    expect(valueOf('duty', 'per-mw')).toBe(13_440_000); // ÷ 0.351 MW
    expect(valueOf('duty', 'percent-of-price')).toBe(126_000);
  });

  it('takes a figure per TH back to the whole dollars, not to its cents × TH/s', () => {
    expect(valueOf('landedPerTh', 'as-is')).toBe(1831);
    expect(valueOf('landedPerTh', 'total')).toBe(42_841_326);
    expect(1831 * 23_400).not.toBe(42_841_326);
    expect(valueOf('pricePerTh', 'per-unit')).toBe(374_400);
    expect(valueOf('unitPrice', 'total')).toBe(37_440_000);
  });

  it('does not know a figure per MW where the offer states no power, and never calls it 0', () => {
    expect(valueOf('duty', 'per-mw', { powerW: null })).toBeNull();
    expect(valueOf('landedPerTh', 'per-mw', { powerW: null })).toBeNull();
    expect(valueOf('duty', 'per-th', { powerW: null })).toBe(202);
  });

  it('counts parts of a watt', () => {
    // $47,174.40 over 100 × 0.6 W; with whole watts it would be over 100 × 1 W.
    expect(valueOf('duty', 'per-mw', { powerW: watts(0.6) })).toBe(78_624_000_000);
  });

  it('rounds half a cent away from zero on both sides of it', () => {
    const row = evaluateOffer(anOffer({ quantity: 2, unitPrice: usdCents(200_000) }), prepared());

    expect([3, -3].map((whole) => inUnit(whole, 'per-unit', row))).toEqual([2, -2]);
    expect([1, -1].map((whole) => inUnit(whole, 'percent-of-price', row))).toEqual([3, -3]);
    expect([7_020, -7_020].map((whole) => inUnit(whole, 'per-mw', row))).toEqual([1_000_000, -1_000_000]);
  });

  it('keeps the words that stand in place of a duty that nobody pays', () => {
    const ddp = evaluateOffer(anOffer({ incoterm: 'DDP' }), prepared());

    expect(column('duty', 'per-th').insteadOf?.(ddp)).toBe('in price');
  });

  it('says the unit in header and definition', () => {
    expect(column('duty', 'per-th').header).toBe('Duty $/TH');
    expect(column('landedPerTh', 'total').header).toBe('Landed $');
    expect(column('unitPrice', 'per-mw').header).toBe('Price $/MW');
    expect(column('landedTotal', 'percent-of-price').header).toBe('Landed % of price');
    expect(column('landedTotal', 'percent-of-price').kind).toBe('percent');
    expect(column('duty', 'per-mw').definition).toContain('Not known where the offer states no power.');
  });

  it('leaves shares and public quotes as they are and says so', () => {
    expect(column('dutyRate', 'per-mw').header).toBe('Duty %');
    expect(column('dutyRate', 'per-mw').definition).toContain('the money unit does not change it');
    expect(column('quoteTrend', 'total').header).toBe('Public quote $');
    expect(column('quoteTrend', 'total').definition).toContain('the money unit does not change it');
  });

  it('converts every column of dollars but those that say that they stay', () => {
    const staying = comparisonColumns
      .filter(({ kind }) => kind === 'usd')
      .filter(({ id }) => column(id, 'per-mw').shownIn === undefined)
      .map(({ id }) => id);

    expect(staying).toEqual(['quoteTrend']);
  });

  it('means every megawatt of several offers, not the mean of their figures', () => {
    const rows = [
      evaluateOffer(anOffer({ id: 'A1' }), prepared()),
      evaluateOffer(
        anOffer({
          id: 'A2',
          quantity: 300,
          powerW: watts(5000),
          hashrateThs: terahashes(300),
          unitPrice: usdCents(500_000),
        }),
        prepared(),
      ),
    ];
    const found = aggregateColumn(column('unitPrice', 'per-mw'), rows);

    expect(found.rule).toBe('mean-per-mw');
    // $374,400 + $1,500,000 over 0.351 + 1.5 MW.
    expect(Math.round(found.value ?? 0)).toBe(Math.round(187_440_000 / 1.851));
  });

  it('goes from unit to unit and back to the first', () => {
    expect(MONEY_UNITS.map(nextMoneyUnit)).toEqual([...MONEY_UNITS.slice(1), 'as-is']);
    expect(Object.keys(MONEY_UNIT_WORDS)).toEqual([...MONEY_UNITS]);
  });

  it('is one array for one unit, and the columns themselves as they are', () => {
    expect(columnsInUnit('as-is')).toBe(comparisonColumns);
    expect(columnsInUnit('per-mw')).toBe(columnsInUnit('per-mw'));
  });
});
