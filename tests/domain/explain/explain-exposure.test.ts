import { countryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { explainFigure } from '#domain/explain/explain-figure';
import type { Offer } from '#domain/model/offer';
import type { Assumptions, Scenario } from '#domain/model/settings';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aLane, prepared, someAssumptions, someEvidence, someSettings } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

function explain(
  columnId: string,
  change: Partial<Offer> = {},
  scenario: Partial<Scenario> = {},
  assumed: Partial<Assumptions> = {},
) {
  const reference = prepared({
    lanes: [aLane(), aLane({ id: 'us', shipFrom: ['*'], mode: 'domestic' })],
    settings: someSettings(scenario, { assumptions: { ...someAssumptions, ...assumed } }),
  });
  const report = explainFigure(evaluateOffer(anOffer(change), reference), columnId, reference, someEvidence);
  if (report === null) throw new Error(`${columnId} is not explained`);
  return report;
}

const tenPercent = partsPerMillion(100_000);

describe('back-duty exposure', () => {
  it('is the duty of the found origin − the duty as declared, both with their layers', () => {
    const { sentence, root } = explain('exposure');

    expect(sentence).toBe(
      'If customs finds CN in place of MY, the duty is $102,960.00 higher. ' +
        'Interest and penalties come on top and are not estimated.',
    );
    expect(root.inputs.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Duty if customs finds CN: $150,134.40',
      'Duty as declared, MY: $47,174.40',
    ]);
    expect(root.inputs[0]?.inputs.map(({ label }) => label)).toContain('Base rate, Column 1 general (MFN)');
  });

  it('says it per TH in the same words', () => {
    expect(explain('exposurePerTh').sentence).toBe(
      'If customs finds CN in place of MY, the duty is $102,960.00 higher. That is $4.40/TH. ' +
        'Interest and penalties come on top and are not estimated.',
    );
  });

  it.each<[string, Partial<Offer>, Partial<Scenario>]>([
    ['CN is taken, as no other origin of the hashboards is given.', {}, {}],
    ['The hashboards were assembled in TW, as the offer says.', { hashboardOrigin: countryCode('TW') }, {}],
    [
      'The scenario finds VN.',
      { hashboardOrigin: countryCode('TW') },
      { originFinding: 'custom', customOrigin: countryCode('VN') },
    ],
  ])('says why that origin: %s', (reason, change, scenario) => {
    expect(explain('exposure', change, scenario).root.note).toMatch(reason);
  });

  it('says that a finding of the scenario is in the landed cost already', () => {
    const scenario = { originFinding: 'found-china' } as const;

    expect(explain('exposure', {}, scenario).sentence).toContain('and in the landed cost already.');
    expect(explain('reservePerTh', { reassessmentProbability: tenPercent }, scenario).sentence).toBe(
      'Reserve $0.00/TH: the scenario takes the finding as made, so the extra duty is in the landed cost already.',
    );
  });

  it.each<[string, Partial<Offer>, string]>([
    ['DDP', { incoterm: 'DDP' }, 'the seller is the importer'],
    ['a domestic purchase', { mode: 'domestic' }, 'the goods are in the US'],
    ['goods of US origin', { origin: countryCode('US') }, 'goods of US origin are never found'],
    ['goods declared as Chinese', { origin: countryCode('CN') }, 'no finding could put another origin'],
  ])('says why there is none for %s', (_, change, reason) => {
    const { sentence, root } = explain('exposure', change);

    expect(sentence).toContain(reason);
    expect(root.value).toBe('none');
  });

  it('says that nothing is cheaper by a finding', () => {
    const hashboardOrigin = countryCode('JP');

    expect(explain('exposure', { origin: countryCode('TH'), hashboardOrigin })).toMatchObject({
      sentence: expect.stringContaining('A finding of JP in place of TH would cost no more duty.') as string,
      root: { value: '$0.00' },
    });
  });
});

describe('the reserve', () => {
  it('takes the chance that the offer gives, as its user judges it', () => {
    const { sentence, root } = explain('reservePerTh', { reassessmentProbability: tenPercent });

    expect(sentence).toBe('Reserve $0.44/TH: 10.0 % × exposure $102,960.00 ÷ (units × TH/s).');
    expect(root.inputs[0]?.inputs[0]).toMatchObject({
      label: 'Chance of refusal, set for this offer',
      value: '10.0 %',
      source: { citation: 'Offer A1, as its user judges it', confidence: 'assumed' },
    });
  });

  it('else takes that of the evidence held, with its source', () => {
    const assumed = {
      reassessmentWithCertificate: sourced(tenPercent, {
        citation: 'Counsel of 2 Nov',
        confidence: 'assumed',
      }),
    } as const;

    expect(
      explain('reservePerTh', { originEvidence: 'certificate' }, {}, assumed).root.inputs[0]?.inputs[0],
    ).toMatchObject({
      label: 'Chance of refusal, evidence held: a certificate of origin',
      source: { citation: 'Counsel of 2 Nov' },
    });
  });

  it('is not set aside, and never 0, where no chance is set', () => {
    const { sentence, root } = explain('reservePerTh');

    expect(sentence).toBe(
      'Reserve not set aside: no chance of refusal is set, neither by the offer nor for its evidence (none held).',
    );
    expect(root.value).toBe('—');
    expect(explain('allInPerTh').root.note).toBe('No reserve is set aside: no chance of refusal is set.');
  });
});
