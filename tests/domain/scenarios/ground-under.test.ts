import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, toDayNumber } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import type { ScenarioLayer } from '#domain/model/plan-scenario';
import { evaluatePlan } from '#domain/planning/evaluate-plan';
import { planGround } from '#domain/planning/plan-ground';
import { groundUnder } from '#domain/scenarios/ground-under';
import { aBarePlan, aFutureOffer, aLineOf, month } from '../../fixtures/plan-on-ground';
import { somePurchaseTerms } from '../../fixtures/plan-records';
import { aLane, aReference } from '../../fixtures/reference';

const china = countryCode('CN');
const malaysia = countryCode('MY');
const offers = [
  aFutureOffer(),
  aFutureOffer({
    id: 'CN1',
    vendor: 'Canaan',
    origin: china,
    shipFrom: china,
    freightTotal: usdCents(9_000),
  }),
  aFutureOffer({ id: 'STATED', entryDate: calendarDate('2027-03-01') }),
];
const reference = aReference({
  lanes: [aLane({ shipFrom: ['*'] }), aLane({ id: 'air', mode: 'air', shipFrom: ['*'] })],
});
const ground = planGround(prepareReference(reference), offers, [somePurchaseTerms({ id: 'CN1' })], new Map());
const plan = aBarePlan();
const lines = [
  ...offers.map(({ id }, place) => aLineOf({ id, offerId: id, place })),
  aLineOf({ id: 'MONTH', batchMonth: month('2027-05'), place: 9 }),
];

function under(...layers: readonly ScenarioLayer[]) {
  const changed = groundUnder({ name: 'Bad year', layers }, ground);
  const { lines: evaluated } = evaluatePlan(plan, lines, changed);
  const line = (id: string) => {
    const found = evaluated.find((one) => one.line.id === id);
    if (found === undefined) throw new RangeError(id);
    return found;
  };
  return { changed, line };
}

const before = under();

