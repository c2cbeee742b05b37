import { centsPerPoint } from '#domain/ranking/exchange-rate';
import { describe, expect, it } from 'vitest';
import { money, onScale } from '../../fixtures/ranking';

describe('centsPerPoint', () => {
  it('[COMPUTED] 30 $/TH over half of the score: a point is 60 cents', () => {
    expect(centsPerPoint([money, onScale('efficiency', 50, 20, 12)])).toBe(60);
  });

  it('grows as money weighs less', () => {
    expect(centsPerPoint([money, onScale('efficiency', 150, 20, 12)])).toBe(120);
  });

  it('is nothing while money has no weight: no sum makes up for a point', () => {
    expect(centsPerPoint([{ ...money, weight: 0 }, onScale('efficiency', 50, 20, 12)])).toBeNull();
    expect(centsPerPoint([onScale('efficiency', 50, 20, 12)])).toBeNull();
  });
});
