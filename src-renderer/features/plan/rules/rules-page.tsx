/**
 * What a plan is to keep and to be best at, and the optimiser that looks for it.
 *
 * What the optimiser finds is shown as a difference to the plan; nothing is changed before Apply.
 *
 * Depends on: react, core (types), evaluation (types), model (types), planning (types), optimise, services
 * (types), ui, the files beside this one, ../optimise.
 */
import { useCallback, useMemo } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { Plan, PlanLine } from '#domain/model/plan';
import type { PlanObjective } from '#domain/model/plan-rule';
import type { Site } from '#domain/model/site';
import { applyChanges, unlockLines } from '#domain/optimise/plan-change';
import type { PlanEvaluation } from '#domain/planning/plan-evaluation';
import type { WayOutPlan } from '../../../services/optimiser-state';
import type { Optimiser } from '../../../services/use-optimiser';
import { Notice } from '../../../ui/notice';
import { changeWords, ClashCard } from '../optimise/clash-card';
import { Proposal } from '../optimise/proposal';
import { RunPanel } from '../optimise/run-panel';
import { GoalSection } from './goal-section';
import { changeGoal, type PlanEdit } from './rule-edits';
import { ruleNames } from './rule-names';
import { RulesSection } from './rules-section';
import styles from './rules.module.css';

export interface RulesPageProps {
  readonly evaluation: PlanEvaluation;
  /** As stored. */
  readonly lines: readonly PlanLine[];
  readonly offers: readonly OfferEvaluation[];
  readonly sites: readonly Site[];
  readonly asOf: CalendarDate;
  readonly optimiser: Optimiser;
  readonly newId: () => string;
  /** Saves rules or goal as one step. */
  readonly onSave: (label: string, plan: Plan) => void;
  /** Saves rules and lines as one step; resolves once it is saved. */
  readonly onSaveTogether: (label: string, plan: Plan, lines: readonly PlanLine[]) => Promise<unknown>;
  /** Applies the proposal. */
  readonly onApply: () => void;
  /** Runs what was asked for and says what went wrong. */
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
  /** Why nothing can be written now; null if all can. */
  readonly refusal: string | null;
}

export function RulesPage(props: RulesPageProps) {
  const { evaluation, lines, offers, sites, asOf, optimiser, newId } = props;
  const { onSave, onSaveTogether, onApply, attempt, refusal } = props;
  const { plan } = evaluation;
  const { run, prices, proposal } = optimiser;
  const disabled = refusal !== null;
  const names = useMemo(() => ruleNames({ offers, sites, evaluation }), [offers, sites, evaluation]);
  const onEdit = useCallback(
    (edit: PlanEdit) => {
      onSave(edit.label, edit.plan);
    },
    [onSave],
  );
  const take = (way: WayOutPlan) => {
    const next = { ...plan, rules: applyChanges(plan.rules, way.changes) };
    const freed = unlockLines(lines, way.changes);
    const changed = freed.filter((line, at) => line !== lines[at]);
    const label = way.changes.map((change) => changeWords(change, evaluation, names)).join('; ');
    attempt('The rules could not be changed. The plan is as it was.', async () => {
      await onSaveTogether(label, next, changed);
      optimiser.start({ plan: next, lines: freed });
    });
  };
  const setGoal = (objective: PlanObjective) => {
    onEdit(changeGoal(plan, objective));
  };
  return (
    <div className={styles['page']}>
      {run?.kind === 'found' && proposal !== null ? (
        <div className={styles['wide']}>
          <Proposal
            run={run}
            before={evaluation}
            after={proposal}
            names={names}
            isStale={optimiser.isProposalStale}
            disabled={disabled}
            onApply={onApply}
            onDiscard={optimiser.discard}
          />
        </div>
      ) : null}
      {run?.kind === 'infeasible' ? (
        <div className={styles['wide']}>
          <ClashCard
            run={run}
            evaluation={evaluation}
            names={names}
            disabled={disabled}
            onTake={take}
            onStop={optimiser.stop}
            onClose={optimiser.discard}
          />
        </div>
      ) : null}
      <div className={styles['column']}>
        {refusal === null ? null : <Notice tone="unsure">{refusal}</Notice>}
        <RulesSection
          evaluation={evaluation}
          names={names}
          asOf={asOf}
          prices={
            prices === null
              ? null
              : {
                  byRule: prices.byRule,
                  isWorking: prices.isWorking,
                  isStale: optimiser.arePricesStale,
                }
          }
          newId={newId}
          disabled={disabled}
          onEdit={onEdit}
        />
      </div>
      <div className={styles['side']}>
        <div className={styles['column']}>
          <GoalSection objective={plan.objective} disabled={disabled} onChange={setGoal} />
          <RunPanel optimiser={optimiser} sites={sites} names={names} asOf={asOf} />
        </div>
      </div>
    </div>
  );
}
