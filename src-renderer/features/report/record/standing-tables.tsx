/**
 * How the plan stands to every rule and every gate.
 *
 * A standing is said in words beside its colour, so that it can be read in black and white.
 *
 * Depends on: react, executive, ui, ./record-section.
 */
import type { DecisionRecord, GateRecord, RuleRecord, RuleStanding } from '#domain/executive/decision-record';
import { GATE_OFF } from '#domain/executive/record/gate-records';
import { formatCount } from '../../../ui/format';
import { Tag, type Tone } from '../../../ui/notice';
import styles from './record.module.css';
import { RecordSection } from './record-section';

const STANDING: Readonly<Record<RuleStanding, { readonly words: string; readonly tone: Tone }>> = {
  kept: { words: 'kept', tone: 'plain' },
  binding: { words: 'kept, at its limit', tone: 'plain' },
  broken: { words: 'broken', tone: 'broken' },
  unknown: { words: 'cannot be judged', tone: 'unsure' },
  off: { words: 'not asked', tone: 'unsure' },
};

type StandingTablesProps = {
  readonly record: Pick<DecisionRecord, 'gates' | 'rules'>;
};

export function StandingTables({ record: { gates, rules } }: StandingTablesProps) {
  return (
    <>
      <RecordSection
        title="Rules of the plan"
        count={formatCount(rules.length, 'rule')}
        none={rules.length === 0 ? 'The plan has no rules.' : null}
      >
        <RuleTable rules={rules} />
      </RecordSection>
      <RecordSection
        title="Gates of the purchasing policy"
        count={formatCount(gates.length, 'gate')}
        none={gates.length === 0 ? 'The workspace has no gates: no offer was turned away by a policy.' : null}
      >
        <GateTable gates={gates} />
      </RecordSection>
    </>
  );
}

function RuleTable({ rules }: { readonly rules: readonly RuleRecord[] }) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Standing</th>
          <th scope="col">How the plan stands to it</th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ sentence, standing, words }, place) => (
          <tr key={`${String(place)} ${sentence}`}>
            <th scope="row">{sentence}</th>
            <td className={styles['short']}>
              <Tag tone={STANDING[standing].tone}>{STANDING[standing].words}</Tag>
            </td>
            <td>{words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function GateTable({ gates }: { readonly gates: readonly GateRecord[] }) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Gate</th>
          <th scope="col">What it asks</th>
          <th scope="col">What it did</th>
          <th scope="col">Lines of the plan that do not pass</th>
        </tr>
      </thead>
      <tbody>
        {gates.map(({ name, asks, words, breaches }, place) => (
          <tr key={`${String(place)} ${name}`}>
            <th scope="row">{name}</th>
            <td>{asks}</td>
            <td>{words}</td>
            <td>
              {breaches.length > 0 ? (
                <Tag tone="broken">{formatCount(breaches.length, 'line')}</Tag>
              ) : words === GATE_OFF ? (
                'not asked'
              ) : (
                'none'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
