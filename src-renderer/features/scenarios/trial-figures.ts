/**
 * The figures that are drawn by trials, and where their trials lie.
 *
 * Depends on: core, simulation (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { KpiKind } from '#domain/simulation/plan-kpis';
import type { SimulatedPlan } from '#domain/simulation/simulation-result';

/** A tenth, the half and nine tenths of all trials; null is not known. */
export type Spread = { readonly p10: Value; readonly p50: Value; readonly p90: Value } | null;
/** A figure, or a day. */
export type Value = number | CalendarDate | null;

/** A figure that is drawn, and where its trials lie. */
export interface Drawn {
  readonly id: string;
  readonly label: string;
  readonly kind: KpiKind;
  readonly spread: (plan: SimulatedPlan) => Spread;
  /** Null where a figure has no picture of all trials. */
  readonly trials: ((plan: SimulatedPlan) => ArrayLike<number>) | null;
  /** Width of bins is a multiple of this. */
  readonly step: number;
}

/** Every figure, in the order in which it is shown. */
export const FIGURES: readonly Drawn[] = [
  {
    id: 'landed',
    label: 'Landed $',
    kind: 'usd',
    spread: ({ landed }) => landed,
    trials: ({ landed, drawn }) => (landed === null ? [] : drawn.landed),
    step: 10_000,
  },
  {
    id: 'allIn',
    label: 'All-in $',
    kind: 'usd',
    spread: ({ allIn }) => allIn,
    trials: ({ allIn, drawn }) => (allIn === null ? [] : drawn.allIn),
    step: 10_000,
  },
  {
    id: 'landedPerTh',
    label: 'Landed $/TH',
    kind: 'usd-per-th',
    spread: ({ landedPerTh }) => landedPerTh,
    trials: null,
    step: 1,
  },
  {
    id: 'allInPerTh',
    label: 'All-in $/TH',
    kind: 'usd-per-th',
    spread: ({ allInPerTh }) => allInPerTh,
    trials: null,
    step: 1,
  },
  {
    id: 'delay',
    label: 'Delay cost $',
    kind: 'usd',
    spread: ({ delay }) => delay,
    trials: ({ delay, drawn }) => (delay === null ? [] : drawn.delay),
    step: 10_000,
  },
  {
    id: 'hashing',
    label: 'All hash by',
    kind: 'date',
    spread: ({ hashing }) => hashing,
    trials: ({ hashing, drawn }) => (hashing === null ? [] : drawn.hashing.filter((day) => day > 0)),
    step: 1,
  },
  { id: 'ths', label: 'TH/s that come', kind: 'ths', spread: ({ ths }) => ths, trials: null, step: 1 },
];
