import { breakEvens, type BreakEvens } from '#domain/break-even/break-even';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import { TRANSPORT_MODES, type Offer } from '#domain/model/offer';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aLane, aSite, prepared, someAssumptions, someSettings } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

const anywhere = TRANSPORT_MODES.map((mode) => aLane({ id: mode, mode, shipFrom: ['*'] }));
/** No customs hold, so that the rack is a known number of days after the entry. */
const certain = { ...someAssumptions, holdDays: sourced({ p50: 0, p90: 0 }) };
const withoutSite = prepared({ lanes: anywhere, settings: someSettings({}, { defaultSiteId: null }) });
const withSite = prepared({ lanes: anywhere, settings: someSettings({}, { assumptions: certain }) });

function solve(a: Partial<Offer>, b: Partial<Offer>, reference: PreparedReference = withoutSite): BreakEvens {
  const found = breakEvens(
    evaluateOffer(anOffer({ id: 'A', ...a }), reference),
    evaluateOffer(anOffer({ id: 'B', ...b }), reference),
    reference,
  );
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}

const thailand = { origin: countryCode('TH') };

describe('C [COMPUTED] 100 S21 Pro by sea, Malaysia 428,413.26 against Thailand 437,773.26', () => {
  const found = solve({}, thailand);

  it('ties at a duty of 15.1 %: 9,360.00 more on 374,400.00', () => {
    // Duty 47,174.40 + 9,360.00 = 56,534.40 = 15.1 % of 374,400.00, to the cent.
    expect(found.dutyRate).toEqual({
      kind: 'tie',
      value: 151_000,
      now: 126_000,
      difference: 25_000,
      isExact: true,
      costAt: 1871,
      costBelow: 1871,
    });
  });

  it('ties at a unit price of 3,827.04: duty and HMF follow it', () => {
    // 3,827.03: 382,703.00 + 5,700.00 + 9,950.28 + 38,270.30 + 670.86 + 478.38 = 437,772.82.
    // 3,827.04: 382,704.00 + 5,700.00 + 9,950.30 + 38,270.40 + 670.86 + 478.38 = 437,773.94.
    expect(found.unitPrice).toMatchObject({ kind: 'tie', value: 382_704, now: 374_400, isExact: false });
  });

  it('says that landed cost holds no delay', () => {
    expect(found.daysLater).toEqual({ kind: 'none', reason: 'not-affected', because: 'landed-has-no-delay' });
  });

  it('says which figure is compared, and that Malaysia is 0.40 per TH cheaper', () => {
    expect(found).toMatchObject({ figure: 'landed', cost: 1831, costAgainst: 1871, gap: -40, order: -1 });
  });

  it('the other way round Thailand ties at the 12.6 % that Malaysia pays', () => {
    expect(solve(thailand, {}).dutyRate).toMatchObject({ kind: 'tie', value: 126_000, now: 151_000 });
  });

  it('is the same in all-in cost, where receiving, delay and service of both are the same', () => {
    const allIn = solve({}, thailand, withSite);

    expect(allIn.figure).toBe('all-in');
    expect(allIn.dutyRate).toMatchObject({ value: 151_000, difference: 25_000, isExact: true });
  });
});

