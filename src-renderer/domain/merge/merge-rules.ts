/**
 * How the records of each table merge: field by field or whole, which fields stand or fall together,
 * which are sets, and what a record needs of another.
 *
 * Fields that mean something only together are one unit: a unit price typed in dollars ends the price
 * in another currency, and batches add up to their quantity. Taken from two sides they would say
 * what neither side said.
 *
 * Depends on: nothing.
 */

/** How the records of one table merge. */
export interface TableRule {
  /**
   * `fields`: each field by itself. `whole`: the record is one thing, such as a view, whose filter and
   * columns belong together. `union`: a list of facts; what either side has stays.
   */
  readonly by: 'fields' | 'whole' | 'union';
  /** Fields whose own fields are merged one by one, as paths: `assumptions`. */
  readonly nested?: readonly string[];
  /** Units of several fields; the first names the unit. Every other field is a unit of its own. */
  readonly together?: readonly (readonly string[])[];
  /** Of a `union`: of two records that differ, the one in which this field is not null. */
  readonly fuller?: string;
}

const RULES: Readonly<Record<string, TableRule>> = {
  settings: {
    by: 'fields',
    nested: ['scenario', 'scenario.allInParts', 'assumptions', 'ranking', 'screening'],
  },
  offers: {
    by: 'fields',
    together: [
      ['unitPrice', 'foreignPrice'],
      ['quantity', 'batches'],
      ['evidenceId', 'evidenceSheet', 'evidenceRow'],
    ],
  },
  sites: { by: 'fields' },
  vendors: { by: 'fields' },
  parties: { by: 'fields' },
  rigModels: { by: 'fields' },
  marketQuotes: { by: 'fields' },
  evidence: { by: 'fields' },
  lineage: { by: 'union' },
  screeningRuns: { by: 'union' },
  plans: { by: 'fields' },
  // So many of this offer, bought or held as an option: a number of one side under the offer of the other
  // was ordered by nobody.
  planLines: { by: 'fields', together: [['offerId', 'quantity', 'standing']] },
  planVersions: { by: 'union' },
  planScenarios: { by: 'fields' },
  // Never changed but by the second person, whose word is not asked about again.
  screeningDecisions: { by: 'union', fuller: 'confirmed' },
};

const WHOLE: TableRule = { by: 'whole' };

/** The rule of a table; a table without one merges by whole records, which never mixes two sides. */
export function ruleOf(table: string): TableRule {
  return RULES[table] ?? WHOLE;
}

/** One record names another by its id. */
export interface RecordReference {
  readonly table: string;
  /** Path of the field that holds the id, or null: `value.ownerId`. */
  readonly field: string;
  readonly names: string;
}

/** What must not be removed by one side while the other still needs it. */
export const REFERENCES: readonly RecordReference[] = [
  { table: 'offers', field: 'siteId', names: 'sites' },
  { table: 'offers', field: 'evidenceId', names: 'evidence' },
  { table: 'settings', field: 'defaultSiteId', names: 'sites' },
  { table: 'marketQuotes', field: 'rigModelId', names: 'rigModels' },
  { table: 'ownStakes', field: 'value.ownerId', names: 'parties' },
  { table: 'ownStakes', field: 'value.ownedId', names: 'parties' },
  { table: 'ownComponents', field: 'value.supplierId', names: 'parties' },
  { table: 'settings', field: 'planId', names: 'plans' },
  { table: 'purchaseTerms', field: 'id', names: 'offers' },
  { table: 'planVersions', field: 'planId', names: 'plans' },
  { table: 'planLines', field: 'planId', names: 'plans' },
  { table: 'planLines', field: 'offerId', names: 'offers' },
  { table: 'planLines', field: 'siteId', names: 'sites' },
];
