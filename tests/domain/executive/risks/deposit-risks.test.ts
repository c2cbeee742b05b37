import { partsPerMillion } from '#domain/core/money';
import { depositRisks } from '#domain/executive/risks/deposit-risks';
import type { PaymentMilestone } from '#domain/model/payment-terms';
import { describe, expect, it } from 'vitest';
import { aFutureOffer } from '../../../fixtures/plan-on-ground';
import { riskGround } from '../../../fixtures/risk-ground';
import { nodesOf } from '../../../fixtures/tree-arithmetic';

const terms: readonly PaymentMilestone[] = [
  { share: partsPerMillion(100_000), event: 'signing', plusDays: 0 },
  { share: partsPerMillion(600_000), event: 'dispatch', plusDays: -20 },
  { share: partsPerMillion(300_000), event: 'arrival', plusDays: 0 },
];

describe('the deposits at risk', () => {
  it('are the most that a vendor holds: 70 % of $374,400 from 20 days before the goods leave on 20 January', () => {
    const ground = riskGround({ offers: [aFutureOffer({ paymentTerms: terms })] });
    const [risk, ...others] = depositRisks(ground);
    expect(others).toEqual([]);
    expect(risk?.headline).toBe('Bitmain holds deposits from 31 Dec 2026 and does not deliver');
    expect(risk?.dollars.value).toBe(262_080_00);
    expect(risk?.likelihood).toBeNull();
  });

  it('are $37,440 if the instalment before dispatch waits until the goods leave', () => {
    const [risk] = depositRisks(riskGround({ offers: [aFutureOffer({ paymentTerms: terms })] }));
    expect(risk?.mitigation).toBe(
      'Ask for a bank guarantee or escrow for what is paid before dispatch, or pay “60 % 20 days before dispatch” ($224,640) when the goods leave: $37,440 is then held on that day.',
    );
  });

  it('rest on the quotation for terms that are stated, on the plan for those that are assumed', () => {
    const sourceOf = (ground: ReturnType<typeof riskGround>) => {
      const root = depositRisks(ground)[0]?.dollars.explain().root;
      const node = root === undefined ? [] : [...nodesOf(root)];
      return node.find(({ label }) => label.startsWith('Payment terms'))?.source;
    };
    const stated = riskGround({ offers: [aFutureOffer({ paymentTerms: terms })] });
    expect(sourceOf(stated)).toMatchObject({ asOf: '2026-11-03', confidence: 'stated' });
    expect(sourceOf(riskGround())).toMatchObject({ asOf: '2026-11-21', confidence: 'assumed' });
    expect(depositRisks(riskGround())[0]?.why).toBe(
      'The terms pay it before the goods leave; some of the terms are assumed.',
    );
  });

  it('are none where all is paid once the goods are there', () => {
    const late: readonly PaymentMilestone[] = [
      { share: partsPerMillion(1_000_000), event: 'arrival', plusDays: 0 },
    ];
    expect(depositRisks(riskGround({ offers: [aFutureOffer({ paymentTerms: late })] }))).toEqual([]);
  });

  it('are not known where nobody knows when the goods leave', () => {
    const [risk] = depositRisks(riskGround({ reference: { lanes: [] } }));
    expect(risk?.dollars.text).toBe('—');
    expect(risk?.dollars.note).toContain('$374,400.00');
  });
});
