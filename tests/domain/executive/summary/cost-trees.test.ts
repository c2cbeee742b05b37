import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { costPerThTree, costTree } from '#domain/executive/summary/cost-trees';
import { allInOf, allInPerThOf } from '#domain/simulation/plan-kpis';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { nodesOf, untied } from '../../../fixtures/tree-arithmetic';

const listed = {
  id: 'listed',
  name: 'Bitmain is listed',
  note: null,
  layers: [{ kind: 'vendor-listed', vendor: 'Bitmain', from: calendarDate('2027-02-01') }],
} as const;

describe('the cost of a plan, explained', () => {
  it('is that of its lines where everything comes', async () => {
    const ground = await sampleReportGround();
    const tree = costTree('allIn', 'All-in', allInOf(ground.under) ?? 0, ground);
    expect(tree).toMatchObject({ label: 'All-in', value: '$23,610,162.04' });
    expect(tree.inputs.some(({ label }) => label.startsWith('Paid for'))).toBe(false);
  });

  it('is what comes and what is paid for the rest, to the cent, and so is each TH/s', async () => {
    const ground = await sampleReportGround({ state: { planScenarios: [listed] }, scenario: listed.name });
    const [amount, value] = [allInOf(ground.under) ?? 0, allInPerThOf(ground.under) ?? 0];
    const tree = costTree('allIn', 'All-in', amount, ground);
    expect(tree.inputs.map(({ label }) => label)).toEqual([
      'All-in, of what comes',
      ...ground.under.notComing.map(() => expect.stringMatching(/^Paid for /) as unknown),
    ]);
    const { root, how } = costPerThTree('allIn', 'All-in per TH', { amount, value }, ground);
    expect(how).toBe(`${tree.value} ÷ ${root.inputs[1]?.value ?? ''}`);
    for (const node of [...nodesOf(tree), ...nodesOf(root)]) expect(untied(node)).toBeNull();
  });
});
