import { evaluatedOthers } from '#domain/executive/alternatives/evaluated-others';
import { usdCents } from '#domain/core/money';
import { expect, it } from 'vitest';
import { aBarePlan, aLineOf } from '../../../fixtures/plan-on-ground';
import { riskGround } from '../../../fixtures/risk-ground';

const budget = { id: 'b', isOn: true, kind: 'budget', measure: 'landed', most: usdCents(1) } as const;

it('other plans are evaluated once, by the rules of the plan that is proposed', () => {
  const plan = aBarePlan({ id: 'other', rules: [budget] });
  const lines = [aLineOf({ id: 'o', planId: 'other', quantity: 50 })];
  const others = [{ name: 'Other', origin: 'workspace' as const, aim: null, plan, lines }];
  const ground = riskGround({ others });
  const [one] = evaluatedOthers(ground);
  expect(one?.under.evaluation.totals.units).toBe(50);
  expect(one?.under.evaluation.rules).toEqual([]);
  expect(evaluatedOthers(ground)[0]).toBe(one);
  const strict = riskGround({
    others: [{ ...others[0], plan: aBarePlan() } as never],
    plan: { rules: [budget] },
  });
  expect(evaluatedOthers(strict)[0]?.under.evaluation.rules[0]?.standing).toBe('broken');
});
