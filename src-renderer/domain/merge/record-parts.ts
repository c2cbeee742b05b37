/**
 * A record taken apart into the fields that merge one by one, and put together again.
 *
 * The mark that a field was typed over goes with the field it marks: a price of one side under the
 * mark of the other would name the wrong person.
 *
 * Depends on: model (types), ./merge-rules (types), ./same-record.
 */
import { OFFER_FIELDS } from '../model/hand-edit';
import type { TableRule } from './merge-rules';
import { isFields, type Fields } from './same-record';

/** Any record that a workspace stores. */
export interface StoredRecord {
  readonly id: string;
}

/** Values by path; a path that is not there has no value. */
export type Parts = ReadonlyMap<string, unknown>;

/** The list whose entries are marks of other fields. */
const MARKS = 'handEdits';

/** The path of the mark of a field. */
export function markOf(field: string): string {
  return `${MARKS}.${field}`;
}

/** Takes a record apart. */
export function partsOf(record: StoredRecord, rule: TableRule): Parts {
  const parts = new Map<string, unknown>();
  const nested = new Set(rule.nested);
  const add = (fields: Fields, prefix: string) => {
    for (const [name, value] of Object.entries(fields)) {
      const path = `${prefix}${name}`;
      if (path === MARKS && Array.isArray(value)) addMarks(parts, value);
      else if (nested.has(path) && isFields(value)) add(value, `${path}.`);
      else if (value !== undefined) parts.set(path, value);
    }
  };
  add(record as unknown as Fields, '');
  return parts;
}

/**
 * Puts a record together.
 *
 * @param like - a record of the table: the new one has its fields in this order
 */
export function recordOf(parts: Parts, like: StoredRecord): StoredRecord {
  const built: Record<string, unknown> = {};
  for (const name of Object.keys(like)) {
    if (name === MARKS) built[name] = marksIn(parts);
    else if (parts.has(name)) built[name] = parts.get(name);
    else if ([...parts.keys()].some((path) => path.startsWith(`${name}.`))) built[name] = {};
  }
  for (const [path, value] of parts) {
    if (!path.startsWith(`${MARKS}.`)) put(built, path.split('.'), value);
  }
  return built as unknown as StoredRecord;
}

function addMarks(parts: Map<string, unknown>, marks: readonly unknown[]): void {
  parts.set(MARKS, []); // So that a record without marks still has its list.
  for (const mark of marks) {
    if (isFields(mark) && typeof mark['field'] === 'string') parts.set(markOf(mark['field']), mark);
  }
}

function marksIn(parts: Parts): readonly unknown[] {
  return OFFER_FIELDS.flatMap((field) => {
    const mark = parts.get(markOf(field));
    return mark === undefined ? [] : [mark];
  });
}

function put(into: Record<string, unknown>, [name, ...rest]: readonly string[], value: unknown): void {
  if (name === undefined) return;
  if (rest.length === 0) {
    if (name !== MARKS) into[name] = value;
    return;
  }
  const inner = isFields(into[name]) ? { ...into[name] } : {};
  put(inner, rest, value);
  into[name] = inner;
}
