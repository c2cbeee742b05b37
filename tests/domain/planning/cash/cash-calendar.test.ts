import { partsPerMillion, usdCents } from '#domain/core/money';
import { countryCode } from '#domain/core/country';
import { cashCalendar } from '#domain/planning/cash/cash-calendar';
import { describe, expect, it } from 'vitest';
import { aSiteCapacity } from '../../../fixtures/plan-records';
import { aFutureOffer, aLineOf, day, month, planOn } from '../../../fixtures/plan-on-ground';
import { aSite, someSettings } from '../../../fixtures/reference';
import { aBaseLayer, aTariffLayer, aTariffPack } from '../../../fixtures/tariffs';

type Asked = Parameters<typeof planOn>[0];

function calendarOf(asked: Asked = {}) {
  const { evaluation, ground } = planOn(asked);
  return { calendar: cashCalendar(evaluation, ground), evaluation, ground };
}

/** Everything at signing and a site that takes power from the as-of date on. */
const atSigning = [{ share: partsPerMillion(1_000_000), event: 'signing', plusDays: 0 }] as const;

describe('the cash calendar', () => {
  it('has every month from the first payment to the last, with what each kind takes', () => {
    const { calendar } = calendarOf();

    expect(calendar.months.map(({ month: each, total }) => [each, total])).toEqual([
      ['2026-11', 3_744_000],
      ['2026-12', 33_696_000],
      ['2027-01', 570_000],
      ['2027-02', 0],
      ['2027-03', expect.any(Number)],
    ]);
    expect(calendar.months[2]?.byKind).toMatchObject({ freight: 420_000, insurance: 150_000, price: 0 });
    expect(calendar.months[1]?.cumulative).toBe(37_440_000);
  });

  it('adds up to landed and receiving, to the cent', () => {
    const { calendar, evaluation } = calendarOf();
    const whole = evaluation.lines[0]?.evaluation?.allInWhole;

    expect(calendar.total).toBe(evaluation.totals.landed + (whole?.receiving ?? 0));
    expect(calendar.months.at(-1)?.cumulative).toBe(calendar.total);
  });

  it('finds the dearest month and the first by which the most is paid', () => {
    const { calendar } = calendarOf({ reference: { sites: [aSite({ receivingCostPerUnit: null })] } });

    expect(calendar.dearest).toEqual({ month: '2026-12', amount: 33_696_000 });
    expect(calendar.peak).toEqual({
      month: calendar.months.at(-1)?.month,
      amount: calendar.total,
    });
  });

  it('keeps what has no day out of the months and in the total', () => {
    const { calendar } = calendarOf({ offers: [aFutureOffer({ shipFrom: countryCode('TH') })] });

    expect(calendar.months.map(({ month: each }) => each)).toEqual(['2026-11']);
    expect(calendar.undated.price).toBe(33_696_000);
    expect(calendar.total).toBe(37_440_000);
    expect(calendar.gaps.map(({ missing }) => missing)).toEqual(['border', 'receiving']);
  });

  it('names the lines whose terms are assumed', () => {
    const { calendar } = calendarOf({
      offers: [aFutureOffer(), aFutureOffer({ id: 'A2', paymentTerms: atSigning })],
    });

    expect(calendar.assumedTerms).toEqual(['line-1']);
  });

  it('does not know earnings without a price of electricity, and shows none after them', () => {
    const { calendar } = calendarOf({
      reference: { sites: [aSite({ energisationDate: day('2026-11-21') })] },
    });

    // Nothing hashes before the last month, in which the rigs arrive.
    expect(calendar.months.map(({ earned }) => earned)).toEqual([0, 0, 0, 0, null]);
    expect(calendar.peakAfterEarnings).toEqual(calendar.peak);
  });

  it('takes off what was earned before the month, and never in silence', () => {
    const site = aSite({ energisationDate: day('2026-11-21'), capacity: aSiteCapacity() });
    const late = [
      { share: partsPerMillion(500_000), event: 'signing', plusDays: 0 },
      { share: partsPerMillion(500_000), event: 'arrival', plusDays: 90 },
    ] as const;
    const { calendar } = calendarOf({
      offers: [aFutureOffer({ paymentTerms: late })],
      reference: { sites: [site] },
    });
    const earnedBefore = calendar.months.slice(0, -1).reduce((sum, { earned }) => sum + (earned ?? 0), 0);
    const last = calendar.months.at(-1);

    expect(earnedBefore).toBeGreaterThan(0);
    expect(last?.cumulative).toBe(calendar.total);
    expect(last?.afterEarnings).toBe(calendar.total - earnedBefore);
  });

  it('knows nothing after earnings from the month on after one that is not known', () => {
    const late = [{ share: partsPerMillion(1_000_000), event: 'arrival', plusDays: 90 }] as const;
    const { calendar } = calendarOf({
      offers: [aFutureOffer({ paymentTerms: late })],
      reference: { sites: [aSite({ energisationDate: day('2026-11-21') })] },
    });

    expect(calendar.months.at(-1)?.afterEarnings).toBeNull();
    expect(calendar.peakAfterEarnings).toBeNull();
    expect(calendar.peak?.amount).toBe(calendar.total);
  });

  it('tells duty that a court struck down apart, line by line, and pays it', () => {
    const struck = aTariffLayer({ id: 'IEEPA', status: 'struck-down', rate: partsPerMillion(200_000) });
    const { calendar } = calendarOf({
      offers: [aFutureOffer(), aFutureOffer({ id: 'A2' })],
      reference: { pack: aTariffPack([aBaseLayer(), struck]) },
    });

    expect(calendar.refunds).toEqual([
      { layerId: 'IEEPA', amount: 2 * 7_488_000, lineIds: ['line-1', 'line-2'] },
    ]);
    expect(calendar.total).toBe(calendar.months.at(-1)?.cumulative);
    const duty = calendar.months.reduce((sum, { byKind }) => sum + byKind.duty, 0);
    expect(duty).toBeGreaterThan(2 * 7_488_000);
  });

  it('moves with the batch month', () => {
    const of = (batchMonth: string) =>
      calendarOf({ lines: [aLineOf({ batchMonth: month(batchMonth) })] }).calendar;
    const [march, april] = [of('2027-03'), of('2027-04')];

    expect(march.months.find(({ byKind }) => byKind.freight > 0)?.month).toBe('2027-03');
    expect(april.months.find(({ byKind }) => byKind.freight > 0)?.month).toBe('2027-04');
    expect(april.total).toBe(march.total);
  });

  it('is empty for an empty plan', () => {
    const { calendar } = calendarOf({ lines: [] });

    expect(calendar).toMatchObject({
      months: [],
      total: 0,
      dearest: null,
      peak: null,
      peakAfterEarnings: null,
    });
  });

  it('reads the same under a scenario that enters on the as-of date, but for the law', () => {
    const { calendar } = calendarOf({ reference: { settings: someSettings({ entryBasis: 'as-of' }) } });

    expect(calendar.months.at(-1)?.byKind.duty).toBeGreaterThan(0);
    expect(usdCents(calendar.months[0]?.byKind.duty ?? 1)).toBe(0);
  });
});

