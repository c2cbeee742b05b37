/**
 * Plans between cost, arrival and concentration or exposure, none better than another in all of them.
 *
 * A plan that is opened becomes the proposal: a difference to the plan as it stands.
 *
 * Depends on: react, core (types), services (types), ui, ./frontier-chart, ./frontier-figures.
 */
import { ChartScatter } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import type { FrontierPlan, FrontierState } from '../../../services/optimiser-state';
import type { Optimiser } from '../../../services/use-optimiser';
import { Button } from '../../../ui/button';
import { ChartFrame } from '../../../ui/charts/chart-frame';
import { useChartCursor, type ChartCursor } from '../../../ui/charts/use-chart-cursor';
import { useCommands, type Command } from '../../../ui/commands/command-list';
import { EmptyState } from '../../../ui/empty-state';
import { FactsTable } from '../../../ui/facts-table';
import { formatCount, formatDate, formatHashrate, formatUsd } from '../../../ui/format';
import { ErrorNotice, Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { Section } from '../../../ui/section';
import { Sentence, SentenceSelect } from '../../../ui/sentence-fields';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { FrontierChart } from './frontier-chart';
import { frontierSummary, planWords, THIRD_WORDS, thirdWords, type Third } from './frontier-figures';
import styles from './frontier.module.css';
import { gapWords } from './outcome-words';

export interface FrontierPageProps {
  readonly optimiser: Optimiser;
  readonly asOf: CalendarDate;
  /** Shows the proposal, once a plan of the frontier was opened. */
  readonly onShowProposal: () => void;
}

const HEIGHT = 360;

export function FrontierPage({ optimiser, asOf, onShowProposal }: FrontierPageProps) {
  const { frontier, isFrontierStale, draw, stopDrawing, propose, offersWanted } = optimiser;
  const [third, setThird] = useState<Third>(frontier?.axes.third ?? 'vendor-share');
  const isWorking = frontier?.isWorking === true;
  const canDraw = !isWorking && offersWanted > 0;
  const commands = useMemo((): readonly Command[] => {
    const group = 'Frontier';
    const id = 'frontier-draw';
    if (isWorking) return [{ group, id, label: 'Stop drawing the frontier', run: stopDrawing }];
    return canDraw ? [{ group, id, label: 'Draw the frontier', run: () => draw({ third }) }] : [];
  }, [isWorking, canDraw, draw, stopDrawing, third]);
  useCommands(commands);
  return (
    <div className={styles['page']}>
      <Section
        title="Frontier"
        words="Plans of which none is better than another in everything, under the rules and offers that the optimiser has."
      >
        <div className={styles['ask']}>
          <Sentence>
            <span>Weigh all-in cost against arrival and</span>
            <SentenceSelect
              label="Third figure"
              value={third}
              disabled={isWorking}
              onChange={(value) => {
                setThird(THIRDS.find((one) => one === value) ?? third);
              }}
            >
              {THIRDS.map((one) => (
                <option key={one} value={one}>
                  {THIRD_WORDS[one]}
                </option>
              ))}
            </SentenceSelect>
          </Sentence>
          {isWorking ? null : (
            <Button
              variant="primary"
              disabled={!canDraw}
              onClick={() => {
                draw({ third });
              }}
            >
              Draw the frontier
            </Button>
          )}
        </div>
        {isWorking ? (
          <Progress
            label={`Looking for plans: ${String(frontier.found.points.length)} found`}
            share={null}
            onStop={stopDrawing}
          />
        ) : null}
      </Section>
      {frontier?.problem == null ? null : (
        <ErrorNotice
          title="The frontier could not be drawn to its end."
          kept={`${frontier.problem} The plans found until then stay.`}
          next="Draw it again."
        />
      )}
      {frontier !== null && isFrontierStale ? (
        <Notice tone="unsure">Rules, goal or figures have changed since: draw it again.</Notice>
      ) : null}
      {frontier === null ? (
        <EmptyState icon={ChartScatter} title="No frontier yet">
          <p>
            Ten to thirty plans side by side: what it costs to have everything hash earlier, or to hang less
            on one vendor. Each is searched for, so it takes a while; the first plans show at once.
          </p>
        </EmptyState>
      ) : frontier.found.points.length === 0 ? (
        isWorking ? null : (
          <EmptyState icon={ChartScatter} title="No plan was found">
            <p>
              No plan keeps the rules, or the time was too short. Run the optimiser on the tab Rules: it says
              which rules clash.
            </p>
          </EmptyState>
        )
      ) : (
        <FrontierPicture
          frontier={frontier}
          asOf={asOf}
          onOpen={(place) => {
            propose(place);
            onShowProposal();
          }}
        />
      )}
    </div>
  );
}

const THIRDS: readonly Third[] = ['vendor-share', 'back-duty', 'none'];

interface FrontierPictureProps {
  readonly frontier: FrontierState;
  readonly asOf: CalendarDate;
  readonly onOpen: (place: number) => void;
}

function FrontierPicture({ frontier, asOf, onOpen }: FrontierPictureProps) {
  const { axes, found, isWorking } = frontier;
  const { points: plans } = found;
  const arrows = useChartCursor(plans.length);
  const cursor: ChartCursor = {
    ...arrows,
    onKeyDown: (event) => {
      if (event.key === 'Enter' && arrows.at !== null) {
        event.preventDefault();
        onOpen(arrows.at);
      } else arrows.onKeyDown(event);
    },
  };
  const focused = cursor.at === null ? undefined : plans[cursor.at];
  const undated = plans.filter(({ point }) => point.hashingP50 === null).length;
  return (
    <>
      <ChartFrame
        title="Cost against arrival"
        unit={`all-in US dollars, by the day on which all of it hashes (P50)${
          axes.third === 'none' ? '' : `; larger and darker: more ${THIRD_WORDS[axes.third]}`
        }`}
        summary={frontierSummary(plans)}
        height={HEIGHT}
        cursor={cursor}
        readout={
          focused === undefined
            ? 'Arrow keys or the pointer read a plan; Enter or a click opens it as a difference to the plan.'
            : planWords(focused, axes.third)
        }
        table={<FrontierTable plans={plans} third={axes.third} onOpen={onOpen} />}
      >
        {(size) => (
          <FrontierChart
            plans={plans}
            third={axes.third}
            today={asOf}
            at={cursor.at}
            onPoint={cursor.point}
            onOpen={onOpen}
            size={size}
          />
        )}
      </ChartFrame>
      <p className={styles['hint']} role="status">
        {[
          `${formatCount(plans.length, 'plan')}${isWorking ? ' so far' : ''}.`,
          isWorking
            ? null
            : found.isComplete
              ? 'There is no other plan that is not worse in something.'
              : 'There may be others between them.',
          found.leastThs === null
            ? null
            : `No rule asks for TH: every plan brings at least the ${formatHashrate(found.leastThs)} of the best one.`,
          found.refused === 0
            ? null
            : `${formatCount(found.refused, 'plan')} left out: evaluated, its totals disagree.`,
          undated === 0 ? null : `${formatCount(undated, 'plan')} of no known arrival: in the table alone.`,
        ]
          .filter((one) => one !== null)
          .join(' ')}
      </p>
    </>
  );
}

interface FrontierTableProps {
  readonly plans: readonly FrontierPlan[];
  readonly third: Third;
  readonly onOpen: (place: number) => void;
}

function FrontierTable({ plans, third, onOpen }: FrontierTableProps) {
  return (
    <FactsTable>
      <thead>
        <tr>
          <th scope="col">Plan</th>
          <th scope="col" data-cell="number">
            All-in
          </th>
          <th scope="col">All hashing, P50</th>
          <th scope="col" data-cell="number">
            Hash rate
          </th>
          {third === 'none' ? null : <th scope="col">{sentenceCase(THIRD_WORDS[third])}</th>}
          <th scope="col">How good</th>
          <th scope="col">
            <VisuallyHidden>Actions</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan, place) => (
          <tr key={place}>
            <th scope="row">{place + 1}</th>
            <td data-cell="number">{formatUsd(usdCents(plan.point.allIn))}</td>
            <td data-cell="whole">{formatDate(plan.point.hashingP50)}</td>
            <td data-cell="number">{formatHashrate(plan.point.ths)}</td>
            {third === 'none' ? null : <td>{thirdWords(plan, third)}</td>}
            <td data-cell="words">{plan.isProved ? 'no cheaper one' : gapWords(plan.gap)}</td>
            <td data-cell="actions">
              <Button
                variant="quiet"
                aria-label={`Open plan ${String(place + 1)}`}
                onClick={() => {
                  onOpen(place);
                }}
              >
                Open
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
