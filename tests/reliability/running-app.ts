/**
 * RigPlan on the real Electron, as a trial uses it: edit, read what is shown, end it, start it again.
 *
 * What it holds is read from the database's own tables and not from the screen
 * alone: a screen may look right while rows are missing.
 */
import { launchApp, type LaunchedApp } from '../e2e/harness/launch';
import { oweUntilExit } from './give-back';

/** Every table of the workspace with a digest of its rows. */
export type Contents = Readonly<Record<string, string>>;

/** How it is started, if not as users do. */
export interface StartOptions {
  /** Scripts that its main process loads before it: to take something away in a control. */
  readonly preloads?: readonly string[];
}

/**
 * Starts it until its first screen, twice if it moves the database aside.
 * @throws Error with what is shown instead
 */
export async function start(
  profile: string,
  options: StartOptions = {},
): Promise<{ readonly app: LaunchedApp }> {
  const launch = async (): Promise<LaunchedApp> =>
    owed(await launchApp({ ...options, profile, size: null, isRelaunchStopped: true }));
  const first = await launch().catch(() => null);
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
  const app = await launch();
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

/** Ended with the trials, if they are ended before it. */
export function owed<App extends Pick<LaunchedApp, 'electron'>>(app: App): App {
  const child = app.electron.process();
  const release = oweUntilExit(() => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  });
  child.once('close', release);
  return app;
}

/** Waits until there is something to see. */
export async function firstScreen({ page }: Pick<LaunchedApp, 'page'>): Promise<void> {
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
export async function untilSaved({ page }: LaunchedApp, name: string, timeout = 30_000): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const texts = (selector: string) =>
        [...document.querySelectorAll(selector)].map((one) => one.textContent);
      return texts('h1').includes(wanted) && texts('[role="status"], [role="status"] *').includes('Saved');
    },
    name,
    { timeout },
  );
}

/** The workspace's name; null if there is no workspace. */
export async function nameShown(app: LaunchedApp): Promise<string | null> {
  if ((await app.page.getByRole('navigation').count()) === 0) return null;
  await app.chooseMenu('show-data');
  return app.page.getByLabel('Name of the workspace').inputValue({ timeout: 10_000 });
}

/** All rows of all tables but the note on versions, which changes at a start. */
export async function contentsOf(app: Pick<LaunchedApp, 'page'>): Promise<Contents> {
  return (await bothContentsOf(app)).exact;
}

/** The same, and once more with all instants alike: for runs of one operation at different times. */
export async function bothContentsOf({
  page,
}: Pick<LaunchedApp, 'page'>): Promise<{ readonly exact: Contents; readonly timeless: Contents }> {
  return page.evaluate(async () => {
    const answer = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.message ?? 'unknown'));
      });
    const digestOf = async (text: string): Promise<string> => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    const database = await answer(indexedDB.open('rigplan'));
    const names = [...database.objectStoreNames].filter((name) => name !== 'meta');
    const texts: [string, string][] = [];
    if (names.length > 0) {
      const transaction = database.transaction(names, 'readonly');
      for (const name of names) {
        texts.push([name, JSON.stringify(await answer(transaction.objectStore(name).getAll()))]);
      }
    }
    database.close();
    const exact: Record<string, string> = {};
    const timeless: Record<string, string> = {};
    for (const [name, text] of texts) {
      exact[name] = await digestOf(text);
      const alike = text.replaceAll(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"T"');
      // The log hashes the instants too, so its digests differ as they do.
      const log = name === 'audit' ? alike.replaceAll(/"[0-9a-f]{64}"/g, '"H"') : alike;
      timeless[name] = await digestOf(log);
    }
    return { exact, timeless };
  });
}

/** Names of the tables that are not alike. */
export function differences(a: Contents, b: Contents, except: readonly string[] = []): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => !except.includes(name) && a[name] !== b[name])
    .sort();
}
