/**
 * The check of each content table's records.
 *
 * Depends on: model, ./tables (types).
 */
import { adoptedPackSchema } from '#domain/model/adopted-pack';
import { componentSchema } from '#domain/model/component';
import { evidenceSchema } from '#domain/model/evidence';
import { laneSchema } from '#domain/model/lane';
import { lineageEntrySchema } from '#domain/model/lineage-entry';
import { listPieceSchema, loadedListSchema } from '#domain/model/loaded-list';
import { marketQuoteSchema } from '#domain/model/market-quote';
import { offerSchema } from '#domain/model/offer';
import { ownRecordSchema } from '#domain/model/own-record';
import { ownershipStakeSchema } from '#domain/model/ownership-stake';
import { partySchema } from '#domain/model/party';
import { planLineSchema, planSchema, planVersionSchema } from '#domain/model/plan';
import { planScenarioSchema } from '#domain/model/plan-scenario';
import { purchaseTermsSchema } from '#domain/model/purchase-terms';
import { rigModelSchema } from '#domain/model/rig-model';
import { riskEventSchema } from '#domain/model/risk-event';
import { screeningDecisionSchema } from '#domain/model/screening-decision';
import { partyScreeningSchema, screeningRunSchema } from '#domain/model/screening-run';
import { settingsSchema } from '#domain/model/settings';
import { siteSchema } from '#domain/model/site';
import { sourceProfileSchema } from '#domain/model/source-profile';
import { tariffOverlaySchema } from '#domain/model/tariff-overlay';
import { vendorSchema } from '#domain/model/vendor';
import { viewSchema } from '#domain/model/view';
import type { ContentTable } from './tables';

/** By table; what a record of it must be in a workspace file. */
export const CONTENT_SCHEMAS = {
  settings: settingsSchema,
  sites: siteSchema,
  vendors: vendorSchema,
  parties: partySchema,
  rigModels: rigModelSchema,
  marketQuotes: marketQuoteSchema,
  evidence: evidenceSchema,
  offers: offerSchema,
  overlays: tariffOverlaySchema,
  tariffPacks: adoptedPackSchema,
  lanes: laneSchema,
  views: viewSchema,
  sourceProfiles: sourceProfileSchema,
  lineage: lineageEntrySchema,
  restrictedLists: loadedListSchema,
  listPieces: listPieceSchema,
  screeningRuns: screeningRunSchema,
  partyScreenings: partyScreeningSchema,
  screeningDecisions: screeningDecisionSchema,
  ownStakes: ownRecordSchema(ownershipStakeSchema),
  ownEvents: ownRecordSchema(riskEventSchema),
  ownComponents: ownRecordSchema(componentSchema),
  purchaseTerms: purchaseTermsSchema,
  plans: planSchema,
  planLines: planLineSchema,
  planVersions: planVersionSchema,
  planScenarios: planScenarioSchema,
} as const satisfies Record<ContentTable, unknown>;
