import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import type { ScenarioLayer } from '#domain/model/plan-scenario';
import { evaluatePlan } from '#domain/planning/evaluate-plan';
import { planGround } from '#domain/planning/plan-ground';
import { idleLayers } from '#domain/scenarios/idle-layers';
import { planUnder } from '#domain/scenarios/plan-under';
import { aBarePlan, aFutureOffer, aLineOf, month } from '../../fixtures/plan-on-ground';
import { somePurchaseTerms } from '../../fixtures/plan-records';
import { aLane, aReference } from '../../fixtures/reference';

const china = countryCode('CN');
const malaysia = countryCode('MY');
const terms = [
  { share: 300_000, event: 'signing', plusDays: 0 },
  { share: 700_000, event: 'dispatch', plusDays: -10 },
] as const;
const offers = [
  aFutureOffer({ paymentTerms: terms as never }),
  aFutureOffer({ id: 'CN1', vendor: 'Canaan', origin: china, shipFrom: china }),
  aFutureOffer({
    id: 'SPLIT',
    origin: malaysia,
    batches: [
      { quantity: 70, afterDays: 0 },
      { quantity: 30, afterDays: 60 },
    ],
  }),
];
const ground = planGround(
  prepareReference(aReference({ lanes: [aLane({ shipFrom: ['*'] })] })),
  offers,
  [],
  new Map(),
);
const plan = aBarePlan();
const lines = offers.map(({ id }, place) => aLineOf({ id, offerId: id, place }));
const stop = (country = malaysia, from = '2027-01-15'): ScenarioLayer => ({
  kind: 'export-stop',
  country,
  from: calendarDate(from),
});
const under = (...layers: readonly ScenarioLayer[]) =>
  planUnder({ name: 'Stop', layers }, plan, lines, ground);

