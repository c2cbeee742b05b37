/**
 * What happened around a vendor, apart from any list: each event with what its sources say.
 *
 * Depends on: register (types), ui, ./vendor-words.
 */
import { useId } from 'react';
import type { WeighedEvent } from '#domain/register/events-on';
import { formatDate } from '../../ui/format';
import { Tag } from '../../ui/notice';
import { SourceWords } from '../../ui/source-words';
import { RISK_KIND_WORDS, SEVERITY_WORDS } from './vendor-words';
import styles from './vendors.module.css';

interface EventsSectionProps {
  readonly title: string;
  readonly events: readonly WeighedEvent[];
  /** Said where there is none. */
  readonly none: string;
}

export function EventsSection({ title, events, none }: EventsSectionProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <h3 className={styles['heading']} id={headingId}>
        {title}
      </h3>
      {events.length === 0 ? <p className={styles['quiet']}>{none}</p> : null}
      <ul className={styles['events']}>
        {events.map(({ event, isOngoing, weight }) => (
          <li key={event.id}>
            <h4 className={styles['eventTitle']}>{event.title}</h4>
            <p className={styles['quiet']}>
              {RISK_KIND_WORDS[event.kind]} · {formatDate(event.from)}
              {isOngoing
                ? ' on, no end on record'
                : event.until === null
                  ? null
                  : ` to ${formatDate(event.until)}`}{' '}
              <Tag tone={event.severity >= 4 ? 'unsure' : 'plain'}>
                {SEVERITY_WORDS[event.severity]}
                {isOngoing ? '' : `, weighs ${weight.toFixed(1)} of ${String(event.severity)} now`}
              </Tag>
            </p>
            {event.statements.map(({ says, source }) => (
              <p key={says} className={styles['words']}>
                {says}
                <span className={styles['source']}>
                  <SourceWords source={source} />
                </span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
