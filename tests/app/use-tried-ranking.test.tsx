import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Ranking } from '#domain/model/ranking';
import { useTriedRanking } from '../../src-renderer/services/use-tried-ranking';
import { money } from '../fixtures/ranking';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const weighing = (weight: number): Ranking => ({ gates: [], criteria: [{ ...money, weight }] });
const done = Promise.resolve();

function open() {
  const hook = renderHook((saved: Ranking) => useTriedRanking(saved), { initialProps: weighing(45) });
  return { ...hook, weight: () => hook.result.current.ranking.criteria[0]?.weight };
}

describe('a weight that moves', () => {
  it('ranks at once, and goes back to what is saved when it is given up', () => {
    const { result, weight } = open();
    act(() => result.current.onTry(weighing(60)));
    expect(weight()).toBe(60);
    act(() => result.current.onTry(null));
    expect(weight()).toBe(45);
  });

  it('stays where the hand has it while echoes of earlier saves come in', async () => {
    const { result, rerender, weight } = open();
    await act(() => result.current.keepWhile(weighing(46), done));
    await act(() => result.current.keepWhile(weighing(47), done));
    rerender(weighing(46));
    expect(weight()).toBe(47);
    rerender(weighing(47));
    expect(weight()).toBe(47);
  });

  it('follows undo once its own echo is in', async () => {
    const { result, rerender, weight } = open();
    await act(() => result.current.keepWhile(weighing(46), done));
    rerender(weighing(46));
    rerender(weighing(45));
    expect(weight()).toBe(45);
  });

  it('gives way at once to a ranking from elsewhere', async () => {
    const { result, rerender, weight } = open();
    await act(() => result.current.keepWhile(weighing(46), done));
    rerender(weighing(99));
    expect(weight()).toBe(99);
  });

  it('does not wait for ever for an echo that an undo swallowed', async () => {
    vi.useFakeTimers();
    const { result, weight } = open();
    await act(() => result.current.keepWhile(weighing(46), done));
    expect(weight()).toBe(46);
    act(() => {
      vi.advanceTimersByTime(2000);
    });
    expect(weight()).toBe(45);
  });

  it('goes back where it was if it could not be saved, and says so', async () => {
    const { result, weight } = open();
    const failing = act(() => result.current.keepWhile(weighing(46), Promise.reject(new Error('disk full'))));

    await expect(failing).rejects.toThrow('disk full');
    expect(weight()).toBe(45);
  });
});
