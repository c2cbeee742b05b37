import { planRisks } from '#domain/executive/risks/plan-risks';
import { exactUsd } from '#domain/executive/figure-text';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyPlan } from '../../../fixtures/any-plan';
import { reportOn } from '../../../fixtures/risk-ground';
import { nodesOf, untied } from '../../../fixtures/tree-arithmetic';

it('the risks of any plan are 0 or more dollars, each the root of a tree that ties, or say why not', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const risks = planRisks(reportOn(plan));
      expect(new Set(risks.map(({ dollars }) => dollars.key)).size).toBe(risks.length);
      for (const { dollars } of risks) {
        const { root } = dollars.explain();
        for (const node of nodesOf(root)) expect(untied(node), dollars.key).toBeNull();
        if (typeof dollars.value === 'number') {
          expect(dollars.value, dollars.key).toBeGreaterThanOrEqual(0);
          expect(root.value, dollars.key).toBe(exactUsd(dollars.value));
        } else {
          expect(dollars.note, dollars.key).toBeTruthy();
        }
      }
    }),
    { numRuns: 40 },
  );
});
