/**
 * Who decided what when: on potential matches with restricted parties, by keeping versions of the plan, and
 * in everything else that was done to the workspace.
 *
 * Depends on: react, executive, ui, ./record-section, ./shown-rows.
 */
import type { DecisionRecord, MatchDecision, VersionRecord } from '#domain/executive/decision-record';
import type { Doing } from '#domain/executive/report-ground';
import { instantText } from '#domain/executive/record/instant-text';
import { formatCount } from '../../../ui/format';
import { Tag } from '../../../ui/notice';
import styles from './record.module.css';
import { RecordSection } from './record-section';
import { ShownRows } from './shown-rows';

const NOBODY = 'not on record';

type DecidedTablesProps = {
  readonly record: Pick<DecisionRecord, 'matches' | 'versions' | 'doings'>;
};

export function DecidedTables({ record: { matches, versions, doings } }: DecidedTablesProps) {
  return (
    <>
      <RecordSection
        title="Decisions on potential matches"
        count={formatCount(matches.length, 'decision')}
        none={matches.length === 0 ? 'Nobody has decided on a potential match in this workspace.' : null}
      >
        <ShownRows rows={matches} one="decision">
          {(rows) => <MatchTable matches={rows} />}
        </ShownRows>
      </RecordSection>
      <RecordSection
        title="Versions of the plan"
        count={formatCount(versions.length, 'version')}
        none={versions.length === 0 ? 'No version of the plan was kept.' : null}
      >
        <ShownRows rows={versions} one="version">
          {(rows) => <VersionTable versions={rows} />}
        </ShownRows>
      </RecordSection>
      <RecordSection
        title="What was done to the workspace"
        count={`${formatCount(doings.length, 'step')}, newest first`}
        none={doings.length === 0 ? 'Nothing is on record.' : null}
      >
        <ShownRows rows={doings} one="step">
          {(rows) => <DoingTable doings={rows} />}
        </ShownRows>
      </RecordSection>
    </>
  );
}

function MatchTable({ matches }: { readonly matches: readonly MatchDecision[] }) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Party</th>
          <th scope="col">Entry</th>
          <th scope="col">Decision</th>
          <th scope="col">Reason and evidence</th>
        </tr>
      </thead>
      <tbody>
        {matches.map(({ party, entry, words, reason, evidence, at, standsNotBecause, isOfPlan }, place) => (
          <tr key={`${String(place)} ${at}`}>
            <th scope="row">
              {party}
              {isOfPlan ? <div className={styles['below']}>bears on the plan</div> : null}
            </th>
            <td>{entry}</td>
            <td>
              {words}
              {standsNotBecause.length === 0 ? null : (
                <div>
                  <Tag tone="unsure">does not stand</Tag> {standsNotBecause.join(' ')}
                </div>
              )}
            </td>
            <td>
              {reason}
              {evidence === null ? null : <div className={styles['below']}>{evidence}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const ORIGIN: Readonly<Record<VersionRecord['origin'], string>> = {
  saved: 'kept by hand',
  optimiser: 'found by the optimiser',
  'before-optimiser': 'kept before the optimiser changed it',
};

function VersionTable({ versions }: { readonly versions: readonly VersionRecord[] }) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">How</th>
          <th scope="col">Beside this report</th>
          <th scope="col">Who</th>
          <th scope="col">When</th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ number, label, origin, isThis, by, at }) => (
          <tr key={number}>
            <th scope="row">
              {number} · {label}
            </th>
            <td>{ORIGIN[origin]}</td>
            <td>{isThis ? 'is the plan reported here' : 'another plan than reported here'}</td>
            <td className={by === null ? styles['short'] : undefined}>{by ?? NOBODY}</td>
            <td className={styles['day']}>{instantText(at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DoingTable({ doings }: { readonly doings: readonly Doing[] }) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Who</th>
          <th scope="col">When</th>
        </tr>
      </thead>
      <tbody>
        {doings.map(({ what, by, at }, place) => (
          <tr key={`${String(place)} ${at}`}>
            <td>{what}</td>
            <td className={by === null ? styles['short'] : undefined}>{by ?? NOBODY}</td>
            <td className={styles['day']}>{instantText(at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
