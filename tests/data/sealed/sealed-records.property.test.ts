/** Whatever is asked of a table, in whatever way Dexie asks it, a sealed one answers as a plain one does. */
import fc from 'fast-check';
import type { Collection, Table } from 'dexie';
import { expect, it } from 'vitest';
import { beginRebuild } from '../../../src-renderer/data/change-capture';
import { Database } from '../../../src-renderer/data/db';
import type { Migration } from '../../../src-renderer/data/migrations';
import { DATABASE_KEY } from '../../fixtures/database-key';
import { aDatabaseName } from '../../fixtures/workspace-database';

interface Row {
  readonly id: string;
  readonly sequence: number;
  readonly text: string;
}

const shape: Migration = { version: 1, stores: { named: 'id', numbered: 'sequence' } };

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 4 }), fc.constantFrom('a', 'b', 'aa', 'Z', 'é'));
const row = fc.record({ id: text, sequence: fc.integer({ min: 0, max: 9 }), text });

type Ask = (table: Table<Row, never>, low: never, high: never, take: number) => PromiseLike<unknown>;
/** Narrowed, filtered, turned, cut: then read in each way there is. */
const narrowings: readonly ((table: Table<Row, never>, low: never, high: never) => Collection<Row, never>)[] =
  [
    (table) => table.toCollection(),
    (table, low) => table.where(':id').equals(low),
    (table, low) => table.where(':id').above(low),
    (table, low) => table.where(':id').aboveOrEqual(low),
    (table, _low, high) => table.where(':id').below(high),
    (table, _low, high) => table.where(':id').belowOrEqual(high),
    (table, low, high) => table.where(':id').between(low, high, true, false),
    (table, low, high) => table.where(':id').anyOf([low, high]),
    (table, low) => table.where(':id').notEqual(low),
  ];
/** Dexie hands a filter no row where only keys are asked for. */
const textOf = (row: Row | undefined) => row?.text ?? '';
const longText = (row: Row) => textOf(row).length > 1;
const shortText = (row: Row) => textOf(row).length < 3;
const arrangements: readonly ((rows: Collection<Row, never>, take: number) => Collection<Row, never>)[] = [
  (rows) => rows,
  (rows) => rows.reverse(),
  (rows, take) => rows.limit(take),
  (rows, take) => rows.reverse().limit(take),
  (rows, take) => rows.offset(take).limit(2),
  (rows, take) => rows.reverse().offset(take),
  (rows) => rows.filter(longText),
  (rows, take) => rows.filter(shortText).limit(take),
  (rows) => rows.until((row) => textOf(row) === 'b'),
];
const reads: readonly ((rows: Collection<Row, never>) => PromiseLike<unknown>)[] = [
  (rows) => rows.toArray(),
  (rows) => rows.primaryKeys(),
  (rows) => rows.keys(),
  (rows) => rows.count(),
  (rows) => rows.first(),
  (rows) => rows.last(),
  async (rows) => {
    const seen: unknown[] = [];
    await rows.each((value, { primaryKey }) => seen.push([primaryKey, value]));
    return seen;
  },
  (rows) => rows.modify({ text: 'changed' }),
  (rows) => rows.delete(),
];
const asks: readonly Ask[] = [
  ...narrowings.flatMap((narrow) =>
    arrangements.flatMap((arrange) =>
      reads.map(
        (read): Ask =>
          (table, low, high, take) =>
            read(arrange(narrow(table, low, high), take)),
      ),
    ),
  ),
  (table, low) => table.get(low),
  (table, low, high) => table.bulkGet([low, high, low]),
  (table, low) => table.delete(low),
  (table, low, high) => table.bulkDelete([low, high]),
  (table, low) => table.update(low, { text: 'updated' }),
  (table) => table.clear(),
  (table) => table.count(),
];

const cases = fc.record({
  rows: fc.array(row, { maxLength: 8 }),
  more: fc.array(row, { minLength: 1, maxLength: 4 }),
  isAdd: fc.boolean(),
  ask: fc.constantFrom(...asks),
  bounds: fc.tuple(row, row),
  take: fc.integer({ min: 0, max: 4 }),
});

interface Case {
  readonly rows: readonly Row[];
  readonly more: readonly Row[];
  readonly isAdd: boolean;
  readonly ask: Ask;
  readonly bounds: readonly [Row, Row];
  readonly take: number;
}

it('answers and is left alike, sealed or plain', async () => {
  const plain = new Database(aDatabaseName(), [shape]);
  const sealed = new Database(aDatabaseName(), [shape], DATABASE_KEY);
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      for (const table of ['named', 'numbered'] as const) {
        const told = await Promise.all([plain, sealed].map((db) => outcome(db, table, given)));
        expect(told[1]).toEqual(told[0]);
      }
    }),
    { numRuns: 400 },
  );
  plain.close();
  sealed.close();
});

/** What each request answered, or how it failed, and what was in the table afterwards. */
async function outcome(
  db: Database,
  name: 'named' | 'numbered',
  { rows, more, isAdd, ask, bounds, take }: Case,
): Promise<unknown> {
  const table = db.table<Row, never>(name);
  const keyOf = (of: Row) => (name === 'named' ? of.id : of.sequence) as never;
  return db.transaction('rw', name, async (transaction) => {
    beginRebuild(transaction.idbtrans);
    const told: unknown[] = [];
    await table.clear();
    told.push(await table.bulkPut(rows));
    const writing = isAdd ? table.bulkAdd(more, { allKeys: true }) : table.bulkPut(more, { allKeys: true });
    told.push(await writing.catch((cause: unknown) => refusal(cause)));
    told.push(await ask(table, keyOf(bounds[0]), keyOf(bounds[1]), take));
    told.push(await table.toArray());
    return told;
  });
}

function refusal(cause: unknown): unknown {
  const { name, failures } = cause as { readonly name: string; readonly failures: readonly unknown[] };
  return [name, failures.length];
}
