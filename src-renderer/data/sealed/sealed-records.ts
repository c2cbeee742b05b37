/**
 * Seals every row on its way into IndexedDB and opens it on its way out.
 *
 * Below all else that sits on Dexie: change capture, history and live queries see records as they
 * are. Stored is a name in place of the id (`{ id: <HMAC>, sealed: <bytes> }`), so the stored order
 * says nothing, and what asks for a range of ids reads the table whole. Keys that only count up
 * (the history's) are stored as they are, with their order.
 *
 * Depends on: dexie, ./record-cipher, ./sealed-cursor.
 */
import {
  cmp,
  type DBCore,
  type DBCoreCountRequest,
  type DBCoreGetManyRequest,
  type DBCoreGetRequest,
  type DBCoreKeyRange,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreOpenCursorRequest,
  type DBCoreQuery,
  type DBCoreQueryRequest,
  type DBCoreTable,
  type DBCoreTransaction,
  type Middleware,
} from 'dexie';
import type { RecordCipher } from './record-cipher';
import { cursorOverRows, openingCursor } from './sealed-cursor';

/** A row as Dexie hands it on. */
type Row = Readonly<Record<string, unknown>>;

/** A record by its real key. */
interface KeyedRow {
  readonly key: string;
  readonly value: unknown;
}

/** Dexie exports the kinds of a range only as a type. */
const EQUAL = 1;
const EVERY = 3;
const NOTHING = 4;
const EVERY_ROW = { type: EVERY, lower: undefined, upper: undefined } as unknown as DBCoreKeyRange;

/** Whether this row lies sealed in a database that was opened without its key. */
export function isSealedRow(row: object): boolean {
  return 'sealed' in row && row.sealed instanceof Uint8Array;
}

/** The middleware. Lowest of all, so that whatever Dexie keeps for itself is plain. */
export function sealRecords(cipher: RecordCipher): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'sealRecords',
    level: -10,
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        const { keyPath } = table.schema.primaryKey;
        if (typeof keyPath !== 'string' || table.schema.indexes.length > 0) {
          // An index would have to lie open. A mistake in a migration, never in data.
          throw new Error(`Table ${name} cannot be sealed: it needs one key in its rows and no index.`);
        }
        return keyPath === 'sequence'
          ? numberedTable(table, cipher, keyPath)
          : namedTable(table, cipher, keyPath);
      },
    }),
  };
}

/** Rows whose key is a number: stored under it. */
function numberedTable(table: DBCoreTable, cipher: RecordCipher, keyPath: string): DBCoreTable {
  const opened = (row: unknown): unknown => {
    if (row === undefined) return undefined;
    const { [keyPath]: key, sealed } = row as Row;
    return cipher.open(table.name, Number(key), sealed);
  };
  const sealed = (value: unknown): Row => {
    const key = Number((value as Row)[keyPath]);
    return { [keyPath]: key, sealed: cipher.seal(table.name, key, value) };
  };
  return {
    ...table,
    get: (request) => table.get(request).then(opened),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(opened)),
    query: (request) =>
      table
        .query(request)
        .then(({ result }) => ({ result: request.values === true ? result.map(opened) : result })),
    openCursor: (request) =>
      table.openCursor(request).then((cursor) => (cursor === null ? null : openingCursor(cursor, opened))),
    mutate: (request) =>
      request.type === 'add' || request.type === 'put'
        ? table.mutate({ type: request.type, trans: request.trans, values: request.values.map(sealed) })
        : table.mutate(request),
  };
}