describe('a plan under a scenario', () => {
  it('without a stop is the plan evaluated on the ground of the scenario', () => {
    const { evaluation, notComing, lost } = under({ kind: 'price', vendor: null, changePpm: 10_000 });
    expect(evaluation.lines).toHaveLength(3);
    expect([notComing, lost]).toEqual([[], 0]);
  });

  it('takes out what has not left when nothing leaves any more, and keeps what was paid as lost', () => {
    const { evaluation, notComing, lost } = under(stop());
    expect(evaluation.lines.map(({ line }) => line.id)).toEqual(['CN1']);
    expect(notComing.map(({ line }) => line.line.id)).toEqual(['A1', 'SPLIT']);
    const [first] = notComing;
    // It leaves on 20 January: 30 % was due at signing and 70 % ten days before.
    expect(first?.dispatchOn).toBe('2027-01-20');
    expect(first?.lost).toBe(first?.line.price);
    expect(first?.stop.words).toBe('nothing leaves MY from 2027-01-15');
    expect(lost).toBe(notComing.reduce((sum, one) => sum + one.lost, 0));
  });

  it('loses only what was paid before the day of the stop', () => {
    const { notComing } = under(stop(malaysia, '2027-01-05'));
    const [first] = notComing;
    expect(first?.lost).toBe((first?.line.price ?? NaN) * 0.3);
    expect(first?.paid.map(({ on }) => on)).toEqual(['2026-11-21']);
  });

  it('lets come what has left before', () => {
    expect(under(stop(malaysia, '2027-06-01')).notComing).toEqual([]);
  });

  it('lets come the batches of a line that had left, at the price of the whole, and loses only the rest', () => {
    const { evaluation, notComing, lost, orderedThs } = under(stop(malaysia, '2027-02-01'));
    const [split] = notComing;
    expect(notComing).toHaveLength(1);
    expect([split?.line.line.id, split?.leftUnits, split?.stoppedUnits]).toEqual(['SPLIT', 70, 30]);
    const part = evaluation.lines.find(({ line }) => line.id === 'SPLIT');
    expect(part).toBe(split?.coming);
    expect([part?.units, part?.ths, part?.unitPrice]).toEqual([
      70,
      ((split?.line.ths ?? NaN) * 70) / 100,
      split?.line.unitPrice,
    ]);
    expect(part?.landed).toBeLessThan(split?.line.landed ?? 0);
    expect(part?.landed).toBeGreaterThan((split?.line.landed ?? 0) * 0.6);
    expect(part?.hashingP50 ?? '').not.toBe(split?.line.hashingP50);
    // 10/40/50 where nobody stated terms: a tenth at signing and 40 % before dispatch, of 30 units alone.
    expect(lost).toBe(split?.lost);
    expect(lost).toBeLessThan((split?.line.price ?? 0) * 0.3);
    expect(lost).toBeGreaterThan(0);
    expect(split?.paid.every(({ batch }) => batch === 2)).toBe(true);
    const whole = evaluatePlan(plan, lines, ground).totals.ths;
    expect([orderedThs, evaluation.totals.ths]).toEqual([
      whole,
      whole - ((split?.line.ths ?? NaN) * 30) / 100,
    ]);
  });

  it('shares the fee of a call option between what comes and what does not, once', () => {
    const option = {
      ...ground,
      terms: new Map([
        [
          'SPLIT',
          somePurchaseTerms({
            id: 'SPLIT',
            callOption: {
              fee: usdCents(1_000_000),
              unitPrice: usdCents(200_000),
              units: 500,
              expiresOn: calendarDate('2027-06-30'),
            },
          }),
        ],
      ]),
    };
    const called = [aLineOf({ id: 'SPLIT', offerId: 'SPLIT', standing: 'exercised' })];
    const layers = [stop(malaysia, '2027-02-01')];
    const found = planUnder({ name: 'Stop', layers }, plan, called, option);
    const [split] = found.notComing;
    expect(split?.coming?.optionFee).toBe(700_000);
    const paid = split?.paid.reduce((sum, { amount }) => sum + amount, 0) ?? NaN;
    expect(split?.lost).toBe(300_000 + paid);
  });

  it('counts a line of a later month as leaving in that month', () => {
    const late = [aLineOf({ id: 'LATE', batchMonth: month('2027-05') })];
    const scenario = { name: 'Stop', layers: [stop(malaysia, '2027-05-01')] };
    expect(planUnder(scenario, plan, late, ground).notComing).toHaveLength(1);
    expect(planUnder(scenario, plan, lines, ground).notComing).toHaveLength(0);
  });

  it('stops a vendor that is listed, and a delay can push goods past the day', () => {
    const listed: ScenarioLayer = {
      kind: 'vendor-listed',
      vendor: 'Canaan',
      from: calendarDate('2027-02-01'),
    };
    expect(under(listed).notComing).toEqual([]);
    const late: ScenarioLayer = { kind: 'delay', leg: 'production', shipFrom: null, mode: null, addDays: 30 };
    expect(under(late, listed).notComing.map(({ line }) => line.line.id)).toEqual(['CN1']);
  });
});

