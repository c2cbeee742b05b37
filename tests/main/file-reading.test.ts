import { describe, expect, it, vi } from 'vitest';
import type { ParseAnswer, ParseTask } from '#parser/table/parse-messages';
import { FileReading, READING_SECONDS, type ReadingProcess } from '../../src-main/file-reading';

vi.mock('electron', () => ({ utilityProcess: {} }));

const task: ParseTask = { kind: 'json', bytes: Uint8Array.of(1) };
const table: ParseAnswer = { kind: 'table', table: Uint8Array.of(2) };

/** Processes that say and do only what the test makes them. */
function processes() {
  const started: {
    readonly sent: ParseTask[];
    isKilled: boolean;
    megabytes: number | null;
    answer: (answer: ParseAnswer) => void;
    exit: (code: number) => void;
  }[] = [];
  const start = (): ReadingProcess => {
    const one = {
      sent: [] as ParseTask[],
      isKilled: false,
      megabytes: null as number | null,
      answer: (() => undefined) as (answer: ParseAnswer) => void,
      exit: (() => undefined) as (code: number) => void,
    };
    started.push(one);
    return {
      listen: (onAnswer, onExit) => {
        one.answer = onAnswer;
        one.exit = onExit;
      },
      send: (sent) => {
        one.sent.push(sent);
      },
      megabytes: () => one.megabytes,
      kill: () => {
        one.isKilled = true;
      },
    };
  };
  return { started, reading: new FileReading(start) };
}

describe('reading a file apart', () => {
  it('hands the bytes to a fresh process, gives its answer and ends it', async () => {
    const { started, reading } = processes();

    const answered = reading.read(1, task);
    started[0]!.answer(table);

    expect(await answered).toEqual(table);
    expect(started).toMatchObject([{ sent: [task], isKilled: true }]);
  });

  it('takes a process that ends without an answer for one that ran out of memory', async () => {
    const { started, reading } = processes();

    const answered = reading.read(1, task);
    started[0]!.exit(6);

    expect(await answered).toEqual({
      kind: 'refused',
      problem: { code: 'reading/out-of-memory', size: null, limit: 512, where: '' },
    });
  });

  it('does not speak of memory where the process ended for another reason', async () => {
    const { started, reading } = processes();

    const answered = reading.read(1, task);
    started[0]!.exit(11);

    expect(await answered).toMatchObject({
      problem: { code: 'reading/failed', where: 'the reader ended with code 11' },
    });
  });

  it('ends a process that takes too much beside its heap', async () => {
    vi.useFakeTimers();
    try {
      const { started, reading } = processes();

      const answered = reading.read(1, task);
      started[0]!.megabytes = 1024;
      await vi.advanceTimersByTimeAsync(1000);
      expect(started[0]!.isKilled).toBe(false);
      started[0]!.megabytes = 1025;
      await vi.advanceTimersByTimeAsync(1000);

      expect(await answered).toMatchObject({ problem: { code: 'reading/out-of-memory', limit: 1024 } });
      expect(started[0]!.isKilled).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('ends a process that takes too long', async () => {
    vi.useFakeTimers();
    try {
      const { started, reading } = processes();

      const answered = reading.read(1, task);
      await vi.advanceTimersByTimeAsync(READING_SECONDS * 1000);

      expect(await answered).toMatchObject({
        kind: 'refused',
        problem: { code: 'reading/too-slow', limit: READING_SECONDS },
      });
      expect(started[0]!.isKilled).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('ends the one that is stopped, and no other', async () => {
    const { started, reading } = processes();

    const first = reading.read(1, task);
    const second = reading.read(2, task);
    reading.stop(1);
    reading.stop(3);
    started[1]!.answer(table);

    expect(await first).toEqual({ kind: 'stopped' });
    expect(await second).toEqual(table);
    expect(started.map(({ isKilled }) => isKilled)).toEqual([true, true]);
  });

  it('ends all when the page is gone', async () => {
    const { started, reading } = processes();

    const all = Promise.all([reading.read(1, task), reading.read(2, task)]);
    reading.stopAll();

    expect(await all).toEqual([{ kind: 'stopped' }, { kind: 'stopped' }]);
    expect(started.every(({ isKilled }) => isKilled)).toBe(true);
  });

  it('starts no third process beside two, and none under a number in use', async () => {
    const { started, reading } = processes();
    const first = reading.read(1, task);

    await expect(reading.read(1, task)).rejects.toThrow('already');
    const second = reading.read(2, task);
    await expect(reading.read(3, task)).rejects.toThrow('Other files');
    started[0]!.answer(table);
    await first;
    const third = reading.read(3, task);
    reading.stopAll();

    expect(await second).toEqual({ kind: 'stopped' });
    expect(await third).toEqual({ kind: 'stopped' });
    expect(started.length).toBe(3);
  });

  it('is free again after a process that could not be started', async () => {
    const reading = new FileReading(() => {
      throw new Error('no process');
    });

    await expect(reading.read(1, task)).rejects.toThrow('no process');
    await expect(reading.read(1, task)).rejects.toThrow('no process');
  });
});
