/**
 * What is paid for goods that do not come under a scenario, as explanations.
 *
 * Depends on: core, explain, scenarios (types), ../plan-trees, ../report-ground (types).
 */
import { isolatedName } from '../../core/isolated-name';
import { numberText, usdText } from '../../core/plain-text';
import type { Explanation } from '../../explain/explanation';
import { fact } from '../../explain/nodes';
import type { NotComing } from '../../scenarios/plan-under';
import { lineName, sourceOfPlan } from '../plan-trees';
import type { ReportGround } from '../report-ground';

/** One node for each line of which something does not come. */
export function lostNodes(ground: ReportGround): readonly Explanation[] {
  return ground.under.notComing.map((one) => lostNode(one, ground));
}

function lostNode({ line, stop, stoppedUnits, lost }: NotComing, ground: ReportGround): Explanation {
  const scenario = ground.scenario === null ? '' : `, scenario “${isolatedName(ground.scenario.name)}”`;
  return fact(
    `Paid for ${numberText(stoppedUnits)} units of ${lineName(line)} that do not come`,
    usdText(lost),
    { ...sourceOfPlan(ground), citation: `${sourceOfPlan(ground).citation}${scenario}: ${stop.words}` },
  );
}
