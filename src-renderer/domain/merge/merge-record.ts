/**
 * One record out of an ancestor and two copies: settled, or with what has to be decided.
 *
 * A unit of fields that only one side changed is that side's. Where both changed it differently, it
 * is a conflict. A record that comes out of the sides' fields as none that may be stored is not
 * mended: then the whole record is asked about.
 *
 * Depends on: core, model (types), ./merge-earlier-quotes, ./merge-rules, ./record-parts, ./same-record.
 */
import { canonicalJson } from '../core/canonical-json';
import type { EarlierQuote } from '../model/earlier-quote';
import { mergeEarlierQuotes } from './merge-earlier-quotes';
import { ruleOf } from './merge-rules';
import { markOf, partsOf, recordOf, type Parts, type StoredRecord } from './record-parts';
import { isFields, isSame } from './same-record';

/** One of the two copies. */
export type MergeSide = 'mine' | 'theirs';

/** What both copies changed differently. */
export interface MergeConflict {
  /** Names it among all conflicts of a merge. */
  readonly key: string;
  readonly table: string;
  readonly id: string;
  /** Path of the field, such as `assumptions.hashpricePerPhDay`, or the first of a unit; null is the whole record. */
  readonly field: string | null;
  /** Every field of the unit; none for the whole record. */
  readonly fields: readonly string[];
  /** The values, by field where the unit has several; undefined where there is none, or the record is not there. */
  readonly ancestor: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Which side a conflict is decided for. */
export type Choose = (conflict: MergeConflict) => MergeSide;

/** One record of a merge. */
export interface MergedRecord {
  readonly id: string;
  readonly conflicts: readonly MergeConflict[];
  /** The record with its conflicts decided; null if it is not there then. */
  readonly decided: (choose: Choose) => StoredRecord | null;
}

/** One record in the ancestor and in both copies; undefined where it is not. */
export interface ThreeRecords {
  readonly ancestor: StoredRecord | undefined;
  readonly mine: StoredRecord | undefined;
  readonly theirs: StoredRecord | undefined;
}

/** How a merge treats records. */
export interface MergeTerms {
  /** Whether there is an ancestor at all; without one every difference is asked about, field by field. */
  readonly hasAncestor: boolean;
  /** Whether a record may be stored. */
  readonly isValid: (table: string, record: StoredRecord) => boolean;
}

/** More conflicts than this in one record are asked about as one: every mixture of them has to be tried. */
const MOST_TRIED = 6;

/** @returns null if neither the result nor any decision has the record */
export function mergeRecord(table: string, three: ThreeRecords, terms: MergeTerms): MergedRecord | null {
  const { ancestor, mine, theirs } = three;
  if (isSame(mine, theirs) || isSame(ancestor, theirs)) return settled(mine);
  if (isSame(ancestor, mine)) return settled(theirs);
  const rule = ruleOf(table);
  if (rule.by === 'union') return settled(fuller(mine, theirs, rule.fuller) ?? chosenAlike(mine, theirs));
  const isByFields = rule.by === 'fields' && (ancestor !== undefined || !terms.hasAncestor);
  if (!isByFields || mine === undefined || theirs === undefined) return wholeConflict(table, three);
  const merged = mergeFields(table, { ancestor, mine, theirs });
  return isAlwaysValid(table, merged, terms) ? merged : wholeConflict(table, three);
}

function settled(record: StoredRecord | undefined): MergedRecord | null {
  return record === undefined ? null : { id: record.id, conflicts: [], decided: () => record };
}

/** The one of two records that alone has a value in a field; undefined if both or none have. */
function fuller(
  one: StoredRecord | undefined,
  other: StoredRecord | undefined,
  field: string | undefined,
): StoredRecord | undefined {
  if (field === undefined) return undefined;
  const has = (record: StoredRecord | undefined) =>
    isFields(record) && record[field] !== null && record[field] !== undefined;
  return has(one) === has(other) ? undefined : has(one) ? one : other;
}

/** Of two that differ, the same one whichever side asks; one that is there before one that is not. */
function chosenAlike<Value>(one: Value | undefined, other: Value | undefined): Value | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return canonicalJson(one) < canonicalJson(other) ? one : other;
}

function wholeConflict(table: string, { ancestor, mine, theirs }: ThreeRecords): MergedRecord {
  const id = (mine ?? theirs ?? ancestor)?.id ?? '';
  const key = keyOf(table, id, null);
  const conflict = { key, table, id, field: null, fields: [], ancestor, mine, theirs };
  return {
    id,
    conflicts: [conflict],
    decided: (choose) => (choose(conflict) === 'mine' ? mine : theirs) ?? null,
  };
}

/** One unit of fields as it comes out. */
interface Unit {
  readonly conflict: MergeConflict | null;
  readonly decided: (choose: Choose) => ReadonlyMap<string, unknown>;
}

