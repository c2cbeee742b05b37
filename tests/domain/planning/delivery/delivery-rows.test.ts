import { daysBetween } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { deliveryRows } from '#domain/planning/delivery/delivery-rows';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, aLineOf, day, month, planOn } from '../../../fixtures/plan-on-ground';

function rowsOf(asked: Parameters<typeof planOn>[0] = {}) {
  const { evaluation, ground } = planOn(asked);
  return { rows: deliveryRows(evaluation.lines, ground), evaluation, ground };
}

describe('the delivery rows of a plan', () => {
  it('have the days of the evaluation', () => {
    const { rows, evaluation } = rowsOf();
    const delivery = evaluation.lines[0]?.evaluation?.delivery;
    const [batch] = rows[0]?.batches ?? [];

    expect(rows[0]).toMatchObject({
      lineId: 'line-1',
      vendor: 'Bitmain',
      siteName: 'West Texas',
      energisation: '2027-03-01',
      isDutyPaidByBuyer: true,
    });
    expect(batch).toMatchObject({
      batch: null,
      quantity: 100,
      dispatchP50: delivery?.dispatchP50,
      entryP50: delivery?.entryP50,
      onRackP50: delivery?.onRackP50,
      onRackP90: delivery?.onRackP90,
    });
    expect(batch?.daysLate).toBeGreaterThan(0);
    expect(batch && batch.onRackP10 < batch.onRackP50).toBe(true);
  });

  it('have a row for each batch, as many days later as it leaves', () => {
    const batches = [
      { quantity: 40, afterDays: 0 },
      { quantity: 60, afterDays: 31 },
    ];
    const [first, second] = rowsOf({ offers: [aFutureOffer({ batches })] }).rows[0]?.batches ?? [];

    expect([first?.dispatchP50, second?.dispatchP50]).toEqual(['2027-01-20', '2027-02-20']);
    expect([first?.batch, second?.batch, second?.quantity]).toEqual([1, 2, 60]);
    expect((second?.daysLate ?? 0) - (first?.daysLate ?? 0)).toBe(31);
  });

  it('ship in the batch month of the line', () => {
    const { rows } = rowsOf({ lines: [aLineOf({ batchMonth: month('2027-05') })] });

    const [batch] = rows[0]?.batches ?? [];
    const [asQuoted] = rowsOf().rows[0]?.batches ?? [];
    expect(batch?.dispatchP50).toBe('2027-05-15');
    // 115 days after 20 January, and everything after it too.
    expect(daysBetween(asQuoted?.entryP50 ?? day('1990-01-01'), batch?.entryP50 ?? day('1990-01-01'))).toBe(
      115,
    );
    expect(batch?.bars.find(({ leg }) => leg === 'customs')?.to).toBe(batch?.entryP50);
  });

  it('have no batches where nobody knows when the goods travel, and no days late without a site', () => {
    expect(rowsOf({ offers: [aFutureOffer({ shipFrom: countryCode('TH') })] }).rows[0]?.batches).toEqual([]);
    const [row] = rowsOf({ offers: [aFutureOffer({ siteId: 'nowhere' })] }).rows;
    expect(row).toMatchObject({ siteName: null, energisation: null, batches: [{ daysLate: null }] });
  });

  it('leave out a line whose offer is gone', () => {
    expect(rowsOf({ lines: [aLineOf({ offerId: 'gone' })] }).rows).toEqual([]);
  });

  it('are the same object for the same line', () => {
    const { rows, evaluation, ground } = rowsOf();

    expect(deliveryRows(evaluation.lines, ground)[0]).toBe(rows[0]);
  });
});

describe('the whisker of a batch', () => {
  it('is as long as that of the other batches, and as many days later as the batch leaves', () => {
    const batches = [
      { quantity: 40, afterDays: 0 },
      { quantity: 60, afterDays: 31 },
    ];
    const { rows } = rowsOf({ offers: [aFutureOffer({ batches })] });
    const [first, second] = rows[0]?.batches ?? [];
    if (first === undefined || second === undefined) throw new Error('No batches');

    expect(daysBetween(first.onRackP10, second.onRackP10)).toBe(31);
    expect(daysBetween(first.onRackP50, second.onRackP50)).toBe(31);
    expect(daysBetween(first.onRackP90, second.onRackP90)).toBe(31);
    expect(first.onRackP10 < first.onRackP50 && second.onRackP10 < second.onRackP50).toBe(true);
  });
});
