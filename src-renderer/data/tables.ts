/**
 * The tables of the database: what each holds, and which are the workspace itself.
 *
 * A table is content if its rows are the user's workspace: those are captured
 * for undo, written to the workspace file and hashed. The rest is bookkeeping
 * of the database and never leaves it.
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

/** The record of each content table. Every one has a string `id`, its primary key. */
export interface ContentRecords {
  readonly settings: Settings;
  readonly sites: Site;
  readonly vendors: Vendor;
  readonly parties: Party;
  readonly rigModels: RigModel;
  readonly marketQuotes: MarketQuote;
  readonly evidence: Evidence;
  readonly offers: Offer;
  readonly overlays: TariffOverlay;
  /** At most one record: the pack in use. */
  readonly tariffPacks: AdoptedPack;
  /** The user's own. */
  readonly lanes: Lane;
  readonly views: View;
  /** How the price lists of each source are read. */
  readonly sourceProfiles: SourceProfile;
  /** When the workspace and a file were the same. */
  readonly lineage: LineageEntry;
  /** Restricted-party lists in use. */
  readonly restrictedLists: LoadedList;
  /** Their files, packed. */
  readonly listPieces: ListPiece;
  readonly screeningRuns: ScreeningRun;
  /** Of the newest run. */
  readonly partyScreenings: PartyScreening;
  /** Only ever added to. */
  readonly screeningDecisions: ScreeningDecision;
  /** The user's own beside those that ship. */
  readonly ownStakes: OwnRecord<OwnershipStake>;
  readonly ownEvents: OwnRecord<RiskEvent>;
  readonly ownComponents: OwnRecord<Component>;
  /** What vendors sell their offers by; the id is that of the offer. */
  readonly purchaseTerms: PurchaseTerms;
  readonly plans: Plan;
  readonly planLines: PlanLine;
  /** Only ever added to. */
  readonly planVersions: PlanVersion;
  readonly planScenarios: PlanScenario;
}

/** Name of a content table. */
export type ContentTable = keyof ContentRecords;

/** Every content table, in the order of the workspace file. */
export const CONTENT_TABLES = [
  'settings',
  'sites',
  'vendors',
  'parties',
  'rigModels',
  'marketQuotes',
  'evidence',
  'offers',
  'overlays',
  'tariffPacks',
  'lanes',
  'views',
  'sourceProfiles',
  'lineage',
  'restrictedLists',
  'listPieces',
  'screeningRuns',
  'partyScreenings',
  'screeningDecisions',
  'ownStakes',
  'ownEvents',
  'ownComponents',
  'purchaseTerms',
  'plans',
  'planLines',
  'planVersions',
  'planScenarios',
] as const satisfies readonly ContentTable[];

/** One record before and after a write; null where it did not exist. */
export interface RecordChange {
  readonly table: ContentTable;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One step of the history without its images, so that a list of steps is cheap to read. */
export interface HistoryRow {
  readonly sequence: number;
  readonly label: string;
  /** ISO instant. */
  readonly at: string;
  readonly changeCount: number;
  /** Estimated size of its images in bytes, which bounds the history. */
  readonly bytes: number;
  /** Of an import; steps of before there were manifests have none. */
  readonly manifest?: ImportManifest;
}

/** Of one table: the count of records and the sum of their texts, below 2^52. */
export interface TableTally {
  readonly count: number;
  readonly sum: number;
}

/** What an import wrote, so that a start can tell whether all of it is there. */
export interface ImportManifest {
  /** The position of the write. */
  readonly position: number;
  /** Null if it came from no file. */
  readonly fileName: string | null;
  /** Of the file's bytes, lower-case hex; null if it came from no file. */
  readonly sha256: string | null;
  /** The records as it left them; a table it wrote nothing to is absent. */
  readonly written: Readonly<Partial<Record<ContentTable, TableTally>>>;
}

/** The images of one step. */
export interface HistoryImages {
  readonly sequence: number;
  readonly changes: readonly RecordChange[];
}

/** Where the database stands. Written in the transaction of every change. */
export interface Head {
  readonly id: 'head';
  /** Counts every committed write: changes, undos and redos. */
  readonly position: number;
  /** The newest sequence ever given to a step; never given twice. */
  readonly lastSequence: number;
  /** Sequence of the newest step in force; later ones are undone. 0 if none is in force. */
  readonly cursor: number;
  /** Sum of `bytes` over the history. */
  readonly historyBytes: number;
  /** The position at which each table last changed; a table never changed is absent. */
  readonly changedAt: Readonly<Partial<Record<ContentTable, number>>>;
}

/** The head of a database that nothing was written to. */
export const FIRST_HEAD: Head = {
  id: 'head',
  position: 0,
  lastSequence: 0,
  cursor: 0,
  historyBytes: 0,
  changedAt: {},
};