describe('days', () => {
  // Entry on 21 November 2026 and 6 days inland: on the rack on 27 November, power from 1 March 2027.
  // A day of delay is $40 ÷ 1000 = 4 cents per TH; 9,360.00 ÷ 23,400 TH = 40 cents.
  it('ties at ten days of delay, at 4 cents a day, after the slack before the site has power', () => {
    const found = solve({}, thailand, withSite);
    const slack = 94;

    expect(found.daysLater).toMatchObject({ kind: 'tie', value: slack + 10, now: 0, isExact: true });
  });

  const poweredOn = (day: string) =>
    prepared({
      lanes: anywhere,
      settings: someSettings({}, { assumptions: certain }),
      sites: [aSite({ energisationDate: calendarDate(day) })],
    });
  const powerNow = poweredOn('2026-11-01');

  it('a little dearer now is cheaper one day earlier: the tie is between the two', () => {
    // 100.00 + 12.60 + 0.13 more is 0.48 cents per TH; each day late costs 4 cents.
    const found = solve({ unitPrice: usdCents(374_500) }, {}, powerNow);

    expect(found.daysLater).toMatchObject({ kind: 'tie', value: 0, difference: 0, isExact: false });
  });

  it('Thailand would have to be racked ten days earlier, if it can', () => {
    const slow = prepared({
      lanes: anywhere,
      settings: someSettings({}, { assumptions: certain }),
      sites: [
        aSite({
          energisationDate: calendarDate('2026-11-01'),
          inlandDays: sourced({ p50: 20, p90: 20 }),
        }),
      ],
    });

    expect(solve(thailand, {}, slow).daysLater).toMatchObject({ kind: 'tie', value: -10, isExact: true });
  });

  it('does not come earlier than the day of entry', () => {
    const found = solve({ unitPrice: usdCents(474_400) }, {}, powerNow);

    expect(found.daysLater).toMatchObject({
      kind: 'none',
      reason: 'dearer-throughout',
      end: -6,
      endBecause: 'not-before-entry',
    });
  });

  it('does not come earlier than the site has power', () => {
    const soon = poweredOn('2026-11-25');
    const found = solve({ unitPrice: usdCents(474_400) }, {}, soon);

    expect(found.daysLater).toMatchObject({
      reason: 'dearer-throughout',
      end: -2,
      endBecause: 'no-delay-left',
    });
  });

  it('an offer that is dearer and not late ties on no day', () => {
    expect(solve(thailand, {}, withSite).daysLater).toEqual({
      kind: 'none',
      reason: 'dearer-throughout',
      now: 0,
      end: 0,
      endBecause: 'no-delay-left',
      gapAtEnd: 40,
    });
  });

  it('costs nothing where the scenario leaves delay out or hashprice is 0', () => {
    const leftOut = prepared({
      lanes: anywhere,
      settings: someSettings({ allInParts: { delay: false, service: true, reserve: true } }),
    });
    const free = prepared({
      lanes: anywhere,
      settings: someSettings(
        {},
        {
          assumptions: { ...someAssumptions, hashpricePerPhDay: sourced(usdCents(0)) },
        },
      ),
    });

    expect(solve({}, thailand, leftOut).daysLater).toMatchObject({ because: 'delay-not-counted' });
    expect(solve({}, thailand, free).daysLater).toMatchObject({ because: 'delay-costs-nothing' });
  });

  it('ends after ten years', () => {
    expect(solve({}, { unitPrice: usdCents(37_440_000) }, withSite).daysLater).toMatchObject({
      reason: 'cheaper-throughout',
      end: 3650,
      endBecause: null,
    });
  });
});

describe('no such point', () => {
  it('a dear rig ties at no duty: at 0 % it is dearer still', () => {
    // 500,000.00 + 5,700.00 + MPF 670.86 + HMF 625.00 = 506,995.86, less 428,413.26, over 23,400 TH.
    expect(solve({ unitPrice: usdCents(500_000) }, {}).dutyRate).toEqual({
      kind: 'none',
      reason: 'dearer-throughout',
      now: 126_000,
      end: 0,
      endBecause: 'nothing-below',
      gapAtEnd: 336,
    });
  });

  it('a cheap rig ties at no duty up to 1,000 %', () => {
    expect(solve({ unitPrice: usdCents(10_000) }, {}).dutyRate).toMatchObject({
      reason: 'cheaper-throughout',
      end: 10_000_000,
      endBecause: null,
    });
  });

  it('a domestic purchase and a DDP price know no duty of the buyer', () => {
    const domestic = { origin: countryCode('US'), shipFrom: countryCode('US'), mode: 'domestic' } as const;

    expect(solve(domestic, {}).dutyRate).toMatchObject({ reason: 'not-affected', because: 'no-entry' });
    expect(solve({ incoterm: 'DDP' }, {}).dutyRate).toMatchObject({ because: 'seller-pays-duty' });
    expect(solve({ incoterm: 'DDP' }, {}).unitPrice).toMatchObject({ kind: 'tie' });
  });

  it('carriage alone can cost more than the other offer: the least price is one cent a unit above it', () => {
    const dear = { incoterm: 'CIF', freightTotal: usdCents(30_000_000) } as const;
    const found = solve(dear, { unitPrice: usdCents(100_000) });

    // 300,000.00 of freight and 1,500.00 of insurance are 3,015.00 of each unit's price.
    expect(found.unitPrice).toMatchObject({ reason: 'dearer-throughout', end: 301_501 });
  });

  it('names the offers that have no landed cost', () => {
    const known = evaluateOffer(anOffer({ id: 'A' }), withoutSite);
    const unknown = evaluateOffer(anOffer({ id: 'B', htsCode: '9999999999' }), withoutSite);

    expect(breakEvens(known, unknown, withoutSite)).toEqual({
      ok: false,
      problem: { code: 'break-even/no-cost', offerIds: ['B'] },
    });
  });
});

