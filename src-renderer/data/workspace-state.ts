/**
 * Everything a workspace holds, as read at one moment.
 *
 * Depends on: model (types).
 */
import type { AdoptedPack } from '#domain/model/adopted-pack';
import type { Component } from '#domain/model/component';
import type { Evidence } from '#domain/model/evidence';
import type { Lane } from '#domain/model/lane';
import type { LineageEntry } from '#domain/model/lineage-entry';
import type { ListPiece, LoadedList } from '#domain/model/loaded-list';
import type { MarketQuote } from '#domain/model/market-quote';
import type { Offer } from '#domain/model/offer';
import type { OwnRecord } from '#domain/model/own-record';
import type { OwnershipStake } from '#domain/model/ownership-stake';
import type { Party } from '#domain/model/party';
import type { Plan, PlanLine, PlanVersion } from '#domain/model/plan';
import type { PlanScenario } from '#domain/model/plan-scenario';
import type { PurchaseTerms } from '#domain/model/purchase-terms';
import type { RigModel } from '#domain/model/rig-model';
import type { RiskEvent } from '#domain/model/risk-event';
import type { ScreeningDecision } from '#domain/model/screening-decision';
import type { PartyScreening, ScreeningRun } from '#domain/model/screening-run';
import type { Settings } from '#domain/model/settings';
import type { Site } from '#domain/model/site';
import type { SourceProfile } from '#domain/model/source-profile';
import type { TariffOverlay } from '#domain/model/tariff-overlay';
import type { Vendor } from '#domain/model/vendor';
import type { View } from '#domain/model/view';

/** The records of a workspace. `settings` is null until a workspace is opened or started. */
export interface WorkspaceState {
  readonly settings: Settings | null;
  readonly offers: readonly Offer[];
  readonly evidence: readonly Evidence[];
  readonly sites: readonly Site[];
  readonly vendors: readonly Vendor[];
  readonly parties: readonly Party[];
  readonly rigModels: readonly RigModel[];
  readonly marketQuotes: readonly MarketQuote[];
  /** The user's own tariff layers, laid over the pack. */
  readonly overlays: readonly TariffOverlay[];
  /** The tariff pack the workspace has adopted; null uses the one that ships with the app. */
  readonly tariffPack: AdoptedPack | null;
  /** The user's own lanes; they stand before those that ship with the app. */
  readonly lanes: readonly Lane[];
  readonly views: readonly View[];
  /** How the price lists of each source are read. */
  readonly sourceProfiles: readonly SourceProfile[];
  /** When the workspace and a file were the same. */
  readonly lineage: readonly LineageEntry[];
  /** Restricted-party lists in use, at most one of each format. */
  readonly restrictedLists: readonly LoadedList[];
  /** Their files, packed. */
  readonly listPieces: readonly ListPiece[];
  readonly screeningRuns: readonly ScreeningRun[];
  /** What the newest run found of each party. */
  readonly partyScreenings: readonly PartyScreening[];
  readonly screeningDecisions: readonly ScreeningDecision[];
  /** The user's own holdings, events and parts beside those that ship. */
  readonly ownStakes: readonly OwnRecord<OwnershipStake>[];
  readonly ownEvents: readonly OwnRecord<RiskEvent>[];
  readonly ownComponents: readonly OwnRecord<Component>[];
  /** What vendors sell their offers by; the id is that of the offer. */
  readonly purchaseTerms: readonly PurchaseTerms[];
  readonly plans: readonly Plan[];
  readonly planLines: readonly PlanLine[];
  /** Only ever added to. */
  readonly planVersions: readonly PlanVersion[];
  readonly planScenarios: readonly PlanScenario[];
}

/** One step of the named history, as a list shows it. */
export interface HistoryStep {
  /** Counts up from 1; the order of what happened. */
  readonly sequence: number;
  /** What was done, in words: `Import 24 offers from bitmain.csv`. */
  readonly label: string;
  /** When, as an ISO instant. */
  readonly at: string;
  /** Records touched. */
  readonly changeCount: number;
  /** True while the step is undone and can be done again. */
  readonly isUndone: boolean;
}
