/**
 * One rule of a plan: its sentence with the fields in it, how the plan stands to it, and what it costs.
 *
 * Depends on: core, model (types), optimise (types), planning, ui, ./rule-field, ./rule-names (types).
 */
import { Trash2 } from 'lucide-react';
import { Fragment } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { PlanRule } from '#domain/model/plan-rule';
import type { RuleState } from '#domain/planning/plan-evaluation';
import { ruleParts } from '#domain/planning/rule-parts';
import { ruleSentence } from '#domain/planning/rule-sentence';
import { IconButton } from '../../../ui/button';
import { Sentence } from '../../../ui/sentence-fields';
import { RuleFieldInput } from './rule-field';
import type { RuleNames } from './rule-names';
import { RulePriceCell, type KnownPrices } from './rule-price';
import styles from './rules.module.css';
import { StandingTag } from './standing-tag';

/** What can be done with a rule. */
export interface RuleActions {
  readonly onChange: (rule: PlanRule) => void;
  readonly onToggle: (rule: PlanRule) => void;
  readonly onRemove: (rule: PlanRule) => void;
}

interface RuleRowProps extends RuleActions {
  readonly state: RuleState;
  readonly prices: KnownPrices | null;
  readonly names: RuleNames;
  readonly asOf: CalendarDate;
  readonly disabled: boolean;
}

export function RuleRow({ state, prices, names, asOf, disabled, ...actions }: RuleRowProps) {
  const { rule, standing, words } = state;
  const sentence = ruleSentence(rule, names.words);
  return (
    <tr className={rule.isOn ? undefined : styles['off']}>
      <td>
        <input
          type="checkbox"
          aria-label={`Ask the rule “${sentence}”`}
          checked={rule.isOn}
          disabled={disabled}
          onChange={() => {
            actions.onToggle(rule);
          }}
        />
      </td>
      <th scope="row">
        <Sentence>
          {ruleParts(rule).map((part, at) => (
            <Fragment key={at}>
              {typeof part === 'string' ? (
                part.trim() === '' ? null : (
                  <span>{part.trim()}</span>
                )
              ) : (
                <RuleFieldInput
                  field={part}
                  names={names}
                  asOf={asOf}
                  disabled={disabled}
                  onChange={actions.onChange}
                />
              )}
            </Fragment>
          ))}
        </Sentence>
      </th>
      <td data-cell="words">
        {rule.isOn ? (
          <>
            <StandingTag standing={standing} /> <span>{words}</span>
          </>
        ) : (
          'Off: not asked.'
        )}
      </td>
      <td data-cell="words">{rule.isOn ? <RulePriceCell rule={rule} prices={prices} /> : null}</td>
      <td data-cell="actions">
        <IconButton
          label={`Remove the rule “${sentence}”`}
          icon={Trash2}
          disabled={disabled}
          onClick={() => {
            actions.onRemove(rule);
          }}
        />
      </td>
    </tr>
  );
}
