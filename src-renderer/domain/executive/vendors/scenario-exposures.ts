/**
 * What a vendor's goods would cost more, or less, in each scenario of the workspace.
 *
 * What was paid for goods that do not come stays in the cost, as on the Scenarios screen; a cost that falls
 * because goods stay away is no saving, so the note says how many do.
 *
 * Depends on: core, explain, planning, scenarios, ../figure-text, ../make-figure, ../report-ground (types), ../vendor-risk
 * (types), ./goods-of-vendors (types), ./plan-part-figures.
 */
import { isolatedName } from '../../core/isolated-name';
import { sumCents, usdCents, ZERO_CENTS, type UsdCents } from '../../core/money';
import { numberText, usdText } from '../../core/plain-text';
import type { Explanation } from '../../explain/explanation';
import { computed, fact, sumOf } from '../../explain/nodes';
import type { PlanScenario } from '../../model/plan-scenario';
import type { EvaluatedLine } from '../../planning/plan-evaluation';
import { layerWords } from '../../scenarios/layer-words';
import { planOn, planUnder, type PlanUnder } from '../../scenarios/plan-under';
import { exactUsd } from '../figure-text';
import { differenceFigure, unknownFigure } from '../make-figure';
import type { ReportGround } from '../report-ground';
import type { ScenarioExposure } from '../vendor-risk';
import type { GoodsOfVendor } from './goods-of-vendors';
import { keyOf, noLineSource, partAnswer } from './plan-part-figures';

/** The plan in the present view and under every scenario: worked out once for all vendors. */
export interface PlanInScenarios {
  readonly present: PlanUnder;
  readonly scenarios: readonly { readonly scenario: PlanScenario; readonly under: PlanUnder }[];
}

/** Evaluates the plan under each. */
export function planInScenarios(ground: ReportGround): PlanInScenarios {
  const { plan, lines, presentGround, scenario, under } = ground;
  return {
    present: scenario === null ? under : planOn(plan, lines, presentGround),
    scenarios: ground.scenarios.map((one) => ({
      scenario: one,
      under: planUnder(one, plan, lines, presentGround),
    })),
  };
}

/** In the order of the workspace's scenarios. */
export function scenarioExposures(
  goods: GoodsOfVendor,
  { present, scenarios }: PlanInScenarios,
  ground: ReportGround,
): readonly ScenarioExposure[] {
  return scenarios.map(({ scenario, under }) => ({
    scenario: scenario.name,
    landedDelta: landedDelta(goods, scenario, { present, under }, ground),
  }));
}

function landedDelta(
  goods: GoodsOfVendor,
  scenario: PlanScenario,
  { present, under }: { readonly present: PlanUnder; readonly under: PlanUnder },
  ground: ReportGround,
) {
  const key = keyOf(goods, `exposure/${scenario.id}`);
  const label = `Landed under ${isolatedName(scenario.name)}`;
  const now = linesOf(goods, present);
  const then = linesOf(goods, under);
  const missing = Math.max(missingIn(now), missingIn(then));
  if (missing > 0) {
    return unknownFigure(
      key,
      label,
      'usd',
      `The landed cost of ${numberText(missing)} of its lines is not known.`,
    );
  }
  const stopped = under.notComing.filter(({ line }) => line.vendor === goods.name);
  const lost = sumCents(stopped.map((one) => one.lost));
  const value = usdCents(landedOf(then) + lost - landedOf(now));
  return differenceFigure({
    key,
    label,
    unit: 'usd',
    value,
    note:
      stopped.length === 0
        ? goods.isInPlan
          ? null
          : 'The plan buys nothing from it.'
        : stopWords(stopped, lost),
    explain: () => {
      const under_ = partAnswer('landed', { name: goods.name, lines: then }, { ...ground, under }).root;
      const present_ = partAnswer(
        'landed',
        { name: goods.name, lines: now },
        { ...ground, under: present },
      ).root;
      const paid = stopped
        .filter((one) => one.lost > 0)
        .map((one): Explanation =>
          fact(
            `Paid for ${numberText(one.stoppedUnits)} ${isolatedName(one.line.model)} that do not come`,
            usdText(one.lost),
            {
              citation: `Scenario “${isolatedName(scenario.name)}”: ${one.stop.words}`,
              asOf: ground.under.ground.prepared.reference.settings.scenario.asOf,
              confidence: 'assumed',
            },
          ),
        );
      const plus = [{ ...under_, label: `${under_.label}, under the scenario` }, ...paid];
      const minus = [{ ...present_, label: `${present_.label}, in the present view` }];
      const layers = scenario.layers.map((layer) => layerWords(layer)).join('; ');
      const inputs = goods.isInPlan
        ? [...plus, ...minus]
        : [fact('Landed cost', '$0.00', noLineSource(goods.name, ground))];
      return {
        sentence: `${label}: ${againstPresent(value)}. The scenario: ${layers === '' ? 'no layers' : layers}.`,
        root: computed(
          label,
          usdText(value),
          paid.length === 0
            ? 'landed under the scenario − landed in the present view'
            : 'landed under the scenario + paid for what does not come − landed in the present view',
          inputs,
          goods.isInPlan ? { operation: sumOf(plus, minus) } : {},
        ),
      };
    },
  });
}

function againstPresent(cents: UsdCents): string {
  if (cents === 0) return 'the same as in the present view';
  return `${exactUsd(Math.abs(cents))} ${cents > 0 ? 'more' : 'less'} than in the present view`;
}

function missingIn(lines: readonly EvaluatedLine[]): number {
  return lines.filter(({ landed }) => landed === null).length;
}

function landedOf(lines: readonly EvaluatedLine[]): UsdCents {
  return sumCents(lines.map(({ landed }) => landed ?? ZERO_CENTS));
}

function linesOf({ name }: GoodsOfVendor, { evaluation }: PlanUnder) {
  return evaluation.lines.filter((line) => line.vendor === name);
}

/** `600 units do not come; $1,200,000.00 paid for them is lost and counted here.` */
function stopWords(stopped: PlanUnder['notComing'], lost: UsdCents): string {
  const units = stopped.reduce((sum, { stoppedUnits }) => sum + stoppedUnits, 0);
  const paid =
    lost === 0 ? 'nothing was paid for them' : `${usdText(lost)} paid for them is lost and counted here`;
  return `${numberText(units)} ${units === 1 ? 'unit does' : 'units do'} not come; ${paid}.`;
}
