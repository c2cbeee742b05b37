/**
 * What happened around a vendor, apart from any list: each event with what its sources say.
 *
 * Depends on: react, core, model (types), register (types), ui, ./own-origin, ./vendor-records (types), ./vendor-words.
 */
import { Pencil, Plus, RotateCcw, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { Source } from '#domain/core/source';
import type { RiskEvent } from '#domain/model/risk-event';
import type { WeighedEvent } from '#domain/register/events-on';
import { Button, IconButton } from '../../ui/button';
import { formatCount, formatDate } from '../../ui/format';
import { Tag } from '../../ui/notice';
import { SourceWords } from '../../ui/source-words';
import { originOf, takenOut, type OwnAndShipped } from './own-origin';
import type { OpenForm } from './vendor-records';
import { ORIGIN_WORDS, RISK_KIND_WORDS, SEVERITY_WORDS } from './vendor-words';
import styles from './vendors.module.css';

interface EventsSectionProps {
  readonly title: string;
  readonly events: readonly WeighedEvent[];
  readonly records: OwnAndShipped<RiskEvent>;
  /** Parties whose events these are; null for those of the whole trade. */
  readonly partyIds: ReadonlySet<string> | null;
  readonly decaySource: Source;
  /** Said where there is none. */
  readonly none: string;
  readonly onOpen: (form: OpenForm) => void;
  readonly onPutBack: (id: string, label: string) => void;
}

export function EventsSection(props: EventsSectionProps) {
  const { title, events, none, decaySource, partyIds, records, onOpen, onPutBack } = props;
  const headingId = useId();
  const hasFaded = events.some(({ isOngoing }) => !isOngoing);
  const gone = takenOut(records).filter(({ value }) =>
    partyIds === null ? value.partyIds.length === 0 : value.partyIds.some((id) => partyIds.has(id)),
  );
  return (
    <section aria-labelledby={headingId}>
      <header className={styles['sectionHead']}>
        <h3 className={styles['heading']} id={headingId}>
          {title}
        </h3>
        <Button
          icon={Plus}
          onClick={() => {
            onOpen({ kind: 'event', event: null, isOfTrade: partyIds === null });
          }}
        >
          Add event…
        </Button>
      </header>
      {events.length === 0 ? <p className={styles['quiet']}>{none}</p> : null}
      <ul className={styles['events']}>
        {events.map((weighed) => (
          <EventItem key={weighed.event.id} weighed={weighed} {...{ records, onOpen, onPutBack }} />
        ))}
      </ul>
      {gone.map(({ value, record }) => (
        <p key={value.id} className={styles['takenOut']}>
          {`Taken out on ${formatDate(record.on)}${record.by === null ? '' : ` by ${isolatedName(record.by)}`}: ${value.title}. `}
          {record.why === null ? null : `${record.why} `}
          <Button
            onClick={() => {
              onPutBack(value.id, `Put the event ${value.title} back as shipped`);
            }}
          >
            Put back
          </Button>
        </p>
      ))}
      {hasFaded ? (
        <p className={styles['small']}>
          Half-lives: <SourceWords source={decaySource} />
        </p>
      ) : null}
    </section>
  );
}

interface EventItemProps {
  readonly weighed: WeighedEvent;
  readonly records: OwnAndShipped<RiskEvent>;
  readonly onOpen: (form: OpenForm) => void;
  readonly onPutBack: (id: string, label: string) => void;
}

function EventItem({ weighed, records, onOpen, onPutBack }: EventItemProps) {
  const { event, isOngoing } = weighed;
  const origin = originOf(event.id, records);
  return (
    <li>
      <header className={styles['itemHead']}>
        <h4 className={styles['eventTitle']}>
          {event.title} {origin === 'shipped' ? null : <Tag>{ORIGIN_WORDS[origin]}</Tag>}
        </h4>
        <span className={styles['icons']}>
          <IconButton
            label={`Change the event ${event.title}`}
            icon={Pencil}
            onClick={() => {
              onOpen({ kind: 'event', event, isOfTrade: false });
            }}
          />
          {origin === 'changed' ? (
            <IconButton
              label={`Put the event ${event.title} back as shipped`}
              icon={RotateCcw}
              onClick={() => {
                onPutBack(event.id, `Put the event ${event.title} back as shipped`);
              }}
            />
          ) : null}
          <IconButton
            label={`Take out the event ${event.title}`}
            icon={Trash2}
            onClick={() => {
              onOpen({ kind: 'remove-event', event });
            }}
          />
        </span>
      </header>
      <p className={styles['quiet']}>
        {RISK_KIND_WORDS[event.kind]} · {formatDate(event.from)}
        {isOngoing
          ? ' on, no end on record'
          : event.until === null
            ? null
            : ` to ${formatDate(event.until)}`}{' '}
        <Tag tone={event.severity >= 4 ? 'unsure' : 'plain'}>{SEVERITY_WORDS[event.severity]}</Tag>
      </p>
      <p className={styles['small']}>{weightText(weighed)}</p>
      {event.statements.map(({ says, source }) => (
        <p key={`${says} ${source.citation}`} className={styles['words']}>
          {says}
          <span className={styles['source']}>
            <SourceWords source={source} />
          </span>
        </p>
      ))}
    </li>
  );
}

/** `Weighs 2.1 of 3 now: half of it every 365 days after its end.` */
export function weightText({ event, isOngoing, weight, halfLifeDays }: WeighedEvent): string {
  const half =
    halfLifeDays === null ? 'it loses none of it' : `half of it every ${formatCount(halfLifeDays, 'day')}`;
  return isOngoing
    ? `Weighs ${String(event.severity)} of ${String(event.severity)} while it goes on; once over, ${half}.`
    : `Weighs ${weight.toFixed(1)} of ${String(event.severity)} now: ${half} after its end.`;
}
