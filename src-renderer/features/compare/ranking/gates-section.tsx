/**
 * The gates: each with its rule in words and how many offers it turns away.
 *
 * A rule that no template makes is made in the filter: the filter of the view
 * can become a gate, and the rule of a gate can be put into the filter.
 *
 * Depends on: react, filtering, model (types), ranking, reports, services (types), ui.
 */
import { MoreHorizontal, Plus } from 'lucide-react';
import { useState } from 'react';
import { filterText } from '#domain/filtering/filter-words';
import type { Gate } from '#domain/model/ranking';
import type { View } from '#domain/model/view';
import type { GateEffect } from '#domain/ranking/apply-gates';
import { putGate, toggledGate, withoutGate } from '#domain/ranking/edit-gates';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import type { RankingTools } from '../../../services/use-ranking';
import { Button, IconButton } from '../../../ui/button';
import { formatCount } from '../../../ui/format';
import { Menu } from '../../../ui/menu';
import { useMessages } from '../../../ui/messages';
import { GateDialog } from './gate-dialog';
import styles from './ranking.module.css';

interface GatesSectionProps {
  readonly tools: RankingTools;
  readonly view: View;
  readonly onViewChange: (view: View) => void;
}

const known = { columns: new Map(comparisonColumns.map((column) => [column.id, column])) };

export function GatesSection({ tools, view, onViewChange }: GatesSectionProps) {
  const { ranking, ranked, onSave } = tools;
  const { show } = useMessages();
  const [edited, setEdited] = useState<Gate | 'new' | null>(null);
  return (
    <section aria-labelledby="ranking-gates" className={styles['part']}>
      <h3 id="ranking-gates">Gates</h3>
      {ranking.gates.length === 0 ? (
        <p className={styles['hint']}>
          No gates. An offer that fails a gate has no rank, however cheap it is.
        </p>
      ) : (
        <ul className={styles['gates']}>
          {ranking.gates.map((gate) => {
            const effect = ranked.gates.effects.find(({ gateId }) => gateId === gate.id);
            return (
              <li key={gate.id} aria-label={gate.name}>
                <div className={styles['gateHead']}>
                  <span className={styles['gateName']}>{gate.name}</span>
                  <Menu
                    trigger={
                      <IconButton label={`What to do with the gate ${gate.name}`} icon={MoreHorizontal} />
                    }
                    actions={[
                      { label: 'Change or rename…', run: () => setEdited(gate) },
                      {
                        label: 'Put its rule into the filter',
                        run: () => {
                          onViewChange({ ...view, filter: gate.rule });
                          show({
                            kind: 'done',
                            text: `The filter of this view is now the rule of “${gate.name}”. Change it there, then take it back as the gate's rule.`,
                          });
                        },
                      },
                      {
                        label: 'Take the filter of this view as its rule',
                        isDisabled: view.filter.rules.length === 0,
                        run: () => {
                          const change = putGate(ranking, { ...gate, rule: view.filter });
                          onSave(change.ranking, change.label);
                        },
                      },
                      {
                        label: gate.isOff === true ? 'Turn on' : 'Turn off',
                        run: () => {
                          const change = toggledGate(ranking, gate);
                          onSave(change.ranking, change.label);
                        },
                      },
                      null,
                      {
                        label: 'Remove',
                        run: () => {
                          const change = withoutGate(ranking, gate);
                          onSave(change.ranking, change.label);
                        },
                      },
                    ]}
                  />
                </div>
                <p className={styles['hint']}>{filterText(gate.rule, known)}</p>
                <p className={styles['effect']}>
                  {gate.isOff === true ? 'Off: not asked.' : effectText(effect)}
                </p>
              </li>
            );
          })}
        </ul>
      )}
      <div>
        <Button icon={Plus} onClick={() => setEdited('new')}>
          Add a gate…
        </Button>
      </div>
      {edited === null ? null : (
        <GateDialog
          tools={tools}
          gate={edited === 'new' ? null : edited}
          viewFilter={view.filter}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}

function effectText(effect: GateEffect | undefined): string {
  if (effect === undefined || effect.fails + effect.notJudged === 0) return 'Turns no offer away.';
  const { fails, notJudged, alone, passedOver } = effect;
  return [
    `Turns ${formatCount(fails + notJudged, 'offer')} away, ${String(alone)} by itself alone.`,
    ...(notJudged === 0 ? [] : [`${String(notJudged)} of them cannot be judged for want of a fact.`]),
    ...(passedOver === 0
      ? []
      : [`${formatCount(passedOver, 'condition')} on a column that is not known here.`]),
  ].join(' ');
}
