/**
 * Layers of a scenario that change nothing about a plan, so that nobody takes them for survived.
 *
 * Told by leaving each out in turn: one that makes no difference beside the others is idle. Two layers that
 * say the same make each other idle, and both are named.
 *
 * Depends on: model, planning (types), ./ground-under (types), ./plan-under.
 */
import type { Plan, PlanLine } from '../model/plan';
import type { ScenarioLayer } from '../model/plan-scenario';
import type { EvaluatedLine, PlanGround } from '../planning/plan-evaluation';
import type { NamedLayers } from './ground-under';
import { planUnder, type PlanUnder } from './plan-under';

/** A layer that makes no difference. */
export interface IdleLayer {
  /** Its place in the scenario, from 0. */
  readonly index: number;
  /** In words, a sentence: `Nothing of the plan travels this way.` */
  readonly why: string;
}

/** The layers that change no figure of any line. An empty plan makes every layer idle. */
export function idleLayers(
  scenario: NamedLayers,
  plan: Plan,
  lines: readonly PlanLine[],
  ground: PlanGround,
): readonly IdleLayer[] {
  const { name, layers } = scenario;
  const whole = planUnder(scenario, plan, lines, ground);
  return layers.flatMap((layer, index): IdleLayer[] => {
    const without = { name, layers: layers.filter((_, at) => at !== index) };
    return isSame(whole, planUnder(without, plan, lines, ground))
      ? [{ index, why: lines.length === 0 ? 'The plan has no lines.' : whyIdle(layer) }]
      : [];
  });
}

function isSame(a: PlanUnder, b: PlanUnder): boolean {
  return (
    a.lost === b.lost &&
    a.notComing.length === b.notComing.length &&
    a.evaluation.lines.length === b.evaluation.lines.length &&
    a.evaluation.lines.every((line, index) => {
      const other = b.evaluation.lines[index];
      return other !== undefined && figuresOf(line).every((one, at) => one === figuresOf(other)[at]);
    })
  );
}

function figuresOf(line: EvaluatedLine): readonly (string | number | null | undefined)[] {
  const { delivery, cost, allIn } = line.evaluation ?? {};
  return [
    line.line.id,
    line.ths,
    line.price,
    line.landed,
    line.allIn,
    line.backDuty,
    line.hashingP50,
    line.hashingP90,
    cost?.duty,
    allIn?.delayPerTh,
    allIn?.servicePerTh,
    delivery?.dispatchP50,
    delivery?.onRackP50,
    delivery?.onRackP90,
  ];
}

function whyIdle(layer: ScenarioLayer): string {
  switch (layer.kind) {
    case 'conditions-met':
      return 'No line pays these layers on its day of entry.';
    case 'duty':
      return 'No line of these origins is entered by the buyer from that day on.';
    case 'origin-finding':
      return 'No line would pay another duty under this finding.';
    case 'delay':
      return layer.leg === 'transit'
        ? 'Nothing of the plan travels this way.'
        : 'No line has this leg, or the days are 0.';
    case 'price':
      return layer.vendor === null || layer.changePpm === 0
        ? 'No price changes.'
        : `No line buys of ${layer.vendor}.`;
    case 'hashprice':
      return 'No line loses hashing days or repairs that hashprice would price.';
    case 'export-stop':
      return `Nothing of the plan is made in ${layer.country} or leaves it from that day on.`;
    case 'vendor-listed':
      return `Nothing of ${layer.vendor} is to leave from that day on.`;
  }
}
