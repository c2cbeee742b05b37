import { describe, expect, it } from 'vitest';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import type { PlanScenario } from '#domain/model/plan-scenario';
import { groundOf, groundUnderScenario } from '../../src-renderer/services/plan-grounds';
import { aFutureOffer } from '../fixtures/plan-on-ground';
import { somePurchaseTerms } from '../fixtures/plan-records';
import { aLane, aReference } from '../fixtures/reference';

const prepared = prepareReference(aReference({ lanes: [aLane({ shipFrom: ['*'] })] }));
const offers = [aFutureOffer()];
const rows = evaluateOffers(offers, prepared);
const parts = { prepared, rows, offers, terms: [] };
const scenario: PlanScenario = {
  id: 'dearer',
  name: 'Dearer',
  note: null,
  layers: [{ kind: 'price', vendor: null, changePpm: 100_000 }],
};

describe('the ground of plans', () => {
  it('is the very one for a screen that is opened again', () => {
    expect(groundOf({ ...parts })).toBe(groundOf(parts));
    expect(groundUnderScenario(scenario, groundOf(parts))).toBe(
      groundUnderScenario(scenario, groundOf(parts)),
    );
  });

  it.each([
    ['an offer', { offers: [...offers], rows: evaluateOffers(offers, prepared) }],
    ['terms of purchase', { terms: [somePurchaseTerms()] }],
    ['anything that offers are evaluated by', { prepared: prepareReference(prepared.reference) }],
  ])('is another one once %s changed', (_what, change) => {
    const before = groundOf(parts);
    expect(groundOf({ ...parts, ...change })).not.toBe(before);
  });

  it('under a scenario is another one once the scenario changed', () => {
    const ground = groundOf(parts);
    const changed = { ...scenario, layers: [] };
    const [one, other] = [scenario, changed].map((each) => groundUnderScenario(each, ground));
    expect(other?.offers.get('A1')?.unitPrice ?? 0).not.toBe(one?.offers.get('A1')?.unitPrice ?? 0);
  });
});