describe('equal offers', () => {
  it('tie at the duty, the price and the day of now', () => {
    const found = solve({}, {}, withSite);

    for (const tie of [found.dutyRate, found.unitPrice, found.daysLater]) {
      expect(tie).toMatchObject({ kind: 'tie', difference: 0, isExact: true });
    }
    expect(found).toMatchObject({ gap: 0, order: 0 });
  });
});

describe('what follows a supposed change', () => {
  const reserve = { reassessmentProbability: partsPerMillion(500_000) };

  it('a reserve for back-duty falls as the duty paid rises: half of each dollar comes back', () => {
    // Both offers hold the reserve of 50 % of 102,960.00 = 51,480.00 at 12.6 %; Thailand 50 % of 93,600.00.
    // All-in: Thailand 437,773.26 + 46,800.00 = 484,573.26; Malaysia 428,413.26 + 51,480.00 = 479,893.26:
    // 4,680.00 apart. Each cent of duty costs half a cent: 9,360.00 of duty, 15.1 %.
    const found = solve(reserve, { ...thailand, ...reserve }, withSite);

    expect(found.gap).toBe(-20);
    expect(found.dutyRate).toMatchObject({ value: 151_000, difference: 25_000 });
  });

  it('under a finding of China the rate stands in place of the duty on goods from China', () => {
    const reference = prepared({
      lanes: anywhere,
      settings: someSettings({ originFinding: 'found-china' }, { defaultSiteId: null }),
    });
    const found = solve({}, { unitPrice: usdCents(300_000) }, reference);

    // B: 300,000.00 × 1.401 + 5,700.00 + 670.86 + 375.00 = 427,045.86. A without duty: 381,238.86.
    // 45,807.00 ÷ 374,400.00 = 12.2348 %.
    expect(found.dutyRate).toMatchObject({ kind: 'tie', now: 401_000, value: 122_348 });
  });

  it('a bond follows the duty', () => {
    const withBond = prepared({
      lanes: anywhere,
      settings: someSettings(
        {},
        {
          defaultSiteId: null,
          assumptions: { ...someAssumptions, bondRate: sourced(partsPerMillion(5000)) },
        },
      ),
    });
    const found = solve({}, { ...thailand, otherTotal: usdCents(0) }, withBond);

    // B names its other costs, so it has no bond; A pays 0.5 % of 374,400.00 + duty + 1,138.86 on top.
    // 374,400 + 5,700 + 1,138.86 + D + 0.005 × (375,538.86 + D) = 437,773.26 gives D = 54,384.88, or 14.5259 %.
    expect(found.dutyRate).toMatchObject({ kind: 'tie', value: 145_259 });
  });
});

describe('under the expected basis and in batches', () => {
  const expected = prepared({
    lanes: anywhere,
    settings: someSettings({ entryBasis: 'expected' }),
    sites: [aSite({ energisationDate: calendarDate('2027-01-15') })],
  });
  const spread = { entryDate: null, leadTimeDays: 40 } as const;
  const batches = [
    { quantity: 60, afterDays: 0 },
    { quantity: 40, afterDays: 45 },
  ];

  it('ties at the rate of the other offer that differs in nothing else', () => {
    const found = solve(spread, { ...spread, ...thailand }, expected);

    expect(found.dutyRate).toMatchObject({ kind: 'tie', now: 126_000, value: 151_000 });
    expect(found.daysLater).toMatchObject({ kind: 'tie' });
    expect(found.unitPrice).toMatchObject({ kind: 'tie' });
  });

  it('puts one rate on every batch', () => {
    const found = solve({ ...spread, batches }, { ...spread, ...thailand, batches }, expected);

    expect(found.dutyRate).toMatchObject({ kind: 'tie', now: 126_000, value: 151_000, isExact: true });
  });
});
