/**
 * Rules and the optimiser on the real Electron: a rule changed and taken back; a plan found, applied as one
 * step and taken back; rules that clash, and a way out of them; the frontier.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from './harness/launch';

let app: LaunchedApp;
const SEARCH = { timeout: 120_000 };
const openTab = (name: string) => app.page.getByRole('tab', { name, exact: true }).click();
const rule = (name: RegExp) => app.page.getByRole('row', { name });
const button = (name: string | RegExp) => app.page.getByRole('button', { name });
const proposed = () => app.page.getByRole('heading', { name: 'Proposed plan' });
const standing = () => app.page.getByText(/^\d+ rules asked:/);

beforeAll(async () => {
  app = await launchApp();
  await app.page
    .getByRole('button', { name: /sample/i })
    .first()
    .click();
  await app.page.getByRole('grid', { name: 'Offers', exact: true }).waitFor();
  await app.chooseMenu('show-plan');
  await openTab('Rules');
});
afterAll(async () => {
  await app.close();
});

describe('the rules of the sample plan', () => {
  it('say how the plan stands to each, and change where they stand', async () => {
    expect(await standing().innerText()).toBe('6 rules asked: 2 broken.');
    await app.photograph('plan-rules');
    const most = rule(/landed for the whole plan/).getByLabel('Most, $');
    await most.fill('25M');
    await most.press('Enter');
    await app.page.getByText('6 rules asked: 1 broken.').waitFor();

    await app.chooseMenu('undo');
    await app.page.getByText('6 rules asked: 2 broken.').waitFor();
    expect(await most.inputValue()).toBe('$20,000,000');
  });
});

describe('a run', () => {
  it('finds a plan that keeps every rule, and shows it as a difference', { timeout: 180_000 }, async () => {
    await app.page.getByLabel('Offers it may buy').selectOption({ label: 'offers of the plan' });
    await app.page.keyboard.press('F9');
    await proposed().waitFor(SEARCH);
    await app.photograph('plan-proposed');
    const units = app.page.getByRole('row', { name: /^Units / });
    expect(await units.innerText()).toMatch(/^Units\s+4,240/);
    expect(await app.page.getByText(/rules? not kept/).count()).toBe(0);
  });

  it('prices every rule', { timeout: 180_000 }, async () => {
    await expect.poll(() => app.page.getByText(/^Costs /).count(), SEARCH).toBe(6);
    await app.page.getByRole('heading', { name: 'Rules', exact: true }).scrollIntoViewIfNeeded();
    await app.photograph('plan-rule-prices');
  });

  it('is applied as one step, with the plan of before as a version, and taken back', async () => {
    await button('Apply the proposed plan').click();
    await app.page.getByText('6 rules asked: all are kept.').waitFor();
    expect(await proposed().count()).toBe(0);
    await openTab('Versions');
    await app.page.getByText('Before: Apply the plan of the optimiser').first().waitFor();
    await app.photograph('plan-versions-after-optimiser');

    await app.chooseMenu('undo');
    await openTab('Rules');
    await app.page.getByText('6 rules asked: 2 broken.').waitFor();
  });
});

describe('rules that clash', () => {
  it('are named, with the cheapest ways out', { timeout: 180_000 }, async () => {
    const most = rule(/landed for the whole plan/).getByLabel('Most, $');
    await most.fill('2M');
    await most.press('Enter');
    await app.page.getByText(/landed; at most \$2,000,000\.00/).waitFor();
    await button('Run the optimiser').click();
    await app.page.getByRole('heading', { name: 'These 2 rules cannot hold together' }).waitFor(SEARCH);
    await button(/^Apply: /)
      .first()
      .waitFor(SEARCH);
    await expect.poll(() => button('Stop looking for ways out').count(), SEARCH).toBe(0);
    const clash = app.page.getByRole('list', { name: 'What cannot hold together' });
    expect((await clash.innerText()).split('\n')).toEqual([
      'At most $2,000,000 landed for the whole plan',
      'At least 1,200 PH/s hashing by the end of Jun 2027 at P50',
    ]);
    await app.photograph('plan-clash');
  });

  it('are loosened by one button, and the optimiser finds a plan then', { timeout: 180_000 }, async () => {
    await button(/^Apply: /)
      .first()
      .click();
    await proposed().waitFor(SEARCH);
    expect(await app.page.getByText(/rules? not kept/).count()).toBe(0);
    await button('Discard').click();
    // The way out, and the budget of before it.
    for (const most of ['$2,000,000', '$20,000,000']) {
      await app.chooseMenu('undo');
      await expect
        .poll(() =>
          rule(/landed for the whole plan/)
            .getByLabel('Most, $')
            .inputValue(),
        )
        .toBe(most);
    }
  });
});

describe('the frontier', () => {
  it('is drawn, read by keys, and opens a plan', { timeout: 240_000 }, async () => {
    await openTab('Rules');
    await app.page.getByLabel('Offers it may buy').selectOption({ label: 'offers that pass the policy' });
    await openTab('Frontier');
    await app.photograph('plan-frontier-none');
    await button('Draw the frontier').click();
    const chart = app.page.getByRole('group', { name: /^Cost against arrival, chart/ });
    await chart.waitFor(SEARCH);
    await expect.poll(() => button('Draw the frontier').count(), { timeout: 200_000 }).toBe(1);
    await chart.focus();
    await app.page.keyboard.press('ArrowRight');
    await app.page.getByText(/all hashing by .* \(P50\)/).waitFor();
    await app.photograph('plan-frontier');
    await button(/^Show as table/).click();
    await app.photograph('plan-frontier-table');
    await app.page.getByRole('button', { name: 'Open plan 1', exact: true }).click();
    await proposed().waitFor();
  });
});

describe('all of it', () => {
  it('wrote no error to the console and never turned to the network', async () => {
    expect(app.errors).toEqual([]);
    expect((await app.networkAttempts()).count).toBe(0);
  });
});
