/**
 * Tariffs on the real Electron: what applies, a layer of one's own, a newer
 * pack that is priced before it is adopted, a pack that is refused.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packHash } from '../../src-renderer/imports/pack-hash';
import { launchApp, newFolder, type LaunchedApp } from './harness/launch';

const folder = newFolder('tariffs');
const newerPack = join(folder, 'tariff-pack-2026-12.json');
const damagedPack = join(folder, 'tariff-pack-damaged.json');

let app: LaunchedApp;
const tab = (name: RegExp | string) => app.page.getByRole('tab', { name });
const grid = () => app.page.getByRole('grid', { name: 'Offers' });

/** Duties of the Malaysian offers, as Compare shows them. */
async function malaysianDuties(): Promise<readonly string[]> {
  await app.chooseMenu('show-compare');
  await grid().waitFor();
  const place = await grid().getByRole('columnheader', { name: 'Duty %' }).getAttribute('aria-colindex');
  const origin = await grid().getByRole('columnheader', { name: 'Origin' }).getAttribute('aria-colindex');
  return grid().evaluate(
    (element, [duty, country]) =>
      [...element.querySelectorAll('[data-row]')]
        .filter((row) => row.querySelector(`[aria-colindex="${String(country)}"]`)?.textContent === 'MY')
        .map((row) => row.querySelector(`[aria-colindex="${String(duty)}"]`)?.textContent ?? ''),
    [place, origin],
  );
}

async function showTariffs(): Promise<void> {
  await app.chooseMenu('show-tariffs');
  await tab('What applies').waitFor();
}

beforeAll(async () => {
  const pack = JSON.parse(readFileSync('resources/data/tariff-pack.json', 'utf8')) as Record<
    string,
    unknown
  > & {
    readonly layers: readonly Record<string, unknown>[];
    readonly changelog: readonly unknown[];
  };
  const next = {
    ...pack,
    version: '2026-12-05.1',
    date: '2026-12-05',
    changelog: [
      {
        version: '2026-12-05.1',
        date: '2026-12-05',
        changes: ['Malaysia pays 15 % in place of 10 % under the forced-labour layers.'],
      },
      ...pack.changelog,
    ],
    layers: pack.layers.map((layer) => (layer['id'] === 'FL301-MY' ? { ...layer, rate: 150_000 } : layer)),
  };
  writeFileSync(newerPack, JSON.stringify({ ...next, sha256: await packHash(next) }));
  writeFileSync(damagedPack, JSON.stringify({ ...next, sha256: await packHash(pack) }));
  app = await launchApp();
  await app.page.getByRole('button', { name: /sample/i }).click();
  await grid().waitFor();
  await showTariffs();
});
afterAll(async () => {
  await app.close();
});

describe('what applies', () => {
  it.each([
    ['China', '40.1 %', '150,134.40'],
    ['Malaysia', '12.6 %', '47,174.40'],
  ])('from %s on 21 Nov 2026 is %s', async (origin, rate, duty) => {
    const entry = app.page.getByRole('group', { name: 'Entry' });
    await entry.getByLabel('Origin').fill(origin);
    await entry.getByLabel('Entry date').fill('2026-11-21');
    await entry.getByLabel('Customs value, $').fill('374400');

    await app.page.getByText(`$${duty} duty on $374,400.00, ${origin}, entry 21 Nov 2026`).waitFor();
    expect(await app.page.getByRole('row', { name: /^Duty \d/ }).innerText()).toContain(rate.slice(0, -2));
    expect(await app.page.getByRole('row', { name: /Merchandise/ }).innerText()).toContain('670.86');
    await app.photograph(`tariffs-applies-${origin.toLowerCase()}`);
  });

  it('shows the timeline, says what makes up a step and leads from it to the answer', async () => {
    const step = app.page.getByRole('button', { name: /^China, entries 24 Feb 2026 to 23 Jul 2026: 37.6 %/ });
    await app.page
      .getByRole('heading', { name: /Duty over time/ })
      .evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
    await app.photograph('tariffs-timeline');
    await step.focus();
    await app.photograph('tariffs-timeline-step');
    await app.page.keyboard.press('Enter');
    await app.page.getByText(/duty on \$374,400.00, China, entry 24 Feb 2026/).waitFor();
    await app.page.getByLabel('Entry date').fill('2025-06-18');
    await app.page.getByText('A refund may be possible. It is not taken off.').waitFor();
    await app.photograph('tariffs-applies-refund');
    await app.page.getByRole('button', { name: 'Show as table' }).click();
    await app.page.getByRole('columnheader', { name: 'Total %' }).scrollIntoViewIfNeeded();
    await app.photograph('tariffs-timeline-table');
    await app.page.getByRole('button', { name: 'Show as chart' }).click();
  });
});

