/**
 * Plans by cost and arrival: one mark each, larger and darker the more of the third figure it has.
 *
 * Depends on: core, services (types), ui/charts, ./frontier-figures.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { FrontierPlan } from '../../../services/optimiser-state';
import { MonthAxis, ValueAxis } from '../../../ui/charts/chart-axes';
import type { ChartSize } from '../../../ui/charts/chart-frame';
import { dayPlace, monthTicks, rangeAround } from '../../../ui/charts/day-axis';
import { linearScale } from '../../../ui/charts/linear-scale';
import { axisAmount, stepOf, thirdOf, type Third } from './frontier-figures';
import styles from './frontier.module.css';

interface FrontierChartProps {
  readonly plans: readonly FrontierPlan[];
  readonly third: Third;
  readonly today: CalendarDate;
  /** Place of the plan in focus. */
  readonly at: number | null;
  readonly onPoint: (place: number) => void;
  readonly onOpen: (place: number) => void;
  readonly size: ChartSize;
}

const LEFT = 84;
const RIGHT = 24;
const TOP = 16;
const BOTTOM = 24;
const ABOVE = 14;

export function FrontierChart({ plans, third, today, at, onPoint, onOpen, size }: FrontierChartProps) {
  const width = size.width - LEFT - RIGHT;
  const bottom = size.height - BOTTOM;
  const days = plans.flatMap(({ point }) => (point.hashingP50 === null ? [] : [point.hashingP50]));
  const range = rangeAround(days, today);
  const place = dayPlace(range, width);
  const costs = plans.map(({ point }) => point.allIn);
  const least = Math.min(...costs);
  const most = Math.max(...costs);
  const room = Math.max(1, most - least) * 0.12;
  const scale = linearScale({
    domain: [least - room, most + room],
    range: [bottom, TOP],
    nice: 10,
  });
  const all = plans.map((plan) => thirdOf(plan, third));
  const labelled = namedPlaces(plans);
  return (
    <>
      <ValueAxis scale={scale} left={LEFT} width={width} format={axisAmount(most - least)} />
      <MonthAxis ticks={monthTicks(range, width)} left={LEFT} top={TOP} bottom={bottom} />
      {plans.map((plan, index) => {
        const { hashingP50, allIn } = plan.point;
        if (hashingP50 === null) return null;
        const x = LEFT + place(hashingP50);
        const y = scale(allIn);
        const step = stepOf(all[index] ?? null, all);
        const label = labelled.get(index);
        const isRight = x > size.width * 0.7;
        return (
          <g
            key={index}
            className={styles['point']}
            onPointerEnter={() => {
              onPoint(index);
            }}
            onClick={() => {
              onOpen(index);
            }}
          >
            {index === at ? <circle cx={x} cy={y} r={step * 1.5 + 9} className={styles['focus']} /> : null}
            <circle
              cx={x}
              cy={y}
              r={step * 1.5 + 4}
              className={styles['mark']}
              style={{ fill: third === 'none' ? 'var(--accent)' : `var(--relative-${String(step)})` }}
            />
            {label === undefined ? null : (
              <text
                x={isRight ? x - ABOVE : x + ABOVE}
                y={y - ABOVE}
                textAnchor={isRight ? 'end' : 'start'}
                className={styles['name']}
              >
                {label}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

/** The ends of the frontier are named in the drawing. Plans are in order of cost. */
function namedPlaces(plans: readonly FrontierPlan[]): ReadonlyMap<number, string> {
  const dated = plans.flatMap(({ point }, place) =>
    point.hashingP50 === null ? [] : [{ place, day: point.hashingP50 }],
  );
  const [cheapest] = dated;
  if (cheapest === undefined) return new Map();
  const earliest = dated.reduce((best, one) => (one.day < best.day ? one : best));
  return earliest.place === cheapest.place
    ? new Map([[cheapest.place, 'Cheapest and earliest']])
    : new Map([
        [cheapest.place, 'Cheapest'],
        [earliest.place, 'Earliest'],
      ]);
}
