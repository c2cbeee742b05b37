/**
 * The comparison as files and on paper, in the order and columns of the view.
 *
 * Depends on: react, domain, services, features/compare, ui.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { filterColumns } from '#domain/filtering/filter-columns';
import { filterContext } from '#domain/filtering/filter-context';
import { filterText as conditionsText } from '#domain/filtering/filter-words';
import type { Evidence } from '#domain/model/evidence';
import type { View } from '#domain/model/view';
import type { ComparisonSheet } from '#domain/reports/comparison-sheet';
import { splitByFilter } from '../features/compare/filters/split-by-filter';
import { orderable, orderOffers, shownOffers } from '../features/compare/order-offers';
import { baselineName } from '../features/compare/rows/baseline';
import { fileRows } from '../features/compare/rows/file-rows';
import { groupingWords } from '../features/compare/rows/grouping';
import { sortWords } from '../features/compare/sentence-bar';
import { layoutOf } from '../features/compare/standard-view';
import type { Comparison } from '../services/use-comparison';
import {
  sheetOf,
  useExports,
  type ComparisonFormat,
  type ExportOptions,
  type ShownComparison,
} from '../services/use-exports';
import { formatCount, formatInteger } from '../ui/format';
import { useMessages } from '../ui/messages';

interface ComparisonFilesOptions {
  readonly comparison: Comparison;
  readonly view: View;
  readonly evidence: readonly Evidence[];
  /** Said behind each file that was written; empty if there is nothing to say. */
  readonly remark: string;
  /** Runs work and tells the user if it fails. */
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
}

/** What can be done with the comparison as it is shown. */
export interface ComparisonFiles {
  /** Exports the given offers and columns, in their order. */
  readonly exportShown: (
    format: 'xlsx' | 'csv',
    offerIds: readonly string[],
    columnIds: readonly string[],
  ) => void;
  /** Exports what the view shows. */
  readonly exportView: (format: ComparisonFormat) => void;
  /** Writes the workbook for finance, of what the view shows. */
  readonly exportFinance: () => void;
  /** Writes the offers that the view shows in the columns of a price list. */
  readonly exportPriceList: (format: 'xlsx' | 'csv') => void;
  readonly print: () => void;
  /** The sheet that is being printed; null while none is. */
  readonly printed: ComparisonSheet | null;
}

