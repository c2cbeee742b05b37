/** The passphrase on the real Electron: what lies on the disk before, while and after there is one. */
import type { IpcChannel, IpcRequest } from '#contract';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { priceListText } from '../fixtures/price-list-text';
import { launchApp, newFolder, type LaunchedApp } from './harness/launch';
import { readableIn } from './harness/readable-on-disk';

const PASSPHRASE = 'correct horse battery staple';
const CANARY = 'Quetzalcoatlus';
const priceList = join(newFolder('sealed'), 'november.csv');
writeFileSync(priceList, priceListText([{ id: 'NOV-1', vendor: CANARY }]));

/** Asks main from the page, as the page does. */
function call<Channel extends IpcChannel>(
  app: LaunchedApp,
  channel: Channel,
  request: IpcRequest<Channel>,
): Promise<unknown> {
  return app.page.evaluate(
    ([name, asked]) => {
      const { desktop } = window as unknown as {
        readonly desktop: { readonly invoke: (channel: string, request: object) => Promise<unknown> };
      };
      return desktop.invoke(name, asked);
    },
    [channel, request] as [string, object],
  );
}

const formatOf = (profile: string) => readFileSync(join(profile, 'vault/FORMAT'), 'utf8');
const ended = (app: LaunchedApp) => app.electron.waitForEvent('close');
const grid = (app: LaunchedApp) => app.page.getByRole('grid', { name: 'Offers' });

/** Sets or removes, and waits for the program to end, as it does to start again. */
async function change(app: LaunchedApp, current: string | null, next: string | null): Promise<void> {
  const end = ended(app);
  const reply = await call(app, 'protection:change', { current, next, removePlainCopies: true });
  expect(reply).toEqual({ ok: true, value: { restarts: true } });
  await end;
}

describe('a passphrase', () => {
  it('seals everything on the disk, survives starts and locks, and can be taken away', async () => {
    const first = await launchApp({ isRelaunchStopped: true });
    const { profile } = first;
    await first.page.getByRole('button', { name: /Start empty/ }).click();
    await first.page.getByRole('button', { name: /template/i }).waitFor();
    await first.answerOpenDialog(priceList);
    await first.chooseMenu('import-price-list');
    await first.page.getByRole('button', { name: 'Import 1 offer' }).click();
    await grid(first).getByText(CANARY).first().waitFor();
    await first.page
      .getByText(/^Saved/)
      .first()
      .waitFor();
    expect(readableIn(join(profile, 'vault'), [CANARY])).not.toEqual([]);
    expect(await call(first, 'protection:state', {})).toMatchObject({ value: { isProtected: false } });

    await change(first, null, PASSPHRASE);

    expect(formatOf(profile)).toContain('"vaultFormat":2');
    expect(readableIn(join(profile, 'vault'), [CANARY])).toEqual([]);
    expect(existsSync(join(profile, 'vault.old'))).toBe(false);

    const second = await launchApp({ profile, isRelaunchStopped: true });
    const locked = { isProtected: true, isLocked: true };
    expect(await call(second, 'protection:state', {})).toMatchObject({ value: locked });
    expect(readableIn(profile, [CANARY])).toEqual([]);
    expect(await call(second, 'vault:open', { answersClosing: false })).toMatchObject({
      problem: { code: 'vault/locked-by-passphrase' },
    });
    expect(await call(second, 'protection:unlock', { passphrase: 'another one' })).toMatchObject({
      problem: { code: 'vault/wrong-passphrase' },
    });
    await call(second, 'protection:unlock', { passphrase: PASSPHRASE });
    await second.page.reload();
    await grid(second).getByText(CANARY).first().waitFor();
    expect(readableIn(profile, [CANARY])).toEqual([]);

    const reloaded = second.page.waitForEvent('load');
    await call(second, 'protection:lock', {}).catch(() => undefined);
    await reloaded;
    expect(await call(second, 'protection:state', {})).toMatchObject({ value: locked });
    await call(second, 'protection:unlock', { passphrase: PASSPHRASE });
    await second.page.reload();
    await grid(second).getByText(CANARY).first().waitFor();

    const relocked = second.page.waitForEvent('load');
    await second.electron.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('lock-screen');
    });
    await relocked;
    expect(await call(second, 'protection:state', {})).toMatchObject({ value: locked });
    await call(second, 'protection:unlock', { passphrase: PASSPHRASE });
    await second.page.reload();
    await grid(second).getByText(CANARY).first().waitFor();
    await change(second, PASSPHRASE, null);

    expect(formatOf(profile)).toContain('"vaultFormat":1');
    const third = await launchApp({ profile });
    await grid(third).getByText(CANARY).first().waitFor();
    expect(await call(third, 'protection:state', {})).toMatchObject({ value: { isProtected: false } });
    expect([...first.errors, ...second.errors, ...third.errors]).toEqual([]);
    await third.close();
  });
});

describe('a page that does not answer', () => {
  it('is covered and locked all the same', async () => {
    const app = await launchApp({ isRelaunchStopped: true });
    await app.page.getByRole('button', { name: /Start empty/ }).click();
    await app.page
      .getByText(/^Saved/)
      .first()
      .waitFor();
    await change(app, null, PASSPHRASE);
    const again = await launchApp({ profile: app.profile });
    await call(again, 'protection:unlock', { passphrase: PASSPHRASE });
    // Busy for longer than main waits.
    void again.page
      .evaluate(() => {
        const until = performance.now() + 14_000;
        while (performance.now() < until);
      })
      .catch(() => undefined);
    const reloaded = again.page.waitForEvent('load', { timeout: 40_000 });
    await again.electron.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('suspend');
    });
    await reloaded;

    expect(await call(again, 'protection:state', {})).toMatchObject({ value: { isLocked: true } });
    await again.close();
  });
});
