import { usdCents } from '#domain/core/money';
import { NO_SCREENING } from '#domain/model/screening-on-record';
import { describe, expect, it } from 'vitest';
import { aComponent } from '../../../fixtures/component';
import { aFutureOffer, aLineOf } from '../../../fixtures/plan-on-ground';
import { aParty, aSite } from '../../../fixtures/reference';
import { judged, planOn } from '../../../fixtures/judged-rule';

const { landed, allIn, backDuty } = planOn().evaluation.totals;
const budget = (most: number, measure: 'landed' | 'all-in' = 'landed') =>
  ({ kind: 'budget', measure, most: usdCents(most) }) as const;

describe('a budget', () => {
  it('is kept, is binding within the cost of one more unit, and is broken by one cent', () => {
    expect(judged(budget(landed + Math.floor(landed / 100)))).toMatchObject({ standing: 'kept' });
    expect(judged(budget(landed + Math.floor(landed / 100) - 1))).toMatchObject({ standing: 'binding' });
    expect(judged(budget(landed))).toMatchObject({ standing: 'binding', slack: 0 });
    expect(judged(budget(landed - 1))).toMatchObject({ standing: 'broken', slack: -1 });
  });

  it('of all-in dollars is judged by those', () => {
    expect(judged(budget(allIn, 'all-in')).slack).toBe(0);
    expect(judged(budget(landed, 'all-in'))).toMatchObject({ standing: 'broken', slack: landed - allIn });
  });

  it('says what it asks and what the plan is', () => {
    expect(judged(budget(50_000_000_00)).words).toMatch(/^\$[\d,]+\.\d\d landed; at most \$50,000,000\.00$/);
  });

  it('is not known to be kept while a line has no cost, but can be broken by the others', () => {
    const plan = { offers: [aFutureOffer(), aFutureOffer({ id: 'B', mode: 'air' })] };

    expect(judged(budget(landed * 3), plan)).toMatchObject({ standing: 'unknown', slack: landed * 2 });
    expect(judged(budget(landed * 3), plan).words).toMatch(/\(1 line without a landed cost not counted\)$/);
    expect(judged(budget(landed - 1), plan).standing).toBe('broken');
  });

  it('is kept by an empty plan', () => {
    expect(judged(budget(0), { offers: [] })).toMatchObject({ standing: 'kept', slack: 0 });
  });
});

describe('a cap on back-duty', () => {
  const cap = (most: number) => ({ kind: 'back-duty', most: usdCents(most) }) as const;

  it('is judged to the cent', () => {
    expect(backDuty).toBeGreaterThan(0);
    expect(judged(cap(backDuty))).toMatchObject({ standing: 'binding', slack: 0 });
    expect(judged(cap(backDuty - 1)).standing).toBe('broken');
    expect(judged(cap(backDuty + backDuty)).standing).toBe('kept');
  });

  it('that nothing could use up is not binding', () => {
    expect(judged(cap(0), { offers: [aFutureOffer({ incoterm: 'DDP' })] }).standing).toBe('kept');
  });
});

describe('a cap on parts of listed suppliers', () => {
  const components = [aComponent({ models: [], supplierId: 'sophgo' })];
  const offers = [aFutureOffer(), aFutureOffer({ id: 'C1', vendor: 'Canaan' })];
  const plan = { offers, reference: { parties: [aParty()], screening: { ...NO_SCREENING, components } } };
  const cap = (most: number) => ({ kind: 'listed-component', most: usdCents(most) }) as const;

  it('counts the rigs with such a part and names their lines, and says of how many nobody knows', () => {
    const ofConcern = planOn(plan).evaluation.lines[0]?.landed ?? 0;

    expect(judged(cap(ofConcern), plan)).toMatchObject({ standing: 'binding', lineIds: [] });
    expect(judged(cap(ofConcern - 1), plan)).toMatchObject({ standing: 'broken', lineIds: ['line-1'] });
    expect(judged(cap(ofConcern), plan).words).toContain('1 line without a known supplier of parts');
  });

  it('is not known to be kept while such a rig has no cost, or an offer is gone', () => {
    const noLane = { ...plan, reference: { ...plan.reference, lanes: [] } };
    const gone = { ...plan, lines: [aLineOf({ offerId: 'gone' })] };

    expect(judged(cap(900_000_000_00), noLane).standing).toBe('unknown');
    expect(judged(cap(900_000_000_00), gone).standing).toBe('unknown');
  });

  it('is kept where no such rig is bought', () => {
    expect(judged(cap(0), { ...plan, lines: [aLineOf({ offerId: 'C1' })] }).standing).toBe('kept');
  });
});

describe('what a rule on dollars does not know', () => {
  const noReceiving = { reference: { sites: [aSite({ receivingCostPerUnit: null })] } };
  const gone = { lines: [aLineOf(), aLineOf({ id: 'line-2', offerId: 'gone', place: 2 })] };

  it('is that of its own measure: a line may have a landed cost and no all-in one', () => {
    const { totals } = planOn(noReceiving).evaluation;
    expect([totals.missingLanded, totals.missingAllIn]).toEqual([0, 1]);

    expect(judged(budget(landed * 3), noReceiving).standing).toBe('kept');
    expect(judged(budget(landed * 3, 'all-in'), noReceiving).standing).toBe('unknown');
  });

  it('keeps a cap on back-duty from being kept, and not from being broken', () => {
    const cap = (most: number) => ({ kind: 'back-duty', most: usdCents(most) }) as const;

    expect(judged(cap(backDuty * 3), gone).standing).toBe('unknown');
    expect(judged(cap(backDuty - 1), gone).standing).toBe('broken');
  });
});
