import { describe, expect, it } from 'vitest';
import { planLineSchema, planSchema } from '#domain/model/plan';
import { planObjectiveSchema, planRuleSchema } from '#domain/model/plan-rule';
import { planScenarioSchema } from '#domain/model/plan-scenario';
import { purchaseTermsSchema } from '#domain/model/purchase-terms';
import { siteCapacitySchema } from '#domain/model/site-capacity';

const source = { citation: 'Quote of 3 Nov 2026', asOf: '2026-11-03', confidence: 'stated' };
const terms = {
  id: 'O-1',
  lotSize: 50,
  mostUnits: null,
  priceBreaks: [
    { fromUnits: 500, unitPrice: 330_000 },
    { fromUnits: 1_000, unitPrice: 320_000 },
  ],
  contractUnit: 'unit',
  hashrateTolerance: 100_000,
  callOption: null,
  source,
};

describe('purchase terms', () => {
  it('hold price breaks that rise from one to the next', () => {
    expect(purchaseTermsSchema.safeParse(terms).success).toBe(true);
    for (const priceBreaks of [
      [...terms.priceBreaks].reverse(),
      [terms.priceBreaks[0], terms.priceBreaks[0]],
      [{ fromUnits: 1, unitPrice: 330_000 }],
      [{ fromUnits: 500, unitPrice: 0 }],
    ]) {
      expect(purchaseTermsSchema.safeParse({ ...terms, priceBreaks }).success).toBe(false);
    }
  });

  it('hold no lot of nothing and no tolerance of the whole', () => {
    expect(purchaseTermsSchema.safeParse({ ...terms, lotSize: 0 }).success).toBe(false);
    expect(purchaseTermsSchema.safeParse({ ...terms, hashrateTolerance: 1_000_000 }).success).toBe(false);
  });
});

describe('the capacity of a site', () => {
  const capacity = {
    power: {
      value: [
        { from: '2027-01', kilowatts: 0 },
        { from: '2027-03', kilowatts: 40_000 },
      ],
      ...source,
    },
    racks: null,
    electricityPerMwh: null,
    curtailment: null,
    uptime: null,
    repairCentres: [],
  };

  it('keeps its steps in order', () => {
    expect(siteCapacitySchema.safeParse(capacity).success).toBe(true);
    const value = [...capacity.power.value].reverse();
    expect(siteCapacitySchema.safeParse({ ...capacity, power: { ...capacity.power, value } }).success).toBe(
      false,
    );
  });

  it('knows months and no other texts', () => {
    for (const from of ['2027-3', '2027-13', 'March', '1989-12', '2200-01']) {
      const power = { ...capacity.power, value: [{ from, kilowatts: 1 }] };
      expect(siteCapacitySchema.safeParse({ ...capacity, power }).success).toBe(false);
    }
  });

  it('is never off or on for more than all hours', () => {
    const curtailment = { value: 1_000_001, ...source };
    expect(siteCapacitySchema.safeParse({ ...capacity, curtailment }).success).toBe(false);
  });
});

describe('a plan', () => {
  const goals = [{ goal: 'all-in-total', weight: 1_000_000, slack: 0 }];
  const plan = {
    id: 'plan-1',
    name: 'Spring order',
    note: null,
    rules: [],
    objective: { mode: 'weighted', goals },
    paymentTerms: null,
  };
  const line = {
    id: 'line-1',
    planId: 'plan-1',
    offerId: 'O-1',
    siteId: null,
    batchMonth: '2027-03',
    quantity: 1_200,
    standing: 'firm',
    isLocked: false,
    note: null,
    place: 1,
  };

  it('has lines of whole units', () => {
    expect(planSchema.safeParse(plan).success).toBe(true);
    expect(planLineSchema.safeParse(line).success).toBe(true);
    expect(planLineSchema.safeParse({ ...line, quantity: 0 }).success).toBe(true);
    for (const quantity of [-1, 0.5, 10_000_001, Number.NaN]) {
      expect(planLineSchema.safeParse({ ...line, quantity }).success).toBe(false);
    }
  });

  it('looks for each goal once, and for one at least', () => {
    expect(planObjectiveSchema.safeParse({ mode: 'weighted', goals: [] }).success).toBe(false);
    expect(planObjectiveSchema.safeParse({ mode: 'weighted', goals: [...goals, ...goals] }).success).toBe(
      false,
    );
  });

  it('has no share or count that asks for nothing', () => {
    const rule = { id: 'r', isOn: true };
    const share = { ...rule, kind: 'share', of: 'vendor', name: null, base: 'th', least: null, most: null };
    expect(planRuleSchema.safeParse(share).success).toBe(false);
    expect(planRuleSchema.safeParse({ ...share, most: 400_000 }).success).toBe(true);
    expect(planRuleSchema.safeParse({ ...share, most: 1_000_001 }).success).toBe(false);
    expect(planRuleSchema.safeParse({ ...rule, kind: 'vendor-count', least: null, most: null }).success).toBe(
      false,
    );
  });
});

describe('a scenario', () => {
  it('holds layers of the kinds there are', () => {
    const scenario = { id: 's', name: 'Export stop', note: null };
    const stop = { kind: 'export-stop', country: 'MY', from: '2027-02-01' };
    expect(planScenarioSchema.safeParse({ ...scenario, layers: [stop] }).success).toBe(true);
    for (const layer of [
      { ...stop, country: 'Malaysia' },
      { kind: 'price', vendor: null, changePpm: -1_000_000 },
      { kind: 'delay', leg: 'inland', shipFrom: null, mode: null, addDays: 3 },
      { kind: 'delay', leg: 'transit', shipFrom: null, mode: null, addDays: -3 },
      { kind: 'rumour' },
    ]) {
      expect(planScenarioSchema.safeParse({ ...scenario, layers: [layer] }).success).toBe(false);
    }
  });
});
