import { calendarDate } from '#domain/core/calendar-date';
import { partsPerMillion } from '#domain/core/money';
import { unconfirmedDutyRisks } from '#domain/executive/risks/unconfirmed-duty-risks';
import type { TariffLayer } from '#domain/model/tariff-layer';
import { describe, expect, it } from 'vitest';
import { aFutureOffer } from '../../../fixtures/plan-on-ground';
import { riskGround } from '../../../fixtures/risk-ground';
import { aBaseLayer, aTariffLayer, aTariffPack } from '../../../fixtures/tariffs';
import { nodesOf, untied } from '../../../fixtures/tree-arithmetic';

function withLayer(change: Partial<TariffLayer>, offers = [aFutureOffer()]) {
  const layer = aTariffLayer({
    id: 'PHASE-2',
    program: 'Phase 2',
    status: 'unconfirmed',
    from: calendarDate('2026-12-01'),
    rate: null,
    ...change,
  });
  return riskGround({ offers, reference: { pack: aTariffPack([aBaseLayer(), layer]) } });
}

describe('a duty that nobody has confirmed', () => {
  it('is not known in dollars without a rate; each per cent of $374,400 is', () => {
    const [risk, ...others] = unconfirmedDutyRisks(withLayer({}));
    expect(others).toEqual([]);
    expect(risk?.headline).toBe('Phase 2 comes to cover 100 Antminer S21 Pro from Bitmain');
    expect(risk?.dollars.text).toBe('—');
    expect(risk?.dollars.note).toBe(
      'No rate is on file. Each per cent of duty on these goods would cost $3,744.',
    );
    expect(risk?.likelihood).toBeNull();
    expect(risk?.why).toBe(
      'The pack has it from 1 Dec 2026 as not confirmed, so it is counted nowhere; nine in ten of these goods have entered by 1 Apr 2027.',
    );
  });

  it('leads to the source of the layer all the same', () => {
    const root = unconfirmedDutyRisks(withLayer({}))[0]?.dollars.explain().root;
    if (root === undefined) throw new Error('No risk.');
    expect(root.value).toBe('—');
    expect(root.inputs[0]?.source?.asOf).toBeTruthy();
    for (const node of nodesOf(root)) expect(untied(node)).toBeNull();
  });

  it('costs its rate of the customs value where a rate is on file: 25 % of $374,400', () => {
    const [risk] = unconfirmedDutyRisks(withLayer({ rate: partsPerMillion(250_000) }));
    expect(risk?.dollars.value).toBe(93_600_00);
    for (const node of nodesOf(risk?.dollars.explain().root ?? ({ inputs: [] } as never))) {
      expect(untied(node)).toBeNull();
    }
  });

  it('is none once it begins after the late day of entry, for goods it does not cover, and for duty the seller pays', () => {
    expect(unconfirmedDutyRisks(withLayer({ from: calendarDate('2027-04-02') }))).toEqual([]);
    expect(unconfirmedDutyRisks(withLayer({ origins: { include: ['CN'], exclude: [] } }))).toEqual([]);
    expect(unconfirmedDutyRisks(withLayer({}, [aFutureOffer({ incoterm: 'DDP' })]))).toEqual([]);
  });
});
