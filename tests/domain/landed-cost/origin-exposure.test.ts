import { countryCode } from '#domain/core/country';
import { formatDecimal, partsPerMillion, usdCents } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { originInDoubt, reassessmentProbability } from '#domain/landed-cost/origin-exposure';
import type { Offer } from '#domain/model/offer';
import type { Assumptions, Scenario } from '#domain/model/settings';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aLane, prepared, someAssumptions, someSettings } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

const tenPercent = sourced(partsPerMillion(100_000));

function exposureOf(
  change: Partial<Offer> = {},
  scenario: Partial<Scenario> = {},
  assumptions: Partial<Assumptions> = {},
) {
  const settings = someSettings(scenario, { assumptions: { ...someAssumptions, ...assumptions } });
  return evaluateOffer(anOffer(change), prepared({ settings })).exposure;
}

describe('back-duty exposure', () => {
  it('is the duty on China less the duty as declared: 102,960.00 on 374,400.00 from Malaysia', () => {
    expect(exposureOf()).toMatchObject({
      declared: 'MY',
      found: 'CN',
      extraDuty: 10_296_000,
      perTh: 440, // 102,960.00 ÷ 23,400 TH
      isInLanded: false,
      probability: null,
      reserve: null,
      reservePerTh: null,
    });
  });

  it('sets aside the user’s probability of it, and never in the landed cost', () => {
    const before = evaluateOffer(anOffer(), prepared()).cost;
    const settings = someSettings(
      {},
      { assumptions: { ...someAssumptions, reassessmentWithNone: tenPercent } },
    );
    const row = evaluateOffer(anOffer(), prepared({ settings }));

    expect(formatDecimal(row.exposure?.reserve ?? usdCents(0))).toBe('10296.00');
    expect(row.exposure?.reservePerTh).toBe(44);
    expect(row.cost).toEqual(before);
    expect(row.allIn?.reservePerTh).toBe(44);
    expect(row.allIn?.perTh).toBe((evaluateOffer(anOffer(), prepared()).allIn?.perTh ?? 0) + 44);
  });

  it('is left out of the all-in sum where the scenario says so, and still shown', () => {
    const allInParts = { delay: true, service: true, reserve: false };
    const assumptions = { ...someAssumptions, reassessmentWithNone: tenPercent };
    const settings = someSettings({ allInParts }, { assumptions });

    const { allIn } = evaluateOffer(anOffer(), prepared({ settings }));

    expect(allIn).toMatchObject({ reservePerTh: 44, counted: { reserve: false } });
    expect(allIn?.perTh).toBe(evaluateOffer(anOffer(), prepared()).allIn?.perTh);
  });

  it('is in the landed cost where the scenario takes the finding as made: nothing is reserved twice', () => {
    expect(
      exposureOf({}, { originFinding: 'found-china' }, { reassessmentWithNone: tenPercent }),
    ).toMatchObject({ extraDuty: 10_296_000, isInLanded: true, reserve: 0 });
  });

  it('follows a custom finding: Thailand for Malaysia is 2.5 points more', () => {
    const custom = { originFinding: 'custom', customOrigin: countryCode('TH') } as const;

    expect(exposureOf({}, custom)).toMatchObject({ found: 'TH', extraDuty: 936_000, isInLanded: true });
  });

  it('is never negative: a finding that lowers the duty exposes nobody', () => {
    const toSouthAfrica = { originFinding: 'custom', customOrigin: countryCode('ZA') } as const;

    expect(exposureOf({}, toSouthAfrica)?.extraDuty).toBe(0);
  });

  it.each([
    ['goods declared as Chinese', { origin: countryCode('CN') }],
    ['goods of US origin', { origin: countryCode('US') }],
    ['a DDP purchase, whose seller is the importer', { incoterm: 'DDP' }],
  ] satisfies [string, Partial<Offer>][])('is none for %s', (_, change) => {
    expect(exposureOf(change)).toBeNull();
  });

  it('is none for a purchase inside the US', () => {
    const lanes = [aLane({ id: 'us', shipFrom: ['*'], mode: 'domestic' })];

    expect(evaluateOffer(anOffer({ mode: 'domestic' }), prepared({ lanes })).exposure).toBeNull();
  });
});

describe('originInDoubt', () => {
  const { scenario } = someSettings();

  it('looks at where the hashboards were assembled, if that is not the declared origin', () => {
    expect(originInDoubt(anOffer({ hashboardOrigin: countryCode('TW') }), scenario)).toBe('TW');
    expect(originInDoubt(anOffer({ hashboardOrigin: countryCode('MY') }), scenario)).toBe('CN');
    expect(originInDoubt(anOffer(), scenario)).toBe('CN');
  });

  it('takes the scenario’s finding before the hashboards', () => {
    const found = someSettings({ originFinding: 'found-china' }).scenario;

    expect(originInDoubt(anOffer({ hashboardOrigin: countryCode('TW') }), found)).toBe('CN');
  });
});

describe('reassessmentProbability', () => {
  const assumptions: Assumptions = {
    ...someAssumptions,
    reassessmentWithNone: sourced(partsPerMillion(400_000)),
    reassessmentWithCertificate: sourced(partsPerMillion(300_000)),
    reassessmentWithBillOfMaterials: sourced(partsPerMillion(200_000)),
    reassessmentWithRuling: sourced(partsPerMillion(10_000)),
  };

  it.each([
    ['none', 400_000],
    ['certificate', 300_000],
    ['bill-of-materials', 200_000],
    ['ruling', 10_000],
  ] as const)('with %s as evidence takes the assumption for it', (originEvidence, expected) => {
    expect(reassessmentProbability(anOffer({ originEvidence }), assumptions)).toBe(expected);
  });

  it('takes the offer’s own before the assumption, also where that is 0', () => {
    const own = anOffer({ reassessmentProbability: partsPerMillion(0) });

    expect(reassessmentProbability(own, assumptions)).toBe(0);
  });
});