export function useComparisonFiles(options: ComparisonFilesOptions): ComparisonFiles {
  const { comparison, view, evidence, remark, attempt } = options;
  const exports = useExports();
  const { show } = useMessages();
  const [printed, setPrinted] = useState<ComparisonSheet | null>(null);

  const shown = useCallback(
    (offerIds: readonly string[], columnIds: readonly string[]): ShownComparison => {
      const byId = new Map(comparison.rows.map((row) => [row.offer.id, row]));
      const { rows, groups } = fileRows(
        offerIds.flatMap((id) => byId.get(id) ?? []),
        view,
      );
      return {
        rows,
        groups,
        hasTotals: view.hasTotals,
        columnIds,
        unit: view.unit,
        formats: view.formats,
        arrangement: arrangementOf(view, comparison),
        prepared: comparison.prepared,
        evidence,
      };
    },
    [comparison, view, evidence],
  );

  /** Writes a file; says how far it is and offers to stop it where that takes a while. */
  const write = useCallback(
    (failure: string, count: number, work: (options: ExportOptions) => Promise<string | null>) =>
      attempt(failure, async () => {
        const working = new AbortController();
        let isSlow = false;
        let told = 0;
        const tell = () => {
          show({
            kind: 'done',
            text: `Writing ${formatCount(count, 'offer')}…${told === 0 ? '' : ` ${String(told)} %`}`,
            isUnderWay: true,
            action: { label: 'Stop', run: () => working.abort(new Error('You stopped it.')) },
          });
        };
        const notice = setTimeout(() => {
          isSlow = true;
          tell();
        }, QUIET_MS);
        const onProgress = (share: number) => {
          const percent = Math.floor(share * 10) * 10;
          if (!isSlow || percent <= told) return;
          told = percent;
          tell();
        };
        try {
          const path = await work({ signal: working.signal, onProgress });
          if (path !== null) show({ kind: 'done', text: `Exported to ${path}.${remark}` });
        } finally {
          clearTimeout(notice);
          isSlow = false;
        }
      }),
    [attempt, show, remark],
  );

  const exportShown = useCallback(
    (format: ComparisonFormat, offerIds: readonly string[], columnIds: readonly string[]) =>
      write('The comparison could not be exported.', offerIds.length, (options) =>
        exports.comparison(shown(offerIds, columnIds), format, options),
      ),
    [write, exports, shown],
  );

  const exportView = (format: ComparisonFormat) => {
    const { offerIds, columnIds } = shownBy(view, comparison);
    exportShown(format, offerIds, columnIds);
  };
  const exportFinance = () => {
    const { offerIds, columnIds } = shownBy(view, comparison);
    write('The finance workbook could not be written.', offerIds.length, (options) =>
      exports.finance(shown(offerIds, columnIds), options),
    );
  };
  const exportPriceList = (format: 'xlsx' | 'csv') => {
    const { offerIds } = shownBy(view, comparison);
    const byId = new Map(comparison.rows.map(({ offer }) => [offer.id, offer]));
    const { sites, settings } = comparison.prepared.reference;
    const offers = offerIds.flatMap((id) => byId.get(id) ?? []);
    write('The price list could not be written.', offers.length, (options) =>
      exports.priceList(offers, sites, settings.name, format, options),
    );
  };
  const print = () => {
    const { offerIds, columnIds } = shownBy(view, comparison);
    if (offerIds.length > MOST_PRINTED) {
      attempt('The table could not be printed.', () => Promise.reject(new Error(tooLong(offerIds.length))));
    } else {
      setPrinted(sheetOf(shown(offerIds, columnIds)));
    }
  };

  // By reference: a remark that changes meanwhile must not print again.
  const remarkThen = useRef(remark);
  useEffect(() => {
    remarkThen.current = remark;
  }, [remark]);

  // The sheet has to stand on the page before the page can be printed.
  useEffect(() => {
    if (printed === null) return;
    attempt('The table could not be printed.', async () => {
      const notice = setTimeout(() => {
        show({
          kind: 'done',
          text: `Printing ${formatCount(printed.rows.length, 'offer')}…`,
          isUnderWay: true,
        });
      }, QUIET_MS);
      try {
        await document.fonts.ready;
        const path = await exports.pdf(printed.title);
        if (path !== null) show({ kind: 'done', text: `Printed to ${path}.${remarkThen.current}` });
      } finally {
        clearTimeout(notice);
        setPrinted(null);
      }
    });
  }, [printed, attempt, exports, show]);

  return { exportShown, exportView, exportFinance, exportPriceList, print, printed };
}

/**
 * The most offers in one print. Time grows faster than the table, a quarter of a
 * minute here; at 10,000 offers the page runs out of memory and ends.
 */
const MOST_PRINTED = 2_500;

function tooLong(count: number): string {
  return (
    `${formatInteger(count)} offers are shown and at most ${formatInteger(MOST_PRINTED)} are printed. ` +
    'Nothing was written. Filter the table, or export it to Excel or CSV.'
  );
}

/** Before this, work is not worth a word. */
const QUIET_MS = 300;

function shownBy(
  view: View,
  { rows, prepared }: Comparison,
): { readonly offerIds: readonly string[]; readonly columnIds: readonly string[] } {
  const offers = orderable(rows);
  const columns = filterColumns(rows, filterContext(prepared));
  // What misses the filter is in no file, shown or not: a reader of the file would not see it stand back.
  const { passing } = splitByFilter(shownOffers(offers, view.filterText), view.filter, columns);
  const order = orderOffers(offers, passing, view.sort, view.unit);
  const layout = layoutOf(view);
  const center = layout.columnIds.filter((id) => !layout.pinnedLeft.includes(id));
  return {
    offerIds: Array.from(order, (index) => rows[index]?.offer.id ?? ''),
    columnIds: [...layout.pinnedLeft, ...center],
  };
}

/** Which offers were taken, by which words and conditions, in what groups and order, and what with. */
function arrangementOf(view: View, { rows, prepared }: Comparison): string {
  const { sort, groupBy, filterText, filter, unit, baselineId } = view;
  const baseline = rows.find(({ offer }) => offer.id === baselineId);
  const typed = filterText.trim();
  const conditions = conditionsText(filter, filterContext(prepared));
  const which = [
    ...(typed === '' ? [] : [`with “${typed}”`]),
    ...(conditions === '' ? [] : [`where ${conditions}`]),
  ].join(' ');
  return [
    which === '' ? 'All offers' : `Offers ${which}`,
    ...(groupBy.length === 0 ? [] : [`grouped by ${groupingWords(groupBy)}`]),
    sort.length === 0 ? 'not sorted' : `sorted by ${sortWords(sort, unit)}`,
    ...(baseline === undefined ? [] : [`compared with ${baselineName(baseline)}`]),
  ].join(', ');
}
