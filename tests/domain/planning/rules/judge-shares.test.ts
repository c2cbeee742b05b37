import { countryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import { terahashes } from '#domain/core/quantity';
import type { PlanRuleText, ShareOf } from '#domain/model/plan-rule';
import { describe, expect, it } from 'vitest';
import { aRigModel } from '../../../fixtures/price-list-context';
import { aFutureOffer, aLineOf } from '../../../fixtures/plan-on-ground';
import { judged, planOn } from '../../../fixtures/judged-rule';

const ths = terahashes(100);
const offers = [
  aFutureOffer({ hashrateThs: ths, quantity: 40 }),
  aFutureOffer({ id: 'C1', vendor: 'Canaan', hashrateThs: ths, quantity: 35, origin: countryCode('TH') }),
  aFutureOffer({ id: 'M1', vendor: 'MicroBT', hashrateThs: ths, quantity: 25, origin: countryCode('US') }),
];
const plan = { offers };

function share(
  bounds: { readonly least?: number; readonly most?: number },
  of: ShareOf = 'vendor',
  name: string | null = null,
  base: 'th' | 'landed' = 'th',
): PlanRuleText {
  return {
    kind: 'share',
    of,
    name,
    base,
    least: bounds.least === undefined ? null : partsPerMillion(bounds.least),
    most: bounds.most === undefined ? null : partsPerMillion(bounds.most),
  };
}

describe('a share of TH', () => {
  it('at most is binding on its limit and broken by a millionth', () => {
    expect(judged(share({ most: 400_000 }), plan)).toMatchObject({
      standing: 'binding',
      slack: 0,
      words: '40 % of TH from Bitmain; at most 40 %',
    });
    expect(judged(share({ most: 399_999 }), plan)).toMatchObject({
      standing: 'broken',
      slack: -1,
      words: '40 % of TH from Bitmain; at most 39.9999 %',
      lineIds: ['line-1'],
    });
    expect(judged(share({ most: 500_000 }), plan)).toMatchObject({ standing: 'kept', slack: 100_000 });
  });

  it('that breaks its limit by less than a millionth is broken all the same', () => {
    // 1 of 3 is 33.3333… %.
    const thirds = { offers: offers.map((offer) => ({ ...offer, quantity: 1 })) };

    expect(judged(share({ most: 333_333 }), thirds)).toMatchObject({ standing: 'broken', slack: -1 });
    expect(judged(share({ most: 333_334 }), thirds)).toMatchObject({ standing: 'binding', slack: 0 });
  });

  it('at most is binding where one more unit of the name would break it', () => {
    // 41 of 101 units are 40.594 %.
    expect(judged(share({ most: 405_940 }), plan).standing).toBe('binding');
    expect(judged(share({ most: 405_941 }), plan).standing).toBe('kept');
  });

  it('at least is binding where one unit fewer would break it', () => {
    // 24 of 99 units are 24.2424 %.
    expect(judged(share({ least: 242_424 }, 'origin', 'US'), plan).standing).toBe('kept');
    expect(judged(share({ least: 242_425 }, 'origin', 'US'), plan).standing).toBe('binding');
    expect(judged(share({ least: 250_000 }, 'origin', 'US'), plan)).toMatchObject({ slack: 0 });
    expect(judged(share({ least: 250_001 }, 'origin', 'US'), plan)).toMatchObject({
      standing: 'broken',
      slack: -1,
    });
  });

  it('of one name looks at that name, by any name of the vendor', () => {
    expect(judged(share({ most: 300_000 }, 'vendor', 'MicroBT'), plan).standing).toBe('kept');
    expect(judged(share({ most: 300_000 }, 'vendor', ' antminer'), plan).standing).toBe('broken');
    expect(judged(share({ least: 1 }, 'vendor', 'Auradine'), plan)).toMatchObject({ standing: 'broken' });
    expect(judged(share({ most: 0 }, 'vendor', 'Auradine'), plan)).toMatchObject({ slack: 0 });
  });

  it('between two limits is judged by the nearer', () => {
    expect(judged(share({ least: 100_000, most: 390_000 }), plan)).toMatchObject({
      standing: 'broken',
      slack: -10_000,
    });
    expect(judged(share({ least: 100_000, most: 900_000 }), plan)).toMatchObject({
      standing: 'kept',
      slack: 150_000,
    });
    expect(judged(share({ least: 260_000, most: 900_000 }), plan).standing).toBe('broken');
  });

  it('of a name that nobody knows may be of any', () => {
    // 65 % of the rigs are air-cooled by the catalogue; of 35 % nobody knows.
    const [bitmain, canaan, other] = offers;
    if (bitmain === undefined || canaan === undefined || other === undefined) throw new Error('No offers');
    const known = {
      offers: [bitmain, { ...canaan, model: 'Avalon A16' }, other],
      reference: {
        rigModels: [
          aRigModel({ model: 'Antminer S21 Pro' }),
          aRigModel({ id: 'R2', vendor: 'MicroBT', model: 'Antminer S21 Pro' }),
        ],
      },
    };
    const shares = planOn(known).evaluation.totals.byCooling.shares;
    expect(shares.map(({ name, ofThs }) => [name, ofThs])).toEqual([
      ['air', 650_000],
      [null, 350_000],
    ]);
    const air = (bounds: Parameters<typeof share>[0]) =>
      judged(share(bounds, 'cooling', 'air'), known).standing;
    expect(air({ most: 640_000 })).toBe('broken');
    expect(air({ most: 700_000 })).toBe('unknown');
    expect(air({ most: 1_000_000 })).toBe('kept');
    expect(air({ least: 600_000 })).toBe('kept');
    expect(air({ least: 700_000 })).toBe('unknown');
    // With all that nobody knows it lies on the limit, and that keeps it.
    expect(air({ least: 1_000_000 })).toBe('unknown');
    expect(judged(share({ most: 700_000 }, 'cooling', 'air'), known).words).toBe(
      '65 % of TH from air; at most 70 %; 35 % of TH of unknown cooling',
    );
    expect(judged(share({ most: 700_000 }, 'component'), plan)).toMatchObject({
      standing: 'unknown',
      words: 'No name is known',
    });
  });

  it('is kept by an empty plan', () => {
    expect(judged(share({ least: 100_000 }), { offers: [] })).toMatchObject({
      standing: 'kept',
      slack: null,
      words: 'Nothing is bought',
    });
  });
});

describe('a share of landed dollars', () => {
  it('is judged by what each name costs', () => {
    const { lines, totals } = planOn(plan).evaluation;
    const exact = (1_000_000 * (lines[0]?.landed ?? 0)) / totals.landed;

    expect(judged(share({ most: Math.ceil(exact) }, 'vendor', null, 'landed'), plan).standing).toBe(
      'binding',
    );
    expect(judged(share({ most: Math.floor(exact) }, 'vendor', null, 'landed'), plan).standing).toBe(
      'broken',
    );
  });

  it('is not known while a line has no cost', () => {
    const missing = { offers: [...offers, aFutureOffer({ id: 'X', mode: 'air' })] };

    expect(judged(share({ most: 900_000 }, 'vendor', null, 'landed'), missing).standing).toBe('unknown');
    expect(judged(share({ most: 900_000 }), missing).standing).toBe('kept');
  });

  it('counts an exercised option and no option that is held', () => {
    const held = {
      ...plan,
      lines: [aLineOf({ quantity: 40 }), aLineOf({ id: 'l2', offerId: 'C1', standing: 'option', place: 2 })],
    };

    expect(judged(share({ most: 999_999 }), held)).toMatchObject({ standing: 'broken', slack: -1 });
  });
});

describe('a vendor without a record', () => {
  it('is meant by its name however a rule spells it', () => {
    const { slack } = judged(share({ most: 0 }, 'vendor', 'Canaan'), plan);

    expect(slack).toBeLessThan(0);
    expect(judged(share({ most: 0 }, 'vendor', ' CANAAN'), plan)).toMatchObject({
      standing: 'broken',
      slack,
    });
  });
});
