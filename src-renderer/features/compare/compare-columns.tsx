/**
 * The columns of the comparison as the table draws them: alignment, words,
 * marks. What a column is and means stands in the domain's list.
 *
 * Depends on: reports/comparison-columns, evaluation (types), ui.
 */
import type { ReactNode } from 'react';
import type { Confidence } from '#domain/core/source';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { Evidence } from '#domain/model/evidence';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { plainCell } from '#domain/reports/plain-cell';
import type { GridColumn } from '../../ui/data-table/grid-column';
import { formatCell, UNKNOWN } from '../../ui/format';
import { PLAIN_LOOK, type CellLook } from './cells/cell-look';
import { PaymentTicks } from './cells/payment-ticks';
import { QuoteLine } from './cells/quote-line';
import { RackWhisker } from './cells/rack-whisker';
import { ShareBar } from './cells/share-bar';
import { CliffMark, EvidenceDot, LandedBar, ListStatusCell, Muted, Star } from './cells';
import { columnNote } from './column-note';
import { ShadedCell } from './formats/shaded-cell';
import { CheckMark, DoubtMark } from './offer-doubts';
import { SHORTLIST_COLUMN } from './use-shortlist';

type Render = (row: OfferEvaluation, words: string) => ReactNode;

/** What cells draw beside their text, CSS pixels: the evidence dot, `?`, the bar, a tag, the mark of a cliff. */
const EXTRA_WIDTHS: Readonly<Record<string, number>> = {
  model: 16,
  unitPrice: 12,
  pricePerTh: 12,
  landedPerTh: 70,
  allInPerTh: 50,
  hashrate: 12,
  efficiency: 12,
  listStatus: 16,
  dutyRate: 16,
  rackSpread: 96,
  quoteTrend: 84,
  shareOfSpend: 84,
  shareOfHashrate: 84,
};
const STRONG = new Set(['landedPerTh', 'allInPerTh']);
/** Each holds its header with a sort badge of two signs, and the values of an ordinary tender. */
const WIDTHS: Readonly<Record<string, number>> = {
  model: 202,
  shortlist: 44,
  vendor: 112,
  origin: 64,
  shipFrom: 60,
  incoterm: 60,
  quantity: 70,
  hashrate: 70,
  pricePerTh: 98,
  unitPrice: 100,
  onRackP50: 106,
  onRackP90: 106,
  dutyRate: 78,
  customsValue: 130,
  entryDate: 106,
  duty: 112,
  landedPerTh: 120,
  allInPerTh: 122,
  listStatus: 224,
  evidence: 126,
  landedPerUnit: 114,
  warrantyLeft: 144,
  daysToEnergisation: 112,
  receivingPerTh: 124,
  delayPerTh: 98,
  servicePerTh: 110,
  hashboardOrigin: 106,
  entries: 82,
  entryP90: 106,
  freight: 98,
  insurance: 116,
  other: 128,
  exposure: 118,
  exposurePerTh: 126,
  rackSpread: 164,
  firstPayment: 130,
  firstPaymentDate: 112,
  lastPaymentDate: 112,
  paidBeforeDispatch: 140,
  paymentsOnAxis: 196,
  useTaxPerTh: 110,
  reservePerTh: 114,
};

/** Dollars of the whole quantity or of a megawatt need more room than the figures of one rig or TH. */
const WIDE = 140;

function widthOf(column: ComparisonColumn): number {
  const width = WIDTHS[column.id] ?? column.width;
  const unit = column.shownIn?.unit;
  const isLong = unit === 'total' || unit === 'per-mw';
  return isLong ? Math.max(width, WIDE + (EXTRA_WIDTHS[column.id] ?? 0)) : width;
}

/** The value of a column in words, as its kind is written, or the words that stand in its place. */
export function columnText(column: ComparisonColumn, row: OfferEvaluation): string {
  return column.insteadOf?.(row) ?? formatCell(column.value(row), column.kind);
}

/**
 * Every column of the comparison.
 *
 * @param evidence - what offers were read from, for the mark beside the model
 * @param fullAt - the landed cost per TH at which a bar is full, see `landedScale`
 * @param figures - every column with its money in the unit of the view
 * @param look - axes that rows share, and what formats mark
 */
