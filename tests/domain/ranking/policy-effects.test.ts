import { countryCode } from '#domain/core/country';
import { terahashes } from '#domain/core/quantity';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { filterContext } from '#domain/filtering/filter-context';
import { applyGates } from '#domain/ranking/apply-gates';
import { nearMissesFirst, policyEffects } from '#domain/ranking/policy-effects';
import { describe, expect, it } from 'vitest';
import { atMost, isNoneOf } from '../../fixtures/filters';
import { anOffer } from '../../fixtures/offer';
import { aGate } from '../../fixtures/ranking';
import { prepared } from '../../fixtures/reference';

const CN = countryCode('CN');
const noChina = aGate('No China', isNoneOf('origin', 'CN'));
const soon = aGate('Soon', atMost('leadTime', 60));
const of = { quantity: 10, hashrateThs: terahashes(200) };
const reference = prepared();
const rows = evaluateOffers(
  [
    anOffer({ ...of, id: 'GOOD', leadTimeDays: 30 }),
    anOffer({ ...of, id: 'CN', origin: CN, leadTimeDays: 30 }),
    anOffer({ ...of, id: 'FAR', leadTimeDays: 120 }),
    anOffer({ ...of, id: 'NEAR', leadTimeDays: 61 }),
    anOffer({ ...of, id: 'SILENT', leadTimeDays: null }),
    anOffer({ ...of, id: 'BOTH', origin: CN, leadTimeDays: 61 }),
  ],
  reference,
);
const gates = applyGates(rows, [noChina, soon], filterContext(reference));

const total = (offers: number) => ({ offers, units: 10 * offers, hashrateThs: 2_000 * offers });

describe('what a policy does', () => {
  it('is counted by rule in offers, units and hash rate', () => {
    expect(policyEffects(rows, gates)).toEqual({
      all: total(6),
      passesAll: total(1),
      rules: [
        {
          gateId: 'No China',
          passes: total(4),
          fails: total(2),
          notJudged: total(0),
          letsIn: total(1),
        },
        { gateId: 'Soon', passes: total(2), fails: total(3), notJudged: total(1), letsIn: total(3) },
      ],
    });
  });

  it('is nothing without rules', () => {
    const none = applyGates(rows, [], filterContext(reference));

    expect(policyEffects(rows, none)).toEqual({ all: total(6), passesAll: total(6), rules: [] });
  });
});

describe('offers in the order of near misses', () => {
  it('begin with one rule and the least distance, and end with those that pass', () => {
    const judged = nearMissesFirst(rows, gates);

    expect(judged.map(({ row }) => row.offer.id)).toEqual(['NEAR', 'FAR', 'CN', 'SILENT', 'BOTH', 'GOOD']);
    expect([...judged[4]!.notPassed.keys()]).toEqual(['No China', 'Soon']);
    expect(judged[5]!.notPassed.size).toBe(0);
  });
});
