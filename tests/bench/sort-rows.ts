/**
 * Sorting 10,000 evaluated offers by three keys, as the table does it: values of
 * the three columns taken out, ranked, and row numbers sorted. The peer sorts the
 * rows themselves with a comparator that reads each column as it goes.
 */
import lanesJson from '#resources/lanes';
import packJson from '#resources/tariff-pack';
import { z } from 'zod';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import { laneSchema } from '#domain/model/lane';
import { tariffPackSchema } from '#domain/model/tariff-pack';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import {
  allRows,
  compareText,
  ranksById,
  sortableValues,
  sortIndex,
} from '../../src-renderer/ui/data-table/sort-index';
import { median, timeInTurn, type Benchmark } from './figure';
import { syntheticWorkspace } from './synthetic-workspace';

const OFFERS = 10_000;
const RUNS = 15;
const KEYS = ['vendor', 'allInPerTh', 'onRackP90'];

export const sortRowsBenchmark: Benchmark = {
  name: 'sort-10k-3-keys',
  title: '10,000 offers by vendor, all-in $/TH and P90 date',
  take: () => {
    const { offers, ...rest } = syntheticWorkspace(OFFERS);
    const rows = evaluateOffers(
      offers,
      prepareReference({
        ...rest,
        overlays: [],
        pack: tariffPackSchema.parse(packJson),
        lanes: z.array(laneSchema).parse(lanesJson),
      }),
    );
    const columns = KEYS.map(columnById);
    const tieRanks = ranksById(rows, (row) => row.offer.id);

    const times = timeInTurn(
      RUNS,
      () =>
        sortIndex(
          allRows(rows.length),
          columns.map((column) => ({ values: sortableValues(rows, column.value), isAscending: true })),
          tieRanks,
        ),
      () => [...rows].sort((a, b) => compareRows(a, b, columns)),
    );
    return Promise.resolve([
      {
        name: 'sort-10k-3-keys',
        value: median(times.work),
        unit: 'ms',
        ratio: median(times.work) / median(times.peer),
        ratioTo: 'Array.sort of the rows with a comparator over the columns',
        runs: RUNS,
      },
    ]);
  },
};

function columnById(id: string): ComparisonColumn {
  const column = comparisonColumns.find((one) => one.id === id);
  if (column === undefined) throw new RangeError(`No column ${id}`);
  return column;
}

function compareRows(a: OfferEvaluation, b: OfferEvaluation, columns: readonly ComparisonColumn[]): number {
  for (const column of columns) {
    const x = column.value(a);
    const y = column.value(b);
    if (x === y) continue;
    if (x === null) return 1;
    if (y === null) return -1;
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : compareText(String(x), String(y));
    if (order !== 0) return order;
  }
  return compareText(a.offer.id, b.offer.id);
}
