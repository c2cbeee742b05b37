/**
 * The rows a new workspace starts from, read from the shipped files when one is
 * started and not before: opening an existing workspace reads none of them.
 *
 * Depends on: model, core, #resources, ./no-content, ./reference, ./workspace-state (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { AdoptedPack } from '#domain/model/adopted-pack';
import { evidenceSchema } from '#domain/model/evidence';
import { marketQuoteSchema } from '#domain/model/market-quote';
import { offerSchema } from '#domain/model/offer';
import { partySchema } from '#domain/model/party';
import { planLineSchema, planSchema } from '#domain/model/plan';
import { planScenarioSchema } from '#domain/model/plan-scenario';
import { purchaseTermsSchema } from '#domain/model/purchase-terms';
import { NO_RANKING } from '#domain/model/ranking';
import { DEFAULT_SCREENING_PRACTICE } from '#domain/model/screening-settings';
import { rigModelSchema } from '#domain/model/rig-model';
import { settingsSchema, standardScenario } from '#domain/model/settings';
import { siteSchema } from '#domain/model/site';
import type { TariffPack } from '#domain/model/tariff-pack';
import { vendorSchema } from '#domain/model/vendor';
import { NO_CONTENT } from './no-content';
import { loadReference } from './reference';
import type { WorkspaceState } from './workspace-state';

/** A workspace of that name with the shipped catalogue and nothing else. */
export async function emptyWorkspace(name: string, asOf: CalendarDate): Promise<WorkspaceState> {
  const catalogue = await loadCatalogue();
  const { assumptions, pack } = loadReference();
  return {
    ...NO_CONTENT,
    ...catalogue,
    settings: {
      id: 'workspace',
      name,
      scenario: standardScenario(asOf),
      defaultSiteId: null,
      assumptions,
      ranking: NO_RANKING,
      planId: null,
      screening: DEFAULT_SCREENING_PRACTICE,
    },
    tariffPack: adopted(pack, asOf),
  };
}

/** The sample tender with the shipped catalogue. Its invented resellers stay out of the real vendors. */
export async function sampleWorkspace(): Promise<WorkspaceState> {
  const [catalogue, { default: sample }] = await Promise.all([
    loadCatalogue(),
    import('#resources/sample-tender'),
  ]);
  const settings = settingsSchema.parse(sample.settings);
  return {
    ...NO_CONTENT,
    ...catalogue,
    settings,
    sites: sample.sites.map((row) => siteSchema.parse(row)),
    vendors: [...catalogue.vendors, ...sample.vendors.map((row) => vendorSchema.parse(row))],
    evidence: sample.evidence.map((row) => evidenceSchema.parse(row)),
    offers: sample.offers.map((row) => offerSchema.parse(row)),
    purchaseTerms: sample.purchaseTerms.map((row) => purchaseTermsSchema.parse(row)),
    plans: sample.plans.map((row) => planSchema.parse(row)),
    planLines: sample.planLines.map((row) => planLineSchema.parse(row)),
    planScenarios: sample.planScenarios.map((row) => planScenarioSchema.parse(row)),
    tariffPack: adopted(loadReference().pack, settings.scenario.asOf),
  };
}

/** A workspace keeps the pack it started with, so that a newer release never changes its numbers by itself. */
function adopted(pack: TariffPack, adoptedOn: CalendarDate): AdoptedPack {
  return { id: 'current', adoptedOn, pack };
}

async function loadCatalogue() {
  const [rigModels, marketQuotes, vendors, parties] = await Promise.all([
    import('#resources/rig-models'),
    import('#resources/market-quotes'),
    import('#resources/vendors'),
    import('#resources/parties'),
  ]);
  return {
    rigModels: rigModels.default.map((row) => rigModelSchema.parse(row)),
    marketQuotes: marketQuotes.default.map((row) => marketQuoteSchema.parse(row)),
    vendors: vendors.default.map((row) => vendorSchema.parse(row)),
    parties: parties.default.map((row) => partySchema.parse(row)),
  };
}
