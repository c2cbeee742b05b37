/**
 * The sheets Landed cost and Entries, and the inputs that their formulas take.
 *
 * Lines are made twice: once to find which inputs and layers there are, since
 * these stand on sheets and in columns before them, and once when they are
 * written. Nothing of the first time is kept.
 *
 * Depends on: evaluation (types), ./book, ./entry-rows, ./finance-inputs, ./landed-layout, ./landed-rows.
 */
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import type { PreparedReference } from '../../evaluation/prepare-reference';
import type { BookCell, BookRow, BookSheet } from './book';
import { entryRows } from './entry-rows';
import { FinanceInputs } from './finance-inputs';
import { knownText } from './finance-scope';
import { stepsOf } from './landed-formulas';
import { FIRST_LINE, layerColumn, layoutLanded, type LandedLayout } from './landed-layout';
import { landedRow } from './landed-rows';

/** Both sheets and what they rest on. */
export interface LandedSheets {
  readonly landed: BookSheet;
  /** Null where every offer is costed on its own line. */
  readonly entries: BookSheet | null;
  readonly inputs: FinanceInputs;
  readonly layout: LandedLayout;
  /** Line of the totals on Landed cost. */
  readonly totalLine: number;
  /** Sums over the offers of what the app computed, by column, US cents; none for what no offer has. */
  readonly sums: ReadonlyMap<string, number>;
  /** Offers that have a landed cost, and an all-in cost. */
  readonly known: { readonly landed: number; readonly allIn: number };
}

/** Columns that the last line adds up. */
function summedColumns({ layers }: LandedLayout): readonly string[] {
  return [
    'price',
    'value',
    'freight',
    'insurance',
    ...layers.map(({ id }) => layerColumn(id)),
    'duty',
    'mpf',
    'hmf',
    'broker',
    'bond',
    'other',
    'landed',
    'receiving',
    'useTax',
    'delay',
    'service',
    'reserve',
    'allIn',
    'app',
    'difference',
  ];
}

/** Lays out both sheets. */
export function landedSheets(rows: readonly OfferEvaluation[], prepared: PreparedReference): LandedSheets {
  const inputs = new FinanceInputs();
  const layout = layoutLanded(
    (function* () {
      for (const row of rows) yield stepsOf(row, prepared)?.charges ?? null;
    })(),
  );
  const lineOf = (place: number) => place + FIRST_LINE;
  const landedAt = (row: OfferEvaluation, place: number) =>
    landedRow({ row, line: lineOf(place), layout, prepared, inputs }, layout.entryLines[place] ?? null);
  const entriesOf = function* (): Iterable<BookRow> {
    for (const [place, row] of rows.entries()) {
      const lines = layout.entryLines[place] ?? null;
      const charges = lines === null ? null : (stepsOf(row, prepared)?.charges ?? null);
      if (lines === null || charges === null) continue;
      yield* entryRows(
        { offer: row.offer, charges, lines, landedLine: lineOf(place) },
        layout,
        prepared,
        inputs,
      );
    }
  };

  const summed = summedColumns(layout);
  const sums = new Map<string, number>();
  const places = new Map(layout.landed.map(({ id }, index) => [id, index]));
  const known = { landed: 0, allIn: 0 };
  for (const [place, row] of rows.entries()) {
    const { cells } = landedAt(row, place);
    for (const id of summed) {
      const value = cells[places.get(id) ?? -1]?.value;
      if (typeof value === 'number') sums.set(id, (sums.get(id) ?? 0) + value);
    }
    if (row.cost !== null) known.landed += 1;
    if (row.allInWhole?.total != null) known.allIn += 1;
  }
  exhaust(entriesOf());

  const totalLine = rows.length + FIRST_LINE;
  return {
    landed: {
      name: 'Landed cost',
      columns: layout.landed,
      rowCount: rows.length + 1,
      rows: function* () {
        for (const [place, row] of rows.entries()) yield landedAt(row, place);
        yield totalRow(layout, sums, totalLine, knownText(known.landed, rows.length));
      },
      frozenColumns: 1,
      filteredRows: rows.length,
      isOutlined: false,
      pagesWide: Math.ceil(layout.landed.length / 12),
      rules: [
        {
          range: layout.landedAt.range('difference', FIRST_LINE, totalLine),
          condition: `ABS(${layout.landedAt.cell('difference', FIRST_LINE)})>0.004`,
          mark: 'wrong',
        },
        {
          range: layout.landedAt.range('offer', FIRST_LINE, Math.max(FIRST_LINE, totalLine - 1)),
          condition: `ISBLANK($${layout.landedAt.cell('landed', FIRST_LINE)})`,
          mark: 'doubtful',
        },
      ],
    },
    entries:
      layout.entryCount === 0
        ? null
        : {
            name: 'Entries',
            columns: layout.entries,
            rowCount: layout.entryCount,
            rows: entriesOf,
            frozenColumns: 1,
            filteredRows: layout.entryCount,
            isOutlined: false,
            pagesWide: Math.ceil(layout.entries.length / 12),
            rules: [],
          },
    inputs,
    layout,
    totalLine,
    sums,
    known,
  };
}

function totalRow(
  layout: LandedLayout,
  sums: ReadonlyMap<string, number>,
  line: number,
  known: string,
): BookRow {
  const last = line - 1;
  const cells: Record<string, BookCell | null> = {
    offer: { kind: 'text', look: 'sum', value: `Total, landed of ${known}` },
  };
  for (const { id } of layout.landed) {
    if (id === 'offer') continue;
    const sum = sums.get(id);
    cells[id] =
      sum === undefined
        ? { kind: 'text', look: 'sum', value: null }
        : {
            kind: 'usd',
            look: 'sum',
            value: sum,
            // No line, no range: an empty sheet sums nothing.
            formula: last < FIRST_LINE ? '0' : `ROUND(SUM(${layout.landedAt.range(id, FIRST_LINE, last)}),2)`,
          };
  }
  return layout.landedAt.row(cells);
}

/** Makes every line, for what making them takes down. */
function exhaust(rows: Iterable<BookRow>): void {
  const iterator = rows[Symbol.iterator]();
  while (iterator.next().done !== true);
}
