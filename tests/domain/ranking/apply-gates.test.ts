import { countryCode } from '#domain/core/country';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { filterContext } from '#domain/filtering/filter-context';
import { applyGates } from '#domain/ranking/apply-gates';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';
import { aGate } from '../../fixtures/ranking';

const noChina = aGate('No China', { kind: 'one-of', columnId: 'origin', values: ['CN'], isNot: true });
const ruling = aGate('A ruling', { kind: 'one-of', columnId: 'evidence', values: ['Ruling'], isNot: false });
const strange = aGate('Strange', { kind: 'number', columnId: 'of-tomorrow', least: 1, most: null });

function apply(...gates: ReturnType<typeof aGate>[]) {
  const reference = prepared();
  const rows = evaluateOffers(
    [
      anOffer({ id: 'MY' }),
      anOffer({ id: 'CN', origin: countryCode('CN') }),
      anOffer({ id: 'CN-RULED', origin: countryCode('CN'), originEvidence: 'ruling' }),
    ],
    reference,
  );
  return applyGates(rows, gates, filterContext(reference));
}

describe('gates', () => {
  it('say which are failed, in their order, and by what', () => {
    const { failed } = apply(noChina, ruling);

    expect(failed.map((gates) => gates.map(({ name }) => name))).toEqual([
      ['A ruling'],
      ['No China', 'A ruling'],
      ['No China'],
    ]);
    expect(failed[2]?.[0]?.miss).toBe('Origin: CN is not allowed');
  });

  it('count how many each turns away, and how many it alone does', () => {
    expect(apply(noChina, ruling).effects).toEqual([
      { gateId: 'No China', fails: 2, failsAlone: 1, passedOver: 0 },
      { gateId: 'A ruling', fails: 2, failsAlone: 1, passedOver: 0 },
    ]);
  });

  it('turn nobody away over a column that nobody knows, and tell', () => {
    expect(apply(strange).effects).toEqual([{ gateId: 'Strange', fails: 0, failsAlone: 0, passedOver: 1 }]);
  });
});
