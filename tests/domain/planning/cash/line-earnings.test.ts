import { addDays } from '#domain/core/calendar-date';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { lineEarnings } from '#domain/planning/cash/line-earnings';
import { runningDay } from '#domain/planning/running-day';
import type { SiteCapacity } from '#domain/model/site-capacity';
import type { Offer } from '#domain/model/offer';
import { describe, expect, it } from 'vitest';
import { aSiteCapacity } from '../../../fixtures/plan-records';
import { aFutureOffer, aLineOf, day, planOn } from '../../../fixtures/plan-on-ground';
import { aSite } from '../../../fixtures/reference';
import { sourced } from '../../../fixtures/source';

function lineAt(capacity: Partial<SiteCapacity>, offer: Partial<Offer> = {}, quantity = 100) {
  const site = aSite({ energisationDate: day('2027-06-01'), capacity: aSiteCapacity(capacity) });
  const { evaluation, ground } = planOn({
    offers: [aFutureOffer(offer)],
    lines: [aLineOf({ quantity })],
    reference: { sites: [site] },
  });
  const [line] = evaluation.lines;
  if (line === undefined) throw new Error('No line');
  return (from: string, to: string) => lineEarnings(line, day(from), day(to), ground.prepared);
}

const always = { curtailment: sourced(partsPerMillion(0)), uptime: sourced(partsPerMillion(1_000_000)) };

describe('what a line earns', () => {
  it('is its hashprice less its electricity, in the hours in which it runs', () => {
    // 23,400 TH/s at $40 a PH and day are $936.00; 351 kW over 24 h at $45 a MWh are $379.08.
    expect(lineAt(always)('2027-07-01', '2027-07-02')).toBe(93_600 - 37_908);
    expect(
      lineAt({ curtailment: sourced(partsPerMillion(500_000)), uptime: sourced(partsPerMillion(500_000)) })(
        '2027-07-01',
        '2027-07-02',
      ),
    ).toBe((93_600 - 37_908) / 4);
  });

  it('begins when the rigs stand and the site has power', () => {
    const earned = lineAt(always);

    expect(earned('2027-01-01', '2027-06-01')).toBe(0);
    expect(earned('2027-05-30', '2027-06-02')).toBe(earned('2027-06-01', '2027-06-02'));
  });

  it('begins batch by batch', () => {
    const batches = [
      { quantity: 25, afterDays: 0 },
      { quantity: 75, afterDays: 400 },
    ];

    expect(lineAt(always, { batches })('2027-07-01', '2027-07-02')).toBe((93_600 - 37_908) / 4);
  });

  it('is what the plan earns on a day on which everything hashes', () => {
    const site = aSite({ energisationDate: day('2027-06-01'), capacity: aSiteCapacity() });
    const { evaluation, ground } = planOn({ reference: { sites: [site] } });
    const on = day('2027-07-01');
    const earned = evaluation.lines.map(
      (line) => lineEarnings(line, on, addDays(on, 1), ground.prepared) ?? NaN,
    );

    // There revenue and electricity are each rounded to the cent.
    const { net } = runningDay(evaluation.lines, on, ground.prepared).total;
    expect(Math.abs(earned.reduce((sum, cents) => sum + cents, 0) - (net ?? NaN))).toBeLessThanOrEqual(1);
  });

  it('is a loss where power costs more', () => {
    const dear = { ...always, electricityPerMwh: sourced(usdCents(20_000)) };

    expect(lineAt(dear)('2027-07-01', '2027-07-02')).toBe(93_600 - 168_480);
  });

  it('is not known without electricity, hours off, uptime or the power of the rig', () => {
    const oneDay = ['2027-07-01', String(addDays(day('2027-07-01'), 1))] as const;

    for (const capacity of [{ electricityPerMwh: null }, { curtailment: null }, { uptime: null }]) {
      expect(lineAt(capacity)(...oneDay)).toBeNull();
      expect(lineAt(capacity)('2027-01-01', '2027-02-01')).toBe(0);
    }
    expect(lineAt(always, { powerW: null })(...oneDay)).toBeNull();
  });

  it('is nothing where nothing is bought', () => {
    expect(lineAt(always, {}, 0)('2027-07-01', '2027-07-02')).toBe(0);
  });
});
