/**
 * A tornado: how far each input moves a figure of a plan when it alone is turned, greatest first.
 *
 * Depends on: model (types), planning (types), scenarios, ./plan-kpis, ./tornado-inputs (types),
 * ./turned-ground.
 */
import type { CalendarDate } from '../core/calendar-date';
import type { Plan, PlanLine } from '../model/plan';
import type { PlanGround } from '../planning/plan-evaluation';
import { planOn } from '../scenarios/plan-under';
import { kpiGround, kpiNumber, type KpiGround, type PlanKpi } from './plan-kpis';
import type { TornadoInput } from './tornado-inputs';
import { turnedGround } from './turned-ground';

/** The end of an input. */
export type TornadoSide = 'low' | 'high';

/** A plan with an input at both its ends. */
export interface TornadoRun {
  readonly input: TornadoInput;
  readonly low: KpiGround;
  readonly high: KpiGround;
}

/** What one input does to a figure. */
export interface TornadoBar {
  readonly input: TornadoInput;
  /** The figure with the input at its ends, as {@link kpiNumber} gives it; null is not known. */
  readonly low: number | null;
  readonly high: number | null;
  /** From the least to the greatest of both and of the figure as it is; null if one is not known. */
  readonly swing: number | null;
}

/** The plan with one input at one end: one evaluation, so that a screen can do other things in between. */
export function tornadoStep(
  input: TornadoInput,
  side: TornadoSide,
  plan: Plan,
  lines: readonly PlanLine[],
  ground: PlanGround,
  horizon: CalendarDate,
): KpiGround {
  return kpiGround(planOn(plan, lines, turnedGround(input, input[side], ground)), horizon);
}

/** The bars of a figure, greatest swing first; those that are not known last, equal ones in order of inputs. */
export function tornadoBars(
  kpi: Pick<PlanKpi, 'value'>,
  base: KpiGround,
  runs: readonly TornadoRun[],
): readonly TornadoBar[] {
  const now = kpiNumber(kpi.value(base));
  return runs
    .map(({ input, low, high }): TornadoBar => {
      const ends = [kpiNumber(kpi.value(low)), kpiNumber(kpi.value(high))] as const;
      const all = [now, ...ends];
      const known = all.filter((value) => value !== null);
      const swing = known.length < all.length ? null : Math.max(...known) - Math.min(...known);
      return { input, low: ends[0], high: ends[1], swing };
    })
    .sort((a, b) => (b.swing ?? -1) - (a.swing ?? -1));
}
