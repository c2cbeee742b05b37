/** What rigs are built from, on the real Electron: suppliers, an own statement, taken out and put back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from './harness/launch';

let app: LaunchedApp;
const rigs = () => app.page.getByRole('table', { name: 'Rigs and their parts' });
const panel = () => app.page.getByRole('complementary', { name: 'Parts of the rig' });

beforeAll(async () => {
  app = await launchApp();
  await app.page.getByRole('button', { name: /sample/i }).click();
  await app.page.getByRole('grid', { name: 'Offers' }).waitFor();
  await app.chooseMenu('show-screening');
  await app.page.getByRole('tab', { name: 'Components' }).click();
  await rigs().waitFor();
});
afterAll(async () => {
  await app.close();
});

describe('the parts of rigs', () => {
  it('say of a rig whose processor a listed party may supply that it is only possible', async () => {
    await rigs().getByRole('button', { name: 'Antminer S19 XP', exact: true }).click();

    await panel().getByText('Supplier, if a unit has it: Sophgo Technologies Ltd.').waitFor();
    expect(
      await panel()
        .getByText(/It is no ban on importing/)
        .count(),
    ).toBe(1);
    await app.photograph('components');
  });

  it('hide the dollars while amounts are hidden', async () => {
    expect(await rigs().getByText('$447,000.00').count()).toBe(1);
    await app.chooseMenu('toggle-amounts');
    await expect.poll(() => app.page.getByText('447,000').count()).toBe(0);
    await app.chooseMenu('toggle-amounts');
    await rigs().getByText('$447,000.00').waitFor();
  });

  it('show the rigs of one supplier with what hangs on it', async () => {
    const suppliers = app.page.getByRole('table', { name: 'Suppliers of parts' });
    await suppliers.getByRole('button', { name: 'Amlogic (Shanghai) Co., Ltd.' }).click();

    expect(await rigs().getByText('WhatsMiner').count()).toBe(0);
    await app.photograph('components-of-supplier');
    await app.page.getByRole('button', { name: 'Show all', exact: true }).click();
  });

  it('take a statement of the user, and take it back', async () => {
    await rigs().getByRole('button', { name: 'Teraflux AT2880' }).click();
    await panel().getByText('Components not known').waitFor();
    await panel().getByRole('button', { name: 'Add a statement…' }).click();
    const dialog = app.page.getByRole('dialog');
    await dialog.getByLabel('Name of the part').fill('Control unit of its own');
    await dialog.getByLabel('Source').fill('Letter of the maker, 3 Nov 2026');
    await app.photograph('components-form');
    await dialog.getByRole('button', { name: 'Add statement' }).click();

    await app.page.getByText('Done: Add control board Control unit of its own of Auradine.').waitFor();
    await panel().getByText('Letter of the maker').waitFor();
    await app.page.getByRole('button', { name: 'Undo' }).last().click();
    await panel().getByText('Components not known').waitFor();
  });

  it('take a shipped one out with a reason, and put it back', async () => {
    await rigs().getByRole('button', { name: 'Antminer S21', exact: true }).click();
    await panel().getByRole('button', { name: 'Take out Xilinx Zynq' }).click();
    await app.page.getByRole('dialog').getByLabel('Why it does not hold').fill('Ten units opened: Amlogic');
    await app.page.getByRole('dialog').getByRole('button', { name: 'Take out' }).click();

    await panel()
      .getByText(/Ten units opened/)
      .waitFor();
    await app.photograph('components-taken-out');
    await panel().getByRole('button', { name: 'Put back Xilinx Zynq' }).click();
    await panel().getByRole('button', { name: 'Take out Xilinx Zynq' }).waitFor();
  });

  it('fit a window of 900 pixels without moving the page sideways', async () => {
    await app.page.setViewportSize({ width: 900, height: 700 });
    await app.photograph('components-narrow');
    const isWider = await app.page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );

    expect(isWider).toBe(false);
  });
});
