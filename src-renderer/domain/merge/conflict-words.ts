/**
 * What both copies changed differently, in words: which record, which field, what each says.
 *
 * A reader decides on these words, so a value that they cannot tell apart is followed by its stored form.
 *
 * Depends on: core, model (types), editing/field-text, reports, ./merge-record (types), ./same-record.
 */
import { canonicalJson } from '../core/canonical-json';
import { isCalendarDate } from '../core/calendar-date';
import { formatPercent, partsPerMillion, usdCents } from '../core/money';
import { dayText, numberText, usdText } from '../core/plain-text';
import { fieldText } from '../editing/field-text';
import { OFFER_FIELDS, type OfferField } from '../model/hand-edit';
import type { Days } from '../model/lane';
import { assumptionValueText, assumptionWords, type AssumptionWords } from '../reports/assumption-words';
import { offerFieldLabels } from '../reports/offer-field-labels';
import type { MergeConflict } from './merge-record';
import { isFields } from './same-record';

/** One conflict as a row of a table. */
export interface ConflictWords {
  readonly record: string;
  readonly field: string;
  readonly ancestor: string;
  readonly mine: string;
  readonly theirs: string;
}

const TABLES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  settings: ['settings', 'settings'],
  sites: ['site', 'sites'],
  vendors: ['vendor', 'vendors'],
  parties: ['party', 'parties'],
  rigModels: ['rig model', 'rig models'],
  marketQuotes: ['market quote', 'market quotes'],
  evidence: ['quotation document', 'quotation documents'],
  offers: ['offer', 'offers'],
  overlays: ['own tariff layer', 'own tariff layers'],
  tariffPacks: ['tariff pack', 'tariff packs'],
  lanes: ['own lane', 'own lanes'],
  views: ['view', 'views'],
  sourceProfiles: ['way to read a list', 'ways to read lists'],
  lineage: ['saved moment', 'saved moments'],
  restrictedLists: ['restricted-party list', 'restricted-party lists'],
  listPieces: ['piece of a list file', 'pieces of list files'],
  screeningRuns: ['screening', 'screenings'],
  partyScreenings: ['finding of a screening', 'findings of a screening'],
  screeningDecisions: ['decision on a potential match', 'decisions on potential matches'],
  ownStakes: ['own holding', 'own holdings'],
  ownEvents: ['own event', 'own events'],
  ownComponents: ['own component', 'own components'],
  purchaseTerms: ['purchase terms of an offer', 'purchase terms of offers'],
  plans: ['plan', 'plans'],
  planLines: ['plan line', 'plan lines'],
  planVersions: ['plan version', 'plan versions'],
  planScenarios: ['scenario', 'scenarios'],
};

/** Figures of a site that are stored in cents or parts per million. */
const SITE_FIGURES: Readonly<Record<string, (value: number) => string>> = {
  receivingCostPerUnit: (cents) => `${usdText(usdCents(cents))}/unit`,
  installationCostPerUnit: (cents) => `${usdText(usdCents(cents))}/unit`,
  useTaxRate: (rate) => `${formatPercent(partsPerMillion(rate), 2)} %`,
};

/** `1 offer`, `3 offers`; `the settings`, of which there is one record. */
export function recordCount(table: string, count: number): string {
  const [one, many] = TABLES[table] ?? [table, table];
  if (one === many) return `the ${many}`;
  return `${numberText(count)} ${count === 1 ? one : many}`;
}

/** The table as a heading: `Offers`. */
export function tableName(table: string): string {
  const many = TABLES[table]?.[1] ?? table;
  return `${many.charAt(0).toUpperCase()}${many.slice(1)}`;
}

/** The conflict as a row. */
export function conflictWords(conflict: MergeConflict): ConflictWords {
  const { table, field, ancestor, mine, theirs } = conflict;
  const texts = [ancestor, mine, theirs].map((value) => valueText(conflict, value));
  const [was = '', one = '', other = ''] = texts;
  const isTold = one !== other;
  return {
    record: recordName(conflict),
    field: field === null ? 'Whole record' : fieldName(table, field),
    ancestor: was,
    mine: isTold ? one : `${one} (${canonicalJson(mine)})`,
    theirs: isTold ? other : `${other} (${canonicalJson(theirs)})`,
  };
}

function recordName({ table, id, ancestor, mine, theirs, field }: MergeConflict): string {
  const [one] = TABLES[table] ?? [table];
  const kind = `${one.charAt(0).toUpperCase()}${one.slice(1)}`;
  if (table === 'settings' || table === 'tariffPacks') return kind;
  const named = field === null ? [mine, theirs, ancestor].find(isFields) : undefined;
  const name = named?.['name'] ?? named?.['label'] ?? named?.['title'];
  return `${kind} ${typeof name === 'string' ? name : id}`;
}

function fieldName(table: string, path: string): string {
  if (table === 'offers' && isOfferField(path)) return offerFieldLabels[path].label;
  if (path === 'evidenceId') return 'Quotation';
  const assumption = assumptionOf(path);
  if (assumption !== undefined) return capital(assumption.label);
  // The last word of the path says it best: scenario.asOf, ranking.gates.
  const name = path.split('.').at(-1) ?? path;
  return capital(
    name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`),
  );
}

function valueText({ table, field, fields }: MergeConflict, value: unknown): string {
  if (value === undefined) return field === null ? 'not there' : '—';
  if (field === null) return recordText(table, value);
  if (fields.length > 1 && isFields(value)) {
    const told = fields.filter((name) => value[name] !== null && value[name] !== undefined);
    return told.map((name) => fieldValueText(table, name, value[name])).join(', ') || '—';
  }
  return fieldValueText(table, field, value);
}

function fieldValueText(table: string, field: string, value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (table === 'offers' && isOfferField(field)) return fieldText(field, value);
  const assumption = assumptionOf(field);
  if (assumption !== undefined && isFields(value)) {
    const text = assumptionValueText(assumption, value['value'] as Days | number);
    return `${text} (${plainText(value['citation'])})`;
  }
  if (table === 'sites' && isFields(value) && typeof value['value'] === 'number') {
    const figure = SITE_FIGURES[field]?.(value['value']);
    if (figure !== undefined) return `${figure} (${plainText(value['citation'])})`;
  }
  return plainText(value);
}

/** A whole offer by what tells two of them apart; any other record by its own fields. */
function recordText(table: string, record: unknown): string {
  if (!isFields(record)) return plainText(record);
  if (table !== 'offers') return plainText(record['name'] ?? record['label'] ?? record['title'] ?? record);
  const told: readonly OfferField[] = ['vendor', 'model', 'unitPrice', 'quantity', 'origin'];
  return told.map((field) => fieldText(field, record[field])).join(', ');
}

function plainText(value: unknown): string {
  if (typeof value === 'string') return isCalendarDate(value) ? dayText(value) : value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === null || value === undefined) return '—';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(plainText).join('; ');
  if (!isFields(value)) return canonicalJson(value);
  if ('value' in value && 'citation' in value)
    return `${plainText(value['value'])} (${plainText(value['citation'])})`;
  return Object.entries(value)
    .filter(([name]) => name !== 'id')
    .map(([name, part]) => `${name} ${plainText(part)}`)
    .join(', ');
}

function isOfferField(field: string): field is OfferField {
  return (OFFER_FIELDS as readonly string[]).includes(field);
}

function assumptionOf(path: string): AssumptionWords | undefined {
  return assumptionWords.find(({ name }) => path === `assumptions.${name}`);
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
