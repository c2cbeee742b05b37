import { EXPLAINED_TOTALS, explainPlanTotal } from '#domain/planning/explain-plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlan } from '../../fixtures/any-plan';
import { aFutureOffer, aLineOf, month, planOn } from '../../fixtures/plan-on-ground';
import { somePurchaseTerms } from '../../fixtures/plan-records';
import { someEvidence } from '../../fixtures/reference';
import { nodesOf, numberOf, untied } from '../../fixtures/tree-arithmetic';

function explained(total: (typeof EXPLAINED_TOTALS)[number], plan: Parameters<typeof planOn>[0] = {}) {
  const { evaluation, ground } = planOn(plan);
  return explainPlanTotal(total, evaluation, { prepared: ground.prepared, evidence: someEvidence });
}

describe('the explanation of a total of a plan', () => {
  it('ties from the lines to the leaves, and gives the total, for any plan', () => {
    fc.assert(
      fc.property(anyPlan, ({ evaluation, ground }) => {
        for (const total of EXPLAINED_TOTALS) {
          const { root } = explainPlanTotal(total, evaluation, {
            prepared: ground.prepared,
            evidence: someEvidence,
          });
          for (const node of nodesOf(root)) expect(untied(node), total).toBeNull();
          const value = evaluation.totals[total];
          if (value === null) {
            expect(root.value).toBe('—');
            continue;
          }
          const { top, bottom } = numberOf(root.value);
          expect(Number(top) / Number(bottom), total).toBeCloseTo(total === 'ths' ? value : value / 100, 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leads every given fact to a source', () => {
    for (const total of EXPLAINED_TOTALS) {
      for (const node of nodesOf(explained(total).root)) {
        const isLeaf = node.inputs.length === 0 && node.value !== '—';
        if (isLeaf) expect(node.source?.citation, `${total}: ${node.label}`).toBeTruthy();
      }
    }
  });

  it('names its lines by rig, units and month', () => {
    const { root, sentence } = explained('landed', {
      lines: [
        aLineOf({ quantity: 60 }),
        aLineOf({ id: 'line-2', quantity: 40, batchMonth: month('2027-06'), place: 2 }),
      ],
    });

    expect(root.inputs.map(({ label }) => label)).toEqual([
      'Bitmain Antminer S21 Pro, 60 units, Jan 2027',
      'Bitmain Antminer S21 Pro, 40 units, Jun 2027',
    ]);
    expect(sentence).toMatch(/^Landed cost of the plan: \$[\d,.]+, the sum of 2 lines\.$/);
  });

  it('says of quantity, price and totals that the plan changed that they are of its line', () => {
    const [line] = explained('landed', { lines: [aLineOf({ quantity: 60 })] }).root.inputs;
    const units = [...nodesOf(line ?? explained('landed').root)].find(({ label }) => label === 'Units');

    expect(units?.value).toBe('60');
    expect(units?.source?.citation).toMatch(/^The plan’s line in place of Bitmain price list/);
  });

  it('shows the fee of an option, and that lines share it', () => {
    const terms = [somePurchaseTerms({ id: 'A1' })];
    const { root } = explained('landed', {
      terms,
      lines: [
        aLineOf({ quantity: 100, standing: 'option' }),
        aLineOf({ id: 'line-2', quantity: 100, standing: 'exercised', place: 2 }),
      ],
    });

    expect(root.inputs[0]).toMatchObject({
      label: 'Bitmain Antminer S21 Pro, 100 units, option held',
      value: '$25,000.00',
      inputs: [
        { label: 'Fee of the option', note: 'The fee of $50,000.00 is shared by units with other lines.' },
      ],
    });
    expect(root.inputs[1]?.inputs.map(({ label }) => label)).toContain('Fee of the option');
  });

  it('has lines that are not known in the tree and in no sum, with the reason', () => {
    const offers = [aFutureOffer(), aFutureOffer({ id: 'X', mode: 'air' })];
    const { root, sentence } = explained('landed', { offers });

    expect(root.inputs[1]).toMatchObject({
      value: '—',
      note: 'Offer X, ship-from and mode: no lane goes from MY by air.',
    });
    expect(root.operation?.kind === 'sum' ? root.operation.plus.length : 0).toBe(1);
    expect(sentence).toMatch(/1 line is not known and in no sum\.$/);
    expect(explained('landedPerTh', { offers })).toMatchObject({
      sentence: 'Landed cost per TH of the plan is not known: 1 line is not known.',
      root: { value: '—' },
    });
    expect(explained('allInPerTh', { offers: [] }).sentence).toMatch(/no terahash is bought\.$/);
  });
});
