import { calendarDate } from '#domain/core/calendar-date';
import { tariffCliffRisks } from '#domain/executive/risks/tariff-cliff-risk';
import { describe, expect, it } from 'vitest';
import { aFutureOffer } from '../../../fixtures/plan-on-ground';
import { someSettings } from '../../../fixtures/reference';
import { lineOf, riskGround } from '../../../fixtures/risk-ground';
import { aBaseLayer, aTariffLayer, aTariffPack } from '../../../fixtures/tariffs';

/** 2.6 % at first, 12.6 % from a day on. */
function stepOn(from: string, status: 'scheduled' | 'unconfirmed' = 'scheduled') {
  return aTariffPack([aBaseLayer(), aTariffLayer({ from: calendarDate(from), status })]);
}

describe('a tariff cliff', () => {
  it('is the duty that the goods pay more on the late day of entry: 10 % of $374,400', () => {
    const ground = riskGround({ reference: { pack: stepOn('2027-03-15') } });
    const { delivery } = lineOf(ground);
    expect([delivery.entryP50, delivery.entryP90]).toEqual(['2027-03-02', '2027-04-01']);
    const [risk, ...others] = tariffCliffRisks(ground);
    expect(others).toEqual([]);
    expect(risk?.headline).toBe(
      '100 Antminer S21 Pro from Bitmain enters after the duty step of 15 Mar 2027',
    );
    expect(risk?.dollars.value).toBe(37_440_00);
    expect(risk?.why).toBe(
      'The median entry is 2 Mar 2027, the late one 1 Apr 2027; the duty goes from 2.6 % to 12.6 % on 15 Mar 2027.',
    );
    // From 15 March to 1 April are 17 days; one more to be before the step.
    expect(risk?.mitigation).toContain('ship 18 days earlier');
  });

  it('has the chance that the legs on record give to that day or later', () => {
    const [risk] = tariffCliffRisks(riskGround({ reference: { pack: stepOn('2027-04-01') } }));
    const likelihood = risk?.likelihood?.value;
    // The late day is the first by which nine in ten are there: one in ten or a little more come on it or later.
    expect(likelihood).toBeGreaterThan(100_000);
    expect(likelihood).toBeLessThan(130_000);
  });

  it.each(['2027-03-02', '2027-04-02'])(
    'is none for a step on %s, outside of the median and the late day',
    (on) => {
      expect(tariffCliffRisks(riskGround({ reference: { pack: stepOn(on) } }))).toEqual([]);
    },
  );

  it('is none where the step lowers the duty', () => {
    const pack = aTariffPack([aBaseLayer(), aTariffLayer({ to: calendarDate('2027-03-14') })]);
    expect(tariffCliffRisks(riskGround({ reference: { pack } }))).toEqual([]);
  });

  it('is none for a law that nobody has confirmed, and for duty that the seller pays', () => {
    const pack = stepOn('2027-03-15', 'unconfirmed');
    expect(tariffCliffRisks(riskGround({ reference: { pack } }))).toEqual([]);
    const offers = [aFutureOffer({ incoterm: 'DDP' })];
    expect(tariffCliffRisks(riskGround({ offers, reference: { pack: stepOn('2027-03-15') } }))).toEqual([]);
  });

  it('counts only the batches whose window the step falls into', () => {
    const offers = [
      aFutureOffer({
        batches: [
          { quantity: 40, afterDays: 0 },
          { quantity: 60, afterDays: 90 },
        ],
      }),
    ];
    const [risk] = tariffCliffRisks(riskGround({ offers, reference: { pack: stepOn('2027-03-15') } }));
    expect(risk?.dollars.value).toBe(14_976_00);
  });

  it('says where the landed cost holds it already', () => {
    const settings = someSettings({ entryBasis: 'p90' });
    const [risk] = tariffCliffRisks(riskGround({ reference: { settings, pack: stepOn('2027-03-15') } }));
    expect(risk?.dollars.note).toContain('the landed cost holds it already');
  });
});
