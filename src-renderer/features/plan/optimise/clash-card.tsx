/**
 * Why no plan keeps all rules: a smallest set that cannot hold together, and the cheapest ways out.
 *
 * Depends on: core, optimise (types), planning, services (types), ui, ../plan-words, ../rules/rule-names (types).
 */
import type { UsdCents } from '#domain/core/money';
import type { RunState, WayOutPlan } from '../../../services/optimiser-state';
import type { PlanChange } from '#domain/optimise/plan-change';
import { ruleSentence } from '#domain/planning/rule-sentence';
import type { PlanEvaluation } from '#domain/planning/plan-evaluation';
import { Button } from '../../../ui/button';
import { formatCount, formatHashrate, formatUsd } from '../../../ui/format';
import { Section } from '../../../ui/section';
import { formatMonth } from '../plan-words';
import type { RuleNames } from '../rules/rule-names';
import styles from './optimise.module.css';

type Infeasible = Extract<RunState, { readonly kind: 'infeasible' }>;

interface ClashCardProps {
  readonly run: Infeasible;
  readonly evaluation: PlanEvaluation;
  readonly names: RuleNames;
  readonly disabled: boolean;
  /** Makes the changes as one step, and looks again. */
  readonly onTake: (way: WayOutPlan) => void;
  readonly onStop: () => void;
  readonly onClose: () => void;
}

export function ClashCard({ run, evaluation, names, disabled, onTake, onStop, onClose }: ClashCardProps) {
  const { clash, waysOut } = run.found;
  const { plan } = run.asked;
  const rules = plan.rules.filter(({ id }) => clash?.ruleIds.includes(id));
  const locked = clash?.lockedLineIds ?? [];
  const count = rules.length + locked.length;
  return (
    <Section
      title={clash === null ? 'No plan keeps all these rules' : titleOf(rules.length, locked.length)}
      actions={
        <>
          {run.isWorking ? <Button onClick={onStop}>Stop looking for ways out</Button> : null}
          <Button onClick={onClose}>Close</Button>
        </>
      }
      words={
        clash === null
          ? run.isWorking
            ? 'Looking for the fewest rules that cannot hold together …'
            : 'Which of them cannot hold together was not found out. Run it again with more time.'
          : clash.isProved
            ? count === 1
              ? undefined
              : 'Without any one of them there is a plan.'
            : 'Time ran out before it was known whether fewer of them clash.'
      }
    >
      {clash === null ? null : (
        <ul className={styles['clash']} aria-label="What cannot hold together">
          {rules.map((rule) => (
            <li key={rule.id}>{ruleSentence(rule, names.words)}</li>
          ))}
          {locked.map((id) => (
            <li key={id}>{lineWords(id, evaluation, names)}, locked</li>
          ))}
        </ul>
      )}
      {clash === null ? null : (
        <>
          <h3 className={styles['subhead']}>
            {waysOut.length > 1 ? 'Ways out, the least change first' : 'Ways out'}
          </h3>
          {waysOut.length === 0 ? (
            <p className={styles['hint']}>
              {run.isWorking ? 'Looking for the cheapest ways out …' : 'No way out was found in time.'}
            </p>
          ) : (
            <ul className={styles['ways']} aria-label="Ways out">
              {waysOut.map((way, at) => (
                <WayRow
                  key={at}
                  way={way}
                  isOnly={waysOut.length === 1}
                  evaluation={evaluation}
                  names={names}
                  disabled={disabled}
                  onTake={onTake}
                />
              ))}
            </ul>
          )}
        </>
      )}
    </Section>
  );
}

interface WayRowProps extends Pick<ClashCardProps, 'evaluation' | 'names' | 'disabled' | 'onTake'> {
  readonly way: WayOutPlan;
  readonly isOnly: boolean;
}

function WayRow({ way, isOnly, evaluation, names, disabled, onTake }: WayRowProps) {
  const { point, moreThanCheapest, isProved } = way;
  const words = way.changes.map((change) => changeWords(change, evaluation, names)).join('; ');
  return (
    <li className={styles['way']}>
      <div>
        <strong>{words}</strong>
        <span>
          The plan then costs {formatUsd(cents(point.allIn))} all-in for {formatHashrate(point.ths)}
          {moreThanCheapest > 0
            ? `, ${formatUsd(cents(moreThanCheapest))} more than the cheapest of these`
            : isOnly
              ? ''
              : ', the cheapest of these'}
          .{isProved ? '' : ' Time ran out: a smaller change may do.'}
        </span>
      </div>
      <Button
        disabled={disabled}
        aria-label={`Apply: ${words}`}
        onClick={() => {
          onTake(way);
        }}
      >
        Apply and run again
      </Button>
    </li>
  );
}

function titleOf(rules: number, locked: number): string {
  const all = [
    ...(rules === 0 ? [] : [rules === 1 ? 'rule' : formatCount(rules, 'rule')]),
    ...(locked === 0 ? [] : [formatCount(locked, 'locked line')]),
  ];
  if (rules + locked === 1) return rules === 1 ? 'This rule cannot be kept' : 'This locked line cannot stay';
  return `These ${all.join(' and ')} cannot hold together`;
}

/** What a change is, with the names of what it changes. */
export function changeWords(change: PlanChange, evaluation: PlanEvaluation, names: RuleNames): string {
  if (change.kind === 'rule') return change.words;
  return `Unlock ${lineWords(change.lineId, evaluation, names)}`;
}

function lineWords(lineId: string, { lines }: PlanEvaluation, names: RuleNames): string {
  const found = lines.find(({ line }) => line.id === lineId);
  if (found === undefined) return 'a line that is gone';
  const { line } = found;
  const month = line.batchMonth === null ? '' : ` in ${formatMonth(line.batchMonth)}`;
  return `${formatCount(line.quantity, 'unit')} of ${names.words('offer', line.offerId)}${month}`;
}

function cents(value: number): UsdCents {
  return Math.round(value) as UsdCents;
}
