import { addDays, calendarDate } from '#domain/core/calendar-date';
import { partsPerMillion } from '#domain/core/money';
import { customsHoldRisks, lateArrivalRisks } from '#domain/executive/risks/late-risks';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, aLineOf } from '../../../fixtures/plan-on-ground';
import { aSite, someAssumptions, someSettings } from '../../../fixtures/reference';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { lineOf, riskGround } from '../../../fixtures/risk-ground';
import { sourced } from '../../../fixtures/source';

describe('a late arrival', () => {
  it('loses hashprice from the median to the late day: 34 days × $40 × 23.4 PH/s is $31,824', () => {
    const ground = riskGround();
    const { delivery } = lineOf(ground);
    expect([delivery.onRackP50, delivery.onRackP90]).toEqual(['2027-03-18', '2027-04-21']);
    const [risk] = lateArrivalRisks(ground);
    expect(risk?.headline).toBe('100 Antminer S21 Pro from Bitmain 34 days late');
    expect(risk?.dollars.value).toBe(31_824_00);
    expect(risk?.mitigation).toContain('$936 a day');
  });

  it('loses nothing before the site has power: from 1 April 20 days are left, $18,720', () => {
    const site = aSite({ energisationDate: calendarDate('2027-04-01') });
    const [risk] = lateArrivalRisks(riskGround({ reference: { sites: [site] } }));
    expect(risk?.dollars.value).toBe(18_720_00);
  });

  it('is no risk where the site has power only after the late day', () => {
    const site = aSite({ energisationDate: calendarDate('2027-04-21') });
    expect(lateArrivalRisks(riskGround({ reference: { sites: [site] } }))).toEqual([]);
  });

  it('follows a falling hashprice month by month: 3 days at $29.16 and 31 from 21 March at $26.24', () => {
    const settings = someSettings(
      {},
      { assumptions: { ...someAssumptions, hashpriceMonthlyDecline: sourced(partsPerMillion(100_000)) } },
    );
    const [risk] = lateArrivalRisks(riskGround({ reference: { settings } }));
    // $40 less 10 % a month from 21 November: $36.00, $32.40, $29.16, $26.24.
    expect(risk?.dollars.value).toBe(Math.round(23.4 * (3 * 2_916 + 31 * 2_624)));
  });

  it('is one order in ten by what P90 means, of each order by itself', () => {
    const [risk] = lateArrivalRisks(riskGround());
    expect(risk?.likelihood?.value).toBe(100_000);
    expect(risk?.likelihood?.note).toContain('Of each order by itself');
  });

  it('adds the lines of a vendor', () => {
    const lines = [aLineOf({ quantity: 60 }), aLineOf({ id: 'line-2', quantity: 40 })];
    const [risk] = lateArrivalRisks(riskGround({ lines }));
    expect(risk?.dollars.value).toBe(31_824_00);
  });

  it('is not known while a line has no day, and says what the others come to', () => {
    const offers = [aFutureOffer(), aFutureOffer({ id: 'A2', mode: 'air', quantity: 10 })];
    const [risk] = lateArrivalRisks(riskGround({ offers }));
    expect(risk?.dollars.text).toBe('—');
    expect(risk?.dollars.note).toBe('1 line is without a site or a day. What is known comes to $31,824.');
    const { root } = risk?.dollars.explain() ?? {};
    expect([root?.value, root?.inputs[0]?.value]).toEqual(['—', '$31,824.00']);
  });

  it('is not known without any site', () => {
    const ground = riskGround({ reference: { settings: someSettings({}, { defaultSiteId: null }) } });
    const [risk] = lateArrivalRisks(ground);
    expect(risk?.dollars.text).toBe('—');
    expect(risk?.dollars.note).toBe('1 line is without a site or a day.');
  });

  it('says that the all-in cost holds it already where the scenario counts the late day', () => {
    const [risk] = lateArrivalRisks(
      riskGround({ reference: { settings: someSettings({ entryBasis: 'p90' }) } }),
    );
    expect(risk?.dollars.note).toContain('the all-in cost holds it already');
  });
});

describe('a customs hold', () => {
  it('loses the days between its median and its late case: 30 × $40 × 23.4 PH/s is $28,080', () => {
    const [risk] = customsHoldRisks(riskGround());
    expect(risk?.headline).toBe(
      'Customs holds 100 Antminer S21 Pro from Bitmain 30 days longer than planned',
    );
    expect(risk?.dollars.value).toBe(28_080_00);
  });

  it('loses only the days after the power is on', () => {
    const { delivery } = lineOf(riskGround());
    const site = aSite({ energisationDate: addDays(delivery.onRackP50, 10) });
    const [risk] = customsHoldRisks(riskGround({ reference: { sites: [site] } }));
    expect(risk?.dollars.value).toBe(20 * 936_00);
  });

  it('is none for goods that are in the US', () => {
    const offers = [aFutureOffer({ mode: 'domestic' })];
    expect(customsHoldRisks(riskGround({ offers }))).toEqual([]);
  });
});

describe('a customs hold where a hold is planned for already', () => {
  it('is the days beyond those: a month planned, and a month more', async () => {
    const risks = customsHoldRisks(await sampleReportGround({ scenario: 'Origins refused (sample)' }));
    const before = customsHoldRisks(await sampleReportGround());
    const dollars = (of: typeof risks) => of.map(({ vendors, dollars: { value } }) => [vendors, value]);
    expect(risks.length).toBeGreaterThan(0);
    expect(dollars(risks)).toEqual(dollars(before));
    for (const { headline, why } of risks) {
      expect(headline).toMatch(/ 30 days longer than planned$/);
      expect(why).toMatch(/released within 60 days/);
    }
  });
});
