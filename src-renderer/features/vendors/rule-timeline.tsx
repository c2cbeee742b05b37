/**
 * When each rule of ownership was in force, and what says so.
 *
 * The day that counts is that of the scenario. A day that no period covers has no rule on record, which
 * is not the same as none.
 *
 * Depends on: core (types), model (types), ownership, ui, ./vendor-words.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { OwnershipRule } from '#domain/model/ownership-rule';
import { rulePeriodOn } from '#domain/ownership/rule-on';
import { formatDate } from '../../ui/format';
import { SourceWords } from '../../ui/source-words';
import styles from './ownership.module.css';
import { RULE_STATE_WORDS } from './vendor-words';

interface RuleTimelineProps {
  readonly rules: readonly OwnershipRule[];
  readonly asOf: CalendarDate;
}

export function RuleTimeline({ rules, asOf }: RuleTimelineProps) {
  return (
    <details>
      <summary>{`Rules of ownership on ${formatDate(asOf)}: ${rules.map((rule) => `${rule.name}, ${stateWords(rule, asOf)}`).join('; ')}`}</summary>
      {rules.map((rule) => {
        const current = rulePeriodOn(rule, asOf);
        return (
          <section key={rule.id} aria-label={rule.name}>
            <h4>{rule.name}</h4>
            <p className={styles['small']}>{rule.meaning}</p>
            <ol className={styles['timeline']}>
              {rule.periods.map((period) => (
                <li
                  key={period.from}
                  className={styles['period']}
                  data-state={period.state}
                  aria-current={period === current ? 'date' : undefined}
                >
                  <strong>
                    {RULE_STATE_WORDS[period.state]}
                    {period === current ? ' (on this day)' : ''}
                  </strong>
                  <span>
                    {period.until === null
                      ? `from ${formatDate(period.from)} on`
                      : `${formatDate(period.from)} to ${formatDate(period.until)}`}
                    <span className={styles['small']}>
                      {' '}
                      <SourceWords source={period.source} />
                    </span>
                  </span>
                </li>
              ))}
            </ol>
            {current === null ? (
              <p className={styles['small']}>No period on record covers this day.</p>
            ) : null}
          </section>
        );
      })}
    </details>
  );
}

function stateWords(rule: OwnershipRule, asOf: CalendarDate): string {
  const period = rulePeriodOn(rule, asOf);
  return period === null ? 'no period on record' : RULE_STATE_WORDS[period.state].toLowerCase();
}