describe('a layer of one’s own', () => {
  it('asks about a rate that is very low, and changes the duty of Compare', async () => {
    const before = await malaysianDuties();
    expect(before.length).toBeGreaterThan(0);
    await showTariffs();
    await tab(/Layers/).click();
    await app.photograph('tariffs-layers');
    await app.page.getByRole('button', { name: 'Add layer…' }).click();
    const dialog = app.page.getByRole('dialog', { name: 'Add a tariff layer' });
    await dialog.getByRole('button', { name: 'Add layer' }).click();
    await app.photograph('tariffs-layer-problems');
    await dialog.getByLabel('Programme').fill('December step on Malaysia');
    await dialog.getByLabel('Rate, %').fill('0.05');
    await dialog.getByRole('button', { name: 'Use 5 %' }).click();
    await dialog.getByLabel('Origins').fill('Malaysia');
    await dialog.getByLabel('First entry date').fill('2026-12-10');
    await dialog.getByLabel('Source', { exact: true }).fill('Broker’s note of 20 Nov 2026');
    await dialog.getByLabel('Who').fill('Dana Reyes');
    await dialog.getByLabel('Why').fill('Our broker expects it; we plan with it until the notice is out.');
    await dialog.getByText(/^Changes the landed cost of \d+ offers? by \+\$.*; largest: /).waitFor();
    await app.photograph('tariffs-layer-form');
    await dialog.getByRole('button', { name: 'Show the offers' }).click();
    await dialog.getByRole('rowheader', { name: 'Together' }).waitFor({ state: 'attached' });
    await app.photograph('tariffs-layer-effect');
    await dialog.getByRole('button', { name: 'Add layer' }).click();
    await app.page.getByText('Done: Add own tariff layer OWN-DECEMBER-STEP-ON-MALAYSIA.').waitFor();
    await app.page.getByLabel('Find in layers').fill('december malaysia');
    await app.page.getByRole('gridcell', { name: /December step/ }).click();
    await app.photograph('tariffs-layer-own');

    expect(await malaysianDuties()).not.toEqual(before);
    expect((await malaysianDuties()).some((duty) => duty === '17.6')).toBe(true);
    await app.chooseMenu('undo');
    await expect.poll(malaysianDuties).toEqual(before);
  });

  it('takes a layer of the pack out with a reason, and puts it back', async () => {
    await showTariffs();
    // What was looked at before Compare was opened is still there.
    expect(await app.page.getByLabel('Find in layers').inputValue()).toBe('december malaysia');
    await app.page.getByLabel('Find in layers').fill('FL301-MY');
    await app.page
      .getByRole('gridcell', { name: /forced/i })
      .first()
      .click();
    await app.page.getByRole('button', { name: 'Take out…' }).click();
    const dialog = app.page.getByRole('dialog', { name: /^Take out/ });
    expect(await dialog.getByLabel('Who').inputValue()).toBe('Dana Reyes');
    await dialog.getByLabel('Why').fill('What if the court ends it');
    await dialog.getByText(/^Changes the landed cost of \d+ offers? by −\$/).waitFor();
    await app.photograph('tariffs-take-out');
    await dialog.getByRole('button', { name: 'Take out' }).click();
    await app.page.getByText('Taken out: it is not counted').waitFor();
    await app.photograph('tariffs-taken-out');

    await app.page.getByRole('button', { name: 'Put back' }).click();
    await app.page.getByText('Done: Put tariff layer FL301-MY back as in the pack.').waitFor();
    await app.page.getByRole('button', { name: 'Take out…' }).waitFor();
  });
});

describe('a newer pack', () => {
  it('is refused whole where its content is not what was stamped', async () => {
    await showTariffs();
    await tab(/Pack/).click();
    await app.photograph('tariffs-pack');
    await app.answerOpenDialog(damagedPack);
    await app.page.getByRole('button', { name: 'Import a newer pack…' }).click();
    const dialog = app.page.getByRole('dialog', { name: 'Import a tariff pack' });
    await dialog.getByText(/changed or damaged after it was stamped/).waitFor();
    await dialog.getByText(/The pack in use stays as it is/).waitFor();
    await app.photograph('tariffs-pack-refused');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await app.page.getByText('2026-11-21.1', { exact: true }).waitFor();
  });

  it('says which offers change cost before it is adopted, and can be undone', async () => {
    const before = await malaysianDuties();
    await showTariffs();
    await tab(/Pack/).click();
    await app.answerOpenDialog(newerPack);
    await app.page.getByRole('button', { name: 'Import a newer pack…' }).click();
    const dialog = app.page.getByRole('dialog', { name: 'Adopt tariff pack 2026-12-05.1?' });
    await dialog.getByText(/offers? changes? landed cost/).waitFor();
    await dialog.getByText('1 layer changed, 0 added, 0 removed; 49 as before.').waitFor();
    await app.photograph('tariffs-pack-review');
    await dialog.getByRole('button', { name: 'Adopt this pack' }).click();
    await app.page.getByText('Done: Adopt tariff pack 2026-12-05.1.').waitFor();
    await app.photograph('tariffs-pack-adopted');

    expect(await malaysianDuties()).not.toEqual(before);
    await app.chooseMenu('undo');
    await expect.poll(malaysianDuties).toEqual(before);
  });
});

describe('the screen', () => {
  it('is usable in the smallest window', async () => {
    await app.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(900, 560);
    });
    await showTariffs();
    for (const name of ['What applies', /Layers/, /Pack/]) {
      await tab(name).click();
      await app.photograph(`tariffs-small-${String(name).replace(/\W/g, '')}`);
    }
  });

  it('wrote no error to the console and never turned to the network', async () => {
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
    expect((await app.networkAttempts()).count).toBe(0);
  });
});