function mergeFields(
  table: string,
  three: {
    readonly ancestor: StoredRecord | undefined;
    readonly mine: StoredRecord;
    readonly theirs: StoredRecord;
  },
): MergedRecord {
  const rule = ruleOf(table);
  const { id } = three.mine;
  const ancestor: Parts = three.ancestor === undefined ? new Map() : partsOf(three.ancestor, rule);
  const mine = partsOf(three.mine, rule);
  const theirs = partsOf(three.theirs, rule);
  const sides = { ancestor, mine, theirs };
  const together = rule.together ?? [];
  const grouped = new Set(together.flatMap(([, ...others]) => others));
  const paths = [...new Set([...mine.keys(), ...theirs.keys(), ...ancestor.keys()])];
  const units = paths
    .filter((path) => !grouped.has(path) && !path.startsWith(markOf('')))
    .map((path) => {
      if (path === 'earlierQuotes') return quotesUnit(sides);
      if (path === 'isShortlisted' && three.ancestor === undefined) return eitherUnit(path, sides);
      const fields = together.find(([first]) => first === path) ?? [path];
      return mergeUnit({ table, id, fields }, sides);
    });
  return {
    id,
    conflicts: units.flatMap(({ conflict }) => conflict ?? []),
    decided: (choose) => {
      const parts = new Map(units.flatMap((unit) => [...unit.decided(choose)]));
      return recordOf(parts, three.mine);
    },
  };
}

type Sides = Readonly<Record<'ancestor' | MergeSide, Parts>>;

function mergeUnit(
  { table, id, fields }: { readonly table: string; readonly id: string; readonly fields: readonly string[] },
  { ancestor, mine, theirs }: Sides,
): Unit {
  const marks = fields.map(markOf);
  const isAlike = (one: Parts, other: Parts, paths: readonly string[]) =>
    paths.every((path) => isSame(one.get(path), other.get(path)));
  const all = [...fields, ...marks];
  if (isAlike(mine, theirs, fields)) {
    // The values agree; only who typed them may differ.
    const from = isAlike(ancestor, mine, marks) ? theirs : isAlike(ancestor, theirs, marks) ? mine : null;
    return {
      conflict: null,
      decided: () => (from === null ? marksAlike(all, mine, theirs) : pick(all, from)),
    };
  }
  if (isAlike(ancestor, mine, fields)) return { conflict: null, decided: () => pick(all, theirs) };
  if (isAlike(ancestor, theirs, fields)) return { conflict: null, decided: () => pick(all, mine) };
  const [field = ''] = fields;
  const valueIn = (parts: Parts) =>
    fields.length > 1 ? Object.fromEntries(pick(fields, parts)) : parts.get(field);
  const conflict: MergeConflict = {
    key: keyOf(table, id, field),
    table,
    id,
    field,
    fields,
    ancestor: valueIn(ancestor),
    mine: valueIn(mine),
    theirs: valueIn(theirs),
  };
  return { conflict, decided: (choose) => pick(all, choose(conflict) === 'mine' ? mine : theirs) };
}

function marksAlike(paths: readonly string[], mine: Parts, theirs: Parts): Parts {
  const [one, other] = [pick(paths, mine), pick(paths, theirs)];
  return canonicalJson([...one]) < canonicalJson([...other]) ? one : other;
}

function quotesUnit({ ancestor, mine, theirs }: Sides): Unit {
  const of = (parts: Parts) => (parts.get('earlierQuotes') ?? []) as readonly EarlierQuote[];
  const merged = mergeEarlierQuotes(of(ancestor), of(mine), of(theirs));
  return { conflict: null, decided: () => new Map([['earlierQuotes', merged]]) };
}

/** A tick of two sides that have nothing in common: set if either set it. */
function eitherUnit(path: string, { mine, theirs }: Sides): Unit {
  const isSet = mine.get(path) === true || theirs.get(path) === true;
  return { conflict: null, decided: () => new Map([[path, isSet]]) };
}

function pick(paths: readonly string[], from: Parts): Parts {
  return new Map(paths.flatMap((path) => (from.has(path) ? [[path, from.get(path)] as const] : [])));
}

/** Tries every mixture of decisions, so that no choice a user makes gives a record that cannot be stored. */
function isAlwaysValid(
  table: string,
  { conflicts, decided }: MergedRecord,
  { isValid }: MergeTerms,
): boolean {
  if (conflicts.length > MOST_TRIED) return false;
  for (let mixture = 0; mixture < 2 ** conflicts.length; mixture += 1) {
    const sides = new Map(
      conflicts.map(({ key }, place) => [key, (mixture >> place) % 2 === 0 ? 'mine' : 'theirs'] as const),
    );
    const record = decided(({ key }) => sides.get(key) ?? 'mine');
    if (record === null || !isValid(table, record)) return false;
  }
  return true;
}

function keyOf(table: string, id: string, field: string | null): string {
  return canonicalJson([table, id, field]);
}
