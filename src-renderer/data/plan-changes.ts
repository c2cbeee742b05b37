/**
 * Changes of plans: the plans themselves, their lines and versions, the scenarios, what vendors sell by.
 *
 * Each is one step of the history. Where much is replaced at once, the plan as it was is kept as a version
 * in that very step, so that one undo takes back both.
 *
 * Depends on: core, model, ./named-changes, ./plan-line-words, ./settings-changes, ./workspace-writer (types).
 */
import { isolatedName } from '#domain/core/isolated-name';
import {
  MAX_PLAN_LINES,
  planLineSchema,
  type Plan,
  type PlanLine,
  type PlanVersion,
  type VersionOrigin,
} from '#domain/model/plan';
import type { PlanScenario } from '#domain/model/plan-scenario';
import type { PurchaseTerms } from '#domain/model/purchase-terms';
import type { MaybeStep, NamedChanges } from './named-changes';
import { wordsOfPut, wordsOfRemoval, type LineNames } from './plan-line-words';
import { NoWorkspaceError } from './settings-changes';
import type { ContentTables } from './workspace-writer';

/** A plan was not changed as asked; what was there before stays. */
export class PlanRefusedError extends Error {
  override readonly name = 'PlanRefusedError';
}

/** A version to be saved. */
export interface NewVersion {
  readonly id: string;
  readonly label: string;
  readonly origin: VersionOrigin;
}

/** How lines take the place of all lines of a plan. */
export interface LineReplacement {
  readonly planId: string;
  /** All of them; each with the id of the plan. */
  readonly lines: readonly PlanLine[];
  /** What was done: `Apply the optimised plan to Q1`. */
  readonly label: string;
  /** Saved first, of the plan as it was; nothing is saved if the newest version says the same. */
  readonly before: NewVersion;
  /** Saved after it, of the plan as it is then; null saves none. */
  readonly after: NewVersion | null;
}

/** The operations on plans of one workspace, `workspace.plans`. */
export class PlanChanges {
  readonly #changes: NamedChanges;
  readonly #now: () => string;
  readonly #author: () => string | null;

  /**
   * @param now - the clock, an ISO instant
   * @param author - who works here; null if nobody said
   */
  constructor(changes: NamedChanges, now: () => string, author: () => string | null = () => null) {
    this.#changes = changes;
    this.#now = now;
    this.#author = author;
  }

