/**
 * RigPlan on the real Electron, as a trial uses it: edit, read what is shown, end it, start it again.
 *
 * What it holds is read from the database's own tables and not from the screen
 * alone: a screen may look right while rows are missing.
 */
import { createHash } from 'node:crypto';
import { launchApp, type LaunchedApp } from '../e2e/harness/launch';

/** Every table of the workspace with a digest of its rows. */
export type Contents = Readonly<Record<string, string>>;

/**
 * Starts it until its first screen, twice if it moves the database aside.
 * @throws Error with what is shown instead
 */
export async function start(profile: string): Promise<{ readonly app: LaunchedApp }> {
  const first = await launchApp({ profile, size: null, isRelaunchStopped: true }).catch(() => null);
  if (first !== null) {
    const ended = new Promise<'ended'>((resolve) => {
      first.electron.process().once('close', () => resolve('ended'));
    });
    const ready = firstScreen(first).then(
      () => 'ready' as const,
      async (cause: unknown) => {
        if (first.electron.process().exitCode === null) await first.kill();
        else await ended;
        return cause instanceof Error && cause.name === 'TimeoutError' ? 'stuck' : 'ended';
      },
    );
    const outcome = await Promise.race([ready, ended]);
    if (outcome === 'ready') return { app: first };
    if (outcome === 'stuck') throw new Error('The first screen did not come');
  }
  const app = await launchApp({ profile, size: null, isRelaunchStopped: true });
  try {
    await firstScreen(app);
  } catch {
    const words = await app.page
      .locator('body')
      .innerText({ timeout: 1_000 })
      .catch(() => 'nothing');
    await app.kill();
    throw new Error(`The first screen did not come, but: ${words.slice(0, 300)}`);
  }
  return { app };
}

async function firstScreen({ page }: LaunchedApp): Promise<void> {
  await page
    .getByRole('navigation')
    .or(page.getByRole('button', { name: /Start empty/ }))
    .or(page.getByText('Choose a safety copy below.'))
    .first()
    .waitFor({ timeout: 30_000 });
}

export async function openSample({ page }: LaunchedApp): Promise<void> {
  await page.getByRole('button', { name: /sample tender/i }).click();
  await page.getByRole('grid', { name: 'Offers' }).waitFor();
  await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
}

/** Goes to where the workspace's name is, and types one; nothing is written yet. */
export async function typeName(app: LaunchedApp, name: string): Promise<void> {
  await app.chooseMenu('show-data');
  await app.page.getByLabel('Name of the workspace').fill(name);
}

/** Takes the typed name over without waiting for anything to become of it. */
export async function enterName({ page }: LaunchedApp): Promise<void> {
  await page.getByLabel('Name of the workspace').press('Enter');
}

/** Waits until the heading has the name and the status bar says *Saved*, in one and the same frame. */
export async function untilSaved({ page }: LaunchedApp, name: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) => one.textContent);
    return texts('h1').includes(wanted) && texts('[role="status"], [role="status"] *').includes('Saved');
  }, name);
}

/** The workspace's name; null if there is no workspace. */
export async function nameShown(app: LaunchedApp): Promise<string | null> {
  if ((await app.page.getByRole('navigation').count()) === 0) return null;
  await app.chooseMenu('show-data');
  return app.page.getByLabel('Name of the workspace').inputValue({ timeout: 10_000 });
}

/** All rows of all tables but the note on versions, which changes at a start. */
export async function contentsOf({ page }: LaunchedApp): Promise<Contents> {
  const tables = await page.evaluate(async () => {
    const answer = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.message ?? 'unknown'));
      });
    const database = await answer(indexedDB.open('rigplan'));
    const names = [...database.objectStoreNames].filter((name) => name !== 'meta');
    const rows: Record<string, string> = {};
    if (names.length > 0) {
      const transaction = database.transaction(names, 'readonly');
      for (const name of names) {
        rows[name] = JSON.stringify(await answer(transaction.objectStore(name).getAll()));
      }
    }
    database.close();
    return rows;
  });
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, createHash('sha256').update(rows).digest('hex')]),
  );
}

/** Names of the tables that are not alike. */
export function differences(a: Contents, b: Contents, except: readonly string[] = []): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => !except.includes(name) && a[name] !== b[name])
    .sort();
}
