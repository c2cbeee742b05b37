/**
 * The queue: party, what it is to an order, its status, what was decided last.
 *
 * Depends on: core, model (types), screening, ui, ./queue-rows, ./queue-words.
 */
import { useMemo } from 'react';
import { isCountryCode } from '#domain/core/country';
import type { ScreeningDecision } from '#domain/model/screening-decision';
import { decisionText } from '#domain/screening/match-sentences';
import { statusTone } from '#domain/screening/status-tone';
import { formatCountry, formatInstant } from '../../ui/format';
import { LongTable } from '../../ui/long-table';
import { Tag } from '../../ui/notice';
import type { QueueRow } from './queue-rows';
import { outcomeWords, placeWords, statusWords } from './queue-words';
import styles from './screening.module.css';

interface PartyQueueProps {
  readonly rows: readonly QueueRow[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onOpen: () => void;
}

/** Three lines of text. */
const ROW_HEIGHT = 64;

const columns = [
  { id: 'party', header: 'Party', width: 'minmax(140px, 1fr)' },
  { id: 'status', header: 'Status', width: 'minmax(160px, 1fr)' },
] as const;

export function PartyQueue({ rows, chosen, onChoose, onOpen }: PartyQueueProps) {
  const cells = useMemo(
    () => (index: number) => {
      const row = rows[index];
      return row === undefined
        ? []
        : [<PartyCell key="party" row={row} />, <StatusCell key="status" row={row} />];
    },
    [rows],
  );
  return (
    <LongTable
      label="Parties to screen"
      columns={columns}
      rowCount={rows.length}
      rowHeight={ROW_HEIGHT}
      cells={cells}
      chosen={chosen}
      onChoose={onChoose}
      onOpen={onOpen}
    />
  );
}

function PartyCell({ row: { subject } }: { readonly row: QueueRow }) {
  const { name, roles, snapshot } = subject;
  const [first, ...more] = roles;
  const role =
    first === undefined
      ? 'on record, tied to no offer'
      : more.length === 0
        ? first.words
        : `${first.words}, and ${String(more.length)} more`;
  return (
    <span className={styles['cell']}>
      <span className={styles['partyName']} title={name}>
        <bdi>{name}</bdi>
      </span>
      <span className={styles['second']} title={roles.map(({ words }) => words).join('; ')}>
        {role}
      </span>
      <span className={styles['second']}>{countryWords(snapshot.country)}</span>
    </span>
  );
}

function StatusCell({ row }: { readonly row: QueueRow }) {
  const { status, place, lastDecision } = row;
  const hits = status.finding?.hits.length ?? 0;
  const next = placeWords[place];
  return (
    <span className={styles['cell']}>
      <span title={statusWords(status)}>
        <Tag tone={statusTone(status)}>{statusWords(status)}</Tag>
      </span>
      <span className={styles['second']}>
        {[next, hits === 0 ? '' : `${String(hits)} ${hits === 1 ? 'entry' : 'entries'}`]
          .filter((words) => words !== '')
          .join(' · ')}
      </span>
      {lastDecision === null ? null : <LastDecision row={row} decision={lastDecision} />}
    </span>
  );
}

function LastDecision(props: { readonly row: QueueRow; readonly decision: ScreeningDecision }) {
  const { row, decision } = props;
  const outcome = outcomeWords[decision.outcome];
  const [day = ''] = formatInstant(decision.at).split(',');
  const words = `${decision.reviewer}, ${day}`;
  return (
    <span className={styles['second']} title={decisionText(decision)}>
      {statusWords(row.status) === outcome ? words : `${outcome} by ${words}`}
    </span>
  );
}

function countryWords(code: string | null): string {
  return code === null ? 'country not known' : isCountryCode(code) ? formatCountry(code) : code;
}
