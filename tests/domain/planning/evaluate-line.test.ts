import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import type { PlanLine } from '#domain/model/plan';
import type { PurchaseTerms } from '#domain/model/purchase-terms';
import type { Reference } from '#domain/model/reference';
import { evaluateLine } from '#domain/planning/evaluate-line';
import { planGround } from '#domain/planning/plan-ground';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, aLineOf, day, month } from '../../fixtures/plan-on-ground';
import { somePurchaseTerms } from '../../fixtures/plan-records';
import { aRigModel } from '../../fixtures/price-list-context';
import { aSite, prepared, someSettings } from '../../fixtures/reference';
import { aBaseLayer, aTariffPack } from '../../fixtures/tariffs';

function lineOf(
  change: Partial<PlanLine> = {},
  {
    offer = {},
    terms = null,
    reference = {},
  }: {
    readonly offer?: Partial<Offer>;
    readonly terms?: Partial<PurchaseTerms> | null;
    readonly reference?: Partial<Reference>;
  } = {},
) {
  const ofOffer = terms === null ? [] : [somePurchaseTerms({ id: 'A1', ...terms })];
  const ground = planGround(prepared(reference), [aFutureOffer(offer)], ofOffer, new Map());
  return evaluateLine(aLineOf(change), ground);
}

const codes = (line: ReturnType<typeof lineOf>) => line.problems.map(({ code }) => code);

describe('a plan line', () => {
  it('costs and hashes what its offer does where it buys the whole of it', () => {
    const row = evaluateOffer(aFutureOffer(), prepared());
    const line = lineOf();

    expect(line.evaluation).toEqual(row);
    expect(line).toMatchObject({
      vendor: 'Bitmain',
      model: 'Antminer S21 Pro',
      units: 100,
      ths: 23_400,
      kilowatts: 351,
      unitPrice: 374_400,
      price: 37_440_000,
      optionFee: 0,
      landed: row.cost?.total,
      allIn: row.allInWhole?.total,
      backDuty: row.exposure?.extraDuty,
      problems: [],
    });
  });

  it('hashes when it is racked and its site has power, whichever is later', () => {
    const early = aSite({ energisationDate: day('2026-12-01') });
    const onRack = evaluateOffer(aFutureOffer(), prepared()).delivery?.onRackP50;

    expect(lineOf({}, { reference: { sites: [early] } }).hashingP50).toBe(onRack);
    expect(
      lineOf({}, { reference: { sites: [aSite({ energisationDate: day('2028-01-01') })] } }),
    ).toMatchObject({
      hashingP50: '2028-01-01',
      hashingP90: '2028-01-01',
    });
  });

  it('takes the name of the vendor’s record and the cooling of the catalogue', () => {
    const line = lineOf(
      {},
      { offer: { vendor: 'Antminer' }, reference: { rigModels: [aRigModel({ model: 'Antminer S21 Pro' })] } },
    );

    expect(line).toMatchObject({ vendor: 'Bitmain', cooling: 'air' });
    expect(lineOf().cooling).toBeNull();
  });

  it('of 0 units is nothing, and of a held option the fee alone', () => {
    const nothing = { units: 0, ths: 0, kilowatts: 0, price: 0, backDuty: 0, evaluation: null, bought: null };

    expect(lineOf({ quantity: 0 }, { terms: {} })).toMatchObject({
      ...nothing,
      optionFee: 0,
      landed: 0,
      allIn: 0,
    });
    expect(lineOf({ standing: 'option' }, { terms: {} })).toMatchObject({
      ...nothing,
      optionFee: 5_000_000,
      landed: 5_000_000,
      allIn: 5_000_000,
      hashingP50: null,
    });
  });

  it('of an exercised option costs the option’s price and its fee', () => {
    const price = evaluateOffer(aFutureOffer({ unitPrice: usdCents(370_000) }), prepared());

    expect(lineOf({ standing: 'exercised' }, { terms: {} })).toMatchObject({
      price: 37_000_000,
      optionFee: 5_000_000,
      landed: (price.cost?.total ?? 0) + 5_000_000,
      allIn: (price.allInWhole?.total ?? 0) + 5_000_000,
    });
  });

  it('has no cost where its offer has none, and says why', () => {
    const line = lineOf({}, { reference: { lanes: [] } });

    expect(line).toMatchObject({
      landed: null,
      allIn: null,
      backDuty: null,
      hashingP50: null,
      price: 37_440_000,
    });
    expect(line.problems).toEqual([
      {
        code: 'cost/unknown',
        reason: 'Offer A1, ship-from and mode: no lane goes from MY by ocean.',
      },
    ]);
  });

  it('has no price beyond what is counted', () => {
    const line = lineOf({ quantity: 10_000_000 }, { offer: { minimumQuantity: null } });

    expect(line).toMatchObject({ price: null, landed: null, units: 10_000_000 });
    expect(codes(line)).toContain('cost/unknown');
  });

  it('of an offer that is gone is not known, never 0', () => {
    const ground = planGround(prepared(), [], [], new Map());

    expect(evaluateLine(aLineOf(), ground)).toMatchObject({
      offer: null,
      price: null,
      landed: null,
      allIn: null,
      backDuty: null,
      kilowatts: null,
      problems: [{ code: 'offer/gone' }],
    });
  });

  it('has no power where that of the rig is not known', () => {
    expect(lineOf({}, { offer: { powerW: null } }).kilowatts).toBeNull();
    expect(lineOf({ quantity: 0 }, { offer: { powerW: null } }).kilowatts).toBe(0);
  });

  it('has no back-duty where no finding reaches the buyer, and an unknown one where the law does not say', () => {
    expect(lineOf({}, { offer: { incoterm: 'DDP' } }).backDuty).toBe(0);
    expect(lineOf().backDuty).toBeGreaterThan(0);
  });

  it('leaves later by the days of a scenario', () => {
    const ground = planGround(prepared(), [aFutureOffer()], [], new Map());
    const later = evaluateLine(aLineOf(), { ...ground, delays: new Map([['A1', 30]]) });

    expect(later.evaluation?.delivery?.dispatchP50).toBe('2027-02-19');
    expect(later.bought?.batches).toEqual([{ quantity: 100, afterDays: 30 }]);
  });
});

