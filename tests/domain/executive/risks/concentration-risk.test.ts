import { countryCode } from '#domain/core/country';
import { addDays, calendarDate, daysBetween } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { terahashes } from '#domain/core/quantity';
import { concentrationRisks } from '#domain/executive/risks/concentration-risk';
import type { Offer } from '#domain/model/offer';
import { describe, expect, it } from 'vitest';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { aFutureOffer, aLineOf } from '../../../fixtures/plan-on-ground';
import { aLane } from '../../../fixtures/reference';
import { lineOf, riskGround } from '../../../fixtures/risk-ground';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { sourced } from '../../../fixtures/source';

const lanes = [
  aLane(),
  aLane({
    id: 'us',
    label: 'Inside the US',
    shipFrom: [countryCode('US')],
    mode: 'domestic',
    transitDays: sourced({ p50: 5, p90: 5 }),
  }),
];

/** 117 TH/s in the US for $2,500 all told, 90 days to dispatch. */
function replacement(change: Partial<Offer> = {}): Offer {
  return aFutureOffer({
    id: 'R1',
    vendor: 'Reseller',
    model: 'Stocked',
    mode: 'domestic',
    shipFrom: countryCode('US'),
    hashrateThs: terahashes(117),
    unitPrice: usdCents(2_500_00),
    quantity: 300,
    leadTimeDays: 90,
    freightTotal: usdCents(0),
    insuranceTotal: usdCents(0),
    otherTotal: usdCents(0),
    ...change,
  });
}

const bought = [aLineOf()];

describe('the concentration of a plan', () => {
  it('is in TH while an offer of the plan is gone: nobody knows of what whole it is a part', async () => {
    const { offers } = await sampleWorkspace();
    const state = { offers: offers.filter(({ id }) => id !== 'BM-11') };
    const [risk] = concentrationRisks(await sampleReportGround({ state }));
    expect(risk?.headline).toBe('Bitdeer (0.58 EH/s of what is known) does not deliver');
  });

  it('costs the deposits, the hashing until others replace it, and what they cost more', () => {
    const ground = riskGround({
      offers: [aFutureOffer(), replacement()],
      lines: bought,
      reference: { lanes },
    });
    const { line, delivery } = lineOf(ground);
    const other = ground.rows.find(({ offer }) => offer.id === 'R1');
    const days = daysBetween(
      other?.scenario.asOf ?? delivery.start,
      other?.delivery?.onRackP50 ?? delivery.start,
    );
    // A new order on the day it should have left is on the rack so many days after the median.
    const lostDays = daysBetween(delivery.onRackP50, addDays(delivery.dispatchP50, days));
    expect(lostDays).toBeGreaterThan(30);
    // 23,400 TH/s are 200 units of 117 TH/s: $500,000 for what costs $428,413.26 landed.
    expect(line.landed).toBe(428_413_26);
    const [risk] = concentrationRisks(ground);
    expect(risk?.headline).toBe('Bitmain (100.0 % of TH) does not deliver');
    expect(risk?.dollars.value).toBe(374_400_00 + lostDays * 936_00 + (500_000_00 - 428_413_26));
  });

  it('costs nothing more where the replacement is cheaper and there in time', () => {
    const ground = riskGround({
      offers: [aFutureOffer(), replacement({ leadTimeDays: 5, unitPrice: usdCents(1_000_00) })],
      lines: bought,
      reference: { lanes },
    });
    const [risk] = concentrationRisks(ground);
    expect(risk?.dollars.value).toBe(374_400_00);
    expect(risk?.dollars.note).toBe('$374,400 of deposits, $0 of hashing, $0 more for the replacement.');
  });

  it('is not known where the other vendors have too little, and names the deposits', () => {
    const ground = riskGround({
      offers: [aFutureOffer(), replacement({ quantity: 199 })],
      lines: bought,
      reference: { lanes },
    });
    const [risk] = concentrationRisks(ground);
    expect(risk?.dollars.text).toBe('—');
    expect(risk?.dollars.note).toContain('The deposits alone are $374,400.00.');
  });

  it('does not count units that the plan buys already', () => {
    const ground = riskGround({
      offers: [aFutureOffer(), replacement()],
      lines: [aLineOf(), aLineOf({ id: 'line-2', offerId: 'R1', quantity: 101, place: 2 })],
      reference: { lanes },
    });
    expect(concentrationRisks(ground)[0]?.dollars.value).toBeNull();
  });

  it('takes the offers in order of their days, and no more units of the last than it needs', () => {
    const sooner = replacement({ id: 'R0', leadTimeDays: 5, quantity: 50 });
    const ground = riskGround({
      offers: [aFutureOffer(), replacement(), sooner],
      lines: bought,
      reference: { lanes },
    });
    const { root } = concentrationRisks(ground)[0]?.dollars.explain() ?? {};
    const labels = root?.inputs.flatMap(({ inputs }) => inputs.map(({ label }) => label)) ?? [];
    expect(labels).toContain('Landed cost of 50 units of offer R0');
    expect(labels).toContain('Landed cost of 150 units of offer R1');
  });

  it('does not count goods that a scenario keeps from leaving', () => {
    const stop = {
      kind: 'export-stop',
      country: countryCode('US'),
      from: calendarDate('2027-02-01'),
    } as const;
    const ground = riskGround({
      offers: [aFutureOffer(), replacement()],
      lines: bought,
      reference: { lanes },
      scenario: { name: 'Stop', layers: [stop] },
    });
    expect(concentrationRisks(ground)[0]?.dollars.value).toBeNull();
  });

  it('is none for a plan that buys nothing', () => {
    expect(concentrationRisks(riskGround({ lines: [] }))).toEqual([]);
  });

  it('names the other plan that buys less from the vendor, with what it costs more', () => {
    const offers = [aFutureOffer(), replacement({ leadTimeDays: 5 })];
    const lines = [
      aLineOf({ id: 'other-1', planId: 'other', quantity: 50 }),
      aLineOf({ id: 'other-2', planId: 'other', offerId: 'R1', quantity: 100, place: 2 }),
    ];
    const plain = riskGround({ offers, lines: bought, reference: { lanes } });
    const others = [
      {
        name: 'Half and half',
        origin: 'optimiser' as const,
        aim: null,
        plan: { ...plain.plan, id: 'other' },
        lines,
      },
    ];
    const ground = riskGround({ offers, lines: bought, reference: { lanes }, others });
    expect(concentrationRisks(ground)[0]?.mitigation).toMatch(
      /^“Half and half” has 50\.0 % of TH from Bitmain in place of 100\.0 %, for \$[\d,]+ (more|less) all-in\.$/,
    );
  });
});
