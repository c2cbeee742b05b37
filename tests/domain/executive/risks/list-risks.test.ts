import { listRisks } from '#domain/executive/risks/list-risks';
import { describe, expect, it } from 'vitest';
import { aFutureOffer } from '../../../fixtures/plan-on-ground';
import { aParty } from '../../../fixtures/reference';
import { lineOf, riskGround } from '../../../fixtures/risk-ground';

const listed = aParty({ id: 'bitmain', name: 'Bitmain', aliases: [] });

describe('the list exposure of a plan', () => {
  it('is the landed cost of the goods of a listed seller, and no loss that is foreseen', () => {
    const ground = riskGround({ reference: { parties: [listed] } });
    const [risk, ...others] = listRisks(ground);
    expect(others).toEqual([]);
    expect(risk?.headline).toMatch(/^100 Antminer S21 Pro from Bitmain: Listed/);
    expect(risk?.dollars.value).toBe(lineOf(ground).line.landed);
    expect(risk?.dollars.value).toBe(428_413_26);
    expect(risk?.dollars.note).toContain('not a loss that is foreseen');
    expect(risk?.mitigation).toBe('Have counsel say what the list restricts before an order is signed.');
    expect(risk?.likelihood).toBeNull();
  });

  it('leads to the listing with its source', () => {
    const [risk] = listRisks(riskGround({ reference: { parties: [listed] } }));
    const text = JSON.stringify(risk?.dollars.explain().root);
    expect(text).toContain('90 FR 4621');
  });

  it('is one line for all whose parties nobody has screened, with no figure', () => {
    const offers = [aFutureOffer(), aFutureOffer({ id: 'B1', vendor: 'MicroBT' })];
    const [risk, ...others] = listRisks(riskGround({ offers }));
    expect(others).toEqual([]);
    expect(risk?.headline).toBe('Not screened: parties of 2 vendors');
    expect(risk?.vendors).toEqual(['Bitmain', 'MicroBT']);
    expect(risk?.dollars.text).toBe('—');
    expect(risk?.dollars.note).toBe(
      'Nobody has screened them, so nobody can say what is exposed. Their goods cost $856,827 landed.',
    );
  });
});
