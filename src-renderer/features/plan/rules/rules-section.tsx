/**
 * The rules of a plan, one a row, and the way to more of them.
 *
 * Depends on: react, core, model (types), planning, ui, the files beside this one.
 */
import { ListChecks, Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { PlanEvaluation } from '#domain/planning/plan-evaluation';
import { Button } from '../../../ui/button';
import { useCommands, type Command } from '../../../ui/commands/command-list';
import { EmptyState } from '../../../ui/empty-state';
import { FactsTable } from '../../../ui/facts-table';
import { formatCount } from '../../../ui/format';
import { Menu } from '../../../ui/menu';
import { Section } from '../../../ui/section';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { addRule, changeRule, MOST_RULES, removeRule, toggleRule, type PlanEdit } from './rule-edits';
import type { RuleNames } from './rule-names';
import type { KnownPrices } from './rule-price';
import { RuleRow } from './rule-row';
import { RULE_TEMPLATES, type RuleStart } from './rule-templates';
import styles from './rules.module.css';

interface RulesSectionProps {
  readonly evaluation: PlanEvaluation;
  readonly names: RuleNames;
  readonly asOf: CalendarDate;
  readonly prices: KnownPrices | null;
  readonly newId: () => string;
  readonly disabled: boolean;
  readonly onEdit: (edit: PlanEdit) => void;
}

export function RulesSection(props: RulesSectionProps) {
  const { evaluation, names, asOf, prices, newId, disabled, onEdit } = props;
  const { plan, totals } = evaluation;
  const commands = useMemo((): readonly Command[] => {
    const vendors = names.choices.vendor.map(({ value }) => value);
    const start: RuleStart = { asOf, totals, vendors };
    if (disabled || plan.rules.length >= MOST_RULES) return [];
    return RULE_TEMPLATES.flatMap(({ id, label, make }) => {
      const text = make(start);
      if (text === null) return [];
      return [
        {
          group: 'Rules of the plan',
          id: `plan-rule-${id}`,
          label: `Add the rule “${label}”`,
          run: () => {
            onEdit(addRule(plan, text, newId(), names.words));
          },
        },
      ];
    });
  }, [plan, totals, names, asOf, disabled, newId, onEdit]);
  useCommands(commands);

  const add = (
    <Menu
      trigger={
        <Button icon={Plus} disabled={commands.length === 0}>
          Add rule
        </Button>
      }
      actions={commands.map(({ label, run }) => ({
        label: label.replace(/^Add the rule “(.*)”$/, '$1'),
        run,
      }))}
    />
  );
  if (plan.rules.length === 0) {
    return (
      <EmptyState icon={ListChecks} title="No rule yet" actions={add}>
        <p>
          A rule says what the plan is to keep: a budget, a target by a month, a share of one vendor, cash in
          a month. The plan is held against it at every change, and the optimiser keeps to it.
        </p>
      </EmptyState>
    );
  }
  return (
    <Section title="Rules" actions={add} words={standingWords(evaluation)}>
      <FactsTable>
        <thead>
          <tr>
            <th scope="col">Asked</th>
            <th scope="col">Rule</th>
            <th scope="col">The plan now</th>
            <th scope="col">What it costs</th>
            <th scope="col">
              <VisuallyHidden>Actions</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody className={styles['rows']}>
          {evaluation.rules.map((state) => (
            <RuleRow
              key={state.rule.id}
              state={state}
              prices={prices}
              names={names}
              asOf={asOf}
              disabled={disabled}
              onChange={(rule) => {
                onEdit(changeRule(plan, rule, names.words));
              }}
              onToggle={(rule) => {
                onEdit(toggleRule(plan, rule, names.words));
              }}
              onRemove={(rule) => {
                onEdit(removeRule(plan, rule, names.words));
              }}
            />
          ))}
        </tbody>
      </FactsTable>
      {prices === null ? null : (
        <p className={styles['hint']}>
          What a rule costs is the distance, by the first goal, between the best plan under all rules and the
          best without that one. It is not counted from the plan at hand.
        </p>
      )}
    </Section>
  );
}

/** `5 rules asked: 1 broken, 1 cannot be judged.` */
function standingWords({ rules }: PlanEvaluation): string {
  const asked = rules.filter(({ standing }) => standing !== 'off');
  const broken = asked.filter(({ standing }) => standing === 'broken').length;
  const unknown = asked.filter(({ standing }) => standing === 'unknown').length;
  const found = [
    ...(broken === 0 ? [] : [`${String(broken)} broken`]),
    ...(unknown === 0 ? [] : [`${String(unknown)} cannot be judged`]),
  ];
  const all = `${formatCount(asked.length, 'rule')} asked`;
  return asked.length === 0
    ? 'Every rule is off.'
    : `${all}: ${found.length === 0 ? (asked.length === 1 ? 'it is kept' : 'all are kept') : found.join(', ')}.`;
}
