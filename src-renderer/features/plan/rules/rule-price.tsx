/**
 * What a rule costs: what the best plan gains without it, found by looking for that plan.
 *
 * A price is of the rules, goal and figures it was found with; once those have changed it says so.
 *
 * Depends on: core, model (types), services (types), ui, ./goal-words.
 */
import { usdCents } from '#domain/core/money';
import type { PlanRule } from '#domain/model/plan-rule';
import type { PriceFound } from '../../../services/optimiser-state';
import { formatHashrate, formatUsd, UNKNOWN } from '../../../ui/format';
import { Tag } from '../../../ui/notice';
import { goalAmount } from './goal-words';
import styles from './rules.module.css';

/** The prices that the optimiser found last. */
export interface KnownPrices {
  readonly byRule: ReadonlyMap<string, PriceFound>;
  /** Whether rules, goal or figures have changed since. */
  readonly isStale: boolean;
  /** Whether more are being found. */
  readonly isWorking: boolean;
}

interface RulePriceCellProps {
  readonly rule: PlanRule;
  readonly prices: KnownPrices | null;
}

export function RulePriceCell({ rule, prices }: RulePriceCellProps) {
  const price = prices?.byRule.get(rule.id);
  if (price === undefined) {
    const isComing = prices?.isWorking === true && !prices.isStale;
    return (
      <span className={styles['hint']}>
        {isComing ? 'being worked out …' : `${UNKNOWN} run the optimiser to see`}
      </span>
    );
  }
  return (
    <>
      {prices?.isStale === true ? <Tag tone="unsure">before the last change</Tag> : null}{' '}
      <span>{priceWords(price)}</span>
    </>
  );
}

/** `Costs $410,000.00 all-in; without it the best plan would be $141,200,000.00 for 5.10 EH/s.` */
export function priceWords({ goal, saves, isProved, without }: PriceFound): string {
  if (saves === 0 || without === null) {
    return isProved
      ? 'Costs nothing: the best plan keeps it anyway.'
      : 'Costs nothing that was found in time.';
  }
  const costs = `Costs ${isProved ? '' : 'at least '}${goalAmount(goal, saves)}`;
  const plan = `${formatUsd(usdCents(without.allIn))} all-in for ${formatHashrate(without.ths)}`;
  return `${costs}; without it the best plan would be ${plan}.`;
}
