import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { Gate } from '#domain/model/ranking';
import { planGround, policyFaultsOf } from '#domain/planning/plan-ground';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { somePurchaseTerms } from '../../fixtures/plan-records';
import { prepared, someSettings } from '../../fixtures/reference';
import { countryCode } from '#domain/core/country';

const noChina: Gate = {
  id: 'g1',
  name: 'No goods made in China',
  rule: {
    kind: 'group',
    join: 'all',
    rules: [{ kind: 'one-of', columnId: 'origin', values: ['CN'], isNot: true }],
  },
};
const offers = [anOffer(), anOffer({ id: 'CN1', origin: countryCode('CN') })];

function faultsUnder(gates: readonly Gate[]) {
  const reference = prepared({ settings: someSettings({}, { ranking: { gates, criteria: [] } }) });
  return policyFaultsOf(evaluateOffers(offers, reference), reference);
}

describe('the ground of plans', () => {
  it('finds offers and terms by the offer', () => {
    const ground = planGround(prepared(), offers, [somePurchaseTerms({ id: 'A1' })], new Map());

    expect(ground.offers.get('CN1')).toBe(offers[1]);
    expect(ground.terms.get('A1')?.id).toBe('A1');
  });

  it('has the offers that do not pass the policy, with the reason', () => {
    expect([...faultsUnder([noChina])]).toEqual([['CN1', ['fails No goods made in China: made in CN']]]);
  });

  it('asks no gate that is off', () => {
    expect(faultsUnder([{ ...noChina, isOff: true }]).size).toBe(0);
    expect(faultsUnder([]).size).toBe(0);
  });
});
