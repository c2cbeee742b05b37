import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadScreeningReference } from '../../src-renderer/data/screening-reference';
import { createScreeningClient } from '../../src-renderer/workers/screening-client';
import type { ReadListTask, SelfTestTask } from '../../src-renderer/workers/screening-protocol';
import { DEFAULT_SCREENING_SETTINGS } from '#domain/model/screening-settings';
import { tableBytes } from '../fixtures/read-price-list-file';
import { cslText, SOPHGO_ROWS } from '../fixtures/restricted-list';
import { ThreadlessScreeningWorker } from '../fixtures/screening-desk';

const { words } = loadScreeningReference();
const MINUTE = 60_000;

function aClient() {
  const workers: ThreadlessScreeningWorker[] = [];
  const client = createScreeningClient(() => {
    const worker = new ThreadlessScreeningWorker();
    workers.push(worker);
    return worker;
  }, 5 * MINUTE);
  return { client, workers };
}

function reading(text = cslText(SOPHGO_ROWS)): ReadListTask {
  const file = new TextEncoder().encode(text);
  return { kind: 'read-list', fileName: 'csl.csv', file, table: tableBytes(file), words, isPacked: true };
}

const testing = (sha256: string): SelfTestTask => ({
  kind: 'self-test',
  sha256,
  settings: DEFAULT_SCREENING_SETTINGS,
  innocents: [],
  seed: 7,
  secondsAtMost: 20,
});

const options = () => ({ signal: new AbortController().signal });

describe('the client of lists', () => {
  it('has one worker keep what it read, until it is told to keep only others', async () => {
    const { client, workers } = aClient();
    const read = await client.do(reading(), options());
    if (!read.ok) throw new Error(read.problem.code);
    const { sha256 } = read.value.edition;

    expect(read.value).toMatchObject({ edition: { rows: 2 }, rejected: [], hasLastLineEnd: true });
    expect(client.keeps(sha256)).toBe(true);
    await client.do({ kind: 'keep-only', sha256s: [] }, options());
    expect(client.keeps(sha256)).toBe(false);
    await expect(client.do(testing(sha256), options())).rejects.toThrow(/not kept here/);
    expect(workers).toHaveLength(1);
  });

  it('keeps nothing of a file that was refused', async () => {
    const { client } = aClient();
    const read = await client.do(reading('id,price\n1,2\n'), options());

    expect(read).toMatchObject({ ok: false, problem: { code: 'list/not-a-list' } });
  });

  it('ends the worker when work is stopped, and the next work has a new one', async () => {
    const { client, workers } = aClient();
    const stopping = new AbortController();
    const work = client.do(reading(), { signal: stopping.signal });
    stopping.abort(new Error('Stopped'));

    await expect(work).rejects.toThrow('Stopped');
    expect(workers[0]?.isTerminated).toBe(true);
    expect((await client.do(reading(), options())).ok).toBe(true);
    expect(workers).toHaveLength(2);
  });

  it('only asks a self-test to end, and keeps the list', async () => {
    const { client, workers } = aClient();
    const read = await client.do(reading(), options());
    if (!read.ok) throw new Error(read.problem.code);
    const { sha256 } = read.value.edition;
    const stopping = new AbortController();
    const test = client.do(testing(sha256), { signal: stopping.signal });
    stopping.abort(new Error('Enough'));

    await expect(test).rejects.toThrow('Enough');
    expect(client.keeps(sha256)).toBe(true);
    expect(workers[0]?.isTerminated).toBe(false);
    expect(workers[0]?.heard.at(-1)?.kind).toBe('stop');
  });

  it('fails all work when the worker fails, and starts anew', async () => {
    const { client, workers } = aClient();
    const work = client.do(reading(), options());
    workers[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'No memory is left.' }));

    await expect(work).rejects.toThrow('No memory is left.');
    expect((await client.do(reading(), options())).ok).toBe(true);
  });

  it('does nothing that was stopped before it began', async () => {
    const { client, workers } = aClient();

    await expect(client.do(reading(), { signal: AbortSignal.abort(new Error('Gone')) })).rejects.toThrow(
      'Gone',
    );
    expect(workers).toEqual([]);
  });
});

describe('a list that nobody asks', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is let go of after some minutes, and not while it is asked', async () => {
    const { client, workers } = aClient();
    const read = await client.do(reading(), options());
    if (!read.ok) throw new Error(read.problem.code);
    const { sha256 } = read.value.edition;

    await vi.advanceTimersByTimeAsync(4 * MINUTE);
    await client.do({ kind: 'keep-only', sha256s: [sha256] }, options());
    await vi.advanceTimersByTimeAsync(4 * MINUTE);
    expect(client.keeps(sha256)).toBe(true);
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect([client.keeps(sha256), workers[0]?.isTerminated]).toEqual([false, true]);
  });
});
