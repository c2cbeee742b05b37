import { backDutyRisks } from '#domain/executive/risks/back-duty-risk';
import { partsPerMillion } from '#domain/core/money';
import { describe, expect, it } from 'vitest';
import { aFutureOffer } from '../../../fixtures/plan-on-ground';
import { someAssumptions, someSettings } from '../../../fixtures/reference';
import { riskGround } from '../../../fixtures/risk-ground';
import { sourced } from '../../../fixtures/source';

const chance = sourced(partsPerMillion(125_000));
const withChance = someSettings(
  {},
  { assumptions: { ...someAssumptions, reassessmentWithNone: chance, reassessmentWithCertificate: chance } },
);

describe('the back-duty of a plan', () => {
  it('is the duty of China above that of Malaysia: 27.5 % of $374,400 is $102,960', () => {
    const [risk, ...others] = backDutyRisks(riskGround());
    expect(others).toEqual([]);
    expect(risk?.headline).toBe('China found as the origin of 100 Antminer S21 Pro from Bitmain');
    expect(risk?.dollars.value).toBe(102_960_00);
    expect(risk?.dollars.text).toBe('$102,960');
    expect(risk?.why).toBe('Bitmain declares Malaysia; evidence held: none.');
  });

  it('has no likelihood while the workspace states none, and says that no reserve is set aside', () => {
    const [risk] = backDutyRisks(riskGround());
    expect(risk?.likelihood).toBeNull();
    expect(risk?.mitigation).toContain('no chance of refusal is set, so no reserve is set aside');
  });

  it('has the likelihood that the workspace states for the evidence held, and the reserve that follows: 12.5 % is $12,870', () => {
    const [risk] = backDutyRisks(riskGround({ reference: { settings: withChance } }));
    expect(risk?.likelihood?.value).toBe(125_000);
    expect(risk?.likelihood?.explain().root.source).toMatchObject({ citation: chance.citation });
    expect(risk?.mitigation).toContain('a reserve of $12,870 is set aside');
  });

  it('adds lines that are alike and keeps apart those of other evidence', () => {
    const offers = [
      aFutureOffer({ id: 'A1' }),
      aFutureOffer({ id: 'A2', quantity: 50, freightTotal: null, insuranceTotal: null }),
      aFutureOffer({ id: 'A3', originEvidence: 'certificate' }),
    ];
    const risks = backDutyRisks(riskGround({ offers }));
    expect(risks.map(({ dollars }) => dollars.value)).toEqual([154_440_00, 102_960_00]);
    expect(risks[1]?.why).toBe('Bitmain declares Malaysia; evidence held: a certificate of origin.');
  });

  it('is no risk any more where the scenario takes the finding as made: it is in the landed cost', () => {
    const settings = someSettings({ originFinding: 'found-china' });
    expect(backDutyRisks(riskGround({ reference: { settings } }))).toEqual([]);
  });

  it('is none for goods that make no entry of the buyer', () => {
    expect(backDutyRisks(riskGround({ offers: [aFutureOffer({ incoterm: 'DDP' })] }))).toEqual([]);
  });
});
