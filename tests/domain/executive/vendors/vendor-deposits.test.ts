import { describe, expect, it } from 'vitest';
import type { ReportGround } from '#domain/executive/report-ground';
import { goodsOfVendors } from '#domain/executive/vendors/goods-of-vendors';
import { depositsFigure } from '#domain/executive/vendors/vendor-deposits';
import { depositsAtRisk } from '#domain/planning/cash/deposits';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { nodesOf, untied } from '../../../fixtures/tree-arithmetic';

const ground = await sampleReportGround();
const sample = await sampleWorkspace();

function depositsOf(name: string, of: ReportGround = ground) {
  const goods = goodsOfVendors(of).find((one) => one.name === name);
  if (goods === undefined) throw new Error(`No vendor ${name}`);
  return depositsFigure(goods, of);
}

describe('the deposits at risk with a vendor', () => {
  it('are those of the plan, on the day when they are greatest', () => {
    for (const { vendor, largest } of depositsAtRisk(ground.cash)) {
      expect(depositsOf(vendor).value).toBe(largest?.amount ?? 0);
    }
    expect(depositsOf('Bitmain').text).toBe('$4.40M');
    expect(depositsOf('Bitmain').note).toBe('Most on 25 Jan 2027.');
  });

  it('are the payments made by then for goods that leave later, added up', () => {
    for (const name of ['Bitmain', 'Bitdeer', 'Canaan', 'MicroBT', 'Block (Proto)']) {
      const nodes = [...nodesOf(depositsOf(name).explain().root)];

      expect(nodes.flatMap((node) => untied(node) ?? [])).toEqual([]);
      expect(nodes.filter(({ inputs, source }) => inputs.length === 0 && source?.asOf == null)).toEqual([]);
    }
    expect(depositsOf('Bitmain').explain().sentence).toBe(
      'Deposits at risk: $4,397,700.00 with Bitmain on 25 Jan 2027, paid for goods that have not left.',
    );
  });

  it('cite the plan for terms that an offer does not state', async () => {
    const offers = sample.offers.map((offer) => ({ ...offer, paymentTerms: null }));
    const { root } = depositsOf('Canaan', await sampleReportGround({ state: { offers } })).explain();

    expect(root.inputs[0]?.source).toMatchObject({
      citation: expect.stringMatching(
        /^Payment terms that plan “Spring 2027 \(sample\)” assumes for offer CA-/,
      ) as string,
      confidence: 'assumed',
    });
  });

  it('are nothing where all is paid after the goods leave, or nothing is bought', async () => {
    const offers = sample.offers.map((offer) => ({
      ...offer,
      paymentTerms: [{ share: 1_000_000, event: 'arrival', plusDays: 30 }] as never,
    }));
    const later = depositsOf('Canaan', await sampleReportGround({ state: { offers } }));

    expect(later.text).toBe('$0');
    expect(later.explain().sentence).toContain('nothing is paid before its goods leave');
    expect(later.explain().root.inputs[0]?.source?.asOf).toBe('2026-11-10');
    expect(depositsOf('Sample Ridge Hardware')).toMatchObject({
      text: '$0',
      note: 'The plan buys nothing from it.',
    });
  });

  it('are not known where nobody knows when the goods travel, and say how much is paid', () => {
    const undated = ground.cash.lines.map((line) => ({
      ...line,
      flows: line.flows.map((flow) => ({ ...flow, on: null, dispatchOn: null })),
    }));
    const figure = depositsOf('MicroBT', { ...ground, cash: { ...ground.cash, lines: undated } });

    expect(figure.text).toBe('—');
    expect(figure.note).toMatch(/^Nobody knows when \$1,026,000\.00 is paid or its goods leave\.$/);
  });
});
