/**
 * The Scenarios screen: the plan in named futures side by side, regret, what moves it, and drawn futures.
 *
 * Depends on: react, model (types), services (types), ui, the files beside this one.
 */
import { Layers, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { PlanScenario } from '#domain/model/plan-scenario';
import type { SimulationResult } from '#domain/simulation/simulation-result';
import type { FutureWork, TornadoWork } from '../../services/use-scenario-work';
import type { Scenarios, ScenarioWrites } from '../../services/use-scenarios';
import { Button } from '../../ui/button';
import { useCommands, type Command } from '../../ui/commands/command-list';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { SelectField } from '../../ui/fields';
import { Progress } from '../../ui/progress';
import { Section } from '../../ui/section';
import { FutureTable } from './future-table';
import { MonteCarloPanel } from './monte-carlo-panel';
import type { LayerNames } from './new-layer';
import { RegretPanel } from './regret-panel';
import { ScenarioDialog } from './scenario-dialog';
import styles from './scenarios.module.css';
import { TornadoPanel } from './tornado-panel';

export interface ScenariosPageProps {
  readonly scenarios: Scenarios;
  readonly writes: ScenarioWrites;
  readonly names: LayerNames;
  readonly newId: () => string;
  /** Runs work whose failure is told by a message. */
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
  /** Why nothing can be changed; null if it can. */
  readonly refusal: string | null;
  /** The future that tornado and trials are drawn in, by id. */
  readonly futureId: string;
  readonly onFuture: (id: string) => void;
  readonly tornado: TornadoWork;
  readonly simulation: FutureWork<SimulationResult>;
  readonly onSimulate: (options: { readonly trials: number; readonly seed: number }) => void;
}

type Open = { readonly kind: 'new' } | { readonly kind: 'edit' | 'remove'; readonly scenario: PlanScenario };

export function ScenariosPage(props: ScenariosPageProps) {
  const { scenarios, writes, names, newId, attempt, refusal, futureId, onFuture } = props;
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => {
    setOpen(null);
  };
  const { futures, isOptimising, atWork, optimise, optimiseOne, stop } = scenarios;
  const { start: drawTornado, edited } = props.tornado;
  const [held] = scenarios.plans;
  const future = futures.find(({ id }) => id === futureId) ?? futures[0];
  useCommands(
    useMemo(
      (): readonly Command[] => [
        ...(refusal === null
          ? [
              {
                id: 'new-scenario',
                label: 'New scenario…',
                group: 'Scenarios',
                run: () => {
                  setOpen({ kind: 'new' });
                },
              },
            ]
          : []),
        {
          id: 'optimise-futures',
          label: isOptimising ? 'Stop re-optimising' : 'Re-optimise in each future',
          group: 'Scenarios',
          run: isOptimising ? stop : optimise,
        },
        ...(isOptimising || future === undefined
          ? []
          : [
              {
                id: 'optimise-one-future',
                label: `Re-optimise in ${future.name} alone`,
                group: 'Scenarios',
                run: () => {
                  optimiseOne(future.id);
                },
              },
            ]),
        {
          id: 'draw-tornado',
          label: 'Draw the tornado',
          group: 'Scenarios',
          run: () => {
            drawTornado(edited);
          },
        },
      ],
      [refusal, isOptimising, stop, optimise, optimiseOne, future, drawTornado, edited],
    ),
  );
  const add = (
    <Button
      icon={Plus}
      disabled={refusal !== null}
      onClick={() => {
        setOpen({ kind: 'new' });
      }}
    >
      New scenario…
    </Button>
  );
  return (
    <div className={styles['page']}>
      <header className={styles['title']}>
        <h1>{`Futures of ${isolatedName(held?.name ?? 'the plan')}`}</h1>
        {add}
        <Button icon={Layers} variant="primary" disabled={isOptimising} onClick={optimise}>
          Re-optimise in each future
        </Button>
      </header>
      <Section
        title="Side by side"
        words={
          scenarios.scenarios.length === 0
            ? 'No scenario yet: the plan stands in the present view alone. A scenario is a name and layers, such as more duty, longer transit, a lower hashprice.'
            : 'The same plan in each future, and its difference to the present view. A scenario changes no record.'
        }
      >
        {atWork === null ? null : (
          <Progress
            label={`Looking for the best plan in ${isolatedName(atWork.name)}${
              atWork.of === 1 ? '' : `, ${String(atWork.place)} of ${String(atWork.of)} futures`
            }`}
            share={atWork.of === 1 ? null : (atWork.place - 1) / atWork.of}
            onStop={stop}
          />
        )}
        {scenarios.problem === null ? null : <p className={styles['problem']}>{scenarios.problem}</p>}
        <FutureTable
          scenarios={scenarios}
          refusal={refusal}
          onEdit={(scenario) => {
            setOpen({ kind: 'edit', scenario });
          }}
          onCopy={(scenario) => {
            attempt('The scenario could not be copied.', () =>
              writes.copyScenario(scenario, copyName(scenario.name, scenarios.scenarios), newId()),
            );
          }}
          onRemove={(scenario) => {
            setOpen({ kind: 'remove', scenario });
          }}
        />
      </Section>
      <RegretPanel scenarios={scenarios} />
      <div className={styles['choice']}>
        <SelectField
          label="Draw tornado and trials under"
          value={future?.id ?? ''}
          options={futures.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={onFuture}
        />
      </div>
      <TornadoPanel futureName={future?.name ?? ''} work={props.tornado} />
      <MonteCarloPanel futureName={future?.name ?? ''} work={props.simulation} onStart={props.onSimulate} />
      {open === null ? null : open.kind === 'remove' ? (
        <ConfirmDialog
          title={`Remove ${isolatedName(open.scenario.name)}?`}
          doLabel="Remove scenario"
          failedTitle="The scenario was not removed."
          onDo={() => writes.removeScenario(open.scenario)}
          onClose={close}
        >
          Plans and records stay as they are.
        </ConfirmDialog>
      ) : (
        <ScenarioDialog
          scenario={open.kind === 'edit' ? open.scenario : null}
          scenarios={scenarios.scenarios}
          names={names}
          newId={newId}
          onSave={(scenario) => writes.saveScenario(scenario)}
          onClose={close}
        />
      )}
    </div>
  );
}

/** `X copy`, `X copy 2`: the first that is free. */
function copyName(name: string, scenarios: readonly PlanScenario[]): string {
  const taken = new Set(scenarios.map((scenario) => scenario.name.toLowerCase()));
  const stem = name.slice(0, 110);
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? `${stem} copy` : `${stem} copy ${String(count)}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
