import { countryCode } from '#domain/core/country';
import { partsPerMillion, usdCents } from '#domain/core/money';
import type { Offer } from '#domain/model/offer';
import type { Scenario } from '#domain/model/settings';
import { paymentTemplate } from '#domain/payments/payment-templates';
import { lineCash } from '#domain/planning/cash/line-cash';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, aLineOf, day, month, planOn } from '../../../fixtures/plan-on-ground';
import { aSite, someAssumptions, someSettings } from '../../../fixtures/reference';
import { aSource, sourced } from '../../../fixtures/source';

const taxed = aSite({ useTaxRate: sourced(partsPerMillion(82_500)) });

function cashOf(change: Partial<Offer> = {}, scenario: Partial<Scenario> = {}) {
  const { evaluation, ground } = planOn({
    offers: [aFutureOffer(change)],
    reference: { sites: [taxed], settings: someSettings(scenario) },
  });
  const [line] = evaluation.lines;
  if (line === undefined) throw new Error('No line');
  return { line, cash: lineCash(line, evaluation.plan, ground) };
}

const kinds = ({ cash }: ReturnType<typeof cashOf>) =>
  cash.flows.map(({ kind, amount, on }) => [kind, amount, on]);

describe('the cash of a line', () => {
  it('pays price, carriage, duty, fees, receiving and tax on the days of the evaluated delivery', () => {
    const found = cashOf();
    const { delivery, cost } = found.line.evaluation ?? {};

    expect(delivery?.dispatchP50).toBe('2027-01-20');
    expect(kinds(found)).toEqual([
      ['price', 3_744_000, '2026-11-28'],
      ['price', 14_976_000, '2026-12-01'],
      ['price', 18_720_000, '2026-12-25'],
      ['freight', 420_000, '2027-01-20'],
      ['insurance', 150_000, '2027-01-20'],
      ['duty', cost?.duty, delivery?.entryP50],
      ['entry-fees', (cost?.mpf ?? 0) + (cost?.hmf ?? 0), delivery?.entryP50],
      ['receiving', 185_000, delivery?.onRackP50],
      ['use-tax', 3_088_800, delivery?.onRackP50],
    ]);
    expect(found.cash.gaps).toEqual([]);
  });

  it('takes 10/40/50 where the offer states no terms, and says so', () => {
    expect(cashOf().cash.terms).toEqual({
      basis: 'assumed',
      milestones: paymentTemplate('10/40/50')?.terms,
    });
  });

  it('takes the terms of the plan before 10/40/50, and those of the offer before both', () => {
    const all = [{ share: partsPerMillion(1_000_000), event: 'arrival', plusDays: 30 }] as const;
    const half = [
      { share: partsPerMillion(500_000), event: 'signing', plusDays: 0 },
      { share: partsPerMillion(500_000), event: 'dispatch', plusDays: 0 },
    ] as const;
    const { evaluation, ground } = planOn({
      offers: [aFutureOffer(), aFutureOffer({ id: 'A2', paymentTerms: half })],
      plan: { paymentTerms: all },
    });
    const cash = evaluation.lines.map((line) => lineCash(line, evaluation.plan, ground));

    expect(cash.map(({ terms }) => terms)).toEqual([
      { basis: 'assumed', milestones: all },
      { basis: 'stated', milestones: half },
    ]);
  });

  it('answers anew when the terms of the plan change, and at once when nothing does', () => {
    const { evaluation, ground } = planOn();
    const [line] = evaluation.lines;
    if (line === undefined) throw new Error('No line');
    const all = [{ share: partsPerMillion(1_000_000), event: 'signing', plusDays: 0 }] as const;
    const first = lineCash(line, { paymentTerms: null }, ground);

    expect(lineCash(line, { paymentTerms: null }, ground)).toBe(first);
    expect(lineCash(line, { paymentTerms: all }, ground).flows[0]?.amount).toBe(37_440_000);
  });

  it('pays no carriage apart that the price holds', () => {
    const found = cashOf({ incoterm: 'CIF' });

    expect(found.cash.flows.map(({ kind }) => kind)).not.toContain('freight');
    expect(found.cash.flows.map(({ kind }) => kind)).not.toContain('insurance');
  });

  it('pays no duty and no fee for goods delivered duty paid or bought in the US', () => {
    for (const change of [{ incoterm: 'DDP' }, { mode: 'domestic', freightTotal: usdCents(1) }] as const) {
      const found = cashOf({ ...change, shipFrom: countryCode('MY') }).cash.flows.map(({ kind }) => kind);

      expect(found).not.toContain('duty');
      expect(found).not.toContain('entry-fees');
    }
  });

  it('pays other costs with the entries, or when the goods leave where none is made', () => {
    const other = (change: Partial<Offer>) =>
      cashOf({ otherTotal: usdCents(12_345), ...change }).cash.flows.find(({ kind }) => kind === 'other');

    expect(other({})).toMatchObject({ amount: 12_345, event: 'entry' });
    expect(other({ incoterm: 'DDP' })).toMatchObject({ amount: 12_345, event: 'dispatch', on: '2027-01-20' });
  });

  it('pays broker and bond at entry where the user turned them on', () => {
    const settings = someSettings(
      {},
      { assumptions: { ...someAssumptions, brokerPerEntry: sourced(usdCents(25_000)) } },
    );
    const { evaluation, ground } = planOn({ reference: { settings } });
    const [line] = evaluation.lines;

    expect(
      line && lineCash(line, evaluation.plan, ground).flows.find(({ kind }) => kind === 'other'),
    ).toMatchObject({ amount: 25_000, event: 'entry' });
  });

  it('enters at the late day under a scenario that does, and at the median otherwise', () => {
    const dutyDay = (scenario: Partial<Scenario>) => {
      const { cash, line } = cashOf({}, scenario);
      return [cash.flows.find(({ kind }) => kind === 'duty')?.on, line.evaluation?.delivery] as const;
    };
    const [late, delivery] = dutyDay({ entryBasis: 'p90' });

    expect(late).toBe(delivery?.entryP90);
    for (const entryBasis of ['p50', 'expected', 'as-of'] as const) {
      const [on, of] = dutyDay({ entryBasis });
      expect(on).toBe(of?.entryP50);
    }
  });

  it('pays the fee of an option that is held, and nothing for its units', () => {
    const callOption = {
      fee: usdCents(960_000),
      unitPrice: usdCents(374_400),
      units: 100,
      expiresOn: day('2027-06-30'),
    };
    const terms = {
      id: 'A1',
      lotSize: null,
      mostUnits: null,
      priceBreaks: [],
      contractUnit: 'unit' as const,
      hashrateTolerance: null,
      callOption,
      source: aSource,
    };
    const { evaluation, ground } = planOn({ lines: [aLineOf({ standing: 'option' })], terms: [terms] });
    const [line] = evaluation.lines;

    expect(line && lineCash(line, evaluation.plan, ground)).toMatchObject({
      flows: [{ kind: 'option-fee', amount: 960_000, on: '2026-11-21', dispatchOn: null }],
      gaps: [],
      terms: null,
    });
  });

  it('has no day without a lane, and says what it does not know', () => {
    const { cash } = cashOf({ shipFrom: countryCode('TH') });

    expect(cash.flows.map(({ kind, on }) => [kind, on])).toEqual([
      ['price', '2026-11-28'],
      ['price', null],
      ['price', null],
    ]);
    expect(cash.gaps).toEqual([
      { lineId: 'line-1', missing: 'border' },
      { lineId: 'line-1', missing: 'receiving' },
    ]);
  });

  it('says that nothing is known of a line whose offer is gone, and nothing is missing of no units', () => {
    const { evaluation, ground } = planOn({
      lines: [aLineOf({ offerId: 'gone' }), aLineOf({ id: 'line-2', quantity: 0, place: 2 })],
    });
    const cash = evaluation.lines.map((line) => lineCash(line, evaluation.plan, ground));

    expect(cash.map(({ flows, gaps }) => [flows, gaps])).toEqual([
      [[], [{ lineId: 'line-1', missing: 'offer' }]],
      [[], []],
    ]);
  });

  it('says that the receiving cost of a site is not known', () => {
    const { evaluation, ground } = planOn({ reference: { sites: [aSite({ receivingCostPerUnit: null })] } });
    const [line] = evaluation.lines;

    expect(line && lineCash(line, evaluation.plan, ground).gaps).toEqual([
      { lineId: 'line-1', missing: 'receiving' },
    ]);
  });
});

