import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useKeptWhileEqual } from '../../src-renderer/services/use-kept-while-equal';

afterEach(cleanup);

describe('useKeptWhileEqual', () => {
  it('hands out the first of equal values, and the next that differs', () => {
    const first = { weights: [1, 2] };
    const { result, rerender } = renderHook((value: { weights: number[] }) => useKeptWhileEqual(value), {
      initialProps: first,
    });
    rerender({ weights: [1, 2] });
    expect(result.current).toBe(first);

    const next = { weights: [1, 3] };
    rerender(next);
    expect(result.current).toBe(next);
  });
});
