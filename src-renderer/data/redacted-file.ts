/**
 * A workspace file without prices, for a consultant or a colleague who may not know them.
 *
 * Written over a list of what is kept and not of what is left out: a field that a release adds is not in
 * the file until somebody decides that it tells no price. A kept text is looked through for the amounts
 * that were left out, in any spelling. What a left-out field said is not there at all, so the
 * file cannot be mistaken for one whose offers cost nothing, and it cannot be opened as a workspace.
 *
 * Depends on: model (types), ./amounts-in-text, ./content-digest (types), ./workspace-file, ./workspace-file-head,
 * ./workspace-file-problem, ./workspace-state (types).
 */
import type { Evidence } from '#domain/model/evidence';
import type { Offer } from '#domain/model/offer';
import type { RigModel } from '#domain/model/rig-model';
import type { Site } from '#domain/model/site';
import type { Vendor } from '#domain/model/vendor';
import { amountsOf, withoutAmounts, withoutMoney } from './amounts-in-text';
import type { Identified } from './content-digest';
import { writeDocument } from './workspace-file';
import { restsOn } from './workspace-file-head';
import { WORKSPACE_FILE_SCHEMA } from './workspace-file-problem';
import type { WorkspaceState } from './workspace-state';

/** How a field goes into the file: as it is, as a name without long amounts, as text without amounts, or not at all. */
type Way = 'kept' | 'name' | 'text' | 'left out';

const OFFER: Readonly<Record<keyof Offer, Way>> = {
  id: 'kept',
  vendor: 'name',
  model: 'name',
  hashrateThs: 'kept',
  powerW: 'kept',
  origin: 'kept',
  shipFrom: 'kept',
  incoterm: 'kept',
  unitPrice: 'left out',
  foreignPrice: 'left out',
  paymentTerms: 'left out',
  quantity: 'kept',
  minimumQuantity: 'kept',
  batches: 'kept',
  unitWeightKg: 'kept',
  htsCode: 'kept',
  mode: 'kept',
  freightTotal: 'left out',
  insuranceTotal: 'left out',
  otherTotal: 'left out',
  entryDate: 'kept',
  leadTimeDays: 'kept',
  warrantyDays: 'kept',
  siteId: 'kept',
  originEvidence: 'kept',
  hashboardOrigin: 'kept',
  reassessmentProbability: 'left out',
  isUsmcaQualifying: 'kept',
  validUntil: 'kept',
  quotedOn: 'kept',
  note: 'text',
  isShortlisted: 'kept',
  evidenceId: 'kept',
  evidenceSheet: 'text',
  evidenceRow: 'kept',
  earlierQuotes: 'left out',
  handEdits: 'left out',
};

const SITE: Readonly<Record<keyof Site, Way>> = {
  id: 'kept',
  name: 'text',
  state: 'kept',
  energisationDate: 'kept',
  inlandDays: 'left out',
  receivingCostPerUnit: 'left out',
  installationCostPerUnit: 'left out',
  useTaxRate: 'left out',
  capacity: 'left out',
  source: 'left out',
};

const VENDOR: Readonly<Record<keyof Vendor, Way>> = {
  id: 'kept',
  name: 'text',
  aliases: 'left out',
  headquarters: 'text',
  knownOrigins: 'text',
  usAssembly: 'text',
  usRepair: 'left out',
  warrantyDays: 'left out',
  service: 'text',
  risks: 'text',
  relatedParties: 'left out',
  source: 'left out',
};

const RIG_MODEL: Readonly<Record<keyof RigModel, Way>> = {
  id: 'kept',
  vendor: 'kept',
  model: 'kept',
  hashrateThs: 'kept',
  powerW: 'kept',
  quotedJoulesPerTh: 'kept',
  cooling: 'kept',
  release: 'text',
  note: 'text',
  source: 'left out',
};

/** A hash of a short pasted text would give it away to whoever tries every price. */
const EVIDENCE: Readonly<Record<keyof Evidence, Way>> = {
  id: 'kept',
  title: 'text',
  fileName: 'text',
  sha256: 'left out',
  importedOn: 'kept',
  confidence: 'kept',
  importedBy: 'text',
  pastedText: 'left out',
};

/** A number in the name of a rig is looked at from so many digits on. */
const DIGITS_IN_NAME = 4;

/** What may be left out beside prices. */
export interface RedactionTerms {
  /** Whether notes stay, without the amounts in them. */
  readonly keepsNotes: boolean;
}

/** Writes the file. Views, own layers, lanes, assumptions, market quotes and the past are not in it. */
export function writeRedactedFile(
  state: WorkspaceState,
  appVersion: string,
  { keepsNotes }: RedactionTerms,
): string {
  const amounts = amountsOf(state);
  // The 21 of S21 and the 270 of 270T are no amounts, whatever costs $21.00 or $2,700.
  const long = new Set([...amounts].filter((digits) => digits.length >= DIGITS_IN_NAME));
  const clean = (text: string) => withoutMoney(text, amounts);
  const cleanName = (text: string) => withoutAmounts(text, long);
  const rows = (list: readonly Identified[], ways: Readonly<Record<string, Way>>) =>
    list.map((row) => redacted(row, ways, clean, cleanName));
  const { settings } = state;
  const offers = keepsNotes ? OFFER : { ...OFFER, note: 'left out' as const };
  const head = {
    schemaVersion: WORKSPACE_FILE_SCHEMA,
    appVersion,
    isRedacted: true,
    restsOn: restsOn(state),
  };
  return writeDocument(
    head,
    [
      ['settings', settings === null ? [] : [{ id: settings.id, name: clean(settings.name) } as Identified]],
      ['sites', rows(state.sites, SITE)],
      ['vendors', rows(state.vendors, VENDOR)],
      ['rigModels', rows(state.rigModels, RIG_MODEL)],
      ['evidence', rows(state.evidence, EVIDENCE)],
      ['offers', rows(state.offers, offers)],
    ],
    { history: [], audit: [] },
  );
}

function redacted(
  row: Identified,
  ways: Readonly<Record<string, Way>>,
  clean: (text: string) => string,
  cleanName: (text: string) => string,
): Identified {
  const kept = Object.entries(row).flatMap(([name, value]) => {
    const way = ways[name];
    if (way === 'kept') return [[name, value] as const];
    if (way === 'name') return [[name, typeof value === 'string' ? cleanName(value) : null] as const];
    return way === 'text' ? [[name, typeof value === 'string' ? clean(value) : null] as const] : [];
  });
  return { id: row.id, ...Object.fromEntries(kept) };
}