describe('the dearest month', () => {
  it('is the first of those that cost the same', () => {
    const terms = [
      { share: partsPerMillion(500_000), event: 'signing', plusDays: 0 },
      { share: partsPerMillion(500_000), event: 'dispatch', plusDays: 0 },
    ] as const;
    const { calendar } = calendarOf({
      offers: [aFutureOffer({ incoterm: 'DDP', paymentTerms: terms })],
    });
    const [first, , third] = calendar.months;

    expect(third?.total).toBe(first?.total);
    expect(calendar.dearest).toEqual({ month: '2026-11', amount: 18_720_000 });
  });
});

describe('what is earned in a month', () => {
  it('holds its last day', () => {
    const capacity = aSiteCapacity();
    const earnedFrom = (energised: string) => {
      const { calendar } = calendarOf({
        offers: [
          aFutureOffer({
            paymentTerms: [{ share: partsPerMillion(1_000_000), event: 'arrival', plusDays: 90 }],
          }),
        ],
        reference: { sites: [aSite({ energisationDate: day(energised), capacity })] },
      });
      return calendar.months.find(({ month: at }) => at === '2027-03')?.earned;
    };

    expect(earnedFrom('2027-04-01')).toBe(0);
    expect(earnedFrom('2027-03-31')).not.toBe(0);
    expect(earnedFrom('2027-03-31')).not.toBeNull();
  });
});
