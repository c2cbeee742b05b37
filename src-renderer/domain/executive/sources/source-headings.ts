/**
 * What kind of source a citation is, so that a page can name the kind by one letter.
 *
 * The kind is that of the record which the citation stands in: a tariff layer, a lane, an assumption. One
 * that stands in several records counts for the first kind in the order below.
 *
 * Depends on: core (types), evaluation (types), model (types), reports, ../report-ground (types),
 * ./sources-of-figure.
 */
import type { Source } from '../../core/source';
import { listSources } from '../../reports/list-sources';
import type { ReportGround } from '../report-ground';
import { sourceKey } from './sources-of-figure';

/** Kinds in the order of their letters. */
export const SOURCE_HEADINGS = [
  'Quotations',
  'The plan and what was entered by hand',
  'Duties and fees',
  'Transit and customs days, freight',
  'Sites',
  'Vendors and their terms',
  'Restricted-party lists, owners and events',
  'Catalogue, market and mining assumptions',
  'Other records',
] as const;
/** One of {@link SOURCE_HEADINGS}. */
export type SourceHeading = (typeof SOURCE_HEADINGS)[number];

/** Tells the kind of any source of the report of a ground. */
export function sourceHeadings(ground: ReportGround): (source: Source) => SourceHeading {
  const byKey = new Map<string, SourceHeading>();
  const add = (source: Source, heading: SourceHeading) => {
    const key = sourceKey(source);
    const other = byKey.get(key);
    if (other === undefined || SOURCE_HEADINGS.indexOf(heading) < SOURCE_HEADINGS.indexOf(other)) {
      byKey.set(key, heading);
    }
  };
  addRecords(ground, add);
  const titles = ground.evidence.map(({ title }) => title);
  return (source) => {
    const found = byKey.get(sourceKey(source));
    if (found !== undefined) return found;
    const { citation } = source;
    const begins = (words: string) => citation.startsWith(words);
    if (OWN_WORDS.some(begins)) return 'The plan and what was entered by hand';
    return titles.some(begins) || begins('Offer ') ? 'Quotations' : 'Other records';
  };
}

/** How citations begin that explanations make of what a person put into the plan or the workspace. */
const OWN_WORDS = [
  'Entered by hand',
  'The plan “',
  'The plan’s line',
  'The month in which the plan',
  'Plan “',
  'Payment terms that',
  'Scenario “',
  'Scenario of the workspace',
] as const;

type Add = (source: Source, heading: SourceHeading) => void;

function addRecords(ground: ReportGround, add: Add): void {
  const { prepared } = ground.under.ground;
  const { reference } = prepared;
  for (const { what, source } of listSources(ground.rows, prepared, ground.evidence)) {
    add(source, headingOf(what));
  }
  for (const { source } of reference.pack.layers) add(source, 'Duties and fees');
  for (const { source } of [...reference.pack.processingFees, ...reference.pack.harborFees]) {
    add(source, 'Duties and fees');
  }
  for (const { transitDays, freight } of reference.lanes) {
    add(transitDays, 'Transit and customs days, freight');
    if (freight !== null) add(freight, 'Transit and customs days, freight');
  }
  for (const { source } of [...reference.rigModels, ...reference.marketQuotes]) {
    add(source, 'Catalogue, market and mining assumptions');
  }
  for (const terms of ground.under.ground.terms.values()) add(terms.source, 'Vendors and their terms');
  addParties(ground, add);
}

function addParties({ parties }: ReportGround, add: Add): void {
  const heading = 'Restricted-party lists, owners and events';
  for (const { source } of parties.stakes) add(source, heading);
  for (const { source } of parties.components) add(source, heading);
  for (const { statements } of parties.register.events) {
    for (const { source } of statements) add(source, heading);
  }
}

/** What the list of sources says that a source supports, by how it begins. */
const KINDS: readonly (readonly [string, SourceHeading])[] = [
  ['Quotation: ', 'Quotations'],
  ['Offer ', 'The plan and what was entered by hand'],
  ['Tariff layer ', 'Duties and fees'],
  ['Processing fee', 'Duties and fees'],
  ['Harbour', 'Duties and fees'],
  ['Lane ', 'Transit and customs days, freight'],
  ['Assumption: production', 'Transit and customs days, freight'],
  ['Assumption: port', 'Transit and customs days, freight'],
  ['Assumption: customs', 'Transit and customs days, freight'],
  ['Assumption: inland', 'Transit and customs days, freight'],
  ['Site ', 'Sites'],
  ['Vendor ', 'Vendors and their terms'],
  ['Lists, ', 'Restricted-party lists, owners and events'],
  ['Restricted-party', 'Restricted-party lists, owners and events'],
  ['Assumption: ', 'Catalogue, market and mining assumptions'],
  ['Public quote', 'Catalogue, market and mining assumptions'],
];

function headingOf(what: string): SourceHeading {
  return KINDS.find(([start]) => what.startsWith(start))?.[1] ?? 'Other records';
}