describe('broker and bond', () => {
  it('are paid with the entry, and the flows still add up to the landed cost, to the cent', () => {
    const assumptions = {
      ...someAssumptions,
      brokerPerEntry: sourced(usdCents(17_501)),
      bondRate: sourced(partsPerMillion(4_500)),
    };
    const { evaluation, ground } = planOn({
      reference: { settings: someSettings({}, { assumptions }) },
    });
    const [line] = evaluation.lines;
    if (line === undefined) throw new Error('No line');
    const { flows } = lineCash(line, evaluation.plan, ground);
    const sum = flows.reduce((all, { amount }) => all + amount, 0);

    expect(flows.filter(({ kind }) => kind === 'other').map(({ on, event }) => [on, event])).toEqual([
      [line.evaluation?.delivery?.entryP50, 'entry'],
    ]);
    expect(flows.find(({ kind }) => kind === 'other')?.amount).toBeGreaterThan(17_501);
    expect(sum).toBe((line.landed ?? 0) + (line.evaluation?.allInWhole?.receiving ?? 0));
  });
});

describe('an option on an offer that is gone', () => {
  it('has a fee that nobody knows', () => {
    const { evaluation, ground } = planOn({ lines: [aLineOf({ offerId: 'gone', standing: 'option' })] });
    const [line] = evaluation.lines;

    expect(line && lineCash(line, evaluation.plan, ground).gaps).toEqual([
      { lineId: 'line-1', missing: 'offer' },
    ]);
  });
});

describe('a line of a later month', () => {
  it('pays duty and fees on the day its own batch enters', () => {
    const { evaluation, ground } = planOn({ lines: [aLineOf({ batchMonth: month('2027-06') })] });
    const [line] = evaluation.lines;
    if (line === undefined) throw new Error('No line');
    const entered = lineCash(line, evaluation.plan, ground).flows.filter(({ event }) => event === 'entry');

    expect(line.evaluation?.delivery?.firstAfterDays).toBeGreaterThan(100);
    expect(entered.map(({ kind }) => kind)).toEqual(['duty', 'entry-fees']);
    for (const { on } of entered) expect(on).toBe(line.evaluation?.delivery?.entryP50);
  });
});