  /**
   * Adds or replaces a plan without its lines; the first one becomes the plan that is worked on.
   *
   * @param label - what was done, where that is not plain: `Ask for at most 40 % of TH from any vendor`
   */
  async savePlan(plan: Plan, label?: string): MaybeStep {
    const verb = (await this.#changes.present().plans.get(plan.id)) === undefined ? 'Add' : 'Change';
    return this.#changes.change(label ?? `${verb} the plan ${isolatedName(plan.name)}`, async (tables) => {
      const isFirst = (await tables.plans.count()) === 0;
      await tables.plans.put(plan);
      if (isFirst) await setPlan(tables, plan.id);
    });
  }

  /** Makes a plan the one that is worked on and reported; null if it is not there. @throws NoWorkspaceError if none is open */
  async usePlan(id: string): MaybeStep {
    const plan = await this.#changes.present().plans.get(id);
    if (plan === undefined) return null;
    return this.#changes.change(`Work on the plan ${isolatedName(plan.name)}`, (tables) =>
      setPlan(tables, id),
    );
  }

  /** Removes a plan with its lines and versions; if it was worked on, the first other by name is. Null if it is not there. */
  async removePlan(id: string): MaybeStep {
    const plan = await this.#changes.present().plans.get(id);
    if (plan === undefined) return null;
    return this.#changes.change(`Remove the plan ${isolatedName(plan.name)}`, async (tables) => {
      await tables.plans.delete(id);
      await tables.planLines.bulkDelete((await linesOf(tables, id)).map((line) => line.id));
      await tables.planVersions.bulkDelete((await versionsOf(tables, id)).map((version) => version.id));
      if ((await tables.settings.get('workspace'))?.planId !== id) return;
      const others = (await tables.plans.toArray()).sort((one, other) => (one.name < other.name ? -1 : 1));
      await setPlan(tables, others[0]?.id ?? null);
    });
  }

  /**
   * Copies a plan with its lines, without its versions, and works on the copy from then on. Null if it is not there.
   *
   * @param newId - a new id at each call
   */
  async copyPlan(id: string, name: string, newId: () => string): MaybeStep {
    const plan = await this.#changes.present().plans.get(id);
    if (plan === undefined) return null;
    const label = `Copy the plan ${isolatedName(plan.name)} as ${isolatedName(name)}`;
    return this.#changes.change(label, async (tables) => {
      const copy: Plan = { ...plan, id: newId(), name };
      const lines = await linesOf(tables, id);
      await tables.plans.put(copy);
      await tables.planLines.bulkPut(lines.map((line) => ({ ...line, id: newId(), planId: copy.id })));
      await setPlan(tables, copy.id);
    });
  }

  /**
   * Adds or replaces lines.
   *
   * @param label - what was done; by default in words from what is other: `Change S21 XP to 1,200 units`
   * @throws PlanRefusedError if a line is not whole, its plan is gone, or the plan would have too many
   */
  async putLines(lines: readonly PlanLine[], label?: string): MaybeStep {
    const words = label ?? (await this.#wordsOfPut(lines));
    return this.#changes.change(words, async (tables) => {
      lines.forEach(demandWhole);
      await tables.planLines.bulkPut([...lines]);
      for (const planId of new Set(lines.map((line) => line.planId))) {
        const plan = await demandPlan(tables, planId);
        demandRoom(plan, (await linesOf(tables, planId)).length);
      }
    });
  }

  /** Removes lines; ids that are not there are passed over. */
  async removeLines(ids: readonly string[], label?: string): MaybeStep {
    const tables = this.#changes.present();
    const lines = (await tables.planLines.bulkGet([...ids])).filter((line) => line !== undefined);
    const [first] = lines;
    if (first === undefined) return null;
    const words = label ?? wordsOfRemoval(lines, await namesFor(tables, lines));
    return this.#changes.change(words, (changed) => changed.planLines.bulkDelete([...ids]));
  }

  /**
   * Puts lines in place of all lines of a plan and keeps what was there as a version, in one step.
   *
   * @throws PlanRefusedError if a line is not whole or of another plan, the plan is gone, or they are too many
   */
  replaceLines({ planId, lines, label, before, after }: LineReplacement): MaybeStep {
    return this.#changes.change(label, async (tables) => {
      const plan = await demandPlan(tables, planId);
      lines.forEach(demandWhole);
      if (lines.some((line) => line.planId !== planId)) {
        throw new PlanRefusedError(
          `${isolatedName(plan.name)} was not changed: a line to be put into it is one of another plan.`,
        );
      }
      demandRoom(plan, lines.length);
      await this.#keepVersion(tables, plan, before);
      await tables.planLines.bulkDelete((await linesOf(tables, planId)).map(({ id }) => id));
      await tables.planLines.bulkPut([...lines]);
      if (after !== null) await this.#keepVersion(tables, plan, after);
    });
  }

  /** Saves a plan as it is as its next version; nothing if the newest one says the same. @throws PlanRefusedError if the plan is gone */
  async addVersion(planId: string, version: NewVersion): MaybeStep {
    const plan = await demandPlan(this.#changes.present(), planId);
    const label = `Save the version ${isolatedName(version.label)} of ${isolatedName(plan.name)}`;
    return this.#changes.change(label, async (tables) =>
      this.#keepVersion(tables, await demandPlan(tables, planId), version),
    );
  }

  /**
   * Puts rules, objective and lines of a version back, under the plan's present name, and keeps what was
   * there as a version, in one step. Null if the version is not there.
   *
   * Lines of offers that were removed since come back too: the plan says that their offer is gone.
   *
   * @param keptId - id of the version that is kept of the present plan
   * @throws PlanRefusedError if the plan is gone
   */
  async restoreVersion(id: string, keptId: string): MaybeStep {
    const version = await this.#changes.present().planVersions.get(id);
    if (version === undefined) return null;
    const { planId, number } = version;
    const plan = await demandPlan(this.#changes.present(), planId);
    const named = `version ${String(number)} of ${isolatedName(plan.name)}`;
    return this.#changes.change(`Restore ${named}`, async (tables) => {
      const present = await demandPlan(tables, planId);
      const kept = `Before version ${String(number)} was restored`;
      await this.#keepVersion(tables, present, { id: keptId, label: kept, origin: 'saved' });
      await tables.plans.put({ ...version.plan, id: planId, name: present.name });
      await tables.planLines.bulkDelete((await linesOf(tables, planId)).map((line) => line.id));
      await tables.planLines.bulkPut([...version.lines]);
    });
  }

  /** Adds or replaces what a vendor sells an offer by. */
  async saveTerms(terms: PurchaseTerms, label?: string): MaybeStep {
    const tables = this.#changes.present();
    const verb = (await tables.purchaseTerms.get(terms.id)) === undefined ? 'Add' : 'Change';
    const name = await offerName(tables, terms.id);
    return this.#changes.change(label ?? `${verb} purchase terms of ${name}`, (changed) =>
      changed.purchaseTerms.put(terms),
    );
  }

  /** Removes them, so that the offer is sold as it says itself; null if there are none. */
  async removeTerms(offerId: string): MaybeStep {
    const tables = this.#changes.present();
    if ((await tables.purchaseTerms.get(offerId)) === undefined) return null;
    return this.#changes.change(`Remove purchase terms of ${await offerName(tables, offerId)}`, (changed) =>
      changed.purchaseTerms.delete(offerId),
    );
  }

  /** Adds or replaces a scenario of plans. */
  async saveScenario(scenario: PlanScenario, label?: string): MaybeStep {
    const known = await this.#changes.present().planScenarios.get(scenario.id);
    const verb = known === undefined ? 'Add' : 'Change';
    return this.#changes.change(label ?? `${verb} the scenario ${isolatedName(scenario.name)}`, (tables) =>
      tables.planScenarios.put(scenario),
    );
  }

  /** Removes a scenario of plans; null if it is not there. */
  async removeScenario(id: string): MaybeStep {
    const scenario = await this.#changes.present().planScenarios.get(id);
    if (scenario === undefined) return null;
    return this.#changes.change(`Remove the scenario ${isolatedName(scenario.name)}`, (tables) =>
      tables.planScenarios.delete(id),
    );
  }

  async #wordsOfPut(lines: readonly PlanLine[]): Promise<string> {
    const tables = this.#changes.present();
    const before = await tables.planLines.bulkGet(lines.map(({ id }) => id));
    const pairs = lines.map((after, at) => ({ before: before[at] ?? null, after }));
    return wordsOfPut(pairs, await namesFor(tables, lines));
  }

  async #keepVersion(tables: ContentTables, plan: Plan, { id, label, origin }: NewVersion): Promise<void> {
    const lines = await linesOf(tables, plan.id);
    const versions = await versionsOf(tables, plan.id);
    const newest = versions.at(-1);
    if (newest !== undefined && isSameContent(newest, plan, lines)) return;
    const number = (newest?.number ?? 0) + 1;
    const version: PlanVersion = {
      ...{ id, planId: plan.id, number, label, at: this.#now(), by: this.#author(), origin },
      ...{ plan, lines },
    };
    await tables.planVersions.put(version);
  }
}

