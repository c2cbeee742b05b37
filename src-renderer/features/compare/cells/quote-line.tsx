/**
 * Public quotes of a model over twelve months as a line: the cheapest of each
 * day ÷ the newest. All rows share both axes. Quotes of one day make a point.
 *
 * Depends on: core, evaluation (types), market, ui, ./cell-axes.
 */
import { toDayNumber } from '#domain/core/calendar-date';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { priceTrend } from '#domain/market/price-trend';
import { formatDate, formatUsd } from '../../../ui/format';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { placeOn, type CellAxes } from './cell-axes';
import styles from './graphics.module.css';

interface QuoteLineProps {
  readonly row: OfferEvaluation;
  /** The newest quote, as the column writes it. */
  readonly words: string;
  readonly axes: CellAxes;
}

export function QuoteLine({ row, words, axes }: QuoteLineProps) {
  const { quoteDays, quoteRatios } = axes;
  const points = priceTrend(row.publicQuotes, row.scenario.asOf);
  const newest = points.at(-1);
  const oldest = points[0];
  if (newest === undefined || oldest === undefined || quoteDays === null || quoteRatios === null) {
    return words;
  }
  const places = points.map(({ on, price }) => ({
    x: placeOn(quoteDays, toDayNumber(on)),
    y: 100 - placeOn(quoteRatios, price / newest.price),
  }));
  const told =
    oldest === newest
      ? `one day of public quotes, ${formatDate(newest.on)}`
      : `public quotes from ${formatUsd(oldest.price)} on ${formatDate(oldest.on)} to ${formatUsd(newest.price)} on ${formatDate(newest.on)}, ${String(points.length)} days`;
  const last = places.at(-1);
  return (
    <span className={styles['cell']} title={told}>
      <svg className={styles['line']} viewBox="-6 -12 112 124" preserveAspectRatio="none" aria-hidden="true">
        {places.length < 2 ? null : <polyline points={places.map(({ x, y }) => `${x},${y}`).join(' ')} />}
        {last === undefined ? null : <line x1={last.x} x2={last.x} y1={last.y - 8} y2={last.y + 8} />}
      </svg>
      <span className={styles['amount']}>{words}</span>
      <VisuallyHidden>. {told}</VisuallyHidden>
    </span>
  );
}
