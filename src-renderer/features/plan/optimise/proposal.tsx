/**
 * The plan that the optimiser proposes, as a difference to the plan as it stands: totals, rules, lines.
 *
 * Depends on: react, core, planning, services (types), ui, ../plan-words, ../versions/plan-diff-table.
 */
import { useMemo } from 'react';
import type { UsdCents } from '#domain/core/money';
import { diffPlans } from '#domain/planning/plan-diff';
import type { PlanEvaluation, PlanTotals, RuleState } from '#domain/planning/plan-evaluation';
import { ruleSentence } from '#domain/planning/rule-sentence';
import type { RunState } from '../../../services/optimiser-state';
import { Button } from '../../../ui/button';
import { FactsTable } from '../../../ui/facts-table';
import { formatCount, formatDate, formatHashrate, formatInteger, formatUsd } from '../../../ui/format';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/section';
import { signed, signedHashrate } from '../plan-words';
import type { RuleNames } from '../rules/rule-names';
import { StandingTag } from '../rules/standing-tag';
import { PlanDiffTable } from '../versions/plan-diff-table';
import { gapWords, secondsWords } from './outcome-words';
import styles from './optimise.module.css';

type Found = Extract<RunState, { readonly kind: 'found' }>;

interface ProposalProps {
  readonly run: Found;
  /** The plan as it stands. */
  readonly before: PlanEvaluation;
  readonly after: PlanEvaluation;
  readonly names: RuleNames;
  /** Whether the plan or its figures changed since the search began. */
  readonly isStale: boolean;
  readonly disabled: boolean;
  readonly onApply: () => void;
  readonly onDiscard: () => void;
}

export function Proposal(props: ProposalProps) {
  const { run, before, after, names, isStale, disabled, onApply, onDiscard } = props;
  const diff = useMemo(() => diffPlans(before, after), [before, after]);
  const changed = diff.filter(({ kind }) => kind !== 'same').length;
  const notKept = after.rules.filter(({ standing }) => standing === 'broken' || standing === 'unknown');
  const notWhole = after.totals.missingAllIn;
  return (
    <Section
      title="Proposed plan"
      actions={
        <>
          <Button onClick={onDiscard}>Discard</Button>
          <Button variant="primary" disabled={disabled || changed === 0} onClick={onApply}>
            Apply the proposed plan
          </Button>
        </>
      }
      words={outcomeWords(run, changed)}
    >
      {isStale ? (
        <Notice tone="unsure" title="The plan or its figures have changed since">
          This was found for the plan as it was. The figures below are of today; run the optimiser again to
          look under them.
        </Notice>
      ) : null}
      {notWhole > 0 ? (
        <Notice tone="unsure">{formatCount(notWhole, 'line')} without an all-in cost.</Notice>
      ) : null}
      {notKept.length === 0 ? null : <NotKept rules={notKept} />}
      <div className={styles['sides']}>
        <TotalsTable before={before.totals} after={after.totals} />
        {after.rules.length === 0 ? null : (
          <RulesTable before={before.rules} after={after.rules} names={names} />
        )}
      </div>
      <PlanDiffTable diff={diff} beforeName="Now" afterName="Proposed" />
    </Section>
  );
}

function outcomeWords({ isProved, gap, took }: Found, changed: number): string {
  const time = took === null ? '' : ` Found in ${secondsWords(took)}.`;
  const best = isProved ? 'No plan is better' : `Stopped: ${gapWords(gap)}`;
  if (changed === 0) return `${best}: the plan as it stands is the one that was found.${time}`;
  return `${best}.${time} Apply saves the plan as it is now as a version first, and can be undone.`;
}

function NotKept({ rules }: { readonly rules: readonly RuleState[] }) {
  const broken = rules.filter(({ standing }) => standing === 'broken').length;
  return broken > 0 ? (
    <Notice tone="broken">
      {formatCount(broken, 'rule')} not kept, as {broken === 1 ? 'it is' : 'they are'} judged today.
    </Notice>
  ) : (
    <Notice tone="unsure">
      {formatCount(rules.length, 'rule')} cannot be judged, since a figure is missing.
    </Notice>
  );
}

interface RulesTableProps {
  readonly before: readonly RuleState[];
  readonly after: readonly RuleState[];
  readonly names: RuleNames;
}

/** How each rule that is asked stands now, and under the proposal. */
function RulesTable({ before, after, names }: RulesTableProps) {
  return (
    <FactsTable>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Now</th>
          <th scope="col">Proposed</th>
        </tr>
      </thead>
      <tbody>
        {after
          .filter(({ standing }) => standing !== 'off')
          .map((state) => {
            const now = before.find(({ rule }) => rule.id === state.rule.id);
            return (
              <tr key={state.rule.id}>
                <th scope="row">{ruleSentence(state.rule, names.words)}</th>
                <td>{now === undefined ? null : <StandingTag standing={now.standing} />}</td>
                <td>
                  <StandingTag standing={state.standing} />{' '}
                  <span className={styles['before']}>{state.words}</span>
                </td>
              </tr>
            );
          })}
      </tbody>
    </FactsTable>
  );
}

function TotalsTable({ before, after }: { readonly before: PlanTotals; readonly after: PlanTotals }) {
  return (
    <FactsTable>
      <thead>
        <tr>
          <th scope="col">Total</th>
          <th scope="col" data-cell="number">
            Now
          </th>
          <th scope="col" data-cell="number">
            Proposed
          </th>
          <th scope="col" data-cell="number">
            Difference
          </th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(before, after).map(({ name, now, next, difference }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-cell="number" className={styles['before']}>
              {now}
            </td>
            <td data-cell="number">{next}</td>
            <td data-cell="number">{difference}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}

interface TotalRow {
  readonly name: string;
  readonly now: string;
  readonly next: string;
  readonly difference: string;
}

function rowsOf(before: PlanTotals, after: PlanTotals): readonly TotalRow[] {
  const money = (name: string, now: UsdCents | null, next: UsdCents | null): TotalRow => ({
    name,
    now: formatUsd(now),
    next: formatUsd(next),
    difference:
      now === null || next === null
        ? '—'
        : now === next
          ? 'none'
          : signed(next - now, (size) => formatUsd(size as UsdCents)),
  });
  const whole = (name: string, now: number, next: number): TotalRow => ({
    name,
    now: formatInteger(now),
    next: formatInteger(next),
    difference: now === next ? 'none' : signed(next - now, formatInteger),
  });
  const day = (name: string, now: PlanTotals['hashingP50'], next: PlanTotals['hashingP50']): TotalRow => ({
    name,
    now: formatDate(now),
    next: formatDate(next),
    difference:
      now === next ? 'none' : now === null || next === null ? '—' : next < now ? 'earlier' : 'later',
  });
  return [
    money('All-in', before.allIn, after.allIn),
    money('All-in $/TH', before.allInPerTh, after.allInPerTh),
    money('Landed', before.landed, after.landed),
    {
      name: 'Hash rate',
      now: formatHashrate(before.ths),
      next: formatHashrate(after.ths),
      difference: before.ths === after.ths ? 'none' : signedHashrate(after.ths - before.ths),
    },
    whole('Units', before.units, after.units),
    whole('Power, kW', before.kilowatts, after.kilowatts),
    day('All hashing, P50', before.hashingP50, after.hashingP50),
    day('All hashing, P90', before.hashingP90, after.hashingP90),
    money('Back-duty exposure', before.backDuty, after.backDuty),
  ];
}
