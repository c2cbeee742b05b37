import { hashingAnswer } from '#domain/executive/alternatives/hashing-answer';
import { expect, it } from 'vitest';
import { aFutureOffer } from '../../../fixtures/plan-on-ground';
import { someEvidence } from '../../../fixtures/reference';
import { riskGround } from '../../../fixtures/risk-ground';

it('the day on which all hash leads to the rack and the power of the line that comes last', () => {
  const offers = [aFutureOffer(), aFutureOffer({ id: 'A2', leadTimeDays: 90, quantity: 40 })];
  const { under } = riskGround({ offers });
  const on = under.evaluation.totals.hashingP50;
  if (on === null) throw new Error('No day.');
  const { root, sentence } = hashingAnswer('All hash by', on, under, someEvidence);
  expect(sentence).toContain('1 of 2 lines');
  expect(root.inputs.map(({ label }) => label)).toEqual(['40 Antminer S21 Pro from Bitmain']);
  expect(root.inputs[0]?.inputs.map(({ label }) => label)).toEqual([
    'On the rack, P50',
    'Energisation of West Texas',
  ]);
});
