import { describe, expect, it } from 'vitest';
import { agreesWithStated } from '../../../src-renderer/imports/preview/stated-efficiency';

describe('W ÷ TH/s and the stated J/TH', () => {
  it.each([
    [3645, 270, '13.5'],
    [3510, 234, '15'],
    [3441, 186, '18.5'],
    // 3500 ÷ 200 = 17.5: stated without its decimal, either way.
    [3500, 200, '17'],
    [3500, 200, '18'],
    // Power rounded to tens.
    [3650, 270, '13.5'],
    [5676, 473, '12.0'],
    [3650, 270, '13.48'],
  ])('%d W, %d TH/s agree with %s J/TH', (powerW, ths, stated) => {
    expect(agreesWithStated(powerW, ths, stated)).toBe(true);
  });

  it.each([
    // Power of another bin.
    [3645, 234, '13.5'],
    // Watts of the next model.
    [3510, 200, '15'],
    [3645, 270, '12'],
    [3645, 270, '15'],
    [3641, 270, '13.40'],
  ])('%d W, %d TH/s do not agree with %s J/TH', (powerW, ths, stated) => {
    expect(agreesWithStated(powerW, ths, stated)).toBe(false);
  });
});
