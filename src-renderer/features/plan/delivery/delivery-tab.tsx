/**
 * The tab Delivery: when each batch is made, travels, enters and stands on the rack, beside the power of its
 * site and the days from which its duty changes.
 *
 * Depends on: react, planning, ui, the files beside this one.
 */
import { ChartNoAxesGantt, Table2, Truck } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { PlanEvaluation, PlanGround } from '#domain/planning/plan-evaluation';
import { deliveryRows } from '#domain/planning/delivery/delivery-rows';
import { vendorNames } from '#domain/planning/vendor-names';
import type { LegName } from '#domain/delivery/legs';
import { categoryStyles } from '../../../ui/charts/category-styles';
import { useChartCursor } from '../../../ui/charts/use-chart-cursor';
import { Button } from '../../../ui/button';
import { classNames } from '../../../ui/class-names';
import { useCommands } from '../../../ui/commands/command-list';
import { EmptyState } from '../../../ui/empty-state';
import { formatCount, formatDate } from '../../../ui/format';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/section';
import { DeliveryTable } from './delivery-table';
import { batchSentence, LEG_WORDS } from './delivery-words';
import styles from './delivery.module.css';
import { Gantt, type GanttBatch } from './gantt';

interface DeliveryTabProps {
  readonly evaluation: PlanEvaluation;
  /** What it was evaluated by. */
  readonly ground: PlanGround;
  /** Shows a line of the plan: Enter, or a double click, on one of its batches. */
  readonly onOpenLine?: (lineId: string) => void;
}

const LEGS = Object.keys(LEG_WORDS) as readonly LegName[];

export function DeliveryTab({ evaluation, ground, onOpenLine }: DeliveryTabProps) {
  const [isTable, setIsTable] = useState(false);
  const rows = useMemo(() => deliveryRows(evaluation.lines, ground), [evaluation, ground]);
  const batches = useMemo(() => rows.flatMap((row) => row.batches.map((batch) => ({ row, batch }))), [rows]);
  const colours = useMemo(() => categoryStyles(vendorNames(ground)), [ground]);
  const cursor = useChartCursor(batches.length, 'down');
  const { asOf } = ground.prepared.reference.settings.scenario;
  const commands = useMemo(
    () => [
      {
        id: 'plan.delivery-table',
        label: `Show deliveries as a ${isTable ? 'chart' : 'table'}`,
        group: 'Plan',
        run: () => {
          setIsTable(!isTable);
        },
      },
    ],
    [isTable],
  );
  useCommands(commands);
  const undated = evaluation.lines.filter(
    ({ units, evaluation: of }) => units > 0 && of?.delivery == null,
  ).length;
  const pointed = cursor.at === null ? undefined : batches[cursor.at];
  if (batches.length === 0 && undated === 0) {
    return (
      <EmptyState icon={Truck} title="Nothing is delivered yet">
        <p>Lines with units show here when they are made, travel, enter and stand on the rack.</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles['tab']}>
      {undated === 0 ? null : (
        <Notice tone="unsure" title={`${formatCount(undated, 'line')} without days`}>
          Nobody knows how long these goods travel: no lane is on record for where they ship from. They are
          not drawn.
        </Notice>
      )}
      <Section
        title="Deliveries, by batch"
        words="Bars are medians. The line under a bar runs from the day by which one in ten such batches is on the rack to that by which nine in ten are, the dot is the median."
        actions={
          <Button
            icon={isTable ? ChartNoAxesGantt : Table2}
            onClick={() => {
              setIsTable(!isTable);
            }}
          >
            {isTable ? 'Show as chart' : 'Show as table'}
          </Button>
        }
      >
        {isTable ? (
          <DeliveryTable batches={batches} />
        ) : (
          <>
            <Legend />
            <Gantt
              batches={batches}
              asOf={asOf}
              colours={colours}
              cursor={cursor}
              summary={summaryOf(batches)}
              onOpen={onOpenLine}
            />
            <p className={styles['readout']} aria-live="polite">
              {pointed === undefined
                ? `Point at a batch, or use the arrow keys.${onOpenLine === undefined ? '' : ' Enter or a click goes to its line.'}`
                : batchSentence(pointed.row, pointed.batch)}
            </p>
          </>
        )}
      </Section>
    </div>
  );
}

function Legend() {
  return (
    <ul className={styles['legend']}>
      {LEGS.map((leg) => (
        <li key={leg}>
          <svg width={22} height={12} aria-hidden="true">
            <rect x={1} y={1} width={20} height={10} className={classNames(styles['bar'], styles[leg])} />
          </svg>
          {LEG_WORDS[leg]}
        </li>
      ))}
      <li>
        <svg width={22} height={12} aria-hidden="true">
          <path d="M1 6H21M1 3v6M21 3v6" className={styles['whisker']} />
          <circle cx={9} cy={6} r={2.6} className={styles['median']} />
        </svg>
        On the rack, P10 to P90
      </li>
      <li>
        <svg width={8} height={12} aria-hidden="true">
          <path d="M4 0v12" className={styles['power']} />
        </svg>
        Site has power
      </li>
      <li>
        <svg width={8} height={12} aria-hidden="true">
          <path d="M4 0v12" className={styles['step']} />
        </svg>
        Duty of the goods changes
      </li>
      <li>
        <svg width={8} height={12} aria-hidden="true">
          <path d="M4 0v12" className={styles['doubt']} />
        </svg>
        May change, not confirmed
      </li>
    </ul>
  );
}

function summaryOf(batches: readonly GanttBatch[]): string {
  const [first] = batches;
  if (first === undefined) return 'No batch has days.';
  const racks = batches.map(({ batch }) => batch.onRackP50);
  const earliest = racks.reduce((least, day) => (day < least ? day : least));
  const latest = racks.reduce((most, day) => (day > most ? day : most));
  const late = batches.filter(({ batch }) => (batch.daysLate ?? 0) > 0).length;
  return `${formatCount(batches.length, 'batch', 'batches')} on their way: on the rack by the median from ${formatDate(earliest)} to ${formatDate(latest)}, ${late === 0 ? 'none' : String(late)} after its site has power.`;
}
