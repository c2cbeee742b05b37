/** The reference data that ships with the app. */
import { describe, expect, it } from 'vitest';
import { loadReference } from '../../src-renderer/data/reference';

describe('the shipped reference', () => {
  it('is read once', async () => {
    expect(loadReference()).toBe(loadReference());
  });
});
