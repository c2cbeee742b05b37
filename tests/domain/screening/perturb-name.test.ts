import { describe, expect, it } from 'vitest';
import { perturbed, SeededNumbers, type Perturbation } from '#domain/screening/perturb-name';
import { aWordTable } from '../../fixtures/restricted-list';

const table = aWordTable();
const changed = (name: string, how: Perturbation, seed = 7) =>
  perturbed(name, how, table, new SeededNumbers(seed));

describe('a listed name as it may come in', () => {
  it('is changed in one way at a time', () => {
    const name = 'Xiamen Meiya-Pico Co., Ltd.';

    expect(changed(name, 'as listed')).toBe(name);
    expect(changed(name, 'other case')).toBe('xiamen meiya-pico co., ltd.');
    expect(changed(name, 'other punctuation')).toBe('Xiamen Meiya Pico Co Ltd');
    expect(changed(name, 'without legal form')).toBe('xiamen meiya pico');
    expect(changed(name, 'other order of words')).toBe('Meiya-Pico Co., Ltd. Xiamen');
  });

  it('has one typing error inside its longest word, and only there', () => {
    for (let seed = 1; seed < 60; seed += 1) {
      const wrong = changed('Xiamen Technology Co', 'one typing error', seed) ?? '';

      expect(wrong).toMatch(/^Xiamen T.{7,10} Co$/);
      expect(wrong).not.toBe('Xiamen Technology Co');
    }
  });

  it('is left out where it cannot be changed so', () => {
    expect(changed('VTB', 'one typing error')).toBeNull();
    expect(changed('VTB', 'without legal form')).toBeNull();
    expect(changed('VTB', 'other order of words')).toBeNull();
    expect(changed('vtb bank', 'other punctuation')).toBeNull();
  });

  it('is the same for the same seed, and not for all seeds', () => {
    const all = Array.from({ length: 20 }, (_, seed) => changed('Technology', 'one typing error', seed));

    expect(changed('Technology', 'one typing error', 3)).toBe(all[3]);
    expect(new Set(all).size).toBeGreaterThan(5);
  });
});
