import { describe, expect, it } from 'vitest';
import { createInOutClient } from '../../src-renderer/workers/in-out-client';
import { doInOutTask } from '../../src-renderer/workers/do-in-out-task';
import type { FromInOutWorker, ToInOutWorker } from '../../src-renderer/workers/in-out-protocol';
import type { Book } from '#domain/reports/finance/book';
import { comparisonBook, comparisonXlsx } from '../../src-renderer/exports/comparison-xlsx';
import { inOutDesk } from '../../src-renderer/workers/in-out-desk';
import { aComparisonSheet } from '../fixtures/comparison-sheet';
import { unzipText } from '../fixtures/unzip-text';
import { decodeTable } from '#parser/table/table-bytes';
import { readPriceList } from '../../src-renderer/imports/read-price-list';
import { aPriceListContext } from '../fixtures/price-list-context';
import { priceListBytes } from '../fixtures/price-list-text';
import { tableBytes } from '../fixtures/read-price-list-file';

/** A worker in the same thread; messages are cloned on both ways, as between threads. */
class ThreadlessWorker extends EventTarget {
  isTerminated = false;

  constructor(
    private readonly work: (message: ToInOutWorker, post: (message: FromInOutWorker) => void) => unknown,
  ) {
    super();
  }

  postMessage(message: ToInOutWorker): void {
    const copy = structuredClone(message);
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

/** A worker that takes what it asked for, as the real one does. */
function atADesk(): ConstructorParameters<typeof ThreadlessWorker>[0] {
  let say: (message: FromInOutWorker) => void = () => undefined;
  const hear = inOutDesk((message) => say(message));
  return (message, post) => {
    say = post;
    hear(message);
  };
}

const notAborted = () => new AbortController().signal;

describe('the in-out client', () => {
  it('shows a window of a file in a worker', async () => {
    const { client, started } = clientOf(atADesk());
    const table = tableBytes(priceListBytes([{ id: 'A' }, { id: 'B' }]));

    const shown = await client.showRows(table, null, { kind: 'place', place: 1 }, 1, {
      signal: notAborted(),
    });

    expect(shown).toMatchObject({ total: 3, from: 1, rows: [{ line: 2 }] });
    expect(started[0]?.isTerminated).toBe(true);
  });

  it('reads a price list in a worker of its own, which it ends', async () => {
    const { client, started } = clientOf(atADesk());
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

  it('hands a long list over in pieces, and gives it as it was read', async () => {
    const rows = Array.from({ length: 2_345 }, (_, at) => ({
      id: `O-${String(at)}`,
      quantity: at % 2 === 0 ? '0' : '5',
    }));
    const table = tableBytes(priceListBytes(rows));
    const kinds: string[] = [];
    const desk = atADesk();
    const { client } = clientOf((message, post) =>
      desk(message, (said) => {
        kinds.push(said.kind);
        post(said);
      }),
    );

    const result = await client.readPriceList(table, null, aPriceListContext(), { signal: notAborted() });

    expect(kinds.filter((kind) => kind === 'list-piece').length).toBeGreaterThan(3);
    expect(result).toEqual(readPriceList(decodeTable(table), null, aPriceListContext(), () => undefined));
  });

  it('passes on why a file cannot be read', async () => {
    const { client } = clientOf(atADesk());

    const headerAlone = tableBytes(new TextEncoder().encode('id,vendor\n'));
    const result = await client.readPriceList(headerAlone, null, aPriceListContext(), {
      signal: notAborted(),
    });

    expect(result).toMatchObject({ ok: false, problem: { code: 'header/missing-columns' } });
  });

  it('writes a workbook of many lines as it is written in one piece, and says how far it is', async () => {
    const rows = Array.from({ length: 1_203 }, (_, index) => [
      `O-${String(index)}`,
      'Rig',
      index,
      1,
      1,
      1,
      null,
    ]);
    const book = comparisonBook(aComparisonSheet(rows));
    const { client } = clientOf(atADesk());
    const shares: number[] = [];

    const bytes = await client.writeWorkbook(book, {
      signal: notAborted(),
      onProgress: (share) => shares.push(share),
    });

    const sheet = 'xl/worksheets/sheet1.xml';
    expect(await unzipText(bytes, sheet)).toBe(
      await unzipText(await comparisonXlsx(aComparisonSheet(rows)), sheet),
    );
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('rejects when a line cannot be made', async () => {
    const book = comparisonBook(aComparisonSheet([]));
    const [first, ...others] = book.sheets;
    if (first === undefined) throw new Error('No sheet');
    const rows = () => {
      throw new Error('No such offer');
    };
    const { client, started } = clientOf(atADesk());

    const writing = client.writeWorkbook(
      { ...book, sheets: [{ ...first, rows }, ...others] },
      { signal: notAborted() },
    );

    await expect(writing).rejects.toThrow('No such offer');
    expect(started[0]?.isTerminated).toBe(true);
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
    const { client, started } = clientOf(atADesk());

    const writing = client.writeWorkbook(comparisonBook(aComparisonSheet([])), {
      signal: AbortSignal.abort(),
    });

    await expect(writing).rejects.toThrow();
    expect(started).toEqual([]);
  });

  it('rejects when the work fails in the worker', async () => {
    const { client } = clientOf((_, post) => {
      post({ kind: 'crashed', message: 'Out of memory' });
    });

    await expect(
      client.writeWorkbook(comparisonBook(aComparisonSheet([])), { signal: notAborted() }),
    ).rejects.toThrow('Out of memory');
  });

  it('rejects when the worker cannot start', async () => {
    const { client, started } = clientOf(() => undefined);

    const writing = client.writeWorkbook(comparisonBook(aComparisonSheet([])), { signal: notAborted() });
    started[0]?.dispatchEvent(Object.assign(new Event('error'), { message: '' }));

    await expect(writing).rejects.toThrow('The worker could not start.');
  });
});

describe('doInOutTask', () => {
  it('turns an exception into a message', async () => {
    const said: FromInOutWorker[] = [];
    const broken = { ...comparisonBook(aComparisonSheet([])), sheets: null } as unknown as Book;

    await doInOutTask({ kind: 'write-workbook', book: broken }, (message) => said.push(message));

    expect(said).toMatchObject([{ kind: 'crashed' }]);
  });
});