describe('layers that change nothing', () => {
  const idle = (...layers: readonly ScenarioLayer[]) =>
    idleLayers({ name: 'X', layers }, plan, lines, ground);

  it('are named with the reason: a lane that nothing travels, a vendor that nothing is bought of', () => {
    expect(
      idle(
        { kind: 'delay', leg: 'transit', shipFrom: countryCode('VN'), mode: null, addDays: 14 },
        { kind: 'price', vendor: 'Nobody', changePpm: 100_000 },
        { kind: 'price', vendor: 'Canaan', changePpm: 100_000 },
        stop(countryCode('TH')),
        { kind: 'vendor-listed', vendor: 'Canaan', from: calendarDate('2030-01-01') },
        { kind: 'origin-finding', finding: 'as-declared', customOrigin: null },
        { kind: 'conditions-met', layerIds: ['none such'] },
        {
          kind: 'duty',
          origins: [countryCode('VN')],
          addRate: 100_000 as never,
          from: calendarDate('2027-01-01'),
        },
        { kind: 'delay', leg: 'hold', shipFrom: null, mode: null, addDays: 0 },
      ).map(({ index, why }) => `${String(index)}: ${why}`),
    ).toEqual([
      '0: Nothing of the plan travels this way.',
      '1: No line buys of Nobody.',
      '3: Nothing of the plan is made in TH or leaves it from that day on.',
      '4: Nothing of Canaan is to leave from that day on.',
      '5: No line would pay another duty under this finding.',
      '6: No line pays these layers on its day of entry.',
      '7: No line of these origins is entered by the buyer from that day on.',
      '8: No line has this leg, or the days are 0.',
    ]);
  });

  it('are none where each makes a difference', () => {
    expect(
      idle(
        { kind: 'price', vendor: null, changePpm: 5_000 },
        { kind: 'hashprice', changePpm: -100_000, monthlyDecline: null },
        { kind: 'delay', leg: 'transit', shipFrom: china, mode: 'ocean', addDays: 5 },
        stop(),
      ),
    ).toEqual([]);
  });

  it('of a plan without lines are all', () => {
    const layers = [stop()];
    expect(idleLayers({ name: 'X', layers }, plan, [], ground)).toEqual([
      { index: 0, why: 'The plan has no lines.' },
    ]);
  });
});

describe('what is lost with goods that do not come', () => {
  const option = [somePurchaseTerms({ id: 'A1' })];
  const called = planGround(ground.prepared, offers, option, new Map());
  const exercised = aLineOf({ quantity: 60, standing: 'exercised' });
  const held = aLineOf({ id: 'line-2', quantity: 40, standing: 'option', place: 2 });

  it('is nothing that is due on the day of the stop', () => {
    // 70 % is due on 10 January, ten days before the goods would leave.
    const on = (from: string) => under(stop(malaysia, from)).notComing[0];

    expect(on('2027-01-10')?.lost).toBe((on('2027-01-10')?.line.price ?? NaN) * 0.3);
    expect(on('2027-01-11')?.lost).toBe(on('2027-01-11')?.line.price);
  });

  it('is its part of an option’s fee, which those that come do not bear again', () => {
    const scenario = { name: 'Stop', layers: [stop(malaysia, '2027-01-15')] };
    const whole = planUnder({ name: 'None', layers: [] }, plan, [exercised, held], called);
    const found = planUnder(scenario, plan, [exercised, held], called);
    const [lost] = found.notComing;
    const paid = lost?.paid.reduce((sum, { amount }) => sum + amount, 0) ?? NaN;

    expect(whole.evaluation.totals.optionFees).toBe(5_000_000);
    expect(found.lost).toBe(paid + 3_000_000);
    expect(found.evaluation.totals).toMatchObject({ lines: 1, optionFees: 2_000_000, landed: 2_000_000 });
  });

  it('is by the stop that begins first, in whatever order they stand', () => {
    const [soon, late] = [stop(malaysia, '2027-01-05'), stop(malaysia, '2027-01-15')];

    expect(under(late, soon).lost).toBe(under(soon).lost);
    expect(under(soon, late).lost).toBe(under(soon).lost);
    expect(under(late).lost).toBeGreaterThan(under(soon).lost);
  });

  it('makes a stop that only loses less no idle one', () => {
    const layers = [stop(malaysia, '2027-01-15'), stop(malaysia, '2027-01-05')];

    expect(idleLayers({ name: 'X', layers }, plan, lines, ground).map(({ index }) => index)).toEqual([0]);
  });

  it('leaves the rules to be judged by those that come', () => {
    const asked = aBarePlan({
      rules: [{ id: 'r', isOn: true, kind: 'vendor-count', least: 2, most: null }],
    });
    const found = planUnder({ name: 'Stop', layers: [stop()] }, asked, lines, ground);

    expect(found.evaluation.rules[0]).toMatchObject({ standing: 'broken', slack: -1 });
  });
});
