import { describe, expect, it } from 'vitest';
import type { Offer } from '#domain/model/offer';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { orderable } from '../../../../src-renderer/features/compare/order-offers';
import { groupOffers } from '../../../../src-renderer/features/compare/rows/group-offers';
import { TOTALS_ID } from '../../../../src-renderer/features/compare/rows/offer-headings';
import {
  headingsOf,
  offerLines,
  totalsOf,
  type LineParts,
} from '../../../../src-renderer/features/compare/rows/offer-lines';
import { lineId } from '../../../../src-renderer/ui/data-table/row-lines';
import { anOffer } from '../../../fixtures/offer';
import { prepared } from '../../../fixtures/reference';

const columns = new Map(comparisonColumns.map((column) => [column.id, column]));
const changes: readonly Partial<Offer>[] = [
  { vendor: 'Bitmain' },
  { vendor: 'Canaan' },
  { vendor: 'Bitmain', siteId: 'nowhere' },
  { vendor: 'Canaan' },
];
const rows = evaluateOffers(
  changes.map((change, index) => anOffer({ id: `O-${String(index)}`, ...change })),
  prepared(),
);
const order = Uint32Array.of(0, 1, 2);
const misses = Uint32Array.of(3);

function linesOf(change: Partial<LineParts> = {}) {
  const lines = offerLines({
    rows,
    order,
    groups: null,
    headings: new Map(),
    isOpen: () => true,
    baseline: null,
    totals: null,
    ...change,
  });
  const ids = Array.from(lines.index, (_, at) => lineId(lines, at, rows, ({ offer }) => offer.id));
  const names = ids.map((id) => lines.headings.find((heading) => heading.id === id)?.label ?? id);
  return { lines, names };
}

function grouped(baseline: number | null) {
  const groups = groupOffers(orderable(rows), order, ['vendor'], []);
  return { groups, headings: headingsOf(groups, rows, columns, baseline), baseline };
}

describe('The lines of the table', () => {
  it('end with the totals, behind what misses the filter, which is in no total', () => {
    const { lines, names } = linesOf({ misses, totals: totalsOf(rows, order, columns) });

    expect(names).toEqual(['O-0', 'O-1', 'O-2', 'O-3', 'Total']);
    expect(lines).toMatchObject({ top: 0, bottom: 1, depth: 0 });
    expect(lines.headings.at(-1)).toMatchObject({ id: TOTALS_ID, count: '3 offers' });
    expect(lines.headings.at(-1)?.cell('quantity')?.text).toBe('300');
  });

  it('begin with the baseline, once, also where it misses the filter', () => {
    expect(linesOf({ baseline: 1 }).names).toEqual(['O-1', 'O-0', 'O-2']);
    expect(linesOf({ baseline: 3, misses }).names).toEqual(['O-3', 'O-0', 'O-1', 'O-2']);
    expect(linesOf({ baseline: 3 }).lines.top).toBe(1);
  });

  it('have every group under its heading, and of a folded one the heading alone', () => {
    const parts = grouped(null);
    expect(linesOf(parts).names).toEqual(['Bitmain', 'O-0', 'O-2', 'Canaan', 'O-1']);

    const bitmain = parts.groups[0]!.id;
    expect(linesOf({ ...parts, isOpen: (id) => id !== bitmain }).names).toEqual(['Bitmain', 'Canaan', 'O-1']);
    expect(linesOf(parts).lines.depth).toBe(1);
  });

  it('say under which heading the baseline would stand', () => {
    const { lines, names } = linesOf(grouped(2));

    expect(names).toEqual(['O-2', 'Bitmain', 'O-0', 'Canaan', 'O-1']);
    expect(lines.headings.map(({ count }) => count)).toEqual(['2 offers, baseline above', '1 offer']);
  });

  it('mark a figure that leaves out what is not known, and say of how many', () => {
    const { headings } = linesOf(grouped(null)).lines;
    const [bitmain, canaan] = headings.map((heading) => heading.cell('allInPerTh'));

    expect(bitmain?.text).toMatch(/^[\d.]+\*$/);
    expect(bitmain?.hint).toMatch(/^Mean weighted by TH\/s of 1 offer, 1 value not known, left out$/);
    expect(canaan?.text).toMatch(/^[\d.]+$/);
    expect(headings[0]?.cell('quantity')?.text).toBe('200');
  });
});
