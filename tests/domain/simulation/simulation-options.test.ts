import { describe, expect, it } from 'vitest';
import { SHOCK_LEVELS, shockLevels, STANDARD_SIMULATION } from '#domain/simulation/simulation-options';

describe('levels of a shock', () => {
  it('rise from the lowest to the highest, with none in the middle', () => {
    const levels = shockLevels({ p10: -300_000, p90: 400_000 });
    expect(levels).toHaveLength(SHOCK_LEVELS);
    expect(levels[(SHOCK_LEVELS - 1) / 2]).toBe(0);
    expect([...levels].sort((a, b) => a - b)).toEqual(levels);
  });

  it('leave one in ten below the tenth and one in ten above the ninth', () => {
    const { p10, p90 } = STANDARD_SIMULATION.hashprice;
    const levels = shockLevels({ p10, p90 });
    expect(levels.filter((level) => level < p10).length / SHOCK_LEVELS).toBeLessThanOrEqual(0.1);
    expect(levels.filter((level) => level <= p10).length / SHOCK_LEVELS).toBeGreaterThan(0.09);
    expect(levels.filter((level) => level > p90).length / SHOCK_LEVELS).toBeLessThanOrEqual(0.1);
    expect(levels.filter((level) => level >= p90).length / SHOCK_LEVELS).toBeGreaterThan(0.09);
  });

  it('never take all of a figure away', () => {
    expect(Math.min(...shockLevels({ p10: -990_000, p90: 1 }))).toBe(-990_000);
  });

  it('say of the standard ranges that they are assumed', () => {
    expect(STANDARD_SIMULATION.hashprice.confidence).toBe('assumed');
    expect(STANDARD_SIMULATION.failures.citation).toMatch(/Standard range/);
  });
});