export function compareColumns(
  evidence: readonly Evidence[],
  fullAt: number,
  figures: readonly ComparisonColumn[] = comparisonColumns,
  look: CellLook = PLAIN_LOOK,
): readonly GridColumn<OfferEvaluation>[] {
  const confidence = new Map<string, Confidence>(evidence.map((one) => [one.id, one.confidence]));
  const renders: Readonly<Record<string, Render>> = {
    model: (row, words) => (
      <>
        <EvidenceDot confidence={confidence.get(row.offer.evidenceId) ?? 'assumed'} />
        {words}
      </>
    ),
    shortlist: (row) => <Star isOn={row.offer.isShortlisted} />,
    dutyRate: (row, words) => (
      <>
        <CliffMark row={row} />
        {quietIfNone(words)}
      </>
    ),
    hashrate: doubted('hashrate'),
    efficiency: doubted('efficiency'),
    unitPrice: doubted('unitPrice'),
    pricePerTh: doubted('pricePerTh'),
    landedPerTh: (row, words) => <LandedBar row={row} words={words} fullAt={fullAt} />,
    allInPerTh: (row, words) => (
      <>
        <CheckMark columnId="allInPerTh" row={row} />
        {quietIfNone(words)}
      </>
    ),
    listStatus: (row) => <ListStatusCell status={row.listStatus} />,
    ...graphicRenders(look, figures),
  };
  return figures.map((column) => ({
    id: column.id,
    // The word would be wider than the star.
    header: column.id === SHORTLIST_COLUMN ? '★' : column.header,
    group: column.group,
    definition: column.definition,
    note: columnNote(column),
    align: column.kind === 'text' ? 'left' : 'right',
    width: widthOf(column) + (look.markWidths[column.id] ?? 0),
    extraWidth: (EXTRA_WIDTHS[column.id] ?? 0) + (look.markWidths[column.id] ?? 0),
    isStrong: STRONG.has(column.id),
    isLowBest: column.better !== 'high',
    value: column.value,
    text: (row) => columnText(column, row),
    copy: (row) => {
      const words = column.insteadOf?.(row) ?? null;
      return plainCell(words === null ? column.value(row) : { words }, column.kind);
    },
    render: (row) => {
      const words = columnText(column, row);
      const cell = renders[column.id]?.(row, words) ?? quietIfNone(words);
      const shade = look.shades?.of(column.id, row) ?? null;
      return shade === null ? cell : <ShadedCell shade={shade}>{cell}</ShadedCell>;
    },
  }));
}

/** Columns that draw their value on an axis which all rows share. */
function graphicRenders(
  { axes, largestShares }: CellLook,
  figures: readonly ComparisonColumn[],
): Readonly<Record<string, Render>> {
  const share =
    (columnId: string): Render =>
    (row, words) => {
      const part = figures.find(({ id }) => id === columnId)?.value(row) ?? null;
      const fullAt = largestShares[columnId] ?? 0;
      if (typeof part !== 'number' || fullAt === 0) return quietIfNone(words);
      return <ShareBar share={part} fullAt={fullAt} words={words} />;
    };
  return {
    rackSpread: (row, words) =>
      axes.rack === null || row.delivery === null ? (
        quietIfNone(words)
      ) : (
        <RackWhisker row={row} words={words} axis={axes.rack} />
      ),
    paymentsOnAxis: (row, words) =>
      axes.payments === null || row.offer.paymentTerms === null ? (
        quietIfNone(words)
      ) : (
        <PaymentTicks row={row} words={words} axis={axes.payments} />
      ),
    quoteTrend: (row, words) =>
      words === UNKNOWN ? quietIfNone(words) : <QuoteLine row={row} words={words} axes={axes} />,
    shareOfSpend: share('shareOfSpend'),
    shareOfHashrate: share('shareOfHashrate'),
  };
}

/** A cell with a mark of doubt before its words. */
function doubted(columnId: string): Render {
  return (row, words) => (
    <>
      <DoubtMark columnId={columnId} row={row} />
      {quietIfNone(words)}
    </>
  );
}

function quietIfNone(words: string): ReactNode {
  return isQuiet(words) ? <Muted>{words}</Muted> : words;
}

/** Words that stand for the absence of a value. */
function isQuiet(words: string): boolean {
  return (
    words === UNKNOWN ||
    words === 'n/a' ||
    words === 'in price' ||
    words === 'Not known' ||
    words === 'None held'
  );
}
