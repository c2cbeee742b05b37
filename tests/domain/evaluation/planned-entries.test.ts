/** Offers in batches, and duty over all days of arrival. */
import { addDays, calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { formatDecimal, partsPerMillion, usdCents } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import type { TariffLayer } from '#domain/model/tariff-layer';
import type { Reference } from '#domain/model/reference';
import type { Scenario } from '#domain/model/settings';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aSite, prepared, someAssumptions, someSettings } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';
import { aBaseLayer, aTariffLayer, aTariffPack } from '../../fixtures/tariffs';

function evaluate(
  change: Partial<Offer>,
  scenario: Partial<Scenario> = {},
  reference: Partial<Reference> = {},
) {
  return evaluateOffer(anOffer(change), prepared({ settings: someSettings(scenario), ...reference }));
}

function costOf(
  change: Partial<Offer>,
  scenario: Partial<Scenario> = {},
  reference: Partial<Reference> = {},
) {
  const { cost, problem } = evaluate(change, scenario, reference);
  if (cost === null) throw new Error(problem?.code);
  return cost;
}

const four = [0, 30, 60, 90].map((afterDays) => ({ quantity: 25, afterDays }));

describe('an offer in batches', () => {
  it('pays the processing fee of each entry: 4 × 93,600.00 at 0.3464 % is more than the one maximum', () => {
    const cost = costOf({ batches: four });

    // 0.3464 % of 93,600.00 is 324.23; four of them, where one entry of 374,400.00 stops at 670.86.
    expect(formatDecimal(cost.mpf)).toBe('1296.92');
    expect(formatDecimal(costOf({}).mpf)).toBe('670.86');
    expect(cost).toMatchObject({ entryCount: 4, duty: costOf({}).duty, hmf: costOf({}).hmf });
  });

  it('pays on each entry the law of its own day', () => {
    // From Thailand, first entry on 15 July 2026: 12.6 % until 23 July, 15.1 % from 24 July on.
    const cost = costOf({
      origin: countryCode('TH'),
      entryDate: calendarDate('2026-07-15'),
      batches: [
        { quantity: 50, afterDays: 0 },
        { quantity: 50, afterDays: 9 },
      ],
    });

    expect(formatDecimal(cost.duty)).toBe('51854.40'); // 187,200.00 × 12.6 % + 187,200.00 × 15.1 %
    expect(cost.dutyRate).toBe(138_500);
    expect(cost.dutyLines.map(({ layer, amount }) => [layer.id, formatDecimal(amount)])).toEqual([
      ['MFN', '9734.40'],
      ['S122', '18720.00'],
      ['FL301-TH', '23400.00'],
    ]);
  });

  it('splits a value that does not divide without losing a cent', () => {
    const batches = [
      { quantity: 1, afterDays: 0 },
      { quantity: 2, afterDays: 0 },
    ];
    const odd = {
      incoterm: 'CIF',
      quantity: 3,
      unitPrice: usdCents(100_001),
      freightTotal: usdCents(100),
    } as const;

    expect(costOf({ ...odd, batches }).customsValue).toBe(costOf(odd).customsValue);
  });

  it('enters every batch on the as-of date under that basis', () => {
    const onAsOf = { entryBasis: 'as-of', asOf: calendarDate('2026-07-23') } as const;
    const goods = { origin: countryCode('TH'), entryDate: null };

    expect(costOf({ ...goods, batches: four }, onAsOf).dutyRate).toBe(126_000);
  });

  it('loses hashprice for each batch by its own days, weighted by units', () => {
    const site = aSite({ energisationDate: calendarDate('2026-12-02') });
    const batches = [
      { quantity: 75, afterDays: 0 },
      { quantity: 25, afterDays: 40 },
    ];

    // Racked on 2 December, in time; the second batch 40 days later: 25 of 100 units × 40 days × $40 ÷ 1000.
    const { allIn, delivery } = evaluate({ batches }, {}, { sites: [site] });

    expect(allIn?.delayPerTh).toBe(40);
    expect(delivery?.daysLate).toBe(40);
  });

  it('shows a duty that only some entries pay as its share of the whole customs value', () => {
    const later = aTariffLayer({ id: 'NEW', from: calendarDate('2026-12-01') });
    const batches = [
      { quantity: 25, afterDays: 0 },
      { quantity: 75, afterDays: 30 },
    ];

    const cost = costOf({ batches }, {}, { pack: aTariffPack([aBaseLayer(), later]) });

    expect(cost.dutyLines.map(({ rate }) => rate)).toEqual([26_000, 75_000]);
    expect(cost.dutyRate).toBe(101_000);
  });

  it('pays broker and bond per entry where they are set and the offer names no other costs', () => {
    const assumptions = {
      ...someAssumptions,
      brokerPerEntry: sourced(usdCents(25_000)),
      bondRate: sourced(partsPerMillion(5000)),
    };
    const reference = { settings: someSettings({}, { assumptions }) };

    const one = costOf({}, {}, reference);
    expect(one.broker).toBe(25_000);
    // 0.5 % of 374,400.00 + 47,174.40 + 670.86 + 468.00.
    expect(formatDecimal(one.bond)).toBe('2113.57');
    expect(one.total - one.broker - one.bond).toBe(42_841_326);
    expect(costOf({ batches: four }, {}, reference).broker).toBe(100_000);
    expect(costOf({ otherTotal: usdCents(1) }, {}, reference)).toMatchObject({
      broker: 0,
      bond: 0,
      other: 1,
    });
  });
});

