/**
 * The workspace: read, watch, change, undo. The only way to the database.
 *
 * Everything is read whole and handed out as it was stored; a record is never
 * changed in place, so a table that did not change is the same array as before.
 *
 * What each operation writes lies in the file of its subject: `*-changes.ts`.
 *
 * Depends on: core, model (types), ./attachment (types), ./audit-log (types), ./db, ./change-journal, ./history,
 * ./history-tail, ./import-manifest (types), ./named-changes, ./offer-changes, ./own-record-changes, ./party-changes, ./plan-changes, ./replace-rows, ./screening-changes, ./seed,
 * ./settings-changes, ./site-changes, ./source-profile-changes, ./step-images, ./tables, ./tariff-changes, ./vault/database-copy,
 * ./view-changes, ./workspace-reader, ./workspace-rows, ./workspace-writer.
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Evidence } from '#domain/model/evidence';
import type { Lane } from '#domain/model/lane';
import type { LineageEntry } from '#domain/model/lineage-entry';
import type { ListPiece, LoadedList } from '#domain/model/loaded-list';
import type { Offer } from '#domain/model/offer';
import type { Party } from '#domain/model/party';
import type { Ranking } from '#domain/model/ranking';
import type { ListFormatName } from '#domain/model/restricted-list';
import type { ScreeningDecision } from '#domain/model/screening-decision';
import type { PartyScreening, ScreeningRun } from '#domain/model/screening-run';
import type { ScreeningPractice } from '#domain/model/screening-settings';
import type { Assumptions, Scenario, Settings } from '#domain/model/settings';
import type { Site } from '#domain/model/site';
import type { SourceProfile } from '#domain/model/source-profile';
import type { TariffOverlay } from '#domain/model/tariff-overlay';
import type { TariffPack } from '#domain/model/tariff-pack';
import type { Vendor } from '#domain/model/vendor';
import type { View } from '#domain/model/view';
import type { Attachment } from './attachment';
import type { AuditEntry } from './audit-log';
import type { ChangeJournal } from './change-journal';
import type { Database } from './db';
import { HISTORY_LIMITS, type HistoryLimits } from './history';
import { readHistoryTail, type TailLimits, type TailStep } from './history-tail';
import type { ImportSource } from './import-manifest';
import { counted, type NamedChanges } from './named-changes';
import { removeOffers, shortlist } from './offer-changes';
import { deleteOwn, putOwn, type OwnTable } from './own-record-changes';
import { deleteParty, putParty, putVendor } from './party-changes';
import { PlanChanges } from './plan-changes';
import {
  changeList,
  deleteList,
  putConfirmation,
  putDecisions,
  putList,
  putScreening,
  type FoundOfList,
} from './screening-changes';
import { emptyWorkspace, sampleWorkspace } from './seed';
import { savePractice, saveSettingsPart } from './settings-changes';
import { makeDefaultSite, removeSite, saveSite } from './site-changes';
import { deleteProfile, putSourceProfile } from './source-profile-changes';
import { replaceRows } from './replace-rows';
import { readOfferSteps, readStepChanges, type OfferStep } from './step-images';
import type { ContentRecords, RecordChange } from './tables';
import { deleteLane, deleteOverlay, putLane, putOverlay, putPack } from './tariff-changes';
import { deleteView, moveViews, putView } from './view-changes';
import { readDatabaseCopy, type DatabaseCopy } from './vault/database-copy';
import { WorkspaceReader } from './workspace-reader';
import { rowsOfState } from './workspace-rows';
import type { HistoryStep, WorkspaceState } from './workspace-state';
import { WorkspaceWriter, type ContentTables } from './workspace-writer';

/** What a workspace may be given beside its database. */
export interface WorkspaceOptions {
  /** Gets every committed write; none by default. */
  readonly journal?: ChangeJournal;
  /** Who works here, asked at each write for the log of what was done; null if nobody said. */
  readonly author?: () => string | null;
  readonly limits?: HistoryLimits;
  /** Reads the database; given where something was read before the workspace is made. */
  readonly reader?: WorkspaceReader;
  /** Called before much is replaced at once, and awaited: takes a safety copy. If it fails, nothing is changed. */
  readonly beforeLargeChange?: () => Promise<unknown>;
}

