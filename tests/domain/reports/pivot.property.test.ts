import { sumCents } from '#domain/core/money';
import { PAYMENT_TEMPLATES } from '#domain/payments/payment-templates';
import { paymentPlan } from '#domain/payments/payment-plan';
import { PIVOT_IDS, pivot, type PivotSum } from '#domain/reports/pivot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from '../../fixtures/any-evaluation';

const anyRows = fc
  .array(
    anyEvaluation.map(({ row }) => row),
    { maxLength: 10 },
  )
  .map((rows) =>
    rows.map((row, at) => {
      // Every third offer states no terms.
      const paymentTerms = at % 3 === 0 ? null : PAYMENT_TEMPLATES[at % PAYMENT_TEMPLATES.length]!.terms;
      return { ...row, offer: { ...row.offer, id: `O-${String(at)}`, paymentTerms } };
    }),
  );
const anyPivot = fc
  .record({ rows: anyRows, id: fc.constantFrom(...PIVOT_IDS) })
  .map(({ rows, id }) => ({ rows, id, made: pivot(id, rows) }));

const cents = (sums: readonly (PivotSum | null)[]) =>
  sums.reduce((total, sum) => total + (sum?.amount ?? 0), 0);

describe('A pivot', () => {
  it('has cells that come to the totals of their rows, their columns and all, to the cent', () => {
    fc.assert(
      fc.property(anyPivot, ({ made }) => {
        made.cells.forEach((cells, row) => expect(cents(cells)).toBe(made.rowTotals[row]!.amount));
        made.columns.forEach((_, column) => {
          expect(cents(made.cells.map((cells) => cells[column]!))).toBe(made.columnTotals[column]!.amount);
        });
        expect(cents(made.rowTotals)).toBe(made.total.amount);
        expect(cents(made.columnTotals)).toBe(made.total.amount);
      }),
    );
  });

  it('comes to what its offers come to', () => {
    fc.assert(
      fc.property(anyPivot, ({ rows, id, made }) => {
        const amounts =
          id === 'vendor-payments'
            ? rows.flatMap((row) => paymentPlan(row)?.price ?? [])
            : rows.flatMap((row) => row.cost?.total ?? []);
        expect(made.total.amount).toBe(amounts.length === 0 ? 0 : sumCents(amounts));
      }),
    );
  });

  it('counts every offer, once in each total it belongs to, known or not', () => {
    fc.assert(
      fc.property(anyPivot, ({ rows, made }) => {
        expect([...made.total.offerIds].sort()).toEqual(rows.map(({ offer }) => offer.id).sort());
        const inRows = made.rowTotals.flatMap(({ offerIds }) => offerIds);
        expect(inRows.sort()).toEqual(rows.map(({ offer }) => offer.id).sort());
        for (const sum of [made.total, ...made.rowTotals, ...made.cells.flat()]) {
          if (sum !== null) expect(new Set(sum.offerIds).size).toBe(sum.offerIds.length);
        }
      }),
    );
  });

  it('has what is not known last and no cell without an offer', () => {
    fc.assert(
      fc.property(anyPivot, ({ made }) => {
        for (const heads of [made.rows, made.columns]) {
          const places = heads.map(({ key }) => Number(key === null));
          expect(places).toEqual([...places].sort((a, b) => a - b));
        }
        for (const cell of made.cells.flat()) if (cell !== null) expect(cell.offerIds).not.toEqual([]);
      }),
    );
  });
});