describe('duty over all days of arrival', () => {
  const from = (day: string, rate: number) =>
    aTariffLayer({ id: `FROM-${day}`, from: calendarDate(day), rate: partsPerMillion(rate) });
  const expected = { entryBasis: 'expected' } as const;
  const goods = { entryDate: null };

  it('is that of any day where the law does not change', () => {
    const pack = aTariffPack([aBaseLayer()]);

    const { dutyLines, ...rest } = costOf(goods, expected, { pack });
    const { dutyLines: ofOneDay, ...restOfOneDay } = costOf(goods, {}, { pack });

    expect(rest).toEqual(restOfOneDay);
    expect(dutyLines).toEqual(ofOneDay);
  });

  it('weighs the duty before and after a change with the chance of each', () => {
    const { entryP50 } = evaluate(goods).delivery ?? {};
    if (entryP50 === null || entryP50 === undefined) throw new Error('No entry');
    const pack = aTariffPack([aBaseLayer(), from(entryP50, 100_000)]);

    const row = evaluate(goods, expected, { pack });
    const cliff = row.notices.find((notice) => notice.code === 'tariff/cliff');
    if (cliff?.code !== 'tariff/cliff') throw new Error('No cliff');

    const lines = row.cost?.dutyLines.map(({ amount }) => amount);
    expect(lines?.[0]).toBe(973_440);
    expect(lines?.[1]).toBe(Math.round((3_744_000 * cliff.cliff.chanceAfter) / 1_000_000));
    expect(row.cost?.duty).toBe((lines?.[0] ?? 0) + (lines?.[1] ?? 0));
  });

  it('follows the processing fee over the turn of a fiscal year', () => {
    const asOf = calendarDate('2026-07-11');
    const between = costOf(goods, { ...expected, asOf }).mpf;

    expect(between).toBeGreaterThan(65_150);
    expect(between).toBeLessThan(67_086);
  });

  it('tells the unconfirmed layers of all days in one notice', () => {
    const { entryP50 } = evaluate(goods).delivery ?? {};
    if (entryP50 === null || entryP50 === undefined) throw new Error('No entry');
    const open = (id: string, day: string | null) =>
      aTariffLayer({
        id,
        status: 'unconfirmed',
        rate: null,
        from: day === null ? null : calendarDate(day),
      });
    const over = { ...open('OVER', null), to: addDays(entryP50, -1) };
    const layersWith = (...layers: TariffLayer[]) =>
      evaluate(goods, expected, {
        // A change of the duty itself tells the days before it from those after.
        pack: aTariffPack([aBaseLayer(), from(entryP50, 100_000), ...layers]),
      }).notices.flatMap((notice) =>
        notice.code === 'tariff/unconfirmed' ? [notice.layers.map(({ layerId }) => layerId).sort()] : [],
      );

    expect(layersWith(open('ALWAYS', null), open('LATER', entryP50))).toEqual([['ALWAYS', 'LATER']]);
    expect(layersWith(open('ALWAYS', null), over)).toEqual([['ALWAYS', 'OVER']]);
    expect(layersWith(over, open('LATER', entryP50))).toEqual([['LATER', 'OVER']]);
  });

  it('gives no single day whose law is applied', () => {
    expect(evaluate(goods, expected).delivery?.entryDate).toBeNull();
  });
});

