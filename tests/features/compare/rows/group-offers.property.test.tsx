import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateColumn } from '#domain/reports/aggregate';
import { aggregateCell } from '#domain/reports/aggregate-cell';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { plainCell } from '#domain/reports/plain-cell';
import { orderable, orderOffers } from '../../../../src-renderer/features/compare/order-offers';
import {
  groupOffers,
  rowsOf,
  type OfferGroup,
} from '../../../../src-renderer/features/compare/rows/group-offers';
import { headingsOf, offerLines } from '../../../../src-renderer/features/compare/rows/offer-lines';
import { allRows } from '../../../../src-renderer/ui/data-table/sort-index';
import { FIRST_HEADING } from '../../../../src-renderer/ui/data-table/row-lines';
import { anyEvaluation } from '../../../fixtures/any-evaluation';

const columns = new Map(comparisonColumns.map((column) => [column.id, column]));
const ids = comparisonColumns.map(({ id }) => id);
/** Few values, so that groups have several members; and any column at all. */
const anyGrouping = fc.oneof(
  fc.uniqueArray(fc.constantFrom('origin', 'vendor', 'incoterm', 'listStatus', 'usRepair'), {
    minLength: 1,
    maxLength: 3,
  }),
  fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
);
const anySort = fc.uniqueArray(fc.record({ columnId: fc.constantFrom(...ids), bestFirst: fc.boolean() }), {
  maxLength: 2,
  selector: ({ columnId }) => columnId,
});
const anyTable = fc
  .record({
    rows: fc.array(
      anyEvaluation.map(({ row }) => row),
      { minLength: 1, maxLength: 12 },
    ),
    groupBy: anyGrouping,
    sort: anySort,
  })
  .map(({ rows, groupBy, sort }) => {
    // The same offer may be drawn twice: ids tell rows apart.
    const named = rows.map((row, at) => ({ ...row, offer: { ...row.offer, id: `O-${String(at)}` } }));
    const offers = orderable(named);
    const order = orderOffers(offers, allRows(named.length), sort);
    return { rows: named, order, groups: groupOffers(offers, order, groupBy, sort), groupBy };
  });

const leaves = (groups: readonly OfferGroup[]): OfferGroup[] =>
  groups.flatMap((group) => (group.groups.length === 0 ? [group] : leaves(group.groups)));
const every = (groups: readonly OfferGroup[]): OfferGroup[] =>
  groups.flatMap((group) => [group, ...every(group.groups)]);

function linesOf(
  {
    rows,
    order,
    groups,
  }: { rows: Parameters<typeof rowsOf>[0]; order: Uint32Array; groups: readonly OfferGroup[] },
  isOpen: (id: string) => boolean,
  baseline: number | null = null,
) {
  const headings = headingsOf(groups, rows, columns, baseline);
  return offerLines({ rows, order, groups, headings, isOpen, baseline, totals: null });
}

describe('Grouped offers', () => {
  it('stand each in one place, whatever they are grouped and sorted by', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const shown = Array.from(linesOf(table, () => true).index).filter((line) => line < FIRST_HEADING);
        expect([...shown].sort((a, b) => a - b)).toEqual([...table.order].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  it('share the value of their group, and no two groups of one heading have the same', () => {
    fc.assert(
      fc.property(anyTable, ({ rows, groups }) => {
        for (const { column, value, rows: members } of every(groups)) {
          for (const row of rowsOf(rows, members)) expect(column.value(row)).toBe(value);
        }
        expect(new Set(every(groups).map(({ id }) => id)).size).toBe(every(groups).length);
      }),
      { numRuns: 60 },
    );
  });

  it('keep the order of the sort within their group', () => {
    fc.assert(
      fc.property(anyTable, ({ order, groups }) => {
        const place = new Map([...order].map((number, at) => [number, at]));
        for (const { rows } of leaves(groups)) {
          const places = [...rows].map((number) => place.get(number)!);
          expect(places).toEqual([...places].sort((a, b) => a - b));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('have headings that say what the column comes to over their offers, and no other', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom(...comparisonColumns), ({ rows, groups }, column) => {
        const headings = headingsOf(groups, rows, columns, null);
        for (const group of every(groups)) {
          const members = rowsOf(rows, group.rows);
          const { cell, aggregate } = aggregateCell(column, members);
          expect(aggregate).toEqual(aggregateColumn(column, members));
          expect(headings.get(group.id)!.cell(column.id)!.copy).toEqual(plainCell(cell, column.kind));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hide exactly their own lines when they are folded', () => {
    fc.assert(
      fc.property(anyTable, fc.nat(), (table, pick) => {
        const all = every(table.groups);
        const folded = all[pick % all.length]!;
        const before = linesOf(table, () => true);
        const after = linesOf(table, (id) => id !== folded.id);
        const idsOf = ({ index, headings }: typeof before) =>
          Array.from(index, (line) =>
            line < FIRST_HEADING ? `row ${String(line)}` : headings[line - FIRST_HEADING]!.id,
          );
        const within = new Set([
          ...Array.from(folded.rows, (number) => `row ${String(number)}`),
          ...every(folded.groups).map(({ id }) => id),
        ]);
        expect(idsOf(after)).toEqual(idsOf(before).filter((id) => !within.has(id)));
      }),
      { numRuns: 60 },
    );
  });

  it('leave the baseline at the top and nowhere else, and count it in its group', () => {
    fc.assert(
      fc.property(anyTable, fc.nat(), (table, pick) => {
        const baseline = pick % table.rows.length;
        const { index, top } = linesOf(table, () => true, baseline);
        expect(top).toBe(1);
        expect(index[0]).toBe(baseline);
        expect([...index].filter((line) => line === baseline)).toHaveLength(1);
        const counted = leaves(table.groups).reduce((sum, { rows }) => sum + rows.length, 0);
        expect(counted).toBe(table.rows.length);
      }),
      { numRuns: 60 },
    );
  });

  it('have what is not known last', () => {
    fc.assert(
      fc.property(anyTable, ({ groups }) => {
        const places = groups.map(({ value }) => Number(value === null));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});