describe('a ground under a scenario', () => {
  it('without layers is the very same, and with the same layers is made once', () => {
    expect(groundUnder({ name: 'None', layers: [] }, ground)).toBe(ground);
    const layers: readonly ScenarioLayer[] = [{ kind: 'price', vendor: null, changePpm: 1_000 }];
    expect(groundUnder({ name: 'A', layers }, ground)).toBe(groundUnder({ name: 'A', layers }, ground));
  });

  it('leaves the records of the workspace as they are', () => {
    const copy = structuredClone([...ground.offers.values()]);
    under(
      { kind: 'price', vendor: null, changePpm: 500_000 },
      { kind: 'delay', leg: 'customs', shipFrom: null, mode: null, addDays: 9 },
    );
    expect([...ground.offers.values()]).toEqual(copy);
    expect(ground.prepared.reference).toBe(reference);
  });

  it('adds a duty for its origins from its day on, cited by the name of the scenario', () => {
    const { line, changed } = under({
      kind: 'duty',
      origins: [china],
      addRate: partsPerMillion(100_000),
      from: calendarDate('2027-01-01'),
    });
    expect(line('A1').landed).toBe(before.line('A1').landed);
    const value = before.line('CN1').evaluation?.cost?.customsValue ?? NaN;
    expect(line('CN1').landed).toBe((before.line('CN1').landed ?? NaN) + value / 10);
    const added = changed.prepared.reference.pack.layers.at(-1);
    expect(added?.source.citation).toContain('“Bad year”: Duty 10.0 points higher on goods of CN');
  });

  it('adds a duty to every foreign origin if none is named, and none before its day', () => {
    const all = { kind: 'duty', origins: [], addRate: partsPerMillion(50_000) } as const;
    const now = under({ ...all, from: calendarDate('2027-01-01') });
    expect(now.line('A1').landed).toBeGreaterThan(before.line('A1').landed ?? NaN);
    const later = under({ ...all, from: calendarDate('2028-01-01') });
    expect(later.line('A1').landed).toBe(before.line('A1').landed);
  });

  it('finds another origin, and takes a condition as met', () => {
    const found = under({ kind: 'origin-finding', finding: 'found-china', customOrigin: null });
    expect(found.changed.prepared.reference.settings.scenario.originFinding).toBe('found-china');
    expect(found.line('A1').landed).toBeGreaterThan(before.line('A1').landed ?? NaN);
    const met = under({ kind: 'conditions-met', layerIds: ['X', 'X'] });
    expect(met.changed.prepared.reference.settings.scenario.metConditions).toEqual(['X']);
  });

  it.each(['production', 'transit', 'customs'] as const)(
    'makes a %s leg longer: on the rack so many days later, whether or not a month is named',
    (leg) => {
      const { line } = under({ kind: 'delay', leg, shipFrom: null, mode: null, addDays: 20 });
      for (const id of ['A1', 'CN1', 'MONTH']) {
        const was = before.line(id).evaluation?.delivery;
        const is = line(id).evaluation?.delivery;
        expect(is?.onRackP90).toBe(addDays(was?.onRackP90 ?? calendarDate('1990-01-01'), 20));
      }
    },
  );

  it('makes a hold longer at its own P50 and P90, which on the rack is about as much', () => {
    const { line, changed } = under({ kind: 'delay', leg: 'hold', shipFrom: null, mode: null, addDays: 20 });
    expect(changed.prepared.reference.settings.assumptions.holdDays.value).toEqual({ p50: 20, p90: 50 });
    const days = (of: typeof before) =>
      toDayNumber(of.line('A1').evaluation?.delivery?.onRackP90 ?? calendarDate('1990-01-01'));
    // A leg that could take less than no day has that share on day 0, and less of it now.
    expect(days({ line, changed }) - days(before)).toBeGreaterThanOrEqual(17);
    expect(days({ line, changed }) - days(before)).toBeLessThanOrEqual(20);
  });

  it('moves a stated entry by a delay of a leg before it', () => {
    for (const leg of ['production', 'transit', 'customs'] as const) {
      const { line } = under({ kind: 'delay', leg, shipFrom: null, mode: null, addDays: 20 });
      expect(line('STATED').evaluation?.delivery?.entryP50).toBe('2027-03-21');
    }
    const held = under({ kind: 'delay', leg: 'hold', shipFrom: null, mode: null, addDays: 20 });
    expect(held.line('STATED').evaluation?.delivery?.entryP50).toBe('2027-03-01');
  });

  it('delays only the lanes that it names', () => {
    const fromChina = under({ kind: 'delay', leg: 'transit', shipFrom: china, mode: 'ocean', addDays: 20 });
    expect(fromChina.line('A1').hashingP90).toBe(before.line('A1').hashingP90);
    expect(fromChina.line('CN1').evaluation?.delivery?.onRackP50).toBe(
      addDays(before.line('CN1').evaluation?.delivery?.onRackP50 ?? calendarDate('1990-01-01'), 20),
    );
    const byAir = under({ kind: 'delay', leg: 'transit', shipFrom: null, mode: 'air', addDays: 20 });
    expect(byAir.line('CN1').landed).toBe(before.line('CN1').landed);
    expect(byAir.line('CN1').hashingP90).toBe(before.line('CN1').hashingP90);
  });

  it('changes the prices of one vendor with its breaks and its option, or of all', () => {
    const { line, changed } = under({ kind: 'price', vendor: 'Canaan', changePpm: 100_000 });
    expect(line('A1').price).toBe(before.line('A1').price);
    expect(line('CN1').unitPrice).toBe(Math.round((before.line('CN1').unitPrice ?? NaN) * 1.1));
    expect(changed.terms.get('CN1')?.priceBreaks[0]?.unitPrice).toBe(396_000);
    expect(changed.terms.get('CN1')?.callOption?.unitPrice).toBe(407_000);
    expect(changed.terms.get('CN1')?.callOption?.fee).toBe(somePurchaseTerms().callOption?.fee);
    expect(under({ kind: 'price', vendor: null, changePpm: -100_000 }).line('A1').unitPrice).toBe(336_960);
  });

  it('changes hashprice and its fall, and leaves the fall alone if it names none', () => {
    const { assumptions } = under({ kind: 'hashprice', changePpm: -250_000, monthlyDecline: null }).changed
      .prepared.reference.settings;
    expect(assumptions.hashpricePerPhDay.value).toBe(3_000);
    expect(assumptions.hashpricePerPhDay.citation).toContain('Bad year');
    expect(assumptions.hashpriceMonthlyDecline.value).toBe(0);
    const falling = under({ kind: 'hashprice', changePpm: 0, monthlyDecline: partsPerMillion(40_000) });
    expect(falling.changed.prepared.reference.settings.assumptions.hashpriceMonthlyDecline.value).toBe(
      40_000,
    );
  });

  it('stacks layers in order: a rise on a fall', () => {
    const { line } = under(
      { kind: 'price', vendor: null, changePpm: 100_000 },
      { kind: 'price', vendor: null, changePpm: 100_000 },
    );
    expect(line('A1').unitPrice).toBe(Math.round(374_400 * 1.1 * 1.1));
  });

  it('keeps what can no longer leave as stops, by country or by every name of a vendor', () => {
    const { changed } = under(
      { kind: 'export-stop', country: malaysia, from: calendarDate('2027-02-01') },
      { kind: 'vendor-listed', vendor: 'Bitmain', from: calendarDate('2027-03-01') },
    );
    expect(changed.stops?.map(({ country, vendor, aliases }) => ({ country, vendor, aliases }))).toEqual([
      { country: 'MY', vendor: null, aliases: [] },
      { country: null, vendor: 'Bitmain', aliases: ['Bitmain'] },
    ]);
  });
});

