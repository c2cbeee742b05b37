/**
 * The rules of the policy, one a row, and the way to more of them.
 *
 * Depends on: react, core, model (types), ranking, services (types), ui.
 */
import { ClipboardList, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { addDays } from '#domain/core/calendar-date';
import type { FilterGroup } from '#domain/model/row-filter';
import type { Gate } from '#domain/model/ranking';
import {
  addGates,
  movedGate,
  putGate,
  toggledGate,
  withoutGate,
  type RankingChange,
} from '#domain/ranking/edit-gates';
import type { PolicyEffects } from '#domain/ranking/policy-effects';
import { offersOfRule } from '#domain/ranking/policy-filters';
import { RULE_TEMPLATES, type RuleTemplate } from '#domain/ranking/rule-templates';
import { STANDARD_RULES } from '#domain/ranking/standard-rules';
import type { RankingTools } from '../../services/use-ranking';
import { Button } from '../../ui/button';
import { useCommands, type Command } from '../../ui/commands/command-list';
import { EmptyState } from '../../ui/empty-state';
import { FactsTable } from '../../ui/facts-table';
import { Menu } from '../../ui/menu';
import { Section } from '../../ui/section';
import { ruleFrom, sentenceOf } from './policy-words';
import styles from './policy.module.css';
import { RenameDialog } from './rename-dialog';
import { RuleRow } from './rule-row';

interface RulesSectionProps {
  readonly tools: RankingTools;
  readonly effects: PolicyEffects;
  readonly onShowOffers: (filter: FilterGroup) => void;
}

/** Days ahead that a rule on the day of arrival begins with. */
const FIRST_DAYS = 150;
const MOST_RULES = 50;

export function RulesSection({ tools, effects, onShowOffers }: RulesSectionProps) {
  const { ranking, ranked, onSave } = tools;
  const [renamed, setRenamed] = useState<Gate | null>(null);
  const countries = useMemo(
    () => [...new Set(ranked.rows.map(({ offer }) => String(offer.origin)))].sort(),
    [ranked.rows],
  );
  const { asOf } = ranked;
  const isFull = ranking.gates.length >= MOST_RULES;
  const commands = useMemo((): readonly Command[] => {
    const group = 'Purchasing policy';
    const save = (change: RankingChange) => {
      onSave(change.ranking, change.label);
    };
    if (isFull) return [];
    return [
      ...(ranking.gates.length > 0
        ? []
        : [
            {
              group,
              id: 'policy-standard',
              label: 'Begin with the five usual rules',
              run: () => {
                save(addGates(ranking, standardRules()));
              },
            },
          ]),
      ...RULE_TEMPLATES.map((template) => ({
        group,
        id: `policy-add-${template.id}`,
        label: `Add the rule “${gapSentence(template)}”`,
        run: () => {
          const first = template.field?.kind === 'date' ? addDays(asOf, FIRST_DAYS) : template.first;
          save(addGates(ranking, [ruleFrom(template, first)]));
        },
      })),
    ];
  }, [ranking, asOf, onSave, isFull]);
  useCommands(commands);

  const save = (change: RankingChange) => {
    onSave(change.ranking, change.label);
  };
  const add = (
    <Menu
      trigger={
        <Button icon={Plus} disabled={isFull}>
          Add rule
        </Button>
      }
      actions={commands
        .filter(({ id }) => id !== 'policy-standard')
        .map(({ run }, place) => {
          const template = RULE_TEMPLATES[place];
          return { label: template === undefined ? '' : gapSentence(template), run };
        })}
    />
  );
  if (ranking.gates.length === 0) {
    return (
      <EmptyState
        icon={ClipboardList}
        title="No rule yet"
        actions={
          <>
            <Button
              variant="primary"
              onClick={() => {
                save(addGates(ranking, standardRules()));
              }}
            >
              Begin with these five
            </Button>
            {add}
          </>
        }
      >
        <p>
          A rule says which offers the company buys from. An offer that does not pass stays in sight, without
          a rank, and says why and by how much.
        </p>
        <ul className={styles['standard']}>
          {standardRules().map(({ name }) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </EmptyState>
    );
  }
  const isOn = (gate: Gate) => gate.isOff !== true;
  return (
    <Section
      title="Rules"
      actions={add}
      words="What is not known passes no rule: it cannot be judged, and says what is missing. For a rule of your own, set a filter in Compare and add it there as a gate: Ranking, “Add a gate…”."
    >
      <FactsTable>
        <thead>
          <tr>
            <th scope="col">Asked</th>
            <th scope="col">Rule</th>
            <th scope="col" data-cell="number">
              Pass
            </th>
            <th scope="col" data-cell="number">
              Fail
            </th>
            <th scope="col" data-cell="number">
              Cannot be judged
            </th>
            <th scope="col" data-cell="number">
              Kept out by it alone
            </th>
            <th scope="col">
              <span className={styles['hiddenHead']}>Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ranking.gates.map((gate, place) => (
            <RuleRow
              key={gate.id}
              gate={gate}
              effect={isOn(gate) ? (effects.rules.find(({ gateId }) => gateId === gate.id) ?? null) : null}
              isFirst={place === 0}
              isLast={place === ranking.gates.length - 1}
              countries={countries}
              onChange={(next) => {
                save(putGate(ranking, next));
              }}
              onToggle={(one) => {
                save(toggledGate(ranking, one));
              }}
              onMove={(one, by) => {
                save(movedGate(ranking, one, by));
              }}
              onRemove={(one) => {
                save(withoutGate(ranking, one));
              }}
              onRename={setRenamed}
              onShow={(one, side) => {
                onShowOffers(offersOfRule(one.name, side));
              }}
            />
          ))}
        </tbody>
      </FactsTable>
      {renamed === null ? null : (
        <RenameDialog
          gate={renamed}
          onClose={() => {
            setRenamed(null);
          }}
          onRename={(name) => {
            save(putGate(ranking, { ...renamed, name }));
            setRenamed(null);
          }}
        />
      )}
    </Section>
  );
}

function standardRules(): readonly Omit<Gate, 'id'>[] {
  return STANDARD_RULES.map(({ template, value }) => ruleFrom(template, value));
}

/** The sentence with a gap: `No list older than … days`. */
function gapSentence(template: RuleTemplate): string {
  return template.field === null ? sentenceOf(template, null) : `${template.before}…${template.after}`;
}
