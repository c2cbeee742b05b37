import { countryCode } from '#domain/core/country';
import { findLane } from '#domain/delivery/find-lane';
import { lanesInUse } from '#domain/delivery/lanes-in-use';
import { describe, expect, it } from 'vitest';
import { aLane } from '../../fixtures/reference';

const shipped = [aLane({ id: 'ocean-my' }), aLane({ id: 'ocean-any', shipFrom: ['*'] })];
const idOf = (country: string, own: Parameters<typeof lanesInUse>[0]) =>
  findLane(countryCode(country), 'ocean', lanesInUse(own, shipped))?.id;

describe('lanesInUse', () => {
  it('takes an own lane before a shipped one', () => {
    expect(idOf('MY', [aLane({ id: 'lane-own' })])).toBe('lane-own');
    expect(idOf('SG', [aLane({ id: 'lane-own' })])).toBe('ocean-any');
  });

  it('takes an own lane that names the country before one for any country, whichever comes first', () => {
    const any = aLane({ id: 'lane-a', shipFrom: ['*'] });
    const named = aLane({ id: 'lane-b' });

    expect(idOf('MY', [any, named])).toBe('lane-b');
    expect(idOf('SG', [any, named])).toBe('lane-a');
  });

  it('leaves the shipped lanes in their order', () => {
    expect(lanesInUse([], shipped)).toEqual(shipped);
  });
});
