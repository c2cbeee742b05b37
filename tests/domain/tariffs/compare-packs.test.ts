/** Two editions of the pack side by side. */
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { compareLayers, comparePacks } from '#domain/tariffs/compare-packs';
import { describe, expect, it } from 'vitest';
import { aBaseLayer, aProcessingFee, aTariffLayer, aTariffPack, shippedPack } from '../../fixtures/tariffs';

const idsOf = (layers: readonly { readonly id: string }[]) => layers.map(({ id }) => id);

describe('comparePacks', () => {
  it('says what a layer was and is, field by field, and which came and went', () => {
    const before = aTariffPack([
      aBaseLayer(),
      aTariffLayer({ id: 'GONE' }),
      aTariffLayer({ id: 'A', rate: partsPerMillion(100_000), from: calendarDate('2026-07-24') }),
    ]);
    const after = aTariffPack(
      [
        aTariffLayer({
          id: 'A',
          rate: partsPerMillion(125_000),
          from: calendarDate('2026-07-24'),
          to: calendarDate('2026-12-31'),
          origins: { include: ['EU'], exclude: [] },
        }),
        aBaseLayer(),
        aTariffLayer({ id: 'NEW' }),
      ],
      { version: '2026-12-01.1', date: calendarDate('2026-12-01') },
    );

    const { layers, isEmpty, after: edition } = comparePacks(before, after);

    expect(isEmpty).toBe(false);
    expect(edition).toEqual({ version: '2026-12-01.1', date: '2026-12-01' });
    expect([idsOf(layers.added), idsOf(layers.removed), idsOf(layers.same)]).toEqual([
      ['NEW'],
      ['GONE'],
      ['BASE'],
    ]);
    expect(layers.changed.map(({ after: { id }, changes }) => ({ id, changes }))).toEqual([
      {
        id: 'A',
        changes: [
          { field: 'origins.include', label: 'Origins', before: '*', after: 'EU' },
          { field: 'rate', label: 'Rate', before: '10.0 %', after: '12.5 %' },
          { field: 'to', label: 'Last entry date', before: '—', after: '31 Dec 2026' },
        ],
      },
    ]);
  });

  it('compares fees by their year and groups by their name', () => {
    const before = aTariffPack([], {
      processingFees: [aProcessingFee()],
      countryGroups: { EU: [countryCode('DE')], OLD: [] },
    });
    const after = aTariffPack([], {
      processingFees: [
        aProcessingFee({ maximum: usdCents(70_000) }),
        aProcessingFee({ fiscalYear: 'FY2028' }),
      ],
      harborFees: [],
      countryGroups: { EU: [countryCode('DE'), countryCode('FR')] },
    });

    const { processingFees, harborFees, countryGroups } = comparePacks(before, after);

    expect(processingFees.changed[0]?.changes).toEqual([
      { field: 'maximum', label: 'Maximum', before: '$670.86', after: '$700.00' },
    ]);
    expect(processingFees.added.map(({ fiscalYear }) => fiscalYear)).toEqual(['FY2028']);
    expect(harborFees.removed).toHaveLength(1);
    expect(countryGroups.changed[0]?.changes).toEqual([
      { field: 'members', label: 'Members', before: 'DE', after: 'DE, FR' },
    ]);
    expect(countryGroups.removed.map(({ name }) => name)).toEqual(['OLD']);
  });

  it('finds no difference in another order, version or changelog', () => {
    const turned = {
      ...shippedPack,
      version: 'another',
      changelog: [],
      layers: [...shippedPack.layers].reverse(),
    };

    expect(comparePacks(shippedPack, turned).isEmpty).toBe(true);
  });
});

describe('compareLayers', () => {
  it('finds nothing in a layer and itself', () => {
    expect(compareLayers(aTariffLayer(), aTariffLayer())).toEqual([]);
  });
});
