/**
 * Differences to the baseline in the table. In cosy rows they stand as a second
 * line under every figure; in compact rows, where there is no room, columns of
 * their own follow the figures that decide (landed, all-in, on rack), and the
 * others have it as a hint.
 *
 * Depends on: domain, ui, ./delta-words.
 */
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { deltaOf, hasDelta, type Delta } from '#domain/reports/delta';
import { plainCell } from '#domain/reports/plain-cell';
import { classNames } from '../../../ui/class-names';
import type { GridColumn, GridLayout } from '../../../ui/data-table/grid-column';
import { UNKNOWN } from '../../../ui/format';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { baselineName } from './baseline';
import { deltaText, spokenDelta } from './delta-words';
import styles from './rows.module.css';

type OfferColumn = GridColumn<OfferEvaluation>;

/** Columns after which compact rows show the difference in a column of its own, with its header. */
const DELTA_HEADERS: Readonly<Record<string, string>> = {
  landedPerTh: 'Δ landed',
  allInPerTh: 'Δ all-in',
  onRackP50: 'Δ days P50',
  onRackP90: 'Δ days P90',
};
const PREFIX = 'delta:';
const WIDTH = 88;

/** Every column of the table once offers are compared with a baseline. */
export function comparedColumns(
  columns: readonly OfferColumn[],
  figures: ReadonlyMap<string, ComparisonColumn>,
  baseline: OfferEvaluation,
  isCosy: boolean,
): readonly OfferColumn[] {
  return columns.flatMap((column) => {
    const figure = figures.get(column.id);
    if (figure === undefined || !hasDelta(figure)) return [column];
    if (isCosy) return [withSecondLine(column, figure, baseline)];
    return DELTA_HEADERS[column.id] === undefined
      ? [withHint(column, figure, baseline)]
      : [column, deltaColumn(column, figure, baseline)];
  });
}

/** In a compact row the difference of any other figure is a hint of it. */
function withHint(column: OfferColumn, figure: ComparisonColumn, baseline: OfferEvaluation): OfferColumn {
  const against = `against ${baselineName(baseline)}`;
  return {
    ...column,
    render: (row) => {
      const value = column.render === null ? column.text(row) : column.render(row);
      const delta = row.offer.id === baseline.offer.id ? null : deltaOf(figure, row, baseline);
      return delta === null ? value : <span title={`${deltaText(delta, figure)} ${against}`}>{value}</span>;
    },
  };
}

function withSecondLine(
  column: OfferColumn,
  figure: ComparisonColumn,
  baseline: OfferEvaluation,
): OfferColumn {
  return {
    ...column,
    render: (row) => {
      const delta = row.offer.id === baseline.offer.id ? null : deltaOf(figure, row, baseline);
      const value = column.render === null ? column.text(row) : column.render(row);
      return delta === null ? (
        value
      ) : (
        <span className={styles['twoLines']}>
          <span>{value}</span>
          <DeltaMark delta={delta} figure={figure} />
        </span>
      );
    },
  };
}

function deltaColumn(column: OfferColumn, figure: ComparisonColumn, baseline: OfferEvaluation): OfferColumn {
  const of = (row: OfferEvaluation) => deltaOf(figure, row, baseline);
  return {
    ...column,
    id: `${PREFIX}${column.id}`,
    header: DELTA_HEADERS[column.id] ?? `Δ ${column.header}`,
    definition: `${column.header} − that of the baseline, ${baselineName(baseline)}. + is dearer, later or larger.`,
    width: WIDTH,
    extraWidth: 14,
    isStrong: false,
    value: (row) => of(row)?.amount ?? null,
    text: (row) => {
      const delta = of(row);
      return delta === null ? UNKNOWN : deltaText(delta, figure);
    },
    copy: (row) => plainCell(of(row)?.amount ?? null, figure.kind === 'date' ? 'integer' : figure.kind),
    render: (row) => {
      const delta = of(row);
      if (row.offer.id === baseline.offer.id) return <span className={styles['noDelta']}>baseline</span>;
      if (delta === null) return <span className={styles['noDelta']}>{UNKNOWN}</span>;
      return <DeltaMark delta={delta} figure={figure} />;
    },
  };
}

/** Sign, arrow and colour; in words for a screen reader. */
function DeltaMark({ delta, figure }: { readonly delta: Delta; readonly figure: ComparisonColumn }) {
  const arrow = delta.amount > 0 ? ' ▲' : delta.amount < 0 ? ' ▼' : '';
  return (
    <span
      className={classNames(
        styles['delta'],
        delta.isBetter === true && styles['better'],
        delta.isBetter === false && styles['worse'],
      )}
    >
      <span>
        {deltaText(delta, figure)}
        <span aria-hidden="true">{arrow}</span>
      </span>
      <VisuallyHidden> {spokenDelta(delta)}</VisuallyHidden>
    </span>
  );
}

/** The layout with the columns of differences after those they belong to. */
export function comparedLayout(layout: GridLayout, columns: readonly OfferColumn[]): GridLayout {
  const deltas = new Set(columns.map(({ id }) => id).filter((id) => id.startsWith(PREFIX)));
  if (deltas.size === 0) return layout;
  const withDeltas = (ids: readonly string[]) =>
    ids.flatMap((id) => (deltas.has(`${PREFIX}${id}`) ? [id, `${PREFIX}${id}`] : [id]));
  return {
    ...layout,
    columnIds: withDeltas(layout.columnIds),
    pinnedLeft: withDeltas(layout.pinnedLeft),
    pinnedRight: withDeltas(layout.pinnedRight),
  };
}

/** A layout as a view keeps it: a difference comes and goes with the baseline. */
export function keptLayout(layout: GridLayout): GridLayout {
  const kept = (ids: readonly string[]) => ids.filter((id) => !id.startsWith(PREFIX));
  return {
    ...layout,
    columnIds: kept(layout.columnIds),
    pinnedLeft: kept(layout.pinnedLeft),
    pinnedRight: kept(layout.pinnedRight),
  };
}

/** The column that a sort by a difference is a sort by: both have one order. */
export function sortedColumnId(columnId: string): string {
  return columnId.startsWith(PREFIX) ? columnId.slice(PREFIX.length) : columnId;
}