/** The lines of a plan in their order. */
async function linesOf(tables: ContentTables, planId: string): Promise<PlanLine[]> {
  const lines = await tables.planLines.filter((line) => line.planId === planId).toArray();
  return lines.sort((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1));
}

/** The versions of a plan, oldest first. */
async function versionsOf(tables: ContentTables, planId: string): Promise<PlanVersion[]> {
  const versions = await tables.planVersions.filter((version) => version.planId === planId).toArray();
  return versions.sort((one, other) => one.number - other.number || (one.id < other.id ? -1 : 1));
}

/** Compared as they are stored; the name of the plan is no part of what it says. */
function isSameContent(version: PlanVersion, plan: Plan, lines: readonly PlanLine[]): boolean {
  const text = ({ rules, objective, note, paymentTerms }: Plan, all: readonly PlanLine[]) =>
    JSON.stringify([rules, objective, note, paymentTerms, all]);
  return text(version.plan, version.lines) === text(plan, lines);
}

async function setPlan(tables: ContentTables, planId: string | null): Promise<void> {
  const settings = await tables.settings.get('workspace');
  if (settings === undefined) throw new NoWorkspaceError();
  await tables.settings.put({ ...settings, planId });
}

async function demandPlan(tables: ContentTables, planId: string): Promise<Plan> {
  const plan = await tables.plans.get(planId);
  if (plan === undefined) {
    throw new PlanRefusedError(
      'The plan is not in the workspace any more, so nothing was changed. Undo its removal, or choose another plan.',
    );
  }
  return plan;
}

function demandRoom({ name }: Plan, lines: number): void {
  if (lines <= MAX_PLAN_LINES) return;
  throw new PlanRefusedError(
    `A plan has at most ${String(MAX_PLAN_LINES)} lines, and ${isolatedName(name)} would have ${String(lines)}, so nothing was changed.`,
  );
}

function demandWhole(line: PlanLine): void {
  const checked = planLineSchema.safeParse(line);
  if (checked.success) return;
  const [issue] = checked.error.issues;
  throw new PlanRefusedError(
    `The line of offer ${isolatedName(line.offerId)} was not kept, and nothing else either: ${issue?.path.join('.') ?? 'it'} is wrong (${issue?.message ?? 'not known why'}).`,
  );
}

async function offerName(tables: ContentTables, offerId: string): Promise<string> {
  return `offer ${isolatedName(offerId)}${await modelWords(tables, offerId)}`;
}

async function modelWords(tables: ContentTables, offerId: string): Promise<string> {
  const offer = await tables.offers.get(offerId);
  return offer === undefined ? '' : `, ${isolatedName(offer.model)}`;
}

async function namesFor(tables: ContentTables, lines: readonly PlanLine[]): Promise<LineNames> {
  const [first] = lines;
  const plan = first === undefined ? undefined : await tables.plans.get(first.planId);
  const offers = await tables.offers.bulkGet([...new Set(lines.map(({ offerId }) => offerId))]);
  const sites = await tables.sites.toArray();
  return {
    plan: plan?.name ?? first?.planId ?? '',
    offers: new Map(offers.flatMap((offer) => (offer === undefined ? [] : [[offer.id, offer]]))),
    sites: new Map(sites.map((site) => [site.id, site])),
  };
}
