import { countryCode } from '#domain/core/country';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aParty, prepared } from '../../fixtures/reference';

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
