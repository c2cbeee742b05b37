/**
 * How the cost of a plan comes about, as explanations: its lines, and what is paid for goods that do not come.
 *
 * What is lost counts as cost, as in Scenarios, and buys no TH/s.
 *
 * Depends on: core, explain, ../plan-trees, ../report-ground (types), ./lost-trees.
 */
import { usdCents } from '../../core/money';
import { amountText, usdText } from '../../core/plain-text';
import type { Explanation } from '../../explain/explanation';
import { computed, ratioOf, sumOf } from '../../explain/nodes';
import { totalOf } from '../plan-trees';
import type { ReportGround } from '../report-ground';
import { lostNodes } from './lost-trees';

/** Landed or all-in. */
export type CostOf = 'landed' | 'allIn';

/** Dollars of the plan of a ground. @param value - US cents, what is lost among them */
export function costTree(of: CostOf, label: string, value: number, ground: ReportGround): Explanation {
  const { under } = ground;
  const coming = totalOf(of, under.evaluation.lines, ground, label);
  if (under.lost === 0) return coming;
  const nodes = [{ ...coming, label: `${label}, of what comes` }, ...lostNodes(ground)];
  return computed(label, usdText(usdCents(value)), 'what comes, and what is paid for the rest', nodes, {
    operation: sumOf(nodes),
  });
}

/** The same for each TH/s that comes, and how in words. @param cents - the dollars and the quotient, US cents */
export function costPerThTree(
  of: CostOf,
  label: string,
  cents: { readonly amount: number; readonly value: number },
  ground: ReportGround,
): { readonly root: Explanation; readonly how: string } {
  const over = costTree(of, of === 'landed' ? 'Landed' : 'All-in', cents.amount, ground);
  const under = totalOf('ths', ground.under.evaluation.lines, ground, 'Hash rate');
  const text = `${amountText(usdCents(cents.value))} $/TH`;
  const root = computed(label, text, 'dollars ÷ TH/s', [over, under], {
    operation: ratioOf([over], [under]),
  });
  return { root, how: `${over.value} ÷ ${under.value}` };
}
