/**
 * The hash of the data that a report is made from: with the same hash on the same day, a report has the
 * same figures.
 *
 * It is over the records and over nothing that follows from them. What only tells of the records is left
 * out as well, else a report that is saved would no longer have the hash it was saved with: the history,
 * the log, versions of the plan, the name of the workspace and which of its plans is open. So are plans
 * that the optimiser found: the same records give the same ones.
 *
 * Depends on: ../report-ground (types), ./records-digest.
 */
import type { ReportGround } from '../report-ground';
import { recordsDigest } from './records-digest';

/** What the hash is taken of. */
export type ReportRecords = Pick<
  ReportGround,
  'plan' | 'lines' | 'scenario' | 'presentGround' | 'offers' | 'evidence' | 'scenarios' | 'others' | 'parties'
>;

/** SHA-256, lower-case hex; the same for records in any order, and for those of a workspace file that is opened. */
export function reportDigest(records: ReportRecords): string {
  const { plan, lines, scenario, presentGround, others, parties } = records;
  const { reference } = presentGround.prepared;
  const { screening } = reference;
  const { scenario: view, defaultSiteId, assumptions, ranking, screening: practice } = reference.settings;
  return recordsDigest({
    plan: [plan],
    lines,
    scenario: scenario === null ? [] : [{ name: scenario.name, layers: scenario.layers }],
    offers: records.offers,
    terms: [...presentGround.terms.values()],
    evidence: records.evidence,
    scenarios: records.scenarios,
    others: others
      .filter(({ origin }) => origin === 'workspace')
      .map((other) => ({ plan: recordsDigest({ plan: [other.plan], lines: other.lines }) })),
    settings: [{ view, defaultSiteId, assumptions, ranking, practice }],
    pack: [reference.pack],
    overlays: reference.overlays,
    lanes: reference.lanes,
    sites: reference.sites,
    vendors: [...reference.vendors, ...parties.vendors],
    parties: [...reference.parties, ...parties.parties, ...screening.shippedParties],
    rigModels: reference.rigModels,
    marketQuotes: reference.marketQuotes,
    screeningRun: screening.run === null ? [] : [screening.run],
    findings: screening.findings,
    decisions: screening.decisions,
    lists: screening.lists,
    stakes: [...screening.stakes, ...parties.stakes],
    ownershipRules: [...screening.rules, ...parties.rules],
    components: [...screening.components, ...parties.components],
    meanings: [parties.meanings],
    register: [parties.register],
  });
}
