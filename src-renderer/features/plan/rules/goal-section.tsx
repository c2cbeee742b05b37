/**
 * What the optimiser looks for, as a sentence with fields.
 *
 * Depends on: core, model, ui, ./goal-words.
 */
import { Plus, X } from 'lucide-react';
import { partsPerMillion } from '#domain/core/money';
import { PLAN_GOALS, type PlanGoal, type PlanObjective, type WantedGoal } from '#domain/model/plan-rule';
import { EXPECTED, numberFieldText, readNumberField } from '#domain/planning/rule-sentence';
import { Button, IconButton } from '../../../ui/button';
import { Section } from '../../../ui/section';
import { Sentence, SentenceInput, SentenceSelect } from '../../../ui/sentence-fields';
import { GOAL_WORDS } from './goal-words';
import styles from './rules.module.css';

interface GoalSectionProps {
  readonly objective: PlanObjective;
  readonly disabled: boolean;
  readonly onChange: (objective: PlanObjective) => void;
}

const NEXT_SLACK = partsPerMillion(10_000);

export function GoalSection({ objective, disabled, onChange }: GoalSectionProps) {
  const { mode, goals } = objective;
  const left = PLAN_GOALS.filter((goal) => !goals.some((one) => one.goal === goal));
  const isWeighted = mode === 'weighted';
  const put = (place: number, next: WantedGoal) => {
    onChange({ mode, goals: goals.map((one, at) => (at === place ? next : one)) });
  };
  const [next] = left;
  return (
    <Section
      title="Goal"
      actions={
        next === undefined ? undefined : (
          <Button
            icon={Plus}
            disabled={disabled}
            onClick={() => {
              onChange({ mode, goals: [...goals, newGoal(next, goals.length + 1)] });
            }}
          >
            Add goal
          </Button>
        )
      }
    >
      <ol className={styles['goals']} aria-label="Goals">
        {goals.map((wanted, place) => (
          <li key={wanted.goal}>
            <Sentence>
              <span>{place === 0 ? 'Look for' : isWeighted ? 'and' : 'then'}</span>
              <SentenceSelect
                label={`Goal ${place + 1}`}
                value={wanted.goal}
                disabled={disabled}
                onChange={(goal) => {
                  put(place, { ...wanted, goal: PLAN_GOALS.find((one) => one === goal) ?? wanted.goal });
                }}
              >
                {PLAN_GOALS.filter((goal) => goal === wanted.goal || left.includes(goal)).map((goal) => (
                  <option key={goal} value={goal}>
                    {GOAL_WORDS[goal]}
                  </option>
                ))}
              </SentenceSelect>
              {isWeighted && goals.length > 1 ? (
                <Share
                  before="counting"
                  label={`Weight of goal ${place + 1}, %`}
                  value={wanted.weight}
                  disabled={disabled}
                  onChange={(weight) => {
                    put(place, { ...wanted, weight: partsPerMillion(weight) });
                  }}
                />
              ) : null}
              {!isWeighted && place < goals.length - 1 ? (
                <Share
                  before="giving up at most"
                  after="for the next"
                  label={`Slack of goal ${place + 1}, %`}
                  value={wanted.slack}
                  disabled={disabled}
                  onChange={(slack) => {
                    put(place, { ...wanted, slack: partsPerMillion(slack) });
                  }}
                />
              ) : null}
            </Sentence>
            {goals.length > 1 ? (
              <IconButton
                label={`Remove goal ${place + 1}`}
                icon={X}
                disabled={disabled}
                onClick={() => {
                  onChange({ mode, goals: goals.filter((_one, at) => at !== place) });
                }}
              />
            ) : null}
          </li>
        ))}
      </ol>
      {goals.length > 1 ? (
        <Sentence>
          <span>Goals count</span>
          <SentenceSelect
            label="How goals count"
            value={mode}
            disabled={disabled}
            onChange={(chosen) => {
              onChange({ mode: chosen === 'weighted' ? 'weighted' : 'one-after-another', goals });
            }}
          >
            <option value="one-after-another">one after the other</option>
            <option value="weighted">all at once, by weight</option>
          </SentenceSelect>
        </Sentence>
      ) : null}
    </Section>
  );
}

function newGoal(goal: PlanGoal, among: number): WantedGoal {
  return { goal, weight: partsPerMillion(Math.round(1_000_000 / among)), slack: NEXT_SLACK };
}

interface ShareProps {
  readonly before: string;
  readonly after?: string;
  readonly label: string;
  readonly value: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

function Share({ before, after, label, value, disabled, onChange }: ShareProps) {
  return (
    <>
      <span>{before}</span>
      <SentenceInput
        label={label}
        text={numberFieldText({ kind: 'percent', value })}
        expected={EXPECTED.percent}
        disabled={disabled}
        onTake={(text) => {
          const read = readNumberField('percent', text);
          if (read === null) return 'refused';
          if (read === value) return 'same';
          onChange(read);
          return 'taken';
        }}
      />
      <span>{after === undefined ? '%' : `% ${after}`}</span>
    </>
  );
}