describe('layers of one kind, each on what the one before left', () => {
  const transit = (shipFrom: typeof malaysia | null, addDays: number) =>
    ({ kind: 'delay', leg: 'transit', shipFrom, mode: 'ocean', addDays }) as const;
  const rackOf = (of: typeof before) => of.line('A1').evaluation?.delivery?.onRackP50;
  const later = (days: number) => addDays(rackOf(before) ?? calendarDate('1990-01-01'), days);

  it('add up on a lane, whether it is named or one of all', () => {
    expect(rackOf(under(transit(malaysia, 10), transit(malaysia, 5)))).toBe(later(15));
    expect(rackOf(under(transit(null, 10), transit(malaysia, 5)))).toBe(later(15));
    expect(rackOf(under(transit(malaysia, 5), transit(null, 10)))).toBe(later(15));
    expect(rackOf(under(transit(malaysia, 5), transit(china, 10)))).toBe(later(5));
  });

  it('add up in production', () => {
    const made = (addDays: number) =>
      ({ kind: 'delay', leg: 'production', shipFrom: null, mode: null, addDays }) as const;

    expect(rackOf(under(made(10), made(5)))).toBe(later(15));
  });

  it('take what was met before as met still', () => {
    const met = (...layerIds: readonly string[]) => ({ kind: 'conditions-met', layerIds }) as const;

    expect(under(met('X'), met('Y', 'X')).changed.prepared.reference.settings.scenario.metConditions).toEqual(
      ['X', 'Y'],
    );
  });
});

describe('a duty on every foreign origin', () => {
  it('leaves goods of US origin alone', () => {
    const { changed } = under({
      kind: 'duty',
      origins: [],
      addRate: partsPerMillion(50_000),
      from: calendarDate('2027-01-01'),
    });

    expect(changed.prepared.reference.pack.layers.at(-1)?.origins).toEqual({
      include: ['*'],
      exclude: ['US'],
    });
  });
});

describe('a vendor that a layer names', () => {
  it('is meant by any of its names, and however its offers spell it', () => {
    const own = [
      aFutureOffer({ vendor: 'Acme Rigs' }),
      aFutureOffer({ id: 'A2', vendor: 'ACME RIGS' }),
      aFutureOffer({ id: 'A3' }),
    ];
    const of = planGround(prepareReference(reference), own, [], new Map());
    const dearer = (vendor: string) =>
      [
        ...groundUnder(
          { name: 'Dear', layers: [{ kind: 'price', vendor, changePpm: 100_000 }] },
          of,
        ).offers.values(),
      ]
        .filter(({ id, unitPrice }) => unitPrice !== of.offers.get(id)?.unitPrice)
        .map(({ id }) => id);
    const listed = { kind: 'vendor-listed', vendor: 'Acme Rigs', from: calendarDate('2027-02-01') } as const;

    expect([dearer('Acme Rigs'), dearer('antminer')]).toEqual([['A1', 'A2'], ['A3']]);
    expect(groundUnder({ name: 'Listed', layers: [listed] }, of).stops?.[0]?.aliases).toEqual([
      'Acme Rigs',
      'ACME RIGS',
    ]);
  });
});