describe('a tariff cliff', () => {
  const base = evaluate({ entryDate: null }).delivery;
  const p10 = base?.entryP10 ?? calendarDate('2026-01-01');
  const p90 = base?.entryP90 ?? calendarDate('2026-01-01');
  const cliffsWith = (day: string, change: Partial<Offer> = {}) =>
    evaluate(
      { entryDate: null, ...change },
      {},
      { pack: aTariffPack([aBaseLayer(), aTariffLayer({ id: 'NEW', from: calendarDate(day) })]) },
    ).notices.flatMap((notice) => (notice.code === 'tariff/cliff' ? [notice.cliff] : []));

  it('is told with its day, its window, both rates and its dollars', () => {
    const day = addDays(p10, 3);

    expect(cliffsWith(day)).toMatchObject([
      {
        changeOn: day,
        windowFrom: p10,
        windowTo: p90,
        rateBefore: 26_000,
        rateAfter: 126_000,
        difference: 3_744_000,
        entry: 1,
        entryCount: 1,
      },
    ]);
  });

  it('has the dollars that the duty lines have, each rounded before they are added', () => {
    const one = { quantity: 1, unitPrice: usdCents(374_525) };

    // 10 % of 3,745.25 is 374.525; 12.6 % less 2.6 % of it, rounded as sums, would be a cent less.
    expect(cliffsWith(addDays(p10, 3), one)).toMatchObject([{ difference: 37_453 }]);
  });

  it('lies after the P10 and up to the P90, no further', () => {
    expect(cliffsWith(p10)).toEqual([]);
    expect(cliffsWith(addDays(p10, 1))).toHaveLength(1);
    expect(cliffsWith(p90)).toHaveLength(1);
    expect(cliffsWith(addDays(p90, 1))).toEqual([]);
  });

  it('is not told of the P10 itself where another change follows', () => {
    const layers = [p10, addDays(p10, 5)].map((from, index) => aTariffLayer({ id: `NEW-${index}`, from }));

    const { notices } = evaluate({ entryDate: null }, {}, { pack: aTariffPack([aBaseLayer(), ...layers]) });

    expect(
      notices.flatMap((notice) => (notice.code === 'tariff/cliff' ? [notice.cliff.changeOn] : [])),
    ).toEqual([addDays(p10, 5)]);
  });

  it('leaves at least one arrival in ten after it', () => {
    const [cliff] = cliffsWith(p90);

    expect(cliff?.chanceAfter).toBeGreaterThanOrEqual(100_000);
  });

  it('is looked for in the window of each batch, with the duty of that batch', () => {
    const batches = [
      { quantity: 20, afterDays: 0 },
      { quantity: 80, afterDays: 200 },
    ];

    expect(cliffsWith(addDays(p90, 190), { batches })).toMatchObject([
      { entry: 2, entryCount: 2, difference: 2_995_200 },
    ]);
  });

  it('is none under the basis as-of, which takes every entry as made that day', () => {
    const pack = aTariffPack([aBaseLayer(), aTariffLayer({ id: 'NEW', from: addDays(p10, 3) })]);
    const codesUnder = (entryBasis: 'as-of' | 'p50') =>
      evaluate({ entryDate: null }, { entryBasis }, { pack }).notices.map(({ code }) => code);

    expect(codesUnder('p50')).toContain('tariff/cliff');
    expect(codesUnder('as-of')).not.toContain('tariff/cliff');
  });

  it('is none where the entry date is fixed', () => {
    expect(cliffsWith('2026-11-21', { entryDate: calendarDate('2026-11-21') })).toEqual([]);
  });
});