/** A workspace with what was done to it. */
export interface WorkspaceWithPast {
  readonly state: WorkspaceState;
  /** Newest first. */
  readonly history: readonly TailStep[];
  /** Oldest first. */
  readonly audit: readonly AuditEntry[];
}

/** From so many offers on, an import is worth a safety copy before it; a smaller one is in the journal like any edit. */
const LARGE_IMPORT = 100;

const NO_FILE: ImportSource = { fileName: null, sha256: null };

/** One workspace on one database. */
export class Workspace {
  readonly #db: Database;
  readonly #reader: WorkspaceReader;
  readonly #writer: WorkspaceWriter;
  readonly #beforeLargeChange: () => Promise<unknown>;
  readonly #changes: NamedChanges = {
    change: (label, work) => this.change(label, work),
    present: () => this.#present(),
  };

  /** Plans with their lines, versions and scenarios, and what vendors sell by. */
  readonly plans: PlanChanges;

  /** @param now - the clock, an ISO instant */
  constructor(db: Database, now: () => string, options: WorkspaceOptions = {}) {
    this.#db = db;
    this.#reader = options.reader ?? new WorkspaceReader(db);
    this.#beforeLargeChange = options.beforeLargeChange ?? (() => Promise.resolve());
    const { journal = null, limits = HISTORY_LIMITS, author } = options;
    this.#writer = new WorkspaceWriter(db, now, journal, limits, this.#reader.note, author);
    this.plans = new PlanChanges(this.#changes, now, author);
  }

  /**
   * Opens the database, so that what stands in the way is known at once. Optional: the first read opens it too.
   *
   * @throws NewerDatabaseError if a later release wrote it
   */
  async open(): Promise<void> {
    await this.#db.open();
  }

  /** Whether this page still has the database. */
  get attachment(): Attachment {
    return this.#db.attachment;
  }

  /**
   * Asks whether anything could be changed now, before the user takes pains over it.
   *
   * @throws DatabaseLeftError if another window has the database, DiskFullError if there is no room for changes
   */
  admit(): Promise<void> {
    return this.#writer.admit();
  }

  /** Everything, as of one moment. */
  read(): Promise<WorkspaceState> {
    return this.#reader.read();
  }

  /** Calls the listener now and after each change, until the returned function is called. */
  watch(listener: (state: WorkspaceState) => void, onError?: (error: unknown) => void): () => void {
    return this.#reader.watch(listener, onError);
  }

  /** The same for the newest 200 steps of the history, newest first. */
  watchHistory(
    listener: (steps: readonly HistoryStep[]) => void,
    onError?: (error: unknown) => void,
  ): () => void {
    return this.#reader.watchHistory(listener, onError);
  }

  /**
   * Makes one named change: all of its writes or, if `work` throws, none.
   *
   * @param work - writes to the tables it is given and awaits nothing else
   * @returns the step, or null if nothing is different afterwards
   */
  change(label: string, work: (tables: ContentTables) => Promise<unknown>): Promise<HistoryStep | null> {
    return this.#writer.change(label, work);
  }

  /**
   * Takes back the newest step in force, and what the program noted by itself after it. Null if there is none.
   *
   * @param only - takes back this step and no other: for an Undo offered beside its own message
   * @throws LaterStepError if a later step is in force, or the step is undone already
   */
  undo(only?: HistoryStep): Promise<HistoryStep | null> {
    return this.#writer.undo(only);
  }

  /** Does the oldest undone step again, and what the program noted after it. Null if there is none. */
  redo(): Promise<HistoryStep | null> {
    return this.#writer.redo();
  }

  /** Replaces everything by the sample tender. */
  async openSample(): Promise<HistoryStep | null> {
    return this.replaceAll('Open the sample tender', await sampleWorkspace());
  }

  /** Replaces everything by a workspace that has the shipped catalogue and no offers. */
  async startEmpty(name: string, asOf: CalendarDate): Promise<HistoryStep | null> {
    return this.replaceAll(`Start ${isolatedName(name)}`, await emptyWorkspace(name, asOf));
  }

  /**
   * Replaces everything by another state, such as one read from a workspace file.
   *
   * @param source - the file, if there is one
   */
  async replaceAll(
    label: string,
    state: WorkspaceState,
    source: ImportSource = NO_FILE,
  ): Promise<HistoryStep | null> {
    await this.#beforeLargeChange();
    return this.#writer.change(label, (tables) => replaceRows(tables, rowsOfState(state)), source);
  }

  /**
   * Adds offers with the document they come from; one with a known id replaces the older.
   *
   * @param profile - how the document was read, saved in the same step; null saves nothing of it
   * @param onProgress - called with the share of the records that is written, 0 to 1; all of them count once the step is made
   * @throws TooManySourceProfilesError if the profile would be one too many; then nothing is imported
   */
  async importOffers(
    evidence: Evidence,
    offers: readonly Offer[],
    profile: SourceProfile | null = null,
    onProgress: ((share: number) => void) | null = null,
  ): Promise<HistoryStep | null> {
    const { fileName, sha256, title } = evidence;
    if (offers.length >= LARGE_IMPORT) await this.#beforeLargeChange();
    const write = async (tables: ContentTables) => {
      await tables.evidence.put(evidence);
      await tables.offers.bulkPut([...offers]);
      if (profile !== null) await putSourceProfile(tables, profile);
    };
    const label = `Import ${counted(offers.length, 'offer')} from ${isolatedName(fileName ?? title)}`;
    let written = 0;
    const onWritten = (more: number) => {
      written += more;
      onProgress?.(Math.min(1, written / (offers.length + 1)));
    };
    return this.#writer.change(label, write, { fileName, sha256 }, onWritten);
  }

  /**
   * Adds or replaces a saved way to read a price list.
   *
   * @param label - what was done to it, where that was not saving: `Rename …`
   * @throws TooManySourceProfilesError if it would be one too many
   */
  saveSourceProfile(
    profile: SourceProfile,
    label = `Save how the lists of ${isolatedName(profile.name)} are read`,
  ): Promise<HistoryStep | null> {
    return this.change(label, (tables) => putSourceProfile(tables, profile));
  }

  /** Removes a saved way to read a price list; offers that were read by it stay. Null if it is not there. */
  removeSourceProfile(id: string): Promise<HistoryStep | null> {
    return deleteProfile(this.#changes, id);
  }

  /**
   * Removes offers; their evidence stays. Ids that are not there are ignored.
   *
   * @throws OfferInPlanError if a plan has a line of one; then none is removed
   */
  removeOffers(ids: readonly string[]): Promise<HistoryStep | null> {
    return removeOffers(this.#changes, ids);
  }

  /**
   * @param words - the scenario as the history names it
   * @throws NoWorkspaceError if none is open
   */
  saveScenario(scenario: Scenario, words: string): Promise<HistoryStep | null> {
    return saveSettingsPart(this.#changes, `Change the scenario: ${words}`, { scenario });
  }

  /**
   * Saves gates and weights.
   *
   * @param label - what changed: `Weigh J/TH 25 instead of 18`
   * @throws NoWorkspaceError if none is open
   */
  saveRanking(ranking: Ranking, label: string): Promise<HistoryStep | null> {
    return saveSettingsPart(this.#changes, label, { ranking });
  }

  /** Adds or replaces a site; the first one becomes the default site. */
  saveSite(site: Site): Promise<HistoryStep | null> {
    return saveSite(this.#changes, site);
  }

  /**
   * Removes a site; null if it is not there. If it was the default site, there is none afterwards.
   *
   * @throws SiteInUseError if an offer or a plan names it
   */
  removeSite(id: string): Promise<HistoryStep | null> {
    return removeSite(this.#changes, id);
  }

  /** Makes a site that of all offers that name none. */
  saveDefaultSite(site: Site): Promise<HistoryStep | null> {
    return makeDefaultSite(this.#changes, site);
  }

  /**
   * @param label - which assumption changed and to what: `Change hashprice to 52.40 $/PH/day`
   * @throws NoWorkspaceError if none is open
   */
  saveAssumptions(assumptions: Assumptions, label: string): Promise<HistoryStep | null> {
    return saveSettingsPart(this.#changes, label, { assumptions });
  }

  /** Saves name, default site and assumptions. */
  saveSettings(settings: Settings): Promise<HistoryStep | null> {
    return this.change('Change the settings', (tables) => tables.settings.put(settings));
  }

  /**
   * Makes a tariff pack that of the workspace; the user's own layers stay over it.
   *
   * @param adoptedOn - the user's today
   * @throws NoWorkspaceError if none is open
   */
  async adoptPack(pack: TariffPack, adoptedOn: CalendarDate): Promise<HistoryStep | null> {
    await this.#beforeLargeChange();
    return putPack(this.#changes, pack, adoptedOn);
  }

  /** Adds or replaces the user's own layer, or edit of a layer of the pack. */
  saveOverlay(overlay: TariffOverlay): Promise<HistoryStep | null> {
    return putOverlay(this.#changes, overlay);
  }

  /** Takes an overlay away, so that the pack's layer of that id stands again, if it has one. Null if it is not there. */
  removeOverlay(id: string): Promise<HistoryStep | null> {
    return deleteOverlay(this.#changes, id);
  }

  /** Adds or replaces one of the user's own lanes. */
  saveLane(lane: Lane): Promise<HistoryStep | null> {
    return putLane(this.#changes, lane);
  }

  /** Removes one of the user's own lanes; null if it is not there. */
  removeLane(id: string): Promise<HistoryStep | null> {
    return deleteLane(this.#changes, id);
  }

  /**
   * Adds or replaces a party.
   *
   * @param label - what was changed, where that is not plain: `Change aliases of party Sophgo`
   */
  saveParty(party: Party, label?: string): Promise<HistoryStep | null> {
    return putParty(this.#changes, party, label);
  }

  /**
   * Removes a party; what was decided of it stays. Null if it is not there.
   *
   * @throws PartyInUseError if vendors, holdings, events or parts of the workspace name it
   */
  removeParty(id: string): Promise<HistoryStep | null> {
    return deleteParty(this.#changes, id);
  }

  /** Adds or replaces a vendor. */
  saveVendor(vendor: Vendor, label?: string): Promise<HistoryStep | null> {
    return putVendor(this.#changes, vendor, label);
  }

  /**
   * Adds or replaces an own holding, event or part.
   *
   * @param label - what was done: `Add the holding of Bitmain in Sophgo`
   */
  saveOwn<Name extends OwnTable>(
    table: Name,
    record: ContentRecords[Name],
    label: string,
  ): Promise<HistoryStep | null> {
    return putOwn(this.#changes, table, record, label);
  }

  /** Removes an own holding, event or part; what ships under its id stands again. Null if it is not there. */
  removeOwn(table: OwnTable, id: string, label: string): Promise<HistoryStep | null> {
    return deleteOwn(this.#changes, table, id, label);
  }

  /**
   * Puts a restricted-party list in place of its edition before, with what it says of every party.
   *
   * @param pieces - all of the packed file
   * @param screening - null leaves the findings of the run before
   * @throws ListPiecesError if the pieces are not those of this edition
   * @throws ListTooLargeError if they are more than a workspace keeps
   */
  loadList(
    list: LoadedList,
    pieces: readonly ListPiece[],
    screening: FoundOfList | null,
  ): Promise<HistoryStep | null> {
    return putList(this.#changes, list, pieces, screening);
  }

  /**
   * Changes what is said of a list in use, such as its date or its self-test; its file stays.
   *
   * @throws ListPiecesError if it is another edition than the one in use, or none is
   */
  saveList(
    list: LoadedList,
    label: string,
    screening: FoundOfList | null = null,
  ): Promise<HistoryStep | null> {
    return changeList(this.#changes, list, label, screening);
  }

  /**
   * Takes a list out of use; decisions stay, and findings until the next screening. Null if it is not there.
   *
   * @param screening - against what is left; null leaves the findings
   */
  removeList(id: ListFormatName, screening: FoundOfList | null = null): Promise<HistoryStep | null> {
    return deleteList(this.#changes, id, screening);
  }

  /** Adds a run and puts its findings in place of all that stood before. */
  saveScreening(run: ScreeningRun, findings: readonly PartyScreening[]): Promise<HistoryStep | null> {
    return putScreening(this.#changes, { run, findings });
  }

  /** Adds decisions. @throws DecisionRefusedError if one is known already or is not whole; then none is added */
  addDecisions(decisions: readonly ScreeningDecision[]): Promise<HistoryStep | null> {
    return putDecisions(this.#changes, decisions);
  }

  /**
   * Adds the second person to a decision; null if it is not there.
   *
   * @throws DecisionRefusedError if the reviewer confirms, if somebody has, or if a later decision stands in its place
   */
  confirmDecision(
    id: string,
    confirmed: { readonly by: string; readonly at: string },
  ): Promise<HistoryStep | null> {
    return putConfirmation(this.#changes, id, confirmed);
  }

  /** Saves how parties are screened. @throws NoWorkspaceError if none is open */
  saveScreeningPractice(practice: ScreeningPractice): Promise<HistoryStep | null> {
    return savePractice(this.#changes, practice);
  }

  /**
   * Adds or replaces one offer.
   *
   * @param label - what was changed: `Change batches of offer BM-01`
   */
  saveOffer(offer: Offer, label: string): Promise<HistoryStep | null> {
    return this.change(label, (tables) => tables.offers.put(offer));
  }

  /**
   * Adds or replaces a saved view.
   *
   * @param label - what was done to it, where that was not saving: `Rename the view Service to Repairs`
   * @throws TooManyViewsError if it would be one too many
   */
  saveView(view: View, label = `Save the view ${isolatedName(view.name)}`): Promise<HistoryStep | null> {
    return this.change(label, (tables) => putView(tables, view));
  }

  /** Removes a saved view; one that ships with the app is then as it ships. Null if it is not there. */
  removeView(id: string, label?: string): Promise<HistoryStep | null> {
    return deleteView(this.#changes, id, label);
  }

  /**
   * Gives views their places among the tabs; those that were not saved yet are saved by it.
   *
   * @param name - of the view that was moved
   * @throws TooManyViewsError if they would be too many
   */
  moveViews(name: string, views: readonly View[]): Promise<HistoryStep | null> {
    return moveViews(this.#changes, name, views);
  }

  /** Every step that touched an offer, newest first: at most as many as the history keeps. */
  offerSteps(offerId: string): Promise<OfferStep[]> {
    return readOfferSteps(this.#present(), offerId);
  }

  /** What a step did, record by record; none if the history has let go of it. */
  changesOf({ sequence }: HistoryStep): Promise<readonly RecordChange[]> {
    return readStepChanges(this.#present(), sequence);
  }

  /** Puts offers on the shortlist or takes them off; those that are there already, or not at all, are passed over. */
  shortlist(ids: readonly string[], isOn: boolean): Promise<HistoryStep | null> {
    return shortlist(this.#changes, ids, isOn);
  }

  /** Everything with what was done last, as of one moment between two writes. */
  readWithPast(limits: TailLimits): Promise<WorkspaceWithPast> {
    return this.#writer.between(async () => ({
      state: await this.read(),
      history: await readHistoryTail(this.#present(), limits),
      audit: await this.#present().audit.toArray(),
    }));
  }

  /**
   * Keeps in mind that the workspace and a file were the same. It is written with the next change, so
   * that saving makes no step: until then the present state says it.
   */
  noteMoment(entry: LineageEntry): void {
    this.#writer.noteMoment(entry);
  }

  /** Everything the database holds, history and all, as of one moment between two writes. */
  readCopy(): Promise<DatabaseCopy> {
    return this.#writer.between(() => readDatabaseCopy(this.#db));
  }

  /** Resolves once every write so far is committed and safe; what failed before is tried again. */
  settle(): Promise<void> {
    return this.#writer.settle();
  }

  /** Lets go of the database. */
  close(): void {
    this.#db.close();
  }

  /** @throws DatabaseLeftError if the page has let go of it */
  #present(): Database {
    this.#db.attachment.demand();
    return this.#db;
  }
}
