import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { tariffSteps, unconfirmedSteps } from '#domain/planning/delivery/tariff-steps';
import { partsPerMillion } from '#domain/core/money';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, day } from '../../../fixtures/plan-on-ground';
import { prepared } from '../../../fixtures/reference';
import { aBaseLayer, aTariffLayer, aTariffPack } from '../../../fixtures/tariffs';

const pack = aTariffPack([
  aBaseLayer(),
  aTariffLayer({ id: 'OLD', to: day('2026-06-30') }),
  aTariffLayer({ id: 'NEW', from: day('2027-03-01'), rate: partsPerMillion(250_000) }),
]);

describe('the tariff steps of a line', () => {
  it('are those after the as-of date, with the rate before and after', () => {
    const ground = prepared({ pack });
    const row = evaluateOffer(aFutureOffer(), ground);

    expect(row.dutySteps.length).toBeGreaterThan(1);
    expect(tariffSteps(row, ground)).toEqual([{ on: '2027-03-01', rateBefore: 26_000, rateAfter: 276_000 }]);
  });

  it('are none for goods in the US', () => {
    const ground = prepared({ pack });

    expect(tariffSteps(evaluateOffer(aFutureOffer({ mode: 'domestic' }), ground), ground)).toEqual([]);
  });

  it('do not name a rate that the law on file does not give', () => {
    const ground = prepared({ pack: aTariffPack([aBaseLayer({ to: day('2027-05-01') })]) });

    expect(tariffSteps(evaluateOffer(aFutureOffer(), ground), ground)).toEqual([
      { on: '2027-05-02', rateBefore: 26_000, rateAfter: null },
    ]);
  });
});

describe('the steps that may come', () => {
  const rumour = aTariffLayer({ id: 'RUMOUR', program: 'Step in June', status: 'unconfirmed', rate: null });
  const stepsOf = (from: string | null, change = {}) => {
    const layer = { ...rumour, from: from === null ? null : day(from) };
    const ground = prepared({ pack: aTariffPack([aBaseLayer(), layer]) });
    return unconfirmedSteps(evaluateOffer(aFutureOffer(change), ground), ground);
  };

  it('have a day and a name, and no rate', () => {
    expect(stepsOf('2027-06-01')).toEqual([{ on: '2027-06-01', layerId: 'RUMOUR', program: 'Step in June' }]);
  });

  it('are none that lie before the as-of date or have no day, and none for goods in the US', () => {
    expect(stepsOf('2026-11-01')).toEqual([]);
    expect(stepsOf(null)).toEqual([]);
    expect(stepsOf('2027-06-01', { mode: 'domestic' })).toEqual([]);
  });
});

describe('a step on the as-of date itself', () => {
  it('has been taken: it is none to come', () => {
    const ground = prepared({ pack });
    const row = evaluateOffer(aFutureOffer(), ground);
    const { asOf } = row.scenario;

    expect(tariffSteps({ ...row, dutySteps: [asOf, day('2027-03-01')] }, ground).map(({ on }) => on)).toEqual(
      ['2027-03-01'],
    );
  });
});
