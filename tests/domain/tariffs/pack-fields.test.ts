/** The fields of records as a reader sees them. */
import { calendarDate } from '#domain/core/calendar-date';
import { partsPerMillion } from '#domain/core/money';
import { harborFeeFields, layerFields, processingFeeFields } from '#domain/tariffs/pack-fields';
import { describe, expect, it } from 'vitest';
import { aProcessingFee, aTariffLayer, shippedPack } from '../../fixtures/tariffs';

describe('layerFields', () => {
  it('writes rates, days, codes and places as the screens do', () => {
    const layer = aTariffLayer({
      rate: partsPerMillion(125_000),
      from: calendarDate('2026-07-24'),
      htsPrefixes: ['85437098', '8471'],
      origins: { include: ['EU', 'TW'], exclude: ['DE'] },
      status: 'struck-down',
    });

    expect(Object.fromEntries(layerFields(layer).map(({ label, text }) => [label, text]))).toMatchObject({
      Rate: '12.5 %',
      'First entry date': '24 Jul 2026',
      'Last entry date': '—',
      'HTS codes': '8543.70.98, 8471',
      Origins: 'EU, TW',
      'Origins left out': 'DE',
      Status: 'struck down',
      Replaces: '—',
      'USMCA goods exempt': 'no',
    });
  });

  it('has a field for everything a layer holds but its id', () => {
    const leaves = (value: object, path = ''): string[] =>
      Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
        typeof part === 'object' && part !== null && !Array.isArray(part)
          ? leaves(part, `${path}${name}.`)
          : [`${path}${name}`],
      );

    expect(
      layerFields(aTariffLayer())
        .map(({ field }) => field)
        .sort(),
    ).toEqual(
      leaves(aTariffLayer())
        .filter((name) => name !== 'id')
        .sort(),
    );
  });
});

describe('the fields of fees', () => {
  it('write limits to the cent and rates with all their digits', () => {
    const texts = processingFeeFields(aProcessingFee()).map(({ text }) => text);

    expect(texts).toEqual(expect.arrayContaining(['0.3464 %', '$34.58', '$670.86', '1 Oct 2026']));
    expect(harborFeeFields(shippedPack.harborFees[0]!).map(({ text }) => text)).toContain('0.125 %');
  });
});
