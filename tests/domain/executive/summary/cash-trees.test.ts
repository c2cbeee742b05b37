import { describe, expect, it } from 'vitest';
import { peakTree } from '#domain/executive/summary/cash-trees';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { nodesOf, untied } from '../../../fixtures/tree-arithmetic';

const ground = await sampleReportGround();

describe('the peak of cash', () => {
  const tree = peakTree(ground.cash, ground.cash.peak?.amount ?? 0, ground);

  it('is what each line pays until the end of its month, payment by payment', () => {
    for (const node of nodesOf(tree)) expect(untied(node)).toBeNull();
    const line = tree.inputs.find(({ label }) => label.startsWith('700 × Antminer S23'));
    const labels = line?.inputs.map(({ label }) => label) ?? [];
    expect(labels.some((label) => /^Price, \d+ % of it, \d+ \w+ \d{4}$/.test(label))).toBe(true);
    expect(labels.some((label) => /^Duty, \d+ \w+ \d{4}$/.test(label))).toBe(true);
  });

  it('cites the quotation for payments of the price, and explains duty by its entry', () => {
    const nodes = [...nodesOf(tree)];
    const price = nodes.find(({ label }) => label.startsWith('Price, '));
    expect(price?.source?.citation).toMatch(/^Sample quotation: /);
    const duty = nodes.find(({ label }) => label.startsWith('Duty, '));
    expect(duty?.inputs[0]?.label).toMatch(/Duty/);
  });

  it('of a plan that pays nothing is nothing', async () => {
    const empty = await sampleReportGround({ state: { planLines: [] } });
    expect(peakTree(empty.cash, 0, empty)).toMatchObject({ value: '$0.00', formula: 'nothing is paid' });
  });
});
