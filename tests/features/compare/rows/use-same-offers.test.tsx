import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useSameOffers } from '../../../../src-renderer/features/compare/rows/use-same-offers';

const rows = (...numbers: readonly number[]) => Uint32Array.from(numbers);

describe('the offers that totals are over', () => {
  it('are the same array, in the order of the rows, however the table is sorted', () => {
    const { result, rerender } = renderHook(({ order }) => useSameOffers(5, order), {
      initialProps: { order: rows(4, 0, 2) },
    });
    const before = result.current;

    rerender({ order: rows(2, 4, 0) });

    expect([...before]).toEqual([0, 2, 4]);
    expect(result.current).toBe(before);
  });

  it('are others once a filter leaves others over', () => {
    const { result, rerender } = renderHook(({ order }) => useSameOffers(5, order), {
      initialProps: { order: rows(4, 0, 2) },
    });

    rerender({ order: rows(3, 0, 2) });
    expect([...result.current]).toEqual([0, 2, 3]);

    rerender({ order: rows() });
    expect([...result.current]).toEqual([]);
  });
});
