/**
 * A purchasing policy on the real Electron: five rules to begin with, a field that is changed by keys,
 * the way to the offers of a rule in Compare, and all of it taken back.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from './harness/launch';

let app: LaunchedApp;
const offers = () => app.page.getByRole('grid', { name: 'Offers', exact: true });
const matrix = () => app.page.getByRole('grid', { name: 'Offers by rule' });
const rule = (name: RegExp) => app.page.getByRole('row', { name });

async function openPolicy(): Promise<void> {
  await app.chooseMenu('show-screening');
  await app.page.getByRole('tab', { name: 'Policy' }).click();
}

beforeAll(async () => {
  app = await launchApp();
  await app.page
    .getByRole('button', { name: /sample/i })
    .first()
    .click();
  await offers().waitFor();
});
afterAll(async () => {
  await app.close();
});

describe('the policy of the sample tender', () => {
  it('begins with five rules in one step, and says of every offer what each says', async () => {
    await openPolicy();
    await app.page.getByText('No rule yet').waitFor();
    await app.photograph('policy-none');
    await app.page.getByRole('button', { name: 'Begin with these five' }).click();
    await matrix()
      .getByText(/fails: made in CN/)
      .first()
      .waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await app.page.emulateMedia({ colorScheme });
      await app.photograph(`policy-${colorScheme}`);
    }
    await app.page.emulateMedia({ colorScheme: 'light' });
  });

  it('takes another field by keys, and turns rules off that are not asked', async () => {
    for (const name of ['No party on an OFAC list', 'No list older than 30 days']) {
      await app.page.getByRole('checkbox', { name: `Ask the rule ${name}` }).click();
    }
    const repair = app.page.getByRole('combobox', { name: /US repair/ });
    await repair.selectOption('Reported');
    await rule(/US repair/)
      .getByRole('button', { name: /that pass “At least one US repair site, stated or reported”/ })
      .waitFor();
    await app.page.getByText('3 rules asked, 2 off').waitFor();
    await app.photograph('policy-changed');
  });

  it('leads to the offers of a rule in Compare, where each row says why', async () => {
    const failing = app.page.getByRole('button', { name: /that fail “No goods made in China”/ });
    const count = Number((await failing.innerText()).replaceAll(',', ''));
    await failing.click();
    await offers().waitFor();

    expect(count).toBeGreaterThan(0);
    // A row of heads, and one of totals.
    await expect.poll(async () => Number(await offers().getAttribute('aria-rowcount')) - 2).toBe(count);
    await app.photograph('policy-in-compare');
  });

  it('is taken back step by step', async () => {
    await openPolicy();
    for (let step = 0; step < 4; step += 1) await app.chooseMenu('undo');
    await app.page.getByText('No rule yet').waitFor();
    expect(app.errors).toEqual([]);
  });
});
