/**
 * Why one field of a tariff pack is refused, in plain words, and which record it is of.
 *
 * Depends on: tariffs, zod (types).
 */
import { rateMistakeText } from '#domain/tariffs/pack-finding-text';
import type { z } from 'zod';
import type { PackFileFault } from './tariff-pack-file';

type Issue = z.core.$ZodIssue;
type FieldFault = Extract<PackFileFault, { readonly code: 'pack-file/field' }>;

/** The fault that a failed check of the schema names, such as `Tariff layer FL301-MY, rate: …`. */
export function faultOfIssue(issue: Issue, pack: unknown): FieldFault {
  return faultAt(issue.path, reasonOf(issue, valueAt(pack, issue.path)), pack);
}

/** A fault at a path of the pack: the record is named as a reader knows it, the rest is the field. */
export function faultAt(path: readonly PropertyKey[], reason: string, pack: unknown): FieldFault {
  const [list, key, ...rest] = path.map(String);
  const named = NAMED[list ?? ''];
  if (named === undefined || key === undefined) {
    return { code: 'pack-file/field', record: 'The pack', field: fieldText(path.map(String)), reason };
  }
  const name = list === 'countryGroups' ? key : valueAt(pack, [list ?? '', key, named.nameField]);
  const record =
    typeof name === 'string' && name !== ''
      ? `${named.word} ${shortened(name)}`
      : `${named.word} number ${Number(key) + 1}`;
  return { code: 'pack-file/field', record, field: fieldText(rest), reason };
}

/** The lists of a pack: what one of their records is called, and the field that holds its name. */
const NAMED: Readonly<Record<string, { readonly word: string; readonly nameField: string }>> = {
  layers: { word: 'Tariff layer', nameField: 'id' },
  processingFees: { word: 'Processing fee', nameField: 'fiscalYear' },
  harborFees: { word: 'Harbour fee', nameField: '' },
  countryGroups: { word: 'Country group', nameField: '' },
  changelog: { word: 'Changelog of', nameField: 'version' },
};

const KIND_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a record with fields',
  record: 'a record with fields',
};

function reasonOf(issue: Issue, value: unknown): string {
  if (value === undefined) return 'this field is missing';
  const amount = typeof value === 'number' ? amountReason(issue, value) : null;
  if (amount !== null) return amount;
  if (issue.code === 'invalid_type') {
    return `${valueText(value)} is not ${KIND_WORDS[issue.expected] ?? issue.expected}`;
  }
  if (issue.code === 'invalid_value') {
    return `${valueText(value)} is not one of ${issue.values.map(String).join(', ')}`;
  }
  if (issue.code === 'too_small') {
    return typeof value === 'number'
      ? `${value} is less than ${issue.minimum}`
      : 'this field may not be empty';
  }
  if (issue.code === 'too_big') return `${valueText(value)} is more than ${issue.maximum}`;
  return `${valueText(value)}: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`;
}

/** Rates and amounts that were written in another unit, with the number that was meant. */
function amountReason({ path }: Issue, value: number): string | null {
  const [list, , field] = path;
  if (Number.isInteger(value) || value <= 0) return null;
  if (field === 'rate') {
    // The fees are tenths of a per cent: 0.3464 and 0.125 are per cent, 0.003464 and 0.00125 fractions.
    return list === 'layers'
      ? rateMistakeText(value)
      : rateMistakeText(value, value < 0.01 ? value * 100 : value);
  }
  if (field === 'minimum' || field === 'maximum') {
    return `${value} is not a whole number of cents; for ${value} dollars write ${Math.round(value * 100)}`;
  }
  return null;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    data,
  );
}

/** `origins.include, number 2` for the path `origins`, `include`, `1`. */
function fieldText(path: readonly string[]): string {
  return path.reduce((text, part) => {
    if (/^\d+$/.test(part)) return `${text}${text === '' ? '' : ', '}number ${Number(part) + 1}`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return `“${shortened(value)}”`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'a record with fields' : String(value);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