/** Rows whose key is a text: stored under a name made of it. */
function namedTable(table: DBCoreTable, cipher: RecordCipher, keyPath: string): DBCoreTable {
  const { name, schema } = table;
  const nameOf = (key: unknown) => cipher.nameOf(name, String(key));
  const keyOf = (value: unknown) => String((value as Row)[keyPath]);
  const opened = (row: unknown): unknown => {
    if (row === undefined) return undefined;
    const { [keyPath]: at, sealed } = row as Row;
    return cipher.open(name, String(at), sealed);
  };
  const sealed = (value: unknown): Row => {
    const at = nameOf(keyOf(value));
    return { [keyPath]: at, sealed: cipher.seal(name, at, value) };
  };

  /** The records in a range of ids, in their order. */
  const rowsIn = (trans: DBCoreTransaction, { range }: DBCoreQuery): Promise<KeyedRow[]> => {
    if ((range.type as number) === NOTHING) return Promise.resolve([]);
    if ((range.type as number) === EQUAL) {
      const key = String(range.lower);
      return table
        .get({ trans, key: nameOf(key) })
        .then((row) => (row === undefined ? [] : [{ key, value: opened(row) }]));
    }
    return table
      .query({ trans, values: true, query: { index: schema.primaryKey, range: EVERY_ROW } })
      .then(({ result }) =>
        result
          .map((row) => {
            const value = opened(row);
            return { key: keyOf(value), value };
          })
          .filter(({ key }) => isIn(range, key))
          .sort((one, other) => cmp(one.key, other.key)),
      );
  };

  const query = ({ trans, query: asked, values, limit, direction }: DBCoreQueryRequest) =>
    rowsIn(trans, asked).then((rows) => {
      if (direction === 'prev' || direction === 'prevunique') rows.reverse();
      const wanted = limit === undefined ? rows : rows.slice(0, limit);
      return { result: wanted.map(({ key, value }) => (values === true ? value : key)) };
    });

  const put = (request: DBCoreMutateRequest & { readonly type: 'add' | 'put' }) => {
    const { type, trans, values } = request;
    return table.mutate({ type, trans, values: values.map(sealed) }).then((response) => {
      const keys = values.map(keyOf);
      const results = keys.map((key, index) => (response.failures[index] === undefined ? key : undefined));
      return { ...response, results, lastResult: results.at(-1) };
    });
  };
  const remove = (trans: DBCoreTransaction, keys: readonly unknown[]): Promise<DBCoreMutateResponse> =>
    table
      .mutate({ type: 'delete', trans, keys: keys.map(nameOf) })
      .then((response) => ({ ...response, results: [...keys] }));

  return {
    ...table,
    get: (request: DBCoreGetRequest) => table.get({ ...request, key: nameOf(request.key) }).then(opened),
    getMany: (request: DBCoreGetManyRequest) =>
      table.getMany({ ...request, keys: request.keys.map(nameOf) }).then((rows) => rows.map(opened)),
    query,
    openCursor: ({ trans, query: asked, reverse, values }: DBCoreOpenCursorRequest) =>
      rowsIn(trans, asked).then((rows) => {
        if (reverse === true) rows.reverse();
        const shown = values === true ? rows : rows.map(({ key }) => ({ key }));
        return cursorOverRows(trans, shown, reverse === true);
      }),
    count: (request: DBCoreCountRequest) =>
      (request.query.range.type as number) === EVERY
        ? table.count(request)
        : rowsIn(request.trans, request.query).then((rows) => rows.length),
    mutate: (request) => {
      switch (request.type) {
        case 'add':
        case 'put':
          return put(request);
        case 'delete':
          return remove(request.trans, request.keys);
        case 'deleteRange':
          if ((request.range.type as number) === EVERY) return table.mutate(request);
          return rowsIn(request.trans, { index: schema.primaryKey, range: request.range }).then((rows) =>
            remove(
              request.trans,
              rows.map(({ key }) => key),
            ),
          );
      }
    },
  };
}

/** Dexie leaves their type open. */
interface Bounds {
  readonly lower: unknown;
  readonly lowerOpen?: boolean;
  readonly upper: unknown;
  readonly upperOpen?: boolean;
}

/** Whether a key lies in a range, as IndexedDB orders keys. */
function isIn(range: DBCoreKeyRange, key: string): boolean {
  if ((range.type as number) === EVERY) return true;
  const { lower, lowerOpen, upper, upperOpen } = range as Bounds;
  const fromLower = lower === undefined ? 1 : cmp(key, lower);
  const fromUpper = upper === undefined ? -1 : cmp(key, upper);
  return (
    (lowerOpen === true ? fromLower > 0 : fromLower >= 0) &&
    (upperOpen === true ? fromUpper < 0 : fromUpper <= 0)
  );
}
