import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { NO_FILTER, filterSchema, type FilterGroup } from '#domain/model/row-filter';
import { PIVOT_IDS, pivot, pivotConditions } from '#domain/reports/pivot';
import { filterContext } from '#domain/filtering/filter-context';
import { prepareFilter } from '#domain/filtering/prepare-filter';
import { describe, expect, it } from 'vitest';
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
