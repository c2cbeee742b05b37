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
    expect(failed[2]?.[0]?.miss).toBe('made in CN');
  });

  it('count how many each turns away, and how many it alone does', () => {
    expect(apply(noChina, ruling).effects).toEqual([
      { gateId: 'No China', fails: 2, notJudged: 0, alone: 1, passedOver: 0 },
      { gateId: 'A ruling', fails: 2, notJudged: 0, alone: 1, passedOver: 0 },
    ]);
  });

  it('judge nobody over a column that nobody knows, let nobody through, and tell', () => {
    const { effects, failed } = apply(strange);

    expect(effects).toEqual([{ gateId: 'Strange', fails: 0, notJudged: 3, alone: 3, passedOver: 1 }]);
    expect(failed[0]?.[0]).toMatchObject({
      verdict: 'not-judged',
      miss: 'of-tomorrow a column that is not known here',
    });
  });

  it('let no offer through for want of a fact, “is not” included', () => {
    const noChinese = aGate('Boards', {
      kind: 'one-of',
      columnId: 'hashboardOrigin',
      values: ['CN'],
      isNot: true,
    });

    expect(apply(noChinese).failed[0]).toEqual([
      { gateId: 'Boards', name: 'Boards', verdict: 'not-judged', miss: 'Hashboards not known', far: null },
    ]);
  });

  it('that are off are not asked', () => {
    expect(apply({ ...noChina, isOff: true }, ruling)).toMatchObject({
      gateCount: 1,
      effects: [{ gateId: 'A ruling' }],
    });
  });
});
