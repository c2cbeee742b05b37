import { countryCode } from '#domain/core/country';
import { findLane } from '#domain/delivery/find-lane';
import { describe, expect, it } from 'vitest';
import { aLane } from '../../fixtures/reference';

const special = aLane({ id: 'special', shipFrom: [countryCode('MY')] });
const general = aLane({ id: 'general', shipFrom: ['*'] });

describe('findLane', () => {
  it('takes the first lane that fits, so a special lane stands before a general one', () => {
    expect(findLane(countryCode('MY'), 'ocean', [special, general])?.id).toBe('special');
    expect(findLane(countryCode('PE'), 'ocean', [special, general])?.id).toBe('general');
  });

  it('finds none for another mode', () => {
    expect(findLane(countryCode('MY'), 'air', [special, general])).toBeNull();
  });
});
