/**
 * The decision record: what is decided, the exceptions that come with it and where it is signed; then what
 * it was held to, what was set aside, and who decided what when. The same page stands on screen and on paper.
 *
 * Depends on: react, executive, ui, ../figures, the files beside this one.
 */
import { dayText } from '#domain/core/plain-text';
import type { DecisionRecord } from '#domain/executive/decision-record';
import { DecidedTables } from './decided-tables';
import { ExceptionList } from './exception-list';
import { OverrideTable } from './override-table';
import styles from './record.module.css';
import { RecordSection } from './record-section';
import { RejectedRecords } from './rejected-records';
import { SignOffBlock, type OnSign } from './sign-off-block';
import { StandingTables } from './standing-tables';

export interface RecordPageProps {
  readonly record: DecisionRecord;
  /** Takes the name typed for a role; without it names stand as they are. */
  readonly onSign?: OnSign;
}

export function RecordPage({ record, onSign }: RecordPageProps) {
  const { title, decision, basis, madeOn, asOf, dataSha256, overrides, rejected, signOff } = record;
  return (
    <article className={styles['page']} aria-label="Decision record">
      <header className={styles['head']}>
        <h1>{title}</h1>
        <p className={styles['decision']}>{decision}</p>
        <dl className={styles['facts']}>
          <div>
            <dt>Figures as of</dt>
            <dd>{dayText(asOf)}</dd>
          </div>
          <div>
            <dt>Record made on</dt>
            <dd>{dayText(madeOn)}</dd>
          </div>
          <div>
            <dt>Reckoned by</dt>
            <dd>{basis.join(' ')}</dd>
          </div>
          <div>
            <dt>Data, SHA-256</dt>
            <dd className={styles['hash']}>{dataSha256}</dd>
          </div>
        </dl>
        <p className={styles['words']}>
          With the same hash on the same day, a report has the same figures. The hash is over the records and
          the reference data, not over the history.
        </p>
      </header>
      <ExceptionList exceptions={record.exceptions} />
      <RecordSection title="Sign-off">
        <SignOffBlock signOff={signOff} onSign={onSign} />
      </RecordSection>
      <StandingTables record={record} />
      <OverrideTable overrides={overrides} />
      <RejectedRecords rejected={rejected} />
      <DecidedTables record={record} />
    </article>
  );
}
