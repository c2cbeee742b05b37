import { describe, expect, it, vi } from 'vitest';
import { inSlices } from '../../src-renderer/services/in-slices';
import { latestOutcome, WorkSlot, type WorkWatch } from '../../src-renderer/services/work-slot';

/** Work that a test ends. */
function openWork() {
  const watches: WorkWatch[] = [];
  const ends: ((found: number) => void)[] = [];
  const work = (_: string, watch: WorkWatch) => {
    watches.push(watch);
    return new Promise<number>((resolve, reject) => {
      ends.push(resolve);
      watch.signal.addEventListener('abort', () => reject(watch.signal.reason as Error));
    });
  };
  return { work, watches, ends };
}

describe('work that takes a while', () => {
  it('tells how far it is and what it found', async () => {
    const slot = new WorkSlot<string, number>();
    const { work, watches, ends } = openWork();
    const heard = vi.fn();
    slot.watch(heard);
    const done = slot.start('a', work);
    expect(slot.state()).toEqual({ kind: 'running', asked: 'a', share: 0, earlier: null });
    watches[0]?.onProgress(0.5);
    expect(slot.state()).toEqual({ kind: 'running', asked: 'a', share: 0.5, earlier: null });
    ends[0]?.(7);
    await done;
    expect(slot.state()).toEqual({ kind: 'done', asked: 'a', found: 7 });
    expect(heard).toHaveBeenCalledTimes(3);
  });

  it('is the same for whoever shows no progress until it ends', async () => {
    const slot = new WorkSlot<string, number>();
    const { work, watches, ends } = openWork();
    const done = slot.start('a', work);
    const turn = slot.turn();
    watches[0]?.onProgress(0.5);
    expect(slot.turn()).toBe(turn);
    ends[0]?.(7);
    await done;
    expect(slot.turn()).toBe(slot.state());
  });

  it('is ended by newer work, of which alone anything is told', async () => {
    const slot = new WorkSlot<string, number>();
    const { work, watches, ends } = openWork();
    const first = slot.start('a', work);
    const second = slot.start('b', work);
    expect(watches[0]?.signal.aborted).toBe(true);
    await first;
    watches[0]?.onProgress(0.9);
    expect(slot.state()).toEqual({ kind: 'running', asked: 'b', share: 0, earlier: null });
    ends[1]?.(1);
    await second;
    expect(slot.state()).toEqual({ kind: 'done', asked: 'b', found: 1 });
  });

  it('is stopped with nothing kept, and stopping nothing changes nothing', async () => {
    const slot = new WorkSlot<string, number>();
    const { work, watches } = openWork();
    const done = slot.start('a', work);
    slot.stop();
    await done;
    expect(watches[0]?.signal.aborted).toBe(true);
    expect(slot.state()).toEqual({ kind: 'idle', earlier: null });
    const idle = slot.state();
    slot.stop();
    slot.clear();
    expect(slot.state()).toBe(idle);
  });

  it('keeps what was found before while newer work runs, after Stop and after a failure', async () => {
    const slot = new WorkSlot<string, number>();
    const { work } = openWork();
    await slot.start('a', () => Promise.resolve(7));
    const earlier = { asked: 'a', found: 7 };
    const second = slot.start('b', work);
    expect(slot.state()).toMatchObject({ kind: 'running', asked: 'b', earlier });
    expect(latestOutcome(slot.state())).toMatchObject(earlier);
    slot.stop();
    await second;
    expect(slot.state()).toMatchObject({ kind: 'idle', earlier });
    await slot.start('c', () => Promise.reject(new Error('No memory')));
    expect(slot.state()).toMatchObject({ kind: 'failed', asked: 'c', earlier });
    slot.clear();
    expect(latestOutcome(slot.state())).toBeNull();
  });

  it('says what failed, and forgets it when asked to', async () => {
    const slot = new WorkSlot<string, number>();
    await slot.start('a', () => Promise.reject(new Error('No memory')));
    expect(slot.state()).toEqual({ kind: 'failed', asked: 'a', message: 'No memory', earlier: null });
    slot.clear();
    expect(slot.state()).toEqual({ kind: 'idle', earlier: null });
  });
});

describe('work in slices', () => {
  it('lets the thread go whenever a slice is over, and does every piece in order', async () => {
    let clock = 0;
    const pause = vi.fn(() => Promise.resolve());
    const done: number[] = [];
    await inSlices(
      [1, 2, 3, 4, 5, 6],
      (piece) => {
        done.push(piece);
        clock += 5;
      },
      { now: () => clock, pause },
      new AbortController().signal,
    );
    expect(done).toEqual([1, 2, 3, 4, 5, 6]);
    expect(pause).toHaveBeenCalledTimes(2);
  });

  it('ends between two pieces when it is stopped', async () => {
    const stop = new AbortController();
    const done: number[] = [];
    const work = inSlices(
      [1, 2, 3],
      (piece) => {
        done.push(piece);
        stop.abort(new Error('Stopped'));
      },
      { now: () => 0, pause: () => Promise.resolve() },
      stop.signal,
    );
    await expect(work).rejects.toThrow('Stopped');
    expect(done).toEqual([1]);
  });
});
