import type { MoneyUnit } from '#domain/model/view';
import { aggregateColumn } from '#domain/reports/aggregate';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { columnsInUnit } from '#domain/reports/money-unit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from '../../fixtures/any-evaluation';

const UNITS = ['per-unit', 'per-th', 'per-mw', 'total', 'percent-of-price'] as const;
const asIs = new Map(comparisonColumns.map((column) => [column.id, column]));
const converted = (unit: MoneyUnit) => columnsInUnit(unit).filter(({ shownIn }) => shownIn !== undefined);

/** What a dollar of the whole quantity is divided by in a unit, in units of the figure. */
const divisors = {
  'per-unit': ({ quantity }) => quantity,
  'per-th': ({ quantity, hashrateThs }) => quantity * hashrateThs,
  'per-mw': ({ quantity, powerW }) => (quantity * (powerW ?? 0)) / 1_000_000,
  total: () => 1,
  'percent-of-price': ({ quantity, unitPrice }) => (quantity * unitPrice) / 1_000_000,
} satisfies Record<
  string,
  (offer: { quantity: number; hashrateThs: number; powerW: number | null; unitPrice: number }) => number
>;

describe('money of any offer in any unit', () => {
  it('is within half a cent, or half a part per million, of the exact dollars', () => {
    fc.assert(
      fc.property(anyEvaluation, fc.constantFrom(...UNITS), ({ row }, unit) => {
        for (const column of converted(unit)) {
          const value = column.value(row);
          const whole = column.shownIn?.whole(row) ?? null;
          expect(value === null, column.id).toBe(whole === null);
          if (typeof value !== 'number' || whole === null) continue;
          const exact = whole / divisors[unit](row.offer);
          expect(Math.abs(value - exact), column.id).toBeLessThanOrEqual(
            0.5 + Math.abs(exact) * 1e-12 + 1e-6,
          );
        }
      }),
    );
  });

  it('is, as a total, what the column of totals says', () => {
    fc.assert(
      fc.property(anyEvaluation, ({ row }) => {
        const total = new Map(columnsInUnit('total').map((column) => [column.id, column.value(row)]));
        for (const column of comparisonColumns) {
          if (column.kind !== 'usd' || column.header.includes('$/') || column.id === 'unitPrice') continue;
          expect(total.get(column.id), column.id).toBe(column.value(row));
        }
        expect(total.get('landedPerTh')).toBe(total.get('landedTotal'));
        expect(total.get('landedPerUnit')).toBe(total.get('landedTotal'));
        expect(total.get('exposurePerTh')).toBe(total.get('exposure'));
      }),
    );
  });

  it('goes back from a figure per TH or per rig to the dollars that it is a share of', () => {
    const own = [
      ...['pricePerTh', 'landedPerTh', 'exposurePerTh', 'receivingPerTh', 'useTaxPerTh'],
      ...['delayPerTh', 'servicePerTh', 'reservePerTh', 'allInPerTh', 'unitPrice', 'landedPerUnit'],
    ];
    fc.assert(
      fc.property(anyEvaluation, ({ row }) => {
        const total = new Map(columnsInUnit('total').map((column) => [column.id, column.value(row)]));
        const { quantity, hashrateThs } = row.offer;
        for (const id of own) {
          const [figure, dollars] = [asIs.get(id)?.value(row) ?? null, total.get(id) ?? null];
          expect(dollars === null, id).toBe(figure === null);
          if (figure === null || dollars === null) continue;
          const per = id.endsWith('PerTh') ? quantity * hashrateThs : quantity;
          // Half a cent of rounding in the figure and half a cent for each rig in the dollars, for
          // each of the up to six parts or batches that both are put together from.
          expect(Math.abs(Number(figure) - Number(dollars) / per), id).toBeLessThanOrEqual(
            6 * (0.5 + (0.5 * quantity) / per) + 1e-6,
          );
        }
      }),
    );
  });

  it('adds up by column as it adds up by total: parts of landed in any unit come to it within their rounding', () => {
    const parts = ['customsValue', 'duty', 'fees', 'freight', 'insurance', 'other'];
    fc.assert(
      fc.property(anyEvaluation, fc.constantFrom(...UNITS), ({ row }, unit) => {
        if (row.cost === null) return;
        const values = new Map(columnsInUnit(unit).map((column) => [column.id, column.value(row)]));
        const sum = parts.reduce((total, id) => total + Number(values.get(id) ?? 0), 0);
        const slack = unit === 'total' ? 0 : parts.length / 2 + 0.5;

        expect(Math.abs(sum - Number(values.get('landedTotal')))).toBeLessThanOrEqual(slack);
      }),
    );
  });

  it('comes to the same dollars over several offers in every unit', () => {
    fc.assert(
      fc.property(
        fc.array(anyEvaluation, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...UNITS),
        (all, unit) => {
          const rows = all.map(({ row }, index) => ({ ...row, offer: { ...row.offer, id: `O${index}` } }));
          for (const column of converted(unit)) {
            const known = rows.filter((row) => column.value(row) !== null);
            if (known.length === 0) continue;
            const { value } = aggregateColumn(column, rows);
            const dollars = known.reduce((sum, row) => sum + (column.shownIn?.whole(row) ?? 0), 0);
            const divisor = known.reduce((sum, row) => sum + divisors[unit](row.offer), 0);
            const expected = unit === 'total' ? dollars : dollars / divisor;
            expect(Math.abs((value ?? Number.NaN) - expected), column.id).toBeLessThanOrEqual(
              1e-6 + Math.abs(expected) * 1e-9,
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('leaves a column whose own unit is asked for untouched', () => {
    for (const unit of UNITS) {
      for (const column of columnsInUnit(unit)) {
        if (column.shownIn === undefined) expect(column.value, column.id).toBe(asIs.get(column.id)?.value);
      }
    }
    const own = { 'per-th': 'landedPerTh', 'per-unit': 'landedPerUnit', total: 'duty' } as const;
    for (const [unit, id] of Object.entries(own)) {
      expect(columnsInUnit(unit as keyof typeof own).find((column) => column.id === id)).toBe(asIs.get(id));
    }
  });
});
