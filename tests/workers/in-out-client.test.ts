import { describe, expect, it } from 'vitest';
import { createInOutClient } from '../../src-renderer/workers/in-out-client';
import { doInOutTask } from '../../src-renderer/workers/do-in-out-task';
import type { FromInOutWorker, InOutTask } from '../../src-renderer/workers/in-out-protocol';
import { aComparisonSheet } from '../fixtures/comparison-sheet';
import { aPriceListContext } from '../fixtures/price-list-context';
import { priceListBytes } from '../fixtures/price-list-text';
import { tableBytes } from '../fixtures/read-price-list-file';

/** A worker in the same thread; messages are cloned on both ways, as between threads. */
class ThreadlessWorker extends EventTarget {
  isTerminated = false;

  constructor(private readonly work: (task: InOutTask, post: (message: FromInOutWorker) => void) => unknown) {
    super();
  }

  postMessage(task: InOutTask): void {
    const copy = structuredClone(task);
    queueMicrotask(() => {
      this.work(copy, (message) => {
        if (!this.isTerminated)
          this.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }));
      });
    });
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

function clientOf(work: ConstructorParameters<typeof ThreadlessWorker>[0]) {
  const started: ThreadlessWorker[] = [];
  const client = createInOutClient(() => {
    const worker = new ThreadlessWorker(work);
    started.push(worker);
    return worker;
  });
  return { client, started };
}

const notAborted = () => new AbortController().signal;

describe('the in-out client', () => {
  it('shows a window of a file in a worker', async () => {
    const { client, started } = clientOf(doInOutTask);
    const table = tableBytes(priceListBytes([{ id: 'A' }, { id: 'B' }]));

    const shown = await client.showRows(table, null, { kind: 'place', place: 1 }, 1, {
      signal: notAborted(),
    });

    expect(shown).toMatchObject({ total: 3, from: 1, rows: [{ line: 2 }] });
    expect(started[0]?.isTerminated).toBe(true);
  });

  it('reads a price list in a worker of its own, which it ends', async () => {
    const { client, started } = clientOf(doInOutTask);
    const shares: number[] = [];

    const result = await client.readPriceList(
      tableBytes(priceListBytes([{ id: 'A' }, { id: 'B' }])),
      null,
      aPriceListContext(),
      {
        signal: notAborted(),
        onProgress: (share) => shares.push(share),
      },
    );

    expect(result).toMatchObject({ ok: true, value: { offers: [{ id: 'A' }, { id: 'B' }] } });
    expect(shares).toEqual([0]);
    expect(started.map((worker) => worker.isTerminated)).toEqual([true]);
  });

  it('passes on why a file cannot be read', async () => {
    const { client } = clientOf(doInOutTask);

    const headerAlone = tableBytes(new TextEncoder().encode('id,vendor\n'));
    const result = await client.readPriceList(headerAlone, null, aPriceListContext(), {
      signal: notAborted(),
    });

    expect(result).toMatchObject({ ok: false, problem: { code: 'header/missing-columns' } });
  });

  it('writes a workbook', async () => {
    const { client } = clientOf(doInOutTask);

    const bytes = await client.writeComparisonXlsx(aComparisonSheet([]), { signal: notAborted() });

    expect([...bytes.slice(0, 4)]).toEqual([0x50, 0x4b, 0x03, 0x04]);
  });

  it('rejects with the reason of the abort and ends the worker', async () => {
    const { client, started } = clientOf(() => undefined);
    const stop = new AbortController();

    const reading = client.readPriceList(new Uint8Array(), null, aPriceListContext(), {
      signal: stop.signal,
    });
    stop.abort(new Error('Stopped by the user'));

    await expect(reading).rejects.toThrow('Stopped by the user');
    expect(started[0]?.isTerminated).toBe(true);
  });

  it('starts no worker for work that was stopped before it began', async () => {
    const { client, started } = clientOf(doInOutTask);

    const writing = client.writeComparisonXlsx(aComparisonSheet([]), { signal: AbortSignal.abort() });

    await expect(writing).rejects.toThrow();
    expect(started).toEqual([]);
  });

  it('rejects when the work fails in the worker', async () => {
    const { client } = clientOf((_, post) => {
      post({ kind: 'crashed', message: 'Out of memory' });
    });

    await expect(client.writeComparisonXlsx(aComparisonSheet([]), { signal: notAborted() })).rejects.toThrow(
      'Out of memory',
    );
  });

  it('rejects when the worker cannot start', async () => {
    const { client, started } = clientOf(() => undefined);

    const writing = client.writeComparisonXlsx(aComparisonSheet([]), { signal: notAborted() });
    started[0]?.dispatchEvent(Object.assign(new Event('error'), { message: '' }));

    await expect(writing).rejects.toThrow('The worker could not start.');
  });
});

describe('doInOutTask', () => {
  it('turns an exception into a message', async () => {
    const said: FromInOutWorker[] = [];
    const broken = { ...aComparisonSheet([]), columns: null } as unknown as ReturnType<
      typeof aComparisonSheet
    >;

    await doInOutTask({ kind: 'write-comparison-xlsx', sheet: broken }, (message) => said.push(message));

    expect(said).toMatchObject([{ kind: 'crashed' }]);
  });
});
