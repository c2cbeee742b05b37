import { describe, expect, it } from 'vitest';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { shockedAssumptions } from '#domain/simulation/shocked-assumptions';
import { SHOCK_LEVELS, shockLevels } from '#domain/simulation/simulation-options';
import { someAssumptions, someSettings } from '../../fixtures/reference';
import { someTrials } from '../../fixtures/simulated';
import { sourced } from '../../fixtures/source';

describe('assumptions at each level of a shock', () => {
  const settings = someSettings(
    {},
    {
      assumptions: {
        ...someAssumptions,
        hashpricePerPhDay: sourced(usdCents(4_000)),
        yearlyFailureRate: sourced(partsPerMillion(40_000)),
      },
    },
  );
  const { hashprice, serviceHashprice, failures } = shockedAssumptions(settings, someTrials());
  const at = (changes: readonly number[], value: number) =>
    changes.map((change) => Math.round((value * (1_000_000 + change)) / 1_000_000));

  it('are the hashprice and the failure rate of the workspace changed by the rate of the level', () => {
    const { hashprice: prices, failures: rates } = someTrials();

    expect(hashprice.map(({ hashpricePerPhDay }) => hashpricePerPhDay.value)).toEqual(
      at(shockLevels(prices), 4_000),
    );
    expect(failures).toEqual(at(shockLevels(rates), 40_000));
    expect(failures[0]).toBeLessThan(40_000);
    expect(failures.at(-1)).toBeGreaterThan(40_000);
    expect(failures[(SHOCK_LEVELS - 1) / 2]).toBe(40_000);
  });

  it('have a mean hashprice over the service years that grows with the level', () => {
    expect([...serviceHashprice].sort((a, b) => a - b)).toEqual(serviceHashprice);
    expect(new Set(serviceHashprice).size).toBe(SHOCK_LEVELS);
  });
});
