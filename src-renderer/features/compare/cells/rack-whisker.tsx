/**
 * P50 to P90 of the day on the rack as a whisker, with a line on each day on
 * which the duty of the goods changes. All rows share one axis of days.
 *
 * Depends on: core, evaluation (types), ui, ./cell-axes.
 */
import { toDayNumber } from '#domain/core/calendar-date';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { formatDate } from '../../../ui/format';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { placeOn, type Axis } from './cell-axes';
import styles from './graphics.module.css';

interface RackWhiskerProps {
  readonly row: OfferEvaluation;
  /** Days between the two, as the column writes them. */
  readonly words: string;
  readonly axis: Axis;
}

export function RackWhisker({ row, words, axis }: RackWhiskerProps) {
  const { delivery, dutySteps } = row;
  if (delivery === null) return words;
  const { onRackP50, onRackP90 } = delivery;
  const from = placeOn(axis, toDayNumber(onRackP50));
  const to = placeOn(axis, toDayNumber(onRackP90));
  const steps = dutySteps.filter((day) => {
    const number = toDayNumber(day);
    return number >= axis.from && number <= axis.to;
  });
  const told = `On the rack from ${formatDate(onRackP50)} at P50 to ${formatDate(onRackP90)} at P90${
    steps.length === 0 ? '' : `; duty changes on ${steps.map(formatDate).join(', ')}`
  }`;
  return (
    <span className={styles['cell']} title={told}>
      <span className={styles['axis']} aria-hidden="true">
        {steps.map((day) => (
          <span
            key={day}
            className={styles['step']}
            style={{ left: `${placeOn(axis, toDayNumber(day))}%` }}
          />
        ))}
        <span className={styles['whisker']} style={{ left: `${from}%`, width: `${to - from}%` }} />
        <span className={styles['median']} style={{ left: `${from}%` }} />
      </span>
      <span className={styles['figure']}>{words}</span>
      <VisuallyHidden>. {told}</VisuallyHidden>
    </span>
  );
}
