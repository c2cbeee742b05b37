/**
 * What can be done to plans: each a single named step of the history.
 *
 * Depends on: react, ./services, ./use-plan (types), data (types), domain.
 */
import { useMemo } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import { partsPerMillion } from '#domain/core/money';
import type { Plan, PlanLine, PlanVersion } from '#domain/model/plan';
import type { PurchaseTerms } from '#domain/model/purchase-terms';
import type { HistoryStep } from '../data/workspace-state';
import { useServices } from './services';
import type { CurrentPlan } from './use-plan';

type Step = Promise<HistoryStep | null>;

/** Writes of the Plan screen. They resolve to the step, or to null where nothing is other than before. */
export interface PlanWrites {
  /** Makes an empty plan and works on it. */
  readonly newPlan: (name: string) => Step;
  /** With its lines and rules, without its versions; the copy is worked on. */
  readonly copyPlan: (plan: Plan, name: string) => Step;
  readonly renamePlan: (plan: Plan, name: string, note: string | null) => Step;
  readonly removePlan: (plan: Plan) => Step;
  readonly choosePlan: (plan: Plan) => Step;
  /** Rules, objective and payment terms. */
  readonly savePlan: (label: string, plan: Plan) => Step;
  /** Adds or replaces these lines; the others stay. @param label - null: in words from what is other */
  readonly saveLines: (label: string | null, lines: readonly PlanLine[]) => Step;
  readonly removeLines: (label: string | null, lines: readonly PlanLine[]) => Step;
  readonly saveVersion: (label: string) => Step;
  /** Keeps the present plan as a version first, in the same step. */
  readonly restoreVersion: (version: PlanVersion) => Step;
  /** Puts lines in place of all; the plan as it was and the new one become versions, in the same step. */
  readonly applyPlan: (
    label: string,
    plan: Plan,
    lines: readonly PlanLine[],
    names: { readonly versionLabel: string },
  ) => Step;
  readonly saveTerms: (terms: PurchaseTerms) => Step;
  readonly removeTerms: (terms: PurchaseTerms) => Step;
}

/** What a plan is asked for until its user says otherwise: the least all-in dollars for each TH/s. */
export function emptyPlan(id: string, name: string): Plan {
  return {
    id,
    name,
    note: null,
    rules: [],
    objective: {
      mode: 'one-after-another',
      goals: [{ goal: 'all-in-per-th', weight: partsPerMillion(1_000_000), slack: partsPerMillion(0) }],
    },
    paymentTerms: null,
  };
}

interface WriteOptions {
  readonly current: Pick<CurrentPlan, 'plan'>;
  /** Saves and says what was done. */
  readonly save: (write: () => Step) => Step;
  /** Saves what needs no word: another plan is opened. */
  readonly saveQuietly: (write: () => Step) => Step;
}

export function usePlanWrites({ current: { plan }, save, saveQuietly }: WriteOptions): PlanWrites {
  const { workspace } = useServices();
  return useMemo((): PlanWrites => {
    const { plans } = workspace;
    return {
      newPlan: (name) =>
        save(() =>
          workspace.change(`Add the plan ${isolatedName(name)}`, async (tables) => {
            const made = emptyPlan(newId(), name);
            const settings = await tables.settings.get('workspace');
            await tables.plans.put(made);
            if (settings !== undefined) await tables.settings.put({ ...settings, planId: made.id });
          }),
        ),
      copyPlan: ({ id }, name) => save(() => plans.copyPlan(id, name, newId)),
      renamePlan: (of, name, note) =>
        save(() =>
          plans.savePlan(
            { ...of, name, note },
            of.name === name
              ? `Change the note of ${isolatedName(name)}`
              : `Rename the plan ${isolatedName(of.name)} to ${isolatedName(name)}`,
          ),
        ),
      removePlan: ({ id }) => save(() => plans.removePlan(id)),
      choosePlan: ({ id }) => saveQuietly(() => plans.usePlan(id)),
      savePlan: (label, next) => save(() => plans.savePlan(next, label)),
      saveLines: (label, lines) => save(() => plans.putLines(lines, label ?? undefined)),
      removeLines: (label, lines) =>
        save(() =>
          plans.removeLines(
            lines.map(({ id }) => id),
            label ?? undefined,
          ),
        ),
      saveVersion: (label) =>
        plan === null
          ? Promise.resolve(null)
          : save(() => plans.addVersion(plan.id, { id: newId(), label, origin: 'saved' })),
      restoreVersion: ({ id }) => save(() => plans.restoreVersion(id, newId())),
      applyPlan: (label, { id }, lines, { versionLabel }) =>
        save(() =>
          plans.replaceLines({
            planId: id,
            lines,
            label,
            before: { id: newId(), label: `Before: ${label}`, origin: 'before-optimiser' },
            after: { id: newId(), label: versionLabel, origin: 'optimiser' },
          }),
        ),
      saveTerms: (terms) => save(() => plans.saveTerms(terms)),
      removeTerms: ({ id }) => save(() => plans.removeTerms(id)),
    };
  }, [workspace, plan, save, saveQuietly]);
}

function newId(): string {
  return crypto.randomUUID();
}
