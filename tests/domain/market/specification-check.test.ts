import { terahashes, watts } from '#domain/core/quantity';
import { specificationDifferences } from '#domain/market/specification-check';
import { describe, expect, it } from 'vitest';
import { aCatalogueEntry } from '../../fixtures/market';

const differences = (hashrate: number, power: number | null, model = aCatalogueEntry()) =>
  specificationDifferences(
    { hashrateThs: terahashes(hashrate), powerW: power === null ? null : watts(power) },
    model,
  );

describe('specificationDifferences', () => {
  it('finds none within the ten per cent that contracts allow', () => {
    expect(differences(257.4, 3861)).toEqual([]);
    expect(differences(210.6, 3159)).toEqual([]);
  });

  it('finds a hash rate beyond it', () => {
    expect(differences(258, 3870)).toEqual([{ figure: 'hashrate', offered: 258, catalogued: 234 }]);
  });

  it('finds an efficiency beyond it at the catalogue’s hash rate', () => {
    expect(differences(234, 4212)).toEqual([{ figure: 'efficiency', offered: 18, catalogued: 15 }]);
  });

  it('takes the quoted efficiency of an entry without power', () => {
    const model = aCatalogueEntry({ powerW: null, quotedJoulesPerTh: 20 });

    expect(differences(234, 3510, model)).toEqual([{ figure: 'efficiency', offered: 15, catalogued: 20 }]);
  });

  it('compares nothing with a figure that is not known', () => {
    const unknown = aCatalogueEntry({ hashrateThs: null, powerW: null, quotedJoulesPerTh: null });

    expect(differences(1, 1, unknown)).toEqual([]);
    expect(differences(234, null)).toEqual([]);
  });
});
