/**
 * A plan simulated: its lines as purchases to draw, and the whole run in one go.
 *
 * A screen takes the same steps apart, so that the drawing is done by workers; what comes out is the same.
 *
 * Depends on: core, model, planning, ./run-lines, ./simulation-compiler, ./simulation-options (types),
 * ./simulation-result.
 */
import type { Plan, PlanLine } from '../model/plan';
import type { Offer } from '../model/offer';
import { lineCash } from '../planning/cash/line-cash';
import { stopFor, type DispatchStop } from '../planning/dispatch-stop';
import { evaluatePlan } from '../planning/evaluate-plan';
import type { EvaluatedLine, PlanGround } from '../planning/plan-evaluation';
import type { SimulatedPurchase } from './compile-line';
import { LineRunner } from './run-lines';
import { SimulationCompiler, type SimulationProgram } from './simulation-compiler';
import type { SimulationOptions } from './simulation-options';
import { simulationResult, type SimulationResult } from './simulation-result';

/** The whole simulation of a plan. @param ground - of the scenario it is simulated under */
export function simulatePlan(
  plan: Plan,
  lines: readonly PlanLine[],
  ground: PlanGround,
  options: SimulationOptions,
): SimulationResult {
  const compiler = new SimulationCompiler(ground.prepared, options);
  for (const line of evaluatePlan(plan, lines, ground).lines) addPlanLine(compiler, line, plan, ground);
  return runProgram(compiler.finish());
}

/** Every line of a program, one after the other, here. */
export function runProgram(program: SimulationProgram): SimulationResult {
  const runner = new LineRunner(program.frame);
  const spreads = program.lines.map((line) => runner.run(line));
  return simulationResult(program.frame, program, spreads, runner.sums);
}

/** Takes one evaluated line in: to be drawn, as a fixed fee, or left out with the reason. */
export function addPlanLine(
  compiler: SimulationCompiler,
  line: EvaluatedLine,
  plan: Plan,
  ground: PlanGround,
): void {
  const { id } = line.line;
  if (line.offer === null) compiler.leaveOut({ id, reason: 'its offer is not in the workspace' });
  else if (line.units === 0) {
    compiler.addFixed({ id, landed: line.landed ?? 0, allIn: line.allIn ?? 0 });
  } else if (line.bought === null || line.evaluation === null) {
    compiler.leaveOut({ id, reason: 'it is more than one purchase can hold' });
  } else {
    const stop = stopOf(line.bought, ground.stops);
    const purchase: SimulatedPurchase = {
      id,
      evaluation: line.evaluation,
      optionFee: line.optionFee,
      stop: stop === null ? null : { stop, lost: paidBefore(stop, line, plan, ground) },
    };
    compiler.add(purchase);
  }
}

/** The earliest stop that can ever hold the goods. */
function stopOf(offer: Offer, stops: PlanGround['stops']): DispatchStop | null {
  return (stops ?? []).reduce<DispatchStop | null>((earliest, stop) => {
    const holds = stopFor(offer, stop.from, [stop]) !== null;
    return holds && (earliest === null || stop.from < earliest.from) ? stop : earliest;
  }, null);
}

/** Paid to the vendor on days before a stop, by the median schedule: US cents. */
function paidBefore(stop: DispatchStop, line: EvaluatedLine, plan: Plan, ground: PlanGround): number {
  return lineCash(line, plan, ground).flows.reduce(
    (sum, { kind, on, amount }) =>
      (kind === 'price' || kind === 'option-fee') && on !== null && on < stop.from ? sum + amount : sum,
    0,
  );
}
