/** Plans: one named step each, versions kept where much is replaced, and what is refused so that no line loses its offer or site. */
import { beforeEach, describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { calendarMonth } from '#domain/core/calendar-month';
import { partsPerMillion } from '#domain/core/money';
import { OfferInPlanError } from '../../src-renderer/data/offer-changes';
import { PlanRefusedError } from '../../src-renderer/data/plan-changes';
import { NoWorkspaceError } from '../../src-renderer/data/settings-changes';
import { SiteInUseError } from '../../src-renderer/data/site-changes';
import type { Workspace } from '../../src-renderer/data/workspace';
import { aPlan, aPlanLine, aPlanScenario, somePurchaseTerms } from '../fixtures/plan-records';
import { aSite } from '../fixtures/reference';
import { aWorkspace, contentText } from '../fixtures/workspace-database';
import { aStoredOffer, someEvidence } from '../fixtures/workspace-records';

const west = aSite({ id: 'west', name: 'West Texas' });
const xp = aStoredOffer({ id: 'BM-01', model: 'S21 XP' });
const hyd = aStoredOffer({ id: 'BM-02', model: 'S21 Hyd' });
const before = { id: 'v-before', label: 'Before the optimiser', origin: 'before-optimiser' } as const;

let db: ReturnType<typeof aWorkspace>['db'];
let workspace: Workspace;

beforeEach(async () => {
  ({ db, workspace } = aWorkspace());
  await workspace.startEmpty('Mine', calendarDate('2026-11-21'));
  await workspace.importOffers(someEvidence(), [xp, hyd]);
  await workspace.saveSite(west);
  await workspace.plans.savePlan(aPlan());
});

const lines = async () => (await workspace.read()).planLines;
const versions = async () => (await workspace.read()).planVersions;
const ids = (...given: readonly string[]) => {
  const left = [...given];
  return () => left.shift() ?? 'one-too-many';
};

describe('a plan', () => {
  it('is worked on if it is the first, in the same step', async () => {
    expect((await workspace.read()).settings?.planId).toBe('q1');
    await workspace.undo();
    expect(await workspace.read()).toMatchObject({ plans: [], settings: { planId: null } });
  });

  it('leaves the one that is worked on alone if it is another, and can be made it', async () => {
    const step = await workspace.plans.savePlan(aPlan({ id: 'q2', name: 'Q2' }));
    expect(step).toMatchObject({ label: 'Add the plan Q2', changeCount: 1 });
    expect((await workspace.read()).settings?.planId).toBe('q1');

    expect(await workspace.plans.usePlan('q2')).toMatchObject({ label: 'Work on the plan Q2' });
    expect((await workspace.read()).settings?.planId).toBe('q2');
  });

  it('is copied with its lines and without its versions, and the copy is worked on', async () => {
    await workspace.plans.putLines([aPlanLine()]);
    await workspace.plans.addVersion('q1', { id: 'v1', label: 'As asked', origin: 'saved' });

    const step = await workspace.plans.copyPlan('q1', 'Q1 with less', ids('copy', 'copy-line'));
    const state = await workspace.read();

    expect(step).toMatchObject({ label: 'Copy the plan Q1 as Q1 with less' });
    expect(state.plans.find(({ id }) => id === 'copy')).toEqual(aPlan({ id: 'copy', name: 'Q1 with less' }));
    expect(state.planLines.find(({ planId }) => planId === 'copy')).toEqual(
      aPlanLine({ id: 'copy-line', planId: 'copy' }),
    );
    expect(state.planVersions.map(({ planId }) => planId)).toEqual(['q1']);
    expect(state.settings?.planId).toBe('copy');
  });

  it('is removed with its lines and versions, the next by name is worked on, and undo brings all back', async () => {
    await workspace.plans.putLines([aPlanLine()]);
    await workspace.plans.addVersion('q1', { id: 'v1', label: 'As asked', origin: 'saved' });
    await workspace.plans.savePlan(aPlan({ id: 'z', name: 'Z' }));
    await workspace.plans.savePlan(aPlan({ id: 'a', name: 'A' }));
    const all = await contentText(db);

    expect(await workspace.plans.removePlan('q1')).toMatchObject({ label: 'Remove the plan Q1' });
    const state = await workspace.read();
    expect(state.plans.map(({ id }) => id).sort()).toEqual(['a', 'z']);
    expect([state.planLines, state.planVersions]).toEqual([[], []]);
    expect(state.settings?.planId).toBe('a');

    await workspace.undo();
    expect(await contentText(db)).toBe(all);
  });

  it('is not made where no workspace is open', async () => {
    const { workspace: none } = aWorkspace();
    await expect(none.plans.savePlan(aPlan())).rejects.toThrow(NoWorkspaceError);
    expect((await none.read()).plans).toEqual([]);
  });
});

describe('lines', () => {
  it('are added under the number and the name of the rig', async () => {
    expect(await workspace.plans.putLines([aPlanLine({ quantity: 1_200 })])).toMatchObject({
      label: 'Add 1,200 S21 XP to the plan Q1',
    });
    const two = [aPlanLine({ id: 'b' }), aPlanLine({ id: 'c' })];
    expect(await workspace.plans.putLines(two)).toMatchObject({ label: 'Add 2 lines to the plan Q1' });
  });

  it.each([
    [{ quantity: 1_234_567 }, 'Change S21 XP to 1,234,567 units'],
    [{ quantity: 1 }, 'Change S21 XP to 1 unit'],
    [{ siteId: 'west' }, 'Send S21 XP to West Texas'],
    [{ batchMonth: calendarMonth('2027-06') }, 'Ship S21 XP in 2027-06'],
    [{ batchMonth: null }, 'Ship S21 XP when the vendor says'],
    [{ standing: 'option' as const }, 'Hold S21 XP as an option'],
    [{ standing: 'exercised' as const }, 'Exercise the option on S21 XP'],
    [{ isLocked: true }, 'Lock S21 XP'],
    [{ place: 9 }, 'Move S21 XP'],
    [{ note: 'Ask again' }, 'Change the note of S21 XP'],
    [{ quantity: 7, siteId: 'west' }, 'Change S21 XP'],
  ])('say what changed: %o', async (change, label) => {
    await workspace.plans.putLines([aPlanLine()]);

    expect(await workspace.plans.putLines([aPlanLine(change)])).toMatchObject({ label, changeCount: 1 });
    expect(await lines()).toEqual([aPlanLine(change)]);

    await workspace.undo();
    expect(await lines()).toEqual([aPlanLine()]);
  });

  it('say it once where the same is done to several', async () => {
    const two = [aPlanLine({ id: 'a' }), aPlanLine({ id: 'b', offerId: 'BM-02' })];
    await workspace.plans.putLines(two);

    const locked = await workspace.plans.putLines(two.map((line) => ({ ...line, isLocked: true })));
    const mixed = await workspace.plans.putLines(two.map((line, at) => ({ ...line, quantity: 10 + at })));

    expect([locked?.label, mixed?.label]).toEqual(['Lock 2 lines of Q1', 'Change 2 lines of Q1']);
  });

  it('are removed by id, and an id that is not there is passed over', async () => {
    await workspace.plans.putLines([aPlanLine()]);
    expect(await workspace.plans.removeLines(['line-1', 'gone'])).toMatchObject({
      label: 'Remove 500 S21 XP from the plan Q1',
    });
    expect(await workspace.plans.removeLines(['line-1'])).toBeNull();
  });

  it('that are not whole, or of a plan that is gone, are refused, and none of them is kept', async () => {
    const good = aPlanLine();
    const bad = aPlanLine({ id: 'b', quantity: Number.NaN });
    await expect(workspace.plans.putLines([good, bad])).rejects.toThrow(/offer BM-01 was not kept.*quantity/);
    const orphan = aPlanLine({ id: 'b', planId: 'gone' });
    await expect(workspace.plans.putLines([good, orphan])).rejects.toThrow(PlanRefusedError);
    expect(await lines()).toEqual([]);
  });

  it('are at most 2,000 of one plan', async () => {
    const many = Array.from({ length: 2_000 }, (_, at) => aPlanLine({ id: `l${String(at)}`, place: at }));
    await workspace.plans.putLines(many);
    await expect(workspace.plans.putLines([aPlanLine({ id: 'more' })])).rejects.toThrow(/at most 2000 lines/);
    expect(await lines()).toHaveLength(2_000);
  });
});

describe('replacing all lines', () => {
  const found = [aPlanLine({ id: 'new', quantity: 900 })];
  const label = 'Apply the optimised plan to Q1';

  it('keeps the plan as it was and as it is as versions, in one step that one undo takes back', async () => {
    await workspace.plans.putLines([aPlanLine()]);
    const was = await contentText(db);
    const after = { id: 'v-after', label: 'Optimised', origin: 'optimiser' } as const;

    const step = await workspace.plans.replaceLines({ planId: 'q1', lines: found, label, before, after });

    expect(step).toMatchObject({ label });
    expect(await lines()).toEqual(found);
    expect(
      (await versions()).map((version) => [version.number, version.origin, version.by, version.lines]).sort(),
    ).toEqual([
      [1, 'before-optimiser', null, [aPlanLine()]],
      [2, 'optimiser', null, found],
    ]);
    await workspace.undo();
    expect(await contentText(db)).toBe(was);
  });

  it('saves no second version of what the newest says already', async () => {
    await workspace.plans.putLines([aPlanLine()]);
    await workspace.plans.addVersion('q1', { id: 'v1', label: 'As asked', origin: 'saved' });

    await workspace.plans.replaceLines({ planId: 'q1', lines: found, label, before, after: null });

    expect((await versions()).map(({ id }) => id)).toEqual(['v1']);
  });

  it('refuses lines of another plan and changes nothing', async () => {
    await workspace.plans.putLines([aPlanLine()]);
    const foreign = [aPlanLine({ id: 'x', planId: 'q2' })];
    const replacement = { planId: 'q1', lines: foreign, label, before, after: null };
    await expect(workspace.plans.replaceLines(replacement)).rejects.toThrow(PlanRefusedError);
    expect([await lines(), await versions()]).toEqual([[aPlanLine()], []]);
  });
});

describe('a version', () => {
  it('says who saved it and when, and nothing is saved twice', async () => {
    const { workspace: mine } = aWorkspace({ author: () => 'Ana' });
    await mine.startEmpty('Mine', calendarDate('2026-11-21'));
    await mine.plans.savePlan(aPlan());

    const step = await mine.plans.addVersion('q1', { id: 'v1', label: 'As asked', origin: 'saved' });
    const again = await mine.plans.addVersion('q1', { id: 'v2', label: 'Again', origin: 'saved' });

    expect(step).toMatchObject({ label: 'Save the version As asked of Q1' });
    expect(again).toBeNull();
    expect((await mine.read()).planVersions).toMatchObject([
      { id: 'v1', number: 1, by: 'Ana', at: expect.stringMatching(/^20.*Z$/) as string, plan: aPlan() },
    ]);
  });

  it('is restored with rules and lines under the present name, and what was there is kept first', async () => {
    await workspace.plans.putLines([aPlanLine()]);
    await workspace.plans.addVersion('q1', { id: 'v1', label: 'As asked', origin: 'saved' });
    await workspace.plans.savePlan(aPlan({ name: 'Q1 renamed', rules: [] }));
    await workspace.plans.removeLines(['line-1']);

    const step = await workspace.plans.restoreVersion('v1', 'v-kept');
    const state = await workspace.read();

    expect(step).toMatchObject({ label: 'Restore version 1 of Q1 renamed' });
    expect(state.plans).toEqual([aPlan({ name: 'Q1 renamed' })]);
    expect(state.planLines).toEqual([aPlanLine()]);
    const kept = state.planVersions.find(({ id }) => id === 'v-kept');
    expect(kept).toMatchObject({ number: 2, label: 'Before version 1 was restored', lines: [] });
    expect(kept?.plan.rules).toEqual([]);
  });

  it('is kept before another is restored also where only its payment terms are other', async () => {
    await workspace.plans.putLines([aPlanLine()]);
    await workspace.plans.addVersion('q1', { id: 'v1', label: 'As asked', origin: 'saved' });
    const paymentTerms = [{ share: partsPerMillion(1_000_000), event: 'signing', plusDays: 0 }] as const;
    await workspace.plans.savePlan(aPlan({ paymentTerms }));

    await workspace.plans.restoreVersion('v1', 'v-kept');

    expect((await workspace.read()).plans[0]?.paymentTerms).toBeNull();
    const kept = (await versions()).find(({ id }) => id === 'v-kept');
    expect(kept?.plan.paymentTerms).toEqual(paymentTerms);
  });
});

describe('what a plan names', () => {
  beforeEach(() => workspace.plans.putLines([aPlanLine({ siteId: 'west' })]));

  it('is not removed: its offers', async () => {
    const removal = workspace.removeOffers(['BM-02', 'BM-01']);
    await expect(removal).rejects.toThrow(OfferInPlanError);
    await expect(removal).rejects.toThrow(
      'Nothing was removed: the plan Q1 has lines of S21 XP (BM-01). Remove those lines first, or leave that offer out.',
    );
    expect((await workspace.read()).offers).toHaveLength(2);
  });

  it('is not removed: its sites, by lines or by rules', async () => {
    await expect(workspace.removeSite('west')).rejects.toThrow(SiteInUseError);
    await workspace.plans.removeLines(['line-1']);
    await workspace.plans.savePlan(
      aPlan({ rules: [{ id: 'r', isOn: true, kind: 'site-power', siteId: 'west' }] }),
    );
    await expect(workspace.removeSite('west')).rejects.toThrow(
      '1 plan rule names the site West Texas, so it was not removed.',
    );
    await workspace.plans.savePlan(aPlan());
    expect(await workspace.removeSite('west')).toMatchObject({ label: 'Remove site West Texas' });
  });
});

describe('purchase terms', () => {
  it('are saved under the id of their offer and go with it, in the same step', async () => {
    expect(await workspace.plans.saveTerms(somePurchaseTerms())).toMatchObject({
      label: 'Add purchase terms of offer BM-01, S21 XP',
    });
    await workspace.removeOffers(['BM-01']);
    expect((await workspace.read()).purchaseTerms).toEqual([]);
    await workspace.undo();
    expect((await workspace.read()).purchaseTerms).toEqual([somePurchaseTerms()]);
  });

  it('are removed by themselves', async () => {
    await workspace.plans.saveTerms(somePurchaseTerms());
    expect(await workspace.plans.removeTerms('BM-01')).toMatchObject({
      label: 'Remove purchase terms of offer BM-01, S21 XP',
    });
    expect(await workspace.plans.removeTerms('BM-01')).toBeNull();
  });
});

describe('a scenario of plans', () => {
  it('is added, changed and removed, a step each', async () => {
    const scenario = aPlanScenario();
    const labels = [
      await workspace.plans.saveScenario(scenario),
      await workspace.plans.saveScenario({ ...scenario, layers: [] }),
      await workspace.plans.removeScenario(scenario.id),
      await workspace.plans.removeScenario(scenario.id),
    ].map((step) => step?.label ?? null);

    expect(labels).toEqual([
      'Add the scenario Export stop',
      'Change the scenario Export stop',
      'Remove the scenario Export stop',
      null,
    ]);
  });
});