describe('the problems of a line', () => {
  it('are of its quantity: too few, no whole lots', () => {
    const terms = { lotSize: 40, mostUnits: null };

    expect(lineOf({ quantity: 50 }, { offer: { minimumQuantity: 60 }, terms }).problems).toEqual([
      { code: 'quantity/below-minimum', least: 60 },
      { code: 'quantity/not-whole-lots', lotSize: 40 },
    ]);
    expect(codes(lineOf({ quantity: 80 }, { offer: { minimumQuantity: 60 }, terms }))).toEqual([]);
    expect(codes(lineOf({ quantity: 80 }, { offer: { minimumQuantity: 80 }, terms }))).toEqual([]);
    expect(codes(lineOf({ quantity: 50, standing: 'exercised' }, { terms }))).toEqual([]);
  });

  it('are of its month, when the vendor cannot ship as early', () => {
    expect(lineOf({ batchMonth: month('2026-12') }).problems).toEqual([
      { code: 'batch-month/too-early', earliest: '2027-01' },
    ]);
    expect(lineOf({ batchMonth: month('2026-12') }).evaluation).toEqual(lineOf().evaluation);
  });

  it('are of its site', () => {
    expect(codes(lineOf({ siteId: 'nowhere' }))).toEqual(['site/gone']);
    const none = lineOf({}, { reference: { settings: someSettings({}, { defaultSiteId: null }) } });
    expect(codes(none)).toEqual(['site/none']);
    expect(none).toMatchObject({ site: null, allIn: null, hashingP50: null });
    expect(none.landed).not.toBeNull();
  });

  it('are of its option and of how long things hold', () => {
    expect(codes(lineOf({ standing: 'option' }))).toEqual(['option/none']);
    const expired = somePurchaseTerms().callOption;
    const callOption = expired === null ? null : { ...expired, expiresOn: day('2026-11-20') };
    expect(codes(lineOf({ standing: 'exercised' }, { terms: { callOption } }))).toEqual(['option/expired']);
    const today = expired === null ? null : { ...expired, expiresOn: day('2026-11-21') };
    expect(codes(lineOf({ standing: 'exercised' }, { terms: { callOption: today } }))).toEqual([]);
    expect(codes(lineOf({}, { offer: { validUntil: day('2026-11-20') } }))).toEqual(['offer/expired']);
    expect(codes(lineOf({}, { offer: { validUntil: day('2026-11-21') } }))).toEqual([]);
  });
});

describe('a line on the edge of what is known', () => {
  it('hashes later nine times in ten than by the median', () => {
    const sites = [aSite({ energisationDate: day('2026-12-01') })];
    const line = lineOf({}, { reference: { sites } });

    expect(line.hashingP50).toBe(line.evaluation?.delivery?.onRackP50);
    expect(line.hashingP90).toBe(line.evaluation?.delivery?.onRackP90);
    expect((line.hashingP90 ?? '') > (line.hashingP50 ?? '')).toBe(true);
  });

  it('has a back-duty that nobody knows where the law on file does not say what the other origin pays', () => {
    const pack = aTariffPack([aBaseLayer({ origins: { include: [countryCode('MY')], exclude: [] } })]);
    const line = lineOf({}, { reference: { pack } });

    expect(line.landed).not.toBeNull();
    expect(line.backDuty).toBeNull();
  });

  it('has no price, and says why, where freight quoted for few units is beyond what is counted for many', () => {
    const line = lineOf(
      { quantity: 10_000_000 },
      { offer: { unitPrice: usdCents(1), quantity: 1, freightTotal: usdCents(1_000_000_000_000) } },
    );

    expect(line).toMatchObject({ price: null, landed: null, allIn: null, backDuty: null });
    expect(line.problems).toContainEqual({
      code: 'cost/unknown',
      reason: 'The freight of 10,000,000 units is above 10,000,000,000 dollars, the most that is counted.',
    });
  });
});
