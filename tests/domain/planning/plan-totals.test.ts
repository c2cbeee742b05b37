import { divideCents } from '#domain/core/money';
import { describe, expect, it } from 'vitest';
import { aComponent } from '../../fixtures/component';
import { NO_SCREENING } from '#domain/model/screening-on-record';
import { aFutureOffer, aLineOf, month, planOn } from '../../fixtures/plan-on-ground';
import { aParty, someSettings } from '../../fixtures/reference';

const two = [aFutureOffer(), aFutureOffer({ id: 'B1', vendor: 'Canaan', quantity: 50 })];
const ofBoth = two.map(({ id, quantity }, index) =>
  aLineOf({ id: `line-${String(index)}`, offerId: id, quantity, place: index }),
);

describe('the totals of a plan', () => {
  it('are the sums of its lines and what a TH costs by them', () => {
    const { lines, totals } = planOn({ offers: two }).evaluation;
    const landed = lines.reduce((sum, line) => sum + (line.landed ?? 0), 0);

    expect(totals).toMatchObject({
      lines: 2,
      units: 150,
      ths: 35_100,
      kilowatts: 526.5,
      landed,
      missingLanded: 0,
    });
    expect(totals.landedPerTh).toBe(divideCents(totals.landed, 35_100));
    expect(totals.allInPerTh).toBe(divideCents(totals.allIn, 35_100));
  });

  it('of an empty plan are 0, and no quotient', () => {
    expect(planOn({ offers: [], lines: [] }).evaluation.totals).toMatchObject({
      lines: 0,
      ths: 0,
      landed: 0,
      landedPerTh: null,
      allInPerTh: null,
      hashingP50: null,
    });
  });

  it('say what they leave out, and then give no cost for each TH', () => {
    const settings = someSettings({}, { defaultSiteId: null });
    const { totals } = planOn({ offers: two, reference: { settings } }).evaluation;

    expect(totals).toMatchObject({
      missingLanded: 0,
      missingAllIn: 2,
      allIn: 0,
      allInPerTh: null,
      hashingP50: null,
    });
    expect(totals.landedPerTh).not.toBeNull();
  });

  it('hold nothing of an offer that is gone, and count it', () => {
    const { totals } = planOn({
      offers: two,
      lines: [...ofBoth, aLineOf({ id: 'line-9', offerId: 'gone', place: 9 })],
    }).evaluation;

    expect(totals).toMatchObject({
      gone: 1,
      missingPrice: 1,
      missingLanded: 1,
      landedPerTh: null,
      units: 150,
    });
    expect(totals.hashingP50).toBeNull();
  });

  it('hash with the last line', () => {
    const lines = ofBoth.map((line, index) =>
      index === 0 ? line : { ...line, batchMonth: month('2027-06') },
    );
    const { evaluation } = planOn({ offers: two, lines });

    expect(evaluation.totals.hashingP50).toBe(evaluation.lines[1]?.hashingP50);
    expect(evaluation.totals.hashingP50?.startsWith('2027-0')).toBe(true);
  });

  it('count landed dollars of rigs with a part of concern', () => {
    const components = [aComponent({ models: [], supplierId: 'sophgo' })];
    const { lines, totals } = planOn({
      offers: two,
      reference: { parties: [aParty()], screening: { ...NO_SCREENING, components } },
    }).evaluation;

    expect(totals.listedComponent).toBe(lines[0]?.landed);
    expect(planOn({ offers: two }).evaluation.totals.listedComponent).toBe(0);
  });
});

describe('days and lines that the totals do not have', () => {
  const noSite = { settings: someSettings({}, { defaultSiteId: null }) };

  it('leave no last day, by the median or late, while one line is not dated', () => {
    const lines = [aLineOf(), aLineOf({ id: 'line-2', siteId: 'site-tx', place: 2 })];
    const { totals } = planOn({ lines, reference: noSite }).evaluation;

    expect([totals.hashingP50, totals.hashingP90]).toEqual([null, null]);
  });

  it('leave none while an offer is gone, and an offer that is gone of 0 units is nothing', () => {
    const gone = (quantity: number) =>
      planOn({ lines: [aLineOf(), aLineOf({ id: 'line-2', offerId: 'gone', quantity, place: 2 })] })
        .evaluation.totals;

    expect(gone(1)).toMatchObject({ gone: 1, hashingP50: null, hashingP90: null });
    expect(gone(0)).toMatchObject({ gone: 0, missingLanded: 0 });
    expect(gone(0).hashingP90).not.toBeNull();
  });
});

describe('power that is not known', () => {
  it('is in no sum, and its lines are counted', () => {
    const offers = [aFutureOffer({ powerW: null }), aFutureOffer({ id: 'A2' })];
    const { totals } = planOn({ offers }).evaluation;

    expect(totals).toMatchObject({ missingPower: 1, kilowatts: 351, units: 200 });
  });
});
