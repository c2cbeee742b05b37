import { countryCode } from '#domain/core/country';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from '../../fixtures/any-evaluation';
import { anOffer } from '../../fixtures/offer';
import { aLane, aParty, prepared, someAssumptions, someSettings } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

function valuesOf(change: Partial<Offer> = {}) {
  const row = evaluateOffer(anOffer(change), prepared({ parties: [aParty()] }));
  return Object.fromEntries(comparisonColumns.map((column) => [column.id, column.value(row)]));
}

describe('comparisonColumns', () => {
  it('shows the oracle offer from Malaysia in stored units', () => {
    expect(valuesOf({ otherTotal: null })).toMatchObject({
      model: 'Antminer S21 Pro',
      unitPrice: 374_400,
      pricePerTh: 1600,
      efficiency: 15,
      customsValue: 37_440_000,
      dutyRate: 126_000,
      duty: 4_717_440,
      fees: 113_886,
      entries: 1,
      freight: 420_000,
      insurance: 150_000,
      other: null,
      landedTotal: 42_841_326,
      landedPerUnit: 428_413,
      landedPerTh: 1831,
      entryDate: '2026-11-21',
      onRackP50: '2026-12-02',
      usRepair: 'Reported',
      listStatus: 'Not screened',
      evidence: 'None held',
    });
  });

  it('has a stable id, a header and one sentence of definition for every column', () => {
    const ids = comparisonColumns.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
    for (const { definition, header } of comparisonColumns) {
      expect(header).toMatch(/\S/);
      expect(definition).toMatch(/\.$/);
    }
  });

  it('is null and never 0 for every cost figure of an offer that cannot be costed', () => {
    const values = valuesOf({ origin: countryCode('KP') });

    for (const id of [
      'customsValue',
      'dutyRate',
      'duty',
      'fees',
      'freight',
      'landedTotal',
      'landedPerTh',
      'allInPerTh',
    ]) {
      expect(values[id], id).toBeNull();
    }
  });

  it('does not know the freight that a price holds untold', () => {
    expect(valuesOf({ incoterm: 'CIF', freightTotal: null })['freight']).toBeNull();
  });

  it('says Listed for a listed seller and never clear for another', () => {
    expect(valuesOf({ vendor: 'Sophgo' })['listStatus']).toBe('Listed');
    expect(valuesOf()['listStatus']).not.toMatch(/clear/i);
  });
});

describe('the columns that make up the landed cost', () => {
  const parts = ['customsValue', 'duty', 'fees', 'freight', 'insurance', 'other'];

  it('add up to it for any offer, where an empty cell adds nothing', () => {
    fc.assert(
      fc.property(anyEvaluation, ({ row }) => {
        const valueOf = (id: string) => comparisonColumns.find((column) => column.id === id)?.value(row);
        if (row.cost === null) return;
        const sum = parts.reduce((total, id) => total + Number(valueOf(id) ?? 0), 0);

        expect(sum).toBe(valueOf('landedTotal'));
      }),
      { numRuns: 300 },
    );
  });

  it('shows broker and bond where the user turned them on', () => {
    const assumptions = { ...someAssumptions, brokerPerEntry: sourced(usdCents(25_000)) };
    const reference = prepared({ settings: someSettings({}, { assumptions }) });
    const other = comparisonColumns.find(({ id }) => id === 'other');

    expect(other?.value(evaluateOffer(anOffer(), reference))).toBe(25_000);
    expect(other?.value(evaluateOffer(anOffer({ otherTotal: usdCents(100) }), reference))).toBe(100);
    expect(other?.value(evaluateOffer(anOffer(), prepared()))).toBeNull();
  });

  it.each([
    ['broker', { brokerPerEntry: sourced(usdCents(0)) }],
    ['bond', { bondRate: sourced(partsPerMillion(0)) }],
  ])('shows a %s that the user set to 0 as 0, for goods without an entry too', (_what, set) => {
    const reference = prepared({
      settings: someSettings({}, { assumptions: { ...someAssumptions, ...set } }),
      lanes: [aLane(), aLane({ id: 'us', shipFrom: ['*'], mode: 'domestic' })],
    });
    const other = comparisonColumns.find(({ id }) => id === 'other');

    for (const change of [{}, { incoterm: 'DDP' }, { mode: 'domestic' }] as const) {
      const row = evaluateOffer(anOffer(change), reference);
      expect(row.cost, JSON.stringify(change)).not.toBeNull();
      expect(other?.value(row), JSON.stringify(change)).toBe(0);
    }
  });

  it('empties freight and insurance only where the price holds them untold', () => {
    const untold = { incoterm: 'CIF', freightTotal: null, insuranceTotal: null } as const;

    expect(valuesOf(untold)).toMatchObject({ freight: null, insurance: null });
    expect(valuesOf({ ...untold, incoterm: 'CPT' })).toMatchObject({ freight: null, insurance: 149_760 });
    expect(valuesOf({ freightTotal: usdCents(0) })).toMatchObject({ freight: 0 });
  });
});

describe('the columns of risk', () => {
  it('tells the exposure to a finding of China, and no reserve without a probability', () => {
    expect(valuesOf()).toMatchObject({ exposure: 10_296_000, exposurePerTh: 440, reservePerTh: null });
    expect(valuesOf({ reassessmentProbability: partsPerMillion(100_000) })).toMatchObject({
      reservePerTh: 44,
    });
  });

  it('is empty where no finding can reach the buyer', () => {
    for (const change of [
      { incoterm: 'DDP' },
      { mode: 'domestic' },
      { origin: countryCode('CN') },
    ] as const) {
      expect(valuesOf(change)).toMatchObject({ exposure: null, exposurePerTh: null, reservePerTh: null });
    }
  });

  it('shows where the hashboards were assembled', () => {
    expect(valuesOf({ hashboardOrigin: countryCode('TW') })['hashboardOrigin']).toBe('TW');
  });
});
