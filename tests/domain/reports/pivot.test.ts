import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import type { PaymentMilestone } from '#domain/model/payment-terms';
import { NO_FILTER, filterSchema, type FilterGroup } from '#domain/model/row-filter';
import { PIVOT_IDS, pivot, pivotConditions } from '#domain/reports/pivot';
import { filterContext } from '#domain/filtering/filter-context';
import { prepareFilter } from '#domain/filtering/prepare-filter';
import { describe, expect, it } from 'vitest';
import { aListStatus } from '../../fixtures/list-status';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const reference = prepared();
const evaluated = (...changes: readonly Partial<Offer>[]) =>
  evaluateOffers(
    changes.map((change, index) => anOffer({ id: `O-${String(index)}`, ...change })),
    reference,
  );
const january = { entryDate: calendarDate('2027-01-04') };
const march = { entryDate: calendarDate('2027-03-04') };

describe('The pivot of origin by month of rack', () => {
  const rows = evaluated(
    { origin: countryCode('MY'), ...january },
    { origin: countryCode('MY'), ...march },
    { origin: countryCode('TH'), ...march },
    { origin: countryCode('TH'), ...march },
  );
  const made = pivot('origin-month', rows);

  it('has months in order, with landed dollars and TH/s', () => {
    expect(made.rows.map(({ key }) => key)).toEqual(['MY', 'TH']);
    expect(made.columns.map(({ key }) => key)).toEqual([...made.columns.map(({ key }) => key)].sort());
    const [, inMarch] = made.cells[1]!;
    expect(inMarch!.offerIds).toEqual(['O-2', 'O-3']);
    expect(inMarch!.amount).toBe(rows[2]!.cost!.total + rows[3]!.cost!.total);
    expect(inMarch!.terahashes).toBe(2 * rows[2]!.offer.quantity * rows[2]!.offer.hashrateThs);
    expect(made.cells[1]![0]).toBeNull();
  });
});

describe('The pivot of vendor by month of payment', () => {
  const at = (percent: number, plusDays: number): PaymentMilestone => ({
    share: partsPerMillion(percent * 10_000),
    event: 'signing',
    plusDays,
  });
  // As of 21 November: 60 % in that month and 40 % in January.
  const paymentTerms = [at(30, 0), at(30, 7), at(40, 60)];
  const rows = evaluated(
    { vendor: 'Bitmain', paymentTerms },
    { vendor: 'Bitmain', paymentTerms: [at(100, 0)] },
    { vendor: 'Canaan' },
  );
  const made = pivot('vendor-payments', rows);

  it('has the months that are paid in, and at the end what states no terms', () => {
    expect(made.columns.map(({ key }) => key)).toEqual(['2026-11', '2027-01', null]);
    expect(made.cells[0]!.map((cell) => cell?.amount ?? null)).toEqual([59_904_000, 14_976_000, null]);
    expect(made.cells[1]!.map((cell) => cell?.missing ?? null)).toEqual([null, null, 1]);
  });

  it('counts the TH/s of an offer once, however many payments it has', () => {
    expect(made.rowTotals.map(({ terahashes }) => terahashes)).toEqual([46_800, 23_400]);
    expect(made.cells[0]![0]!.terahashes).toBe(46_800);
    expect(made.total.terahashes).toBe(70_200);
  });

  it('names the offers of a month, of one vendor and of all', () => {
    const named = (row: number | null, column: number) => pivotConditions(made, row, column).at(-1);
    const isOneOf = (...values: readonly string[]) => ({
      kind: 'one-of',
      columnId: 'offerId',
      values,
      isNot: false,
    });

    expect(named(0, 1)).toEqual(isOneOf('O-0'));
    expect(named(null, 0)).toEqual(isOneOf('O-0', 'O-1'));
    expect(named(null, 2)).toEqual(isOneOf('O-2'));
  });

  it('names up to a thousand, as a filter does, and beyond it the vendor alone', () => {
    const conditionsOf = (count: number) => {
      const many = Array.from({ length: count }, (_, index) => ({
        ...rows[0]!,
        offer: { ...rows[0]!.offer, id: `M-${String(index)}` },
      }));
      return pivotConditions(pivot('vendor-payments', many), 0, 0);
    };

    expect(conditionsOf(1000).map(({ columnId }) => columnId)).toEqual(['vendor', 'offerId']);
    expect(conditionsOf(1001).map(({ columnId }) => columnId)).toEqual(['vendor']);
  });
});

describe('The pivot of vendor by list status', () => {
  it('has the gravest status first', () => {
    const [row] = evaluated({});
    const statuses = [
      aListStatus('not-screened'),
      aListStatus('listed'),
      aListStatus('not-screened', 'a sister is listed'),
    ];
    const rows = statuses.map((status, index) => ({
      ...row!,
      offer: { ...row!.offer, id: `O-${String(index)}` },
      listStatus: { ...row!.listStatus, ...status },
    }));

    expect(pivot('vendor-status', rows).columns.map(({ key }) => key)).toEqual([
      'Listed',
      'Not screened · related party listed',
      'Not screened',
    ]);
  });
});

describe('A month', () => {
  const daysOf = (day: string) => {
    const [row] = evaluated({});
    const delivery = { ...row!.delivery!, onRackP50: calendarDate(day) };
    return pivotConditions(pivot('origin-month', [{ ...row!, delivery }]), null, 0);
  };

  it.each([
    ['2027-02-10', '2027-02-01', '2027-02-28'],
    ['2028-02-10', '2028-02-01', '2028-02-29'],
    ['2100-02-10', '2100-02-01', '2100-02-28'],
    ['2027-04-30', '2027-04-01', '2027-04-30'],
    ['2027-12-01', '2027-12-01', '2027-12-31'],
  ])('of %s runs from %s to %s', (day, from, to) => {
    expect(daysOf(day)).toEqual([
      {
        kind: 'date',
        columnId: 'onRackP50',
        from: { kind: 'day', day: from },
        to: { kind: 'day', day: to },
      },
    ]);
  });
});

describe('The offers of a cell', () => {
  const rows = evaluated(
    { vendor: 'Bitmain', ...january },
    { vendor: 'Bitmain', ...march },
    { vendor: 'Canaan', origin: countryCode('TH'), ...march },
  );

  it.each(PIVOT_IDS)('are those and no others that its conditions leave over (%s)', (id) => {
    const made = pivot(id, rows);
    const context = filterContext(reference);
    const passing = (row: number | null, column: number | null) => {
      const filter: FilterGroup = { ...NO_FILTER, rules: pivotConditions(made, row, column) };
      expect(filterSchema.safeParse(filter).success).toBe(true);
      const { passes } = prepareFilter(filter, context);
      return rows.filter((one) => passes(one)).map(({ offer }) => offer.id);
    };
    made.rows.forEach((_, row) => {
      made.columns.forEach((__, column) => {
        const cell = made.cells[row]![column];
        if (cell != null) expect(passing(row, column)).toEqual(cell.offerIds);
      });
      expect(passing(row, null)).toEqual(made.rowTotals[row]!.offerIds);
    });
    made.columns.forEach((_, column) => {
      expect(passing(null, column)).toEqual(made.columnTotals[column]!.offerIds);
    });
    expect(passing(null, null)).toEqual(made.total.offerIds);
  });
});
