/**
 * Payments as ticks on an axis of days that all rows share, each as high as its
 * share of the price. Beside them stand the shares.
 *
 * Depends on: core, evaluation (types), payments, ui, ./cell-axes.
 */
import { toDayNumber } from '#domain/core/calendar-date';
import { formatPercent } from '#domain/core/money';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { paymentPlan } from '#domain/payments/payment-plan';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { placeOn, type Axis } from './cell-axes';
import styles from './graphics.module.css';

/** A tick of the smallest share is still seen, per cent of the height. */
const LEAST_HEIGHT = 22;

interface PaymentTicksProps {
  readonly row: OfferEvaluation;
  /** Every payment with its day. */
  readonly words: string;
  readonly axis: Axis;
}

export function PaymentTicks({ row, words, axis }: PaymentTicksProps) {
  const plan = paymentPlan(row);
  if (plan === null) return words;
  const shares = row.offer.paymentTerms?.map(({ share }) => formatPercent(share, 0)).join('/') ?? '';
  return (
    <span className={styles['cell']} title={words}>
      <span className={styles['axis']} aria-hidden="true">
        <span className={styles['ground']} />
        {plan.payments.map(({ amount, on, milestone, batch }, index) =>
          on === null || amount === 0 ? null : (
            <span
              key={index}
              className={styles[milestone.event]}
              data-batch={batch ?? undefined}
              style={{
                left: `${placeOn(axis, toDayNumber(on))}%`,
                height: `${LEAST_HEIGHT + (100 - LEAST_HEIGHT) * (amount / plan.price)}%`,
              }}
            />
          ),
        )}
      </span>
      <span className={styles['shares']} aria-hidden="true">
        {shares}
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
