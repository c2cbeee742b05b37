/**
 * What one edition of the tariff pack changes against another, field by field.
 *
 * Records are matched by id, so an edition that gives a layer a new id takes one
 * out and adds another. The order of layers, the version and the changelog are
 * no difference: no duty depends on them.
 *
 * Depends on: core, model (types), ./pack-fields.
 */
import type { CalendarDate } from '../core/calendar-date';
import { canonicalJson } from '../core/canonical-json';
import type { CountryCode } from '../core/country';
import type { TariffLayer } from '../model/tariff-layer';
import type { HarborFee, ProcessingFee, TariffPack } from '../model/tariff-pack';
import {
  groupFields,
  harborFeeFields,
  layerFields,
  processingFeeFields,
  type PackField,
} from './pack-fields';

/** One field that differs. */
export interface FieldChange {
  /** Path in the record: `rate`, `origins.include`. */
  readonly field: string;
  /** As a screen names it: `Rate`. */
  readonly label: string;
  /** Both values in words; `—` where there is none. */
  readonly before: string;
  readonly after: string;
}

/** A record in both editions that differs. */
export interface ChangedRecord<Value> {
  readonly before: Value;
  readonly after: Value;
  /** At least one, in the order of the form. */
  readonly changes: readonly FieldChange[];
}

/** One kind of record: each is in exactly one of the four lists. */
export interface RecordDifference<Value> {
  /** In the order of the later edition. */
  readonly added: readonly Value[];
  /** In the order of the earlier edition. */
  readonly removed: readonly Value[];
  /** In the order of the later edition. */
  readonly changed: readonly ChangedRecord<Value>[];
  /** In the order of the later edition. */
  readonly same: readonly Value[];
}

/** A group of countries with its name. */
export interface CountryGroup {
  readonly name: string;
  readonly members: readonly CountryCode[];
}

/** Version and date of an edition. */
export interface PackEdition {
  readonly version: string;
  readonly date: CalendarDate;
}

/** All differences of two packs. */
export interface PackDifference {
  readonly before: PackEdition;
  readonly after: PackEdition;
  readonly layers: RecordDifference<TariffLayer>;
  readonly processingFees: RecordDifference<ProcessingFee>;
  readonly harborFees: RecordDifference<HarborFee>;
  readonly countryGroups: RecordDifference<CountryGroup>;
  /** True if no layer, fee or group differs; version, date and changelog may. */
  readonly isEmpty: boolean;
}

/** Compares two packs, each of which names no record twice. */
export function comparePacks(before: TariffPack, after: TariffPack): PackDifference {
  const layers = compareRecords(before.layers, after.layers, ({ id }) => id, layerFields);
  const processingFees = compareRecords(
    before.processingFees,
    after.processingFees,
    ({ fiscalYear }) => fiscalYear,
    processingFeeFields,
  );
  const harborFees = compareRecords(
    before.harborFees,
    after.harborFees,
    ({ from }) => from ?? '',
    harborFeeFields,
  );
  const countryGroups = compareRecords(
    groupsOf(before),
    groupsOf(after),
    ({ name }) => name,
    ({ members }) => groupFields(members),
  );
  return {
    before: { version: before.version, date: before.date },
    after: { version: after.version, date: after.date },
    layers,
    processingFees,
    harborFees,
    countryGroups,
    isEmpty: [layers, processingFees, harborFees, countryGroups].every(isEmpty),
  };
}

/** The fields of a layer that differ, in the order of its form; empty if none do. */
export function compareLayers(before: TariffLayer, after: TariffLayer): readonly FieldChange[] {
  return compareFields(layerFields(before), layerFields(after));
}

function compareRecords<Value>(
  before: readonly Value[],
  after: readonly Value[],
  keyOf: (value: Value) => string,
  fieldsOf: (value: Value) => readonly PackField[],
): RecordDifference<Value> {
  const earlier = new Map(before.map((value) => [keyOf(value), value]));
  const later = new Set(after.map(keyOf));
  const added: Value[] = [];
  const changed: ChangedRecord<Value>[] = [];
  const same: Value[] = [];
  for (const value of after) {
    const old = earlier.get(keyOf(value));
    if (old === undefined) added.push(value);
    else if (canonicalJson(old) === canonicalJson(value)) same.push(value);
    else changed.push({ before: old, after: value, changes: compareFields(fieldsOf(old), fieldsOf(value)) });
  }
  return { added, removed: before.filter((value) => !later.has(keyOf(value))), changed, same };
}

function compareFields(before: readonly PackField[], after: readonly PackField[]): readonly FieldChange[] {
  const earlier = new Map(before.map(({ field, text }) => [field, text]));
  return after.flatMap(({ field, label, text }) => {
    const old = earlier.get(field) ?? '—';
    return old === text ? [] : [{ field, label, before: old, after: text }];
  });
}

function groupsOf({ countryGroups }: TariffPack): readonly CountryGroup[] {
  return Object.entries(countryGroups).map(([name, members]) => ({ name, members }));
}

function isEmpty({ added, removed, changed }: RecordDifference<unknown>): boolean {
  return added.length === 0 && removed.length === 0 && changed.length === 0;
}
