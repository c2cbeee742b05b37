import { addDays, calendarDate } from '#domain/core/calendar-date';
import { lostBatches, lostNode } from '#domain/executive/risks/lost-hashing';
import { boughtLines, contextOf } from '#domain/executive/risks/make-risk';
import { describe, expect, it } from 'vitest';
import { aFutureOffer } from '../../../fixtures/plan-on-ground';
import { aSite } from '../../../fixtures/reference';
import { riskGround } from '../../../fixtures/risk-ground';
import { nodesOf, untied } from '../../../fixtures/tree-arithmetic';

/** 100 × 234 TH/s at $40 per PH/s and day: $936 a day. */
function lostBy(days: number, ground = riskGround()) {
  return lostBatches(boughtLines(ground), ground, ({ onRackP50 }) => addDays(onRackP50, days));
}

describe('hashing that is lost', () => {
  it('is days × hashprice × PH/s', () => {
    expect(lostBy(10).map(({ lost, ths }) => [lost, ths])).toEqual([[9_360_00, 23_400]]);
  });

  it('is nothing where the day is the same or earlier', () => {
    expect(lostBy(0)).toEqual([]);
    expect(lostBy(-5)).toEqual([]);
  });

  it('is counted for each batch from its own day', () => {
    const batches = [
      { quantity: 40, afterDays: 0 },
      { quantity: 60, afterDays: 30 },
    ];
    const lost = lostBy(10, riskGround({ offers: [aFutureOffer({ batches })] }));
    expect(lost.map((one) => one.lost)).toEqual([3_744_00, 5_616_00]);
    expect(lost.map(({ batch }) => batch.batch)).toEqual([1, 2]);
  });

  it('begins with the power of the site', () => {
    const sites = [aSite({ energisationDate: calendarDate('2027-03-22') })];
    const [one] = lostBy(10, riskGround({ reference: { sites } }));
    // On the rack on 18 March, ten days later on the 28th: six days after the power is on.
    expect([one?.from, one?.to, one?.lost]).toEqual(['2027-03-22', '2027-03-28', 5_616_00]);
  });

  it('is explained down to the hashprice and the days', () => {
    const ground = riskGround();
    const [one] = lostBy(10, ground);
    if (one === undefined) throw new Error('Nothing is lost.');
    const root = lostNode(one, contextOf(one.line, ground), []);
    expect(root.value).toBe('$9,360.00');
    for (const node of nodesOf(root)) expect(untied(node)).toBeNull();
    expect([...nodesOf(root)].map(({ label }) => label)).toContain('Hashprice');
  });
});
