/** Section C of the worked examples: landed cost under dated law, on the pack that is shipped. */
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { formatDecimal, usdCents } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import type { Scenario } from '#domain/model/settings';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aLane, prepared, someSettings } from '../../fixtures/reference';

function evaluate(change: Partial<Offer>, scenario: Partial<Scenario> = {}) {
  return evaluateOffer(anOffer(change), prepared({ settings: someSettings(scenario) }));
}

function costOf(change: Partial<Offer>, scenario: Partial<Scenario> = {}) {
  const { cost, problem } = evaluate(change, scenario);
  if (cost === null) throw new Error(problem?.code);
  return cost;
}

describe('C [COMPUTED] 100 S21 Pro, FOB 3,744, entry 21 November 2026', () => {
  const air = { mode: 'air', freightTotal: usdCents(1_650_000) } as const;

  it.each([
    [
      'CN sea',
      'CN',
      {},
      ['9734.40', '93600.00', '46800.00'],
      '150134.40',
      '468.00',
      '531373.26',
      '5313.73',
      '22.71',
    ],
    ['MY sea', 'MY', {}, ['9734.40', '37440.00'], '47174.40', '468.00', '428413.26', '4284.13', '18.31'],
    ['MY air', 'MY', air, ['9734.40', '37440.00'], '47174.40', '0.00', '440245.26', '4402.45', '18.81'],
    ['TH sea', 'TH', {}, ['9734.40', '46800.00'], '56534.40', '468.00', '437773.26', '4377.73', '18.71'],
  ])('%s', (_, origin, change, lines, duty, hmf, total, perUnit, perTh) => {
    const cost = costOf({ origin: countryCode(origin), ...change });

    expect(cost.dutyLines.map(({ amount }) => formatDecimal(amount))).toEqual(lines);
    expect(formatDecimal(cost.customsValue)).toBe('374400.00');
    expect(formatDecimal(cost.duty)).toBe(duty);
    expect(formatDecimal(cost.mpf)).toBe('670.86');
    expect(formatDecimal(cost.hmf)).toBe(hmf);
    expect([cost.total, cost.perUnit, cost.perTh].map(formatDecimal)).toEqual([total, perUnit, perTh]);
  });

  it.each([
    ['MY', '2025-04-04', '9734.40'],
    ['MY', '2025-06-18', '47174.40'],
    ['MY', '2026-02-24', '47174.40'],
    ['MY', '2026-11-21', '47174.40'],
    ['CN', '2025-01-15', '103334.40'],
    ['CN', '2026-11-21', '150134.40'],
  ])('the same goods from %s with entry on %s: duty %s', (origin, day, duty) => {
    const cost = costOf({ origin: countryCode(origin), entryDate: calendarDate(day) });

    expect(formatDecimal(cost.duty)).toBe(duty);
  });

  it('origin shock: Malaysia declared, China found: 102,960.00 more duty, 27.5 % of the value', () => {
    const { cost, notices } = evaluate({}, { originFinding: 'found-china' });

    expect(notices).toContainEqual({
      code: 'origin/reassessed',
      declared: 'MY',
      found: 'CN',
      extraDuty: 10_296_000,
    });
    expect(cost?.total).toBe(53_137_326);
  });

  it('CIF trap: CIF 380,100 with 4,200 freight and 1,500 insurance in it is dutiable at 374,400 and lands like FOB', () => {
    const cif = costOf({ incoterm: 'CIF', unitPrice: usdCents(380_100) });

    expect(cif.customsValue).toBe(37_440_000);
    expect(cif).toEqual(costOf({}));
  });

  it('CIF without separate figures pays duty on freight and insurance too, and says so', () => {
    const untold = evaluate({
      incoterm: 'CIF',
      unitPrice: usdCents(380_100),
      freightTotal: null,
      insuranceTotal: null,
    });

    expect(untold.cost?.customsValue).toBe(38_010_000);
    expect(untold.cost?.duty).toBe(4_789_260);
    expect(untold.notices).toContainEqual({
      code: 'customs-value/freight-not-separate',
      parts: 'freight and insurance',
    });
  });

  it('DDP never gets duty or fees added: the seller is the importer', () => {
    const cost = costOf({ incoterm: 'DDP', unitPrice: usdCents(430_000), otherTotal: usdCents(10_000) });

    expect(cost).toMatchObject({ duty: 0, dutyRate: 0, dutyLines: [], mpf: 0, hmf: 0, dutyPaidBy: 'seller' });
    expect(cost.total).toBe(43_010_000);
  });

  it('B8 [COMPUTED] a US-made rig bought in the US makes no entry: no duty, MPF or HMF', () => {
    const offer = anOffer({ origin: countryCode('US'), shipFrom: countryCode('US'), mode: 'domestic' });
    const lane = aLane({ id: 'us', shipFrom: [countryCode('US')], mode: 'domestic' });

    const { cost, delivery } = evaluateOffer(offer, prepared({ lanes: [lane] }));

    expect(cost).toMatchObject({ duty: 0, mpf: 0, hmf: 0, dutyLines: [], dutyPaidBy: 'nobody' });
    expect(cost?.total).toBe(37_440_000 + 420_000 + 150_000);
    expect(delivery).toMatchObject({ entryP50: null, entryP90: null, entryDate: null });
  });
});
