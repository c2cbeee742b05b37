import { describe, expect, it } from 'vitest';
import { aWorkspace } from '../fixtures/workspace-database';
import { aStoredOffer, someEvidence } from '../fixtures/workspace-records';

describe('the history of one offer', () => {
  it('holds the steps that touched it, newest first, with the record before and after', async () => {
    const { workspace } = aWorkspace();
    const [first, other] = [aStoredOffer({ id: 'o1' }), aStoredOffer({ id: 'o2' })];
    await workspace.importOffers(someEvidence(), [first, other]);
    const changed = aStoredOffer({ id: 'o1', quantity: 7 });
    await workspace.saveOffer(changed, 'Change units of offer o1');
    await workspace.saveOffer(aStoredOffer({ id: 'o2', quantity: 8 }), 'Change units of offer o2');

    expect(await workspace.offerSteps('o1')).toMatchObject([
      { step: { label: 'Change units of offer o1', isUndone: false }, before: first, after: changed },
      { step: { label: 'Import 2 offers from prices.csv' }, before: null, after: first },
    ]);
  });

  it('still holds an undone step, and says so', async () => {
    const { workspace } = aWorkspace();
    await workspace.importOffers(someEvidence(), [aStoredOffer({ id: 'o1' })]);
    await workspace.removeOffers(['o1']);
    await workspace.undo();

    const steps = await workspace.offerSteps('o1');
    expect(steps.map(({ step }) => step.isUndone)).toEqual([true, false]);
    expect(steps[0]?.after).toBeNull();
  });

  it('reaches over more steps than are read at once', async () => {
    const { workspace } = aWorkspace();
    for (let quantity = 1; quantity <= 60; quantity += 1) {
      await workspace.saveOffer(aStoredOffer({ id: 'o1', quantity }), `Set units to ${quantity}`);
    }

    const steps = await workspace.offerSteps('o1');
    expect(steps).toHaveLength(60);
    expect(steps.at(-1)?.step.label).toBe('Set units to 1');
  });

  it('of an offer that nobody knows is empty', async () => {
    expect(await aWorkspace().workspace.offerSteps('o1')).toEqual([]);
  });
});

describe('what a step did', () => {
  it('is told record by record', async () => {
    const { workspace } = aWorkspace();
    const step = await workspace.importOffers(someEvidence(), [aStoredOffer({ id: 'o1' })]);

    const changes = await workspace.changesOf(step!);
    expect(changes.map(({ table, key }) => `${table} ${key}`)).toEqual(['evidence e1', 'offers o1']);
  });
});
